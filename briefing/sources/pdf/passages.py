"""Lines of type to passages in reading order: headings, paragraphs, items, rows.

One invariant: every line is in one passage, or recurs from page to page and is in none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from briefing.sources.pdf.columns import columns as columns_of
from briefing.sources.pdf.columns import gutters
from briefing.sources.pdf.lines import BULLET, CELL, SOFT_HYPHEN, TypeLine
from briefing.sources.pdf.paragraphs import LARGER
from briefing.sources.pdf.paragraphs import paragraphs as paragraphs_of
from briefing.sources.pdf.running import without_running_heads

_HYPHENS: Final = ("-", SOFT_HYPHEN)
_WORD: Final = 60
"""Code points of the longest word that a hyphen parts."""
_WIDE: Final = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff65]")
"""Chinese and Japanese, which set no space between words."""
_MARK: Final = re.compile(r"^[•▪‣◦●○■–*] ?")
_BROKEN: Final = re.compile(rf"([^\W\d_][\w-]*)[-{SOFT_HYPHEN}]$")
_LEADERS: Final = re.compile(r"(?:\. ?){5,}|…{2,}")
"""Dots that lead to the number of a page."""
_SMALLER: Final = 0.85
"""Sizes of the body type below which type is a note's or a caption's."""
_LONGEST: Final = 200
"""Code points of a heading at most."""


class PrintedPassage(NamedTuple):
    """A paragraph or heading."""

    words: str
    role: str
    level: int
    """1 to 6 for a heading, otherwise 0."""
    page: int


def read_passages(lines: Sequence[TypeLine]) -> list[PrintedPassage]:
    """Return the passages that `lines`, page after page, are made of, in reading order."""
    if not lines:
        return []
    body = _body_size(lines)
    lines = without_running_heads(lines, body)
    pages = [list(page) for _, page in groupby(lines, lambda line: line.page)]
    usual = sorted({round(gutter) for page in pages for gutter in gutters(page)})
    columns = [column for page in pages for column in columns_of(page, usual)]
    return list(_passages(list(paragraphs_of(columns, body)), body, lines))


def _body_size(lines: Iterable[TypeLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size])


def _passages(
    paragraphs: Sequence[list[TypeLine]], body: float, lines: Sequence[TypeLine]
) -> Iterator[PrintedPassage]:
    words = Counter(word for line in lines for word in re.findall(r"[\w-]+", line.text.casefold()))
    heavy = sum(len(line.text) for line in lines if line.bold) > 0.5 * sum(len(line.text) for line in lines)
    headings = [_is_heading(paragraph, body, heavy=heavy) for paragraph in paragraphs]
    sizes = _heading_sizes([p for p, heading in zip(paragraphs, headings, strict=True) if heading])
    for paragraph, heading in zip(paragraphs, headings, strict=True):
        text = _joined([line.text for line in paragraph], words)
        first = paragraph[0]
        if heading:
            yield PrintedPassage(text, "heading", sizes[round(first.size)], first.page)
        elif CELL in text or _LEADERS.search(text):
            yield PrintedPassage(text, "row", 0, first.page)
        elif first.size < _SMALLER * body:
            yield PrintedPassage(text, "meta", 0, first.page)
        else:
            role = "item" if BULLET.match(text) else "text"
            yield PrintedPassage(_MARK.sub("", text), role, 0, first.page)


def _is_heading(paragraph: Sequence[TypeLine], body: float, *, heavy: bool) -> bool:
    text = " ".join(line.text for line in paragraph)
    if len(text) > _LONGEST or CELL in text or _LEADERS.search(text) or not re.search(r"[^\W\d_]", text):
        return False
    first = paragraph[0]
    if first.size > LARGER * body:
        return True
    return (
        first.bold and not heavy and first.size > _SMALLER * body and not text.endswith((".", ",", ";", ":"))
    )


def _heading_sizes(headings: Sequence[Sequence[TypeLine]]) -> dict[int, int]:
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
