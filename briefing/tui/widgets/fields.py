"""Questions with their answers, one a row, and a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.view.page import Line, Piece
from briefing.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.tui.view.page import Role

LABEL = 10
"""Columns of the questions."""


class Fields(LineView):
    """A short form."""

    def __init__(self) -> None:
        """Make an empty form."""
        super().__init__()
        self.rows: Sequence[tuple[str, str]] = ()
        self.cursor = 0

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show other questions or answers."""
        if rows != self.rows:
            self.rows = rows
            self.refresh()

    def move(self, by: int) -> None:
        """Move the cursor by so many rows, around at the ends."""
        self.refresh_row(self.cursor)
        self.cursor = (self.cursor + by) % max(1, len(self.rows))
        self.refresh_row(self.cursor)
        self.place_cursor(0, self.cursor)

    def row_role(self, y: int) -> Role | None:
        """Return the role of the cursor for its row."""
        return "cursor" if y == self.cursor else None

    def line_at(self, y: int) -> Line:
        """Return the question on row `y`."""
        if y >= len(self.rows):
            return Line()
        question, answer = self.rows[y]
        sign = self.ink.glyphs.cursor if y == self.cursor else " "
        return Line((Piece(f"{sign} ", "accent"), Piece(f"{question:<{LABEL}}", "muted"), Piece(answer)))
