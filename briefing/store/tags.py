"""The tag store: what readers say about sections, kept in files.

One invariant: when a change returns, it is on disk; when it raises for want of room or permission, it is kept in
memory, and nothing on disk has changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from briefing.core.merge import apply_change, merge_corrections, merge_notes
from briefing.core.model import Document, Section
from briefing.core.recognise import lede_of, recognise
from briefing.core.tagging import Change, Correction, DocumentTags, SectionTags, clean_tag, tag_key
from briefing.errors import StoreError
from briefing.store.edits import carried_out
from briefing.store.files import describe_failure
from briefing.store.index import TaggedDocument, Topic
from briefing.store.journal import AnyStep, CorrectionStep, Journal, Step, turned
from briefing.store.library import Library
from briefing.store.lock import writing
from briefing.store.paths import Paths
from briefing.store.shelf import Found, Shelf, source_name
from briefing.store.state import State
from briefing.store.tagfile import Origin, TagFile, load_tag_file, new_data, with_origin
from briefing.store.wording import said_of


@dataclass(frozen=True, slots=True)
class Pending:
    """A change that is not written yet."""

    document: Document
    changes: tuple[Change, ...]
    corrections: tuple[Correction, ...] | None
    seen: DocumentTags
    """What was known when the change was asked for."""


class TagStore:
    """Reads and changes the tags of documents. Safe to use from several threads."""

    def __init__(
        self,
        paths: Paths,
        state: State | None = None,
        *,
        ruled: Sequence[str] = (),
        aliases: Mapping[str, str] | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.state = state or State(paths.database)
        self.shelf = Shelf(paths, self.state)
        self.journal = Journal(self.state)
        self.library = Library(paths.library)
        self.pending: list[Pending] = []
        """Changes that could not be written, in order."""
        self._lock = paths.lock
        self._guard = threading.RLock()
        self._ruled = frozenset(map(tag_key, ruled))
        self._aliases = {tag_key(alias): clean_tag(tag) for alias, tag in (aliases or {}).items()}
        self._clock = clock
        self._seen: dict[str, DocumentTags] = {}
        self._shapes: dict[str, tuple[str, bool]] = {}

    def load(self, document: Document, *, kind: str = "", article: bool = False) -> DocumentTags:
        """Return what is known about `document`, changes that wait to be written included.

        Args:
            document: the document as it is now.
            kind: what kind of text it was parsed as, to be remembered in its tag file; "" when that was said before.
            article: whether it was parsed as one article; to be remembered likewise.
        """
        with self._guard:
            if kind:
                self._shapes[document.sha256] = (kind, article)
            return self._load(document)

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
        with self._guard:
            seen = self._seen.get(document.sha256) or self._load(document)
            kept = None if corrections is None else tuple(corrections)
            self.pending.append(Pending(document, tuple(map(self._translated, changes)), kept, seen))
            self.retry()
            return self._load(document)

    def retry(self) -> int:
        """Write what waits to be written; return how many changes that were.

        Raises:
            StoreError: why it still cannot be written.
        """
        written = 0
        with self._guard:
            while self.pending:
                with self.writing():
                    try:
                        self._perform(self.pending[0])
                    except StoreError:  # it will not do better another time
                        del self.pending[0]
                        raise
                del self.pending[0]
                written += 1
        return written

    def attach(self, document: Document, orphan: str, section: str) -> DocumentTags:
        """Give the tags and note of the orphan with this id to a section, and take the orphan away.

        Raises:
            StoreError: there is no such orphan, or it cannot be written now.
        """
        with self._guard, self.writing():
            file = self.shelf.find(document).file
            entry = next((each for each in file.entries if each.id == orphan), None) if file else None
            target = next((each for each in document.sections if each.id == section), None)
            if file is None or entry is None or target is None:
                raise StoreError(f"{document.source}: there is no orphan “{orphan}” to attach.")
            gone = replace(entry, tags=(), note=None, automatic=(), refused=())
            change = Change(section, add=entry.tags, note=entry.note)
            steps = [
                *self._steps(file, document, [change], DocumentTags()),
                Step(str(file.path), entry, gone),
            ]
            self.carry_out(f"attached {', '.join(entry.tags)}", [(file, steps)])
        return self.load(document)

    def topics(self) -> tuple[Topic, ...]:
        """Return every tag of the library with its counts, in order of name."""
        self.shelf.index.refresh()
        return self.shelf.index.topics()

    def tagged_documents(self) -> tuple[TaggedDocument, ...]:
        """Return what is known about every tag file, those that cannot be used with their problem."""
        self.shelf.index.refresh()
        return tuple(self.shelf.index.documents())

    def undo(self) -> str | None:
        """Undo the last change, made in whatever window; return what was undone, None when there is nothing.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        with self._guard, self.writing():
            deed = self.journal.to_undo()
            if deed is None:
                return None
            self._write_again(turned(reversed(deed.steps)))
            self.journal.mark(deed, undone=True)
        return f"undid: {deed.sentence}"

    def redo(self) -> str | None:
        """Do again what was undone last; return what that was, None when there is nothing.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        with self._guard, self.writing():
            deed = self.journal.to_redo()
            if deed is None:
                return None
            self._write_again(deed.steps)
            self.journal.mark(deed, undone=False)
        return f"redid: {deed.sentence}"

    def carry_out(self, sentence: str, plan: Iterable[tuple[TagFile, Sequence[AnyStep]]]) -> None:
        """Write steps to several files as one deed that can be undone at once; call it within `writing`.

        Raises:
            OSError: what the system says; what was written before stays, and can be undone.
        """
        done: list[AnyStep] = []
        try:
            for file, steps in plan:
                self._write(file, steps)
                done += steps
        finally:
            if done:
                self.journal.record(sentence, done)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock for the length of the block.

        Raises:
            StoreError: another process does not let go of it, or the block could not write.
        """
        try:
            with writing(self._lock):
                yield
        except OSError as error:
            name = error.filename or self.shelf.directory
            waits = "; the change is kept and tried again" if self.pending else ""
            raise StoreError(f"{name}: not saved ({describe_failure(error)}){waits}.") from error

    def _load(self, document: Document) -> DocumentTags:
        seen = known(document, self.shelf.find(document))
        self._seen[document.sha256] = seen
        for waiting in self.pending:
            if waiting.document.sha256 == document.sha256:
                seen = self._foreseen(seen, waiting)
        return seen

    def _perform(self, wanted: Pending) -> None:
        document = wanted.document
        found = self.shelf.find(document)
        if found.problem:
            raise StoreError(found.problem)
        file = found.file or self._new_file(document)
        steps = self._steps(file, document, wanted.changes, wanted.seen)
        if wanted.corrections is not None:
            merged = merge_corrections(wanted.seen.corrections, file.corrections, wanted.corrections)
            steps.append(CorrectionStep(str(file.path), file.corrections, merged))
        steps = [step for step in steps if step.before != step.after]
        if steps:
            self.library.keep(document)
            current = replace(file, data=with_origin(file.data, self._origin(document)))
            self.carry_out(said_of(steps), [(current, steps)])

    def _steps(
        self, file: TagFile, document: Document, changes: Sequence[Change], seen: DocumentTags
    ) -> list[AnyStep]:
        """Return the steps that make `changes` on what `file` says now."""
        places = recognise(document, file.entries).by_section
        sections = {section.id: section for section in document.sections}
        now: dict[str, SectionTags] = {}
        steps: list[AnyStep] = []
        for change in changes:
            section = sections.get(change.section)
            if section is None:
                raise StoreError(f"{document.source}: there is no section “{change.section}”.")
            blank = self._blank(document, section)
            index = places.get(section.id)
            theirs = blank if index is None else file.entries[index]
            base = now.get(section.id, seen.sections.get(section.id, theirs))
            theirs = now.get(section.id, theirs)
            now[section.id] = self._changed(blank, base, theirs, change)
            steps.append(Step(str(file.path), theirs, now[section.id]))
        return steps

    def _changed(
        self, blank: SectionTags, seen: SectionTags, theirs: SectionTags, change: Change
    ) -> SectionTags:
        """Return `theirs` with `change`; a note that somebody else wrote since the reader saw it is kept too."""
        mine = apply_change(theirs, change, self._ruled)
        merged = replace(mine, note=merge_notes(seen.note, theirs.note, mine.note))
        if merged == theirs:
            return theirs
        stamp = self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")
        return replace(merged, id=blank.id, heading=blank.heading, lede=blank.lede, tagged=stamp)

    def _foreseen(self, seen: DocumentTags, waiting: Pending) -> DocumentTags:
        sections = dict(seen.sections)
        for section in waiting.document.sections:
            for change in waiting.changes:
                if change.section == section.id:
                    blank = self._blank(waiting.document, section)
                    theirs = sections.get(section.id, blank)
                    sections[section.id] = self._changed(blank, theirs, theirs, change)
        corrections = seen.corrections if waiting.corrections is None else waiting.corrections
        return replace(seen, sections=sections, corrections=corrections)

    def _blank(self, document: Document, section: Section) -> SectionTags:
        return SectionTags(section.id, document.heading_of(section), lede_of(document, section), ())

    def _translated(self, change: Change) -> Change:
        """Return `change` with what the reader calls a tag replaced by its proper name."""
        if not self._aliases:
            return change
        return replace(change, add=tuple(self._aliases.get(tag_key(tag), tag) for tag in change.add))

    def _new_file(self, document: Document) -> TagFile:
        origin = self._origin(document)
        return self.shelf.create(origin, new_data(origin))

    def _origin(self, document: Document) -> Origin:
        title = "" if document.title is None else " ".join(document.title.of(document.text).split())
        kind, article = self._shapes.get(document.sha256, ("plain", False))
        opened = self._clock().date().isoformat()
        return Origin(title, source_name(document), document.sha256, opened, kind, article)

    def _write_again(self, steps: Iterable[AnyStep]) -> None:
        """Carry out steps of the journal on the files as they are now; those that are gone are passed over."""
        plan: dict[str, list[AnyStep]] = {}
        for step in steps:
            plan.setdefault(step.file, []).append(step)
        files = [
            load_tag_file(Path(name)) for name in plan if Path(name).exists()
        ]  # all, before any is written
        for file in files:
            self._write(file, plan[str(file.path)])

    def _write(self, file: TagFile, steps: Iterable[AnyStep]) -> None:
        self.shelf.index.put(self.shelf.write(file, carried_out(file, steps)))


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
