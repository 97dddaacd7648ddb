"""Evidence from the whole document: lines that look alike should be treated alike.

One invariant: what is said about a line counts the other lines that look like it, never the line itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.core.segment.context import Setting
from briefing.core.segment.features import coarse, gap_name
from briefing.core.segment.layout import Layout

_LOGITS: Final = (-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
_SHARES: Final = (0.05, 0.2, 0.4, 0.6, 0.8, 0.95)
_COUNTS: Final = (1, 3, 6, 12)
_WIDTHS: Final = (6, 10, 15, 21, 28, 36, 45, 55, 66, 80)
_LEDES: Final = (1, 2, 4, 8)
_SURE: Final = 0.8
_LIKELY: Final = 0.5
_HOPELESS: Final = -5.0
"""Logits; no other line can save a block that scores less."""

_DIGITS: Final = re.compile(r"\d+")
_OPENING: Final = re.compile(r"[^:：]{1,30}[:：]|\W*\S+")


class _Tally:
    """How often lines of one look were taken for headings."""

    __slots__ = ("count", "total")

    def __init__(self) -> None:
        self.count = 0
        self.total = 0.0


def opening(text: str) -> str:
    """Return how `text` opens, any number written as 0: a label with its colon, or the first word."""
    match = _OPENING.match(text[:60])
    return _DIGITS.sub("0", match[0] if match else text[:8]).casefold()


def looks(at: int, layout: Layout, setting: Setting) -> dict[str, tuple[object, ...]]:
    """Return the ways in which other lines of the document may look like block `at`."""
    shape, block = setting.shapes[at], layout.blocks[at]
    gap = gap_name(block, setting.spaced)
    below = setting.following(at)
    size = bisect_right((28, 65, 110), shape.width)
    return {
        "line": (shape.ending, size, gap, shape.number is not None),
        "width": (bisect_right(_WIDTHS, shape.width), shape.ending, shape.number is not None),
        "case": (shape.case, gap, shape.kind, shape.number is not None),
        "opening": (opening(block.text),),
        "place": (coarse(setting.preceding(at)), coarse(shape), coarse(below)),
        "foot": (shape.ending, shape.case, coarse(below)),
    }


def agreement(
    scores: Sequence[float],
    chances: Sequence[float],
    layout: Layout,
    setting: Setting,
    possible: Sequence[int],
) -> dict[int, list[str]]:
    """Name what the other lines of the document say about each of the blocks `possible` that has a chance.

    Args:
        scores: the first score of each block, in logits.
        chances: the same as probabilities.
        layout: the blocks.
        setting: the document as a whole.
        possible: indices of the blocks that could be headings.
    """
    tallies: dict[tuple[str, tuple[object, ...]], _Tally] = defaultdict(_Tally)
    seen = {at: looks(at, layout, setting) for at in possible}
    for at, look in seen.items():
        for item in look.items():
            tally = tallies[item]
            tally.count += 1
            tally.total += chances[at]
    sure = sum(chances[at] > _SURE for at in possible)
    wide = f"sure {bisect_right(_COUNTS, sure)}"
    lede = f"lede {bisect_right(_LEDES, _lede(chances, setting))}"
    found = {}
    for at, look in seen.items():
        if scores[at] < _HOPELESS:
            continue
        names = [*_steps("score", scores[at], _LOGITS)]
        names.append(f"{wide} {bisect_right((-2.0, 0.0, 2.0), scores[at])}")
        names += [lede, f"{lede} {wide}"]
        for name, value in look.items():
            names += _others(name, tallies[name, value], chances[at])
        names += _beside(at, chances, setting)
        found[at] = names
    return found


def _lede(chances: Sequence[float], setting: Setting) -> int:
    """Return how many paragraphs stand before the first line that was rather taken for a heading."""
    first = next((at for at, chance in enumerate(chances) if chance > _LIKELY), len(chances))
    return sum(shape.prose for shape in setting.shapes[:first])


def _steps(name: str, value: float, limits: tuple[float, ...]) -> tuple[str, ...]:
    """Return one name for each limit that `value` reaches."""
    return _names(name, limits)[: bisect_right(limits, value)]


@cache
def _names(name: str, limits: tuple[float, ...]) -> tuple[str, ...]:
    return tuple(f"{name} {limit:g}" for limit in limits)


def _others(name: str, tally: _Tally, own: float) -> list[str]:
    others = tally.count - 1
    if not others:
        return [f"{name} alone"]
    share = (tally.total - own) / others
    many = f"{name} many" if others >= 3 else f"{name} few"
    return [*_steps(name, share, _SHARES), *_steps(many, share, _SHARES), many]


def _beside(at: int, chances: Sequence[float], setting: Setting) -> list[str]:
    names: list[str] = []
    below = setting.after[at]
    beyond = None if below is None else setting.after[below]
    for name, other in (("above", setting.before[at]), ("below", below), ("beyond", beyond)):
        if other is not None:
            names += _steps(f"{name} chance", chances[other], (0.2, 0.5, 0.8))
    return names
