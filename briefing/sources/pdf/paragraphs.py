"""Lines to paragraphs, over columns and pages.

One invariant: lines stay in order, and every line is in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefing.sources.pdf.columns import median
from briefing.sources.pdf.lines import BULLET, CELL, Column, TypeLine, differs

LARGER: Final = 1.12
"""Sizes of the body type from which type is a heading's."""
_TERMINAL: Final = re.compile(r"[.!?…:。！？]['\"’”»)\]]*$")
_INDENT: Final = 0.6
"""In sizes of the type, as all that follow."""
_LOOSE: Final = 1.35
"""Leadings from which a gap between lines parts paragraphs."""


def paragraphs(columns: Sequence[Column], body: float) -> Iterator[list[TypeLine]]:
    """Yield the lines of each paragraph, which may go on in the next column or on the next page."""
    leading = _leading(columns)
    indented = _is_indented(columns)
    paragraph: list[TypeLine] = []
    edge: Column | None = None
    for column in columns:
        for line in column.lines:
            if paragraph and edge is not None:
                same = column is edge
                goes_on = (
                    _goes_on(paragraph, line, column, leading, body)
                    if same
                    else _goes_over(paragraph[-1], line, edge, column, indented=indented)
                )
                if not goes_on:
                    yield paragraph
                    paragraph = []
            paragraph.append(line)
            edge = column
    if paragraph:
        yield paragraph


def _leading(columns: Iterable[Column]) -> float:
    """Return the usual distance of base lines, in sizes of the type."""
    steps = [
        (below.base - line.base) / line.size
        for column in columns
        for line, below in pairwise(column.lines)
        if abs(line.size - below.size) < 0.5
    ]
    return median(steps) if steps else 1.2


def _is_indented(columns: Iterable[Column]) -> bool:
    """Tell whether paragraphs begin with an indent."""
    pairs = [(column, *pair) for column in columns for pair in pairwise(column.lines)]
    starts = sum(_indent(below, column) and not _indent(line, column) for column, line, below in pairs)
    return starts > 0.04 * len(pairs)


def _indent(line: TypeLine, column: Column) -> bool:
    return _INDENT * line.size < line.left - column.left < 4 * line.size


def _goes_on(
    paragraph: Sequence[TypeLine], line: TypeLine, column: Column, leading: float, body: float
) -> bool:
    """Tell whether `line` is of the paragraph above it in its column."""
    before = paragraph[-1]
    if differs(before, line) or CELL in line.text or CELL in before.text:
        return False
    if line.base - before.base > _LOOSE * leading * max(line.size, before.size):
        return False
    hanging = BULLET.match(paragraph[0].text) is not None
    if BULLET.match(line.text) and (hanging or _TERMINAL.search(before.text)):
        return False
    heading = line.bold or line.size > LARGER * body  # those are centred as often as not
    first = not _indent(before, column) or _TERMINAL.search(before.text)
    if _indent(line, column) and first and not hanging and not heading:
        return False
    return not (_TERMINAL.search(before.text) and _would_fit(line, before, column))


def _goes_over(before: TypeLine, line: TypeLine, edge: Column, column: Column, *, indented: bool) -> bool:
    """Tell whether the first line of a column goes on with the paragraph at the foot of the last."""
    if differs(before, line) or _indent(line, column) or BULLET.match(line.text):
        return False
    if _would_fit(line, before, edge) and _TERMINAL.search(before.text):
        return False
    return indented or not _TERMINAL.search(before.text)


def _would_fit(line: TypeLine, before: TypeLine, column: Column) -> bool:
    """Tell whether the first word of `line` had room on the line before: then the break was meant."""
    letter = (line.right - line.left) / max(1, len(line.text))
    edge = max(other.right for other in column.lines if not differs(other, before))
    return edge - before.right > 1.2 * letter * (len(line.text.split(maxsplit=1)[0]) + 1)
