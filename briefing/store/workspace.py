"""Documents, tags, library, state and settings together: the one thing that both front ends hold.

One invariant: making a workspace reads nothing; each part is read when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.core.model import Document, Span
from briefing.core.segment.document import parse_document
from briefing.core.tags.model import Correction, DocumentTags, SectionTags
from briefing.core.text.english import counted
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError, StoreError
from briefing.sources.decode import is_guess
from briefing.sources.read import SourceText, read_again, read_source
from briefing.sources.registry import PLAIN, SELF_CONTAINED
from briefing.sources.source import STANDARD_INPUT, Source
from briefing.store import watch
from briefing.store.library.texts import Library
from briefing.store.paths import Paths

if TYPE_CHECKING:  # what a first start does not need is loaded when it is asked for
    import threading

    from briefing.store.config.settings import Settings
    from briefing.store.state import State
    from briefing.store.tags.model import TaggedDocument
    from briefing.store.tags.store import TagStore


class Opened(NamedTuple):
    """A document and what is known about it."""

    document: Document
    tags: DocumentTags
    source: Source
    undecodable: int = 0
    """Bytes of the file that made no sense in its encoding."""
    damage: str = ""
    """What is wrong with the source although this much of it can be read; "" for nothing."""
    stamp: watch.Stamp = None
    """Of its file, taken before that was read."""

    @property
    def doubt(self) -> str:
        """What is not sure about the encoding in which the source was read, as part of a sentence; or ""."""
        encoding = self.document.metadata.encoding
        guessed = self.source.encoding is None and is_guess(encoding)
        way_out = "; --encoding NAME reads it otherwise" if guessed else ""
        if self.undecodable:
            return f"{counted(self.undecodable, 'byte')} made no sense and cannot be shown{way_out}"
        return f"read as {encoding}{way_out}" if guessed else ""


class Orphan(NamedTuple):
    """What was said about a section that is not in its document any more."""

    tagged: TaggedDocument
    entry: SectionTags


class Workspace:
    """One reader's documents and what they said about them."""

    def __init__(
        self,
        paths: Paths | None = None,
        notify: Callable[[str], object] | None = None,
        timeout: float | None = None,
    ) -> None:
        """Read nothing yet.

        Args:
            paths: where everything is; None for where the environment says.
            notify: is told what the reader is to know of the tags; None to collect that in `notices`.
            timeout: seconds to wait for another process that writes; None for as long as commands do.
        """
        self._timeout = timeout
        self.paths = paths or Paths.from_environment()
        self.notices: list[str] = []
        self._notify = notify or self.notices.append
        self.library = Library(self.paths.library)
        """The texts of tagged documents."""

    @cached_property
    def state(self) -> State:
        """Reading positions, read marks, the journal and the index."""
        from briefing.store.state import State

        return State(self.paths.database, self._timeout)

    @property
    def has_state(self) -> bool:
        """Whether there is a state to be asked; a reader who left none need not load what reads it."""
        return "state" in self.__dict__ or self.paths.database.exists()

    @cached_property
    def settings(self) -> Settings:
        """The reader's settings; what is wrong with the file is reported by whoever loads it for that."""
        from briefing.store.config.settings import (  # only a file of settings needs them
            DEFAULTS,
            load_settings,
        )

        file = self.paths.settings_file
        return load_settings(file)[0] if file.exists() else DEFAULTS

    @cached_property
    def tags(self) -> TagStore:
        """The tags, with the reader's aliases and rules."""
        from briefing.store.tags.store import TagStore

        options: dict[str, Any] = {"notify": self._notify, "timeout": self._timeout}
        if not self.paths.settings_file.exists():
            return TagStore(self.paths, self.state, **options)
        settings = self.settings
        return TagStore(self.paths, self.state, ruled=_ruled(settings), aliases=settings.aliases, **options)

    def follow(self, settings: Settings) -> None:
        """Go by other settings from now on."""
        self.__dict__["settings"] = settings
        if "tags" in self.__dict__:
            self.tags.follow(_ruled(settings), settings.aliases)

    def outside_changes(self, document: Callable[[], Document], stop: threading.Event) -> Iterator[None]:
        """Yield whenever others have changed tag files, until `stop` is set; without any, loads nothing.

        Args:
            document: returns the document at hand, whose file must not be missed.
            stop: ends the iteration.
        """
        if not self.paths.tags.is_dir():
            while not self.paths.tags.is_dir():
                if stop.wait(watch.INTERVAL):
                    return
            yield None
        yield from self.tags.outside_changes(document, stop)

    @property
    def unsaved(self) -> int:
        """How many changes to tags wait to be written; asking loads nothing."""
        return len(self.tags.pending) if "tags" in self.__dict__ else 0

    def open(self, source: Source, *, article: bool = False) -> Opened:
        """Read `source`, split it as the reader has corrected it, and look up its tags.

        Args:
            source: what to read; a text of the library is opened as the document it was.
            article: the source is one article; do not look for sections.

        Raises:
            SourceError: `source` cannot be read or holds no text.
        """
        path = source.path
        stamp = watch.stamp_of(path) if path else None
        read = read_source(source)
        if path is not None and path.parent == self.paths.library:
            return self._open_kept(read.extract.text, path.stem)
        return self._look_up(read, article=article)._replace(stamp=stamp)

    def open_to_read(self, source: Source, *, article: bool = False) -> Opened:
        """Open `source` as `open` does, and let the reader's automatic rules tag what is new in it.

        Raises:
            SourceError: `source` cannot be read or holds no text.
        """
        opened = self.open(source, article=article)
        with suppress(StoreError):  # kept in memory, and tried again with the next change
            return self.apply_rules(opened)
        return opened

    def apply_rules(self, opened: Opened) -> Opened:
        """Give the tags that the reader's automatic rules call for; what was taken off by hand stays off.

        Raises:
            StoreError: the tags cannot be written; they are kept in memory, as with any change.
        """
        may_apply = bool(opened.document.items) or self.paths.settings_file.exists()
        if opened.tags.problem is not None or not may_apply:
            return opened
        from briefing.core.tags.automatic import automatic_changes  # only readers with rules or feeds need it

        changes = automatic_changes(opened.document, opened.tags.sections, self.settings.rules)
        return opened._replace(tags=self.tags.change(opened.document, changes)) if changes else opened

    def open_beginning(self, source: Source, rows: int, *, article: bool = False) -> Opened | None:
        """Read and split the beginning of a long file, to be shown while the whole is still to be read.

        Args:
            source: what to read.
            rows: of the screen that it is to fill.
            article: the source is one article; it has no beginning.

        Returns:
            The first sections without tags; None where `open` is as quick.
        """
        from briefing.sources.head import read_beginning, without_cut_section

        path = source.path
        if article or path is None or path.parent == self.paths.library:
            return None
        stamp, read = watch.stamp_of(path), read_beginning(source, rows)
        return read and Opened(without_cut_section(parse(read)), DocumentTags(), source, stamp=stamp)

    def _load(self, document: Document) -> DocumentTags:
        """Look up the tags of `document`; a reader who has none yet need not load what reads them."""
        if "tags" not in self.__dict__ and not self.paths.count_tag_files(most=1):
            return DocumentTags()
        return self.tags.load(document)

    def kept(self, tagged: TaggedDocument) -> Document | None:
        """Return a document as its source has corrected it, or else as the library keeps it.

        None when its text is not there.
        """
        if (corrected := self.corrected(tagged)) is not None:
            return corrected
        text = self.library.text_of(tagged.origin.sha256)
        return None if text is None else self.cut(tagged, text)

    def kept_or_read(self, tagged: TaggedDocument) -> Document | None:
        """Return what `kept` does, or, where that is gone, the document as its source is now.

        A text of standard input was for whoever asked then; it is not asked for again.
        """
        document = self.kept(tagged)
        if document is None and Source.named(tagged.origin.source).is_there:
            with suppress(BriefingError):
                return self._open_again(tagged)
        return document

    def corrected(self, tagged: TaggedDocument) -> Document | None:
        """Return the document as its source has it now, where that is another text than the library keeps.

        None where the source is no file or gone, was not written since, is another document by now, or lacks
        a section of which the reader said something. What was not written since is not read.
        """
        source, digest = Source.named(tagged.origin.source), tagged.origin.sha256
        if source.path is None or not source.is_there or not self.library.is_older(digest, source.path):
            return None
        from briefing.core.tags.match import recognise

        with suppress(BriefingError):
            document = self._open_again(tagged)
            if document.sha256 == digest or self.tags.file_of(document) != tagged.path:
                return None
            lost = (tagged.entries[at] for at in recognise(document, tagged.entries).orphans)
            return None if any(one.tags or one.note or one.passages for one in lost) else document
        return None

    def _open_again(self, tagged: TaggedDocument) -> Document:
        """Read a source as it was read when it was tagged: in that encoding, where one can only be guessed.

        Raises:
            SourceError: the source cannot be read or holds no text.
        """
        source = Source.named(Source.named(tagged.origin.source).lasting_name)
        article = tagged.origin.article
        document = self.open(source, article=article).document
        if not is_guess(document.metadata.encoding):
            return document
        text = self.library.text_of(tagged.origin.sha256)
        before = None if text is None else self._read_kept(text, tagged).extract.metadata.encoding
        if not is_guess(before) or before == document.metadata.encoding:
            return document
        return self.open(source._replace(encoding=before), article=article).document

    def cut(self, tagged: TaggedDocument, text: str) -> Document:
        """Split a text of the library as it was split when it was tagged."""
        origin = tagged.origin
        read = self._read_kept(text, tagged)
        return _titled(parse(read, article=origin.article, corrections=tagged.corrections), origin.title)

    def _read_kept(self, text: str, tagged: TaggedDocument) -> SourceText:
        """Return a text of the library with its structure."""
        origin, structure = tagged.origin, self.library.structure_of(tagged.origin.sha256)
        source = Source.named(origin.source)
        if structure is not None:
            from briefing.store.library.structure import load_structure

            kept = load_structure(structure, text)
            if kept is not None:
                return SourceText(source, *kept)
        kind = origin.kind if origin.kind in SELF_CONTAINED else PLAIN.name
        return SourceText(source, kind, read_again(text, kind))

    def orphans(self) -> Iterator[Orphan]:
        """Yield the entries of the library whose section is not in its document any more."""
        from briefing.core.tags.match import recognise

        for tagged in self.tags.tagged_documents():
            document = self._current(tagged)
            if document is not None:
                matched = recognise(document, tagged.entries)
                yield from (Orphan(tagged, tagged.entries[index]) for index in matched.orphans)

    def _current(self, tagged: TaggedDocument) -> Document | None:
        """Return the document from its source, if that still holds a version of it, else from the library."""
        if Source.named(tagged.origin.source).is_there:
            with suppress(BriefingError):
                document = self._open_again(tagged)
                if self.tags.file_of(document) == tagged.path:
                    return document
        return self.kept(tagged)

    def _open_kept(self, text: str, digest: str) -> Opened:
        for tagged in self.tags.tagged_documents():
            if tagged.origin.sha256 == digest:
                return self._look_up(self._read_kept(text, tagged), article=tagged.origin.article)
        read = SourceText(Source.named(STANDARD_INPUT), PLAIN.name, read_again(text, PLAIN.name))
        return self._look_up(read, article=False)

    def _look_up(self, read: SourceText, *, article: bool) -> Opened:
        document = parse(read, article=article)
        tags = self._load(document)
        if tags.corrections:
            document = parse(read, article=article, corrections=tags.corrections)
            tags = self._load(document)
        return Opened(document, tags, read.source, read.extract.undecodable, read.extract.damage)


def _ruled(settings: Settings) -> list[str]:
    return [rule.tag for rule in settings.rules if rule.automatic]


def _titled(document: Document, title: str) -> Document:
    """Return `document` with the title it was kept under, which the markup of its source may have given."""
    start = document.text.find(title) if title and document.title is None else -1
    return document if start < 0 else document._replace(title=Span(start, start + len(title)))


def parse(read: SourceText, *, article: bool = False, corrections: Iterable[Correction] = ()) -> Document:
    """Split the text that was read."""
    extract = read.extract
    return parse_document(
        extract.text,
        source=neutralise(read.source.name),
        article=article,
        corrections=corrections,
        neutralised=extract.neutralised,
        kind=read.kind,
        parts=extract.parts,
        links=extract.links,
        metadata=extract.metadata,
        items=extract.items,
        pages=extract.pages,
        times=extract.times,
    )
