"""What was fetched: the versions that servers told of, and every item, in one SQLite file.

One invariant: an answer is kept whole or not at all. Its items and its validators go in together, so what
was called fetched is there after any crash, and what was not will be asked for again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from briefing.errors import StoreError
from briefing.feeds.keys import canonical, item_keys
from briefing.sources.feed.model import Feed, Item
from briefing.sources.http import Validators

SCHEMA = """
CREATE TABLE IF NOT EXISTS feed (
  address TEXT PRIMARY KEY, title TEXT, site TEXT, etag TEXT, modified TEXT, digest TEXT,
  moved TEXT, gone INTEGER DEFAULT 0, later TEXT, asked TEXT, problem TEXT
);
CREATE TABLE IF NOT EXISTS item (
  feed TEXT, key TEXT, url TEXT, place TEXT, title TEXT, published TEXT, fetched TEXT, item TEXT, full TEXT,
  PRIMARY KEY (feed, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_fetched ON item (fetched);
CREATE INDEX IF NOT EXISTS item_place ON item (place);
"""
BODIES = 90
KEYS = 365
"""Days for which the words of items, and what they are known by, are kept."""
TIMEOUT = 5.0
"""Seconds to wait for another process that writes."""


class State(NamedTuple):
    """What is known of a feed before it is asked."""

    validators: Validators = Validators()
    digest: str | None = None
    """Of the bytes of the last answer."""
    title: str | None = None
    moved: str | None = None
    """Where it said once to have moved for good."""
    gone: bool = False
    later: str | None = None
    """When it wants to be asked again, ISO 8601."""
    asked: str | None = None
    problem: str | None = None
    """Why it could not be had when it was asked last."""


class Kept(NamedTuple):
    """An item and where it is from."""

    feed: str
    feed_title: str | None
    key: str
    place: str
    """Its canonical address, or its key: what it is called in every feed."""
    fetched: str
    item: Item
    full: str | None = None
    """The article in plain paragraphs, where its page was fetched."""


class Archive:
    """The file `feeds.db`."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Raises:
            StoreError: it cannot be used.
        """
        self.path = path
        self._unchanged: list[str] = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._sql = sqlite3.connect(path, timeout=TIMEOUT, isolation_level=None, check_same_thread=False)
            self._sql.execute("PRAGMA journal_mode = WAL")
            self._sql.execute("PRAGMA synchronous = NORMAL")
            self._sql.executescript(SCHEMA)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{path}: cannot be used ({error}).") from error

    def state(self, address: str) -> State:
        """Return what is known of the feed at `address`."""
        row = self._sql.execute(
            "SELECT etag, modified, digest, title, moved, gone, later, asked, problem"
            " FROM feed WHERE address = ?",
            (address,),
        ).fetchone()
        return State(Validators(*row[:2]), row[2], row[3], row[4], bool(row[5]), *row[6:]) if row else State()

    def keep(self, address: str, feed: Feed, validators: Validators, digest: str, now: datetime) -> int:
        """Keep an answer: its items, changed ones in the place of what they were; return how many are new.

        Raises:
            StoreError: it cannot be written.
        """
        stamp = _stamp(now)
        with self._writing():
            known = {key for (key,) in self._sql.execute("SELECT key FROM item WHERE feed = ?", (address,))}
            rows = {
                key: (item.url, _place(item, key), item.title, item.published, _dump(item))
                for key, item in zip(item_keys(feed.items), feed.items, strict=True)
            }
            self._sql.executemany(
                "INSERT INTO item (feed, key, fetched, url, place, title, published, item)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (feed, key) DO UPDATE SET url = excluded.url,"
                " place = excluded.place, title = excluded.title, item = excluded.item,"
                " published = coalesce(excluded.published, published)",
                [(address, key, stamp, *row) for key, row in rows.items()],
            )
            self._note(address, now, title=feed.title, site=feed.url, etag=validators.etag,
                       modified=validators.modified, digest=digest, later=None, problem=None)  # fmt: skip
        return len(rows.keys() - known)

    def unchanged(self, address: str) -> None:
        """Note, with the next `note_unchanged`, that nothing was new."""
        self._unchanged.append(address)

    def note_unchanged(self, now: datetime) -> None:
        """Write at once of which feeds nothing was new; losing it costs one more question."""
        with self._writing():
            for address in self._unchanged:
                self._note(address, now, later=None, problem=None)
        self._unchanged.clear()

    def failed(self, address: str, now: datetime, problem: str, *, gone: bool, later: float | None) -> None:
        """Note why nothing came, and when the server wants to be asked again."""
        until = _stamp(now + timedelta(seconds=later)) if later else None
        with self._writing():
            self._note(address, now, problem=problem, gone=int(gone), later=until)

    def told_to_move(self, address: str, there: str) -> bool:
        """Note that a feed said to have moved for good; tell whether it had said so before."""
        before = self.state(address).moved
        with self._writing():
            self._sql.execute("INSERT OR IGNORE INTO feed (address) VALUES (?)", (address,))
            self._sql.execute("UPDATE feed SET moved = ? WHERE address = ?", (there, address))
        return before == there

    def rename(self, old: str, new: str) -> None:
        """Let what came from `old` be of `new`."""
        with self._writing():
            self._sql.execute("UPDATE OR IGNORE item SET feed = ? WHERE feed = ?", (new, old))
            self._sql.execute(
                "UPDATE OR IGNORE feed SET address = ?, moved = NULL WHERE address = ?", (new, old)
            )

    def without_article(self, feed: str) -> Iterator[Kept]:
        """Yield the items of `feed` whose article was not asked for, the latest first."""
        rows = self._sql.execute(
            "SELECT key, place, fetched, item FROM item WHERE feed = ? AND item IS NOT NULL AND full IS NULL"
            " ORDER BY coalesce(published, fetched) DESC, key",
            (feed,),
        )
        for key, place, fetched, item in rows.fetchall():
            yield Kept(feed, None, key, place, fetched, _load(item))

    def put_full(self, feed: str, key: str, text: str) -> None:
        """Keep the article of an item."""
        with self._writing():
            self._sql.execute("UPDATE item SET full = ? WHERE feed = ? AND key = ?", (text, feed, key))

    def items(self, addresses: Iterable[str], since: str) -> Iterator[Kept]:
        """Yield what came from `addresses` since the moment `since`, the latest first."""
        for address in addresses:
            title = self.state(address).title
            rows = self._sql.execute(
                "SELECT key, place, fetched, item, full FROM item WHERE feed = ? AND item IS NOT NULL"
                " AND fetched >= ? ORDER BY coalesce(published, fetched) DESC, key",
                (address, since),
            )
            for key, place, fetched, item, full in rows:
                yield Kept(address, title, key, place, fetched, _load(item), full)

    def counts(self) -> dict[str, int]:
        """Return how many items of each feed are kept."""
        return dict(self._sql.execute("SELECT feed, count(*) FROM item GROUP BY feed"))

    def forget_old(self, now: datetime) -> None:
        """Let go of bodies after `BODIES` days and of keys after `KEYS`; the library has what was tagged."""
        bodies, keys = (_stamp(now - timedelta(days=days)) for days in (BODIES, KEYS))
        with self._writing():
            self._sql.execute("UPDATE item SET item = NULL, full = NULL WHERE fetched < ?", (bodies,))
            self._sql.execute("DELETE FROM item WHERE fetched < ?", (keys,))

    def _note(self, address: str, now: datetime, **told: str | int | None) -> None:
        self._sql.execute("INSERT OR IGNORE INTO feed (address) VALUES (?)", (address,))
        names = ", ".join(f"{name} = ?" for name in (*told, "asked"))
        values = (*told.values(), _stamp(now), address)
        self._sql.execute(f"UPDATE feed SET {names} WHERE address = ?", values)  # noqa: S608 - names of ours

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._sql.execute("ROLLBACK")
                raise
            self._sql.execute("COMMIT")
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be written ({error}).") from error


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _place(item: Item, key: str) -> str:
    return canonical(item.url) if item.url else key


def _dump(item: Item) -> str:
    return json.dumps(item, ensure_ascii=False)


def _load(row: str) -> Item:
    told = json.loads(row)
    return Item._make([*told[:-1], tuple(told[-1])])
