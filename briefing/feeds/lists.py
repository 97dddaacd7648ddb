"""Lists of feeds of other programs: OPML in and out, newsboat's `urls` in.

One invariant: what is not taken over is said, each in a sentence; nothing of a list is ever run.

Sources: OPML 2.0 (opml.org/spec2.opml, "Subscription lists"); newsboat's manual, section "The urls file".
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.core.tags.model import clean_tag
from briefing.errors import StoreError
from briefing.feeds.subscription import Subscription
from briefing.sources.http import host_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class FeedList(NamedTuple):
    """What a list holds."""

    subscriptions: tuple[Subscription, ...]
    views: tuple[tuple[str, str], ...] = ()
    """Saved queries by name, in newsboat's own words."""
    problems: tuple[str, ...] = ()


_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_REFUSED: Final = {
    "exec:": "briefing runs no programs",
    "filter:": "briefing runs no programs",
    "file:": "only the web is fetched",
}


def read_list(raw: bytes, name: str) -> FeedList:
    """Return the feeds of an OPML file or of newsboat's `urls`.

    Raises:
        StoreError: it is neither.
    """
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _opml(raw, name)
    return _urls(raw.decode("utf-8", "replace").splitlines())


def _opml(raw: bytes, name: str) -> FeedList:
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(raw.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    body = None if root is None or str(root.tag).lower() != "opml" else root.find("body")
    if body is None:
        raise StoreError(f"{name}: this is no OPML file.")
    return FeedList(tuple(_outlines(body, ())))


def _outlines(element: Element, above: tuple[str, ...]) -> Iterator[Subscription]:
    """Yield the feeds below `element`; the folders around one are its tag, and so are its categories."""
    for outline in element.iterchildren("outline"):
        url = (outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        title = outline.get("title") or outline.get("text") or ""
        if host_of(url):
            categories = (clean_tag(each.strip("/")) for each in (outline.get("category") or "").split(","))
            folder = "/".join(above)
            tags = tuple(dict.fromkeys(filter(None, (folder, *categories))))
            yield Subscription(url, title=" ".join(title.split()) or None, tags=tags)
        else:
            yield from _outlines(outline, (*above, clean_tag(title)) if clean_tag(title) else above)


def _urls(lines: Iterable[str]) -> FeedList:
    found: list[Subscription] = []
    views: list[tuple[str, str]] = []
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        words = _words(line)
        if not words:
            continue
        address, *tags = words
        refused = next((reason for start, reason in _REFUSED.items() if address.startswith(start)), None)
        if address.startswith("query:"):
            name, _, query = address[6:].partition(":")
            views.append((name, query))
        elif not host_of(address):
            reason = refused or "it is no address of the web"
            problems.append(f"line {number}: {address} is not taken over: {reason}.")
        else:
            title = next((tag[1:] for tag in tags if tag.startswith("~")), None)
            plain = tuple(filter(None, (clean_tag(tag) for tag in tags if not tag.startswith(("~", "!")))))
            found.append(Subscription(address, title=title, tags=plain))
    return FeedList(tuple(found), tuple(views), tuple(problems))


def _words(line: str) -> list[str]:
    if line.lstrip().startswith("#"):
        return []
    try:
        return shlex.split(line)
    except ValueError:  # an apostrophe, most likely
        return line.split()


def write_opml(subscriptions: Iterable[Subscription]) -> str:
    """Return the subscriptions of the web as OPML 2.0; tags are categories."""
    rows = "".join(f"    {_outline(one)}\n" for one in subscriptions if one.url)
    head = "  <head><title>briefing</title></head>\n"
    return f'{_DECLARATION}\n<opml version="2.0">\n{head}  <body>\n{rows}  </body>\n</opml>\n'


def _outline(one: Subscription) -> str:
    name = _attribute(one.title or one.address)
    categories = _attribute(",".join(f"/{tag}" for tag in one.tags))
    attributes = {
        "type": "rss",
        "text": name,
        "title": name,
        "xmlUrl": _attribute(one.address),
        "category": categories,
    }
    return "<outline " + " ".join(f'{key}="{value}"' for key, value in attributes.items() if value) + "/>"


def _attribute(text: str) -> str:
    return escape(text, quote=True)
