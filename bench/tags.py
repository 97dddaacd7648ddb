"""The tag store with a thousand documents and twenty thousand tagged sections."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

from briefing.core.document import parse_document
from briefing.core.model import Document
from briefing.core.tagging import Change, SectionTags
from briefing.store import emit
from briefing.store.paths import Paths
from briefing.store.tagfile import HEADER, Origin, from_data, new_data, with_entries
from briefing.store.tags import TagStore

DOCUMENTS = 1000
SECTIONS = 20
TOPICS = 300
KEYS = 40
"""Tag keys that are timed."""


def run() -> Iterable[tuple[str, str]]:
    """Time a tag key and the counts over a large library."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        paths = Paths.from_environment({"BRIEFING_HOME": home})
        write_library(paths.tags)
        yield f"{DOCUMENTS} documents, {DOCUMENTS * SECTIONS} tagged sections", ""
        yield "briefing tags, cold index", _seconds(lambda: _tags(home))
        yield "briefing tags, warm index", _seconds(lambda: _tags(home))
        yield from _keys(paths)


def write_library(directory: Path) -> None:
    """Write tag files as the program writes them."""
    directory.mkdir(parents=True)
    for number in range(DOCUMENTS):
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        data = new_data(Origin(f"Letter {number}", f"/news/{number}.txt", digest, "2026-01-01"))
        path = directory / f"letter-{number}-{digest[:8]}.yaml"
        entries = [_entry(number, place) for place in range(SECTIONS)]
        path.write_text(HEADER + emit.document(with_entries(from_data(path, "", data), entries)))


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
    times = []
    for number in range(KEYS):
        section = sections[number % len(sections)].id
        times.append(_timed(lambda: store.change(document, [Change(section, add=(f"new-{number}",))])))  # noqa: B023
    yield "a tag key, on disk (median)", f"{1000 * median(times):.1f} ms"
    yield "a tag key, on disk (worst)", f"{1000 * max(times):.1f} ms"
    yield "undo (median)", f"{1000 * median([_timed(store.undo) for _ in range(KEYS)]):.1f} ms"


def _document() -> Document:
    stories = (
        f"## Story {number} of today\n\nWhat happened in story {number} is told here. It goes on.\n\n"
        for number in range(SECTIONS)
    )
    return parse_document("".join(stories), source="/news/today.md", kind="markdown")


def _seconds(work: Callable[[], object]) -> str:
    return f"{_timed(work):.2f} s"


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
