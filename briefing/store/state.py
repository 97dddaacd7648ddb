"""What may be lost: reading positions, read marks, the undo journal and the index, in one SQLite file.

One invariant: damage here costs convenience, never tags. A file that cannot be used is set aside, and when
none can be written everything goes on in memory.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import finalize

from briefing.sources.source import STANDARD_INPUT

if TYPE_CHECKING:
    import sqlite3

SCHEMA_VERSION = 6
SCHEMA = """
CREATE TABLE position (sha256 TEXT PRIMARY KEY, source TEXT, section TEXT, at REAL);
CREATE INDEX position_source ON position (source, at);
CREATE TABLE seen (sha256 TEXT, section TEXT, PRIMARY KEY (sha256, section)) WITHOUT ROWID;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, sentence TEXT, undone INTEGER DEFAULT 0, steps TEXT,
  pending INTEGER DEFAULT 0, made TEXT
);
CREATE INDEX journal_pending ON journal (id) WHERE pending;
CREATE TABLE directory (path TEXT PRIMARY KEY, stamp TEXT) WITHOUT ROWID;
CREATE TABLE file (
  path TEXT PRIMARY KEY, stamp TEXT, checked INTEGER, sha256 TEXT, source TEXT, problem TEXT, record TEXT,
  title TEXT, sections INTEGER
);
CREATE INDEX file_glance ON file (path, stamp, checked, sha256, source, title, sections);
CREATE INDEX file_sha256 ON file (sha256);
CREATE INDEX file_source ON file (source);
CREATE INDEX file_problem ON file (path) WHERE problem IS NOT NULL;
CREATE TABLE label (path TEXT, key TEXT, tag TEXT, tagged TEXT);
CREATE INDEX label_path ON label (path);
CREATE INDEX label_key ON label (key, path, tag, tagged);
CREATE INDEX label_tagged ON label (tagged);
CREATE TABLE handle (path TEXT, name TEXT);
CREATE INDEX handle_name ON handle (name, path);
CREATE INDEX handle_path ON handle (path);
"""
MIGRATION = {
    3: "DELETE FROM file; DELETE FROM label; DELETE FROM handle",  # keys of tags had accents
    4: """
ALTER TABLE journal ADD COLUMN pending INTEGER DEFAULT 0;
ALTER TABLE journal ADD COLUMN made TEXT;
CREATE INDEX journal_pending ON journal (id) WHERE pending;
CREATE TABLE directory (path TEXT PRIMARY KEY, stamp TEXT) WITHOUT ROWID;
CREATE INDEX file_problem ON file (path) WHERE problem IS NOT NULL;
CREATE INDEX label_tagged ON label (tagged);
""",
    5: """
ALTER TABLE file ADD COLUMN title TEXT;
ALTER TABLE file ADD COLUMN sections INTEGER;
UPDATE file SET title = json_extract(record, '$.origin.title'), sections = (
  SELECT count(*) FROM json_each(record, '$.entries') AS entry WHERE json_array_length(entry.value, '$[3]')
);
CREATE INDEX file_glance ON file (path, stamp, checked, sha256, source, title, sections);
DROP INDEX label_key;
CREATE INDEX label_key ON label (key, path, tag, tagged);
""",
}
"""What leads from an older schema to the next, so that nothing is lost that cannot be made again."""
_UNDECODABLE = re.compile("[\udc80-\udcff]")
_AS_KEPT = {0xDC00 + byte: 0xF700 + byte for byte in range(0x80, 0x100)}
"""Undecodable bytes of paths, as Python has them, to characters of the private use area."""
_AS_READ = {kept: read for read, kept in _AS_KEPT.items()}
TIMEOUT = 5.0
"""Seconds to wait for another process that writes to the file."""


class State:
    """The SQLite file, opened when it is first needed."""

    def __init__(self, path: Path, timeout: float | None = None) -> None:
        """Open nothing yet; wait `timeout` seconds for others that write, by default as commands do."""
        self.path = path
        self._timeout = TIMEOUT if timeout is None else timeout
        self._connection: sqlite3.Connection | None = None
        self._guard = threading.RLock()
        self._lasting = True
        self._patient = True
        """Whether the last write did not find the file held by another process."""
        self.generation = 0
        """Grows when what was kept is lost, so that the index knows to start again."""

    def position(self, sha256: str, source: str = "") -> str | None:
        """Return the id of the section at which reading stopped.

        In this document, or else in the version of its source that was read last.
        """
        rows = self.rows("SELECT section FROM position WHERE sha256 = ?", (sha256,))
        if not rows and source not in ("", STANDARD_INPUT):
            rows = self.rows(
                "SELECT section FROM position WHERE source = ? ORDER BY at DESC LIMIT 1", (source,)
            )
        return str(rows[0][0]) if rows else None

    def remember_position(self, sha256: str, source: str, section: str, at: float) -> None:
        """Keep the id of the section at which reading stopped; `at` is the time in seconds since 1970."""
        self.run("INSERT OR REPLACE INTO position VALUES (?, ?, ?, ?)", ((sha256, source, section, at),))

    def recent(self) -> tuple[tuple[str, str], ...]:
        """Return digest and source of the documents read last, the latest first."""
        return tuple(self.rows("SELECT sha256, source FROM position ORDER BY at DESC LIMIT 50"))

    def read_sections(self, sha256: str) -> frozenset[str]:
        """Return the ids of the sections of a document that were read."""
        return frozenset(row[0] for row in self.rows("SELECT section FROM seen WHERE sha256 = ?", (sha256,)))

    def mark_read(self, sha256: str, sections: Sequence[str]) -> None:
        """Mark sections as read."""
        self.run("INSERT OR IGNORE INTO seen VALUES (?, ?)", [(sha256, section) for section in sections])

    def mark_unread(self, sha256: str, sections: Sequence[str]) -> None:
        """Mark sections as not read."""
        self.run(
            "DELETE FROM seen WHERE sha256 = ? AND section = ?", [(sha256, section) for section in sections]
        )

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return what a query finds; nothing when the file turns out to be damaged."""
        import sqlite3

        with self._guard:
            try:
                return self._open().execute(sql, values).fetchall()
            except sqlite3.DatabaseError as error:
                self._recover(error)
                return []

    def run(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one statement for each of `rows`; what cannot be kept is let go."""
        self.attempt(lambda connection: connection.executemany(sql, rows))

    def attempt(self, work: Callable[[sqlite3.Connection], object], *, durable: bool = False) -> bool:
        """Do `work`, whose statements are kept together; tell whether they are, else they are let go.

        Args:
            work: is given the connection.
            durable: whether to wait for the disk, so that a power cut does not undo it.
        """
        import sqlite3

        with self._guard:
            try:
                connection = self._open()
                connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                with connection:  # commits, or takes everything back
                    connection.execute("BEGIN IMMEDIATE")
                    work(connection)
            except sqlite3.DatabaseError as error:
                self._recover(error)
                return False
            if not self._patient:
                self._wait(self._timeout)
        return True

    @property
    def lasting(self) -> bool:
        """Whether what is kept outlasts this process."""
        return self._lasting

    def close(self) -> None:
        """Close the file; it is opened again when needed."""
        with self._guard:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _recover(self, error: sqlite3.DatabaseError) -> None:
        import sqlite3

        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            self._wait(0)
            return
        if isinstance(error, sqlite3.OperationalError):  # a full disk, or one that may not be written to
            self.close()
            self.generation += 1
            self._keep_in_memory()
        elif not self._set_aside():
            self._keep_in_memory()

    def _wait(self, seconds: float) -> None:
        """Wait so long for others from now on: who did not let go once is not waited for by every write."""
        self._patient = seconds > 0
        if self._connection is not None:
            self._connection.execute(f"PRAGMA busy_timeout = {1000 * seconds:.0f}")

    def _open(self) -> sqlite3.Connection:
        import sqlite3

        if self._connection is not None:
            return self._connection
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._keep(_connect(str(self.path), self._timeout))
        except (OSError, sqlite3.OperationalError):
            return self._keep_in_memory()
        except sqlite3.DatabaseError:
            return self._open() if self._set_aside() else self._keep_in_memory()

    def _keep_in_memory(self) -> sqlite3.Connection:
        self._lasting = False
        return self._keep(_connect(":memory:", self._timeout))

    def _keep(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Use `connection` from now on, and close it when nobody needs this state any more."""
        finalize(self, connection.close)
        self._connection = connection
        return connection

    def _set_aside(self) -> bool:
        """Make room for another file; tell whether there is."""
        self.close()
        self.generation += 1
        for suffix in ("", "-wal", "-shm"):
            damaged = self.path.with_name(self.path.name + suffix)
            with suppress(OSError):
                damaged.replace(damaged.with_name(f"{damaged.name}.damaged"))
        return not self.path.exists()


@cache
def _tolerant_connection() -> type[sqlite3.Connection]:
    """Return a kind of connection that keeps paths with undecodable bytes, which are no text to SQLite."""
    import sqlite3

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
            return super().execute(sql, self._kept(values))

        def executemany(self, sql: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
            return super().executemany(sql, map(self._kept, rows))

        def _kept(self, values: Sequence[Any]) -> Sequence[Any]:
            if not any(isinstance(value, str) and _UNDECODABLE.search(value) for value in values):
                return values
            self.text_factory = lambda raw: raw.decode().translate(_AS_READ)
            return [value.translate(_AS_KEPT) if isinstance(value, str) else value for value in values]

    return Connection


def _connect(name: str, timeout: float) -> sqlite3.Connection:
    import sqlite3

    connection = sqlite3.connect(
        name, timeout=timeout, isolation_level=None, check_same_thread=False, factory=_tolerant_connection()
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        _prepare(connection)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, or bring those of an older version of the program up to date.

    Raises:
        OperationalError: a newer version made them; they are left alone.
    """
    import sqlite3

    if _version(connection) == SCHEMA_VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    while (version := _version(connection)) < SCHEMA_VERSION:
        if version not in MIGRATION:
            _drop_tables(connection)
        for statement in filter(None, map(str.strip, MIGRATION.get(version, SCHEMA).split(";"))):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version + 1 if version in MIGRATION else SCHEMA_VERSION}")
    connection.execute("COMMIT")
    if version > SCHEMA_VERSION:
        raise sqlite3.OperationalError("written by a newer version")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _drop_tables(connection: sqlite3.Connection) -> None:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    for (name,) in connection.execute(sql).fetchall():
        connection.execute(f'DROP TABLE "{name}"')
