"""An item of a feed to the blocks of a section.

One invariant: an item is one section: whatever headings its content has are text of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.text.naming import shorten
from briefing.sources.feed.model import Item
from briefing.sources.feed.parse import plain_words
from briefing.sources.walk import PageBlock, PageLink, read_blocks
from briefing.sources.web import parse_html

_HEADING: Final = 100
"""Code points of the first words of an item without a title that stand for one."""
_FRAME: Final = re.compile(r"</?(?:embed|object|applet|iframe|frame)\b[^<>]*>", re.IGNORECASE)
"""What frames something from elsewhere; where nobody closed it, the words after it are the item's."""
_PARAGRAPH: Final = re.compile(r"\n\s*\n")


def item_blocks(item: Item, origin: Sequence[str]) -> Iterator[PageBlock]:
    """Yield the heading of `item`, a line about where it is from, and its content.

    Args:
        item: the item.
        origin: what the line begins with: the feed's name, and other feeds that have the item, too.
    """
    content = content_blocks(item)
    yield PageBlock(item.title or _first_words(content), "heading", 2)
    line = _line(item, origin)
    if line.words:
        yield line
    yield from content


def content_blocks(item: Item) -> list[PageBlock]:
    """Return the paragraphs of an item's content; links in it are absolute or none."""
    if item.body == "text":
        return [PageBlock(words.strip(), "text") for words in _PARAGRAPH.split(item.content) if words.strip()]
    page = parse_html(_FRAME.sub("", item.content))
    if page is None:
        return []
    if item.url:
        page.make_links_absolute(item.base or item.url, handle_failures="ignore")
    return [
        block._replace(role="text", level=0, bold=False) if block.role == "heading" else block
        for block in read_blocks(page)
    ]


def _line(item: Item, origin: Sequence[str]) -> PageBlock:
    day = item.published[:10] if item.published else None
    words = " · ".join(filter(None, (*origin, item.author, day)))
    if not item.url:
        return PageBlock(words, "meta")
    start = len(words) + 3 if words else 0
    words = f"{words} · {item.url}" if words else item.url
    return PageBlock(words, "meta", links=(PageLink(start, len(words), item.url),))


def _first_words(content: Sequence[PageBlock]) -> str:
    words = next((block.words for block in content), "")
    return shorten(plain_words(" ".join(words.split())), _HEADING) or "Item without a title"
