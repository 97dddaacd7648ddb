"""The title of a whole document, told from the heading of its first section.

One invariant: only the first block that is not furniture can be the title.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import fsum
from typing import Final

from briefing.core.segment.consistency import opening
from briefing.core.segment.context import Setting, median
from briefing.core.segment.features import coarse, gap_name, stems
from briefing.core.segment.headings import WEIGHTS, score_evidence
from briefing.core.segment.layout import Layout
from briefing.core.segment.shape import WIDEST_HEADING
from briefing.core.text.patterns import lazy

_LATEST: Final = 3
"""Blocks of furniture that may stand before a title."""
_WIDEST_WITH_STOP: Final = 60
"""Columns: a longer line that ends in a full stop is the first sentence of a report."""
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
    headings = [at for at, score in enumerate(scores) if score > 0 and at != first]
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
    far = _share(words, layout, range(edge, min(len(layout.blocks), edge + _FAR)))
    return [
        f"near {bisect_right(_SHARES, near)}",
        f"far {bisect_right(_SHARES, far)}",
        "farther" if far > near else "nearer",
    ]


def _share(words: frozenset[str], layout: Layout, blocks: range) -> float:
    found = frozenset[str]().union(
        *(stems(layout.blocks[at].text) for at in blocks if at < len(layout.blocks))
    )
    return len(words & found) / len(words)


def _is_masthead(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether nothing but dates and bylines stands between the block and the first heading."""
    for at in range(first + 1, min(len(scores), first + 5)):
        if scores[at] > 0:
            return at > first + 1
        if setting.shapes[at].kind not in ("date", "byline"):
            return False
    return False


def _is_signed(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether a byline stands below the block, and nothing else in the text looks like a headline."""
    if not setting.shapes[first].open or setting.shapes[first + 1].kind != "byline":
        return False
    return all(score <= 0 for at, score in enumerate(scores) if at != first)


def _stands_on_top(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether the first heading stands right below the block, and the block is none.

    It may look like one, since it is short. But a heading has text below it, and departments, which have
    none, are found more than once in a document.
    """
    if not setting.shapes[first].open or not _heads_heading(first, setting, scores):
        return False
    others = (at for at, score in enumerate(scores) if score > 0 and at != first)
    return scores[first] <= 0 or not any(_heads_heading(at, setting, scores) for at in others)


def _heads_heading(at: int, setting: Setting, scores: Sequence[float]) -> bool:
    below = setting.after[at]
    return below is not None and scores[below] > 0


def _is_one_of_a_series(first: int, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether several headings open with the same word: `Day 1`, `Day 2`, `Day 3`."""
    start = opening(setting.shapes[first].body)
    same = (at for at, score in enumerate(scores) if score > 0 and opening(setting.shapes[at].body) == start)
    return sum(1 for at in same if at != first) >= _SERIES


def find_title(layout: Layout, setting: Setting, scores: Sequence[float]) -> int | None:
    """Return the index of the block that names the whole document, or None."""
    first = title_candidate(setting)
    if first is None:
        return None
    if _is_masthead(first, setting, scores):
        return first
    if _is_signed(first, setting, scores):
        return first
    if _is_one_of_a_series(first, setting, scores):
        return None
    if _stands_on_top(first, setting, scores):
        return first
    names = title_evidence(first, layout, setting, scores)
    return first if score_evidence(names, WEIGHTS["title"]) > _CERTAIN else None
