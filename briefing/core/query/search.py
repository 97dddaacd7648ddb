"""Where a query is met: which sections of a document, and which words of them.

One invariant: every span that comes out is a span of the document's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from briefing.core.model import Document, Section, Span, unwrap
from briefing.core.query.parse import Query
from briefing.core.quotes import People, extract_quotes, gather_people
from briefing.core.tags.model import SectionTags, day_of
from briefing.core.text.fold import find_words

_DAY: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII
)
"""A day as names of files have it: `2024-11-04`, `2024_11_04`, `20241104`."""


@dataclass(frozen=True)
class Voices:
    """Who is quoted in a document, worked out only when a query asks."""

    document: Document

    @cached_property
    def people(self) -> People:
        """Everybody named in the document."""
        return gather_people(self.document)

    def of(self, section: Section) -> tuple[str, ...]:
        """Return names and roles of those quoted in `section`."""
        quotes = extract_quotes(self.document, section, self.people)
        speakers = dict.fromkeys(speaker for quote in quotes for speaker in quote.speakers)
        return tuple(f"{speaker.name} {speaker.role or ''}".strip() for speaker in speakers)


@dataclass(frozen=True)
class SectionItem:
    """A section as a query sees it (an `Item`); text and speakers are fetched when they are asked for."""

    document: Document
    section: Section
    voices: Voices
    entry: SectionTags | None = None
    """What the reader said about it."""
    date: str = ""
    """The day of the document in ISO 8601; empty when it is not known."""
    read: bool = False

    @cached_property
    def heading(self) -> str:
        """The headline on one line; empty when there is none."""
        headline = self.document.headline_of(self.section)
        return "\n".join(unwrap(words) for words in _words_at(self.document, headline)) if headline else ""

    @cached_property
    def text(self) -> str:
        """The paragraphs; for the first section the notes above it as well, which are in no other."""
        spans = (paragraph.span for paragraph in self.section.paragraphs)
        paragraphs = [words for span in spans for words in _words_at(self.document, span)]
        first = self.section is self.document.sections[0]
        return "\n".join([*_notes_above(self.document), *paragraphs] if first else paragraphs)

    @property
    def tags(self) -> tuple[str, ...]:
        """The reader's tags."""
        return self.entry.tags if self.entry else ()

    @property
    def note(self) -> str:
        """The reader's note; empty when there is none."""
        return (self.entry.note or "") if self.entry else ""

    @property
    def passages(self) -> tuple[str, ...]:
        """The words, and the notes, of the passages that the reader has marked."""
        marked = self.entry.passages if self.entry else ()
        return tuple(words for passage in marked for words in passage if words)

    @cached_property
    def source(self) -> str:
        """The name and the title of the document, and the feed that the section is an item of."""
        title, item = self.document.title, self.document.item_of(self.section)
        names = (unwrap(title.of(self.document.text)) if title else None, item.feed if item else None)
        return " ".join(filter(None, (self.document.source, *names)))

    @property
    def language(self) -> str:
        """Primary BCP 47 tag."""
        return self.document.language

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Names and roles of those quoted."""
        return self.voices.of(self.section)


def _words_at(document: Document, span: Span) -> tuple[str, ...]:
    """Return the words at `span` as they are read; with marks of emphasis as they are written too.

    What a line end or a mark parts stands together only as it is read, and where a link leads only as it is
    written.
    """
    read, place = document.read_at(span)
    words = place.of(read.text)
    return (words, span.of(document.text)) if document.reading and document.reading.marks else (words,)


def _notes_above(document: Document) -> Iterator[str]:
    """Yield what stands above the first section, but for the title and the leads."""
    names = [*([document.title] if document.title else []), *(lead.span for lead in document.highlights)]
    end = document.sections[0].span.start
    start = 0
    for span in sorted(span for span in names if span.end <= end):
        yield document.text[start : span.start]
        start = span.end
    yield document.text[start:end]


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that a query finds."""

    index: int
    """Index into the document's sections."""
    spans: tuple[Span, ...] = field(default=())
    """Where the query's words stand in heading and text, in order and without overlap."""


def section_items(
    document: Document,
    entries: Mapping[str, SectionTags] | None = None,
    *,
    read: Iterable[str] = (),
) -> tuple[SectionItem, ...]:
    """Return the sections of `document` as a query sees them.

    Args:
        document: the parsed document.
        entries: what the reader said, by section id.
        read: ids of the sections that have been read.
    """
    voices, known, seen = Voices(document), entries or {}, frozenset(read)
    day = document_day(document, known.values())
    return tuple(
        SectionItem(document, section, voices, known.get(section.id), day, section.id in seen)
        for section in document.sections
    )


def document_day(document: Document, entries: Iterable[SectionTags] = ()) -> str:
    """Return the day of `document`, ISO 8601: its own, that in its name, or of its first tag; or ""."""
    if document.metadata.published:
        return day_of(document.metadata.published)
    title = document.title.of(document.text) if document.title else ""
    if day := day_in(document.source) or day_in(title):
        return day
    return min((day_of(entry.tagged) for entry in entries if entry.tagged), default="")


def day_in(name: str) -> str:
    """Return the first day that a name holds, ISO 8601; "" where it holds none."""
    found = _DAY.search(name)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else ""


def search(query: Query, items: Iterable[SectionItem]) -> Iterator[Hit]:
    """Yield the items that `query` finds, each with its index in `items` and the words to highlight."""
    for index, item in enumerate(items):
        if query.matches(item):
            yield Hit(index, highlights(query, item))


def highlights(query: Query, item: SectionItem) -> tuple[Span, ...]:
    """Return where the words of `query` stand in the headline and text of `item`."""
    document, section = item.document, item.section.span
    headline = document.headline_of(item.section)
    apart = headline is not None and not section.covers(headline)
    above = find_places(document, query.words, headline) if apart else ()
    return (*above, *find_places(document, query.words, section))


def find_places(document: Document, words: Iterable[str], within: Span | None = None) -> tuple[Span, ...]:
    """Return where any of the phrases `words` stand in `document`, as `find_spans` does.

    They are found as the text is read too, where a line end or marks of emphasis stand among them.
    """
    phrases = tuple(words)
    found = find_spans(document.text, phrases, within)
    if document.reading is None:
        return found
    part = within and document.reading.read_at(within)
    read = find_spans(document.reading.document.text, phrases, part)
    return _joined((*found, *map(document.as_written, read)))


def find_spans(text: str, words: Iterable[str], within: Span | None = None) -> tuple[Span, ...]:
    """Return where any of the phrases `words` stand in `text`, in order and without overlap.

    Args:
        text: a document's text.
        words: phrases, found as `fold.word_pattern` says.
        within: the part of the text to look at; None for all of it.
    """
    return _joined(span for phrase in words for span in find_words(text, phrase, within))


def _joined(found: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap as one."""
    kept: list[Span] = []
    for span in sorted(found):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)
