"""The pane that shows a page: it scrolls, and has a chosen stop or a cursor on one of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.view.frame import margin_line
from briefing.tui.view.page import Line, Page
from briefing.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from briefing.tui.view.page import Stop


WHEEL = 3
"""Rows that one notch of the mouse's wheel scrolls."""


class Reader(LineView):
    """A page with a margin. Only rows that changed are drawn again."""

    def __init__(self) -> None:
        """Make an empty reader."""
        super().__init__()
        self.page = Page()
        self.top = 0
        self.indent = 2
        """Columns at the left that hold no text but the cursor."""
        self.measure = 72
        """Columns of text."""
        self.focus_on: int | None = None
        self.cursor: int | None = None
        """The row of the page that the cursor is on; None for a page that has no cursor."""

    @property
    def stop(self) -> Stop | None:
        """The chosen stop."""
        return None if self.focus_on is None else self.page.stops[self.focus_on]

    @property
    def paragraph(self) -> int | None:
        """The paragraph under the cursor, or the last one before it."""
        for line in reversed(self.page.lines[: (self.cursor or 0) + 1]):
            if line.paragraph is not None:
                return line.paragraph
        return None

    @property
    def bottom(self) -> int:
        """The greatest row that may stand at the top."""
        return max(0, len(self.page.lines) - self.size.height)

    def show(self, page: Page, *, top: int = 0, cursor: int | None = None, focus: int | None = None) -> None:
        """Show `page` from row `top` on, with the cursor on row `cursor` and stop `focus` chosen."""
        before = self._rows()
        self.page, self.cursor, self.focus_on = page, cursor, focus
        self.top = max(0, min(top, self.bottom))
        self._refresh_changed(before)

    def reveal(self, row: int, margin: int = 2) -> None:
        """Scroll as little as is needed to show row `row` of the page and `margin` rows around it."""
        before = self._rows()
        height = max(1, self.size.height)
        margin = min(margin, (height - 1) // 2)
        top = max(min(self.top, row - margin), row + margin - height + 1)
        self.top = max(0, min(top, self.bottom))
        self._refresh_changed(before)

    def scroll_by(self, rows: int) -> bool:
        """Scroll by so many rows, taking the cursor along; tell whether anything moved."""
        before, top, cursor = self._rows(), self.top, self.cursor
        self.top = max(0, min(self.top + rows, self.bottom))
        if self.cursor is not None:
            self.cursor = self._nearest_row(self.cursor + rows)
        self._refresh_changed(before)
        self.follow_cursor()
        return (self.top, self.cursor) != (top, cursor)

    def move_cursor(self, by: int) -> bool:
        """Move the cursor by so many rows, blank ones not counted; tell whether it moved."""
        if self.cursor is None:
            return self.scroll_by(by)
        before, start = self._rows(), self.cursor
        step = 1 if by > 0 else -1
        row = start + by
        while 0 < row < len(self.page.lines) - 1 and not self.page.lines[row].pieces:
            row += step
        self.cursor = self._nearest_row(row)
        self._refresh_changed(before)
        self.reveal(self.cursor)
        self.follow_cursor()
        return self.cursor != start

    def move_to(self, row: int) -> None:
        """Put the cursor on a row of the page, or scroll there when the page has none."""
        if self.cursor is not None:
            self.move_cursor(row - self.cursor)
        else:
            self.scroll_by(row - self.top)

    def focus_next(self, by: int) -> bool:
        """Choose the next stop, or the one before; tell whether there was one."""
        number = (-1 if by > 0 else len(self.page.stops)) if self.focus_on is None else self.focus_on
        number += by
        if not 0 <= number < len(self.page.stops):
            self.clear_focus()
            return False
        self.choose(number)
        return True

    def choose(self, number: int) -> None:
        """Choose stop `number` and scroll to it."""
        before = self._rows()
        self.focus_on = number
        row = self.page.stops[number].line
        if self.cursor is not None:
            self.cursor = row
        self._refresh_changed(before)
        self.reveal(row)
        self.follow_cursor()

    def clear_focus(self) -> None:
        """Choose no stop."""
        before = self._rows()
        self.focus_on = None
        self._refresh_changed(before)

    def follow_cursor(self) -> None:
        """Put the terminal's cursor where the reader looks."""
        row = self.stop.line if self.stop else self.cursor
        if row is not None:
            self.place_cursor(0, max(0, min(row - self.top, self.size.height - 1)))

    def on_resize(self) -> None:
        """Show no more empty rows than there must be."""
        self.top = max(0, min(self.top, self.bottom))

    def on_mouse_scroll_down(self) -> None:
        """Scroll on by the wheel, where a mouse is in use."""
        self.scroll_by(WHEEL)

    def on_mouse_scroll_up(self) -> None:
        """Scroll back by the wheel."""
        self.scroll_by(-WHEEL)

    def line_at(self, y: int) -> Line:
        """Return the row of the page on row `y`, in its margin."""
        number = self.top + y
        if number >= len(self.page.lines):
            return Line()
        return margin_line(self.page.lines[number], self.ink.glyphs, self.indent, here=number == self.cursor)

    def edge(self) -> int:
        """Return the column at which text ends."""
        return self.indent + self.measure

    def row_focus(self) -> int | None:
        """Return the chosen stop."""
        return self.focus_on

    def _nearest_row(self, row: int) -> int:
        return max(0, min(row, len(self.page.lines) - 1))

    def _rows(self) -> list[tuple[Line, bool]]:
        """Return all that the look of each row depends on."""
        lines = [self.line_at(y) for y in range(self.size.height)]
        if self.focus_on is None:
            return [(line, False) for line in lines]
        return [(line, any(self.focus_on in piece.stops for piece in line.pieces)) for line in lines]

    def _refresh_changed(self, before: list[tuple[Line, bool]]) -> None:
        for y, (old, new) in enumerate(zip(before, self._rows(), strict=True)):
            if old != new:
                self.refresh_row(y)
