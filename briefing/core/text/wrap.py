"""Text to rows of a given width: where a line may end, in every script.

One invariant: every character of the text that is not white space stands on exactly one row.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.core.model import Span
from briefing.core.text.cells import cells_of
from briefing.core.text.graphemes import graphemes
from briefing.core.text.patterns import plain

WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
)
"""Scripts that are written without blanks: a row may end after any of their characters."""
NEVER_FIRST = "、。，．：；！？）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
"""Characters that do not begin a row (after JIS X 4051, the common cases)."""
SPACED_TOKEN = re.compile(r"\S+")


class Chunk(NamedTuple):
    """Characters that stay together on a row."""

    start: int
    end: int
    cells: int
    spaced: bool
    """Whether white space stands before it."""


@cache
def wide_token() -> re.Pattern[str]:
    """Return the pattern of what stays together in text with wide scripts; compiling it takes a while."""
    return re.compile(rf"[{WIDE}][{NEVER_FIRST}]*|[^\s{WIDE}]+[{NEVER_FIRST}]*")


def break_span(
    text: str, span: Span, width: int, *, indent: int = 0, whole: bool = False
) -> list[list[Chunk]]:
    """Break `text[span]` into rows of at most `width` cells.

    Args:
        text: that the span is of.
        span: what is to be broken, in code points.
        width: in cells.
        indent: cells that the first row is shorter by.
        whole: leave a word that is wider than a row whole, on a row of its own.

    Returns:
        The words of each row, with their offsets into `text`.
    """
    rows: list[list[Chunk]] = [[]]
    room = width - indent
    for word in _words(text, span, max(1, width), whole=whole):
        needed = word.cells + (word.spaced and bool(rows[-1]))
        if rows[-1] and needed > room:
            rows.append([])
            room, needed = width, word.cells
        rows[-1].append(word)
        room -= needed
    return rows


def row_text(text: str, row: Sequence[Chunk]) -> str:
    """Return the words of one row of `text` as they are read, one blank where white space stands."""
    words = (
        (" " if word.spaced and place else "", text[word.start : word.end]) for place, word in enumerate(row)
    )
    return "".join(blank + characters for blank, characters in words)


def _words(text: str, span: Span, width: int, *, whole: bool) -> Iterator[Chunk]:
    last = span.start
    token = SPACED_TOKEN if plain(span.of(text)) else wide_token()
    for match in token.finditer(text, *span):
        start, end = match.span()
        spaced = start > last
        cells = cells_of(match[0])
        if cells > width and not whole:
            yield from _broken(text, start, end, width, spaced)
        else:
            yield Chunk(start, end, cells, spaced)
        last = end


_MARKS = 3
"""Marks after a word at most, as in `(path),`."""


def _broken(text: str, start: int, end: int, width: int, spaced: bool) -> Iterator[Chunk]:
    """Cut a word that is wider than a row; the marks at its end keep a character company."""
    cells = 0
    letter = place = start
    for cluster in graphemes(text[start:end]):
        wide = cells_of(cluster)
        if cells + wide > width and place > start:
            alone = end - place <= _MARKS and not any(map(str.isalnum, text[place:end]))
            near = alone and start < letter and place - letter <= _MARKS
            cut = letter if near and cells_of(text[letter:end]) <= width else place
            yield Chunk(start, cut, cells_of(text[start:cut]), spaced)
            start, cells, spaced = cut, cells_of(text[cut:place]), False
        cells += wide
        letter = place if cluster[0].isalnum() else letter
        place += len(cluster)
    yield Chunk(start, end, cells, spaced)
