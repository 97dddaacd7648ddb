"""The rows of the list: number, heading and what is known of a section, on one row or two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefing.core.text.cells import cells_of
from briefing.tui.model.session import ListEntry, Session
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Piece, Role
from briefing.tui.view.wrap import at_most, wrapped

BEGINNING = 50
"""Sections whose headings decide how wide the list is."""
MOST_ROWS = 4
"""Of a heading, however much room there is."""
LIST_SIGNS = 6
"""Columns of the list for the cursor, a mark, what is known about a section, and air."""


@lru_cache(maxsize=256)
def heading_rows(words: str, width: int) -> tuple[str, ...]:
    """Return a heading on as many rows as it takes."""
    return tuple(wrapped(words, max(1, width)))


def in_sight(headings: Sequence[tuple[str, ...]], height: int) -> list[tuple[str, ...]]:
    """Return headings on as many rows each as leave all of them in sight; what takes more is cut.

    Args:
        headings: the rows of each.
        height: rows that there are, at least as many as headings.
    """
    most = next(
        most for most in range(MOST_ROWS, 0, -1) if sum(min(len(rows), most) for rows in headings) <= height
    )
    return [at_most(rows, most) for rows in headings]


def list_columns_beside(indices: Sequence[int]) -> int:
    """Return the columns of a list that are not for headings: marks, numbers, air."""
    return digits_of(indices) + LIST_SIGNS


def list_columns(session: Session) -> int:
    """Return the columns that the list needs to show the longest heading of the beginning on one row."""
    indices = session.indices[:BEGINNING]
    longest = max((cells_of(session.entry(index).heading) for index in indices), default=0)
    return longest + list_columns_beside(session.indices)


def digits_of(indices: Sequence[int]) -> int:
    """Return the columns that the numbers of the listed sections take."""
    last = indices[-1:] if isinstance(indices, range) else indices
    return len(str(max(last, default=0) + 1))


def entry_line(entry: ListEntry, glyphs: Glyphs, digits: int, *, here: bool) -> Line:
    """Return the row of the list for a section.

    Args:
        entry: what is shown of the section.
        glyphs: the marks to use.
        digits: columns of its number.
        here: whether the cursor is on it.
    """
    signs = (glyphs.cursor if here else " ") + (glyphs.marked if entry.marked else " ")
    number = "" if entry.number is None else str(entry.number)
    doubt = glyphs.uncertain if entry.uncertain else glyphs.corrected if entry.corrected else ""
    new = glyphs.new if entry.new else ""
    known = entry.note + new + doubt + (glyphs.tagged if entry.tagged else "")
    return Line(
        (
            Piece(signs, "accent"),
            Piece(f"{number:>{digits}} ", "muted"),
            Piece(entry.heading, heading_role(entry)),
        ),
        (Piece(f"{known:>1}", "accent"),),
    )


def rest_line(entry: ListEntry, digits: int) -> Line:
    """Return a further row of the list for a section, with more of its heading."""
    return Line((Piece(" " * (digits + 3)), Piece(entry.heading, heading_role(entry))))


def heading_role(entry: ListEntry) -> Role:
    """Return the role of a heading in the list: bold until its text was read."""
    return "muted" if entry.read or entry.number is None else "strong"


def empty_line(words: str) -> Line:
    """Return the first row of a list that has nothing to list."""
    return Line((Piece(f"  {words}", "muted"),))
