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
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from briefing.core.model import Document
from briefing.files import describe_failure
from briefing.sources.source import STANDARD_INPUT
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tags.file import TagFile, TagFileError, load_tag_file
from briefing.store.tags.model import SUFFIX, Origin, TaggedDocument, Topic
from briefing.store.tags.records import (
    HANDLES,
    LABELS,
    Key,
    file_row,
    from_record,
    handles,
    heading_name,
    labels,
)
from briefing.store.tags.unite import MARK, with_copies

LIKELY = 8
"""Files that are compared with a document for its source, and as many for its sections.

A letter with standing headings has some in common with every one before it.
"""
TICK = 50_000_000
"""Nanoseconds within which two writes may carry the same time."""


class Index:
    """The index of one directory of tag files."""

    def __init__(self, paths: Paths, state: State) -> None:
        self.directory = paths.tags
        self._state = state
        self._last: tuple[Key, TaggedDocument] | None = None

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
            checked = time.time_ns() + TICK
            self._replace([(str(file.path), stamp, said)], (), checked)
            self._last = ((str(file.path), stamp, checked), said)
        else:
            self._update([str(file.path)], ())

    def topics(self) -> tuple[Topic, ...]:
        """Return every tag with its counts, in order of name."""
        if self._has_copies():
            return _counted(self.documents())
        rows = self._rows(
            "SELECT min(tag), count(DISTINCT path), count(*), max(coalesce(tagged, '')) FROM label"
            " WHERE path GLOB ? GROUP BY key ORDER BY key",
            (self._pattern,),
        )
        return tuple(Topic(*row) for row in rows)

    def documents(self, keys: Iterable[str] | None = None) -> Iterator[TaggedDocument]:
        """Yield what is known about each document, or about those with a tag whose key is among `keys`."""
        if self._has_copies():
            documents = with_copies(self._documents(None))
            return documents if keys is None else _tagged(documents, frozenset(keys))
        return self._documents(keys)

    def _has_copies(self) -> bool:
        sql = "SELECT 1 FROM file WHERE path GLOB ? LIMIT 1"
        return bool(self._rows(sql, (f"{self._pattern}{MARK}*",)))

    def _documents(self, keys: Iterable[str] | None) -> Iterator[TaggedDocument]:
        if keys is None:
            sql = "SELECT path, problem, record FROM file WHERE path GLOB ? ORDER BY path"
            rows = self._rows(sql, (self._pattern,))
        else:
            sql = (
                "SELECT path, problem, record FROM file WHERE path GLOB ? AND path IN"
                " (SELECT path FROM label WHERE key IN (SELECT value FROM json_each(?))) ORDER BY path"
            )
            rows = self._rows(sql, (self._pattern, json.dumps(list(keys))))
        yield from (from_record(*row) for row in rows)

    def candidates(self, document: Document, source: str) -> tuple[Path, ...]:
        """Return the files that may be about `document`: by digest, source, or shared sections."""
        found = self._paths("SELECT path FROM file WHERE sha256 = ? ORDER BY path", (document.sha256,))
        if source != STANDARD_INPUT:
            sql = "SELECT path FROM file WHERE source = ? ORDER BY rowid DESC LIMIT ?"
            found += self._paths(sql, (source, LIKELY))
        return tuple(Path(path) for path in dict.fromkeys((*found, *self._sharing(document)[:LIKELY])))

    def current(self, path: Path) -> TaggedDocument | None:
        """Return what is indexed about a file, if that is up to date."""
        with suppress(OSError):
            sql = "SELECT stamp, checked FROM file WHERE path = ?"
            for stamp, checked in self._state.rows(sql, (str(path),)):
                if _current(path.stat(), stamp, checked):
                    return self._recorded((str(path), stamp, checked))
        return None

    def _recorded(self, key: Key) -> TaggedDocument | None:
        """Return what was recorded under `key`; what was put or asked for last is remembered."""
        if self._last is None or self._last[0] != key:
            sql = "SELECT path, problem, record FROM file WHERE (path, stamp, checked) = (?, ?, ?)"
            rows = self._state.rows(sql, key)
            self._last = (key, from_record(*rows[0])) if rows else None
        return None if self._last is None else self._last[1]

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
            known = {path: (stamp, document) for path, stamp, document in looked_at if stamp}
            for path in (*gone, *(each[0] for each in looked_at)):
                stamp, document = known.get(path, ("", None))
                connection.execute("DELETE FROM file WHERE path = ?", (path,))
                if document:
                    new = file_row((path, stamp, checked), document)
                    connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)", new)
                LABELS.become(connection, path, labels(document) if document else ())
                HANDLES.become(connection, path, handles(document) if document else ())

        self._state.attempt(work)


def _tagged(documents: Iterable[TaggedDocument], keys: frozenset[str]) -> Iterator[TaggedDocument]:
    """Choose documents as `Index.documents` has them chosen where nothing is to be united."""
    return (one for one in documents if any(key in keys for key, _, _ in labels(one)))


def _counted(documents: Iterable[TaggedDocument]) -> tuple[Topic, ...]:
    """Count tags as `Index.topics` has them counted where nothing is to be united."""
    found: dict[str, Topic] = {}
    for document in documents:
        met = set()
        for key, tag, tagged in labels(document):
            known = found.get(key, Topic(tag, 0, 0, ""))
            found[key] = Topic(
                min(known.tag, tag),
                known.documents + (key not in met),
                known.sections + 1,
                max(known.latest, tagged or ""),
            )
            met.add(key)
    return tuple(found[key] for key in sorted(found))


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


def _section_names(document: Document, section: Any) -> tuple[str, ...]:
    heading = heading_name(document.heading_of(section))
    return (section.id, heading) if heading else (section.id,)
