"""Record the bundled sample being read, and draw the moving picture of the README.

`python -m tools.make_recording` plays the keys below on a pseudo-terminal and writes docs/recording.svg;
`python -m tools.make_recording FILE.cast` writes what it recorded to that file as well. The times are those
of the script, not of the machine: it takes as long on a slow one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.harness.session import Session
from tools.recording import Event, Recording, cast_of, svg_of

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "recording.svg"
TITLE = "briefing reads the sample roundup: sections, full text, tags, quotes by speaker, and an export"
COLUMNS, ROWS = 80, 24
LETTER = 0.11
"""Seconds between two letters that are typed."""
QUIET = 0.5
"""Seconds of silence after which a screen stands."""


class Step(NamedTuple):
    """Something that is pressed."""

    keys: str
    caption: str
    rest: float
    """Seconds for which it is looked at."""
    typed: bool = False
    """Whether the keys are words, of which each letter is seen."""


SCRIPT = (
    Step("", "briefing seeds/ukraine-roundup.txt", 2.6),
    Step("j", "j: the next section", 1.2),
    Step("j", "j: the next section", 1.6),
    Step("k", "k: and back", 1.0),
    Step("1", "1: give it the first suggested tag", 1.8),
    Step("t", "t: or any others", 0.7),
    Step("energy, grid", "t: or any others", 0.8, typed=True),
    Step("\r", "Enter: saved", 1.6),
    Step("gj", "g, j: the first section", 1.2),
    Step("\t\t\t\t", "Tab: from sentence to sentence, then to the quotes", 1.6),
    Step("\r", "Enter: there, in the full text", 2.4),
    Step("\x1b\x1b", "Esc: back", 0.8),
    Step("/", "/: find", 0.5),
    Step("Kursk", "/: find", 0.5, typed=True),
    Step("\r", "/: find", 1.6),
    Step("n", "n: the next place", 1.6),
    Step("\x1b\x1b", "Esc: back", 0.6),
    Step("Q", "Q: everything anybody is quoted with, by speaker", 2.6),
    Step("q", "q: close it", 0.5),
    Step("D", "D: the whole roundup in seven sentences", 2.6),
    Step("q", "q: close it", 0.5),
    Step("e", "e: what you tagged, as a brief you can send", 3.2),
    Step("q", "q: not now", 0.8),
    Step("?", "?: every key", 2.2),
    Step("q", "", 0.8),
)


def record() -> Recording:
    """Play the script and return what the terminal was sent."""
    events: list[Event] = []
    clock, heard = 0.0, 0
    with tempfile.TemporaryDirectory() as home:
        environment = {"BRIEFING_HOME": home, "COLORTERM": "truecolor"}
        argv = (sys.executable, "-m", "briefing", "seeds/ukraine-roundup.txt")
        with Session(argv, columns=COLUMNS, rows=ROWS, environment=environment) as session:
            session.wait_for("KEY QUOTES")
            for step in SCRIPT:
                for keys in step.keys if step.typed else (step.keys,):
                    session.press(keys)
                    session.read_until_quiet(QUIET)
                    sent = session.raw[heard:].decode("utf-8", "replace")
                    heard = len(session.raw)
                    events += [Event(clock, "m", step.caption), Event(clock, "o", sent)]
                    clock = round(clock + (LETTER if step.typed else 0), 2)
                clock = round(clock + step.rest, 2)
            session.press("q")
            session.wait()
    return Recording(COLUMNS, ROWS, clock, tuple(events))


def main() -> None:
    """Write the picture, and the recording where it is wanted."""
    recording = record()
    for name in sys.argv[1:2]:
        Path(name).write_text(cast_of(recording), encoding="utf-8")
    TARGET.write_text(svg_of(recording, TITLE), encoding="utf-8")


if __name__ == "__main__":
    main()
