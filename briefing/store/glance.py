"""Whether the state may know something, without opening it: loading SQLite takes a thirtieth of a start.

One invariant: “no” is certain, “yes” is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

LONG = 4_000_000
"""Bytes from which on opening the database is quicker than looking through it."""


def may_mention(database: Path, words: Iterable[str]) -> bool:
    """Tell whether one of `words` may stand in an SQLite file or its write-ahead log.

    SQLite keeps short text as it is, so what is in neither file is in no row.
    """
    # The log first: what is moved from it meanwhile, as another window closes, is then found in the database.
    files = (database.with_name(f"{database.name}-wal"), database)
    wanted = [word.encode() for word in words if word]
    try:
        kept = [file.read_bytes() for file in files if file.exists() and file.stat().st_size < LONG]
        long = any(file.exists() and file.stat().st_size >= LONG for file in files)
    except OSError:
        return True
    return long or any(word in content for content in kept for word in wanted)
