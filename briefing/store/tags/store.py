"""The tag store: what readers say about sections, kept in files.

One invariant: when a change returns, it is on disk; when it raises for want of room or permission, it is
kept in memory, and nothing on disk has changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from briefing.core.model import Document, MarkedPassage
from briefing.core.tags.match import recognise
from briefing.core.tags.model import Change, Correction, DocumentTags, SectionTags, clean_tag, tag_key
from briefing.core.tags.retag import Replacement, deleting, merging, renaming, splitting
from briefing.core.text.naming import source_name
from briefing.core.text.normalise import neutralise
from briefing.errors import StoreError
from briefing.files import describe_failure
from briefing.store.library.texts import Library
from briefing.store.paths import Paths, lasting_source
from briefing.store.state import State
from briefing.store.tags.directory import Directory, Lookup
from briefing.store.tags.edits import ChangeRequest, Moment, foreseen, steps_for
from briefing.store.tags.file import TagFile, new_data
from briefing.store.tags.journal import Step, Transaction, said_of
from briefing.store.tags.model import Effect, Latest, Origin, TagCount, TaggedDocument, TaggedTitle
from briefing.store.tags.writer import FileEdit, Writer


class TagStore:
    """Reads and changes the tags of documents. Safe to use from several threads."""

    def __init__(
        self,
        paths: Paths,
        state: State | None = None,
        *,
        ruled: Sequence[str] = (),
        aliases: Mapping[str, str] | None = None,
        notify: Callable[[str], object] = str,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        timeout: float | None = None,
    ) -> None:
        self.state = state or State(paths.database)
        self.directory = paths.tags
        """Of the tag files."""
        self._files = Directory(paths, self.state)
        self._writer = Writer(paths, self._files, self.state, notify, timeout)
        self.library = Library(paths.library)
        self.pending: list[ChangeRequest] = []
        """Changes that could not be written, in order."""
        self._guard = threading.RLock()
        self.follow(ruled, aliases or {})
        self._clock = clock
        self._seen: Latest[DocumentTags] = Latest()
        self._resumed = False

    def load(self, document: Document) -> DocumentTags:
        """Return what is known about `document`, changes that wait to be written included."""
        with self._guard:
            return self._load(document)

    def change(
        self, document: Document, changes: Sequence[Change], corrections: Sequence[Correction] | None = None
    ) -> DocumentTags:
        """Make `changes` to the sections of `document`, and replace its corrections when some are given.

        The file is read again first; what others changed meanwhile stays.

        Raises:
            StoreError: the tags cannot be changed, or not be written now; what could not be written is kept
                in `pending` and written by the next change or `retry`.
        """
        with self._guard:
            seen = self._seen.get(document.sha256) or self._load(document)
            kept = None if corrections is None else tuple(corrections)
            wanted = tuple(map(self._translated, changes))
            self.pending.append(ChangeRequest(document, wanted, kept, seen, self._moment()))
            self.retry()
            return self._load(document)

    def retry(self, timeout: float | None = None) -> int:
        """Write what waits to be written; return how many changes that were.

        Args:
            timeout: seconds to wait for another writer; None for as long as a change does.

        Raises:
            StoreError: why it still cannot be written.
        """
        written = 0
        with self._guard:
            while self.pending:
                with self._writer.writing(timeout):
                    try:
                        self._perform(self.pending[0])
                    except StoreError:  # it will not do better another time
                        del self.pending[0]
                        raise
                del self.pending[0]
                written += 1
        return written

    def wait(self) -> None:
        """Wait until a change that another thread is making is in the files and in the index."""
        with self._guard:
            return

    def attach(self, document: Document, orphan: str, section: str) -> DocumentTags:
        """Give the tags and note of the orphan with this id or heading to a section; the orphan goes.

        Raises:
            StoreError: there is no such orphan, or it cannot be written now.
        """
        with self._guard, self._writer.writing():
            file = self._current(document)
            entries = file.entries if file and orphan else ()
            entry = next((each for each in entries if orphan in (each.id, each.heading)), None)
            target = next((each for each in document.sections if each.id == section), None)
            if file is None or entry is None or target is None:
                raise StoreError(f"{document.source}: there is no orphan “{orphan}” to attach.")
            gone = entry.silent._replace(tagged=entry.tagged)
            change = Change(section, add=entry.tags, note=entry.note, marked=entry.passages)
            request = ChangeRequest(document, (change,), None, DocumentTags(), self._moment())
            steps = [*steps_for(file, request), Step(str(file.path), entry, gone)]
            sentence = f"attached {entry.gist}"
            self._writer.carry_out(sentence, [FileEdit(file.path, steps, file=file)])
        return self.load(document)

    def topics(self, *, thorough: bool = True) -> tuple[TagCount, ...]:
        """Return every tag of the library with its counts, in order of name.

        Args:
            thorough: whether to look at each file; else those written in place since are as they were.

        Raises:
            StoreError: the directory of tag files cannot be read.
        """
        self._refresh(thorough=thorough)
        return self._files.index.topics()

    def tagged_documents(self) -> tuple[TaggedDocument, ...]:
        """Return what is known about every tag file, those that cannot be used with their problem.

        Raises:
            StoreError: the directory of tag files cannot be read.
        """
        self._refresh()
        return tuple(self._files.index.documents())

    def outside_changes(self, document: Callable[[], Document], stop: threading.Event) -> Iterator[None]:
        """Yield whenever others have changed tag files, until `stop` is set: for a thread of its own.

        Args:
            document: returns the document at hand, whose file must not be missed.
            stop: ends the iteration.
        """
        from briefing.store.tags.watch import outside_changes

        return outside_changes(self._files.index, lambda: self._files.place_of(document()), stop)

    def titles(self) -> list[TaggedTitle]:
        """Return what each tag file is about, without what it says of sections.

        Raises:
            StoreError: the directory of tag files cannot be read.
        """
        self._refresh(thorough=False)
        return self._files.index.titles()

    def latest(self, limit: int) -> list[SectionTags]:
        """Return the sections that were tagged last, some `limit` and those in the same files with them."""
        self._refresh(thorough=False)
        return self._files.index.latest(limit)

    def broken(self) -> tuple[tuple[Path, str], ...]:
        """Return the files that could not be used at the last look, each with the sentence that says why."""
        return self._files.index.broken()

    def file_of(self, document: Document) -> Path | None:
        """Return the tag file of `document`, if there is one that can be used."""
        found = self._files.look_up(document).tagged
        return None if found is None else found.path

    def may_know(self, beginning: Document) -> bool:
        """Tell whether a tag file may be about a document of which only the beginning was read."""
        return self._files.may_know(beginning)

    def prepare(self, document: Document) -> None:
        """Read the tag file of `document`, so that the first change finds it read already.

        Raises:
            StoreError: there is one, and it cannot be used.
        """
        self._files.find(document)

    def dump(self, *, texts: bool = False) -> Iterator[str]:
        """Yield the parts of a YAML file that holds every tag file, and with `texts` what they are about.

        Raises:
            StoreError: the directory of tag files cannot be read.
        """
        from briefing.store.tags.transfer import dumped

        return dumped(self._files, self.library, self.tagged_documents(), texts=texts)

    def read_in(self, text: str, name: str) -> Effect:
        """Add what the library `text`, which `dump` made, says to the tags, as one change that can be undone.

        Raises:
            StoreError: it is not a library of tags, or it cannot be written now; it names the file `name`.
        """
        from briefing.store.tags.transfer import read_in

        with self._guard:
            return read_in(self._files, self._writer, self.library, text, name)

    def rename(self, old: str, new: str, *, preview: bool = False) -> Effect:
        """Rename a tag, and those below it, in the whole library; with `preview` only count.

        Raises:
            StoreError: a file it concerns cannot be written now.
        """
        return self._retag(f"renamed {clean_tag(old)} to {clean_tag(new)}", renaming(old, new), preview)

    def merge(self, tags: Sequence[str], into: str, *, preview: bool = False) -> Effect:
        """Rename each of `tags` to `into` in the whole library; with `preview` only count.

        Raises:
            StoreError: a file it concerns cannot be written now.
        """
        names = ", ".join(map(clean_tag, tags))
        return self._retag(f"merged {names} into {clean_tag(into)}", merging(tags, into), preview)

    def split(self, tag: str, into: Sequence[str], *, preview: bool = False) -> Effect:
        """Replace a tag by several in the whole library; with `preview` only count.

        Raises:
            StoreError: a file it concerns cannot be written now.
        """
        names = ", ".join(map(clean_tag, into))
        return self._retag(f"split {clean_tag(tag)} into {names}", splitting(tag, into), preview)

    def delete(self, tag: str, *, preview: bool = False) -> Effect:
        """Take a tag, and those below it, off the whole library; with `preview` only count.

        Raises:
            StoreError: a file it concerns cannot be written now.
        """
        return self._retag(f"deleted {clean_tag(tag)}", deleting(tag), preview)

    def undo(self, *, named: bool = False) -> str | None:
        """Undo the last change, made in whatever window; return what was undone, None when there is nothing.

        A change that still waits to be written is the last one, and just forgotten.

        Args:
            named: whether the document is named in which that was, where it is one.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        with self._guard:
            if self.pending:
                del self.pending[-1]
                return "undid: what was not saved yet"
            self._resume()
            where = self._where(self._writer.next_to_undo()) if named else ""
            done = self._writer.undo()
            return f"{done}{where}" if done else None

    def undoes_elsewhere(self, document: Document) -> tuple[int, str] | None:
        """Tell whether the next change to undo is of another document alone.

        Returns its number, and a sentence that names the document; None where it is of `document`, of several
        files, or there is none.
        """
        with self._guard:
            transaction = None if self.pending else self._writer.next_to_undo()
            path = _only_file(transaction)
            if transaction is None or path is None or self._files.look_up(document).path == path:
                return None
            return transaction.number, f"{transaction.sentence}{self._named(transaction)}"

    def _where(self, transaction: Transaction | None, here: Document | None = None) -> str:
        """Return the words that say where it was done; "" where it is of the whole library, or `here`."""
        if transaction is None or transaction.sentence != said_of(transaction.steps):
            return ""
        at_hand = here is not None and self._files.look_up(here).path == _only_file(transaction)
        return "" if at_hand else self._named(transaction)

    def _named(self, transaction: Transaction | None) -> str:
        """Return the words that name the document that a transaction is of; "" where it is of several."""
        path = _only_file(transaction)
        if path is None:
            return ""
        known = self._files.index.tagged(path)
        title = known.origin.title or source_name(known.origin.source, anonymous=True) if known else path.stem
        return f", in {title}"

    def redo(self, *, named: bool = False, here: Document | None = None) -> str | None:
        """Do again what was undone last; return what that was, None when there is nothing.

        Args:
            named: whether the document is named in which that was, where it is one.
            here: the document at hand, which is not named.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        with self._guard:
            self._resume()
            where = self._where(self._writer.next_to_redo(), here) if named else ""
            done = self._writer.redo()
            return f"{done}{where}" if done else None

    def _retag(self, sentence: str, becomes: Replacement, preview: bool) -> Effect:
        """Replace tags in every file, or only count what that would change."""
        from briefing.store.tags import retag

        with self._guard:
            names = [topic.tag for topic in self.topics() if tuple(becomes(topic.tag)) != (topic.tag,)]
            if preview:
                return retag.count(self._files, names, becomes)
            return retag.carry_out(self._files, self._writer, names, becomes, sentence)

    def _refresh(self, *, thorough: bool = True) -> None:
        self._resume()
        try:
            self._files.index.refresh(thorough=thorough)
        except OSError as error:
            words = describe_failure(error)
            raise StoreError(f"{self.directory}: cannot be read ({words}).") from error

    def _resume(self) -> None:
        """Finish, at the first look, what a killed process left half done."""
        if not self._resumed and self._files.index.directory_stamp():
            self._resumed = True
            self._writer.resume()

    def _load(self, document: Document) -> DocumentTags:
        self._resume()
        try:
            found = self._files.look_up(document)
        except OSError as error:
            found = Lookup(problem=f"{self.directory}: cannot be read ({describe_failure(error)}).")
        seen = known(document, found)
        self._seen[document.sha256] = seen
        for waiting in self.pending:
            if waiting.document.sha256 == document.sha256:
                seen = foreseen(seen, waiting)
        return seen

    def _perform(self, request: ChangeRequest) -> None:
        document = request.document
        origin = self._origin(document)
        file = self._current(document) or self._files.create(origin, new_data(origin))
        steps = steps_for(file, request)
        if steps:
            self.library.keep(document)
            by_reader = (
                not all(change.automatic for change in request.changes) or request.corrections is not None
            )
            self._writer.carry_out(
                said_of(steps) if by_reader else "", [FileEdit(file.path, steps, origin, file)]
            )

    def _current(self, document: Document) -> TagFile | None:
        """Return the tag file of `document`, with what a synchroniser set aside taken in again."""
        file = self._files.find(document)
        return None if file is None else self._writer.take_in(file)

    def _moment(self) -> Moment:
        return Moment(self._clock().strftime("%Y-%m-%dT%H:%M:%SZ"), self._ruled)

    def follow(self, ruled: Iterable[str], aliases: Mapping[str, str]) -> None:
        """Go by other settings from now on.

        Args:
            ruled: tags that the reader's rules give by themselves.
            aliases: other names for tags.
        """
        self._ruled = frozenset(map(tag_key, ruled))
        self._aliases = {tag_key(alias): clean_tag(tag) for alias, tag in aliases.items()}

    def proper(self, tags: Iterable[str]) -> tuple[str, ...]:
        """Return `tags` by their proper names, each once, where the reader has aliases for them."""
        named = (self._aliases.get(tag_key(tag), tag) for tag in tags)
        return tuple({tag_key(tag): tag for tag in named}.values())

    def _translated(self, change: Change) -> Change:
        """Return `change` as it is kept: tags by their proper names, a note that no terminal obeys."""
        note = None if change.note is None else neutralise(change.note)
        marked = tuple(map(_safe, change.marked))
        add = self.proper(change.add) if self._aliases else change.add
        return change._replace(add=add, note=note, marked=marked)

    def _origin(self, document: Document) -> Origin:
        title = "" if document.title is None else " ".join(document.title.of(document.text).split())
        opened = self._clock().astimezone().date().isoformat()
        source = lasting_source(document)
        return Origin(title, source, document.sha256, opened, document.kind, document.article)


def _safe(passage: MarkedPassage) -> MarkedPassage:
    note = neutralise(passage.note).strip() if passage.note else None
    return MarkedPassage(neutralise(" ".join(passage.text.split())), note or None)


def known(document: Document, found: Lookup) -> DocumentTags:
    """Return what was found, matched to the sections of `document`."""
    if found.tagged is None:
        return DocumentTags(problem=found.problem)
    entries = found.tagged.entries
    matched = recognise(document, entries)
    return DocumentTags(
        {section: entries[index] for section, index in matched.by_section.items()},
        tuple(entries[index] for index in matched.orphans),
        found.tagged.corrections,
    )


def _only_file(transaction: Transaction | None) -> Path | None:
    """Return the one tag file that a transaction is of; None where there are several, or none."""
    files = {step.file for step in transaction.steps} if transaction else set()
    return Path(files.pop()) if len(files) == 1 else None
