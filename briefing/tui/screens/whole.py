"""The desk while only the beginning of a long document was read.

One invariant: a key that could tell the difference waits for the whole document; only looking around does
not. The rest is read when the reader first presses a key: a glance at a long document costs a glance.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.main import Desk

if TYPE_CHECKING:
    from briefing.core.quotes import People
    from briefing.store.workspace import Opened

LONGER = 10
SMALL_SCREEN = 24
"""Rows."""

GLANCES = frozenset(
    {
        *("down", "up", "first", "page_down", "page_up", "half_down", "half_up"),
        *("next_section", "previous_section", "next_stop", "previous_stop"),
        *("read", "back", "longer", "shorter", "copy", "zen", "help"),
    }
)
"""Actions that do as well with a part of the document."""


NO_READING = frozenset({"quit", "suspend", "redraw"})
"""Actions after which nobody reads on."""


class Whole(Desk):
    """Sees to it that the rest is read."""

    _reading_on: asyncio.Task[str] | None = None
    _moved = False

    def settle(self) -> None:
        """Begin at once where the reader was further on the last time."""
        super().settle()
        if not self.reading.whole and self.reading.pressing:
            self._say_so()
            self._begin()

    async def ready_for(self, action: str) -> bool:
        """Have the rest read when a key is pressed; tell whether enough of it was read for `action`."""
        if self.reading.whole or action in NO_READING:
            return True
        self._moved = True
        task = self._begin()
        if action in GLANCES:
            return True
        self._say_so()
        if not await self.briefing.waited_for(asyncio.shield(task)):
            self.say("stopped waiting for the rest")
        elif not self.reading.whole:
            self.say(task.result(), "error")
        return self.reading.whole

    def _say_so(self) -> None:
        self.say(f"reading the rest{self.briefing.ink.glyphs.ellipsis}")

    def _begin(self) -> asyncio.Task[str]:
        if self._reading_on is None:
            self._reading_on = asyncio.create_task(self._read_on())
        return self._reading_on

    async def _read_on(self) -> str:
        """Read a beginning ten times as long, which is soon there, then all; return what went wrong."""
        rows = LONGER * max(self.size.height, SMALL_SCREEN)
        for read, whole in ((partial(self.reading.read_more, rows), False), (self.reading.read_whole, True)):
            session = self.session
            try:
                found = await asyncio.get_running_loop().run_in_executor(None, read)
            except BriefingError as error:
                self.say(str(error), "error")
                return str(error)
            if not self.is_running or self.reading.session is not session:
                return ""
            if found is not None:
                self._take(*found, whole=whole)
        return ""

    def _take(self, opened: Opened, people: People, *, whole: bool) -> None:
        """Go on with more of the document, at the section that the reader is at."""
        session, index = self.session, self.index if self._moved else None
        here = None if index in (None, HIGHLIGHTS) else session.document.sections[index].id
        self.reading.take_more(opened, people, whole=whole)
        ids = [section.id for section in opened.document.sections]
        at = ids.index(here) if here in ids else self.reading.start if index is None else index
        with self.app.batch_update():
            indices = session.indices
            self.list.show(indices, indices.index(at) if at in indices else 0)
            self.show_here(keep_place=True)
            self.show_title()
            if whole:
                self.say("")
