"""The title of a whole document, as distinct from the heading of its first section.

One invariant: only the first block that is not furniture can be the title.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from math import fsum
from typing import Final

from briefing.core.languages import language_of
from briefing.core.segment.boilerplate import greets
from briefing.core.segment.consistency import opening
from briefing.core.segment.context import Setting, median
from briefing.core.segment.features import LONGEST_KICKER, coarse, gap_name, lede_of, stems
from briefing.core.segment.headings import WEIGHTS, score_evidence
from briefing.core.segment.layout import Layout
from briefing.core.segment.shape import WIDEST_HEADING
from briefing.core.text.patterns import lazy

_LATEST: Final = 3
"""Blocks of furniture that may stand before a title."""
_WIDEST_WITH_STOP: Final = 60
"""Columns: a longer line that ends in a full stop is the first sentence of a report."""
_digit: Final = lazy(r"\d")
_ISSUE_NUMBER: Final = r"[\w)] ?#\d+$|\b(?i:issue|vol\.|no\.|nr\.|n°|№) ?\d+$|第 ?\d+ ?期"
_quoted: Final = lazy(r"[\"“”„«»「]")
"""Marks that make a line with a full stop reported speech: “…,” said somebody."""
_CERTAIN: Final = 1.0
"""Logits. A headline taken for the title costs a section its name; the other way round costs little."""
_RATIOS: Final = (0.6, 0.9, 1.3, 2.0)
_COUNTS: Final = (1, 3, 7)
_SHARES: Final = (0.01, 0.2, 0.4, 0.7)
_WIDTHS: Final = (16, 28, 40, 55)
_SERIES: Final = 3
_FEW: Final = 12
_FAR: Final = 60
"""Blocks beyond the next heading in which the words of a title would come back."""


def title_candidate(setting: Setting) -> int | None:
    """Return the index of the one block that could be the title, or None."""
    if len(setting.content) < 2:
        return None
    first = setting.content[0]
    shape = setting.shapes[first]
    if shape.ending == "stop" and (shape.width > _WIDEST_WITH_STOP or _quoted().search(shape.body)):
        return None
    if shape.sentences and greets(shape.body, setting.language):
        return None
    return (
        first
        if first <= _LATEST and shape.width <= WIDEST_HEADING and shape.kind in ("words", "date")
        else None
    )


def title_evidence(first: int, layout: Layout, setting: Setting, scores: Sequence[float]) -> list[str]:
    """Name what tells the title of the document from its first heading.

    Args:
        first: index of the block that could be the title.
        layout: the blocks.
        setting: the document as a whole.
        scores: how much each block looks like a heading, in logits.
    """
    shape, below = setting.shapes[first], setting.following(first)
    under = setting.after[first]
    headings = _others(first, scores)
    names = [
        f"kind {shape.kind}",
        f"case {shape.case}",
        f"ends {shape.ending}",
        f"before {coarse(below)}",
        f"headings {bisect_right(_COUNTS, len(headings))}",
        f"score {bisect_right((-3.0, -1.0, 0.0, 1.0, 3.0), scores[first])}",
        f"gap {gap_name(layout.blocks[first], setting.spaced)}",
        f"width {bisect_right((16, 30, 50, 75, 100), shape.width)}",
    ]
    if any(character.isdigit() for character in shape.body):
        names.append("digits")
    if under is not None and scores[under] > 0:
        names.append("heading below")
    if headings:
        names += _against(first, headings, setting)
        names.append(f"others taken up {bisect_right(_SHARES, _taken_up(headings[:_FEW], layout, setting))}")
    return names + _recurring(first, headings, layout)


def _others(first: int, scores: Sequence[float]) -> list[int]:
    """Return the indices of the blocks that look like headings, but for the block itself."""
    return [at for at, score in enumerate(scores) if score > 0 and at != first]


def _against(first: int, headings: Sequence[int], setting: Setting) -> list[str]:
    """Compare the block with the headings of the document."""
    shape = setting.shapes[first]
    others = [setting.shapes[at] for at in headings]
    usual = median([other.width for other in others])
    ratio = shape.width / max(1.0, usual)
    same_case = sum(other.case == shape.case for other in others) / len(others)
    names = [f"wider {bisect_right(_RATIOS, ratio)}", f"same case {bisect_right((0.2, 0.6), same_case)}"]
    names.append(f"others width {bisect_right(_WIDTHS, usual)}")
    names.append(f"wider {bisect_right(_RATIOS, ratio)} than {bisect_right(_WIDTHS, usual)}")
    if any(opening(other.body) == opening(shape.body) for other in others):
        names.append("opens like a heading")
    if shape.number is None and sum(other.number is not None for other in others) > 0.5 * len(others):
        names.append("headings numbered")
    return names


def _taken_up(headings: Sequence[int], layout: Layout, setting: Setting) -> float:
    """Return the share of headings whose words come back right below: headlines do that, subheads seldom."""
    shares = []
    for at in headings:
        words, below = stems(layout.blocks[at].text), setting.after[at]
        if below is not None and len(words) > 1:
            shares.append(len(words & stems(layout.blocks[below].text)) / len(words))
    return fsum(shares) / len(shares) if shares else 0.0


def _recurring(first: int, headings: Sequence[int], layout: Layout) -> list[str]:
    """Tell whether the words of the block come back right below it, and beyond the next heading."""
    words = stems(layout.blocks[first].text)
    if len(words) < 2:
        return []
    edge = headings[0] if headings else first + 3
    near = _share(words, layout, range(first + 1, min(edge, first + 4)))
    far = _share(words, layout, range(edge, edge + _FAR))
    return [
        f"near {bisect_right(_SHARES, near)}",
        f"far {bisect_right(_SHARES, far)}",
        "farther" if far > near else "nearer",
    ]


def _share(words: frozenset[str], layout: Layout, blocks: range) -> float:
    missing = words
    for block in layout.blocks[blocks.start : blocks.stop]:
        lede = lede_of(block.text)
        if any(word in lede for word in missing):
            missing -= stems(block.text)
    return (len(words) - len(missing)) / len(words)


def _is_masthead(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether nothing but dates and bylines stands between the block and the first heading."""
    for at in range(first + 1, min(len(scores), first + 5)):
        if scores[at] > 0:
            return at > first + 1
        if setting.shapes[at].kind not in ("date", "byline"):
            return False
    return False


def _is_signed(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether a byline or date stands below the block, and below no other headline of the text."""
    if not (setting.shapes[first].open and _has_stamp(first, setting)):
        return False
    return not any(_has_stamp(at, setting) for at in _others(first, scores))


def _signed_below(first: int, setting: Setting, scores: Sequence[float]) -> int | None:
    """Return the index of the headline below the name of a department, by whom or when stands below it.

    So articles are copied from a page: `Nation`, the headline, the day. In a roundup others are signed so.
    """
    second = setting.after[first]
    if second is None or setting.shapes[first].words > LONGEST_KICKER or not _is_open(first, second, setting):
        return None
    signed = _has_stamp(second, setting) and setting.shapes[second].kind == "words"
    others = (at for at in _others(second, scores) if at != first)
    return second if signed and not any(_has_stamp(at, setting) for at in others) else None


def _is_open(first: int, second: int, setting: Setting) -> bool:
    upper, lower = setting.shapes[first], setting.shapes[second]
    return upper.open and lower.open and upper.width < lower.width and upper.kind == "words"


def _has_stamp(at: int, setting: Setting) -> bool:
    return at + 1 < len(setting.shapes) and setting.shapes[at + 1].kind in ("byline", "date")


def _says_issue(text: str, language: str) -> bool:
    """Tell whether a line says which issue of what this is: `Harbour Letter #12`, `Newsletter vom 3. Mai`."""
    return _digit().search(text) is not None and _issue(language).search(text) is not None


@cache
def _issue(language: str) -> re.Pattern[str]:
    """Return the pattern of what appears again and again, right before a day or a number."""
    names = "|".join((*language_of("en").issues, *language_of(language).issues))
    between = r"[\s,–—|(-]*(?:[^\W\d_]{1,4}\.?\s+){0,2}(?:[^\W\d_a-z][^\W\d_]{2,8}\s+)?"
    return re.compile(rf"\b(?i:{names})\b{between}\d|{_ISSUE_NUMBER}")


def _stands_over_numbers(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether the headings are numbered, all but the block: `Ten bridges`, `10. …`, `9. …`."""
    if setting.shapes[first].number is not None or scores[first] <= 0:
        return False
    others = _others(first, scores)
    return len(others) >= _SERIES and all(setting.shapes[at].number is not None for at in others)


def _stands_on_top(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether the first heading stands right below the block, and the block is none.

    It may look like one, since it is short. But a heading has text below it, and departments, which have
    none, are found more than once in a document.
    """
    if not setting.shapes[first].open or not _heads_heading(first, setting, scores):
        return False
    others = _others(first, scores)
    return scores[first] <= 0 or not any(_heads_heading(at, setting, scores) for at in others)


def _heads_heading(at: int, setting: Setting, scores: Sequence[float]) -> bool:
    below = setting.after[at]
    return below is not None and scores[below] > 0


def _is_one_of_a_series(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether headings open with the same word: `Day 1`, `Day 2`, `Day 3`; of issues two are enough."""
    name, language = setting.shapes[first].body, setting.language
    start = opening(name)
    others = (setting.shapes[at].body for at in _others(first, scores))
    same = [other for other in others if opening(other) == start]
    if len(same) >= _SERIES:
        return True
    return _says_issue(name, language) and any(_says_issue(other, language) for other in same)


def _is_one_of_signed(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether a day or a name stands below the block and below most headings, and then its text."""
    others = _others(first, scores)
    signed = sum(_has_stamp(at, setting) for at in others)
    followed = first + 2 < len(setting.shapes) and setting.shapes[first + 2].prose
    return followed and _has_stamp(first, setting) and signed > 1 and 2 * signed > len(others)


def _leads_on(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether the block and most headings end in a colon, which leads to what stands below."""
    colons = [setting.shapes[at].ending == "colon" for at in _others(first, scores)]
    return setting.shapes[first].ending == "colon" and 2 * sum(colons) > len(colons)


def said_again(title: int, layout: Layout) -> int | None:
    """Return the index of the line near `title` that says the same, as the top of a page does."""
    near = range(title + 1, min(title + _NEAR, len(layout.blocks)))
    return next((at for at in near if layout.blocks[at].text == layout.blocks[title].text), None)


_NEAR: Final = 6
"""Blocks from a title to where it comes back, below a picture, a day or a name."""


def _comes_back(first: int, layout: Layout, setting: Setting) -> bool:
    """Tell whether the block comes back above all stories, below a paragraph at most."""
    again = said_again(first, layout)
    return again is not None and sum(shape.prose for shape in setting.shapes[first:again]) <= 1


def find_title(layout: Layout, setting: Setting, scores: Sequence[float]) -> int | None:
    """Return the index of the block that names the whole document, or None."""
    first = title_candidate(setting)
    if first is None:
        return None
    if _comes_back(first, layout, setting):
        return first
    if _is_masthead(first, setting, scores):
        return first
    if _is_signed(first, setting, scores):
        return first
    if (signed := _signed_below(first, setting, scores)) is not None:
        return signed
    if (
        _is_one_of_a_series(first, setting, scores)
        or _is_one_of_signed(first, setting, scores)
        or _leads_on(first, setting, scores)
    ):
        return None
    if _says_issue(setting.shapes[first].body, setting.language):
        return first
    if _stands_over_numbers(first, setting, scores):
        return first
    if _stands_on_top(first, setting, scores):
        return first
    names = title_evidence(first, layout, setting, scores)
    return first if score_evidence(names, WEIGHTS["title"]) > _CERTAIN else None
