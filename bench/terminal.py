"""What a reader over a slow line feels: start, bytes of a key, idling, end; beside a bare Textual app."""

from __future__ import annotations

import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.harness.session import Session

ROUNDS = 2
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Static("READY")
Bare().run()
"""
"""What any Textual app costs."""
NEXT_ROW = re.compile(r"▸ +2 ")
"""The cursor of the list on its second section."""
PLACES = ("harbour", "library", "railway", "hospital", "market", "theatre", "school", "bridge")
DEEDS = ("opens", "closes", "moves", "grows", "waits", "burns", "reopens")


class Start(NamedTuple):
    """One start and end."""

    wall: float
    """Milliseconds to the first useful paint."""
    cpu: float
    written: int
    memory: float
    """MB at the first quiet moment."""
    end: float
    """Milliseconds from `q` to the end of the program."""


def run() -> Iterable[tuple[str, str]]:
    """Start both programs in turn, then press keys in ours; yield what was measured."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        os.environ["BRIEFING_HOME"] = f"{folder}/home"
        for count in (7, 1000):
            source = Path(folder) / f"roundup-{count}.txt"
            source.write_text(roundup(count), encoding="utf-8")
            yield from _starts(count, source)
        yield from _keys(source)


def roundup(count: int) -> str:
    """Return a document of `count` sections of five paragraphs."""
    return "\n".join(_section(number) for number in range(1, count + 1))


def _section(number: int) -> str:
    place, deed = PLACES[number % len(PLACES)], DEEDS[number % len(DEEDS)]
    paragraphs = (
        f"The {place} of district {number} {deed} on day {line}, said Ada Moore, who speaks for the "
        f"council: “We have waited {number + line} years for the {place}.” Work goes on until next spring."
        for line in range(1, 6)
    )
    return f"The {place} of district {number} {deed} after a long debate\n\n" + "\n\n".join(paragraphs) + "\n"


def _starts(count: int, source: Path) -> Iterator[tuple[str, str]]:
    ours: list[Start] = []
    bare: list[Start] = []
    for _ in range(ROUNDS + 1):
        bare.append(_start((sys.executable, "-c", BARE), lambda text: "READY" in text))
        ours.append(_start(_command(source), _useful))
    for what, unit, field in (
        ("first paint", "ms", "wall"),
        ("CPU to first paint", "ms", "cpu"),
        ("memory", "MB", "memory"),
        ("leaving", "ms", "end"),
    ):
        pairs = [(getattr(a, field), getattr(b, field)) for a, b in zip(ours[1:], bare[1:], strict=True)]
        ratio = statistics.median(a / b for a, b in pairs if b)
        figure = statistics.median(a for a, _ in pairs)
        yield f"{count} sections, {what}", f"{figure:.0f} {unit}, {ratio:.2f} x a bare Textual app"
    ready = statistics.median(_ready(source) for _ in range(ROUNDS))
    yield f"{count} sections, a key at the first paint acts", f"{ready:.0f} ms after the start"
    yield f"{count} sections, bytes to start", f"{ours[-1].written:,} (bare: {bare[-1].written:,})"


def _command(source: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "briefing", str(source))


def _useful(text: str) -> bool:
    return "The library of district 1" in text and "said Ada Moore" in " ".join(text.split())


def _start(argv: tuple[str, ...], useful: Callable[[str], bool]) -> Start:
    with Session(argv) as session:
        painted = session.wait_for(useful)
        if painted is None:
            raise RuntimeError(f"no useful paint:\n{session.text()}")
        session.read_until_quiet(0.3)
        memory, written = session.memory(), len(session.raw)
        pressed = time.perf_counter()
        session.press("q")
        session.wait()
        return Start(painted.wall, painted.cpu, written, memory, (time.perf_counter() - pressed) * 1000)


def _ready(source: Path) -> float:
    """Return the milliseconds from the start until a key that was pressed at the first paint has acted."""
    with Session(_command(source)) as session:
        session.wait_for(_useful)
        session.press("j")
        moved = session.wait_for(lambda text: NEXT_ROW.search(text) is not None)
        session.press("gq")  # or the next start would begin where this one stopped
        session.wait()
    if moved is None:
        raise RuntimeError("the key did nothing")
    return moved.wall


def _keys(source: Path) -> Iterator[tuple[str, str]]:
    with Session(_command(source)) as session:
        session.wait_for(_useful)
        session.press("G")  # the whole document
        session.read_until_quiet(1.5)
        session.press("g")
        session.read_until_quiet()
        for what, key, times in (
            ("j", "j", 3),
            ("Page Down", "\x1b[6~", 3),
            ("full text", "\r", 1),
            ("Page Down in it", "\x1b[6~", 1),
        ):
            yield what, f"{statistics.median(_bytes_of(session, key) for _ in range(times)):,.0f} bytes"
        session.press("\x1b")
        session.read_until_quiet()
        before = len(session.raw)
        for _ in range(20):
            session.press("j")
            session.read(0.1)
        session.read_until_quiet()
        yield "20 x j at 10 Hz", f"{len(session.raw) - before:,} bytes"
        yield "idle for 2 s", f"{session.read_until_quiet(silence=2.0)} bytes"
        session.press("q")
        session.wait()


def _bytes_of(session: Session, key: str) -> int:
    session.press(key)
    return session.read_until_quiet(0.25)
