"""Tries hard to lose, steer or hang the program; a release runs it.

    python -m tools.torture [--seed N] [--scale X] [ordeal ...]

Every ordeal is bounded and made by chance from a seed, drives the real program through files, processes and
pseudo-terminals, and yields a row: what was tried, how often, and how often it failed in which way. Exits
with 1 when anything failed. `--scale` makes all of them shorter or longer (1 is what a release runs).
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from briefing.tui.terminal.input import InputParser
from briefing.tui.terminal.keys import Key
from tests.harness.replies import REPLIES, pieces, reply_of
from tests.harness.session import Session

PATIENCE = 30.0
"""Seconds after which a program is stuck, on whatever machine."""
SECTIONS = 6


class Row(NamedTuple):
    """One line of the table."""

    ordeal: str
    tried: int
    failures: dict[str, int]


class Trial(NamedTuple):
    """What an ordeal works with."""

    chance: random.Random
    folder: Path
    scale: float

    def times(self, many: int) -> int:
        """Return how often something is tried."""
        return max(1, round(many * self.scale))


def main() -> int:
    """Run the ordeals and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ordeals", nargs="*", metavar="ordeal", help=f"one of {', '.join(ORDEALS)}")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    failed = 0
    for name in arguments.ordeals or ORDEALS:
        with tempfile.TemporaryDirectory(prefix="briefing-torture-") as folder:
            begun = time.monotonic()
            trial = Trial(random.Random(arguments.seed), Path(folder), arguments.scale)
            row = ORDEALS[name](trial)
        told = ", ".join(f"{count} {what}" for what, count in row.failures.items())
        print(
            f"{name:<10} {row.tried:>9,} {row.ordeal:<44} {told} ({time.monotonic() - begun:.0f} s)",
            flush=True,
        )
        failed += sum(row.failures.values())
    return 1 if failed else 0


# -- the keyboard


def replies(trial: Trial) -> Row:
    """Feed the parser byte strings: replies must be no keys, and nothing may end it."""
    chance, keys, dead = trial.chance, 0, 0
    many = trial.times(1_000_000)
    for _ in range(many // 2):
        parser = InputParser()
        reply = reply_of(chance) if chance.random() < 0.9 else chance.choice(REPLIES)
        found = [one for piece in pieces(chance, reply) for one in parser.feed(piece, 0.0)]
        keys += any(isinstance(one, Key) for one in found)
        dead += not alive(parser)
    for _ in range(many - many // 2):
        parser, now = InputParser(), 0.0
        for piece in pieces(chance, chance.randbytes(chance.randrange(1, 40))):
            parser.feed(piece, now)
            now += chance.choice((0.0, 0.2, 3.0))
        dead += not alive(parser)
    return Row("byte strings to the parser of input", many, {"keys from replies": keys, "deaths": dead})


def alive(parser: InputParser) -> bool:
    """Tell whether Ctrl-C acts, whatever came before it."""
    return Key("ctrl+c", "\x03") in parser.feed(b"\x03", 1e6)


def screen_replies(trial: Trial) -> Row:
    """Send replies to the program on a terminal: the screen stays, and nothing is tagged."""
    many, failures = trial.times(2000), {"screens changed": 0, "tags": 0, "stuck": 0}
    source, environment = document(trial)
    with opened(source, environment) as session:
        before = session.cells()
        for number in range(many):
            for piece in pieces(trial.chance, reply_of(trial.chance)):
                session.type_bytes(piece)
            session.read(0.002)
            if number % 100 == 99:
                session.read_until_quiet(0.2)
                failures["screens changed"] += session.cells() != before
        session.press("q")
        failures["stuck"] += session.wait(PATIENCE) != 0
    failures["tags"] += sum(map(len, tags_on_disk(environment)))
    return Row("replies to the screen", many, failures)


# -- kills


def kills(trial: Trial) -> Row:
    """Kill the screen while it tags: what it said was saved is on the disk, and every file is whole."""
    many, failures = trial.times(500), {"lost": 0, "half written": 0, "stuck": 0}
    source, environment = document(trial)
    told: set[tuple[int, str]] = set()
    for number in range(many):
        with opened(source, environment) as session:
            tag, section = f"kill{number}", trial.chance.randrange(SECTIONS)
            session.press("g" + "j" * section + f"t{tag}\r")
            if session.wait_for("saved", PATIENCE):  # nothing else was changed in this session
                told.add((section, tag))
            else:
                failures["stuck"] += 1
            session.press(f"j{trial.chance.randrange(1, 9)}tmore{number}\r")
            time.sleep(trial.chance.random() * 0.05)
            session.signal(signal.SIGKILL)
            session.wait(PATIENCE)
        found = whole_tags(environment)
        if found is None:
            failures["half written"] += 1
            break
        failures["lost"] = len({tag for _, tag in told} - found)
    return Row("kills of the screen", many, failures)


def queues(trial: Trial) -> Row:
    """End the program with thousands of keys waiting: it leaves, the terminal is as it was."""
    many, failures = trial.times(40), {"stuck": 0, "terminals left": 0, "lost": 0}
    source, environment = document(trial)
    for number in range(many):
        end = trial.chance.choice((signal.SIGTERM, signal.SIGHUP, signal.SIGINT, "q", "\x03"))
        keys = "".join(trial.chance.choice(("j", "k", "1", "2", "x", ".", " ")) for _ in range(5000))
        with opened(source, environment) as session:
            session.press(f"tqueue{number}\r")
            session.wait_for(lambda text, tag=f"queue{number}": tag in text and "saved" in text, PATIENCE)
            crowd(session, keys + (end if isinstance(end, str) else ""))
            if not isinstance(end, str):
                session.signal(end)
            failures["stuck"] += session.wait(PATIENCE) is None
            failures["terminals left"] += bool(session.left_on())
        failures["lost"] += f"queue{number}" not in (whole_tags(environment) or ())
    return Row("ends with 5,000 keys waiting", many, failures)


# -- streams and patterns


def streams(trial: Trial) -> Row:
    """Close, fill and break what the program prints to: a sentence and 1, or quiet for a broken pipe."""
    source, environment = document(trial)
    failures = {"wrong ends": 0}
    cases = [
        (f"{command} {where}", wanted)
        for command in (f"show {source}", f"show --format json {source}", "themes", "keys", "--help")
        for where, wanted in ((">&-", 1), (">/dev/full", 1), ("| head -c 1 >/dev/null", 0))
    ]
    for command, wanted in cases:
        script = f"set -o pipefail; {sys.executable} -m briefing {command}"
        done = subprocess.run(
            ["bash", "-c", script], capture_output=True, text=True, env=os.environ | environment
        )
        sentences = done.stderr.count("\n")
        failures["wrong ends"] += (
            done.returncode != wanted or sentences != wanted or "Traceback" in done.stderr
        )
    return Row("standard outputs closed, full or broken", len(cases), failures)


def patterns(trial: Trial) -> Row:  # noqa: ARG001 - as all ordeals
    """Pump every regular expression of the program."""
    argv = [sys.executable, "-m", "tools.pump_patterns"]
    done = subprocess.run(argv, capture_output=True, text=True)
    found = re.search(r"(\d+) patterns, (\d+) too costly, (\d+) never made", done.stdout)
    many, costly, unknown = map(int, found.groups()) if found else (0, 1, 1)
    return Row("patterns pumped", many, {"too costly": costly, "never made": unknown})


# -- what they share


def document(trial: Trial) -> tuple[Path, dict[str, str]]:
    """Write a document; return it, and the environment of a home of its own."""
    source = trial.folder / "roundup.txt"
    source.write_text("\n".join(sections()), encoding="utf-8")
    return source, {"BRIEFING_HOME": str(trial.folder / "home")}


def sections() -> Iterator[str]:
    """Yield the sections of a document."""
    for number in range(1, SECTIONS + 1):
        yield f"The bridge of district {number} closes for the winter\n"
        yield f"The council of district {number} closed the bridge on Monday, said Ada Moore, its speaker.\n"
        yield "“It has carried too many lorries,” she said. The detour is nine kilometres long.\n"


def opened(source: Path, environment: dict[str, str]) -> Session:
    """Open a document on a screen and wait until it is there."""
    session = Session((sys.executable, "-m", "briefing", str(source)), environment=environment)
    if session.wait_for("The bridge of district", PATIENCE) is None:
        raise RuntimeError(f"no screen:\n{session.text()}")
    session.read_until_quiet(0.5)
    return session


def crowd(session: Session, keys: str) -> None:
    """Type faster than the program acts."""
    typist = threading.Thread(target=session.press, args=(keys,))
    typist.start()
    while typist.is_alive():
        session.read(0.01)


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


ORDEALS: dict[str, Callable[[Trial], Row]] = {
    "replies": replies,
    "screen": screen_replies,
    "kills": kills,
    "queues": queues,
    "streams": streams,
    "patterns": patterns,
}

if __name__ == "__main__":
    sys.exit(main())
