"""What a document is called and when it was published, for a list of many.

One invariant: what costs more than a glimpse (a large file, a kind that is no text) has its name alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from briefing.core.model import unwrap
from briefing.core.segment.document import parse_document
from briefing.errors import SourceError
from briefing.sources.read import read_source
from briefing.sources.registry import kind_named
from briefing.sources.source import Source

_LARGEST: Final = 1_000_000
"""Bytes of a file that is looked into."""
_BEGINNING: Final = 4_000
"""Code points in which a title stands."""
_DAY: Final = 10
"""Code points of a date in ISO 8601."""


class Glimpse(NamedTuple):
    """What a document is called."""

    title: str
    """"" where it has none."""
    day: str
    """When it was published, ISO 8601; "" where that is unknown."""
    problem: str = ""
    """Why it cannot be read; "" where it can, or nobody has looked."""


def glimpse(source: Source) -> Glimpse:
    """Return title and day of a source, as far as a look at its beginning tells them."""
    nothing = Glimpse("", "")
    try:
        if source.form != "path" or Path(source.file).stat().st_size > _LARGEST:
            return nothing
        read = read_source(source)
    except SourceError as error:
        return nothing._replace(problem=str(error).removeprefix(f"{source.name}: ").rstrip("."))
    except OSError:
        return nothing
    metadata = read.extract.metadata
    day = (metadata.published or "")[:_DAY]
    if metadata.title:
        return Glimpse(unwrap(metadata.title), day)
    if kind_named(read.kind).begins:
        return Glimpse("", day)
    parts = tuple(part for part in read.extract.parts or () if part.span.end <= _BEGINNING)
    document = parse_document(read.extract.text[:_BEGINNING], kind=read.kind, parts=parts or None)
    title = document.title.of(document.text) if document.title else ""
    return Glimpse(unwrap(title), day)
