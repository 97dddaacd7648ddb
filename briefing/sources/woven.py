"""Two or three columns of text that a printer of pages has set side by side (`pdftotext -layout`).

One invariant: every word stays, and those of a line that crosses the gutter stay on one line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

_GAP: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_FEWEST: Final = 6
"""Lines with words on both sides of a gutter."""
_SHARE: Final = 0.4
"""Of the lines with words, those that have some on both sides."""
_CROSSING: Final = 0.25
"""Of the same, those that cross the gutter at most: headlines over both columns."""
_NARROWEST: Final = 20
"""Columns of a terminal that a column of text takes at least; what is narrower is a cell of a table."""


def unwoven(lines: Sequence[str]) -> list[str]:
    """Return the lines of a page with its columns one below the other, from left to right."""
    gutter = _gutter(lines)
    if gutter is None:
        return list(lines)
    return [line for band in _bands(lines, gutter) for line in band]


def _bands(lines: Sequence[str], gutter: int) -> Iterator[list[str]]:
    """Yield what crosses the gutter as it is, and what stands on its sides one below the other."""
    for crosses, group in groupby(lines, lambda line: _crosses(line, gutter)):
        band = list(group)
        if crosses:
            yield band
            continue
        yield ["", *unwoven([line[:gutter].rstrip() for line in band]), ""]
        yield ["", *unwoven([line[gutter:].rstrip() for line in band]), ""]


def _crosses(line: str, gutter: int) -> bool:
    return len(line) > gutter and not line[gutter - 2 : gutter].isspace()


def _gutter(lines: Sequence[str]) -> int | None:
    """Return where the second column begins; None where there is one column, or a table."""
    words = [line for line in lines if line.strip()]
    begins = Counter(gap.end() for line in words for gap in _GAP.finditer(line))
    for begin, count in begins.most_common(3):
        beside = [line for line in words if line[begin - 2 : begin].isspace() and line[begin:].strip()]
        sides = ([line[:begin].strip() for line in beside], [line[begin:].strip() for line in beside])
        wide = all(side and sorted(map(len, side))[len(side) // 2] >= _NARROWEST for side in sides)
        crossing = sum(_crosses(line, begin) for line in words)
        if wide and count >= max(_FEWEST, _SHARE * len(words)) and crossing <= _CROSSING * len(words):
            return begin
    return None
