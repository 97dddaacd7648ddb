"""The first frame, painted before Textual is there.

Importing Textual takes longer than all else that a start consists of. So the document is read, summarised and
painted first, by the same frame, styles and painter that the main screen uses, and Textual comes while it is
being looked at. One invariant: what is painted here is what the main screen shows when it takes over, cell by
cell, so that it then has nothing to send. Keys wait in the terminal until somebody can act on them.
"""

from __future__ import annotations

import os
import signal
from types import FrameType

from briefing.tui.model.reading import Reading
from briefing.tui.terminal.painter import CellPainter, Patch
from briefing.tui.terminal.session import ENDING, TerminalSession, exit_code
from briefing.tui.view.frame import Look, frame, main_view
from briefing.tui.view.style import Ink


class FirstPage:
    """A terminal that shows the first page, and is ours until somebody else sees to that."""

    def __init__(
        self, reading: Reading, look: Look, ink: Ink, terminal: TerminalSession, painter: CellPainter
    ) -> None:
        """Say what is read, how it looks, and on which terminal."""
        self._reading, self._ink = reading, ink
        self.terminal, self.painter = terminal, painter
        self.view = main_view(reading, look)
        self.cursor = (0, 0)
        """Column and row of the terminal's cursor."""

    def begin(self) -> None:
        """Take the terminal and paint: the summary first, then what takes longer to find out."""
        for number in ENDING:
            signal.signal(number, self._end)
        self.terminal.take()
        self._paint()
        self._reading.session.suggest = self._reading.suggest
        self.view.show_page()
        self._paint()

    def _end(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - as handlers of signals are
        """Leave as the running app would: there is nothing to save yet."""
        self.terminal.give_back()
        os._exit(exit_code(number))

    def _paint(self) -> None:
        size = self.terminal.size()
        rows, cursor = frame(self.view, *size)
        self.cursor = cursor or self.cursor
        patches = [Patch(y, 0, self._ink.row(row)) for y, row in enumerate(rows)]
        self.terminal.write(self.painter.paint(patches, self.cursor, size))
        self.terminal.flush()
