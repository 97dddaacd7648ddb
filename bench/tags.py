"""The tag store with a thousand documents and twenty thousand tagged sections, in files and on the screen."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from bench.terminal import roundup
from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from briefing.core.tags.model import Change, SectionTags
from briefing.store.paths import Paths
from briefing.store.tags.file import HEADER, from_data, new_data, with_entries
from briefing.store.tags.model import Origin
from briefing.store.tags.store import TagStore
from briefing.store.yaml import write
from tests.harness.session import Session

DOCUMENTS = 1000
SECTIONS = 20
TOPICS = 300
LARGE = 10_000
"""Tagged sections of one document: a year of a daily letter in one file has some 2,000."""
KEYS = 40
"""Tag keys that are timed."""
SCREENS = 12
"""Rounds of keys that are timed on the screen."""
MARKED = 50
"""Sections that are tagged at once."""
QUIET = 0.25
"""Seconds without a byte after which a screen is done."""
IDLE = 5.0
"""Seconds of which the CPU time is taken while nobody does anything."""


def run() -> Iterable[tuple[str, str]]:
    """Time a tag key and the counts over a large library."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        paths = Paths.from_environment({"BRIEFING_HOME": home})
        write_library(paths.tags)
        yield f"{DOCUMENTS} documents, {DOCUMENTS * SECTIONS} tagged sections", ""
        yield "briefing tags, cold index", _seconds(lambda: _tags(home))
        yield "briefing tags, warm index", _seconds(lambda: _tags(home))
        yield from _keys(paths)
        yield from _screen(home)
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        yield from _large(Paths.from_environment({"BRIEFING_HOME": home}))


def write_library(directory: Path) -> None:
    """Write tag files as the program writes them."""
    directory.mkdir(parents=True)
    for number in range(DOCUMENTS):
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        data = new_data(Origin(f"Letter {number}", f"/news/{number}.txt", digest, "2026-01-01"))
        path = directory / f"letter-{number}-{digest[:8]}.yaml"
        entries = [_entry(number, place) for place in range(SECTIONS)]
        path.write_text(HEADER + write.document(with_entries(from_data(path, "", data), entries)))


def _entry(number: int, place: int) -> SectionTags:
    first = (number * SECTIONS + place) % TOPICS
    return SectionTags(
        f"story-{place}-of-letter-{number}-{first:06x}",
        f"Story {place} of letter {number} about the harbour of Marn",
        f"What happened in story {place} of letter {number} is told here in a line that goes on for a while…",
        (f"topic-{first}", f"group-{first % 7}/topic-{first}"),
        tagged="2026-01-01T00:00:00Z",
    )


def _tags(home: str) -> None:
    environment = {**os.environ, "BRIEFING_HOME": home}
    command = [sys.executable, "-m", "briefing", "tags", "--format", "json"]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def _keys(paths: Paths) -> Iterator[tuple[str, str]]:
    document = _document()
    store = TagStore(paths)
    store.load(document)
    sections = document.sections
    changes = [Change(sections[number % len(sections)].id, add=(f"new-{number}",)) for number in range(KEYS)]
    times = [_timed(partial(store.change, document, [change])) for change in changes]
    yield _row("a tag key, on disk", times)
    yield _row("undo, on disk", [_timed(store.undo) for _ in range(KEYS)])


def _screen(home: str) -> Iterator[tuple[str, str]]:
    """Press keys in the program on a terminal; time each until the screen calls its change saved."""
    source = Path(home) / "today.txt"
    source.write_text(roundup(MARKED + 10), encoding="utf-8")
    argv = (sys.executable, "-m", "briefing", str(source))
    times: dict[str, list[float]] = {}

    def press(what: str, keys: str, shown: str) -> None:
        session.read_until_quiet(QUIET)
        times.setdefault(what, []).append(_timed(lambda: _until(session, keys, shown)))

    with Session(argv, environment={"BRIEFING_HOME": home}) as session:
        session.wait_for("sections")
        session.read_until_quiet(2.0)
        for number in range(SCREENS):
            press("t opens the prompt", "t", "tag:")
            press("a letter of a tag", "n", "tag: n")
            session.press(f"ew-{number}")
            press("Enter", "\r", f"tagged new-{number} · saved")
            session.press("j")
            press(". (the same again)", ".", f"tagged new-{number} · saved")
            press("u (undo)", "u", "undid: tagged")
            press("1 (a chip)", "1", "· saved")
            session.press("j")
        session.press("gj" + MARKED * "x")
        for number in range(SCREENS // 2):
            session.press(f"tall-{number}")
            press(
                f"Enter, {MARKED} marked sections", "\r", f"tagged all-{number} ({MARKED} sections) · saved"
            )
            press(f"u, {MARKED} sections", "u", f"undid: tagged all-{number}")
        yield from (_row(f"{what}, on screen", each) for what, each in times.items())
        session.read_until_quiet(2.0)
        before = session.cpu()
        session.read_until_quiet(IDLE, IDLE)
        yield "idle, of a core", f"{(session.cpu() - before) / 10 / IDLE:.2f} %"
        session.press("q")
        session.wait()


def _until(session: Session, keys: str, shown: str) -> None:
    session.press(keys)
    if session.wait_for(shown) is None:
        raise RuntimeError(f"{shown} never came:\n{session.text()}")


def _row(what: str, times: Sequence[float]) -> tuple[str, str]:
    return what, f"median {1000 * median(times):.0f} ms, worst {1000 * max(times):.0f} ms"


def _large(paths: Paths) -> Iterator[tuple[str, str]]:
    """Time changes to one document of which many sections are tagged."""
    document = _document(LARGE)
    store = TagStore(paths)
    store.change(document, [Change(section.id, add=("all", "some/more")) for section in document.sections])
    changes = [Change(section.id, add=("new",)) for section in document.sections[:10]]
    times = [_timed(partial(store.change, document, [change])) for change in changes]
    yield _row(f"a change in a file of {LARGE} sections, on disk", times)
    yield _row("that file, opened again", [_timed(lambda: TagStore(paths).load(document)) for _ in range(3)])


def _document(count: int = SECTIONS) -> Document:
    stories = (
        f"## Story {number} of today\n\nWhat happened in story {number} is told here. It goes on.\n\n"
        for number in range(count)
    )
    return parse_document("".join(stories), source="/news/today.txt")


def _seconds(work: Callable[[], object]) -> str:
    return f"{_timed(work):.2f} s"


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
