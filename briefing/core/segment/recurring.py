"""Lines that come back through a document: page numbers with running heads and feet, and credits.

One invariant: a line is known by the company it keeps, so the same words may be a headline elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise, takewhile
from typing import Final

from briefing.core.languages import language_of
from briefing.core.languages.word_lists import WITHIN
from briefing.core.segment.advertisements import advertised
from briefing.core.segment.boilerplate import ends_page, is_address, is_credit, is_notice, names_contact
from briefing.core.segment.dates import is_date
from briefing.core.segment.layout import Block
from briefing.core.segment.shape import Shape
from briefing.core.text.patterns import lazy

_page: Final = lazy(
    r"\W*+(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(\d{1,4})(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_between_names: Final = lazy(r"(?:(?<!\s)\s+)?[,;/|·]\s*")
_ENDS: Final = '.!?…:;"”»’)'
_LONGEST_NUMBER: Final = 24
"""Code points of `— Page 12 of 120 —`."""
_LONGEST_CREDIT: Final = 60
"""Columns."""


def recurring(
    blocks: Sequence[Block], shapes: Sequence[Shape], repeated: AbstractSet[str], language: str
) -> frozenset[int]:
    """Return the indices of blocks that belong to the page or close a story, and say nothing themselves.

    Args:
        blocks: the blocks of a text.
        shapes: what each looks like.
        repeated: texts that stand three times or more.
        language: primary BCP 47 tag.
    """
    found = frozenset(
        (
            *_page_lines(blocks),
            *(_running_heads(blocks, shapes, repeated) if repeated else ()),
            *_credits(blocks, shapes),
            *_closing(blocks, shapes),
            *_signatures(blocks, shapes),
            *_pointers(blocks, shapes),
            *_pull_quotes(blocks, shapes),
            *_credited(shapes),
            *_page_end(shapes, language),
            *_stamped_rows(blocks, shapes, language),
            *_signed_by_name(shapes),
            *_twice(blocks, shapes),
            *_menus(blocks),
            *_with_credit_after(blocks, shapes),
            *_above_credits(blocks, shapes, language),
            *_sources(blocks, shapes),
            *_contacts(shapes, language),
            *advertised(shapes, language),
        )
    )
    return found.union(_alike(blocks, repeated, found)) if repeated else found


def _alike(blocks: Sequence[Block], repeated: AbstractSet[str], found: AbstractSet[int]) -> Iterator[int]:
    """Yield what stands again as most of its like, which say nothing; the first may be the title."""
    for ats in places_again(blocks, range(len(blocks)), repeated):
        if 2 * sum(at in found for at in ats) > len(ats):
            yield from ats[1:]


def places_again(
    blocks: Sequence[Block], ats: Iterable[int], repeated: AbstractSet[str]
) -> Iterable[list[int]]:
    """Return where each of the texts `repeated` stands among the blocks with indices `ats`."""
    places: dict[str, list[int]] = {}
    for at in ats:
        if blocks[at].text in repeated:
            places.setdefault(blocks[at].text, []).append(at)
    return places.values()


def _page_end(shapes: Sequence[Shape], language: str) -> Iterator[int]:
    """Yield the lines below a heading such as `Leave a comment`, where no sentence follows up to the end."""
    last = max((at for at, shape in enumerate(shapes) if _is_told(shape)), default=-1)
    tail = range(last + 1, len(shapes))
    ends = (at for at in tail if shapes[at].kind == "furniture" and ends_page(shapes[at].body, language))
    first = next(ends, None)
    if first is not None:
        yield from tail[first - last - 1 :]


def _is_told(shape: Shape) -> bool:
    return shape.kind == "words" and shape.ending in ("stop", "quote", "question", "exclamation")


def _stamped_rows(blocks: Sequence[Block], shapes: Sequence[Shape], language: str) -> Iterator[int]:
    """Yield the lines that end with a day after a bar, or say how long it takes to read, and whose it is.

    `Ada Lind | Post | May 3, 2025` stands below a headline, and `Harbour Post, May 3, 2025` below several.
    """
    dated: list[int] = []
    for at in range(1, len(shapes)):
        shape, below_headline = shapes[at], shapes[at - 1].open
        if "|" in shape.body and shape.kind != "rule" and blocks[at].text[0] != "|":
            last = shape.body.rpartition("|")[2].strip()
            if last and (is_notice(last, language) or (below_headline and is_date(last, language))):
                yield at
        elif below_headline and shape.body[-1:].isdigit() and _is_dated(shape.body, language):
            dated.append(at)
    if len(dated) > 1:
        yield from dated


def _is_dated(words: str, language: str) -> bool:
    """Tell whether a line is the name of a paper or a place, and a day."""
    name, comma, day = words.partition(", ")
    named = bool(comma) and len(words) <= _LONGEST_CREDIT and name.count(" ") < _NAME and name[:1].isupper()
    return named and is_date(day, language) and not _is_weekday(name, language)


def _is_weekday(name: str, language: str) -> bool:
    days = language_of("en").days | language_of(language).days
    return name.casefold()[:_SHORT_DAY] in {day[:_SHORT_DAY] for day in days}


_SHORT_DAY: Final = 3
"""Letters by which a weekday is known: Wed, Mit."""
_NAME: Final = 4
"""Words of the name of a paper."""


def _signed_by_name(shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the names alone on their lines between a headline and the day, or another such name."""
    below: Shape | None = None
    for at in range(len(shapes) - 1, 0, -1):
        shape = shapes[at]
        if below is not None and shapes[at - 1].open and is_name(shape):
            yield at
        else:
            below = shape if shape.kind in ("date", "byline") else None


def is_name(shape: Shape) -> bool:
    """Tell whether a line is two or three words in capitals, and so may be who wrote it."""
    words = shape.body.split()
    named = 1 < len(words) <= _FEW_NAMES and all(word.isalpha() and word[0].isupper() for word in words)
    return named and shape.kind == "words" and not shape.bullet and not shape.body.isupper()


_FEW_NAMES: Final = 3


def _twice(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield a line that stands twice in a row, as what a page says for and below a picture does.

    The first of them may be the title on top, or a headline that the picture below is named by, where there
    are several such.
    """
    text_start = next((at for at, shape in enumerate(shapes) if shape.prose), len(shapes))
    twins = [
        at
        for at, (above, below) in enumerate(pairwise(blocks))
        if above.text == below.text and shapes[at].kind == "words" and not shapes[at].prose
    ]
    if len(twins) == 1 and twins[0] > text_start:
        yield twins[0]
    yield from (at + 1 for at in twins)


def _menus(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the rows of names that lead elsewhere, `Home | World | Sport`; several of them are a table."""
    rows = [at for at, block in enumerate(blocks) if _may_be_menu(block) and _menu().fullmatch(block.text)]
    together = set(rows)
    yield from (at for at in rows if together.isdisjoint((at - 1, at + 1)))


def _may_be_menu(block: Block) -> bool:
    return block.width <= _WIDEST_MENU and any(block.text.count(sign) > 1 for sign in "|·•")


_WIDEST_MENU: Final = 120
"""Columns."""
_menu: Final = lazy(r"\W{0,2}[^\W\d_][\w '’&-]{1,24}(?: ?([|·•]) ?[^\W\d_][\w '’&-]{1,24}){2,}(?: ?\1)?")


def _with_credit_after(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines up to where one comes back with whose picture it is after it: `A barge at dawn.AP`."""
    for at, block in enumerate(blocks[:-1]):
        for other in range(at + 1, min(at + _CAPTION, len(blocks))):
            if shapes[other - 1].prose:
                break
            again = blocks[other].text
            if again.startswith(block.text) and _is_after(again[len(block.text) :]):
                yield from range(at, other + 1)


def _is_after(rest: str) -> bool:
    """Tell whether what stands after a caption is an agency in capitals, or a name without a blank."""
    short = 1 < len(rest) <= _LONGEST_AGENCY
    return short and (rest[0].isupper() or (rest[0] == " " and rest[1:].isalpha() and rest.isupper()))


_CAPTION: Final = 4
"""Lines of a caption that stands twice, one more."""
_LONGEST_AGENCY: Final = 30
"""Code points."""


def _above_credits(blocks: Sequence[Block], shapes: Sequence[Shape], language: str) -> Iterator[int]:
    """Yield the lines within a story that have whose picture it is set close below, in brackets."""
    text_start = next((at for at, shape in enumerate(shapes) if _is_told(shape)), len(shapes))
    for at in range(text_start + 1, len(shapes) - 1):
        block, below = blocks[at], blocks[at + 1]
        close = block.gap_before and not below.gap_before and below.gap_after and shapes[at].open
        if close and is_credit(below.text, language):
            yield at


def _sources(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines that say after a dash whose words stand above: `– Harbour master Ida Quist`.

    Several in a row, or as many as there are sentences, are a list or a talk.
    """
    for at in [at for at, block in enumerate(blocks) if at and block.text[0] in "–—"]:
        shape, around = shapes[at], shapes[at - 1 : at + 2]
        if shape.open and sum(other.bullet for other in around) == 1:
            name = shape.body.partition(",")[0].split()
            if len(name) > 1 and all(word[0].isupper() for word in name[-2:]) and _is_told(shapes[at - 1]):
                yield at


def _contacts(shapes: Sequence[Shape], language: str) -> Iterator[int]:
    """Yield the lines below `Media contact:` down to the last address: a name, an office, a number."""
    for at, shape in enumerate(shapes):
        if shape.kind == "furniture" and names_contact(shape.body, language):
            below = range(at + 1, min(at + 1 + _CARD, len(shapes)))
            card = takewhile(lambda at: not _is_told(shapes[at]), below)
            reached = [at for at in card if shapes[at].kind == "furniture" or is_address(shapes[at].body)]
            yield from range(at + 1, max(reached, default=at) + 1)


_CARD: Final = 9
"""Lines of a name with its addresses at most."""

_MARKS: Final = '"“”„«»'
_FAR: Final = 20
"""Blocks between a quotation and where it is set large again."""
_FEWEST_WORDS: Final = 8


def _pull_quotes(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield quotations set on a line of their own that stand in a paragraph nearby, word for word."""
    for at, block in enumerate(blocks):
        shape = shapes[at]
        if block.text[0] in _MARKS and not shape.prose and shape.words >= _FEWEST_WORDS:
            words = shape.body.strip(_MARKS + " .,…").casefold()
            near = blocks[max(0, at - _FAR) : at + _FAR]
            whole = not any(mark in words for mark in _MARKS)
            if whole and any(other is not block and words in other.text.casefold() for other in near):
                yield at


def _credited(shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines below `Photo:`, which say whose it is."""
    for at, (label, shape) in enumerate(pairwise(shapes), 1):
        if label.kind == "caption" and label.ending == "colon" and shape.open:
            yield at


_POINTER: Final = (">>", "->", "=>", "→")


def _pointers(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines inside a story that point to others: `>> Mill reopens`."""
    found = [at for at, block in enumerate(blocks) if block.text.startswith(_POINTER)]
    if found and any(shape.prose for shape in shapes[: found[0]]):
        yield from (at for at in found if not shapes[at].prose)


def _page_lines(blocks: Sequence[Block]) -> set[int]:
    """Return page numbers, and the lines around them that stand on other pages too."""
    numbers = list(_counting(blocks))
    if len(numbers) < 2:
        return set()
    texts = [_DIGITS.sub("0", block.text) for block in blocks]
    counts = Counter(texts)
    often = max(2, len(numbers) - 1)
    found = set(numbers)
    for start in numbers:
        for step in (-1, 1):
            at = start + step
            while 0 <= at < len(blocks) and at not in found and counts[texts[at]] >= often:
                found.add(at)
                at += step
    company = {texts[at] for at in found - set(numbers)}
    return found | {at for at, text in enumerate(texts) if text in company} if company else set()


_UNEVEN: Final = 1.6
"""How much longer one page may be than another, in code points: the last lines of paragraphs are short."""


def _running_heads(
    blocks: Sequence[Block], shapes: Sequence[Shape], repeated: AbstractSet[str]
) -> Iterator[int]:
    """Yield lines that stand on every page: equally far apart, and at least once within a sentence."""
    lines = (at for at, shape in enumerate(shapes) if not shape.prose and shape.words)
    for found in places_again(blocks, lines, repeated):
        if _is_even(blocks, found) and any(_parts(blocks, at) for at in found):
            yield from found


def _is_even(blocks: Sequence[Block], found: Sequence[int]) -> bool:
    pages = [blocks[other].span.start - blocks[at].span.start for at, other in pairwise(found)]
    return max(pages) <= _UNEVEN * min(pages)


def _parts(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a sentence stands partly above and partly below block `at`."""
    if not 0 < at < len(blocks) - 1:
        return False
    return blocks[at - 1].text[-1] not in _ENDS and blocks[at + 1].text[0].islower()


def _counting(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the indices of blocks that are a number and nothing else, each one more than the one before."""
    short = ((at, block.text) for at, block in enumerate(blocks) if len(block.text) <= _LONGEST_NUMBER)
    pages = [(at, int(match[1])) for at, text in short if (match := _page().fullmatch(text))]
    runs: dict[int, list[int]] = {}
    for at, number in pages:
        runs[number] = [*runs.pop(number - 1, []), at]
    yield from max(runs.values(), key=len, default=[])


def _credits(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines of names that close a story, where they do so again and again, and at the very end."""
    closing = {
        at: _between_names().split(block.text)
        for at, block in enumerate(blocks)
        if at and shapes[at - 1].prose and _is_name_list(block, shapes[at])
    }
    counts = Counter(name for names in closing.values() for name in set(names))
    if len(blocks) - 1 not in closing or max(counts[name] for name in closing[len(blocks) - 1]) < 2:
        return
    for at, names in closing.items():
        if any(counts[name] >= 2 for name in names):
            yield at


def _closing(blocks: Sequence[Block], shapes: Sequence[Shape]) -> list[int]:
    """Return the lines that stand below each story, and say the same each time or whose it is and when.

    Such are `All of it here`, and where a story comes first `Report of the guard, 3.4.2026`: those open alike
    and end in a number. The last line is one.
    """
    last = blocks[-1].text if blocks and shapes[-1].open else ""
    if not last:
        return []
    found = [
        at
        for at, block in enumerate(blocks)
        if block.text == last or (shapes[0].prose and shapes[at].open and closes_alike(block.text, last))
    ]
    return found if len(found) >= _CLOSED and all(at and _is_told(shapes[at - 1]) for at in found) else []


def closes_alike(line: str, last: str) -> bool:
    """Tell whether two lines open with the same word and end in a figure both: Report of …, 3.4.2026."""
    dated = last[-1:].isdigit() and line[-1:].isdigit()
    return dated and line.startswith(f"{last.partition(' ')[0]} ")


_CLOSED: Final = 3
"""Stories at least that are closed alike."""
_LETTERS: Final = 3
"""Signatures that are no chance."""


def _signatures(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines that say who wrote each letter, and where: those at the end, and as many below each.

    The next headline makes the run of short lines between two letters longer than those above the first and
    below the last.
    """
    runs = [
        [at for at, _ in run] for short, run in groupby(enumerate(shapes), lambda one: one[1].open) if short
    ]
    if len(runs) <= _LETTERS or runs[-1][-1] != len(blocks) - 1:
        return
    first, *between, last = runs
    signed = [run[: len(last)] for run in (*between, last)]
    longer = all(len(run) > max(len(first), len(last)) for run in between)
    if longer and all(_is_name_list(blocks[at], shapes[at]) for lines in signed for at in lines):
        yield from (at for lines in signed for at in lines)


def _is_name_list(block: Block, shape: Shape) -> bool:
    if shape.kind != "words" or shape.ending != "none" or block.width > _LONGEST_CREDIT or shape.bullet:
        return False
    words = _between_names().sub(" ", block.text).split()
    return all(word[0].isupper() or word in WITHIN or word.strip(".").isdigit() for word in words)
