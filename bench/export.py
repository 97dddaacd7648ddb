"""Export and show: a library of tagged sections to Markdown, documents a second.

The exports are whole runs of the program: start, index, texts, briefs, page. A cold one makes every brief,
and is measured on a tenth of the sections, so that nobody waits half a minute for it; a warm one finds them
made by an export before it. Each document is the bundled sample under another number of as many digits, so
what is made of one holds for all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.checksum import sha256_hex
from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from briefing.core.tags.match import lede_of
from briefing.core.tags.model import SectionTags
from briefing.store.cache import BriefCache, BriefedDocument
from briefing.store.library.texts import Library
from briefing.store.paths import Paths
from briefing.store.tags.file import HEADER, from_data, new_data, with_entries
from briefing.store.tags.model import Origin, TaggedDocument
from briefing.store.yaml import write

SECTIONS = 10_000
COLD = 1_000
DOCUMENTS = 48
"""Copies of the sample that `show` prints; enough to outweigh the start of a second process."""
SAMPLE = Path(__file__).resolve().parent.parent / "seeds" / "ukraine-roundup.txt"
TAGS = ("diplomacy", "energy", "ukraine/north-korea", "war", "economy")


class Run(NamedTuple):
    """What one run of the program took."""

    seconds: float
    """By the clock, which a busy machine slows."""
    cpu: float
    """Seconds of all its processes."""
    megabytes: float
    """Of memory, of its largest process."""

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.cpu:.1f} s of CPU), {self.megabytes:.0f} MB"


def run() -> Iterable[tuple[str, str]]:
    """Yield what was measured and the figure."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        yield from _cold(Path(home))
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        yield from _warm(Path(home))
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        for number in range(DOCUMENTS):
            (Path(folder) / f"{number:03}.txt").write_bytes(SAMPLE.read_bytes())
        for jobs in (1, 2):
            command = ["show", "--format", "jsonl", "--jobs", str(jobs), folder]
            speed = DOCUMENTS / measured(Path(folder) / "home", *command).seconds
            yield f"show, documents of 8 kB, --jobs {jobs}", f"{speed:.0f} documents/s"


def _cold(home: Path) -> Iterator[tuple[str, str]]:
    write_library(home, COLD)
    for jobs in (1, 2):
        cold = measured(home, "export", "--format", "markdown", "--jobs", str(jobs))
        more = f"; {SECTIONS:,} would take about {cold.seconds * SECTIONS / COLD:.0f} s"
        yield f"export of {COLD:,} tagged sections, nothing kept, --jobs {jobs}", f"{cold}{more}"
        for entry in Paths.from_environment({"BRIEFING_HOME": str(home)}).briefs.iterdir():
            entry.unlink()


def _warm(home: Path) -> Iterator[tuple[str, str]]:
    keep_briefs(home, write_library(home, SECTIONS))
    measured(home, "tags")  # brings the index up to date, which has figures of its own
    warm = measured(home, "export", "--format", "markdown")
    yield f"export of {SECTIONS:,} tagged sections, briefs kept", f"{warm} (at most 3 s, 300 MB)"


def measured(home: Path, *arguments: str) -> Run:
    """Run the program with nothing but `home` to know."""
    environment = {**os.environ, "BRIEFING_HOME": str(home)}
    begun = time.perf_counter()
    program = subprocess.Popen(
        [sys.executable, "-m", "briefing", *arguments], stdout=subprocess.DEVNULL, env=environment
    )
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        raise RuntimeError(f"{arguments[0]} failed")
    seconds = time.perf_counter() - begun
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def write_library(home: Path, sections: int) -> list[tuple[TaggedDocument, Document]]:
    """Write so many tagged sections as the program writes them: texts, and a tag file for each."""
    paths = Paths.from_environment({"BRIEFING_HOME": str(home)})
    paths.tags.mkdir(parents=True)
    paths.library.mkdir(parents=True)
    words, library = SAMPLE.read_text("utf-8"), Library(paths.library)
    first = parse_document(f"Letter {0:05}\n\n\n{words}")
    written: list[tuple[TaggedDocument, Document]] = []
    while sections > 0:
        number = len(written)
        text = f"Letter {number:05}\n\n\n{words}"
        sha256 = sha256_hex(text.encode())
        document = first._replace(text=text, source=f"/news/{number}.txt", sha256=sha256)
        library.path_of(sha256).write_text(text, "utf-8")
        tagged = _tagged(paths.tags, number, document)
        written.append((tagged, document))
        sections -= len(tagged.entries)
    return written


def _tagged(directory: Path, number: int, document: Document) -> TaggedDocument:
    """Tag every section of `document`."""
    origin = Origin("", document.source, document.sha256, "2026-01-01")
    entries = tuple(
        SectionTags(
            section.id,
            document.heading_of(section),
            lede_of(document, section),
            (TAGS[(number + at) % 5], TAGS[at % 5]),
            tagged="2026-01-01T00:00:00Z",
        )
        for at, section in enumerate(document.sections)
    )
    path = directory / f"letter-{number}-{document.sha256[:8]}.yaml"
    path.write_text(HEADER + write.document(with_entries(from_data(path, "", new_data(origin)), entries)))
    return TaggedDocument(path, origin, entries, ())


def keep_briefs(home: Path, library: list[tuple[TaggedDocument, Document]]) -> None:
    """Keep what an export would make of each document, which is what it makes of the first."""
    paths = Paths.from_environment({"BRIEFING_HOME": str(home)})
    cache = BriefCache(paths.briefs, BriefOptions(), Library(paths.library))
    made = dict(enumerate(brief_document(library[0][1], cache.options).sections))
    for tagged, document in library:
        cache.save(tagged, BriefedDocument(document, made))
