"""The terminal while it is ours: raw, on its alternate screen, and given back as it was found.

It is taken before Textual is there, for the first page, and again after every other program that had the
terminal. One invariant: everything that `take` switches on, `give_back` switches off.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from typing import TYPE_CHECKING, Any

from briefing.tui.terminal.capabilities import encode
from briefing.tui.terminal.output import TerminalOutput

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from briefing.tui.terminal.capabilities import Capabilities

ALTERNATE_SCREEN, HIDDEN_CURSOR, NO_WRAP, PASTE = "\x1b[?1049h", "\x1b[?25l", "\x1b[?7l", "\x1b[?2004h"
MAIN_SCREEN, SHOWN_CURSOR, WRAP, NO_PASTE = "\x1b[?1049l", "\x1b[?25h", "\x1b[?7h", "\x1b[?2004l"
PLAIN_PEN = "\x1b[m"
WHOLE_REGION = "\x1b[r"
"""What scrolls is all of the screen: who had the terminal before may have died with less."""
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""Signals that end the program, all by one way, on which everything is saved and put back."""
KITTY_KEYS, NO_KITTY_KEYS = "\x1b[>1u", "\x1b[<u"
"""Only that Esc and Ctrl keys can be told apart; all other keys stay as they are, at one byte each."""
KEEP_TITLE, OLD_TITLE = "\x1b[22;2t", "\x1b[23;2t"
IFLAG, OFLAG, LFLAG, CC = 0, 1, 3, 6
"""Places in what `termios.tcgetattr` returns."""
COOKED_INPUT = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
COOKED_OUTPUT = termios.ONLCR
COOKED_LINES = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG


class TerminalSession:
    """A terminal that is ours for a while."""

    def __init__(self, can: Capabilities, *, show_cursor: bool = False) -> None:
        """Find the terminal, and leave it alone as yet.

        Args:
            can: what the terminal can do.
            show_cursor: whether its cursor, which follows the selection, is to be seen.

        Raises:
            OSError: there is none.
        """
        self._can = can
        self._show_cursor = show_cursor
        self.fileno = terminal_fileno()
        self._output: TerminalOutput | None = None
        self._before: list[Any] | None = None

    @property
    def taken(self) -> bool:
        """Whether the terminal is ours at the moment."""
        return self._output is not None

    def take(self) -> None:
        """Take the terminal over; wait while it is another's."""
        while not self._in_foreground():  # the shell has continued us in the background
            os.kill(os.getpid(), signal.SIGSTOP)
        if self.taken:
            return
        self._output = TerminalOutput(self.fileno)
        self._make_raw()
        self.write(ALTERNATE_SCREEN + WHOLE_REGION + NO_WRAP + PASTE)
        self.write("" if self._show_cursor else HIDDEN_CURSOR)
        self.write(KITTY_KEYS if self._can.kitty_keys else "")
        self.write(KEEP_TITLE if self._can.title else "")

    def give_back(self) -> None:
        """Give the terminal back as it was found."""
        if self._output is None:
            return
        self.write(OLD_TITLE if self._can.title else "")
        self.write(NO_KITTY_KEYS if self._can.kitty_keys else "")
        self.write(PLAIN_PEN + NO_PASTE + WRAP + MAIN_SCREEN + SHOWN_CURSOR)
        self._output.close()
        self._output = None
        if self._before is not None:
            self._set_attributes(self._before)

    def attach(self, loop: asyncio.AbstractEventLoop, gone: Callable[[], None]) -> None:
        """Have `loop` send what the terminal does not take at once; `gone` is called when it is not there."""
        if self._output is not None:
            self._output.attach(loop, gone)

    def write(self, text: str) -> None:
        """Send text to the terminal, in its own encoding, by the next `flush` or turn of the loop."""
        if self._output is not None and text:
            self._output.write(encode(text, self._can.encoding))

    def flush(self) -> None:
        """Send what was written, as far as the terminal takes it."""
        if self._output is not None:
            self._output.flush()

    def size(self) -> tuple[int, int]:
        """Return the columns and rows of the terminal; 80 and 24 where it does not know."""
        try:
            width, height = os.get_terminal_size(self.fileno)
        except OSError:
            width, height = 0, 0
        return width or 80, height or 24

    def _in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True

    def _make_raw(self) -> None:
        try:
            self._before = termios.tcgetattr(self.fileno)
        except termios.error:
            return
        raw = termios.tcgetattr(self.fileno)
        raw[IFLAG] &= ~COOKED_INPUT
        raw[OFLAG] &= ~COOKED_OUTPUT
        raw[LFLAG] &= ~COOKED_LINES
        raw[CC][termios.VMIN] = 1
        self._set_attributes(raw)

    def _set_attributes(self, attributes: list[Any]) -> None:
        try:
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        except termios.error:
            return


def exit_code(number: int) -> int:
    """Return the exit code of a program that a signal ended, as shells count: 128 and the number."""
    return 128 + number


def terminal_fileno() -> int:
    """Return a descriptor of the terminal: standard input, or the terminal behind it when that is a pipe.

    Raises:
        OSError: there is none.
    """
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        return sys.__stdin__.fileno()
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None and stream.isatty():
            return os.open(os.ttyname(stream.fileno()), os.O_RDWR | os.O_NOCTTY)
    return os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
