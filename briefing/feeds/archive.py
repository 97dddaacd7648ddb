"""What was fetched: the versions that servers named, and every item, in one SQLite file.

One invariant: an answer is kept whole or not at all. Its items and its validators go in together, so what
was called fetched is there after any crash, and what was not will be asked for again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.errors import StoreError
from briefing.feeds.keys import item_keys, place_of
from briefing.sources.feed.model import Feed, Item
from briefing.sources.http import Validators

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS feed (
  address TEXT PRIMARY KEY, title TEXT, site TEXT, etag TEXT, modified TEXT, digest TEXT,
  moved TEXT, gone INTEGER DEFAULT 0, later TEXT, asked TEXT, edition INTEGER, problem TEXT
);
CREATE TABLE IF NOT EXISTS item (
  id INTEGER PRIMARY KEY, feed TEXT, key TEXT, place TEXT, published TEXT, fetched TEXT, edition INTEGER,
  opening TEXT, item TEXT, full TEXT, UNIQUE (feed, key)
);
CREATE INDEX IF NOT EXISTS item_place ON item (feed, place);
"""
VERSION: Final = 1
"""Of the schema, as the file says it."""
TIMEOUT: Final = 5.0
"""Seconds to wait for another process that writes."""


class FeedState(NamedTuple):
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


class StoredItem(NamedTuple):
    """An item and where it is from, without its words, which `Archive.words_of` has."""

    id: int
    feed: str
    key: str
    place: str
    """Its canonical address, or its key: what it is called in every feed."""
    fetched: str
    edition: int
    """The number of the fetch that brought it."""
    opening: str
    """What its first sentences are recognised by."""


class Window(NamedTuple):
    """What is chosen by when it came: after an edition, or since a moment."""

    edition: int
    since: str = "9999"
    """ISO 8601."""


class Archive:
    """The file `feeds.db`."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Raises:
            StoreError: it cannot be used.
        """
        self.path = path
        self._unchanged: list[str] = []
        self._next: int | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._sql = sqlite3.connect(path, timeout=TIMEOUT, isolation_level=None, check_same_thread=False)
            self._sql.execute("PRAGMA page_size = 16384")  # a page takes several items
            self._sql.execute("PRAGMA journal_mode = WAL")
            self._sql.execute("PRAGMA synchronous = NORMAL")
            (version,) = self._sql.execute("PRAGMA user_version").fetchone()
            if version < VERSION:
                self._sql.executescript(f"{SCHEMA} PRAGMA user_version = {VERSION};")
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{path}: cannot be used ({error}).") from error
        if version > VERSION:
            self._sql.close()
            raise StoreError(f"{path}: cannot be used (a newer version of briefing made it).")

    def _rows(self, sql: str, values: Sequence[str | int] = ()) -> Iterator[Any]:
        """Yield what a query finds.

        Raises:
            StoreError: it cannot be read.
        """
        try:
            yield from self._sql.execute(sql, values)
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be read ({error}).") from error

    def state(self, address: str) -> FeedState:
        """Return what is known of the feed at `address`."""
        sql = (
            "SELECT etag, modified, digest, title, moved, gone, later, asked, problem"
            " FROM feed WHERE address = ?"
        )
        for etag, modified, digest, title, moved, gone, *rest in self._rows(sql, (address,)):
            return FeedState(Validators(etag, modified), digest, title, moved, bool(gone), *rest)
        return FeedState()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write all that is kept in this block at once, or none of it.

        Raises:
            StoreError: it cannot be written.
        """
        if self._sql.in_transaction:
            yield
            return
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

    def keep(self, address: str, feed: Feed, validators: Validators, digest: str, now: datetime) -> int:
        """Keep an answer: its items, changed ones in the place of what they were; return how many are new.

        Raises:
            StoreError: it cannot be written.
        """
        with self.together():
            found = dict(zip(item_keys(feed.items), feed.items, strict=True))
            known, rows = self._known(address, found)
            fetched_at, edition = stamp(now), self._own_edition()
            self._sql.executemany(
                "INSERT INTO item (feed, key, fetched, edition, place, published, opening, item)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (feed, key) DO UPDATE SET"
                " place = excluded.place, opening = excluded.opening, item = excluded.item,"
                " published = coalesce(excluded.published, published)",
                [(address, key, fetched_at, edition, *_row(key, item)) for key, item in rows.items()],
            )
            self._note(address, now, title=feed.title, site=feed.url, etag=validators.etag,
                       modified=validators.modified, digest=digest, later=None, problem=None,
                       edition=edition)  # fmt: skip
        return len(rows) - known

    def _known(self, address: str, found: Mapping[str, Item]) -> tuple[int, dict[str, Item]]:
        """Return how many items are known, and all by the keys that they are known by.

        An item whose guid is new is the old one of the same address where title or date say so, too.
        """
        sql = "SELECT key FROM item WHERE feed = ? AND key IN (SELECT value FROM json_each(?))"
        known = {key for (key,) in self._rows(sql, (address, json.dumps(list(found))))}
        if not known and not any(self._rows("SELECT 1 FROM item WHERE feed = ? LIMIT 1", (address,))):
            return 0, dict(found)
        rows: dict[str, Item] = {}
        for key, item in found.items():
            old = None if key in known else self._renamed(address, item, {*found, *rows})
            known |= {old} if old else set()
            rows[old or key] = item
        return len(known), rows

    def _renamed(self, address: str, item: Item, taken: Collection[str]) -> str | None:
        if not item.url:
            return None
        sql = "SELECT key, item FROM item WHERE feed = ? AND place = ? AND item IS NOT NULL LIMIT 2"
        rows = list(self._rows(sql, (address, place_of(item, ""))))
        if len(rows) != 1 or rows[0][0] in taken:
            return None
        before = loaded(rows[0][1])
        same = (item.title and item.title == before.title) or (
            item.published and item.published == before.published
        )
        return str(rows[0][0]) if same else None

    def unchanged(self, address: str) -> None:
        """Note, with the next `note_unchanged`, that nothing was new."""
        self._unchanged.append(address)

    def note_unchanged(self, now: datetime) -> None:
        """Write at once of which feeds nothing was new; losing it costs one more question."""
        with self.together():
            self._sql.executemany(
                "INSERT INTO feed (address, asked) VALUES (?, ?) ON CONFLICT (address) DO UPDATE"
                " SET asked = excluded.asked, later = NULL, problem = NULL",
                [(address, stamp(now)) for address in self._unchanged],
            )
        self._unchanged.clear()

    def failed(self, address: str, now: datetime, problem: str, *, gone: bool, later: float | None) -> None:
        """Note why nothing came, and when the server wants to be asked again."""
        until = stamp(now + timedelta(seconds=later)) if later else None
        with self.together():
            self._note(address, now, problem=problem, gone=int(gone), later=until)

    def told_to_move(self, address: str, there: str) -> bool:
        """Note that a feed said to have moved for good; tell whether it had said so before."""
        before = self.state(address).moved
        with self.together():
            self._sql.execute("INSERT OR IGNORE INTO feed (address) VALUES (?)", (address,))
            self._sql.execute("UPDATE feed SET moved = ? WHERE address = ?", (there, address))
        return before == there

    def rename(self, old: str, new: str) -> None:
        """Let what came from `old` be of `new`."""
        with self.together():
            self._sql.execute("UPDATE OR IGNORE item SET feed = ? WHERE feed = ?", (new, old))
            self._sql.execute(
                "UPDATE OR IGNORE feed SET address = ?, moved = NULL WHERE address = ?", (new, old)
            )

    def without_article(self, feed: str, most: int) -> Iterator[tuple[int, Item]]:
        """Yield the latest items of `feed` whose article was not asked for, by their ids."""
        sql = (
            "SELECT id, item FROM item WHERE feed = ? AND item IS NOT NULL AND full IS NULL"
            " ORDER BY edition DESC, coalesce(published, fetched) DESC, id LIMIT ?"
        )
        yield from ((number, loaded(item)) for number, item in list(self._rows(sql, (feed, most))))

    def put_full(self, number: int, text: str) -> None:
        """Keep the article of an item."""
        with self.together():
            self._sql.execute("UPDATE item SET full = ? WHERE id = ?", (text, number))

    def items(self, addresses: Iterable[str], window: Window) -> Iterator[StoredItem]:
        """Yield what came from `addresses` within `window`, the latest of a feed first."""
        sql = (
            "SELECT id, feed, key, place, fetched, edition, opening FROM item WHERE feed = ?"
            " AND item IS NOT NULL AND (edition > ? OR fetched >= ?)"
            " ORDER BY coalesce(published, fetched) DESC, id"
        )
        for address in addresses:
            yield from map(StoredItem._make, self._rows(sql, (address, *window)))

    def words_of(self, kept: Iterable[StoredItem]) -> Iterator[tuple[str, str | None]]:
        """Return each item as JSON, and its article in plain paragraphs where its page was fetched."""
        sql = (
            "SELECT item.item, item.full FROM json_each(?) AS wanted JOIN item ON item.id = wanted.value"
            " ORDER BY wanted.key"
        )
        return self._rows(sql, (json.dumps([one.id for one in kept]),))

    def edition(self) -> int:
        """Return the number of the last fetch that brought something new; 0 where none ever did."""
        ((number,),) = self._rows("SELECT coalesce(max(edition), 0) FROM feed")
        return int(number)

    def _own_edition(self) -> int:
        """Return the number of what this process fetches."""
        if self._next is None:
            self._next = self.edition() + 1
        return self._next

    def addresses(self) -> list[str]:
        """Return where items are from, whether that is still subscribed to or not."""
        return [address for (address,) in self._rows("SELECT address FROM feed ORDER BY address")]

    def counts(self) -> dict[str, int]:
        """Return how many items of each feed are kept."""
        return dict(self._rows("SELECT feed, count(*) FROM item GROUP BY feed"))

    def has_older(self, than: datetime) -> bool:
        """Tell whether there are words of items that were fetched before."""
        sql = "SELECT 1 FROM item WHERE fetched < ? AND item IS NOT NULL LIMIT 1"
        return any(self._rows(sql, (stamp(than),)))

    def forget(self, words: datetime, keys: datetime, tagged: Iterable[str]) -> None:
        """Let go of what was fetched before: of the words of items, and of what they are known by.

        Args:
            words: before when words are let go of.
            keys: before when all is.
            tagged: the keys of items that are kept for ever.
        """
        kept = "key NOT IN (SELECT value FROM json_each(?))"
        names = json.dumps(sorted(tagged))
        with self.together():
            self._sql.execute(
                f"UPDATE item SET item = NULL, full = NULL WHERE fetched < ? AND {kept}",  # noqa: S608
                (stamp(words), names),
            )
            self._sql.execute(f"DELETE FROM item WHERE fetched < ? AND {kept}", (stamp(keys), names))  # noqa: S608

    def _note(self, address: str, now: datetime, **columns: str | int | None) -> None:
        self._sql.execute("INSERT OR IGNORE INTO feed (address) VALUES (?)", (address,))
        names = ", ".join(f"{name} = ?" for name in (*columns, "asked"))
        values = (*columns.values(), stamp(now), address)
        self._sql.execute(f"UPDATE feed SET {names} WHERE address = ?", values)  # noqa: S608 - names of ours


def stamp(moment: datetime) -> str:
    """Return a moment as it is kept: ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _row(key: str, item: Item) -> tuple[str | None, ...]:
    from briefing.feeds.opening import opening_of  # only what is new pays for it

    return place_of(item, key), item.published, opening_of(item.content), _encode(item._asdict())


def loaded(item: str) -> Item:
    """Return an item of `words_of`."""
    fields = json.loads(item)
    return Item(**{**fields, "tags": tuple(fields["tags"])})
