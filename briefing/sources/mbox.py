"""A mailbox: many letters in one file (RFC 4155), each a source of its own.

One invariant: the letters of a mailbox keep their numbers as long as nothing but new ones is added.
"""

from __future__ import annotations

import mmap
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.mail import digest, read_letter, without_postmark, written

_INTERNAL: Final = b"FOLDER INTERNAL DATA"
"""In the subject of what IMAP servers keep on top of a mailbox for themselves."""
_POSTMARK: Final = re.compile(rb"(?:\A|\r?\n\r?\n)(?=From [^\n]*\d{4}[^\n]*\r?\n[!-9;-~]+:)")


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return a mailbox that came in one piece: its letter, or a section for each of its letters.

    Raises:
        SourceError: there are no letters in it, or none that can be read.
    """
    places = _places(raw)
    if not places:
        raise SourceError(f"{hints.name}: there are no letters in this mailbox.")
    letters = tuple(read_letter(without_postmark(raw[start:end]), hints) for start, end in places)
    return written(letters[0]) if len(letters) == 1 else digest("", letters)


def count(path: Path) -> int:
    """Return how many letters there are in the mailbox at `path`.

    Raises:
        OSError: it cannot be read.
    """
    return len(_places_in(path))


def read_message(path: Path, number: int, name: str) -> bytes:
    """Return letter `number`, from 1, of the mailbox at `path`.

    Raises:
        SourceError: there is no such letter.
        OSError: it cannot be read.
    """
    places = _places_in(path)
    if not 1 <= number <= len(places):
        raise SourceError(f"{name}: there are {len(places)} letters in this mailbox.")
    start, end = places[number - 1]
    with path.open("rb") as file:
        file.seek(start)
        return without_postmark(file.read(end - start))


def _places_in(path: Path) -> tuple[tuple[int, int], ...]:
    stat = path.stat()
    return _places_of(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=8)
def _places_of(path: Path, size: int, _: int) -> tuple[tuple[int, int], ...]:
    if not size:
        return ()
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as raw:
        return _places(raw)


def _places(raw: bytes | mmap.mmap) -> tuple[tuple[int, int], ...]:
    starts = [match.end() for match in _POSTMARK.finditer(raw)]
    places = tuple(zip(starts, [*starts[1:], len(raw)][: len(starts)], strict=True))
    return tuple(place for place in places if _INTERNAL not in raw[place[0] : place[0] + 1000])
