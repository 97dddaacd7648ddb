"""Items to the roundup of a day: what is new, each story once, what came last on top.

One invariant: an item stands once, however many feeds have it; the others are named in its line. A roundup
only grows: what was in it in the morning is in it in the evening.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.feeds.archive import Archive, StoredItem, Window, loaded
from briefing.feeds.subscription import Subscription
from briefing.files import atomic_write, sweep_daily
from briefing.sources.roundup import read_head
from briefing.store.paths import ROUNDUP

MARK: Final = "briefing-roundup"
"""The key that tells such a file, its first."""
_DAY: Final = len("2026-11-29")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class RoundupChoice(NamedTuple):
    """What stands in a roundup, and how."""

    names: tuple[str, ...] = ()
    """What the reader asked for; none for everything."""
    by: str = "feed"
    """What items are grouped by: `feed` or `tag`."""
    limit: int | None = None
    """Items of a feed at the most."""
    mark: int = 0
    """Another number for other subscriptions and settings."""
    since: str | None = None
    """The moment since which items were fetched, ISO 8601; None for what is in no earlier roundup."""


class RoundupHead(NamedTuple):
    """What the first line of a roundup says."""

    edition: int
    """Of the archive that it was made of."""
    mark: int
    """Of the choice that it was made by."""
    window: Window


def roundups_before(folder: Path, moment: datetime) -> list[Path]:
    """Return the roundups of days before that of `moment`."""
    first = f"{moment:%Y-%m-%d}"
    return [path for path in folder.glob(f"????-??-??*{ROUNDUP}") if path.name[:_DAY] < first]


def is_current(path: Path, archive: Archive, mark: int) -> bool:
    """Tell whether a roundup holds all that was fetched, chosen as `RoundupChoice.mark` says."""
    head = _head_of(path)
    return head is not None and (head.edition, head.mark) == (archive.edition(), mark)


def write_roundup(
    path: Path, archive: Archive, subscriptions: Sequence[Subscription], choice: RoundupChoice, now: datetime
) -> bool:
    """Write the roundup at `path` again; tell whether there is anything in it.

    Args:
        path: where it stands.
        archive: what was fetched.
        subscriptions: whose items.
        choice: which of them.
        now: in the reader's own time zone.

    Raises:
        OSError: what the system says; the file is as it was.
    """
    window = _window(path, choice)
    kept: Iterable[StoredItem] = archive.items([one.address for one in subscriptions], window)
    if any(one.ignore for one in subscriptions):
        from briefing.feeds.ignored import without_ignored  # only readers who ignore something need it

        kept = without_ignored(kept, subscriptions, archive)
    entries = _entries(subscriptions, kept, archive, choice)
    if not entries:
        return False
    title = " · ".join((f"{now:%A}, {now.day} {now:%B %Y}", *choice.names))
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep_daily(path.parent)
    head = {
        MARK: 1,
        "title": title,
        "made": now.isoformat(timespec="seconds"),
        "edition": archive.edition(),
        "mark": choice.mark,
        "window": window,
    }
    atomic_write(path, _lines(head, entries, _about_feeds(subscriptions, archive, choice.by), archive))
    return True


def _window(path: Path, choice: RoundupChoice) -> Window:
    """Return what belongs into the roundup at `path`; one that is there already does not shrink.

    That is what is in none of an earlier day, or all since a moment.
    """
    nothing = Window(2**62)
    window = nothing._replace(since=choice.since) if choice.since else Window(_last_before(path))
    before = _head_of(path)
    if before is None:
        return window
    return Window(min(window.edition, before.window.edition), min(window.since, before.window.since))


def _last_before(path: Path) -> int:
    """Return the edition up to which items stand in roundups of earlier days."""
    day, choice = path.name[:_DAY], path.name[_DAY:]
    others = (each for each in path.parent.glob(f"????-??-??{choice}") if each.name[:_DAY] < day)
    heads = filter(None, map(_head_of, sorted(others, reverse=True)))
    return next((head.edition for head in heads), 0)


def _head_of(path: Path) -> RoundupHead | None:
    """Return what a roundup says of itself; None where there is none, or it is damaged."""
    head = read_head(path)
    try:
        edition, mark, (after, since) = head["edition"], head["mark"], head["window"]
    except (ValueError, LookupError, TypeError):
        return None
    whole = all(isinstance(each, int) for each in (edition, mark, after)) and isinstance(since, str)
    return RoundupHead(edition, mark, Window(after, since)) if whole else None


class RoundupEntry(NamedTuple):
    """An item of a roundup."""

    kept: StoredItem
    place: tuple[int, ...]
    """Where it stands among the others."""
    also: list[str]
    """Other feeds that have it."""


def _entries(
    subscriptions: Sequence[Subscription], kept: Iterable[StoredItem], archive: Archive, choice: RoundupChoice
) -> list[RoundupEntry]:
    """Return the items in the order in which they stand: what came last, then by feed or tag."""
    names, places = _names(subscriptions, archive), _places(subscriptions, choice.by)
    items = sorted(kept, key=lambda one: (one.edition, places[one.feed]))
    found: dict[int, RoundupEntry] = {}
    counts: dict[str, int] = {}
    for one, same in _each_once(items, archive):
        if same is not None:
            also = found[same.id].also if same.id in found else []
            also += [names[one.feed]] if names[one.feed] not in (*also, names[same.feed]) else []
            continue
        counts[one.feed] = counts.get(one.feed, 0) + 1
        if choice.limit is None or counts[one.feed] <= choice.limit:
            found[one.id] = RoundupEntry(one, (-one.edition, *places[one.feed]), [])
    return sorted(found.values(), key=lambda entry: entry.place)


def _names(subscriptions: Sequence[Subscription], archive: Archive) -> dict[str, str]:
    """Return what each feed is called: by the reader, else by itself."""
    return {
        one.address: one.title or archive.state(one.address).title or one.address for one in subscriptions
    }


def _places(subscriptions: Sequence[Subscription], by: str) -> dict[str, tuple[int, int]]:
    """Return where the items of each feed stand: in the order of feeds, or of tags and then of feeds."""
    tags = list(dict.fromkeys(tag for one in subscriptions for tag in one.tags[:1]))
    return {
        one.address: ((tags.index(one.tags[0]) if one.tags else len(tags)) if by == "tag" else 0, place)
        for place, one in enumerate(subscriptions)
    }


def _each_once(
    items: Sequence[StoredItem], archive: Archive
) -> Iterator[tuple[StoredItem, StoredItem | None]]:
    """Yield each item, and the earlier one of another feed that it repeats."""
    from briefing.feeds.copies import copies

    same = copies(items, archive)
    places: dict[str, StoredItem] = {}
    for one in items:
        first = places.setdefault(one.place, one)
        yield one, first if first.feed != one.feed else same.get(one.id)


def _lines(
    head: Mapping[str, Any], entries: Sequence[RoundupEntry], feeds: Mapping[str, str], archive: Archive
) -> Iterator[bytes]:
    """Yield a roundup line by line: what it says of itself, and each item as it is kept."""
    yield f'{_encode(head)[:-1]},"items":[\n'.encode()
    words = archive.words_of(entry.kept for entry in entries)
    for number, (entry, (item, full)) in enumerate(zip(entries, words, strict=True), 1):
        one = entry.kept
        also = _encode(entry.also) if entry.also else "[]"
        about = f'{{"key":{_encode(one.key)},"fetched":"{one.fetched}","also":{also}'
        end = "" if number == len(entries) else ","
        yield f"{about},{feeds[one.feed]},{_whole(item, full)[1:]}{end}\n".encode("utf-8", "replace")
    yield b"]}\n"


def _about_feeds(subscriptions: Sequence[Subscription], archive: Archive, by: str) -> dict[str, str]:
    """Return what is said about each feed with each of its items: pairs of a JSON object."""
    names = _names(subscriptions, archive)
    return {
        one.address: _encode(
            {
                "feed": names[one.address],
                "feed_url": one.address,
                "group": one.tags[0] if by == "tag" and one.tags else None,
                "given": one.tags,
            }
        )[1:-1]
        for one in subscriptions
    }


def _whole(item: str, full: str | None) -> str:
    """Return an item as JSON, with its article where that is longer than what the feed gives."""
    if not full or len(full) <= len(loaded(item).content):
        return item
    return _encode(loaded(item)._replace(content=full, body="text")._asdict())
