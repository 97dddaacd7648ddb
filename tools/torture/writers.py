"""Several who write the same tags at once: two homes, two windows, a loop of commands, an editor."""

from __future__ import annotations

import hashlib
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.harness.session import Session
from tools.torture.trial import TIMEOUT, Row, Trial, document, ended, opened, said_by, started

ROUND = 500
"""Changes to one document: nobody gives a section thousands of tags."""
EACH = 24
"""Changes of each of two homes."""
WRITER = """
import sys
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tools.torture.kills import DOCUMENTS
folder, name, count = sys.argv[1:]
store = TagStore(Paths.from_environment(tags=folder))
for number in range(int(count)):
    document = DOCUMENTS[number % len(DOCUMENTS)]
    store.change(document, [Change(document.sections[0].id, add=(f"{name}-{number}",))])
"""


def homes(trial: Trial) -> Row:
    """Let two homes write to one folder of tags at once."""
    rounds, names, lost, stuck = trial.times(10), ("one", "two"), 0, 0
    for number in range(rounds):
        folder = trial.folder / f"shared-{number}"
        writers = [
            started(WRITER, str(folder), name, str(EACH), home=trial.folder / f"{number}-{name}")
            for name in names
        ]
        stuck += [said_by(writer) for writer in writers].count(None)
        found = _tags_in(folder, trial.folder / "reader")
        lost += len({f"{name}-{place}" for name in names for place in range(EACH)} - found)
    return Row(f"rounds of two homes, {2 * EACH} changes each", rounds, {"lost": lost, "stuck": stuck})


def _tags_in(folder: Path | None, home: Path) -> set[str]:
    store = TagStore(Paths.from_environment({"BRIEFING_HOME": str(home)}, tags=folder))
    found = {topic.tag for topic in store.topics()}
    store.state.close()
    return found


def crowd_of_files(trial: Trial) -> Row:
    """Count the tags of a hundred thousand files, change two, count again, and list them on the screen."""
    many, failures = trial.times(100_000), {"wrong counts": 0, "stuck": 0}
    source, environment = document(trial.folder)
    home = Path(environment["BRIEFING_HOME"])
    paths = Paths.from_environment(environment)
    paths.tags.mkdir(parents=True)
    paths.library.mkdir(parents=True)
    for number in range(many):
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        file = paths.tags / f"letter-{number}-{digest[:8]}.yaml"
        file.write_text(
            f"briefing: 1\ndocument: {{title: Letter {number}, source: /news/{number}.txt, sha256: {digest}}}"
            f"\nsections:\n- id: s-{digest[:6]}\n  heading: Story {number}\n  tags: [all, t{number % 100}]\n",
            encoding="utf-8",
        )
        (paths.library / f"{digest}.txt").touch()
    failures["wrong counts"] += _counted(home).get("all") != many
    edited = next(paths.tags.glob("letter-0-*"))
    edited.write_text(edited.read_text("utf-8").replace("[all", "[none"), encoding="utf-8")
    failures["stuck"] += not ended("tag", str(source), "1", "all", "mine", home=home)
    counts = _counted(home)
    failures["wrong counts"] += (counts.get("all"), counts.get("none"), counts.get("mine")) != (many, 1, 1)
    with opened(source, environment) as session:
        session.press("L")
        failures["stuck"] += session.wait_for("Letter", TIMEOUT) is None
        session.press("\x1b")
        session.read_until_quiet(1.0)
        session.press("q")
        failures["stuck"] += session.wait(TIMEOUT) != 0
    return Row("tag files in one folder", many, failures)


def _counted(home: Path) -> dict[str, int]:
    store = TagStore(Paths.from_environment({"BRIEFING_HOME": str(home)}))
    found = {topic.tag: topic.documents for topic in store.topics()}
    store.state.close()
    return found


def together(trial: Trial) -> Row:
    """Let two screens, a loop of commands and an editor change the tags of one document after another."""
    changes = trial.times(10_000)
    made = edits = lost = stuck = 0
    for first in range(0, changes, ROUND):
        bout = _Bout(trial.folder / str(first), trial.chance)
        bout.run(range(min(ROUND, changes - first)))
        made, edits = made + len(bout.expected), edits + len(bout.saved)
        lost, stuck = lost + len(bout.lost()), stuck + bout.stuck
    words = f"changes by two screens and commands, {edits:,} by an editor"
    return Row(words, made, {"lost": lost, "stuck": stuck})


class _Bout:
    """Two screens, commands and an editor in a home of their own."""

    def __init__(self, home: Path, chance: random.Random) -> None:
        home.mkdir()
        self._source, self._environment = document(home)
        self._home, self._chance = Path(self._environment["BRIEFING_HOME"]), chance
        self.expected = {"begun"}
        """Tags that were called saved."""
        self.saved: list[str] = []
        """Tags that the editor saved."""
        self.stuck = 0
        self._command("6", "begun")

    def run(self, numbers: range) -> None:
        """Make changes until they are done."""
        (file,) = Paths.from_environment(self._environment).tags.glob("*.yaml")
        screens = [opened(self._source, self._environment) for _ in range(2)]
        with screens[0] as one, screens[1] as two:
            with _editing(file, self._chance, self.saved):
                for number in numbers:
                    if number % 10 == 9:
                        self._command("3", f"loop-{number}")
                    else:
                        self._key((one, two)[number % 2], number)
            for screen in (one, two):
                screen.press("q")
                self.stuck += screen.wait(TIMEOUT) is None

    def lost(self) -> set[str]:
        """Return what was called saved and is not on the disk."""
        return (self.expected | set(self.saved)) - _tags_in(None, self._home)

    def _command(self, section: str, tag: str) -> None:
        self.stuck += not ended("tag", str(self._source), section, tag, home=self._home)
        self.expected.add(tag)

    def _key(self, screen: Session, number: int) -> None:
        tag = f"key-{number}"
        screen.press(f"{'g' if number % 2 else 'G'}t{tag}\r")
        if screen.wait_for(partial(_is_saved, tag), 4) is not None:
            self.expected.add(tag)
            return
        screen.press("\x1b")  # the word about it may have made way for another
        self.stuck += screen.wait_for("Harbour master", TIMEOUT) is None


def _is_saved(tag: str, shown: str) -> bool:
    return f"tagged {tag}" in shown and "saved" in shown


@contextmanager
def _editing(file: Path, chance: random.Random, saved: list[str]) -> Iterator[None]:
    """Add tags to `file` as an editor does that reads, changes and saves it, now by rename and now in place.

    It saves only what is still as it read it, as editors do that warn of changes on disk: what it overwrote
    otherwise would be its own doing.
    """
    stop = threading.Event()

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
        yield
    finally:
        stop.set()
        thread.join(TIMEOUT)
