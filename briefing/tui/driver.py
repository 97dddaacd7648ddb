"""The driver: keys in, bytes out, and the terminal as it was found when we go.

Textual's driver reads keys in a thread that has to wake up before the program can leave, and asks
the terminal questions at every start. This one listens in the event loop and asks nothing. One invariant:
everything that `start` switches on, `stop` switches off.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import termios
import tty
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

from briefing.tui.capabilities import Capabilities, encode
from briefing.tui.output import TerminalOutput
from briefing.tui.signals import end_on_signals, exit_code, release_signals

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

ALTERNATE_SCREEN, HIDDEN_CURSOR, NO_WRAP, PASTE = "\x1b[?1049h", "\x1b[?25l", "\x1b[?7l", "\x1b[?2004h"
MAIN_SCREEN, SHOWN_CURSOR, WRAP, NO_PASTE = "\x1b[?1049l", "\x1b[?25h", "\x1b[?7h", "\x1b[?2004l"
PLAIN_PEN = "\x1b[m"
KITTY_KEYS, NO_KITTY_KEYS = "\x1b[>1u", "\x1b[<u"
"""Only that Esc and Ctrl keys can be told apart; all other keys stay as they are, at one byte each."""
KEEP_TITLE, OLD_TITLE = "\x1b[22;2t", "\x1b[23;2t"


class TerminalDriver(LinuxDriver):
    """Textual's Linux driver without its threads, its questions and its slow leaving."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = False, size: tuple[int, int] | None = None
    ) -> None:
        """Find the terminal; `mouse` is as Textual has it."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._can: Capabilities = getattr(app, "capabilities", Capabilities())
        self.fileno = terminal_fileno()
        self.input_tty = True
        self._output: TerminalOutput | None = None
        self._parser = XTermParser(debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._escape_timer: asyncio.TimerHandle | None = None
        self._resuming = False

    # -- out

    def write(self, data: str) -> None:
        """Send text to the terminal."""
        if self._output is not None:
            self._output.write(encode(data, self._can.encoding))

    def flush(self) -> None:
        """Send what was written."""
        if self._output is not None:
            self._output.flush()

    def set_title(self, title: str) -> None:
        """Show `title`, which must hold no control characters, as the title of the window."""
        if self._can.title:
            self.write(f"\x1b]2;{title}\x07")

    # -- in

    def _read_keys(self) -> None:
        try:
            data = os.read(self.fileno, 4096)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._hang_up()
            return
        for message in self._parser.feed(self._decode(data)):
            self.process_message(message)
        self._await_escape()

    def _await_escape(self) -> None:
        """Take Esc for a key, not for the beginning of one, if nothing follows."""
        if self._escape_timer is not None:
            self._escape_timer.cancel()
        self._escape_timer = self._loop.call_later(ESCAPE_DELAY + 0.005, self._escape)

    def _escape(self) -> None:
        self._escape_timer = None
        for message in self._parser.tick():
            self.process_message(message)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; keys are read in its own event loop."""
        self._app.post_message(message)

    def _hang_up(self) -> None:
        """Leave: the terminal is gone. SIGHUP says so too, unless it is ignored or went elsewhere."""
        self._loop.remove_reader(self.fileno)
        self._end(exit_code(signal.SIGHUP))

    def _end(self, code: int) -> None:
        self._app.exit(return_code=code)

    # -- start and stop

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        self._wait_for_foreground()
        if self._output is not None:
            return
        self._output = TerminalOutput(self.fileno, self._loop, self._hang_up)
        self._loop.add_reader(self.fileno, self._read_keys)
        self._loop.add_signal_handler(signal.SIGWINCH, self._resized)
        end_on_signals(self._loop, self._end)
        self._make_raw()
        self.write(ALTERNATE_SCREEN + HIDDEN_CURSOR + NO_WRAP + PASTE)
        self.write(KITTY_KEYS if self._can.kitty_keys else "")
        self.write(KEEP_TITLE if self._can.title else "")
        self._enable_mouse_support()
        self._post_size()
        if self._resuming:
            self._repaint()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was found."""
        self.disable_input()
        if self._output is None:
            return
        self._disable_mouse_support()
        self.write(OLD_TITLE if self._can.title else "")
        self.write(NO_KITTY_KEYS if self._can.kitty_keys else "")
        self.write(PLAIN_PEN + NO_PASTE + WRAP + MAIN_SCREEN + SHOWN_CURSOR)
        self._output.close()
        self._output = None
        if self.attrs_before is not None:
            self._set_attributes(self.attrs_before)
        self._resuming = True

    def disable_input(self) -> None:
        """Read no more keys."""
        if self._output is not None:
            self._loop.remove_reader(self.fileno)
            self._loop.remove_signal_handler(signal.SIGWINCH)
            release_signals(self._loop)

    def close(self) -> None:
        """Do nothing: `stop_application_mode` has let go of everything."""

    def _wait_for_foreground(self) -> None:
        """Stop again when the shell has continued us in the background, where the terminal is another's."""
        while not self._in_foreground():
            os.kill(os.getpid(), signal.SIGSTOP)

    def _in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True

    def _make_raw(self) -> None:
        try:
            self.attrs_before = termios.tcgetattr(self.fileno)
        except termios.error:
            return
        raw = termios.tcgetattr(self.fileno)
        raw[tty.LFLAG] = self._patch_lflag(raw[tty.LFLAG])
        raw[tty.IFLAG] = self._patch_iflag(raw[tty.IFLAG])
        raw[tty.CC][termios.VMIN] = 1
        self._set_attributes(raw)

    def _set_attributes(self, attributes: list[Any]) -> None:
        try:
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        except termios.error:
            return

    # -- size

    def _get_terminal_size(self) -> tuple[int, int]:
        try:
            width, height = os.get_terminal_size(self.fileno)
        except OSError:
            width, height = 0, 0
        return width or 80, height or 24

    def _resized(self) -> None:
        """Tell the app of its new size, and that the terminal may have moved or dropped what it showed."""
        same = self._get_terminal_size() == tuple(self._app.size)
        self._post_size()
        if same:
            self._repaint()
        else:
            getattr(self._app, "forget_screen", self._app.refresh)()

    def _post_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self._app.post_message(events.Resize(size, size))

    def _repaint(self) -> None:
        repaint = getattr(self._app, "repaint", self._app.refresh)
        self._app.call_later(repaint)


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
