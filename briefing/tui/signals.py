"""Signals that end the program: Textual handles neither SIGHUP nor SIGTERM and leaves the terminal as it is.

One invariant: whatever ends the program, it leaves by one way, where everything is saved and put back.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def exit_code(number: int) -> int:
    """Return the exit code of a program that a signal ended, as shells count: 128 and the number."""
    return 128 + number


def end_on_signals(loop: asyncio.AbstractEventLoop, end: Callable[[int], None]) -> None:
    """Call `end` with an exit code when one of the ending signals comes."""
    for number in ENDING:
        loop.add_signal_handler(number, end, exit_code(number))


def release_signals(loop: asyncio.AbstractEventLoop) -> None:
    """Give the ending signals back to the system, which ends the program at once."""
    for number in ENDING:
        loop.remove_signal_handler(number)
