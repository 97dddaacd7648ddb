"""A PDF to its text: a process of its own opens it, with limits on time and memory.

One invariant: whatever the file does to that process, the reader gets a text or one sentence.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any, Final

from briefing.core.model import Metadata, unwrap
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.compose import compose
from briefing.sources.metadata import iso_date
from briefing.sources.walk import PageBlock, PageLink

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


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text of a PDF in reading order.

    Raises:
        SourceError: encrypted, damaged, without text, or beyond the limits.
    """
    answer: dict[str, Any] = _ask_worker(raw) if raw else {"problem": "damaged"}
    problem = answer.get("problem")
    if problem is None and sum(len(words) for words, *_ in answer["blocks"]) < _LETTERS:
        problem = "scanned"
    if problem is not None:
        raise SourceError(f"{hints.name}: {_PROBLEMS[problem]}")
    passages = [PageBlock(passage[0], passage[1], passage[2]) for passage in answer["blocks"]]
    blocks = with_links(passages, [passage[3] for passage in answer["blocks"]], answer["links"])
    metadata = Metadata(
        title=_title(answer["title"], blocks),
        author=_author(answer["author"]),
        published=_date(answer["created"]),
    )
    read = compose(blocks, metadata)
    return read._replace(pages=_pages(read, [page for *_, page in answer["blocks"]], answer["pages"]))


def _pages(read: Extract, numbers: list[int], count: int) -> tuple[int, ...]:
    """Return where each page begins, given the number of each part's page from 0."""
    starts = [part.span.start for part in read.parts or ()]
    return tuple(
        next((start for start, number in zip(starts, numbers, strict=True) if number >= page), len(read.text))
        for page in range(count)
    )


def with_links(
    blocks: Sequence[PageBlock], pages: Sequence[int], links: Sequence[Sequence[Sequence[str]]]
) -> list[PageBlock]:
    """Return `blocks` with the links that lie on their words.

    Args:
        blocks: in reading order.
        pages: the number of the page of each, from 0.
        links: of each page, as `(url, words, what stands before)`.
    """
    found: dict[int, list[PageLink]] = {}
    for page, there in enumerate(links):
        on_page = [number for number, of in enumerate(pages) if of in (page, page - 1)] if there else []
        for url, words, before in there:
            place = _place_of(words, before, [(number, blocks[number].words) for number in on_page])
            if place is not None:
                number, start, end = place
                found.setdefault(number, []).append(PageLink(start, end, url))
    return [
        block._replace(links=tuple(sorted(found[number]))) if number in found else block
        for number, block in enumerate(blocks)
    ]


def _place_of(words: str, before: str, blocks: Sequence[tuple[int, str]]) -> tuple[int, int, int] | None:
    """Return block, start and end of the only place where `words` stand after `before`, or stand at all."""
    wanted, ahead = unwrap(words), unwrap(before)
    if not wanted:
        return None
    places = [(number, at, at + len(wanted)) for number, text in blocks for at in _occurrences(wanted, text)]
    texts = dict(blocks)
    following = [place for place in places if ahead and texts[place[0]][: place[1]].rstrip().endswith(ahead)]
    chosen = following or places
    return chosen[0] if len(chosen) == 1 else None


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def _author(written: str) -> str | None:
    """Return the author that the file tells, unless that is an account or a program."""
    name = unwrap(written)
    return name if " " in name and not re.search(r"[@/\\\d]", name) else None


def _date(written: str) -> str | None:
    """Return a date of a PDF (ISO 32000-1, 7.9.4) in ISO 8601."""
    match = re.match(r"D:(\d{4})(\d\d)(\d\d)", written)
    return iso_date("-".join(match.groups())) if match else None


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


def _title(written: str, blocks: list[PageBlock]) -> str | None:
    """Return the title that the file tells when its text says it too: programs put file names there."""
    return next(
        (block.words for block in blocks[:10] if written and block.words.casefold() == written.casefold()),
        None,
    )
