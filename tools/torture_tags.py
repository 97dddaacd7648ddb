"""What a release is tried with: kills, writers side by side, editors, and a table of what was lost.

`python -m tools.torture_tags [--seed N] [--kills N] [--changes N] [PART...]` runs each part in homes of its
own, below a temporary directory, and prints one row a part. Exit code 1 when anything was lost, half done
or stuck. Every wait has an end. What is tried of the terminal is in `tools.torture`.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.harness.session import Session
from tests.store.documents import MARKETS, PIER, TRAM, document_of

ROOT = Path(__file__).resolve().parent.parent
STUCK = 60.0
"""Seconds after which a program is stuck."""
ROUNDS = 10
"""How often two homes write to one folder."""
EACH = 24
"""Changes of each of the two."""
DOCUMENTS = tuple(document_of((story,), f"/news/{n}.txt") for n, story in enumerate((PIER, MARKETS, TRAM)))
DEEDS = ("tag", "rename", "merge", "split", "delete", "import", "undo", "redo")
TEXT = "".join(
    f"## Harbour master {word} the new pier\n\nThe pier of Marn {word} on Monday. It is long.\n\n"
    for word in ("opens", "closes", "paints", "moves", "sells", "inspects")
)
"""What the screens read: six stories."""

DEED = """
import sys
from pathlib import Path
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tools.torture_tags import DOCUMENTS
store = TagStore(Paths.from_environment())
store.topics()
print("ready", flush=True)
deed, number = sys.stdin.readline().split()
first = DOCUMENTS[0]
{
    "tag": lambda: store.change(first, [Change(first.sections[0].id, add=(f"single-{number}",))]),
    "rename": lambda: store.rename("sea", f"sea-{number}"),
    "merge": lambda: store.merge(["sea", "ports"], f"merged-{number}"),
    "split": lambda: store.split("sea", [f"one-{number}", f"two-{number}"]),
    "delete": lambda: store.delete("sea"),
    "import": lambda: store.read_in(Path(sys.argv[1]).read_text(), "lib.yaml"),
    "undo": store.undo,
    "redo": store.redo,
}[deed]()
print("done", flush=True)
"""
WRITER = """
import sys
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tools.torture_tags import DOCUMENTS
home, folder, name, count = sys.argv[1:]
store = TagStore(Paths.from_environment({"BRIEFING_HOME": home}, tags=folder))
for number in range(int(count)):
    document = DOCUMENTS[number % len(DOCUMENTS)]
    store.change(document, [Change(document.sections[0].id, add=(f"{name}-{number}",))])
"""


class Row(NamedTuple):
    """How one part went."""

    part: str
    tried: str
    lost: int
    half: int
    stuck: int


def kills(home: Path, chance: random.Random, count: int) -> Row:
    """Kill a process at any instant of every kind of change; the next one must find it whole or not there."""
    done = half = lost = stuck = 0
    for number in range(count):
        deed = DEEDS[number % len(DEEDS)]
        place = home / str(number)
        paths = Paths.from_environment({"BRIEFING_HOME": str(place)})
        library = _prepared(paths, deed, home / f"lib-{number}")
        before = _said(TagStore(paths))
        acknowledged = _killed(place, deed, number, library, chance.uniform(0, 0.2))
        if acknowledged is None:
            stuck += 1
            continue
        after = _said(TagStore(paths))
        done += after != before
        lost += acknowledged and after == before
        half += _is_half_done(after, deed)
    return Row("kills", f"{count} kills, {done} changes made", lost, half, stuck)


def _prepared(paths: Paths, deed: str, elsewhere: Path) -> Path:
    store = TagStore(paths)
    for document in DOCUMENTS:
        store.change(document, [Change(document.sections[0].id, add=("sea", "ports"))])
    if deed in ("undo", "redo"):
        store.rename("sea", "sea-0")
    if deed == "redo":
        store.undo()
    there = TagStore(Paths.from_environment({"BRIEFING_HOME": str(elsewhere)}))
    for document in DOCUMENTS:
        there.change(document, [Change(document.sections[0].id, add=("theirs",))])
    library = elsewhere / "lib.yaml"
    library.write_text("".join(there.dump()), encoding="utf-8")
    return library


def _killed(home: Path, deed: str, number: int, library: Path, after: float) -> bool | None:
    """Begin a change and kill it; tell whether it was acknowledged, or None when it never began."""
    with _program(DEED, str(library), home=home) as victim:
        if victim.stdout is None or victim.stdin is None or victim.stdout.readline() != "ready\n":
            return None
        print(deed, number, file=victim.stdin, flush=True)
        time.sleep(after)
        victim.send_signal(signal.SIGKILL)
        return "done" in victim.stdout.read()


def _said(store: TagStore) -> list[set[str]]:
    """Return the tags of each document."""
    store.topics()
    return [
        {tag for entry in store.load(document).sections.values() for tag in entry.tags}
        for document in DOCUMENTS
    ]


def _is_half_done(said: list[set[str]], deed: str) -> bool:
    """Tell whether some documents have what a change over all of them does, and some have not."""
    if deed == "tag":
        return False
    return len({frozenset(tags) for tags in said}) > 1


def homes(home: Path, rounds: int) -> Row:
    """Let two homes write to one folder of tags at once."""
    kept = stuck = 0
    for number in range(rounds):
        folder = home / f"shared-{number}"
        names = ("one", "two")
        writers = [_started(WRITER, str(home / f"{number}-{n}"), str(folder), n, str(EACH)) for n in names]
        stuck += sum(not _ended(writer) for writer in writers)
        store = TagStore(Paths.from_environment({"BRIEFING_HOME": str(home / "reader")}, tags=folder))
        found = set().union(*_said(store))
        kept += len(found & {f"{name}-{place}" for name in names for place in range(EACH)})
    wanted = rounds * 2 * EACH
    return Row("two homes, one folder", f"{kept} of {wanted} changes kept", wanted - kept, 0, stuck)


def together(home: Path, chance: random.Random, changes: int) -> Row:
    """Let two screens, a loop of commands and an editor change the tags of one document."""
    source = home / "today.md"
    source.write_text(TEXT, encoding="utf-8")
    environment = {"BRIEFING_HOME": str(home)}
    _command(home, "tag", str(source), "6", "begun")
    (file,) = Paths.from_environment(environment).tags.glob("*.yaml")
    expected: set[str] = {"begun"}
    argv = (sys.executable, "-m", "briefing", str(source))
    stuck, stop = 0, threading.Event()
    until = time.monotonic() + STUCK + changes * 0.5
    with Session(argv, environment=environment) as one, Session(argv, environment=environment) as two:
        for screen in (one, two):
            screen.wait_for("Harbour master", STUCK)
            screen.read_until_quiet(1.0)
        with _editor(file, chance, stop) as saved:
            for number in range(changes):
                if time.monotonic() > until:  # as many as there is time for
                    break
                if number % 10 == 9:
                    stuck += not _command(home, "tag", str(source), "3", f"loop-{number}")
                    expected.add(f"loop-{number}")
                    continue
                screen, tag = (one, two)[number % 2], f"key-{number}"
                screen.press(f"{'g' if number % 2 else 'G'}t{tag}\r")
                if screen.wait_for(partial(_is_saved, tag), 4) is None:
                    screen.press("\x1b")  # the word about it may have made way for another
                    stuck += screen.wait_for("Harbour master", STUCK) is None
                    continue
                expected.add(tag)
        for screen in (one, two):
            screen.press("q")
            stuck += screen.wait(STUCK) is None
    found = {topic.tag for topic in TagStore(Paths.from_environment(environment)).topics()}
    lost = len((expected | set(saved)) - found)
    words = f"{len(expected)} changes by screens and commands, {len(saved)} by an editor"
    return Row("two screens, commands, an editor", words, lost, 0, stuck)


def _is_saved(tag: str, shown: str) -> bool:
    return f"tagged {tag}" in shown and "saved" in shown


@contextmanager
def _editor(file: Path, chance: random.Random, stop: threading.Event) -> Iterator[list[str]]:
    """Add tags to `file` as an editor does that reads, changes and saves it, now by rename and now in place.

    It saves only what is still as it read it, as editors do that warn of changes on disk: what it overwrote
    otherwise would be its own doing.
    """
    saved: list[str] = []

    def work() -> None:
        while not stop.wait(chance.uniform(0.1, 1.0)):
            text = file.read_text(encoding="utf-8")
            if "tags: [" not in text:
                continue
            word = f"edit-{len(saved)}"
            edited = text.replace("tags: [", f"tags: [{word}, ", 1)
            draft = file.with_name("draft~")
            draft.write_text(edited, encoding="utf-8")
            if file.read_text(encoding="utf-8") != text:
                continue
            if chance.random() < 0.5:
                draft.replace(file)
            else:
                file.write_text(edited, encoding="utf-8")
            saved.append(word)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield saved
    finally:
        stop.set()
        thread.join(STUCK)


@contextmanager
def _program(program: str, *arguments: str, home: Path | None = None) -> Iterator[subprocess.Popen[str]]:
    process = _started(program, *arguments, home=home)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def _started(program: str, *arguments: str, home: Path | None = None) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)} | ({"BRIEFING_HOME": str(home)} if home else {})
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _ended(process: subprocess.Popen[str]) -> bool:
    """Wait for a process; tell whether it did what it should."""
    try:
        process.communicate(timeout=STUCK)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return False
    return process.returncode == 0


def _command(home: Path, *arguments: str) -> bool:
    environment = {**os.environ, "BRIEFING_HOME": str(home)}
    command = [sys.executable, "-m", "briefing", *arguments]
    try:
        return subprocess.run(command, env=environment, timeout=STUCK, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


PARTS: dict[str, Callable[[Path, random.Random, argparse.Namespace], Row]] = {
    "kills": lambda home, chance, arguments: kills(home, chance, arguments.kills),
    "homes": lambda home, _chance, _arguments: homes(home, ROUNDS),
    "together": lambda home, chance, arguments: together(home, chance, arguments.changes),
}


def main() -> int:
    """Run the parts that were asked for and print how they went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; default: all")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--changes", type=int, default=10_000)
    arguments = parser.parse_args()
    failed = False
    print(f"{'part':<34}{'lost':>6}{'half':>6}{'stuck':>6}  what was tried")
    for name in arguments.parts or PARTS:
        with tempfile.TemporaryDirectory(prefix="briefing-torture-") as home:
            row = PARTS[name](Path(home), random.Random(arguments.seed), arguments)
        print(f"{row.part:<34}{row.lost:>6}{row.half:>6}{row.stuck:>6}  {row.tried}", flush=True)
        failed = failed or any((row.lost, row.half, row.stuck))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
