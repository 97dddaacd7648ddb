"""The article of an item whose feed gives only a foretaste of it.

One invariant: a page that cannot be had costs nothing but itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from briefing.errors import BriefingError
from briefing.feeds.archive import Archive
from briefing.feeds.fetch import AT_ONCE, Hosts
from briefing.feeds.subscription import Subscription
from briefing.sources.feed.model import Item
from briefing.sources.feed.parse import plain_words

FORETASTE: Final = 400
"""Code points of text below which an item is taken for a foretaste."""
MOST: Final = 20
"""Articles of one feed at a time."""
_CUT: Final = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|read more|continue reading|weiterlesen|lire la suite)\W*$", re.IGNORECASE
)


def fetch_articles(
    subscriptions: Sequence[Subscription], archive: Archive, *, everything: bool = False
) -> Iterator[tuple[int, int]]:
    """Fetch the articles of new items that want them, and yield how many were asked for, of how many.

    Args:
        subscriptions: whose items.
        archive: where they are kept.
        everything: fetch the article of every item, whatever the subscription says.
    """
    wanted = [
        (number, item.url or "", each.address)
        for each in subscriptions
        for number, item in _wanted(each, archive, everything=everything)
    ]
    hosts = Hosts()
    with ThreadPoolExecutor(AT_ONCE, "article") as pool:
        texts = pool.map(lambda one: _article(one[1], one[2], hosts), wanted)
        for done, ((number, *_), text) in enumerate(zip(wanted, texts, strict=True), 1):
            archive.put_full(number, text)
            yield done, len(wanted)


def _wanted(one: Subscription, archive: Archive, *, everything: bool) -> Iterator[tuple[int, Item]]:
    if one.full == "no" and not everything:
        return
    for number, item in archive.without_article(one.address, MOST):
        if item.url and (everything or one.full == "yes" or is_foretaste(item.content)):
            yield number, item


def is_foretaste(content: str) -> bool:
    """Tell whether a feed gives only the beginning of an item, or a summary."""
    words = " ".join(plain_words(content).split())
    return len(words) < FORETASTE or _CUT.search(words[-40:]) is not None


def _article(url: str, feed: str, hosts: Hosts) -> str:
    """Return the article at `url`, which `feed` names, in plain paragraphs; "" where there is none."""
    from briefing.sources.adapter import Hints
    from briefing.sources.web import extract

    try:
        answer = hosts.ask(url, named_by=feed)
        if answer.body is None or "html" not in answer.mime:
            return ""
        read = extract(answer.body, Hints(answer.url, declared=answer.charset))
    except BriefingError:
        return ""
    parts = [part for part in read.parts or () if part.role in ("text", "item", "heading")]
    return "\n\n".join(part.span.of(read.text) for part in parts)
