"""The values everything else passes around.

One invariant: the text of a document is never rewritten. A value points into it with a half-open `Span` of
code points, so `value.span.of(document.text) == value.text` wherever a value carries its text.

They are named tuples because a frozen dataclass takes half a millisecond of every start to define, and three
times as long to make. Their annotations are not deferred: `typing` would compile each one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points in a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Form(NamedTuple):
    """A text as it is read, and what of the written text it stands for."""

    text: str
    read: tuple[Span, ...]
    """Where `text` differs from the written text, in order …"""
    written: tuple[Span, ...]
    """… and what stands there in the written text."""

    def written_at(self, span: Span, *, whole: bool = False) -> Span:
        """Return the span of the written text that a span of the form stands for.

        Args:
            span: of the form.
            whole: with what was left out right before and right after it.
        """
        start, end = _mapped(span, self.read, self.written)
        if whole:
            at = bisect_left(self.read, span.start, key=lambda one: one.start)
            if at < len(self.read) and self.read[at] == (span.start, span.start):
                start = self.written[at].start
            at = bisect_right(self.read, span.end, key=lambda one: one.start) - 1
            if at >= 0 and self.read[at] == (span.end, span.end):
                end = self.written[at].end
        return Span(start, end)

    def read_at(self, span: Span) -> Span:
        """Return the span of the form that stands for a span of the written text."""
        return _mapped(span, self.written, self.read)


def _mapped(span: Span, here: Sequence[Span], there: Sequence[Span]) -> Span:
    start, end = 0, 0
    if at := bisect_right(here, span.start, key=lambda one: one.start):
        inside = span.start < here[at - 1].end
        start = there[at - 1].start - span.start if inside else there[at - 1].end - here[at - 1].end
    if at := bisect_left(here, span.end, key=lambda one: one.start):
        inside = span.end <= here[at - 1].end
        end = there[at - 1].end - span.end if inside else there[at - 1].end - here[at - 1].end
    return Span(span.start + start, max(span.start + start, span.end + end))


def unwrap(text: str) -> str:
    """Return `text` on one line: every run of white space, line ends included, as one space."""
    if text.isprintable() and "  " not in text:  # of white space only the plain blank is
        return text.strip()
    return " ".join(text.split())


Role = Literal["title", "highlight", "heading", "start", "text", "item", "meta", "rule"]
"""`start` is a paragraph that begins a section without a heading; `rule` separates and is not shown."""


DEEPEST: Final = 9
"""Levels of a list that are distinguished."""


class Part(NamedTuple):
    """One block of a text with the role it plays. Parts stand in text order and do not overlap."""

    span: Span
    """The whole block."""
    role: Role
    words: Span
    """The block without bullets, numbers and markup: what a heading is called."""
    confidence: float = 1.0
    """How sure a heading is one, 0 to 1."""
    speaker: str | None = None
    """Who says these words, by the label of the turn that they are of; "" for somebody without a name."""
    level: int = 0
    """Of an item after a bullet, 1 for one that is in no other; 0 for everything else."""


class Link(NamedTuple):
    """Words that lead to an address."""

    span: Span
    url: str


class Metadata(NamedTuple):
    """What a source says of itself."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    published: str | None = None
    """ISO 8601, as exactly as the source tells it."""
    language: str | None = None
    """Primary BCP 47 tag."""
    url: str | None = None
    encoding: str | None = None
    """What its bytes were taken for."""
    tags: tuple[str, ...] = ()


NO_METADATA = Metadata()
"""Of a source that says nothing of itself."""


ParagraphKind = Literal["text", "item", "meta"]
"""`item`: of a list. `meta`: a byline, dateline, caption, credit or boilerplate; shown, never summarised."""


class Paragraph(NamedTuple):
    """One paragraph of a section; its span may run over several hard-wrapped lines."""

    span: Span
    kind: ParagraphKind = "text"
    speaker: str | None = None
    """Who says it, in a transcript: the label of the turn; "" for somebody without a name."""
    level: int = 0
    """Of an item after a bullet, 1 for one that is in no other; 0 for everything else."""


class Sentence(NamedTuple):
    """One sentence of a section."""

    span: Span
    text: str
    """As it stands in the document, line ends of hard-wrapped text included."""
    paragraph: int
    """Index into the section's paragraphs."""


class Provenance(NamedTuple):
    """Where a section is from that was an item of a feed."""

    start: int
    """Where the section starts."""
    key: str | None
    """What the item is known by, whatever becomes of its words."""
    url: str | None = None
    feed: str | None = None
    """What the feed is called."""
    feed_url: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 in UTC."""
    fetched: str | None = None
    """ISO 8601 in UTC."""
    tags: tuple[str, ...] = ()
    """What the reader files its feed under."""


class Section(NamedTuple):
    """A headline and its paragraphs, or the text before the first headline."""

    id: str
    """A slug of the heading and six hex digits of heading and first sentence; unique in its document."""
    heading: Span | None
    """The words of the headline without bullets, numbers or markup; None for text that has no headline."""
    span: Span
    """Everything from the first character of the headline to the end of the last paragraph."""
    paragraphs: tuple[Paragraph, ...]
    confidence: float
    """How sure the splitter is that a section begins here, 0 to 1."""


class Highlight(NamedTuple):
    """A line on top of the document that repeats, or announces, a section."""

    span: Span
    section: int | None
    """Index into the document's sections."""


Unit = Literal["line", "paragraph", "page", "time"]


class Document(NamedTuple):
    """One text, split into sections."""

    text: str
    source: str
    """The name shown to people: a path as given, or `-` for standard input."""
    sha256: str
    """Hexadecimal digest of the text in UTF-8."""
    language: str
    """Primary BCP 47 tag; `und` when it is not known."""
    neutralised: int
    """Characters that were replaced on the way in because a terminal might obey them."""
    title: Span | None
    highlights: tuple[Highlight, ...]
    sections: tuple[Section, ...]
    sign_off: Span | None
    line_starts: tuple[int, ...]
    """Offset of the first character of each line."""
    kind: str = "plain"
    """What it was read as: a name from the registry of `briefing.sources`."""
    parts: tuple[Part, ...] | None = None
    """The blocks that the source gives; None where layout is all there is to go by."""
    links: tuple[Link, ...] = ()
    metadata: Metadata = NO_METADATA
    items: tuple[Provenance, ...] = ()
    """Where its sections are from, in a roundup made of feeds, in text order."""
    article: bool = False
    """Whether it was read as one article, without looking for sections."""
    reading: "DocumentForms | None" = None
    """The document as it is read, where that is not as it is written; None costs and changes nothing."""
    unit: Unit = "line"
    """What a reader finds a place of the source by."""
    places: tuple[int, ...] = ()
    """Where each page or paragraph of the source begins in the text; none where lines are counted."""
    times: tuple[int, ...] = ()
    """When each of `places` is said, in seconds from the start, for a recording."""

    def as_read(self, section: Section, *, marked: bool = False) -> "tuple[Document, Section]":
        """Return the document and one of its sections in the form in which words are looked at.

        Args:
            section: one of this document's.
            marked: with its marks of emphasis, as the text is distinguished from others.
        """
        if self.reading is None:
            return self, section
        read = self.reading.marked if marked else self.reading.document
        at = bisect_left(self.sections, section.span.start, key=lambda one: one.span.start)
        return read, read.sections[at]

    def read_at(self, span: Span) -> "tuple[Document, Span]":
        """Return the document in the form in which words are looked at, and the place of `span` in it."""
        if self.reading is None:
            return self, span
        return self.reading.document, self.reading.read_at(span)

    def as_written(self, span: Span, *, whole: bool = False) -> Span:
        """Return the span of this text that a span of the text as it is read stands for.

        Args:
            span: of the text of the document that `as_read` returns.
            whole: with the marks of emphasis around it.
        """
        if self.reading is None:
            return span
        if self.reading.marks:
            span = self.reading.marks.written_at(span, whole=whole)
        for form in reversed(self.reading.forms):
            span = form.written_at(span)
        return span

    def item_of(self, section: Section) -> Provenance | None:
        """Return the item that a section was."""
        at = bisect_left(self.items, section.span.start, key=lambda item: item.start)
        item = self.items[at] if at < len(self.items) else None
        return item if item and item.start == section.span.start else None

    def item_at(self, offset: int) -> Provenance | None:
        """Return the item that the code point at `offset` is in, in a roundup made of feeds."""
        at = bisect_right(self.items, offset, key=lambda item: item.start)
        return self.items[at - 1] if at else None

    def known_as(self, section: Section) -> str:
        """Return what a section is known by in other versions: the key of the item that it was, or its id."""
        item = self.item_of(section)
        return (item and item.key) or section.id

    @property
    def markdown(self) -> bool:
        """Whether the text is Markdown, whose marks are left out where words are shown alone."""
        return self.kind == "markdown"

    def line_of(self, offset: int) -> int:
        """Return the 1-based number of the line that holds the code point at `offset`."""
        return bisect_right(self.line_starts, offset)

    def place_of(self, offset: int) -> int:
        """Return the 1-based number of the line, paragraph or page that holds the code point at `offset`."""
        return self.line_of(offset) if self.unit == "line" else max(1, bisect_right(self.places, offset))

    def headline_of(self, section: Section) -> Span | None:
        """Return where the headline of `section` stands; the title is that of a document of one section."""
        return section.heading or (self.title if len(self.sections) == 1 else None)

    def heading_of(self, section: Section) -> str | None:
        """Return the headline of `section` on one line."""
        read, section = self.as_read(section)
        return None if section.heading is None else unwrap(section.heading.of(read.text))


class DocumentForms(NamedTuple):
    """A document in the forms in which it is looked at, with the same sections, paragraphs and highlights."""

    marked: Document
    """Composed, each paragraph on one line, without hyphens at line ends."""
    forms: tuple[Form, ...]
    """From the text as it is written to the text of `marked`, one after the other."""
    document: Document
    """The same without marks of emphasis: its words."""
    marks: Form | None = None
    """From the text of `marked` to that of `document`, where they differ."""

    def marked_at(self, span: Span) -> Span:
        """Return the span of the text of `marked` that stands for a span of the text as it is written."""
        for form in self.forms:
            span = form.read_at(span)
        return span

    def read_at(self, span: Span) -> Span:
        """Return the span of the text of `document` that stands for a span of the text as it is written."""
        span = self.marked_at(span)
        return self.marks.read_at(span) if self.marks else span


class Summary(NamedTuple):
    """Whole sentences of one section, in document order."""

    method: str
    """The method that chose them, by its name in the registry."""
    sentences: tuple[Sentence, ...]
    of: int
    """How many sentences there were to choose from."""
    note: str | None = None
    """What the reader should know about how they were chosen (text too long for the method, …)."""
    best: int = 0
    """Index among `sentences` of the one that the method put first."""


class Speaker(NamedTuple):
    """Somebody, or a body, who is credited with a quote."""

    name: str
    """The fullest name that the document gives."""
    role: str | None
    """As the text has it."""


class Mention(NamedTuple):
    """The words that name the speaker at the quote's own reporting clause."""

    text: str
    span: Span


QuoteKind = Literal["direct", "partial"]


class Quote(NamedTuple):
    """Somebody's words, as printed."""

    span: Span
    """Quotation marks included."""
    text: str
    kind: QuoteKind
    rank: int
    """1 is the quote of its section most worth showing."""
    speakers: tuple[Speaker, ...]
    mention: Mention | None
    cue: str | None
    """The reporting word: said, told, according to, …"""
    paragraph: int
    """Index into the section's paragraphs."""
    utterance: int = 0
    """Number in its section of the utterance that it is a part of: “A,” said X. “B.”"""
    parts: tuple[Span, ...] = ()
    """Every part of the utterance, in its first; none in the others."""


class MarkedPassage(NamedTuple):
    """A sentence or paragraph that the reader has marked."""

    text: str
    """Its words, on one line: by these it is found again."""
    note: str | None = None


class SectionBrief(NamedTuple):
    """All that is shown and exported of one section."""

    section: Section
    summary: Summary
    quotes: tuple[Quote, ...]
    tags: tuple[str, ...] = ()
    note: str | None = None
    passages: tuple[MarkedPassage, ...] = ()


class Brief(NamedTuple):
    """A document with what was made of its sections."""

    document: Document
    sections: tuple[SectionBrief, ...]
