"""A saved news feed as a document, each item a section."""

from __future__ import annotations

from briefing.core.model import Metadata
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.compose import compose_items
from briefing.sources.feed.blocks import item_blocks
from briefing.sources.feed.parse import parse_feed


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return a saved feed, each item a section.

    Raises:
        SourceError: it is no feed, or there is no item in it.
    """
    feed = parse_feed(raw, hints.name, hints.encoding or hints.declared)
    if not feed.items:
        raise SourceError(f"{hints.name}: there is no item in this feed.")
    blocks = [block for item in feed.items for block in item_blocks(item, ())]
    return compose_items(blocks, Metadata(title=feed.title, language=feed.language, url=feed.url))
