"""The article of an item whose feed gives only a foretaste of it.

One invariant: a page that cannot be had, or that is about something else, costs nothing but itself.
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
COMMON: Final = 1 / 3
"""Share of an item's words that its article has, too.

An editor's summary has half of its words from the article or more (nine in ten of 390 in six languages had,
one in fifty had less than a third), a notice of cookies or payment none; another day's report one in twelve.
"""
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
        (number, item, each.address)
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


def _article(item: Item, feed: str, hosts: Hosts) -> str:
    """Return the article that `item` of `feed` leads to, in plain paragraphs; "" where there is none."""
    from briefing.sources.adapter import Hints
    from briefing.sources.web import extract

    try:
        answer = hosts.ask(item.url or "", named_by=feed)
        if answer.body is None or "html" not in answer.mime:
            return ""
        read = extract(answer.body, Hints(answer.url, declared=answer.charset))
    except BriefingError:
        return ""
    parts = [part for part in read.parts or () if part.role in ("text", "item", "heading")]
    text = "\n\n".join(part.span.of(read.text) for part in parts)
    return text if _is_about(item, text) else ""


def _is_about(item: Item, text: str) -> bool:
    """Tell whether `text` has the words of `item`, and is no notice that stands before its article."""
    from briefing.core.languages.detect import detect_language
    from briefing.core.languages.stop_words import stop_words
    from briefing.core.text.words import terms, tokens

    language = detect_language(text)
    ignored = stop_words(language)
    given = set(terms(tokens(f"{item.title or ''} {plain_words(item.content)}"), language, ignored))
    return len(given.intersection(terms(tokens(text), language, ignored))) >= COMMON * len(given)
