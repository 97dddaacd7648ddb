"""The columns of a page, in reading order.

One invariant: every line is in one column, and cells of one row are one line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from briefing.sources.pdf.lines import CELL, Column, TypeLine, differs

_GUTTER: Final = 0.8
_NARROWEST: Final = 8
"""Width of a column at least; what is narrower is a cell of a table."""


def columns(lines: list[TypeLine], usual: Sequence[float]) -> Iterator[Column]:
    """Yield the columns of a region in reading order; `usual` are the gutters of the document's pages.

    What crosses the gutter, a headline or a caption, parts the columns above from those below.
    """
    lines = sorted(lines, key=lambda line: line.base)
    gutter = _gutter(lines)
    if gutter is None:
        gutter = next((place for place in usual if _is_free(lines, place)), None)
    if gutter is None:
        rows = _rows(lines)
        yield Column(rows, min(line.left for line in rows), max(line.right for line in rows))
        return
    for crossing, band in _bands(lines, gutter):
        if crossing:
            yield from columns(band, ())
            continue
        for side in ([x for x in band if x.right <= gutter], [x for x in band if x.left >= gutter]):
            if side:
                yield from columns(side, usual)


def _bands(lines: Sequence[TypeLine], gutter: float) -> Iterator[tuple[bool, list[TypeLine]]]:
    """Yield runs of lines, from the top, that cross `gutter` or do not; the last of several may be short."""
    across: list[bool] = []
    for number, line in enumerate(lines):
        before = lines[number - 1]
        follows = bool(across) and across[-1] and not differs(before, line)
        alone = number + 1 == len(lines) or lines[number + 1].base - line.base > 0.3 * line.size
        close = 0.3 * line.size < line.base - before.base < 1.7 * line.size
        across.append(line.left < gutter < line.right or (follows and alone and close))
    for crossing, band in groupby(zip(across, lines, strict=True), lambda pair: pair[0]):
        yield crossing, [line for _, line in band]


def gutters(lines: Sequence[TypeLine]) -> Iterator[float]:
    """Yield all gutters of a page."""
    gutter = _gutter(lines) if lines else None
    if gutter is not None:
        yield gutter
        yield from gutters([line for line in lines if line.right <= gutter])
        yield from gutters([line for line in lines if line.left >= gutter])


def _is_free(lines: Sequence[TypeLine], gutter: float) -> bool:
    """Tell whether there are lines on both sides of `gutter`."""
    return any(line.right <= gutter for line in lines) and any(line.left >= gutter for line in lines)


def _gutter(lines: Sequence[TypeLine]) -> float | None:
    """Return where a strip parts columns: few lines cross it, and those on both sides have some width."""
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    size = median(line.size for line in lines)
    found: list[tuple[int, float, float]] = []
    for start in sorted(set(rights)):
        after = bisect_left(lefts, start)
        if after == len(lefts) or lefts[after] - start < _GUTTER * size:
            continue
        before, beyond = bisect_right(rights, start), len(lefts) - after
        crossing = len(lines) - before - beyond
        if min(before, beyond) > max(2, 2 * crossing):
            found.append((crossing, start - lefts[after], lefts[after]))
    for _, width, end in sorted(found):
        if _is_parted(lines, end + width, end, size):
            return end - min(-width, size) / 2
    return None


def median(values: Iterable[float]) -> float:
    """Return the middle of `values`; the module of that name costs more to import than all this."""
    order = sorted(values)
    return order[len(order) // 2]


def _is_parted(lines: Sequence[TypeLine], start: float, end: float, size: float) -> bool:
    sides = ([x for x in lines if x.right <= start], [x for x in lines if x.left >= end])
    return all(median(line.right - line.left for line in side) > _NARROWEST * size for side in sides)


def _rows(lines: Sequence[TypeLine]) -> list[TypeLine]:
    """Join what stands on one base line, the cells of a table by a stroke."""
    rows: list[TypeLine] = []
    for line in lines:
        before = rows[-1] if rows else None
        if before and abs(line.base - before.base) < 0.3 * line.size:
            first, last = sorted((before, line), key=lambda line: line.left)
            between = CELL if last.left - first.right > line.size else " "
            rows[-1] = before._replace(
                left=first.left, right=max(last.right, first.right), text=f"{first.text}{between}{last.text}"
            )
        else:
            rows.append(line)
    return rows
