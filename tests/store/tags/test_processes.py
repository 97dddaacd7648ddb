"""Real processes: two that write at once, and hundreds that are killed at any instant."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.tags.model import Change
from briefing.errors import StoreError
from briefing.lock import writing
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from briefing.store.yaml.parse import compose
from tests.store.documents import document_of

ROOT = Path(__file__).resolve().parents[3]
NEWS_OF_MARN = document_of()
PIER_ID, MARKETS_ID, TRAM_ID = (section.id for section in NEWS_OF_MARN.sections)
KILLS = 150
"""How many times a tagging process is killed."""
TIMEOUT = 10.0
"""Seconds after which a third of that will do."""
WRITERS = 3
EACH = 15

WRITER = """
import sys
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.store.documents import document_of
name, count = sys.argv[1], int(sys.argv[2])
document = document_of()
store = TagStore(Paths.from_environment())
for number in range(count):
    section = document.sections[number % len(document.sections)].id
    store.change(document, [Change(section, add=(f"{name}-{number}",))])
    if number % 3 == 2:
        store.change(document, [Change(section, remove=(f"{name}-{number}",))])
"""

VICTIM = """
import os
import sys
import difflib, sqlite3, yaml
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.store.documents import document_of
document = document_of()
section = document.sections[0].id
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        store = TagStore(Paths.from_environment())
        os.write(1, f"pid {os.getpid()}\\n".encode())
        for number in range(int(line), int(line) + 1000):
            add, remove = (f"t{number % 40}",), (f"t{(number + 20) % 40}",)
            store.change(document, [Change(section, add, remove, str(number))])
            os.write(1, f"saved {number}\\n".encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.write(1, b"over\\n")
"""


def started(program: str, *arguments: str, home: Path, stdin: int | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), *arguments],
        cwd=ROOT,
        env={**os.environ, "BRIEFING_HOME": str(home), "PYTHONPATH": str(ROOT)},
        stdin=stdin,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_processes_that_write_at_once_lose_nothing_of_each_other(home: Path, store: TagStore) -> None:
    writers = [started(WRITER, f"w{number}", str(EACH), home=home) for number in range(WRITERS)]
    assert [writer.wait(60) for writer in writers] == [0] * WRITERS
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.close()
    found = store.load(NEWS_OF_MARN).sections
    for place, section in enumerate(NEWS_OF_MARN.sections):
        kept = [number for number in range(place, EACH, 3) if number % 3 != 2]
        assert set(found[section.id].tags if section.id in found else ()) == {
            f"w{writer}-{number}" for writer in range(WRITERS) for number in kept
        }


def test_a_process_killed_at_any_instant_loses_no_change_that_it_called_saved(
    home: Path, store: TagStore, tag_file: Callable[[], Path]
) -> None:
    chance = random.Random(8)  # the same moments every time, as far as the machine allows
    first, saved_by_all, until = 1, 0, time.monotonic() + TIMEOUT
    with started(VICTIM, home=home, stdin=subprocess.PIPE) as victims:
        assert victims.stdin is not None
        assert victims.stdout is not None
        for kill in range(KILLS):
            if kill > KILLS / 3 and time.monotonic() > until:
                break  # enough, on a machine that is busy
            print(first, file=victims.stdin, flush=True)
            child = int(victims.stdout.readline().split()[1])
            lines = [victims.stdout.readline() for _ in range(chance.choice((0, 0, 1, 2)))]
            time.sleep(chance.uniform(0, 0.012))
            os.kill(child, signal.SIGKILL)
            lines += iter(victims.stdout.readline, "over\n")
            saved = [int(line.split()[1]) for line in lines]
            saved_by_all += len(saved)
            last = saved[-1] if saved else first - 1
            if store.directory.exists() and list(store.directory.glob("*.yaml")):
                text = tag_file().read_text()
                compose(text)
                note = int(text.split("note: ")[1].split('"')[1])
                assert note in (last, last + 1)
                first = note + 1
        victims.stdin.close()
    assert saved_by_all > KILLS / 6
    assert store.load(NEWS_OF_MARN).sections[PIER_ID].note in (str(first - 1), str(first))  # or finished
    assert len(list(store.directory.glob(".*.tmp"))) <= 1
    store.change(NEWS_OF_MARN, [Change(PIER_ID, note="after")])
    assert not list(store.directory.glob(".*.tmp"))
    assert store.undo() is not None


def test_the_lock_of_a_dead_process_does_not_block(home: Path, store: TagStore, paths: Paths) -> None:
    holder = started(
        """
        import sys, time
        from pathlib import Path
        from briefing.lock import writing
        with writing(Path(sys.argv[1])):
            print("held", flush=True)
            time.sleep(60)
        """,
        str(paths.lock),
        home=home,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    with pytest.raises(StoreError, match="another briefing"), writing(paths.lock, timeout=0.05):
        pass
    holder.kill()
    holder.wait()
    holder.stdout.close()
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])


def test_an_editor_that_replaces_the_file_meanwhile_is_heard(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    store.load(NEWS_OF_MARN)
    draft = tag_file().with_suffix(".draft")
    draft.write_text(tag_file().read_text().replace("[ports]", "[ports, edited]"))
    draft.replace(tag_file())
    assert store.load(NEWS_OF_MARN).sections[PIER_ID].tags == ("ports", "edited")
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert store.load(NEWS_OF_MARN).sections[PIER_ID].tags == ("ports", "edited", "sea")
