"""The first page, painted before Textual is there.

Importing Textual takes longer than all else that a start consists of. So the document is read, summarised and
painted first, by the same rows, ink and painter that the desk uses, and Textual comes while it is being
looked at. One invariant: what is painted here is what the desk shows when it takes over, cell by cell, so
that the desk then has nothing to send. Keys wait in the terminal until somebody can act on them.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.signals import ENDING, exit_code
from briefing.tui.terminal.painter import Patch
from briefing.tui.view.frame import (
    NOTHING_LISTED,
    bar,
    digits_of,
    empty_line,
    entry_line,
    hinted,
    margin_line,
    page_of,
    scrolled,
    status_line,
    title_line,
)
from briefing.tui.view.layout import divide, wishes_of
from briefing.tui.view.page import Line, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import FrameType

    from briefing.tui.model.reading import Reading
    from briefing.tui.terminal.painter import CellPainter
    from briefing.tui.terminal.session import Hold
    from briefing.tui.view.layout import Division
    from briefing.tui.view.page import Page, Role
    from briefing.tui.view.style import Ink


class Placed(NamedTuple):
    """A row of some part of the screen."""

    y: int
    x: int
    width: int
    line: Line
    over: Role | None = None
    edge: int | None = None


class Opening:
    """A terminal that shows the first page, and is ours until somebody else sees to that."""

    def __init__(
        self,
        reading: Reading,
        ink: Ink,
        keys: Mapping[str, tuple[str, ...]],
        hold: Hold,
        painter: CellPainter,
    ) -> None:
        """Say what is read, how it looks, and on which terminal."""
        self._reading, self._ink, self._keys = reading, ink, keys
        self.hold, self.painter = hold, painter
        self._start = reading.start  # asked once: it may look through the whole state
        self.cursor = (0, 0)
        """Column and row of the terminal's cursor."""

    def begin(self) -> None:
        """Take the terminal and paint: the summary first, then what takes longer to find out."""
        for number in ENDING:
            signal.signal(number, self._end)
        self.hold.take()
        self._paint()
        self._reading.session.suggest = self._reading.suggest
        self._paint()

    def _end(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - as handlers of signals are
        """Leave as the running app would: there is nothing to save yet."""
        self.hold.give_back()
        os._exit(exit_code(number))

    def _paint(self) -> None:
        width, height = size = self.hold.size()
        patches = [
            Patch(row.y, row.x, self._ink.segments(row.line, row.width, edge=row.edge, over=row.over))
            for row in self._rows(width, height)
        ]
        self.hold.write(self.painter.paint(patches, self.cursor, size))
        self.hold.flush()

    def _rows(self, width: int, height: int) -> Iterator[Placed]:
        session, glyphs = self._reading.session, self._ink.glyphs
        part = divide(width, height, wishes_of(self._reading.given_settings), reading=False, zen=False)
        indices = session.indices
        cursor = indices.index(self._start) if self._start in indices else 0
        index = indices[cursor] if indices else None
        yield Placed(0, 0, width, bar(title_line(session, glyphs, whole=self._reading.whole)), "title")
        yield from self._list(part, cursor)
        more = False
        if part.reader:
            page = page_of(session, index, self._keys, glyphs, part.measure)
            more = part.rows < len(page.lines)
            yield from self._page(part, page, width)
        hints = hinted(session, index, in_text=False, more=more)
        said = status_line(self._reading.remark(self._keys), hints, self._keys, glyphs, width)
        yield Placed(height - 1, 0, width, bar(said), "status")

    def _list(self, part: Division, cursor: int) -> Iterator[Placed]:
        session, glyphs = self._reading.session, self._ink.glyphs
        indices, rows = session.indices, part.list_rows or part.rows
        top, digits = scrolled(0, cursor, len(indices), rows), digits_of(indices)
        self.cursor = (0, 1 + cursor - top)
        for y, position in enumerate(range(top, top + rows), 1):
            if position >= len(indices):
                line = empty_line(NOTHING_LISTED) if not position else Line()
                yield Placed(y, 0, part.list, line)
            else:
                here = position == cursor
                line = entry_line(session.entry(indices[position]), glyphs, digits, here=here)
                yield Placed(y, 0, part.list, line, "cursor" if here else None)

    def _page(self, part: Division, page: Page, width: int) -> Iterator[Placed]:
        glyphs = self._ink.glyphs
        top, left = 1, part.list + part.hairline
        if part.list_rows:
            top, left = part.list_rows + 2, 0
            yield Placed(top - 1, 0, width, Line((Piece(glyphs.rule * width, "rule"),)))
        for y in range(part.rows):
            if part.hairline:
                yield Placed(top + y, part.list, 1, Line((Piece(glyphs.hairline, "rule"),)))
            line = margin_line(page.lines[y], glyphs, part.indent) if y < len(page.lines) else Line()
            yield Placed(top + y, left, width - left, line, edge=part.indent + part.measure)
