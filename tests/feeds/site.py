"""A made-up web site with feeds."""

from __future__ import annotations

from tests.harness.web import Reply, Request


class Site:
    """A made-up web site whose feeds a test changes."""

    def __init__(self) -> None:
        self.items: dict[str, list[tuple[str, str, str]]] = {
            "/ports": [("p1", "Pier reopens", "The pier of the old harbour opened again on Monday.")],
            "/trams": [("t1", "Trams stop", "Trams stop at midnight, said Bo Marn, the mayor.")],
        }
        self.status: dict[str, int] = {}
        self.version = 1

    def __call__(self, request: Request) -> Reply:
        path = request.path
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
            f"<item><guid>{guid}</guid><title>{title}</title><link>{place(guid)}</link>"
            f"<description>{words}{' It went on and on.' * 30}</description></item>"
            for guid, title, words in self.items[path]
        )
        feed = f"<rss><channel><title>{path[1:].title()} Gazette</title>{rows}</channel></rss>"
        return Reply(feed.encode(), 200, {"ETag": etag})

    def advance(self) -> None:
        """Let a day go by."""
        self.version += 1


def place(guid: str) -> str:
    return f"https://news.example/{guid}"
