"""Paragraphs to rows of a given width, each word with its place in the text.

One invariant: every character of the paragraph that is not white space stands on exactly one row, so a mark
on a span of the text can always be drawn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.core.model import Span
from briefing.tui.terminal.cells import cells_of
from briefing.tui.terminal.graphemes import graphemes
from briefing.tui.view.page import Piece, Role

WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
)
"""Scripts that are written without blanks: a row may end after any of their characters."""
NEVER_FIRST = "、。，．：；！？）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
"""Characters that do not begin a row (after JIS X 4051, the common cases)."""
SPACED = re.compile("[\x00-\u10ff\u2000-\u2e7f]*")
"""Text without any of those scripts."""
SPACED_TOKEN = re.compile(r"\S+")


class Word(NamedTuple):
    """Characters that stay together on a row."""

    start: int
    end: int
    cells: int
    spaced: bool
    """Whether white space stands before it."""


class Mark(NamedTuple):
    """A span of the text that is shown in a role of its own."""

    span: Span
    role: Role
    stop: int | None = None


@cache
def wide_token() -> re.Pattern[str]:
    """Return the pattern of what stays together in text with wide scripts; compiling it takes a while."""
    return re.compile(rf"[{WIDE}][{NEVER_FIRST}]*|[^\s{WIDE}]+[{NEVER_FIRST}]*")


def wrap_span(text: str, span: Span, width: int) -> list[list[Word]]:
    """Break `text[span]` into rows of at most `width` cells, the last of which is not one short word alone.

    Returns:
        The words of each row, with their offsets into `text`.
    """
    rows: list[list[Word]] = [[]]
    room = width
    for word in _words(text, span, max(1, width)):
        needed = word.cells + (word.spaced and bool(rows[-1]))
        if rows[-1] and needed > room:
            rows.append([])
            room, needed = width, word.cells
        rows[-1].append(word)
        room -= needed
    return _without_widow(rows, width)


def _words(text: str, span: Span, width: int) -> list[Word]:
    found: list[Word] = []
    last = span.start
    token = SPACED_TOKEN if SPACED.fullmatch(text, *span) else wide_token()
    for match in token.finditer(text, *span):
        start, end = match.span()
        spaced = start > last
        cells = cells_of(match[0])
        if cells > width:
            found.extend(_broken(text, start, end, width, spaced))
        else:
            found.append(Word(start, end, cells, spaced))
        last = end
    return found


def _broken(text: str, start: int, end: int, width: int, spaced: bool) -> list[Word]:
    """Cut a word that is wider than a row."""
    parts: list[Word] = []
    cells = 0
    place = start
    for cluster in graphemes(text[start:end]):
        wide = cells_of(cluster)
        if cells + wide > width and place > start:
            parts.append(Word(start, place, cells, spaced and not parts))
            start, cells = place, 0
        cells += wide
        place += len(cluster)
    parts.append(Word(start, end, cells, spaced and not parts))
    return parts


def _without_widow(rows: list[list[Word]], width: int) -> list[list[Word]]:
    """Move a word down to keep the last word of a paragraph company, where both rows stay full enough."""
    if len(rows) < 2 or len(rows[-1]) > 1 or len(rows[-2]) < 4:
        return rows
    above, alone = rows[-2][-1], rows[-1][0]
    if alone.spaced and above.cells + 1 + alone.cells <= width // 2:
        rows[-2].pop()
        rows[-1].insert(0, above)
    return rows


def row_pieces(
    text: str, row: Sequence[Word], marks: Sequence[Mark], role: Role = "text"
) -> tuple[Piece, ...]:
    """Return the words of one row as pieces; where marks overlap, the last one wins."""
    pieces: list[Piece] = []
    for number, word in enumerate(row):
        if word.spaced and number:
            _append(pieces, " ", _mark_at(marks, word.start - 1, role))
        place = word.start
        while place < word.end:
            mark = _mark_at(marks, place, role)
            end = min([word.end, *(edge for m in marks for edge in m.span if place < edge < word.end)])
            _append(pieces, text[place:end], mark)
            place = end
    return tuple(pieces)


def _mark_at(marks: Sequence[Mark], place: int, role: Role) -> tuple[Role, tuple[int, ...]]:
    shown: tuple[Role, tuple[int, ...]] = (role, ())
    for mark in marks:
        if mark.span.start <= place < mark.span.end:
            shown = (mark.role, shown[1] if mark.stop is None else (*shown[1], mark.stop))
    return shown


def _append(pieces: list[Piece], words: str, shown: tuple[Role, tuple[int, ...]]) -> None:
    if pieces and (pieces[-1].role, pieces[-1].stops) == shown:
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + words)
    else:
        pieces.append(Piece(words, *shown))


def wrapped(words: str, width: int) -> list[str]:
    """Break a sentence of the program's own into rows of at most `width` cells."""
    rows = wrap_span(words, Span(0, len(words)), width)
    return ["".join(piece.text for piece in row_pieces(words, row, ())) for row in rows]
