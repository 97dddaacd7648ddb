"""The few lines above a prompt that show what there is to choose."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.text.cells import cells_of
from briefing.tui.offers import Choice
from briefing.tui.view.page import Line, Piece, Role
from briefing.tui.widgets.line_view import LineView

AROUND = 5
"""Columns around what there is to choose: its sign, and air."""
ROOM_FOR_NOTES = 12
"""Columns in half a screen from which on there are notes."""


class ChoiceList(LineView):
    """Choices, one of which may be selected; the selected one is always in sight."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self.choices: Sequence[Choice] = ()
        self.cursor: int | None = None
        self.top = 0

    @property
    def selected(self) -> Choice | None:
        """The selected choice."""
        return None if self.cursor is None or not self.choices else self.choices[self.cursor]

    def show(self, choices: Sequence[Choice], cursor: int | None) -> None:
        """Show other choices."""
        self.choices, self.cursor, self.top = choices, cursor if choices else None, 0
        self.refresh()

    def move(self, by: int) -> None:
        """Select the next choice, or the one before; beyond either end, around to the other."""
        if not self.choices:
            return
        start = (-1 if by > 0 else 0) if self.cursor is None else self.cursor
        self.cursor = (start + by) % len(self.choices)
        height = max(1, self.size.height)
        self.top = max(min(self.top, self.cursor), self.cursor - height + 1)
        self.refresh()

    def row_role(self, y: int) -> Role | None:
        """Return the role of the cursor for the selected row."""
        return "cursor" if self.cursor is not None and self.top + y == self.cursor else None

    def line_at(self, y: int) -> Line:
        """Return the choice on row `y`."""
        number = self.top + y
        if number >= len(self.choices):
            return Line()
        choice = self.choices[number]
        sign = self.ink.glyphs.cursor if number == self.cursor else " "
        half = self.size.width // 2  # of little room, all is for what it is, none for what is said of it
        left = self.size.width - cells_of(choice.text) - AROUND
        fits = half > ROOM_FOR_NOTES and 0 < cells_of(choice.note) < max(half, left)
        note = (Piece(choice.note, "muted"), Piece(" ")) if fits else ()
        return Line((Piece(f" {sign} ", "accent"), Piece(choice.text)), note)
