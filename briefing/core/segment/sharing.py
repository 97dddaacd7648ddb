"""Rows of buttons by which a page is shared: `Facebook Twitter WhatsApp E-mail`.

One invariant: one name alone may be what a story is about; a row of them, or a name that comes back, is none.
"""

from __future__ import annotations

from typing import Final

from briefing.core.text.patterns import lazy

_NETWORKS: Final = frozenset(
    (
        *("bluesky", "facebook", "flipboard", "instagram", "linkedin", "mastodon", "messenger"),
        *("odnoklassniki", "pinterest", "pocket", "reddit", "snapchat", "telegram", "threads", "tiktok"),
        *("tumblr", "twitter", "viber", "vkontakte", "wechat", "weibo", "whatsapp", "xing", "youtube"),
    )
)
_OTHERS: Final = frozenset(
    ("x", "email", "e-mail", "mail", "print", "share", "sms", "rss", "link", "tweet", "pdf", "copy")
)
_LONGEST: Final = 120
"""Code points."""
_between: Final = lazy(r"[\s|/•·,]+")


def is_network(text: str) -> bool:
    """Tell whether a line is the name of a network and nothing else."""
    return text.casefold() in _NETWORKS


def is_share_row(text: str) -> bool:
    """Tell whether a line names networks and other ways to share, and nothing else."""
    if len(text) > _LONGEST or text[-1] in ".!?" or not _names_way(text.rsplit(None, 1)[-1]):
        return False
    ways = [way for way in _between().split(text.casefold()) if way]
    return len(ways) > 1 and all(map(_names_way, ways)) and not _NETWORKS.isdisjoint(ways)


def _names_way(word: str) -> bool:
    word = word.casefold()
    return word in _NETWORKS or word in _OTHERS
