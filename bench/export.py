"""Export and show: 10,000 tagged sections to Markdown, documents a second.

The sections of the first figure are briefed beforehand: summaries and quotes have figures of their own. It is
taken in a process of its own, so that its memory is that of nothing else.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

SECTIONS = 10_000
DOCUMENTS = 48
"""Copies of the sample that `show` prints; enough to outweigh the start of a second process."""
SAMPLE = Path(__file__).resolve().parent.parent / "seeds" / "ukraine-roundup.txt"
TAGS = ("diplomacy", "energy", "ukraine/north-korea", "war", "economy")


def run() -> Iterable[tuple[str, str]]:
    """Yield what was measured and the figure."""
    done = subprocess.run([sys.executable, "-m", "bench.export"], capture_output=True, text=True, check=True)
    seconds, megabytes, size = done.stdout.split()
    figures = f"{seconds} s, {megabytes} MB (at most 3 s, 300 MB); {size} MB written"
    yield f"{SECTIONS:,} tagged sections to Markdown", figures
    with tempfile.TemporaryDirectory() as folder:
        for number in range(DOCUMENTS):
            (Path(folder) / f"{number:03}.txt").write_bytes(SAMPLE.read_bytes())
        for jobs in (1, 2):
            speed = _documents_a_second(folder, jobs)
            yield f"show, documents of 8 kB, --jobs {jobs}", f"{speed:.0f} documents/s"


def _documents_a_second(folder: str, jobs: int) -> float:
    command = [sys.executable, "-m", "briefing", "show", "--format", "jsonl", "--jobs", str(jobs), folder]
    environment = {**os.environ, "BRIEFING_HOME": str(Path(folder) / "home")}
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return DOCUMENTS / (time.perf_counter() - begun)


def export_sections() -> tuple[float, float, float]:
    """Write 10,000 sections of many documents; return seconds, megabytes of memory and written."""
    from briefing.core.brief import BriefOptions, brief_document
    from briefing.core.document import parse_document
    from briefing.core.model import Brief
    from briefing.export import ExportOptions, render

    document = parse_document(SAMPLE.read_text("utf-8"), source="news/0.txt")
    sections = brief_document(document, BriefOptions()).sections
    briefs = []
    for number in range(SECTIONS // len(sections) + 1):
        copy = document._replace(source=f"news/{number}.txt", sha256=f"{number:064x}")
        tagged = (
            section._replace(tags=(TAGS[(number + at) % 5], TAGS[at % 5]))
            for at, section in enumerate(sections)
        )
        briefs.append(Brief(copy, tuple(tagged)))
    begun = time.perf_counter()
    content = render(briefs, "markdown", ExportOptions())
    seconds = time.perf_counter() - begun
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(content) / 1e6


if __name__ == "__main__":
    print(" ".join(f"{figure:.1f}" for figure in export_sections()))
