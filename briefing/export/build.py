"""Briefs and options to a Report: choosing, grouping, numbering.

One invariant: each section stands in the report once, however many tags it carries; its other tags refer to
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from briefing.core.model import Brief, Document, SectionBrief
from briefing.export.digest import digest_points
from briefing.export.entries import make_entry, make_source
from briefing.export.options import ExportOptions
from briefing.export.report import Entry, Group, Report, Source, Topic
from briefing.export.wording import STANDARD_INPUT, clean, source_name

DEFAULT_TITLE = "Brief"
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
        for number, item in enumerate(ordered, start=1)
    ]
    contents = _contents(topics, ordered, entries)
    return Report(
        title=_title(tuple(sources.values()), options),
        date=clean(options.date) if options.date else None,
        digest=digest_points(briefs, entries, options.digest) if options.digest else (),
        contents=contents,
        groups=tuple(_groups(parts, entries, contents)),
        entries=tuple(entries),
        sources=tuple(sources.values()),
    )


def _all_tags(briefs: Iterable[Brief]) -> tuple[str, ...]:
    tags = {tag for brief in briefs for section in brief.sections for tag in section.tags}
    return tuple(sorted(tags, key=lambda tag: (tag.casefold(), tag)))


def _items(briefs: Iterable[Brief], topics: Sequence[str], *, hierarchical: bool) -> Iterable[_Item]:
    places = {topic.casefold(): place for place, topic in reversed(list(enumerate(topics)))}
    for brief in briefs:
        for section in brief.sections:
            keys = set(_keys(section.tags, hierarchical=hierarchical))
            found = sorted(places[key] for key in keys if key in places)
            yield _Item(brief.document, section, tuple(topics[place] for place in found))


def _keys(tags: Iterable[str], *, hierarchical: bool) -> Iterable[str]:
    """Yield what each tag is found by: itself and, in a hierarchy, every tag above it."""
    for tag in tags:
        parts = tag.casefold().split("/") if hierarchical else [tag.casefold()]
        yield from ("/".join(parts[: depth + 1]) for depth in range(len(parts)))


def _number_sources(briefs: Iterable[Brief], options: ExportOptions) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for brief in briefs:
        key = brief.document.sha256
        if key not in sources:
            sources[key] = make_source(len(sources) + 1, brief.document, anonymous=options.anonymous)
    return sources


def _arrange(
    items: Sequence[_Item], topics: Sequence[str], sources: dict[str, Source], options: ExportOptions
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
    return [part for key, part in parts.items() if part.items or (group_by == "tag" and key)]


def _contents(topics: Sequence[str], items: Sequence[_Item], entries: Sequence[Entry]) -> tuple[Topic, ...]:
    carrying: dict[str, list[Entry]] = {topic: [] for topic in topics}
    for item, entry in zip(items, entries, strict=True):
        for topic in item.topics:
            carrying[topic].append(entry)
    return tuple(Topic(clean(topic), tuple(found)) for topic, found in carrying.items() if found)


def _groups(parts: Iterable[_Part], entries: Sequence[Entry], contents: Sequence[Topic]) -> Iterable[Group]:
    carrying = {topic.tag: topic.entries for topic in contents}
    following = iter(entries)
    for part in parts:
        own = tuple(islice(following, len(part.items)))
        numbers = {entry.number for entry in own}
        others = carrying.get(part.title or "", ())
        see_also = tuple(entry for entry in others if entry.number not in numbers)
        if own or see_also:
            yield Group(part.title, own, see_also)


def _title(sources: Sequence[Source], options: ExportOptions) -> str:
    if options.title:
        return clean(options.title)
    if options.topics:
        return f"{DEFAULT_TITLE}: {', '.join(clean(topic) for topic in options.topics)}"
    if len(sources) == 1 and sources[0].name != STANDARD_INPUT:
        return sources[0].title or source_name(sources[0].name, anonymous=True)
    return DEFAULT_TITLE
