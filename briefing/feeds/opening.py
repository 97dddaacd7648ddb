"""What an item of a feed is told by at a glance: its first sentences."""

from __future__ import annotations

import re
from typing import Final
from zlib import crc32

READ: Final = 1200
"""Code points of an item in which its first sentences are looked for."""
SENTENCES: Final = 3
TELLING: Final = 40
"""Code points from which on a sentence can tell a report."""
_SENTENCE: Final = re.compile(r"[^.!?<>]++")


def opening_of(content: str) -> str:
    """Return what the first sentences of an item are told by: a number for each."""
    found: list[str] = []
    for run in _SENTENCE.finditer(content, 0, READ):
        if run.end() - run.start() >= TELLING and run.end() < READ:
            found.append(str(crc32(run[0].strip().encode("utf-8", "replace"))))
            if len(found) == SENTENCES:
                break
    return " ".join(found)
