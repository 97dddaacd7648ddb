"""What the index keeps of a tag file: values to rows of `state.db` and back.

One invariant: `from_record` returns what `file_row` was given.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple, TypeAlias

from briefing.core.tags.match import plain_words
from briefing.core.tags.model import Correction, tag_key
from briefing.store.tags.model import Origin, TaggedDocument, entry_from

Key: TypeAlias = tuple[str, str, int]
"""What a record is known by: the path, the stamp and when it was checked, in nanoseconds since 1970."""


def file_row(key: Key, document: TaggedDocument) -> tuple[str | int | None, ...]:
    """Return the row of the table `file` that is about `document`."""
    origin = document.origin
    record = {
        "origin": origin._asdict(),
        "entries": document.entries,  # as lists, which take half the time of dictionaries
        "corrections": document.corrections,
    }
    sections = sum(bool(entry.tags) for entry in document.entries)
    values = (origin.sha256, origin.source, document.problem, json.dumps(record), origin.title, sections)
    return (*key, *values)


def labels(document: TaggedDocument) -> Iterator[tuple[str, str, str | None]]:
    """Yield the rows of the table `label`: each tag of each section."""
    for entry in document.entries:
        yield from ((tag_key(tag), tag, entry.tagged) for tag in entry.tags)


def handles(document: TaggedDocument) -> set[tuple[str]]:
    """Return the rows of the table `handle`: what a document that has the same sections is found by."""
    names = (
        name
        for entry in document.entries
        for name in (entry.id, heading_name(entry.heading), key_name(entry.key))
    )
    return {(name,) for name in names if name}


class Rows(NamedTuple):
    """The rows of one table that are about one file: how to find them, take them away and add more."""

    find: str
    drop: str
    add: str

    def become(self, connection: Connection, path: str, wanted: Iterable[tuple[Any, ...]]) -> None:
        """Make the rows about the file at `path` those that are `wanted`; what stays is not written again."""
        missing = Counter(wanted)
        dropped = []
        for number, *row in connection.execute(self.find, (path,)):
            if missing[key := tuple(row)] > 0:
                missing[key] -= 1
            else:
                dropped.append((number,))
        connection.executemany(self.drop, dropped)
        connection.executemany(self.add, [(path, *row) for row in missing.elements()])


LABELS = Rows(
    "SELECT rowid, key, tag, tagged FROM label WHERE path = ?",
    "DELETE FROM label WHERE rowid = ?",
    "INSERT INTO label VALUES (?, ?, ?, ?)",
)
HANDLES = Rows(
    "SELECT rowid, name FROM handle WHERE path = ?",
    "DELETE FROM handle WHERE rowid = ?",
    "INSERT INTO handle VALUES (?, ?)",
)


def from_record(path: str, problem: str | None, record: str) -> TaggedDocument:
    """Return the document that a row is about."""
    raw = json.loads(record)
    return TaggedDocument(
        Path(path),
        Origin(**raw["origin"]),
        tuple(entry_from(each) for each in raw["entries"]),
        tuple(Correction(*each) for each in raw["corrections"]),
        problem,
    )


def heading_name(heading: str | None) -> str:
    """Return what finds an entry by its heading; a space keeps it apart from ids."""
    return f" {plain_words(heading)}" if heading else ""


def key_name(key: str | None) -> str:
    """Return what finds an entry by its key; two spaces keep it apart from ids and headings."""
    return f"  {key}" if key else ""
