"""Bytes to the terminal, without ever waiting for it.

One invariant: a terminal that takes nothing, or is gone, never holds up the program.
"""

from __future__ import annotations

import os
import select
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable


class TerminalOutput:
    """A terminal that is written to as fast as it reads."""

    def __init__(self, fileno: int) -> None:
        """Open the terminal behind a file descriptor once more, for us alone."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._gone: Callable[[], None] | None = None
        self._waiting = bytearray()
        self._queued = False
        self._fileno = _reopened(fileno)
        self._blocked = False

    def attach(self, loop: asyncio.AbstractEventLoop, gone: Callable[[], None]) -> None:
        """Have what is not taken at once sent by an event loop.

        Args:
            loop: runs the rest of a write.
            gone: called when there is no terminal any more.
        """
        self._loop, self._gone = loop, gone
        self.flush()

    def write(self, data: bytes) -> None:
        """Send `data` with whatever else is written before the event loop turns, or at the next `flush`."""
        self._waiting += data
        if self._loop is not None and not self._queued:
            self._queued = True
            self._loop.call_soon(self._flush_queued)

    def flush(self) -> None:
        """Send what waits, as far as the terminal takes it."""
        if self._waiting and not self._blocked:
            self._send()

    def close(self, timeout: float = 0.5) -> None:
        """Send the rest, for `timeout` seconds at most, and close."""
        end = time.monotonic() + timeout
        self._listen(blocked=False)
        while self._waiting and (left := end - time.monotonic()) > 0:
            if select.select([], [self._fileno], [], left)[1]:
                self._send()
            self._listen(blocked=False)
        self._waiting.clear()
        os.close(self._fileno)

    def _flush_queued(self) -> None:
        self._queued = False
        self.flush()

    def _send(self) -> None:
        try:
            del self._waiting[: os.write(self._fileno, self._waiting)]
        except BlockingIOError:
            pass
        except OSError:
            self._waiting.clear()
            if self._gone is not None:
                self._gone()
        self._listen(blocked=bool(self._waiting))

    def _listen(self, *, blocked: bool) -> None:
        if blocked == self._blocked or self._loop is None:
            return
        self._blocked = blocked
        if blocked:
            self._loop.add_writer(self._fileno, self._send)
        else:
            self._loop.remove_writer(self._fileno)


def _reopened(fileno: int) -> int:
    """Return a descriptor that does not block, and leaves the shell's own, which it would share, as it is."""
    try:
        return os.open(os.ttyname(fileno), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return os.dup(fileno)
