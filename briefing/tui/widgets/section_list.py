"""The list of sections, with a cursor. Rows are made when they are drawn: ten thousand cost what ten do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from briefing.tui.view.frame import digits_of, empty_line, entry_line, scrolled
from briefing.tui.view.page import Line
from briefing.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events

    from briefing.tui.model.session import Entry
    from briefing.tui.view.page import Role


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
        self._digits = digits_of(indices)
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
        if self.size.height:
            self.top = scrolled(self.top, self.cursor, len(self.indices), self.size.height)

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
            return Line() if y else empty_line(self.empty)
        position = self.top + y
        if position >= len(self.indices):
            return Line()
        entry = self._describe(self.indices[position])
        return entry_line(entry, self.ink.glyphs, self._digits, here=position == self.cursor)
