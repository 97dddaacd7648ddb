"""Briefs and options to a Report: choosing, grouping, numbering.

One invariant: each section stands in the report once, however many tags it carries; its other tags refer to
it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple
from urllib.parse import quote as in_hex

from briefing.core.model import (
    Brief,
    Document,
    MarkedPassage,
    Quote,
    Section,
    SectionBrief,
    Sentence,
    Speaker,
)
from briefing.core.tags.model import day_of, in_order, tag_key
from briefing.core.tags.passages import placed
from briefing.core.text.naming import (
    STANDARD_INPUT,
    best_quotes,
    clean,
    credit_line,
    place_name,
    quote_credit,
    section_name,
    source_name,
    spoken_words,
    title_from,
    words_at,
)
from briefing.core.text.rows import rows_of
from briefing.export.options import ExportOptions
from briefing.export.report import (
    Credit,
    Entry,
    FeedSource,
    Group,
    OwnPassage,
    PlacedText,
    Point,
    Quotation,
    Report,
    SourceDocument,
    TaggedEntries,
    TextPassage,
)


def digest_points(briefs: Iterable[Brief], entries: Sequence[Entry], most: int) -> tuple[Point, ...]:
    """Return up to `most` sentences in the order of the report; none when it has no more sections than that.

    Args:
        briefs: the sections of the report; several may be of the same document.
        entries: the same sections as they stand in the report.
        most: sentences, shared among the documents as evenly as their sections allow.
    """
    if len(entries) <= most:
        return ()
    from briefing.core.summarise.digest import digest

    documents = _chosen_only(briefs)
    by_section = {(entry.source.sha256, entry.id): entry for entry in entries}
    shares = _shares([len(chosen.sections) for chosen in documents], most)
    points = []
    for (document, sections), share in zip(documents, shares, strict=True):
        summaries = [section.summary for section in sections]
        for index, sentence in digest(document, share, summaries=summaries) if share else ():
            entry = by_section[document.sha256, document.sections[index].id]
            passage = sentence_passage(document, document.sections[index], sentence)
            points.append(Point(passage.text, passage.line, passage.place, entry))
    return tuple(sorted(points, key=lambda point: point.entry.number))


def _chosen_only(briefs: Iterable[Brief]) -> list[Brief]:
    """Return each document as if it had the sections in the report alone."""
    chosen: dict[str, tuple[Document, list[SectionBrief]]] = {}
    for brief in briefs:
        if brief.sections:
            document = brief.document
            chosen.setdefault(document.sha256, (document, []))[1].extend(brief.sections)
    return [
        Brief(document._replace(sections=tuple(one.section for one in sections)), tuple(sections))
        for document, sections in chosen.values()
    ]


def _shares(sections: Sequence[int], most: int) -> list[int]:
    """Deal `most` sentences out one at a time, to the documents with most sections first."""
    room = list(sections)
    shares = [0] * len(room)
    while most and any(room):
        for at in sorted(range(len(room)), key=lambda at: -sections[at]):
            if most and room[at]:
                shares[at], room[at], most = shares[at] + 1, room[at] - 1, most - 1
    return shares


def make_source(number: int, document: Document, *, anonymous: bool) -> SourceDocument:
    """Describe where sections come from; without folders when `anonymous`."""
    return SourceDocument(
        number=number,
        name=source_name(document.source, anonymous=anonymous),
        title=None if document.title is None else words_at(document, document.title),
        sha256=document.sha256,
        language=document.language if document.language.isalpha() else "und",
    )


def make_entry(
    number: int, document: Document, brief: SectionBrief, source: SourceDocument, options: ExportOptions
) -> Entry:
    """Return section `number` of the report."""
    section, alone = brief.section, options.passages_alone
    sentences = () if alone else brief.summary.sentences
    quotes = () if alone else best_quotes(brief.quotes, options.quotes)
    return Entry(
        number=number,
        id=section.id,
        anchor=f"s{number}",
        heading=section_name(document, section),
        headed=document.headline_of(section) is not None,
        tags=tuple(clean(tag) for tag in brief.tags),
        note=clean(brief.note) if brief.note else None,
        method=brief.summary.method,
        summary=tuple(sentence_passage(document, section, one) for one in sentences),
        quotes=tuple(_quotation(document, section, quote) for quote in quotes),
        passages=tuple(_marked(document, brief)),
        paragraphs=tuple(_full_text(document, section)) if options.full_text else (),
        source=source,
        line=document.line_of(section.span.start),
        last_line=document.line_of(max(section.span.start, section.span.end - 1)),
        place=place_name(document, section.span.start, section.span.end - 1),
        origin=_origin(document, section),
    )


def _marked(document: Document, brief: SectionBrief) -> Iterator[OwnPassage]:
    """Yield the passages that are marked in a section; last those whose words the text has no more."""
    found = list(placed(document, brief.section, brief.passages))
    for passage, span in found:
        shown = _passage(document, words_at(document, span), span.start)
        yield OwnPassage(shown.text, shown.line, shown.place, _noted(passage))
    gone = [one for one in brief.passages if one not in [passage for passage, _ in found]]
    for passage in gone:
        yield OwnPassage(
            clean(passage.text), document.line_of(brief.section.span.start), GONE, _noted(passage)
        )


def _noted(passage: MarkedPassage) -> str | None:
    return clean(passage.note) if passage.note else None


def _origin(document: Document, section: Section) -> FeedSource | None:
    item = document.item_of(section)
    if item is None:
        return None
    cleaned = (clean(words) or None if words else None for words in (item.feed, item.author, item.published))
    feed, author, published = cleaned
    words = ", ".join(filter(None, (feed, author, published and day_of(published))))
    url = in_hex(item.url, safe=_IN_ADDRESSES) if item.url and item.url.startswith(_WEB) else None
    return FeedSource(words or url or "", feed, author, published, url)


_WEB: Final = ("http://", "https://")
_IN_ADDRESSES: Final = "/:?#@!$&'*+,;=%~-._"
"""What stays in an address as it is; all else, such as brackets and quotation marks, is written in hex."""


def _full_text(document: Document, section: Section) -> Iterator[TextPassage]:
    for paragraph in section.paragraphs:
        rows = rows_of(document, paragraph)
        for span in rows.spans or (paragraph.span,):
            words = clean(span.of(document.text)) if rows.code else words_at(document, span, addresses=True)
            yield _text(document, words, span.start, 0 if rows.spans else paragraph.level)


def _text(document: Document, words: str, start: int, level: int = 0) -> TextPassage:
    return TextPassage(words, document.line_of(start), place_name(document, start), level)


def sentence_passage(document: Document, section: Section, sentence: Sentence) -> PlacedText:
    """Return a sentence of `section` with its line."""
    within = section.paragraphs[sentence.paragraph].span
    return _passage(document, words_at(document, sentence.span, within), sentence.span.start)


def _passage(document: Document, words: str, start: int) -> PlacedText:
    return PlacedText(words, document.line_of(start), place_name(document, start))


def _quotation(document: Document, section: Section, quote: Quote) -> Quotation:
    return Quotation(
        text=spoken_words(document, quote, section.paragraphs[quote.paragraph].span),
        line=document.line_of(quote.span.start),
        place=place_name(document, quote.span.start),
        kind=quote.kind,
        rank=quote.rank,
        speakers=tuple(_credit(speaker) for speaker in quote.speakers),
        credit=credit_line(quote.speakers),
        said_by=quote_credit(quote),
        mention=clean(quote.mention.text) if quote.mention else None,
    )


@lru_cache(maxsize=4096)
def _credit(speaker: Speaker) -> Credit:
    return Credit(clean(speaker.name), clean(speaker.role) if speaker.role else None)


DEFAULT_TITLE = "Brief"
GONE = "not in the text any more"
OTHER = "Other sections"


class _Item(NamedTuple):
    """A section before it has a number."""

    document: Document
    brief: SectionBrief
    topics: tuple[str, ...]
    """Those of the report's topics that it belongs to, in their order."""


class _Part(NamedTuple):
    """A group before its sections have numbers."""

    title: str | None
    items: list[_Item]


def gather_report(briefs: Sequence[Brief], options: ExportOptions) -> Report:
    """Arrange the sections of `briefs` as `options` ask.

    Args:
        briefs: in the order wanted; several may be of the same document.
        options: grouping, length, title, date.
    """
    topics = options.topics or _all_tags(briefs)
    items = list(_items(briefs, topics, hierarchical=bool(options.topics)))
    sources = _number_sources(briefs, options)
    parts = _arrange(items, topics, sources, options)
    ordered = [item for part in parts for item in part.items]
    entries = [
        make_entry(number, item.document, item.brief, sources[item.document.sha256], options)
        for number, item in enumerate(ordered, start=1 + (options.continues or 0))
    ]
    to_continue = options.continues is not None  # a digest and contents would soon be of something else
    contents = () if to_continue else _contents(topics, ordered, entries)
    return Report(
        title=_title(tuple(sources.values()), options),
        date=_date(briefs, options),
        digest=digest_points(briefs, entries, options.digest) if options.digest and not to_continue else (),
        contents=contents,
        groups=tuple(_groups(parts, entries, contents)),
        entries=tuple(entries),
        sources=tuple(sources.values()),
        continued=to_continue,
    )


def _all_tags(briefs: Iterable[Brief]) -> tuple[str, ...]:
    tags = {tag for brief in briefs for section in brief.sections for tag in section.tags}
    return tuple(in_order(tags))


def _items(briefs: Iterable[Brief], topics: Sequence[str], *, hierarchical: bool) -> Iterable[_Item]:
    places = {tag_key(topic): place for place, topic in reversed(list(enumerate(topics)))}
    for brief in briefs:
        for section in brief.sections:
            keys = set(_keys(section.tags, hierarchical=hierarchical))
            found = sorted(places[key] for key in keys if key in places)
            yield _Item(brief.document, section, tuple(topics[place] for place in found))


def _keys(tags: Iterable[str], *, hierarchical: bool) -> Iterable[str]:
    """Yield what each tag is found by: itself and, in a hierarchy, every tag above it."""
    for tag in tags:
        parts = tag_key(tag).split("/") if hierarchical else [tag_key(tag)]
        yield from ("/".join(parts[: depth + 1]) for depth in range(len(parts)))


def _number_sources(briefs: Iterable[Brief], options: ExportOptions) -> dict[str, SourceDocument]:
    sources: dict[str, SourceDocument] = {}
    for brief in briefs:
        key = brief.document.sha256
        if key not in sources:
            sources[key] = make_source(len(sources) + 1, brief.document, anonymous=bool(options.anonymous))
    return sources


def _arrange(
    items: Sequence[_Item], topics: Sequence[str], sources: dict[str, SourceDocument], options: ExportOptions
) -> list[_Part]:
    group_by = options.group_by or ("tag" if any(item.topics for item in items) else "document")
    if group_by == "order" or (group_by == "document" and len(sources) == 1):
        return [_Part(None, list(items))] if items else []
    titles: dict[str, str]
    if group_by == "tag":
        titles = {topic: clean(topic) for topic in topics} | {"": OTHER}
        keyed = [(item.topics[0] if item.topics else "", item) for item in items]
    else:
        titles = {key: source.title or source.name for key, source in sources.items()}
        keyed = [(item.document.sha256, item) for item in items]
    parts = {key: _Part(title, []) for key, title in titles.items()}
    for key, item in keyed:
        parts[key].items.append(item)
    return [part for part in parts.values() if part.items]


def _contents(
    topics: Sequence[str], items: Sequence[_Item], entries: Sequence[Entry]
) -> tuple[TaggedEntries, ...]:
    carrying: dict[str, list[Entry]] = {topic: [] for topic in topics}
    for item, entry in zip(items, entries, strict=True):
        for topic in item.topics:
            carrying[topic].append(entry)
    return tuple(TaggedEntries(clean(topic), tuple(found)) for topic, found in carrying.items() if found)


def _groups(
    parts: Iterable[_Part], entries: Sequence[Entry], contents: Sequence[TaggedEntries]
) -> Iterable[Group]:
    carrying = {topic.tag: topic.entries for topic in contents}
    following = iter(entries)
    for part in parts:
        own = tuple(islice(following, len(part.items)))
        numbers = {entry.number for entry in own}
        others = carrying.get(part.title or "", ())
        see_also = tuple(entry for entry in others if entry.number not in numbers)
        yield Group(part.title, own, see_also)


def _date(briefs: Iterable[Brief], options: ExportOptions) -> str | None:
    """Return the date asked for, or the one day that all documents are of."""
    if options.date is not None:
        return clean(options.date) or None
    days = {_day(brief.document) for brief in briefs}
    return days.pop() or None if len(days) == 1 else None


def _day(document: Document) -> str:
    """Return the day that a document, the name of its file or its title tells, in whatever time zone."""
    from briefing.core.query.search import day_in  # most exports ask for a date, or for none

    title = document.title.of(document.text) if document.title else ""
    day = document.metadata.published or day_in(source_name(document.source, anonymous=True)) or day_in(title)
    return day[:10] if len(day) >= len("2024-11-04") else ""


def _title(sources: Sequence[SourceDocument], options: ExportOptions) -> str:
    if options.title:
        return clean(options.title)
    if options.topics:
        return f"{DEFAULT_TITLE}: {', '.join(clean(topic) for topic in options.topics)}"
    if len(sources) == 1 and sources[0].name != STANDARD_INPUT:
        return sources[0].title or title_from(sources[0].name) or DEFAULT_TITLE
    return DEFAULT_TITLE
