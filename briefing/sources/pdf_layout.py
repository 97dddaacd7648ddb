"""Lines of type on pages to paragraphs in reading order: columns, headings, running heads, hyphens.

One invariant: every line is in one block, or recurs from page to page and is in none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

SOFT_HYPHEN: Final = "\xad"
CELL: Final = " | "
"""Between two cells of a row."""
_SAME_PLACE: Final = 6
"""Points by which a running head moves from page to page at most."""
_SMALL_TOP: Final = 0.95
_EDGE: Final = 3
"""Lines from the top or the foot of a page among which running heads and page numbers stand."""
_NUMBER: Final = re.compile(
    r"(?:page |p\. ?|seite |[-–—] ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?[-–—]| ?(?:/|of|von|de) ?\d{1,4})?",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"[•▪‣◦●○■–*] ?|\(?(?:\d{1,2}|[a-z])[.)] ")
_HYPHENS: Final = ("-", SOFT_HYPHEN)
_WORD: Final = 60
"""Code points of the longest word that a hyphen parts."""
_WIDE: Final = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff65]")
"""Chinese and Japanese, which set no space between words."""
_MARK: Final = re.compile(r"^[•▪‣◦●○■–*] ?")
_BROKEN: Final = re.compile(rf"([^\W\d_][\w-]*)[-{SOFT_HYPHEN}]$")
_TERMINAL: Final = re.compile(r"[.!?…:。！？]['\"’”»)\]]*$")
_INDENT: Final = 0.6
"""In sizes of the type, as all that follow."""
_GUTTER: Final = 0.8
_LEADERS: Final = re.compile(r"(?:\. ?){5,}|…{2,}")
"""Dots that lead to the number of a page."""
_NARROWEST: Final = 8
"""Width of a column at least; what is narrower is a cell of a table."""
_LOOSE: Final = 1.35
"""Leadings from which a gap between lines parts paragraphs."""
_LARGER: Final = 1.12
"""Sizes of the body type from which type is a heading's."""
_SMALLER: Final = 0.85
"""Sizes of the body type below which type is a note's or a caption's."""
_LONGEST: Final = 200
"""Code points of a heading at most."""


class Line(NamedTuple):
    """A line of type; lengths are in points, from the left and the top of its page."""

    page: int
    left: float
    right: float
    base: float
    size: float
    bold: bool
    text: str


class Passage(NamedTuple):
    """A paragraph or heading."""

    words: str
    role: str
    level: int
    """1 to 6 for a heading, otherwise 0."""
    page: int


class _Column(NamedTuple):
    lines: list[Line]
    left: float
    right: float


def read_layout(lines: Sequence[Line]) -> list[Passage]:
    """Return the passages that `lines`, page after page, are made of, in reading order."""
    if not lines:
        return []
    body = _body_size(lines)
    lines = _without_running_heads(lines, body)
    pages = [list(page) for _, page in groupby(lines, lambda line: line.page)]
    gutters = sorted({round(gutter) for page in pages for gutter in _gutters(page)})
    columns = [column for page in pages for column in _columns(page, gutters)]
    return list(_passages(list(_paragraphs(columns, body)), body, lines))


def _body_size(lines: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size])


# --- What recurs


def _without_running_heads(lines: Sequence[Line], body: float) -> list[Line]:
    """Leave out page numbers, and lines at the edges of pages that recur, or are small and stand apart."""
    pages = [sorted(page, key=lambda line: line.base) for _, page in groupby(lines, lambda line: line.page)]
    edges = [line for page in pages for line in _edge_lines(page)]
    seen = Counter((_key(line), round(line.base / _SAME_PLACE)) for line in edges)
    least = max(2, len(pages) // 4)
    bases = Counter((line.page, line.base) for line in lines)
    alone = {place for place, times in bases.items() if times == 1}
    gone = {line for page in pages for line in _small_tops(page, body)}
    for line in edges:
        place = round(line.base / _SAME_PLACE)
        times = sum(seen[_key(line), place + step] for step in (-1, 0, 1))
        if times >= least or (_NUMBER.fullmatch(line.text.strip()) and (line.page, line.base) in alone):
            gone.add(line)
    return [line for line in lines if line not in gone]


def _small_tops(page: Sequence[Line], body: float) -> list[Line]:
    """Return what stands on the first base line of a page in small type, apart from what is below."""
    tops = [line for line in page if line.base - page[0].base < 0.3 * body]
    rest = page[len(tops) :]
    small = all(line.size < _SMALL_TOP * body for line in tops)
    return tops if small and rest and rest[0].base - page[0].base > 2 * body else []


def _edge_lines(page: list[Line]) -> list[Line]:
    order = sorted(page, key=lambda line: line.base)
    return order if len(order) <= 2 * _EDGE else order[:_EDGE] + order[-_EDGE:]


def _key(line: Line) -> str:
    return re.sub(r"\d+|\b[ivxl]+\b", "#", line.text.casefold())


# --- Columns


def _columns(lines: list[Line], usual: Sequence[float]) -> Iterator[_Column]:
    """Yield the columns of a region in reading order; `usual` are the gutters of the document's pages.

    What crosses the gutter, a headline or a caption, parts the columns above from those below.
    """
    lines = sorted(lines, key=lambda line: line.base)
    gutter = _gutter(lines)
    if gutter is None:
        gutter = next((place for place in usual if _is_free(lines, place)), None)
    if gutter is None:
        rows = _rows(lines)
        yield _Column(rows, min(line.left for line in rows), max(line.right for line in rows))
        return
    for crossing, band in _bands(lines, gutter):
        if crossing:
            yield from _columns(band, ())
            continue
        for side in ([x for x in band if x.right <= gutter], [x for x in band if x.left >= gutter]):
            if side:
                yield from _columns(side, usual)


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[tuple[bool, list[Line]]]:
    """Yield runs of lines, from the top, that cross `gutter` or do not; the last of several may be short."""
    across: list[bool] = []
    for number, line in enumerate(lines):
        before = lines[number - 1]
        follows = bool(across) and across[-1] and not _differs(before, line)
        alone = number + 1 == len(lines) or lines[number + 1].base - line.base > 0.3 * line.size
        close = 0.3 * line.size < line.base - before.base < 1.7 * line.size
        across.append(line.left < gutter < line.right or (follows and alone and close))
    for crossing, band in groupby(zip(across, lines, strict=True), lambda pair: pair[0]):
        yield crossing, [line for _, line in band]


def _gutters(lines: Sequence[Line]) -> Iterator[float]:
    """Yield all gutters of a page."""
    gutter = _gutter(lines) if lines else None
    if gutter is not None:
        yield gutter
        yield from _gutters([line for line in lines if line.right <= gutter])
        yield from _gutters([line for line in lines if line.left >= gutter])


def _is_free(lines: Sequence[Line], gutter: float) -> bool:
    """Tell whether there are lines on both sides of `gutter`."""
    return any(line.right <= gutter for line in lines) and any(line.left >= gutter for line in lines)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where a strip parts columns: few lines cross it, and those on both sides have some width."""
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    size = _median(line.size for line in lines)
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


def _median(values: Iterable[float]) -> float:
    order = sorted(values)
    return order[len(order) // 2]


def _is_parted(lines: Sequence[Line], start: float, end: float, size: float) -> bool:
    sides = ([x for x in lines if x.right <= start], [x for x in lines if x.left >= end])
    return all(_median(line.right - line.left for line in side) > _NARROWEST * size for side in sides)


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Join what stands on one base line, the cells of a table by a stroke."""
    rows: list[Line] = []
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


# --- Paragraphs


def _paragraphs(columns: Sequence[_Column], body: float) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph, which may go on in the next column or on the next page."""
    leading = _leading(columns)
    indented = _is_indented(columns)
    paragraph: list[Line] = []
    edge: _Column | None = None
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


def _leading(columns: Iterable[_Column]) -> float:
    """Return the usual distance of base lines, in sizes of the type."""
    steps = [
        (below.base - line.base) / line.size
        for column in columns
        for line, below in pairwise(column.lines)
        if abs(line.size - below.size) < 0.5
    ]
    return _median(steps) if steps else 1.2


def _is_indented(columns: Iterable[_Column]) -> bool:
    """Tell whether paragraphs begin with an indent."""
    pairs = [(column, *pair) for column in columns for pair in pairwise(column.lines)]
    starts = sum(_indent(below, column) and not _indent(line, column) for column, line, below in pairs)
    return starts > 0.04 * len(pairs)


def _indent(line: Line, column: _Column) -> bool:
    return _INDENT * line.size < line.left - column.left < 4 * line.size


def _goes_on(paragraph: Sequence[Line], line: Line, column: _Column, leading: float, body: float) -> bool:
    """Tell whether `line` is of the paragraph above it in its column."""
    before = paragraph[-1]
    if _differs(before, line) or CELL in line.text or CELL in before.text:
        return False
    if line.base - before.base > _LOOSE * leading * max(line.size, before.size):
        return False
    hanging = _BULLET.match(paragraph[0].text) is not None
    if _BULLET.match(line.text) and (hanging or _TERMINAL.search(before.text)):
        return False
    heading = line.bold or line.size > _LARGER * body  # those are centred as often as not
    first = not _indent(before, column) or _TERMINAL.search(before.text)
    if _indent(line, column) and first and not hanging and not heading:
        return False
    return not (_TERMINAL.search(before.text) and _would_fit(line, before, column))


def _goes_over(before: Line, line: Line, edge: _Column, column: _Column, *, indented: bool) -> bool:
    """Tell whether the first line of a column goes on with the paragraph at the foot of the last."""
    if _differs(before, line) or _indent(line, column) or _BULLET.match(line.text):
        return False
    if _would_fit(line, before, edge) and _TERMINAL.search(before.text):
        return False
    return indented or not _TERMINAL.search(before.text)


def _differs(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) > 0.06 * one.size or one.bold != other.bold


def _would_fit(line: Line, before: Line, column: _Column) -> bool:
    """Tell whether the first word of `line` had room on the line before: then the break was meant."""
    letter = (line.right - line.left) / max(1, len(line.text))
    edge = max(other.right for other in column.lines if not _differs(other, before))
    return edge - before.right > 1.2 * letter * (len(line.text.split(maxsplit=1)[0]) + 1)


# --- Passages


def _passages(paragraphs: Sequence[list[Line]], body: float, lines: Sequence[Line]) -> Iterator[Passage]:
    words = Counter(word for line in lines for word in re.findall(r"[\w-]+", line.text.casefold()))
    heavy = sum(len(line.text) for line in lines if line.bold) > 0.5 * sum(len(line.text) for line in lines)
    headings = [_is_heading(paragraph, body, heavy=heavy) for paragraph in paragraphs]
    sizes = _heading_sizes([p for p, heading in zip(paragraphs, headings, strict=True) if heading])
    for paragraph, heading in zip(paragraphs, headings, strict=True):
        text = _joined([line.text for line in paragraph], words)
        first = paragraph[0]
        if heading:
            yield Passage(text, "heading", sizes[round(first.size)], first.page)
        elif CELL in text or _LEADERS.search(text):
            yield Passage(text, "row", 0, first.page)
        elif first.size < _SMALLER * body:
            yield Passage(text, "meta", 0, first.page)
        else:
            role = "item" if _BULLET.match(text) else "text"
            yield Passage(_MARK.sub("", text), role, 0, first.page)


def _is_heading(paragraph: Sequence[Line], body: float, *, heavy: bool) -> bool:
    text = " ".join(line.text for line in paragraph)
    if len(text) > _LONGEST or CELL in text or _LEADERS.search(text) or not re.search(r"[^\W\d_]", text):
        return False
    first = paragraph[0]
    if first.size > _LARGER * body:
        return True
    return (
        first.bold and not heavy and first.size > _SMALLER * body and not text.endswith((".", ",", ";", ":"))
    )


def _heading_sizes(headings: Sequence[Sequence[Line]]) -> dict[int, int]:
    """Return the level of each size; the first is for a title: one heading, larger than all others."""
    counts = Counter(round(heading[0].size) for heading in headings)
    order = sorted(counts, reverse=True)
    first = 1 if order and counts[order[0]] == 1 and len(order) > 1 else 2
    return {size: min(6, first + rank) for rank, size in enumerate(order)}


def _joined(texts: Sequence[str], words: Counter[str]) -> str:
    """Join lines; a hyphen at the end of one goes, unless the document writes the word with it elsewhere."""
    joined = texts[0]
    for text in texts[1:]:
        broken = _BROKEN.search(joined, max(0, len(joined) - _WORD)) if joined.endswith(_HYPHENS) else None
        if broken is None or not text[:1].isalpha() or text[:1].isupper():
            between = "" if _WIDE.match(joined[-1]) and _WIDE.match(text) else " "
            joined = f"{joined.removesuffix(SOFT_HYPHEN)}{between}{text}"
            continue
        tail = re.match(r"[\w-]*", text)
        whole = f"{broken[1]}-{tail[0] if tail else ''}".casefold()
        joined = joined[: broken.end(1)] + ("-" if words[whole] else "") + text
    return joined.replace(SOFT_HYPHEN, "")
