"""What an item is known by, whatever becomes of its words.

One invariant: the key of an item does not depend on its title or text unless the feed tells nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from briefing.core.checksum import sha256_hex
from briefing.sources.feed.model import Item

_TRACKING: Final = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|ref_?src|cmp(?:id)?|at_(?:medium|campaign)"
    r"|ns_(?:mchannel|source|campaign|linkname|fee)|xtor|wt_?mc|sc_(?:channel|campaign)|smid|partner|ftag",
    re.IGNORECASE,
)
"""Parameters of an address that tell who followed it, not where it leads."""
_PLAIN: Final = re.compile(r"https?://[a-z0-9.-]+(?::(?!80/|443/)\d+)?/[\w./~-]*", re.ASCII)
"""Addresses that have nothing to be taken away but a last slash."""
_GLOBAL: Final = re.compile(r"[:@]")
"""What guids have in them that say where they are from: addresses, tag:, urn:uuid: and Message-IDs."""
DIGITS: Final = 16


def canonical(url: str) -> str:
    """Return `url` without what does not say where it leads: tracking, fragment, a last slash."""
    if _PLAIN.fullmatch(url):  # a tenth of the time, for nine in ten
        return url.rstrip("/")
    try:
        parts = urlsplit(url)
        query = [
            (name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(name)
        ]
        host = parts.netloc.lower().removesuffix(":80" if parts.scheme == "http" else ":443")
    except ValueError:
        return url
    return urlunsplit((parts.scheme.lower(), host, parts.path.rstrip("/"), urlencode(query), ""))


def place_of(item: Item, key: str) -> str:
    """Return what an item is called in every feed: its canonical address, or its key."""
    return canonical(item.url) if item.url else key


def item_keys(items: Sequence[Item]) -> list[str]:
    """Return the key of each item of a feed.

    It is the guid, with the host where that is a number or word that other feeds may use, too; guid and
    address where a guid is given to several; else the address; else a digest.
    """
    places = Counter(guid for guid, _ in {(item.guid, item.url) for item in items} if guid)
    repeated = {guid for guid, count in places.items() if count > 1}
    return [_key(item, repeated) for item in items]


def _key(item: Item, repeated: set[str]) -> str:
    if item.guid and item.guid not in repeated and _GLOBAL.search(item.guid):
        return item.guid
    address = canonical(item.url) if item.url else ""
    if item.guid and item.guid not in repeated:
        return " ".join(filter(None, (item.guid, urlsplit(address).hostname)))
    if item.guid and address:
        return f"{item.guid} {address}"
    return (
        address or "sha256:" + sha256_hex(f"{item.title}\n{item.content}".encode("utf-8", "replace"))[:DIGITS]
    )
