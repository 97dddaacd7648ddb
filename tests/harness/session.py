"""A program on a pseudo-terminal: what it writes, what it shows, how long it takes, and how it leaves.

One invariant: every wait has an end, and a program that outlives its session is killed, alone.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tests.harness.emulator import Cell, Emulator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import TracebackType

KEPT = ("PATH", "HOME", "USER", "TMPDIR", "BRIEFING_HOME", "PYTHONPATH")
PRIVATE_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
LEFT_ON = {
    1049: "alternate screen",
    1000: "mouse",
    1003: "mouse",
    1004: "focus reports",
    2004: "bracketed paste",
}


class Painted(NamedTuple):
    """What it took until something stood on the screen."""

    wall: float
    """Milliseconds since the start."""
    cpu: float
    """Milliseconds of CPU time of the program."""
    written: int
    """Bytes."""


class Process(Protocol):
    """A program that was started."""

    pid: int

    def code(self, *, wait: bool) -> int | None:
        """Return its exit code (negative: a signal), or None while it runs."""


class Child:
    """A process of its own."""

    def __init__(
        self, argv: Sequence[str], environment: Mapping[str, str], terminal: int, stdin: int
    ) -> None:
        """Start `argv` on `terminal`, and with what `stdin` is for its standard input."""
        self.pid = os.fork()
        if self.pid == 0:
            _become(argv, environment, terminal, stdin)

    def code(self, *, wait: bool) -> int | None:
        """Return its exit code (negative: a signal), or None while it runs."""
        pid, status = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if pid else None


class Session:
    """A program that believes it runs in a terminal. Use as a context manager."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        stdin: bytes | None = None,
        emulate: bool = True,
        start: Callable[[Sequence[str], Mapping[str, str], int, int], Process] = Child,
    ) -> None:
        """Start `argv` with a small known environment and what `environment` adds.

        Args:
            argv: program and arguments.
            columns: width of the terminal.
            rows: its height.
            environment: added to, or in place of, PATH and a few others.
            stdin: what a pipe on standard input delivers; None leaves the terminal there.
            emulate: whether to keep a screen; a program that is only counted does not need one.
            start: what makes a process of argv and environment, with a terminal and a standard input.
        """
        self.terminal = Emulator(columns, rows) if emulate else None
        self.raw = bytearray()
        self.ended = False
        self._shown = 0
        self._master, slave = os.openpty()
        self._set_size(columns, rows)
        self._attributes = termios.tcgetattr(slave)
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        environment = {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color", **(environment or {})}
        self.started = time.perf_counter()
        with _delivered(stdin, slave) as source:
            self._process = start(argv, environment, slave, source)
        self.pid = self._process.pid
        self._slave = slave
        self._code: int | None = None

    def __enter__(self) -> Session:
        """Return the session."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Kill the program if it still runs, and close the terminal."""
        if self._reap() is None:
            os.kill(self.pid, signal.SIGKILL)
            self._reap(wait=True)
        self.hang_up()

    # -- the hands on the keyboard

    def press(self, keys: str) -> None:
        """Type what `keys` holds, byte for byte."""
        self.type_bytes(keys.encode())

    def type_bytes(self, data: bytes) -> None:
        """Send what no keyboard has: replies of terminals, halves of characters."""
        while data:
            data = data[os.write(self._master, data) :]

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self._catch_up()
        if self.terminal:
            self.terminal.resize(columns, rows)
        self._set_size(columns, rows)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Take the terminal away, as a lost connection does."""
        for name in ("_master", "_slave"):
            if getattr(self, name) >= 0:
                os.close(getattr(self, name))
                setattr(self, name, -1)

    # -- the eyes on the screen

    def read(self, seconds: float) -> bool:
        """Take what the program writes within `seconds`; tell whether something came."""
        if self.ended or not select.select([self._master], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            data = b""
        self.ended = not data
        self.raw += data
        return bool(data)

    def read_until_quiet(self, silence: float = 0.2, timeout: float = 10.0) -> int:
        """Read until nothing comes for `silence` seconds; return how many bytes came."""
        before, end = len(self.raw), time.perf_counter() + timeout
        while self.read(silence) and time.perf_counter() < end:
            pass
        return len(self.raw) - before

    def wait_for(self, shown: str | Callable[[str], bool], timeout: float = 15.0) -> Painted | None:
        """Read until the screen shows some text, or pleases a test of it; None when it never does."""
        pleases = (lambda text: shown in text) if isinstance(shown, str) else shown
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if self.read(0.05):
                wall, cpu, written = time.perf_counter(), self.cpu(), len(self.raw)
                if pleases(self.text()):
                    return Painted((wall - self.started) * 1000, cpu, written)
            elif self.ended or pleases(self.text()):
                break
        found = pleases(self.text())
        return (
            Painted((time.perf_counter() - self.started) * 1000, self.cpu(), len(self.raw)) if found else None
        )

    def text(self) -> str:
        """Return the screen as text, one line a row."""
        self._catch_up()
        return self.terminal.text() if self.terminal else self.raw.decode("utf-8", "replace")

    def cells(self) -> list[list[Cell]]:
        """Return what can be seen of every cell, row by row."""
        self._catch_up()
        return self.terminal.cells() if self.terminal else []

    def overwrite(self, text: str) -> None:
        """Let something else than the program write to the terminal."""
        self._catch_up()
        if self.terminal:
            self.terminal.feed(text)

    # -- the end

    def wait(self, timeout: float = 5.0) -> int | None:
        """Wait for the program to end; return its exit code (negative: a signal) or None."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if self._master >= 0:
                self.read(0.002)
            if (code := self._reap()) is not None:
                if self._master >= 0:
                    self.read_until_quiet(0.02, 1.0)
                return code
            if self.ended or self._master < 0:
                time.sleep(0.002)
        return None

    def left_on(self) -> set[str]:
        """Return what the program switched on in the terminal and did not switch off again."""
        on: set[int] = set()
        cursor = True
        for match in PRIVATE_MODE.finditer(self.raw):
            modes = {int(mode) for mode in match[1].split(b";") if mode}
            cursor = (match[2] == b"h") if 25 in modes else cursor
            on = on | modes if match[2] == b"h" else on - modes
        left = {LEFT_ON[mode] for mode in on if mode in LEFT_ON}
        left |= set() if cursor else {"hidden cursor"}
        flags = termios.ICANON | termios.ECHO | termios.ISIG
        raw = (termios.tcgetattr(self._slave)[3] ^ self._attributes[3]) & flags
        return left | ({"raw mode"} if raw else set())

    def cpu(self) -> float:
        """Return the CPU time of the program so far, in milliseconds (Linux; 0 elsewhere)."""
        try:
            return time.clock_gettime((~self.pid << 3) | 2) * 1000
        except OSError:
            return 0.0

    def memory(self) -> float:
        """Return the resident memory of the program in MB (Linux; 0 elsewhere)."""
        try:
            with open(f"/proc/{self.pid}/statm", encoding="ascii") as file:  # noqa: PTH123 - not a path of ours
                return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        except OSError:
            return 0.0

    def _catch_up(self) -> None:
        if self.terminal and self._shown < len(self.raw):
            complete = _whole_characters(self.raw)
            self.terminal.feed(self.raw[self._shown : complete].decode("utf-8", "replace"))
            self._shown = complete

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _reap(self, *, wait: bool = False) -> int | None:
        if self._code is None:
            self._code = self._process.code(wait=wait)
        return self._code


@contextmanager
def _delivered(data: bytes | None, terminal: int) -> Iterator[int]:
    """Give what delivers `data`, or the terminal when there is none."""
    if data is None:
        yield terminal
        return
    source, sink = os.pipe()
    try:
        os.write(sink, data)
        os.close(sink)
        yield source
    finally:
        os.close(source)


def _become(argv: Sequence[str], environment: Mapping[str, str], terminal: int, stdin: int) -> None:
    """Turn the child into the program, with the pseudo-terminal as its own."""
    try:
        os.setsid()
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
        for number, handle in enumerate((stdin, terminal, terminal)):
            os.dup2(handle, number)
        os.closerange(3, 64)
        os.execvpe(argv[0], list(argv), environment)
    finally:
        os._exit(127)


def _whole_characters(data: bytearray) -> int:
    """Return where the last whole UTF-8 character of `data` ends."""
    end = len(data)
    for back in range(1, min(4, end) + 1):
        byte = data[end - back]
        if byte >= 0xC0:
            length = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return end - back if back < length else end
        if byte < 0x80:
            break
    return end
