"""The driver: keys in, bytes out, and the terminal as it was found when we go.

Textual's driver reads keys in a thread that has to wake up before the program can leave, and asks
the terminal questions at every start. This one listens in the event loop and asks none. One invariant:
everything that `start_application_mode` switches on, `stop_application_mode` switches off.
"""

from __future__ import annotations

import asyncio
import os
import signal
import termios
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.keys import _character_to_key

from briefing.tui.terminal.capabilities import Capabilities
from briefing.tui.terminal.input import InputParser, Mouse, Paste, Reply, escape_delay
from briefing.tui.terminal.keys import Key
from briefing.tui.terminal.session import ENDING, TerminalSession, exit_code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.message import Message

    from briefing.tui.terminal.input import Input

READ_SIZE = 65536
MOUSE_CODES = XTermParser()
"""Knows what the numbers of mouse reports mean."""


class TerminalDriver(LinuxDriver):
    """Textual's Linux driver without its threads, its questions and its slow leaving."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = False, size: tuple[int, int] | None = None
    ) -> None:
        """Find the terminal; `mouse` is as Textual has it."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._can: Capabilities = getattr(app, "capabilities", Capabilities())
        self.terminal: TerminalSession = getattr(app, "terminal", None) or TerminalSession(self._can)
        self.fileno = self.terminal.fileno
        self.input_tty = True
        self._listening = False
        self._parser = InputParser(self._can.encoding)
        self._escape_delay = escape_delay()
        self._escape_timer: asyncio.TimerHandle | None = None
        self._resuming = False

    # -- out

    def write(self, data: str) -> None:
        """Send text to the terminal."""
        self.terminal.write(data)

    def flush(self) -> None:
        """Send what was written."""
        self.terminal.flush()

    def set_title(self, title: str) -> None:
        """Show `title`, which must hold no control characters, as the title of the window."""
        if self._can.title:
            self.write(f"\x1b]2;{title}\x07")

    # -- in

    def _read_keys(self) -> None:
        try:
            data = os.read(self.fileno, READ_SIZE)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._hang_up()
            return
        self._act_on(self._parser.feed(data, self._loop.time()))
        self._await_escape()

    def _await_escape(self) -> None:
        """Take Esc for a key, not for the beginning of one, if nothing follows."""
        if self._escape_timer is not None:
            self._escape_timer.cancel()
            self._escape_timer = None
        if self._parser.awaits:
            self._escape_timer = self._loop.call_later(self._escape_delay, self._expire)

    def _expire(self) -> None:
        self._escape_timer = None
        self._act_on(self._parser.expire(self._loop.time()))

    def _act_on(self, inputs: Iterable[Input]) -> None:
        for found in inputs:
            if isinstance(found, Mouse) and not self._mouse:
                continue  # nobody asked for it
            if isinstance(found, Reply):
                self._app.call_later(getattr(self._app, "take_reply", bool), found)
            elif (message := message_of(found)) is not None:
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
        """Take the terminal over, if that was not done for the first page."""
        self.terminal.take()
        if self._listening:
            return
        self._listening = True
        self.terminal.attach(self._loop, self._hang_up)
        self._loop.add_reader(self.fileno, self._read_keys)
        self._loop.add_signal_handler(signal.SIGWINCH, self._resized)
        end_on_signals(self._loop, self._end)
        self._enable_mouse_support()
        self._post_size()
        if self._resuming:
            self._repaint()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was found."""
        self.disable_input()
        if self.terminal.taken:
            self._disable_mouse_support()
            self.terminal.give_back()
            self._resuming = True

    def disable_input(self) -> None:
        """Read no more keys."""
        if self._listening:
            self._listening = False
            self._loop.remove_reader(self.fileno)
            self._loop.remove_signal_handler(signal.SIGWINCH)
            release_signals(self._loop)

    def close(self) -> None:
        """Leave to the shell no key that was meant for us; `stop_application_mode` has let go of all else."""
        with suppress(termios.error, OSError):
            termios.tcflush(self.fileno, termios.TCIFLUSH)

    # -- size

    def _get_terminal_size(self) -> tuple[int, int]:
        return self.terminal.size()

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


def end_on_signals(loop: asyncio.AbstractEventLoop, end: Callable[[int], None]) -> None:
    """Call `end` with an exit code when one of the ending signals comes."""
    for number in ENDING:
        loop.add_signal_handler(number, end, exit_code(number))


def release_signals(loop: asyncio.AbstractEventLoop) -> None:
    """Give the ending signals back to the system, which ends the program at once."""
    for number in ENDING:
        loop.remove_signal_handler(number)


def message_of(found: Input) -> Message | None:
    """Return the message that tells Textual of a key, pasted text or the mouse; None for a reply."""
    if isinstance(found, Key):
        return events.Key(name_of(found.name), found.character)
    if isinstance(found, Paste):
        return events.Paste(found.text)
    if isinstance(found, Mouse):
        code = f"\x1b[<{found.button};{found.x};{found.y}{'M' if found.pressed else 'm'}"
        return MOUSE_CODES.parse_mouse_code(code)
    return None


def name_of(key: str) -> str:
    """Return a key as Textual calls it: signs by their names."""
    return _character_to_key(key) if len(key) == 1 else key
