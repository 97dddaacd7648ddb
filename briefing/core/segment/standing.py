"""Headlines in a standing form: `FACT: …`, `“…` without a closing mark, `3. …`; and leads under their name.

One invariant: a form counts where it comes back, each time on a line of its own above a paragraph; then a
full stop at its end says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from string import ascii_uppercase
from typing import Final

from briefing.core.languages import language_of
from briefing.core.segment.context import Setting
from briefing.core.segment.layout import BULLET, NUMBER, Block, Layout
from briefing.core.segment.recurring import is_name
from briefing.core.segment.shape import WIDEST_HEADING, Shape

_FEWEST: Final = 3
_TOP: Final = 3
"""Blocks on top in which the name of a list of leads stands, or the first of the headings of departments."""
_SHARE: Final = 4
"""Paragraphs to a question at most in a text that is made of questions and answers."""
_SERIES: Final = re.compile(
    r"(?P<before>[^\W\d_]{1,14}\.?\s?)(?P<number>\d{1,2})"
    r"(?P<after>\s?[^\W\d_]{0,2}\s?[.:：)–—-](?=\s*\w)|\s+(?=[^\W\d_a-zà-ÿ]))"
)
"""`Day 1: …`, `ITEM 1 Money for …`, `第 1 级：…`"""
_LABEL: Final = re.compile(r"(?P<label>[^\W\d_]{3,14})(?:\s+(?:no\.?\s*)?#?\d{1,3})?\s*[:.–—]\s+\S")
_NUMBERS: Final = "numbers that count"
_COUNT: Final = re.compile(r"(?:[^\w\s“„«»\"'(]{1,4} ?)?(?P<number>\d{1,2})(?:[.)] ?| )(?=[^\W\d_])")
"""How a line of a count opens, whatever stands before and after the number: `1 big thing: …`, `🏈 3. …`"""
_FRAMED: Final = 4
"""Words at least of lines that begin and end with the same ones."""
_OPENING: Final = '“„«»"'
_CLOSING: Final = re.compile('[”“«»"]')


def standing_headings(layout: Layout, setting: Setting) -> frozenset[int]:
    """Return the indices of blocks that are headlines because the document repeats their form."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, shape in enumerate(setting.shapes):
        if shape.width > WIDEST_HEADING or setting.after[at] is None:
            continue
        if shape.kind == "words":
            for form in _forms(shape):
                groups[form].append(at)
            if shape.open and setting.shapes[at + 1].kind in _STAMPS and not is_name(shape):
                groups["signed"].append(at)
        elif shape.kind == "date" and not _is_below_headline(at, setting):
            groups["date"].append(at)
    standing = [found for form, found in groups.items() if _stands(form, found, layout, setting)]
    standing += [_between_marks(layout, setting), _below_categories(setting), _counted(layout, setting)]
    standing.append(_lettered(layout, setting))
    standing += [_framed(layout, setting), _below_refrain(layout, setting), _doubled(layout, setting)]
    return frozenset(at for found in standing for at in found)


def _counted(layout: Layout, setting: Setting) -> list[int]:
    """Return the lines that count from one on, each above a sentence, in whatever form: `1 big thing: …`."""
    numbers = {
        at: int(count["number"])
        for at, shape in enumerate(setting.shapes)
        if shape.open and (count := _COUNT.match(layout.blocks[at].text))
    }
    found = list(numbers)
    counts = len(found) >= _FEWEST and numbers[found[0]] == 1 and _is_row([*numbers.values()])
    return found if counts and _alternate(found, layout, setting, sentence=True) else []


_LETTERED: Final = re.compile(r"(?P<letter>[A-Z]|[IVX]{1,5})[.)]\s+(?=\S)")
_ROMAN: Final = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
)


def _lettered(layout: Layout, setting: Setting) -> list[int]:
    """Return the lines that count in letters or Roman numbers from the first on: `A. …`, `II. …`."""
    found = {
        at: match["letter"]
        for at, shape in enumerate(setting.shapes)
        if shape.open and (match := _LETTERED.match(layout.blocks[at].text))
    }
    letters = tuple(found.values())
    counts = len(found) >= _FEWEST and letters in (_ROMAN[: len(found)], tuple(ascii_uppercase[: len(found)]))
    return [*found] if counts and _alternate([*found], layout, setting, sentence=True) else []


_MARKED: Final = re.compile(r"(?P<mark>[*=+~#]{2,}|\*(?=\s))\s*\w.*?\s*(?P=mark)")


def _between_marks(layout: Layout, setting: Setting) -> list[int]:
    """Return the lines between two of the same marks, each of them above text: `+++ Mill reopens +++`."""
    found = [at for at in setting.content if _MARKED.fullmatch(layout.blocks[at].text)]
    repeated = len(found) > 1 and _alternate(found, layout, setting, sentence=True)
    return found if repeated else []


def _below_categories(setting: Setting) -> list[int]:
    """Return the lines right below those in capitals, where all of these name categories: `WORLD`."""
    loud = [at for at in setting.content[1:] if _is_category(setting.shapes[at])]
    below = [head for at in loud if (head := setting.after[at]) is not None]
    heads = [head for head in below if _is_below_category(head, setting)]
    return heads if 1 < len(heads) == len(loud) else []


def _is_category(shape: Shape) -> bool:
    return shape.open and shape.body.isupper() and shape.words <= _FEW


def _is_below_category(at: int, setting: Setting) -> bool:
    """Tell whether a line of several words in small letters, too, stands right above a sentence."""
    shape, below = setting.shapes[at], setting.following(at)
    head = shape.open and shape.case != "capitals" and shape.words > _FEW and not shape.bullet
    return head and below is not None and (below.prose or below.ending == "stop")


def _doubled(layout: Layout, setting: Setting) -> list[int]:
    """Return the headlines that stand twice, since the pictures below them are called so too."""
    pairs = enumerate(pairwise(layout.blocks))
    found = [at for at, (block, below) in pairs if block.text == below.text and setting.shapes[at].open]
    repeated = len(found) >= _FEWEST and _alternate(found, layout, setting, sentence=True)
    return found if repeated else []


def _below_refrain(layout: Layout, setting: Setting) -> list[int]:
    """Return the lines below one that ends every item: `Buy now`, `Read the story`, `Share`.

    What such a line ends is never far after the last of them; below the head of a table it is.
    """
    texts = [block.text for block in layout.blocks]
    places: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        if text in setting.repeated:
            places[text].append(at)
    for found in sorted(places.values(), key=lambda found: -found[-1]):
        nearest = min(other - at for at, other in pairwise(found))
        below = [at + 1 for at in found if at + 1 < len(texts)]
        heads = [at for at in below if setting.shapes[at].open and texts[at] not in setting.repeated]
        if (
            nearest > _FEWEST
            and len(texts) - found[-1] < nearest
            and len(heads) >= max(_FEWEST, len(below) - 1)
        ):
            return heads
    return []


def _stands(form: str, found: Sequence[int], layout: Layout, setting: Setting) -> bool:
    """Tell whether lines of one form are often enough, and each where a headline would be."""
    if len(found) < _FEWEST:
        return False
    if form == "question" and len(found) * _SHARE < sum(shape.prose for shape in setting.shapes):
        return False
    if form == _NUMBERS and not _is_row([setting.shapes[at].number or 0 for at in found]):
        return False
    if form.startswith("series") and not _counts_up(layout.blocks[at].text for at in found):
        return False
    return _alternate(found, layout, setting, sentence=form.startswith(("series", _NUMBERS)))


def _is_below_headline(at: int, setting: Setting) -> bool:
    """Tell whether a day stands below a line that may be the headline of what happened then."""
    above = setting.preceding(at)
    return above is not None and above.open and at != setting.content[1]


def _forms(shape: Shape) -> Iterator[str]:
    """Yield the standing forms that a line may be in."""
    if shape.body[:1] in _OPENING and not _CLOSING.search(shape.body, 1):
        yield "quotation mark"
    if shape.number is not None and not shape.sentences:
        yield "number" if shape.ending == "stop" else _NUMBERS
    if shape.bullet:
        if shape.open and not shape.sentences:
            yield "bullet"
        return
    label = _LABEL.match(shape.body)
    if label and label["label"].isupper() and not shape.sentences:
        yield f"label {label['label']}"
    if shape.case == "capitals" and shape.ending in ("stop", "exclamation"):
        yield "capitals"
    if shape.ending == "question":
        yield "question"
    if series := _SERIES.match(shape.body):
        yield f"series {series['before']}0{series['after']}"


def _framed(layout: Layout, setting: Setting) -> list[int]:
    """Return headings of departments, which begin and end alike and divide all of a text: `Top … News`."""
    for top in setting.content[:_TOP]:
        words = setting.shapes[top].body.split()
        if not setting.shapes[top].open or len(words) < _FRAMED or setting.shapes[top].number is not None:
            continue
        opening, end = f"{words[0]} ", f" {words[-2]} {words[-1]}"
        found = [
            at
            for at in setting.content
            if setting.shapes[at].open
            and at not in setting.entries
            and setting.shapes[at].body.startswith(opening)
            and setting.shapes[at].body.endswith(end)
        ]
        apart = all(other - at > 1 for at, other in pairwise(found))
        if apart and len(found) >= _FEWEST and len({layout.blocks[at].text for at in found}) == len(found):
            return found
    return []


def _counts_up(texts: Iterable[str]) -> bool:
    return _is_row([int(match["number"]) for text in texts if (match := _SERIES.search(text))])


def _is_row(numbers: Sequence[int]) -> bool:
    return all(other - number == 1 for number, other in pairwise(numbers))


def _alternate(found: Sequence[int], layout: Layout, setting: Setting, *, sentence: bool) -> bool:
    """Tell whether each line stands above a paragraph, or a mere `sentence`, and none above another."""
    members = frozenset(found)
    for at in found:
        under = setting.after[at]
        while under is not None and under not in members and _is_between(under, layout, setting):
            under = setting.after[under]
        if under is None or under in members:
            return False
        below, shape = setting.shapes[under], setting.shapes[at]
        if not (_is_wider(below, shape) or (sentence and below.ending == "stop")):
            return False
    return True


def _is_between(at: int, layout: Layout, setting: Setting) -> bool:
    """Tell whether a line only leads from a headline to its text: a credit, a refrain, `Minutes:`."""
    shape = setting.shapes[at]
    label = shape.ending == "colon" and shape.words <= _FEW
    return (
        label
        or shape.kind in ("furniture", "caption", *_STAMPS)
        or layout.blocks[at].text in setting.repeated
    )


_FEW: Final = 3
"""Words of a label."""
_STAMPS: Final = ("byline", "date")


def _is_wider(under: Shape, shape: Shape) -> bool:
    ends = under.ending == "stop" or (under.kind == "words" and not under.open)
    return under.prose or (ends and under.width > shape.width)


_FEWEST_LEADS: Final = 2
_MOST_LEADS: Final = 24


def named_leads(blocks: Sequence[Block], language: str) -> tuple[int, range] | None:
    """Return the index of a line such as `HIGHLIGHTS` on top of a document, and the items below it."""
    names = language_of("en").leads | language_of(language).leads
    top = (at for at in range(min(_TOP, len(blocks))) if _folded(blocks[at].text) in names)
    label = next(top, None)
    if label is None:
        return None
    below = range(label + 1, len(blocks))
    last = {block.text: at for at, block in enumerate(blocks)}
    worded = takewhile(lambda at: any(map(str.isalnum, blocks[at].text)), below)
    items = takewhile(lambda at: last[blocks[at].text] > at or _is_item(blocks[at].text, at - label), worded)
    leads = below[: sum(1 for _ in items)]
    found = _FEWEST_LEADS <= len(leads) <= _MOST_LEADS and leads.stop < len(blocks)
    return (label, leads) if found else None


def _folded(text: str) -> str:
    return text.strip(":").casefold().replace("’", "'")


def _is_item(text: str, place: int) -> bool:
    """Tell whether a line has a bullet, or the number of its place in the list."""
    number = NUMBER.match(text)
    return int(number[1]) == place if number and number[1] else BULLET.match(text) is not None
