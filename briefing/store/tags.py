"""The tag store: what readers say about sections, kept in files.

One invariant: when a change returns, it is on disk; when it raises, it is kept in memory and nothing on disk changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing.core.merge import apply_change, merge_corrections, merge_entries
from briefing.core.model import Document, Section
from briefing.core.recognise import lede_of, recognise
from briefing.core.tagging import Change, Correction, DocumentTags, SectionTags, tag_key
from briefing.errors import StoreError
from briefing.store.files import describe_failure
from briefing.store.library import Library
from briefing.store.lock import writing
from briefing.store.paths import Paths
from briefing.store.shelf import Found, Shelf, source_name
from briefing.store.tagfile import (
    Origin,
    TagFile,
    new_data,
    with_corrections,
    with_entry,
    with_origin,
)

if TYPE_CHECKING:
    from briefing.store.emit import Value


def now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Pending:
    """A change that could not be written yet."""

    document: Document
    changes: tuple[Change, ...]
    corrections: tuple[Correction, ...] | None


class TagStore:
    """Reads and changes the tags of documents."""

    def __init__(self, paths: Paths, *, ruled: Sequence[str] = (), clock: Callable[[], datetime] = now) -> None:
        self.shelf = Shelf(paths)
        self.library = Library(paths.library)
        self.pending: list[Pending] = []
        self._lock = paths.lock
        self._ruled = frozenset(map(tag_key, ruled))
        self._clock = clock
        self._seen: dict[str, DocumentTags] = {}
        self._shapes: dict[str, tuple[str, bool]] = {}

    def load(self, document: Document, *, kind: str = "plain", article: bool = False) -> DocumentTags:
        """Return what is known about `document`, changes that wait to be written included.

        Args:
            document: the document as it is now.
            kind: what kind of text it was parsed as; remembered for its tag file.
            article: whether it was parsed as one article; remembered likewise.
        """
        self._shapes[document.sha256] = (kind, article)
        seen = known(document, self.shelf.find(document))
        self._seen[document.sha256] = seen
        for waiting in self.pending:
            if waiting.document.sha256 == document.sha256:
                seen = self._foresee(document, seen, waiting)
        return seen

    def change(
        self,
        document: Document,
        changes: Sequence[Change],
        corrections: Sequence[Correction] | None = None,
    ) -> DocumentTags:
        """Make `changes` to the sections of `document`, and replace its corrections when some are given.

        The file is read again first; what others changed meanwhile stays.

        Raises:
            StoreError: the tags cannot be changed, or not be written now; what could not be written is kept in
                `pending` and written by the next change or `retry`.
        """
        wanted = Pending(document, tuple(changes), None if corrections is None else tuple(corrections))
        self.pending.append(wanted)
        self.retry()
        return self.load(document)

    def retry(self) -> int:
        """Write what waits to be written; return how many changes that were.

        Raises:
            StoreError: why it still cannot be written.
        """
        written = 0
        while self.pending:
            with self._writing():
                self._perform(self.pending[0])
            del self.pending[0]
            written += 1
        return written

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with writing(self._lock):
                yield
        except OSError as error:
            name = error.filename or self.shelf.directory
            raise StoreError(
                f"{name}: not saved ({describe_failure(error)}); the change is kept and tried again."
            ) from error

    def _perform(self, wanted: Pending) -> None:
        document = wanted.document
        found = self.shelf.find(document)
        if found.problem:
            self.pending.remove(wanted)
            raise StoreError(found.problem)
        file = found.file or self._new_file(document)
        data = self._edited(file, wanted)
        self.library.keep(document)
        self.shelf.write(file, data)

    def _new_file(self, document: Document) -> TagFile:
        origin = self._origin(document)
        return self.shelf.create(origin, new_data(origin))

    def _origin(self, document: Document) -> Origin:
        title = "" if document.title is None else " ".join(document.title.of(document.text).split())
        kind, article = self._shapes.get(document.sha256, ("plain", False))
        opened = self._clock().date().isoformat()
        return Origin(title, source_name(document), document.sha256, opened, kind, article)

    def _edited(self, file: TagFile, wanted: Pending) -> dict[str, Value]:
        document, data = wanted.document, file.data
        seen = self._seen.get(document.sha256, DocumentTags())
        places = recognise(document, file.entries).by_section
        entries = {section.id: section for section in document.sections}
        for change in wanted.changes:
            index = places.get(change.section)
            theirs = None if index is None else file.entries[index]
            entry = self._changed(document, entries[change.section], seen, theirs, change)
            data = with_entry(data, index, entry)
        if wanted.corrections is not None:
            data = with_corrections(
                data, merge_corrections(seen.corrections, file.corrections, wanted.corrections)
            )
        return with_origin(data, self._origin(document))

    def _changed(
        self,
        document: Document,
        section: Section,
        seen: DocumentTags,
        theirs: SectionTags | None,
        change: Change,
    ) -> SectionTags:
        blank = SectionTags(section.id, document.heading_of(section), lede_of(document, section), ())
        stamp = self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")
        base = seen.sections.get(section.id, blank)
        mine = apply_change(base, change, self._ruled)
        merged = merge_entries(base, theirs or blank, mine)
        return replace(merged, id=blank.id, heading=blank.heading, lede=blank.lede, tagged=stamp)

    def _foresee(self, document: Document, seen: DocumentTags, waiting: Pending) -> DocumentTags:
        sections = dict(seen.sections)
        places = {section.id: section for section in document.sections}
        for change in waiting.changes:
            if change.section in places:
                current = sections.get(change.section)
                sections[change.section] = self._changed(
                    document, places[change.section], seen, current, change
                )
        corrections = seen.corrections if waiting.corrections is None else waiting.corrections
        return replace(seen, sections=sections, corrections=corrections)


def known(document: Document, found: Found) -> DocumentTags:
    """Return what the tag file that was found says about `document`."""
    if found.file is None:
        return DocumentTags(problem=found.problem)
    entries = found.file.entries
    matched = recognise(document, entries)
    return DocumentTags(
        {section: entries[index] for section, index in matched.by_section.items()},
        tuple(entries[index] for index in matched.orphans),
        found.file.corrections,
    )
