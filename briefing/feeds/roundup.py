"""Items to the roundup of a day: what is new, each story once, under its feed.

One invariant: an item stands once, however many feeds have it; the others are named in its line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from briefing.feeds.archive import Kept
from briefing.feeds.subscriptions import Subscription
from briefing.files import atomic_write
from briefing.sources.roundup import MARK, SUFFIX


def compose_roundup(
    subscriptions: Sequence[Subscription], kept: Iterable[Kept], day: datetime, limit: int | None = None
) -> dict[str, Any]:
    """Return the roundup of `day` as it is written down.

    Args:
        subscriptions: in the order in which their items stand.
        kept: the items, the latest of a feed first.
        day: in the reader's own time zone.
        limit: items of a feed at the most; None for all.
    """
    names = {one.address: one.title for one in subscriptions}
    tags = {one.address: one.tags for one in subscriptions}
    places = {one.address: place for place, one in enumerate(subscriptions)}
    records: dict[str, dict[str, Any]] = {}
    counts: dict[str, int] = {}
    for one in sorted(kept, key=lambda each: places.get(each.feed, len(places))):
        feed = names.get(one.feed) or one.feed_title or one.feed
        if one.place in records:
            also = records[one.place]["also"]
            also += [feed] if feed not in (*also, records[one.place]["feed"]) else []
            continue
        counts[one.feed] = counts.get(one.feed, 0) + 1
        if limit is None or counts[one.feed] <= limit:
            records[one.place] = _record(one, feed, tags.get(one.feed, ()))
    title = f"{day:%A}, {day.day} {day:%B %Y}"
    made = day.isoformat(timespec="seconds")
    return {MARK: 1, "title": title, "made": made, "items": list(records.values())}


def _record(one: Kept, feed: str, tags: Sequence[str]) -> dict[str, Any]:
    item = one.item
    longer = one.full if one.full and len(one.full) > len(item.content) else None
    return {
        "key": one.key,
        "feed": feed,
        "feed_url": one.feed,
        "fetched": one.fetched,
        "url": item.url,
        "title": item.title,
        "author": item.author,
        "published": item.published,
        "content": longer or item.content,
        "body": "text" if longer else item.body,
        "base": item.base,
        "tags": list(item.tags),
        "given": list(tags),
        "also": [],
    }


def roundup_of(folder: Path, day: datetime) -> Path:
    """Return where the roundup of `day` stands, if there is one."""
    return folder / f"{day:%Y-%m-%d}{SUFFIX}"


def write_roundup(folder: Path, roundup: dict[str, Any], day: datetime) -> Path:
    """Write a roundup under the name of its day; what is fetched later that day takes its place."""
    path = roundup_of(folder, day)
    folder.mkdir(parents=True, exist_ok=True)
    atomic_write(path, json.dumps(roundup, ensure_ascii=False, indent=1) + "\n")
    return path
