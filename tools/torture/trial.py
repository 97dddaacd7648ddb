"""What all ordeals share: the trial, its row, a document, and programs that are started and waited for."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.harness.session import Session

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT = 60.0
"""Seconds after which a program is stuck, on whatever machine."""


KILLED = """
import os, signal, sys
last, calls = int(sys.argv[1]), 0
def count(frame, event, called):
    global calls
    if event == "c_call":
        calls += 1
        if calls == last:
            os.kill(os.getpid(), signal.SIGKILL)
"""
"""How a program begins that dies at the call into C of the number given, counted from `setprofile` on."""


class Row(NamedTuple):
    """One line of the table."""

    ordeal: str
    tried: int
    failures: dict[str, int]

    def line(self, name: str, seconds: float) -> str:
        """Return the row as it is printed."""
        told = ", ".join(f"{count} {what}" for what, count in self.failures.items())
        return f"{name:<9} {self.tried:>9,} {self.ordeal:<56} {told} ({seconds:,.0f} s)"


class Trial(NamedTuple):
    """What an ordeal works with."""

    chance: random.Random
    folder: Path
    scale: float

    def times(self, many: int) -> int:
        """Return how often something is tried."""
        return max(1, round(many * self.scale))


STORIES = {
    "Harbour master opens the new pier": "Two ferries can land there at once, says Ada Moore of the port.",
    "Council closes a bridge for the winter": "Lorries have worn it out. The detour is nine kilometres long.",
    "Library finds letters of a lighthouse keeper": "They were in the binding of an atlas from 1832.",
    "Hail ruins a third of the apple harvest": "Growers in the valley ask for help with new nets.",
    "Tram line to the airport is put off again": "“It will not run before 2031,” said Peter Lund, the mayor.",
    "Museum of clocks counts its visitors": "Forty thousand came in a year, twice as many as before.",
}
"""Headings and texts of six sections, none of which could be taken for a highlight of another."""
SECTIONS = len(STORIES)


def document(folder: Path) -> tuple[Path, dict[str, str]]:
    """Write the stories; return the document, and the environment of a home of its own."""
    source = folder / "roundup.md"
    source.write_text("".join(f"## {head}\n\n{text}\n\n" for head, text in STORIES.items()), encoding="utf-8")
    return source, {"BRIEFING_HOME": str(folder / "home")}


def opened(source: Path, environment: dict[str, str]) -> Session:
    """Open a document on a screen and wait until it is there."""
    session = Session((sys.executable, "-m", "briefing", str(source)), environment=environment)
    if session.wait_for("Harbour master", TIMEOUT) is None or "Highlights" in session.text():
        raise RuntimeError(f"not the screen that was wanted:\n{session.text()}")
    session.read_until_quiet(0.5)
    return session


def crowd(session: Session, keys: str) -> None:
    """Type faster than the program acts."""
    typist = threading.Thread(target=session.press, args=(keys,))
    typist.start()
    while typist.is_alive():
        session.read(0.01)


def ended(*arguments: str, home: Path) -> bool:
    """Run a command of the program; tell whether it did what it should."""
    command = [sys.executable, "-m", "briefing", *arguments]
    environment = {**os.environ, "BRIEFING_HOME": str(home)}
    try:
        return subprocess.run(command, env=environment, timeout=TIMEOUT, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def started(program: str, *arguments: str, home: Path) -> subprocess.Popen[str]:
    """Start a Python program that uses the tag store of `home`."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "BRIEFING_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
    )


def said_by(process: subprocess.Popen[str]) -> str | None:
    """Wait for a process; return what it printed, or None when it does not end or ends with an error."""
    try:
        said = process.communicate(timeout=TIMEOUT)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    return said if process.returncode in (0, -signal.SIGKILL) else None


def tags_on_disk(environment: dict[str, str]) -> list[list[str]]:
    """Return the tags of every section in every file."""
    return [
        list(section.get("tags", ()))
        for path in Path(environment["BRIEFING_HOME"]).rglob("tags/*.yaml")
        for section in yaml.safe_load(path.read_text(encoding="utf-8"))["sections"]
    ]


def whole_tags(environment: dict[str, str]) -> set[str] | None:
    """Return all tags; None when a file is not whole."""
    try:
        return {str(tag) for tags in tags_on_disk(environment) for tag in tags}
    except (yaml.YAMLError, KeyError, TypeError, UnicodeDecodeError):
        return None
