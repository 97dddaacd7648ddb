"""An index over the tag files: who says what about which document, without parsing them all.

One invariant: the files are the truth. A file is looked at again whenever its size, times or inode differ
from what was indexed, and the index can be deleted at any time.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from briefing.core.model import Document
from briefing.core.tags.model import SectionTags
from briefing.files import describe_failure, holds
from briefing.sources.source import STANDARD_INPUT
from briefing.store.paths import TAG_FILE, Paths
from briefing.store.state import State
from briefing.store.tags.file import TagFile, TagFileError, load_tag_file
from briefing.store.tags.model import Origin, TagCount, TaggedDocument, TaggedTitle
from briefing.store.tags.records import (
    HANDLES,
    LABELS,
    Key,
    file_row,
    from_record,
    handles,
    heading_name,
    key_name,
    labels,
)
from briefing.store.tags.unite import MARK, with_copies
from briefing.temporary import is_temporary, remove_left_overs

LIKELY = 8
"""Files that are compared with a document for its source, and as many for its sections.

A letter with standing headings has some in common with every one before it.
"""
PAGE = 500
"""Files that are read from the index at once."""
TICK = 50_000_000
"""Nanoseconds within which two writes may carry the same time."""


class Index:
    """The index of one directory of tag files."""

    def __init__(self, paths: Paths, state: State) -> None:
        self.directory = paths.tags
        self._state = state
        self._last: tuple[Key, TaggedDocument] | None = None
        self.seen = ""
        """The stamp of the directory since which nobody else has made, replaced or removed a file."""
        self.stamp_left = ""
        """The stamp that the last file had when this process had written it."""

    def refresh(self, *, thorough: bool = False) -> None:
        """Bring the index up to date with the files.

        While the directory's own time stands, no file was made, removed or renamed; else names and inodes
        tell which were. Neither tells of a file that was written in place: `thorough` looks at each, for
        what is asked about the whole library; what is asked about one document is compared with its file.

        Raises:
            OSError: the directory cannot be read.
        """
        generation = self._state.generation
        self._refresh(thorough=thorough)
        if self._state.generation != generation:  # what was indexed got lost meanwhile
            self._refresh(thorough=thorough)

    def _refresh(self, *, thorough: bool) -> None:
        looked = time.time_ns()
        stamp = self.directory_stamp()
        unread = self._unread()
        if not thorough and stamp and stamp == self._listed():
            changed = [row[0] for row in unread if not _is_current(*row)]
            self._update(changed, ()) if changed else None
            return
        rows = self._rows(
            "SELECT path, stamp, checked FROM file INDEXED BY file_glance WHERE path GLOB ?", (self._pattern,)
        )
        indexed = {path: (seen, checked) for path, seen, checked in rows}
        present = self._present()
        tell = _is_current if thorough else partial(_is_same_file, present)
        changed = [path for path in present if path not in indexed or not tell(path, *indexed[path])]
        changed += [row[0] for row in unread if row[0] in present and not _is_current(*row)]
        gone = [path for path in indexed if path not in present]
        if changed or gone:
            self._update(dict.fromkeys(changed), gone)
        self._note_listed(stamp, looked)

    def put(self, file: TagFile, before: str) -> None:
        """Index a file that was just written, unless somebody has written to it since.

        Args:
            file: as it was written.
            before: what `directory_stamp` was then.
        """
        stamp = stamp_of(file.path.stat())
        if not holds(file.path, file.raw):
            self._update([str(file.path)], ())
            return
        said = TaggedDocument(file.path, file.origin, file.entries, file.corrections)
        checked = time.time_ns() + TICK
        now = self.directory_stamp()
        after = now if before and before == self._listed() else ""
        self.seen = now if before == self.seen else self.seen
        self.stamp_left = stamp
        self._replace([(str(file.path), stamp, said)], (), checked, after)
        self._last = ((str(file.path), stamp, checked), said)

    def directory_stamp(self) -> str:
        """Return what changes whenever a name in the directory does; "" while there is none."""
        try:
            status = self.directory.stat()
        except (FileNotFoundError, NotADirectoryError):
            return ""
        return f"{status.st_mtime_ns} {status.st_dev} {status.st_ino}"

    def file_stamp(self, path: Path) -> str:
        """Return what changes whenever the file at `path` does; "" while there is none."""
        try:
            return stamp_of(path.stat())
        except OSError:
            return ""

    def read_turn(self, last: str, count: int) -> tuple[str, bool]:
        """Look at `count` files after the path `last`; return the last one, and whether one was changed."""
        sql = (
            "SELECT path, stamp, checked FROM file INDEXED BY file_glance"
            " WHERE path > ? AND path GLOB ? ORDER BY path LIMIT ?"
        )
        rows = self._rows(sql, (last, self._pattern, count))
        changed = [row[0] for row in rows if not _is_current(*row)]
        if changed:
            self._update(changed, ())
        return rows[-1][0] if len(rows) == count else "", bool(changed)

    def _listed(self) -> str:
        rows = self._state.rows("SELECT stamp FROM directory WHERE path = ?", (str(self.directory),))
        return str(rows[0][0]) if rows else ""

    def _note_listed(self, stamp: str, looked: int) -> None:
        """Keep the stamp of the directory as it was listed; one just set may stand for two changes."""
        if stamp and int(stamp.split()[0]) < looked - TICK:
            self._state.run("INSERT OR REPLACE INTO directory VALUES (?, ?)", [(str(self.directory), stamp)])

    def _unread(self) -> list[tuple[str, str, int]]:
        """Return the files that are about no document as they were: a hand may have mended them in place."""
        sql = (
            "SELECT path, stamp, checked FROM file WHERE problem IS NOT NULL AND path GLOB ?"
            " UNION SELECT path, stamp, checked FROM file WHERE sha256 = '' AND path GLOB ?"
        )
        return self._state.rows(sql, (self._pattern, self._pattern))

    def _present(self) -> dict[str, int]:
        """Return the path and inode of each tag file; left-overs of killed processes are removed."""
        try:
            with os.scandir(self.directory) as found:
                entries = list(found)
        except (FileNotFoundError, NotADirectoryError):
            return {}
        if any(is_temporary(entry.name) for entry in entries if entry.name[0] == "."):
            remove_left_overs(self.directory)
        return {entry.path: entry.inode() for entry in entries if _is_tag_file(entry)}

    def topics(self) -> tuple[TagCount, ...]:
        """Return every tag with its counts, in order of name."""
        if self._has_copies():
            return _counted(self.documents())
        rows = self._rows(
            "SELECT min(tag), count(DISTINCT path), count(*), max(coalesce(tagged, '')) FROM label"
            " INDEXED BY label_key WHERE path GLOB ? GROUP BY key ORDER BY key",
            (self._pattern,),
        )
        return tuple(TagCount(*row) for row in rows)

    def documents(self, keys: Iterable[str] | None = None) -> Iterator[TaggedDocument]:
        """Yield what is known about each document, or about those with a tag whose key is among `keys`."""
        if self._has_copies():
            documents = with_copies(self._documents(None))
            return documents if keys is None else _tagged(documents, frozenset(keys))
        return self._documents(keys)

    def _has_copies(self) -> bool:
        """Tell whether two files are about one text: one was set aside, or two machines made one each."""
        rows = self._rows(
            "SELECT sha256 FROM file WHERE sha256 != '' GROUP BY sha256 HAVING count(*) > 1", ()
        )
        if any(len(self.with_digest(sha256)) > 1 for (sha256,) in rows):
            return True
        sql = "SELECT 1 FROM file INDEXED BY file_glance WHERE path GLOB ? LIMIT 1"
        return bool(self._rows(sql, (f"{self._pattern}{MARK}*",)))

    def copies(self, path: Path) -> tuple[Path, ...]:
        """Return what Syncthing has set aside of the file at `path`."""
        start = f"{path.with_suffix('')}{MARK}"
        sql = "SELECT path FROM file WHERE path >= ? AND path < ? ORDER BY path"
        return tuple(map(Path, self._paths(sql, (start, start[:-1] + chr(ord(start[-1]) + 1)))))

    def with_digest(self, sha256: str) -> tuple[Path, ...]:
        """Return the files about the text with this digest, those that were set aside after the others."""
        found = self._paths("SELECT path FROM file WHERE sha256 = ?", (sha256,))
        return tuple(Path(path) for path in sorted(found, key=lambda path: (MARK in path, path)))

    def _documents(self, keys: Iterable[str] | None) -> Iterator[TaggedDocument]:
        wanted = "" if keys is None else json.dumps(list(keys))
        chosen = " AND path IN (SELECT path FROM label WHERE key IN (SELECT value FROM json_each(?)))"
        sql = (
            "SELECT path, problem, record FROM file WHERE path > ? AND path GLOB ?"  # noqa: S608 - our own words
            f"{'' if keys is None else chosen} ORDER BY path LIMIT {PAGE}"
        )
        last = ""
        while rows := self._rows(sql, (last, self._pattern, *((wanted,) if keys is not None else ()))):
            yield from (_from_row(*row) for row in rows)
            last = rows[-1][0]

    def titles(self) -> list[TaggedTitle]:
        """Return what each file is about, without what it says of sections."""
        sql = (
            "SELECT source, sha256, title, sections FROM file INDEXED BY file_glance"
            " WHERE path GLOB ? AND sha256 != '' ORDER BY path"
        )
        return list(map(TaggedTitle._make, self._rows(sql, (self._pattern,))))

    def latest(self, limit: int) -> list[SectionTags]:
        """Return the sections of the files that the last `limit` tags were given in."""
        last = "SELECT path FROM label INDEXED BY label_tagged WHERE path GLOB ? ORDER BY tagged DESC LIMIT ?"
        sql = f"SELECT DISTINCT path FROM ({last})"  # noqa: S608 - our own words
        paths = json.dumps(self._paths(sql, (self._pattern, limit)))
        rows = self._rows(
            "SELECT path, problem, record FROM file WHERE path IN (SELECT value FROM json_each(?))", (paths,)
        )
        return [entry for row in rows for entry in _from_row(*row).entries]

    def candidates(self, document: Document, source: str) -> tuple[Path, ...]:
        """Return the files that may be about another version of `document`: by source, or shared sections."""
        found: list[str] = []
        if source != STANDARD_INPUT:
            sql = "SELECT path FROM file WHERE source = ? ORDER BY rowid DESC LIMIT ?"
            found += self._paths(sql, (source, LIKELY))
        return tuple(Path(path) for path in dict.fromkeys((*found, *self._sharing(document)[:LIKELY])))

    def current(self, path: Path) -> TaggedDocument | None:
        """Return what is indexed about a file, if that is up to date."""
        with suppress(OSError):
            sql = "SELECT stamp, checked FROM file WHERE path = ?"
            for stamp, checked in self._state.rows(sql, (str(path),)):
                if _is_current(str(path), stamp, checked):
                    return self._recorded((str(path), stamp, checked))
        return None

    def _recorded(self, key: Key) -> TaggedDocument | None:
        """Return what was recorded under `key`; what was put or asked for last is remembered."""
        if self._last is None or self._last[0] != key:
            sql = "SELECT path, problem, record FROM file WHERE (path, stamp, checked) = (?, ?, ?)"
            rows = self._state.rows(sql, key)
            self._last = (key, _from_row(*rows[0])) if rows else None
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
        """Return what a query finds; from an index built again when the old one turns out to be damaged."""
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
        self,
        looked_at: Sequence[tuple[str, str, TaggedDocument]],
        gone: Iterable[str],
        checked: int,
        listed: str = "",
    ) -> None:
        def work(connection: Connection) -> None:
            known = {path: (stamp, document) for path, stamp, document in looked_at if stamp}
            for path in (*gone, *(each[0] for each in looked_at)):
                stamp, document = known.get(path, ("", None))
                connection.execute("DELETE FROM file WHERE path = ?", (path,))
                if document:
                    new = file_row((path, stamp, checked), document)
                    connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", new)
                LABELS.become(connection, path, labels(document) if document else ())
                HANDLES.become(connection, path, handles(document) if document else ())
            if listed:
                values = (str(self.directory), listed)
                connection.execute("INSERT OR REPLACE INTO directory VALUES (?, ?)", values)

        self._state.attempt(work)


def _tagged(documents: Iterable[TaggedDocument], keys: frozenset[str]) -> Iterator[TaggedDocument]:
    """Choose documents as `Index.documents` has them chosen where nothing is to be united."""
    return (one for one in documents if any(key in keys for key, _, _ in labels(one)))


def _counted(documents: Iterable[TaggedDocument]) -> tuple[TagCount, ...]:
    """Count tags as `Index.topics` has them counted where nothing is to be united."""
    found: dict[str, TagCount] = {}
    for document in documents:
        met = set()
        for key, tag, tagged in labels(document):
            known = found.get(key, TagCount(tag, 0, 0, ""))
            found[key] = TagCount(
                min(known.tag, tag),
                known.documents + (key not in met),
                known.sections + 1,
                max(known.latest, tagged or ""),
            )
            met.add(key)
    return tuple(found[key] for key in sorted(found))


def _is_tag_file(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(TAG_FILE) and not entry.name.startswith(".") and entry.is_file()


def stamp_of(stat: os.stat_result) -> str:
    """Return what changes whenever a file is written or replaced: its size, times and inode.

    Who keeps the time of a file that is changed cannot keep that of its change.
    """
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def _is_current(path: str, stamp: str, checked: int) -> bool:
    """Tell whether what was indexed holds; a file written just before then may have changed since."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path each would cost more than the status
    except OSError:
        return False
    return stamp == stamp_of(status) and status.st_ctime_ns < checked - TICK


def _is_same_file(present: Mapping[str, int], path: str, stamp: str, checked: int) -> bool:
    """Tell whether a file was not replaced; where inodes in names are not those of files, by its status."""
    return stamp.rpartition(" ")[2] == str(present[path]) or _is_current(path, stamp, checked)


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
        return stamp, nothing._replace(problem=str(error))
    except OSError as error:
        return stamp, nothing._replace(problem=f"{path}: cannot be read ({describe_failure(error)}).")
    return stamp, TaggedDocument(path, file.origin, file.entries, file.corrections)


def _from_row(path: str, problem: str | None, record: str) -> TaggedDocument:
    """Return the document that a row is about; where the record is damaged, from its file."""
    try:
        return from_record(path, problem, record)
    except (ValueError, TypeError, LookupError):
        return _look_at(Path(path))[1]


def _section_names(document: Document, section: Any) -> tuple[str, ...]:
    item = document.item_of(section)
    names = (section.id, heading_name(document.heading_of(section)), key_name(item.key if item else None))
    return tuple(filter(None, names))
