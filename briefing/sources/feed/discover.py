"""The feeds that a web page names, as browsers find them.

Source: the HTML standard's link type `alternate`, section "Link type alternate", for feeds.
"""

from __future__ import annotations

from typing import Final

from briefing.sources.decode import decode
from briefing.sources.feed.parse import absolute
from briefing.sources.web import parse_html

_TYPES: Final = tuple(f"application/{form}" for form in ("rss+xml", "atom+xml", "feed+json", "rdf+xml"))


def discover(raw: bytes, url: str) -> list[str]:
    """Return the addresses of the feeds that the page `raw`, found at `url`, names in its head."""
    page = parse_html(decode(raw, url)[0])
    if page is None:
        return []
    named = (
        absolute(url, link.get("href"))
        for link in page.iter("link")
        if "alternate" in link.get("rel", "").lower().split() and link.get("type", "").lower() in _TYPES
    )
    return list(dict.fromkeys(filter(None, named)))
