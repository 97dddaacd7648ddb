"""The list of sections, with a cursor. Rows are made when they are drawn: ten thousand cost what ten do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from briefing.tui.page import Line, Piece
from briefing.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events

    from briefing.tui.page import Role
    from briefing.tui.session import Entry


class SectionList(LineView):
    """One row a section: cursor, mark, number, heading, and glyphs for what is to be known about it."""

    class Chosen(Message):
        """The mouse chose a row."""

        def __init__(self, position: int) -> None:
            """Tell which row, from 0."""
            super().__init__()
            self.position = position

    def __init__(self, describe: Callable[[int], Entry], empty: str) -> None:
        """Make a list.

        Args:
            describe: gives the entry of a section by its index.
            empty: what is shown when there is nothing to list.
        """
        super().__init__()
        self._describe = describe
        self.empty = empty
        self.indices: Sequence[int] = ()
        self.cursor = 0
        self.top = 0
        self._digits = 1

    @property
    def index(self) -> int | None:
        """The index of the section under the cursor."""
        return self.indices[self.cursor] if self.indices else None

    def show(self, indices: Sequence[int], cursor: int = 0) -> None:
        """List the sections with these indices."""
        self.indices = indices
        self.cursor = max(0, min(cursor, len(indices) - 1))
        self._digits = len(str(max((*indices[:1], *indices[-1:]), default=0) + 1))
        self._bring_into_view()
        self.refresh()

    def move_to(self, position: int) -> bool:
        """Put the cursor on row `position`, or the nearest there is; tell whether it moved."""
        position = max(0, min(position, len(self.indices) - 1))
        if position == self.cursor or not self.indices:
            return False
        before, top = self.cursor, self.top
        self.cursor = position
        self._bring_into_view()
        if self.top == top:
            self.refresh_row(before - top)
            self.refresh_row(position - top)
        else:
            self.refresh()
        self.follow_cursor()
        return True

    def move(self, by: int) -> bool:
        """Move the cursor by so many rows; tell whether it moved."""
        return self.move_to(self.cursor + by)

    def refresh_index(self, index: int) -> None:
        """Draw the row of one section again."""
        try:
            self.refresh_row(self.indices.index(index) - self.top)
        except ValueError:
            return

    def follow_cursor(self) -> None:
        """Put the terminal's cursor on the row of the list's cursor."""
        self.place_cursor(0, self.cursor - self.top)

    def _bring_into_view(self) -> None:
        """Scroll so that the cursor is in sight: by half a page at once, for scrolled rows are sent anew."""
        height = max(1, self.size.height)
        if self.cursor < self.top:
            self.top = self.cursor - height // 2
        elif self.cursor >= self.top + height:
            self.top = self.cursor - height + 1 + height // 2
        self.top = max(0, min(self.top, len(self.indices) - height))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._bring_into_view()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked, where a mouse is in use."""
        if self.top + event.y < len(self.indices):
            self.post_message(self.Chosen(self.top + event.y))

    def row_role(self, y: int) -> Role | None:
        """Return the role of the cursor for its row."""
        return "cursor" if self.indices and self.top + y == self.cursor else None

    def line_at(self, y: int) -> Line:
        """Return the entry on row `y`."""
        if not self.indices:
            return Line((Piece(f"  {self.empty}", "muted"),)) if not y else Line()
        position = self.top + y
        if position >= len(self.indices):
            return Line()
        entry = self._describe(self.indices[position])
        return Line(self._left(entry, position == self.cursor), self._right(entry))

    def _left(self, entry: Entry, here: bool) -> tuple[Piece, ...]:
        glyphs = self.ink.glyphs
        signs = (glyphs.cursor if here else " ") + (glyphs.marked if entry.marked else " ")
        number = "" if entry.number is None else str(entry.number)
        role: Role = "muted" if entry.read or entry.number is None else "strong"
        return (
            Piece(signs, "accent"),
            Piece(f"{number:>{self._digits}} ", "muted"),
            Piece(entry.heading, role),
        )

    def _right(self, entry: Entry) -> tuple[Piece, ...]:
        glyphs = self.ink.glyphs
        doubt = glyphs.uncertain if entry.uncertain else glyphs.corrected if entry.corrected else ""
        signs = entry.note + doubt + (glyphs.tagged if entry.tagged else "")
        return (Piece(f"{signs:>1}", "accent"),)
