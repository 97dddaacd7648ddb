"""The same report in two feeds, under two addresses: agencies send one text to many.

One invariant: an item is taken for a copy only where nearly all the phrases of the shorter text are in the
longer one; a sentence in common is never enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from briefing.feeds.archive import Archive, StoredItem, loaded

_SPOKEN_FOR: Final = 8
"""Items from which on two sentences are standing ones that tell nothing."""
SHORTEST: Final = 200
"""Code points from which on a text is known to be the same."""
SAME: Final = 0.8
"""Share of the shorter text's phrases, runs of three words, that the longer one has."""


def copies(items: Sequence[StoredItem], archive: Archive) -> dict[int, StoredItem]:
    """Return the items that repeat an earlier one of another feed, by their ids.

    Args:
        items: in the order in which they are shown.
        archive: has their words.
    """
    sharing: dict[tuple[str, ...], list[StoredItem]] = {}
    for one in items:
        sentences = one.opening.split()
        for pair in pairwise(sentences) if len(sentences) > 1 else (tuple(sentences),) * len(sentences):
            sharing.setdefault(pair, []).append(one)
    found: dict[int, StoredItem] = {}
    for group in sharing.values():
        if len({one.feed for one in group}) > 1 and len(group) <= _SPOKEN_FOR:
            _pair(group, found, archive)
    return found


def _pair(group: Sequence[StoredItem], found: dict[int, StoredItem], archive: Archive) -> None:
    words = archive.words_of(group)
    texts = {one.id: _text(item) for one, (item, _) in zip(group, words, strict=True)}
    for place, one in enumerate(group):
        earlier = (other for other in group[:place] if other.feed != one.feed and other.id not in found)
        for other in earlier if one.id not in found else ():
            if is_same(texts[one.id], texts[other.id]):
                found[one.id] = other
                break


def _text(item: str) -> str:
    from briefing.sources.feed.parse import plain_words

    return plain_words(loaded(item).content)


def is_same(one: str, other: str) -> bool:
    """Tell whether two texts are one report, perhaps cut short in one of them."""
    if min(len(one), len(other)) < SHORTEST:
        return False
    from briefing.core.tags.match import phrases  # few have a text that may be another's

    here, there = phrases(one), phrases(other)
    return len(here & there) >= SAME * max(1, min(len(here), len(there)))
