"""Briefs to a report: the same plain values for every format and every template.

One invariant: every string in a report is neutralised and on one line; a format only has to escape it. Field
names avoid those of the methods of `dict`, so that a template finds the same thing in a value and in its JSON
form.
"""

from typing import Any, NamedTuple


class PlacedText(NamedTuple):
    """A sentence or paragraph with its place in the source."""

    text: str
    line: int
    """1-based."""
    place: str
    """`line 4`, or what its source has instead: `paragraph 4`, `page 4`."""


class TextPassage(NamedTuple):
    """A paragraph of the full text."""

    text: str
    line: int
    place: str
    level: int
    """Of an item of a list, 1 for one that is in no other; 0 for everything else."""


class OwnPassage(NamedTuple):
    """A passage that the reader has marked."""

    text: str
    line: int
    place: str
    note: str | None


class Credit(NamedTuple):
    """Who said something."""

    name: str
    role: str | None


class Quotation(NamedTuple):
    """A quote worth showing."""

    text: str
    """Quotation marks included."""
    line: int
    place: str
    kind: str
    """`direct` or `partial`."""
    rank: int
    speakers: tuple[Credit, ...]
    credit: str | None
    """Names and roles as they are printed; None when nobody can be credited."""
    said_by: str
    """The credit, or the words beside the quote (`“his guest”`), or that the speaker is not named."""
    mention: str | None
    """The words beside the quote that name who speaks, `he` as well; None for none."""


class SourceDocument(NamedTuple):
    """A document that sections were taken from."""

    number: int
    """1-based, in the order of the report."""
    name: str
    title: str | None
    sha256: str
    """Of the normalised text in UTF-8."""
    language: str


class FeedSource(NamedTuple):
    """Where a section is from that was an item of a feed."""

    words: str
    """Feed, author and day as they are printed, such as `Harbour Gazette, 2024-11-04`."""
    feed: str | None
    author: str | None
    published: str | None
    """ISO 8601."""
    url: str | None
    """Of its page; http or https, with nothing in it that any format takes for markup."""


class Entry(NamedTuple):
    """One section."""

    number: int
    """1-based, in the order of the report."""
    id: str
    anchor: str
    """`s` and the number: safe in a link."""
    heading: str
    """The headline, or the first words of a section that has none."""
    headed: bool
    """Whether `heading` is the document's own."""
    tags: tuple[str, ...]
    note: str | None
    method: str
    """Of the summary."""
    summary: tuple[PlacedText, ...]
    quotes: tuple[Quotation, ...]
    passages: tuple[OwnPassage, ...]
    """What the reader has marked, in the order of the text."""
    paragraphs: tuple[TextPassage, ...]
    """The full text; empty unless it was asked for."""
    source: SourceDocument
    line: int
    """First line of the section, 1-based."""
    last_line: int
    place: str
    """`lines 4–18`, or what its source has instead."""
    origin: FeedSource | None
    """None where it was no item of a feed."""


class Group(NamedTuple):
    """A part of the report with a title of its own."""

    title: str | None
    """A tag or the name of a document; None for the only part of an ungrouped report."""
    entries: tuple[Entry, ...]
    see_also: tuple[Entry, ...]
    """Sections that carry this tag too but stand in another group."""


class TaggedEntries(NamedTuple):
    """A tag and the sections that carry it."""

    tag: str
    entries: tuple[Entry, ...]


class Point(NamedTuple):
    """One sentence of the digest, and the section it comes from."""

    text: str
    line: int
    place: str
    entry: Entry


class Report(NamedTuple):
    """All that a format writes down."""

    title: str
    date: str | None
    digest: tuple[Point, ...]
    contents: tuple[TaggedEntries, ...]
    """By tag; empty when no section carries one."""
    groups: tuple[Group, ...]
    entries: tuple[Entry, ...]
    """Every section once, in the order of the groups."""
    sources: tuple[SourceDocument, ...]
    continued: bool = False
    """Whether `--update` will continue it: then there are markers, but neither digest nor contents."""


def as_record(value: Any) -> Any:
    """Return a value of a report as JSON has it: its fields by name, one under another."""
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {name: as_record(part) for name, part in value._asdict().items()}
        return [as_record(part) for part in value]
    return value
