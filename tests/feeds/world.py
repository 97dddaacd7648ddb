"""Many made-up feeds in three formats, in which days go by: for tests, and for `bench.feeds`.

python -m tests.feeds.world --feeds 200 --items 30     prints the base address, then serves until it is killed
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from tests.harness.web import Reply, Request, Web

EVERY = 3
"""Of so many feeds one has something new each day."""
WHO = ("Ada Lind", "Bo Marn", "Cleo Arn", "Dara Voss", "Emil Holt")
WHAT = ("pier", "tram", "school", "bridge", "market", "library", "ferry", "mill")
DID = ("reopens", "closes", "burns", "is sold", "floods", "wins a prize")


class Entry(NamedTuple):
    """An item of a feed."""

    guid: str
    title: str
    url: str
    html: str
    published: str


class World:
    """So many feeds with so many items each; what it answers depends on nothing else but the days gone by."""

    def __init__(
        self, feeds: int, items: int, paragraphs: int = 5, kinds: Sequence[str] = ("rss", "atom", "json")
    ) -> None:
        self.feeds, self.items, self.paragraphs, self.kinds = feeds, items, paragraphs, kinds
        self.day = 0
        self.answered: list[int] = []
        """The status of every answer so far."""
        self.page = lru_cache(maxsize=None)(self._page)

    @property
    def paths(self) -> list[str]:
        """The path of every feed."""
        return [f"/{self._kind(feed)}/{feed}" for feed in range(self.feeds)]

    def _kind(self, feed: int) -> str:
        return self.kinds[feed % len(self.kinds)]

    def advance(self) -> None:
        """Let a day go by: every third feed has two new items, and corrects its latest."""
        self.day += 1

    def entries(self, feed: int, day: int | None = None) -> list[Entry]:
        """Return the items of a feed as they stand on a day, the latest first."""
        day = self.day if day is None else day
        changes = sum((feed + each) % EVERY == 0 for each in range(1, day + 1))
        last = self.items + 2 * changes
        corrected = last - 3 if changes else None
        return [
            self._entry(feed, number, corrected=number == corrected)
            for number in range(last - 1, last - 1 - self.items, -1)
        ]

    def _entry(self, feed: int, number: int, *, corrected: bool) -> Entry:
        chance = random.Random(f"{feed}/{number}")
        who, what, did = chance.choice(WHO), chance.choice(WHAT), chance.choice(DID)
        again = " again" if corrected else ""
        paragraphs = "".join(
            f"<p>The {what} of ward {feed} {did}{again}, {who} said on day {number}. “We have waited "
            f"{chance.randint(2, 90)} weeks for the {what},” {who.split()[0]} added. Neighbours of number "
            f"{chance.randint(1, 999)} do not agree.</p>"
            for _ in range(self.paragraphs)
        )
        url = f"https://news.example/{feed}/{number}"
        stamp = f"2024-{1 + number // 28 % 12:02}-{1 + number % 28:02}T07:30:00Z"
        return Entry(
            f"tag:news.example,2024:{feed}-{number}",
            f"The {what} {did}{again}, says {who}",
            url,
            paragraphs,
            stamp,
        )

    def etag(self, feed: int) -> str:
        """Return what a feed's version is known by."""
        return f'"{feed}-{self._latest(feed)}"'

    def _latest(self, feed: int) -> int:
        return max((day for day in range(1, self.day + 1) if (feed + day) % EVERY == 0), default=0)

    def _page(self, feed: int, day: int) -> tuple[bytes, bytes]:
        make = {"rss": _rss, "atom": _atom, "json": _json}[self._kind(feed)]
        page = make(f"Ward {feed} Gazette", self.entries(feed, day)).encode()
        return page, gzip.compress(page, 6, mtime=0)

    def __call__(self, request: Request) -> Reply:
        """Answer a question for a feed, with 304 where nothing is new."""
        reply = self._reply(request)
        self.answered.append(reply.status)
        return reply

    def _reply(self, request: Request) -> Reply:
        feed = int(request.path.rpartition("/")[2])
        latest, etag = self._latest(feed), self.etag(feed)
        if request.headers.get("If-None-Match") == etag:
            return Reply(b"", 304, {"ETag": etag})
        plain, packed = self.page(feed, latest)
        told = {"ETag": etag, "Content-Type": "application/xml; charset=utf-8"}
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            return Reply(packed, 200, {**told, "Content-Encoding": "gzip"})
        return Reply(plain, 200, told)


def _rss(title: str, entries: list[Entry]) -> str:
    rows = "".join(
        f"<item><guid isPermaLink='false'>{one.guid}</guid><title>{escape(one.title)}</title>"
        f"<link>{one.url}</link><pubDate>{one.published}</pubDate><description>{escape(one.html)}</description></item>"
        for one in entries
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>{rows}</channel></rss>"


def _atom(title: str, entries: list[Entry]) -> str:
    rows = "".join(
        f"<entry><id>{one.guid}</id><title>{escape(one.title)}</title><link href='{one.url}'/>"
        f"<updated>{one.published}</updated><content type='html'>{escape(one.html)}</content></entry>"
        for one in entries
    )
    return (
        f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>{title}</title>{rows}</feed>"
    )


def _json(title: str, entries: list[Entry]) -> str:
    rows = [
        {
            "id": one.guid,
            "title": one.title,
            "url": one.url,
            "date_published": one.published,
            "content_html": one.html,
        }
        for one in entries
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "items": rows})


def subscribe(home: Path, web: Web, world: World) -> None:
    """Write the `feeds.yaml` of a home that takes in all feeds of `world`."""
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"- url: {web.base}{path}\n  full: no\n" for path in world.paths)
    file.write_text(f"feeds:\n{rows}")


def main() -> None:
    """Serve until the process is killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--items", type=int, default=30)
    parser.add_argument("--kinds", nargs="+", default=["rss", "atom", "json"])
    arguments = parser.parse_args()
    world = World(arguments.feeds, arguments.items, kinds=arguments.kinds)
    for feed in range(world.feeds):
        world.page(feed, 0)
    with Web(world) as web:
        print(web.base, flush=True)  # noqa: T201 - for whoever started it
        while True:
            time.sleep(60)


if __name__ == "__main__":
    main()
