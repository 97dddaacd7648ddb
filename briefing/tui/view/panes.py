"""The two panes of a screen as values: what each shows, from which row on, and where its cursor is.

One invariant: a cursor is in sight, and no more empty rows are shown than there must be, whatever the height.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.tui.view.page import Page, Stop, row_at


class ListPane:
    """The list of sections."""

    def __init__(self) -> None:
        """Begin with nothing listed, and no room."""
        self.indices: Sequence[int] = ()
        """What is listed, as `Session.indices` has it."""
        self.cursor = 0
        """The row with the cursor, from 0."""
        self.top = 0
        self.height = 0
        """Rows of the screen that it has."""

    @property
    def index(self) -> int | None:
        """The index of the section under the cursor."""
        return self.indices[self.cursor] if self.indices else None

    def show(self, indices: Sequence[int], index: int | None = None) -> None:
        """List other sections, with the cursor on section `index` where it is listed."""
        self.indices = indices
        self.cursor = indices.index(index) if index in indices else 0
        self.top = scrolled(self.top, self.cursor, len(indices), self.height)

    def show_later(self, indices: Sequence[int], index: int | None = None) -> None:
        """List a later version: the cursor stays on its row of the screen, whatever came above it."""
        row = self.cursor - self.top
        self.show(indices, index)
        self.top = max(0, self.cursor - row)

    def resize(self, height: int) -> None:
        """Give the list so many rows."""
        self.height = height
        self.top = scrolled(self.top, self.cursor, len(self.indices), height)

    def move(self, by: int) -> bool:
        """Move the cursor by so many rows, or as far as there are any; tell whether it moved."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + by, len(self.indices) - 1))
        self.top = scrolled(self.top, self.cursor, len(self.indices), self.height)
        return self.cursor != before

    def go_to(self, index: int) -> bool:
        """Put the cursor on section `index`; tell whether it is listed."""
        if index not in self.indices:
            return False
        self.move(self.indices.index(index) - self.cursor)
        return True


class Place(NamedTuple):
    """What stands on a row, however the page is laid out."""

    start: int
    """Offset into the text of the first words at or below the row."""
    above: int
    """Rows from the row to those words."""
    row: int
    """The row itself, in the layout of the moment."""


class PagePane:
    """A page: it scrolls, and has a chosen stop or a cursor on one of its rows."""

    def __init__(self) -> None:
        """Begin with an empty page, and no room."""
        self.page = Page()
        self.top = 0
        self.cursor: int | None = None
        """The row of the page that the cursor is on; None for a page that has no cursor."""
        self.focus: int | None = None
        """The number of the chosen stop."""
        self.height = 0
        """Rows of the screen that it has."""
        self.indent = 2
        """Columns at the left that hold no text but the cursor."""
        self.measure = 0
        """Columns of text."""
        self._top: Place | None = None
        self._cursor: Place | None = None

    @property
    def stop(self) -> Stop | None:
        """The chosen stop."""
        return None if self.focus is None else self.page.stops[self.focus]

    @property
    def paragraph(self) -> int | None:
        """The paragraph under the cursor, or the last one before it."""
        rows = reversed(self.page.lines[: (self.cursor or 0) + 1])
        return next((line.paragraph for line in rows if line.paragraph is not None), None)

    @property
    def bottom(self) -> int:
        """The greatest row that may stand at the top."""
        return max(0, len(self.page.lines) - self.height)

    @property
    def more(self) -> bool:
        """Whether the page goes on below the screen."""
        return self.top < self.bottom

    @property
    def looked_at(self) -> int | None:
        """The row of the screen that the reader looks at: of the chosen stop, or with the cursor."""
        row = self.stop.line if self.stop else self.cursor
        return None if row is None else max(0, min(row - self.top, self.height - 1))

    def resize(self, height: int, indent: int, measure: int) -> None:
        """Give the page so much room; whoever gives it another measure shows it again."""
        self.height, self.indent, self.measure = height, indent, measure

    def show(self, page: Page, *, top: int = 0, cursor: int | None = None, focus: int | None = None) -> None:
        """Show `page` from row `top` on, with the cursor on row `cursor` and stop `focus` chosen."""
        self.page, self.cursor = page, cursor
        self.focus = focus if focus is not None and focus < len(page.stops) else None
        self.top = self._possible(top)

    def show_again(self, page: Page) -> None:
        """Show the same page in another layout: the same words stay on top and under the cursor.

        Where there is no room to have them on top they are remembered, until the reader scrolls.
        """
        self._top = self._place_of(self.top, self._top)
        self._cursor = None if self.cursor is None else self._place_of(self.cursor, self._cursor)
        self.page = page
        self.focus = self.focus if self.focus is not None and self.focus < len(page.stops) else None
        self.top = self._possible(self._row_of(self._top, self.top))
        self._top = self._top and self._top._replace(row=self.top)
        if self.cursor is not None:
            self.cursor = self._nearest_row(self._row_of(self._cursor, self.cursor))
            self._cursor = self._cursor and self._cursor._replace(row=self.cursor)

    def follow(self, by: int) -> None:
        """Take what is shown for a part of a text in which it stands `by` characters further on."""
        lines = (
            line._replace(start=None if line.start is None else line.start + by) for line in self.page.lines
        )
        self.page = self.page._replace(lines=tuple(lines))
        self._top = self._top and self._top._replace(start=self._top.start + by)
        self._cursor = self._cursor and self._cursor._replace(start=self._cursor.start + by)

    def _place_of(self, row: int, known: Place | None) -> Place | None:
        if known is not None and known.row == row:
            return known
        if not row:
            return None
        below = enumerate(self.page.lines[row:])
        return next((Place(line.start, n, row) for n, line in below if line.start is not None), None)

    def _row_of(self, place: Place | None, otherwise: int) -> int:
        if place is None:
            return otherwise
        starts = [line.start for line in self.page.lines]
        row = starts.index(place.start) if place.start in starts else row_at(self.page.lines, place.start)
        return max(0, row - place.above)

    def reveal(self, row: int) -> None:
        """Scroll as little as is needed to show row `row` of the page and two rows around it."""
        height = max(1, self.height)
        margin = min(2, (height - 1) // 2)
        self.top = self._possible(max(min(self.top, row - margin), row + margin - height + 1))

    def scroll(self, rows: int) -> None:
        """Scroll by so many rows, taking the cursor along."""
        self.top = self._possible(self.top + rows)
        if self.cursor is not None:
            self.cursor = self._nearest_row(self.cursor + rows)

    def scroll_pages(self, pages: float) -> None:
        """Scroll by whole pages, each with one row of the one before, or by a part of one."""
        self.scroll(rows_of(pages, self.height))

    def move_cursor(self, by: int) -> None:
        """Move the cursor by so many rows, blank ones not counted; scroll where there is none."""
        if self.cursor is None:
            self.scroll(by)
            return
        step = 1 if by > 0 else -1
        row = self.cursor + by
        while 0 < row < len(self.page.lines) - 1 and not self.page.lines[row].pieces:
            row += step
        self.cursor = self._nearest_row(row)
        self.reveal(self.cursor)

    def move_to(self, row: int) -> None:
        """Put the cursor on a row of the page, or scroll there when the page has none."""
        self.move_cursor(row - (self.top if self.cursor is None else self.cursor))

    def focus_next(self, by: int) -> bool:
        """Choose the next stop, or the one before; tell whether there was one."""
        number = (-1 if by > 0 else len(self.page.stops)) if self.focus is None else self.focus
        number += by
        if not 0 <= number < len(self.page.stops):
            self.focus = None
            return False
        self.choose(number)
        return True

    def choose(self, number: int) -> None:
        """Choose stop `number` and scroll to it."""
        self.focus = number
        row = self.page.stops[number].line
        if self.cursor is not None:
            self.cursor = row
        self.reveal(row)

    def _possible(self, top: int) -> int:
        return max(0, min(top, self.bottom))

    def _nearest_row(self, row: int) -> int:
        return max(0, min(row, len(self.page.lines) - 1))


def rows_of(pages: float, height: int) -> int:
    """Return the rows that so many pages are: a whole one keeps a row of the one before."""
    rows = int((height - (abs(pages) >= 1)) * abs(pages))
    return max(1, rows) * (1 if pages > 0 else -1)


def scrolled(top: int, cursor: int, count: int, height: int) -> int:
    """Return the row of a list that is to stand at the top so that the cursor is in sight.

    The list scrolls by half a page at once, for scrolled rows are sent again.

    Args:
        top: the row that stands there now.
        cursor: the row that is to be seen.
        count: rows of the list.
        height: rows of the screen that it has; 0 as long as nobody knows.
    """
    if not height:
        return top
    if cursor < top:
        top = cursor - height // 2
    elif cursor >= top + height:
        top = cursor - height + 1 + height // 2
    return max(0, min(top, count - height))
