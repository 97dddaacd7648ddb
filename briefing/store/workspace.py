"""Documents, tags, library, state and settings together: the one thing that both front ends hold.

One invariant: making a workspace reads nothing; each part is read when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefing.core.document import parse_document
from briefing.core.model import Document
from briefing.core.tagging import Correction, DocumentTags
from briefing.store.files import Kind, SourceText, read_source
from briefing.store.library import Library
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tags import TagStore


@dataclass(frozen=True, slots=True)
class Opened:
    """A document and what is known about it."""

    document: Document
    tags: DocumentTags
    path: Path | None
    """None for standard input."""
    kind: Kind
    undecodable: int = 0
    """Bytes of the file that made no sense in its encoding."""


class Workspace:
    """One reader's documents and what they said about them."""

    def __init__(self, paths: Paths | None = None) -> None:
        self.paths = paths or Paths.from_environment()
        self.state = State(self.paths.database)
        self.tags = TagStore(self.paths, self.state)

    @property
    def library(self) -> Library:
        """The texts of tagged documents."""
        return self.tags.library

    def open(self, source: str, *, article: bool = False) -> Opened:
        """Read `source`, split it as the reader has corrected it, and look up its tags.

        Args:
            source: a path, or `-` for standard input.
            article: the source is one article; do not look for sections.

        Raises:
            SourceError: `source` cannot be read or holds no text.
        """
        read = read_source(source)
        document = parse(read, article=article)
        tags = self.tags.load(document, kind=read.kind, article=article)
        if tags.corrections:
            document = parse(read, article=article, corrections=tags.corrections)
            tags = self.tags.load(document, kind=read.kind, article=article)
        return Opened(document, tags, read.path, read.kind, read.undecodable)


def parse(read: SourceText, *, article: bool = False, corrections: Iterable[Correction] = ()) -> Document:
    """Split the text that was read."""
    return parse_document(
        read.text,
        source=read.source,
        article=article,
        corrections=corrections,
        neutralised=read.neutralised,
        kind=read.kind,
    )
