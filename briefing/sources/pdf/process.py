"""A PDF to its text: a process of its own opens it, with limits on time and memory.

One invariant: whatever the file does to that process, the reader gets a text or one sentence.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from typing import Any, Final

from briefing.core.model import Metadata
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Given
from briefing.sources.compose import compose
from briefing.sources.walk import Block

SECONDS: Final = 30
"""That a reader waits at most; the process sets itself stricter limits."""
_LETTERS: Final = 20
"""Code points below which a document is pictures of pages."""
_PROBLEMS: Final = {
    "encrypted": "this PDF is locked with a password.",
    "damaged": "this PDF is damaged and cannot be opened.",
    "scanned": "this PDF holds pictures of pages and no text; OCR would be needed first.",
    "limits": "this PDF takes too much time or memory to read.",
}


def extract(raw: bytes, given: Given) -> Extract:
    """Return the text of a PDF in reading order.

    Raises:
        SourceError: encrypted, damaged, without text, or beyond the limits.
    """
    answer: dict[str, Any] = _ask_worker(raw) if raw else {"problem": "damaged"}
    problem = answer.get("problem")
    if problem is None and sum(len(words) for words, *_ in answer["blocks"]) < _LETTERS:
        problem = "scanned"
    if problem is not None:
        raise SourceError(f"{given.name}: {_PROBLEMS[problem]}")
    blocks = [Block(passage[0], passage[1], passage[2]) for passage in answer["blocks"]]
    read = compose(blocks, Metadata(title=_title(answer["title"], blocks)))
    return read._replace(pages=_pages(read, [page for *_, page in answer["blocks"]], answer["pages"]))


def _pages(read: Extract, numbers: list[int], count: int) -> tuple[int, ...]:
    """Return where each page begins, given the number of each part's page from 0."""
    starts = [part.span.start for part in read.parts or ()]
    return tuple(
        next((start for start, number in zip(starts, numbers, strict=True) if number >= page), len(read.text))
        for page in range(count)
    )


def _ask_worker(data: bytes) -> dict[str, Any]:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        # Without `site`, which the worker needs nothing of, it starts in half the time.
        command = [sys.executable, "-S", "-m", "briefing.sources.pdf.worker"]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter and module; the file is its standard input
                command, stdin=file, capture_output=True, timeout=SECONDS, env=environment, check=False
            )
            answer = json.loads(done.stdout) if done.returncode == 0 else {"problem": "limits"}
        except (subprocess.TimeoutExpired, ValueError):
            answer = {"problem": "limits"}
    return dict(answer)


def _title(told: str, blocks: list[Block]) -> str | None:
    """Return the title that the file tells when its text says it too: programs put file names there."""
    return next(
        (block.words for block in blocks[:10] if told and block.words.casefold() == told.casefold()), None
    )
