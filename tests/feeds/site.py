"""A made-up web site with feeds."""

from __future__ import annotations

import time
from html import escape

from tests.harness.web import Reply, Request

HOST = "https://news.example/"


class Site:
    """A made-up web site whose feeds a test changes."""

    def __init__(self, padding: str = " It went on and on." * 30) -> None:
        self.padding = padding
        """What every item ends with."""
        self.places: dict[str, str] = {}
        """The pages of items that are not where `place` has them, by their guids."""
        self.hosts: dict[str, str] = {}
        """The sites of feeds that are not those of `place`."""
        self.delays: dict[str, float] = {}
        """Seconds for which feeds keep whoever asks waiting."""
        self.moved: dict[str, str] = {}
        """Where feeds have moved to for good."""
        self.items: dict[str, list[tuple[str, str, str]]] = {
            "/ports": [("p1", "Pier reopens", "The pier of the old harbour opened again on Monday.")],
            "/trams": [("t1", "Trams stop", "Trams stop at midnight, said Bo Marn, the mayor.")],
        }
        self.status: dict[str, int] = {}
        self.version = 1

    def __call__(self, request: Request) -> Reply:
        path = request.path
        time.sleep(self.delays.get(path, 0))
        if path in self.moved:
            return Reply(b"", 301, {"Location": self.moved[path]})
        if path in self.status:
            return Reply(b"", self.status[path], {"Location": "/ports", "Retry-After": "3600"})
        if path.startswith("/page"):
            head = '<link rel="alternate" type="application/rss+xml" href="/ports">'
            return Reply(f"<html><head>{head}</head><body>News</body></html>".encode(), 200)
        etag = f'"{path}{self.version}"'
        if request.headers.get("If-None-Match") == etag:
            return Reply(b"", 304)
        if path not in self.items:
            page = f"<html><body><article><p>{'A long article. ' * 40}</p></article></body></html>"
            return Reply(page.encode(), 200, {"Content-Type": "text/html"})
        rows = "".join(
            f"<item><guid>{guid}</guid><title>{title}</title><link>{self._place(path, guid)}</link>"
            f"<description>{escape(words)}{self.padding}</description></item>"
            for guid, title, words in self.items[path]
        )
        feed = f"<rss><channel><title>{path[1:].title()} Gazette</title>{rows}</channel></rss>"
        return Reply(feed.encode(), 200, {"ETag": etag})

    def _place(self, path: str, guid: str) -> str:
        return self.places.get(guid) or place(guid, self.hosts.get(path, HOST))

    def advance(self) -> None:
        """Let a day go by."""
        self.version += 1


def place(guid: str, host: str = HOST) -> str:
    return f"{host}{guid}"
