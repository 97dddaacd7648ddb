"""An index over the tag files: who says what about which document, without parsing them all.

One invariant: the files are the truth. A file is looked at again whenever its size, time or inode differs
from what was indexed, and the index can be deleted at any time.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.core.model import Document
from briefing.core.recognise import plain_words
from briefing.core.tagging import Correction, SectionTags, tag_key
from briefing.store.files import describe_failure
from briefing.store.journal import entry_from
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tagfile import Origin, TagFile, TagFileError, load_tag_file

if TYPE_CHECKING:
    from sqlite3 import Connection

SUFFIX = ".yaml"
LIKELY = 8
"""Files that are compared with a document for its source, and as many for its sections.

A letter with standing headings has some in common with every one before it.
"""
TICK = 50_000_000
"""Nanoseconds within which two writes may carry the same time."""


@dataclass(frozen=True, slots=True)
class TaggedDocument:
    """What the index knows about one tag file."""

    path: Path
    origin: Origin
    entries: tuple[SectionTags, ...]
    corrections: tuple[Correction, ...]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag and how often it was given."""

    tag: str
    documents: int
    sections: int
    latest: str
    """When it was last given, ISO 8601; "" when that is not known."""


class Index:
    """The index of one directory of tag files."""

    def __init__(self, paths: Paths, state: State) -> None:
        self.directory = paths.tags
        self._state = state

    def refresh(self) -> None:
        """Bring the index up to date with the files."""
        prefix = f"{self.directory}{os.sep}"
        rows = self._state.rows(
            "SELECT path, stamp, checked FROM file WHERE substr(path, 1, ?) = ?", (len(prefix), prefix)
        )
        indexed = {path: (stamp, checked) for path, stamp, checked in rows}
        present = dict(tag_files(self.directory))
        changed = [path for path, stat in present.items() if not _current(stat, *indexed.get(path, ("", 0)))]
        gone = [path for path in indexed if path not in present]
        if changed or gone:
            self._update(changed, gone)

    def put(self, file: TagFile) -> None:
        """Index a file that was just written, unless somebody has written to it since."""
        stamp = stamp_of(file.path.stat())
        if file.path.read_bytes() == (file.mark + file.text).encode():
            said = TaggedDocument(file.path, file.origin, file.entries, file.corrections)
            self._replace([(str(file.path), stamp, said)], (), time.time_ns() + TICK)
        else:
            self._update([str(file.path)], ())

    def topics(self) -> tuple[Topic, ...]:
        """Return every tag with its counts, in order of name."""
        rows = self._rows(
            "SELECT min(tag), count(DISTINCT path), count(*), max(coalesce(tagged, '')) FROM label"
            " WHERE path GLOB ? GROUP BY key ORDER BY key",
            (self._pattern,),
        )
        return tuple(Topic(*row) for row in rows)

    def documents(self, keys: Iterable[str] | None = None) -> Iterator[TaggedDocument]:
        """Yield what is known about each file, or about those with a tag whose key is among `keys`."""
        if keys is None:
            sql = "SELECT path, problem, record FROM file WHERE path GLOB ? ORDER BY path"
            rows = self._rows(sql, (self._pattern,))
        else:
            sql = (
                "SELECT path, problem, record FROM file WHERE path GLOB ? AND path IN"
                " (SELECT path FROM label WHERE key IN (SELECT value FROM json_each(?))) ORDER BY path"
            )
            rows = self._rows(sql, (self._pattern, json.dumps(list(keys))))
        yield from (_from_record(*row) for row in rows)

    def candidates(self, document: Document, source: str) -> tuple[Path, ...]:
        """Return the files that may be about `document`: by digest, source, or shared sections."""
        found = self._paths("SELECT path FROM file WHERE sha256 = ? ORDER BY path", (document.sha256,))
        if source != "-":
            sql = "SELECT path FROM file WHERE source = ? ORDER BY rowid DESC LIMIT ?"
            found += self._paths(sql, (source, LIKELY))
        return tuple(Path(path) for path in dict.fromkeys((*found, *self._sharing(document)[:LIKELY])))

    def current(self, path: Path) -> TaggedDocument | None:
        """Return what is indexed about a file, if that is up to date."""
        with suppress(OSError):
            sql = "SELECT stamp, checked, path, problem, record FROM file WHERE path = ?"
            for stamp, checked, *row in self._state.rows(sql, (str(path),)):
                if _current(path.stat(), stamp, checked):
                    return _from_record(*row)
        return None

    def tagged(self, path: Path) -> TaggedDocument | None:
        """Return what a file says, from the index where that is up to date; None when it is gone."""
        found = self.current(path)
        if found is None:
            stamp, found = _look_at(path)
            return found if stamp else None
        return found

    def broken(self) -> tuple[tuple[Path, str], ...]:
        """Return the files that cannot be used, each with the sentence that says why."""
        sql = "SELECT path, problem FROM file WHERE problem IS NOT NULL AND path GLOB ? ORDER BY path"
        return tuple((Path(path), problem) for path, problem in self._rows(sql, (self._pattern,)))

    @property
    def _pattern(self) -> str:
        escaped = "".join(f"[{c}]" if c in "*?[" else c for c in str(self.directory))
        return f"{escaped}{os.sep}*"

    def _sharing(self, document: Document) -> list[str]:
        names = list(
            dict.fromkeys(name for section in document.sections for name in _section_names(document, section))
        )
        counts: dict[str, int] = {}
        sql = "SELECT path FROM handle WHERE name IN (SELECT value FROM json_each(?))"
        for path in self._paths(sql, (json.dumps(names),)):
            counts[path] = counts.get(path, 0) + 1
        return sorted(counts, key=lambda path: (-counts[path], path))

    def _paths(self, sql: str, values: Iterable[str | int]) -> list[str]:
        prefix = f"{self.directory}{os.sep}"
        return [row[0] for row in self._rows(sql, tuple(values)) if row[0].startswith(prefix)]

    def _rows(self, sql: str, values: tuple[str | int, ...]) -> list[Any]:
        """Return what a query finds; from an index built anew when the old one turns out to be damaged."""
        generation = self._state.generation
        found = self._state.rows(sql, values)
        if self._state.generation == generation:
            return found
        self.refresh()
        return self._state.rows(sql, values)

    def _update(self, changed: Iterable[str], gone: Iterable[str]) -> None:
        checked = time.time_ns()
        self._replace([(path, *_look_at(Path(path))) for path in changed], gone, checked)

    def _replace(
        self, looked_at: Sequence[tuple[str, str, TaggedDocument]], gone: Iterable[str], checked: int
    ) -> None:
        def work(connection: Connection) -> None:
            for path in (*gone, *(each[0] for each in looked_at)):
                connection.execute("DELETE FROM file WHERE path = ?", (path,))
                connection.execute("DELETE FROM label WHERE path = ?", (path,))
                connection.execute("DELETE FROM handle WHERE path = ?", (path,))
            for path, stamp, document in looked_at:
                if stamp:
                    _insert(connection, (path, stamp, checked), document)

        self._state.attempt(work)


def tag_names(directory: Path) -> list[str]:
    """Return the names of the tag files in order; hidden ones are temporary."""
    try:
        with os.scandir(directory) as found:
            return sorted(entry.name for entry in found if _is_tag_file(entry))
    except (FileNotFoundError, NotADirectoryError):
        return []


def tag_files(directory: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the path and status of each tag file, in order of name."""
    for name in tag_names(directory):
        path = f"{directory}{os.sep}{name}"
        with suppress(FileNotFoundError):
            yield path, os.stat(path)  # noqa: PTH116 - a Path each would cost more than the status


def _is_tag_file(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(SUFFIX) and not entry.name.startswith(".") and entry.is_file()


def stamp_of(stat: os.stat_result) -> str:
    """Return what changes whenever a file is written or replaced: its size, time and inode."""
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino}"


def _current(stat: os.stat_result, stamp: str, checked: int) -> bool:
    """Tell whether what was indexed holds; a file written just before then may have changed since."""
    return stamp == stamp_of(stat) and stat.st_mtime_ns < checked - TICK


def _look_at(path: Path) -> tuple[str, TaggedDocument]:
    """Return the stamp of a file, "" when it is gone, and what it says."""
    nothing = TaggedDocument(path, Origin("", "", "", ""), (), ())
    stamp = ""
    try:
        stamp = stamp_of(path.stat())
        file = load_tag_file(path)
    except FileNotFoundError:
        return "", nothing
    except TagFileError as error:
        return stamp, replace(nothing, problem=str(error))
    except OSError as error:
        return stamp, replace(nothing, problem=f"{path}: cannot be read ({describe_failure(error)}).")
    return stamp, TaggedDocument(path, file.origin, file.entries, file.corrections)


def _insert(connection: Connection, key: tuple[str, str, int], document: TaggedDocument) -> None:
    origin = document.origin
    record = {
        "origin": asdict(origin),
        "entries": [entry._asdict() for entry in document.entries],
        "corrections": [correction._asdict() for correction in document.corrections],
    }
    path = key[0]
    row = (*key, origin.sha256, origin.source, document.problem, json.dumps(record))
    connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    connection.executemany(
        "INSERT INTO label VALUES (?, ?, ?, ?, ?)",
        [
            (path, place, tag_key(tag), tag, entry.tagged)
            for place, entry in enumerate(document.entries)
            for tag in entry.tags
        ],
    )
    names = {name for entry in document.entries for name in (entry.id, _heading_name(entry.heading)) if name}
    connection.executemany("INSERT INTO handle VALUES (?, ?)", [(name, path) for name in sorted(names)])


def _from_record(path: str, problem: str | None, record: str) -> TaggedDocument:
    raw = json.loads(record)
    return TaggedDocument(
        Path(path),
        Origin(**raw["origin"]),
        tuple(entry_from(each) for each in raw["entries"]),
        tuple(Correction(**each) for each in raw["corrections"]),
        problem,
    )


def _section_names(document: Document, section: Any) -> tuple[str, ...]:
    heading = _heading_name(document.heading_of(section))
    return (section.id, heading) if heading else (section.id,)


def _heading_name(heading: str | None) -> str:
    """Return what finds an entry by its heading; a space keeps it apart from ids."""
    return f" {plain_words(heading)}" if heading else ""
