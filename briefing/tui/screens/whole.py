"""The desk while only the beginning of a long document was read.

One invariant: a key that could tell the difference waits for the whole document; only looking around does
not. The rest is read when the reader first presses a key: a glance at a long document costs a glance.
"""

from __future__ import annotations

import asyncio

from briefing.errors import BriefingError
from briefing.tui.screens.desk import Desk
from briefing.tui.session import HIGHLIGHTS

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

    _reading_on: asyncio.Task[None] | None = None
    _moved = False

    def settle(self) -> None:
        """Begin at once where the reader was further on the last time."""
        super().settle()
        if not self.reading.whole and self.reading.pressing:
            self._begin()

    async def ready_for(self, action: str) -> None:
        """Have the rest read when a key is pressed, and wait for it where `action` needs all of it."""
        if self.reading.whole or action in NO_READING:
            return
        self._moved = True
        task = self._begin()
        if action not in GLANCES:
            self.say(f"Reading the rest{self.briefing.ink.glyphs.ellipsis}")
            await asyncio.wait([task])

    def _begin(self) -> asyncio.Task[None]:
        if self._reading_on is None:
            self._reading_on = asyncio.create_task(self._read_whole())
        return self._reading_on

    async def _read_whole(self) -> None:
        loop, session = asyncio.get_running_loop(), self.session
        try:
            opened, people = await loop.run_in_executor(None, self.reading.read_whole)
        except BriefingError as error:
            self.say(str(error), "error")
            return
        if not self.is_running or self.reading.session is not session:
            return
        index = self.index if self._moved else None
        here = None if index in (None, HIGHLIGHTS) else session.document.sections[index].id
        self.reading.take_whole(opened, people)
        ids = [section.id for section in opened.document.sections]
        at = ids.index(here) if here in ids else self.reading.start if index is None else index
        with self.app.batch_update():
            indices = self.session.indices
            self.list.show(indices, indices.index(at) if at in indices else 0)
            self.show_here(keep_place=True)
            self.show_title()
            self.say("")
