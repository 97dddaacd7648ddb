"""What the tag store says of documents and tags: values, cheap to import.

One invariant: what comes from a file is neutralised before it stands here.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from briefing.core.model import MarkedPassage
from briefing.core.tags.model import Correction, SectionTags, carries

AT_HAND = 32
"""Documents of which something is remembered; a command may look up a million."""
Value = TypeVar("Value")


class Latest(dict[str, Value]):
    """What is remembered of the latest documents, by their digests."""

    def __setitem__(self, digest: str, value: Value) -> None:
        """Remember, and forget what was remembered first where that is too much."""
        self.pop(digest, None)
        super().__setitem__(digest, value)
        if len(self) > AT_HAND:
            del self[next(iter(self))]


class Origin(NamedTuple):
    """The document that a tag file is about."""

    title: str
    source: str
    """The name of the source; paths as people write them."""
    sha256: str
    opened: str
    """The day of the first tag, ISO 8601."""
    kind: str = "plain"
    """What it was read as."""
    article: bool = False


class TaggedDocument(NamedTuple):
    """What the index knows about one tag file."""

    path: Path
    origin: Origin
    entries: tuple[SectionTags, ...]
    corrections: tuple[Correction, ...]
    problem: str | None = None


def with_tags(known: Iterable[TaggedDocument], tags: Sequence[str] = ()) -> list[TaggedDocument]:
    """Return those with one of `tags` or one below them, in the order in which they were tagged first.

    Without `tags`, those with any tag, note or passage. One whose file cannot be used has none.
    """
    found = (one for one in known if not one.problem and _has_one(one, tags))
    return sorted(found, key=lambda one: (one.origin.opened, one.origin.source, one.path))


def _has_one(document: TaggedDocument, tags: Sequence[str]) -> bool:
    if not tags:
        return any(entry.tags or entry.passages or entry.note for entry in document.entries)
    return carries({tag for entry in document.entries for tag in entry.tags}, tags)


class TaggedTitle(NamedTuple):
    """What a tag file is about, for a list of fifty thousand."""

    source: str
    sha256: str
    title: str
    sections: int
    """Those that carry a tag."""


class TagCount(NamedTuple):
    """A tag and how often it was given."""

    tag: str
    documents: int
    sections: int
    latest: str
    """When it was last given, ISO 8601; "" when that is not known."""


class Effect(NamedTuple):
    """What a change over the library does, or would do."""

    documents: int
    sections: int
    tags: tuple[str, ...]
    """The tags it is about, those below them included."""


def entry_from(values: Iterable[Any]) -> SectionTags:
    """Return the entry whose fields are `values`, in order, as JSON gives them back."""
    fields: list[Any] = [tuple(value) if isinstance(value, list) else value for value in values]
    entry = SectionTags(*fields)
    if not entry.passages:
        return entry
    return entry._replace(passages=tuple(MarkedPassage(*each) for each in entry.passages))
