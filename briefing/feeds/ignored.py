"""Items that the reader does not want to see, by their own queries.

One invariant: an item that is ignored is kept all the same, so a query taken back brings it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.core.query.parse import Query, parse_query
from briefing.core.query.search import SectionItem, Voices
from briefing.core.segment.document import parse_document
from briefing.feeds.archive import Archive, StoredItem, loaded
from briefing.feeds.subscription import Subscription
from briefing.sources.compose import compose
from briefing.sources.feed.blocks import item_blocks


def without_ignored(
    kept: Iterable[StoredItem], subscriptions: Sequence[Subscription], archive: Archive
) -> list[StoredItem]:
    """Return what no query of its own feed matches."""
    queries = {one.address: [parse_query(each) for each in one.ignore] for one in subscriptions if one.ignore}
    return [one for one in kept if not _is_ignored(one, queries, archive)]


def _is_ignored(one: StoredItem, queries: Mapping[str, Sequence[Query]], archive: Archive) -> bool:
    asked = queries.get(one.feed)
    if not asked:
        return False
    item = loaded(next(archive.words_of([one]))[0])
    read = compose(list(item_blocks(item, ())))
    document = parse_document(read.text, source=one.feed, parts=read.parts, kind="feed")
    voices, day = Voices(document), (item.published or one.fetched)[:10]
    items = [SectionItem(document, section, voices, date=day) for section in document.sections]
    return any(query.matches(item) for query in asked for item in items)
