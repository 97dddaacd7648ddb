"""Paragraphs to rows of the page, each word with its place in the text.

One invariant: every character of the paragraph that is not white space stands on exactly one row, so a mark
on a span of the text can always be drawn.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.core.model import Span
from briefing.core.text.wrap import Chunk, break_span, row_text
from briefing.tui.view.page import Piece, Role


class Mark(NamedTuple):
    """A span of the text that is shown in a role of its own."""

    span: Span
    role: Role
    stop: int | None = None


def wrap_span(text: str, span: Span, width: int) -> list[list[Chunk]]:
    """Break `text[span]` into rows of at most `width` cells, the last of which is not one short word alone.

    Returns:
        The words of each row, with their offsets into `text`.
    """
    return _without_widow(break_span(text, span, width), width)


def _without_widow(rows: list[list[Chunk]], width: int) -> list[list[Chunk]]:
    """Move a word down to keep the last word of a paragraph company, where both rows stay full enough."""
    if len(rows) < 2 or len(rows[-1]) > 1 or len(rows[-2]) < 4:
        return rows
    above, alone = rows[-2][-1], rows[-1][0]
    if alone.spaced and above.cells + 1 + alone.cells <= width // 2:
        rows[-2].pop()
        rows[-1].insert(0, above)
    return rows


def row_pieces(
    text: str, row: Sequence[Chunk], marks: Sequence[Mark], role: Role = "text"
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
    return [row_text(words, row) for row in wrap_span(words, Span(0, len(words)), width)]


def at_most(rows: Sequence[str], most: int) -> tuple[str, ...]:
    """Return `most` rows or fewer, the last with the words of all that are left; drawing cuts it."""
    return tuple(rows) if len(rows) <= most else (*rows[: most - 1], " ".join(rows[most - 1 :]))
