"""Programs that are killed at any instant of every kind of change.

A process counts the functions of C that it calls while it changes tags, and kills itself at the nth: so every
step of a change is as likely as any other, however fast the machine is.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefing.core.tags.model import Change, Correction
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.store.documents import MARKETS, PIER, TRAM, document_of
from tools.torture.trial import (
    KILLED,
    SECTIONS,
    TIMEOUT,
    Row,
    Trial,
    document,
    opened,
    said_by,
    started,
    whole_tags,
)

DOCUMENTS = tuple(document_of((story,), f"/news/{n}.txt") for n, story in enumerate((PIER, MARKETS, TRAM)))
NEW = document_of((PIER, TRAM), "/news/new.txt")
"""Nothing is known about it yet."""
FIRST = DOCUMENTS[0]
SECTION = FIRST.sections[0].id
VICTIM = f"""{KILLED}
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tools.torture.kills import WORK
store = TagStore(Paths.from_environment())
store.topics()
sys.setprofile(count)
WORK[sys.argv[2]](store)
sys.setprofile(None)
print("done", calls, flush=True)
"""


def _tag_many(store: TagStore) -> None:
    changes = [Change(section.id, add=("several",)) for section in NEW.sections]
    store.change(NEW, changes)


def _library() -> Path:
    return Paths.from_environment().data / "theirs.yaml"


WORK: dict[str, Callable[[TagStore], object]] = {
    "tag": lambda store: store.change(FIRST, [Change(SECTION, add=("single",), remove=("ports",))]),
    "note": lambda store: store.change(FIRST, [Change(SECTION, note="check the figure")]),
    "cut": lambda store: store.change(FIRST, [], [Correction("split", "It takes two ferries")]),
    "new file": _tag_many,
    "attach": lambda store: store.attach(FIRST, "gone", SECTION),
    "take in": lambda store: store.change(FIRST, [Change(SECTION, add=("single",))]),
    "rename": lambda store: store.rename("sea", "ocean"),
    "merge": lambda store: store.merge(["sea", "ports"], "water"),
    "split": lambda store: store.split("sea", ["north-sea", "south-sea"]),
    "delete": lambda store: store.delete("sea"),
    "import": lambda store: store.read_in(_library().read_text("utf-8"), "theirs.yaml"),
    "undo": TagStore.undo,
    "redo": TagStore.redo,
}
"""Every kind of change, from the state that `_prepare` leaves."""
ONE_WAY = ("undo", "redo", "take in")
"""What another `undo` does not take back as a whole: it turns a change, or takes in files before it."""
Said = list[tuple[object, ...]]


class Prepared(NamedTuple):
    """A home in which a change is about to be made."""

    home: Path
    copy: Path
    """What it looks like before."""
    before: Said
    done: Said
    """What the store says after it."""
    calls: int
    """Functions of C that it takes."""


def deeds(trial: Trial) -> Row:
    """Kill a process within every kind of change: the next one finds it done or not begun."""
    many = trial.times(500)
    failures = {"lost": 0, "half done": 0, "wrong after undo": 0, "stuck": 0}
    prepared, done = {deed: _prepared(deed, trial.folder) for deed in WORK}, 0
    for number in range(many):
        deed = tuple(WORK)[number % len(WORK)]
        there = prepared[deed]
        _restore(there)
        said = said_by(_victim(deed, there.home, trial.chance.randint(1, there.calls + 20)))
        if said is None:
            failures["stuck"] += 1
            continue
        store = _store(there.home)
        after = _said(store)
        done += after == there.done != there.before
        failures["lost"] += "done" in said and after != there.done
        failures["half done"] += after not in (there.before, there.done)
        if after == there.done != there.before and deed not in ONE_WAY:
            store.undo()
            failures["wrong after undo"] += _said(store) != there.before
        store.state.close()
    return Row(f"kills within {len(WORK)} kinds of change, {done} of them done", many, failures)


def _prepared(deed: str, folder: Path) -> Prepared:
    """Make a home for `deed`, and do it once to learn what comes of it."""
    home, copy = folder / deed.replace(" ", "-"), folder / f"copy of {deed}"
    store = _store(home)
    for each in DOCUMENTS:
        store.change(each, [Change(each.sections[0].id, add=("sea", "ports"))])
    (file,) = Paths.from_environment({"BRIEFING_HOME": str(home)}).tags.glob(f"*{FIRST.sha256[:8]}.yaml")
    with file.open("a", encoding="utf-8") as end:
        end.write("- id: gone\n  heading: What is gone\n  tags: [orphaned]\n")
    if deed in ("undo", "redo"):
        store.rename("sea", "ocean")
    if deed == "redo":
        store.undo()
    if deed == "take in":
        double = file.read_text(encoding="utf-8").replace("[sea, ports]", "[theirs]")
        file.with_name("double.yaml").write_text(double, encoding="utf-8")
    before = _said(store)
    store.state.close()
    theirs = "".join(_theirs(folder).dump())
    (home / "data" / "theirs.yaml").write_text(theirs, encoding="utf-8")
    shutil.copytree(home, copy)
    told = said_by(_victim(deed, home, 0))
    if not told:
        raise RuntimeError(f"{deed}: cannot be done")
    store = _store(home)
    done = _said(store)
    store.state.close()
    return Prepared(home, copy, before, done, int(told.split()[1]))


def _theirs(folder: Path) -> TagStore:
    """Return the library of somebody else, about the same documents and a new one."""
    store = _store(folder / "theirs")
    for each in (*DOCUMENTS, NEW):
        store.change(each, [Change(each.sections[0].id, add=("theirs",))])
    return store


def _restore(there: Prepared) -> None:
    shutil.rmtree(there.home)
    shutil.copytree(there.copy, there.home)


def _victim(deed: str, home: Path, last: int) -> subprocess.Popen[str]:
    return started(VICTIM, str(last), deed, home=home)


def _store(home: Path) -> TagStore:
    return TagStore(Paths.from_environment({"BRIEFING_HOME": str(home)}))


def _said(store: TagStore) -> Said:
    """Return what is known about each document, but for times."""
    store.topics()
    known = [store.load(each) for each in (*DOCUMENTS, NEW)]
    return [
        (
            sorted((name, set(entry.tags), entry.note) for name, entry in tags.sections.items()),
            [entry.tags for entry in tags.orphans],
            tags.corrections,
        )
        for tags in known
    ]


def kills(trial: Trial) -> Row:
    """Kill the screen while it tags: what it said was saved is on the disk, and every file is whole."""
    many, failures = trial.times(100), {"lost": 0, "half written": 0, "stuck": 0}
    source, environment = document(trial.folder)
    told: set[tuple[int, str]] = set()
    for number in range(many):
        with opened(source, environment) as session:
            tag, section = f"kill{number}", trial.chance.randrange(SECTIONS)
            session.press("g" + "j" * section + f"t{tag}\r")
            if session.wait_for(partial(_is_given, tag), TIMEOUT):
                told.add((section, tag))
            else:
                failures["stuck"] += 1
            session.press(f"j{trial.chance.randrange(1, 9)}tmore{number}\r")
            time.sleep(trial.chance.random() * 0.05)
            session.signal(signal.SIGKILL)
            session.wait(TIMEOUT)
        found = whole_tags(environment)
        if found is None:
            failures["half written"] += 1
            break
        failures["lost"] = len({tag for _, tag in told} - found)
    return Row("kills of the screen", many, failures)


def _is_given(tag: str, shown: str) -> bool:
    """Tell whether the card has a tag: what a killed session left is said over the word that it is saved."""
    return tag in shown and "tag:" not in shown.splitlines()[-1]
