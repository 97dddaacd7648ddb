"""The directory of tag files: which file is about which document, and how a file is written.

One invariant: a file that cannot be parsed is never written to.
"""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from zlib import crc32

from briefing.core.model import Document
from briefing.core.tags.match import is_version
from briefing.errors import StoreError
from briefing.files import atomic_write, holds
from briefing.sources.source import STANDARD_INPUT
from briefing.store.library.texts import Library
from briefing.store.paths import TAG_FILE, Paths, file_slug, lasting_source
from briefing.store.state import State
from briefing.store.tags.file import (
    HEADER,
    TagFile,
    TagFileError,
    from_data,
    load_tag_file,
    parse_tag_file,
    with_literals,
)
from briefing.store.tags.index import Index
from briefing.store.tags.items import mend
from briefing.store.tags.model import Latest, Origin, TaggedDocument
from briefing.store.tags.replace import QUIET, SETTLED, is_fresh, rests
from briefing.store.tags.replace import replace as replace_file
from briefing.store.tags.unite import MARK, original_of, with_copy
from briefing.store.yaml import write
from briefing.store.yaml.edit import splice
from briefing.store.yaml.write import Value
from briefing.temporary import cut_name, remove_left_overs

DIGEST = 8
"""Hexadecimal digits of a document's digest in the name of its tag file."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the tag file of a document says, why it cannot be used, or neither where there is none."""

    tagged: TaggedDocument | None = None
    problem: str | None = None
    path: Path | None = None


class Directory:
    """All tag files of one directory."""

    def __init__(self, paths: Paths, state: State) -> None:
        self.path = paths.tags
        self.index = Index(paths, state)
        self._library = Library(paths.library)
        self._backups = paths.backups
        self._places: Latest[Path] = Latest()
        """Where the file of a document was found last, by the digest of the document."""

    def look_up(self, document: Document) -> Lookup:
        """Return what is known about `document`: by digest, then by source, then by shared sections.

        Every file about the very same text is a part of it, and so is what Syncthing has set aside. Costs the
        same however many files there are, while the index is up to date.
        """
        found = self._look_up(document)
        if found.tagged is None:
            return found
        tagged, path = found.tagged, found.tagged.path
        for other in filter(None, map(self.index.tagged, self._others(tagged))):
            tagged = tagged if other.problem else with_copy(tagged, other)
        return Lookup(tagged, path=path)

    def _look_up(self, document: Document) -> Lookup:
        if known := self._found_again(document):
            return known
        if not self.index.directory_stamp():
            return Lookup()
        self.index.refresh()
        found = self._first(document, self.index.with_digest(document.sha256), sure=True)
        if found == Lookup():
            found = self._first(document, self.index.candidates(document, lasting_source(document)))
        if found.tagged is not None:
            self._places[document.sha256] = found.tagged.path
        return self._broken(document) if found == Lookup() else found

    def may_know(self, beginning: Document) -> bool:
        """Tell whether a file is about the same source, or a document that shares its first sections.

        A file that cannot be used may be about any.
        """
        if not self.index.directory_stamp():
            return False
        self.index.refresh()
        return bool(self.index.candidates(beginning, lasting_source(beginning)) or self.index.broken())

    def place_of(self, document: Document) -> Path | None:
        """Return the file of `document`, if that was looked up before."""
        return self._places.get(document.sha256)

    def _found_again(self, document: Document) -> Lookup | None:
        """Return what the file says that was found for `document` before, if it still is about it."""
        path = self._places.get(document.sha256)
        tagged = None if path is None else self.index.tagged(path)
        if tagged is None or tagged.problem or tagged.origin.sha256 != document.sha256:
            return None
        return Lookup(tagged)

    def find(self, document: Document) -> TagFile | None:
        """Return the tag file of `document` as it is on disk; None when there is none.

        Raises:
            StoreError: there is one, and it cannot be used.
        """
        found = self.look_up(document)
        if found.path is None:
            return None
        file = self.load(found.path)
        return file if found.problem is None else self.find(document)

    def load(self, path: Path) -> TagFile:
        """Return the tag file at `path`; one that somebody is writing at this moment is waited for.

        Raises:
            StoreError: it cannot be used.
            OSError: it cannot be read.
        """
        until = time.monotonic() + SETTLED
        while True:
            waits = is_fresh(path) and time.monotonic() < until
            try:
                file = load_tag_file(path)
                if file.text or not waits:
                    return file
            except TagFileError as error:
                if not waits:
                    raise StoreError(_unusable(path, str(error)).problem) from None
            time.sleep(QUIET)

    def create(self, origin: Origin, data: dict[str, Value], taken: Collection[Path] = ()) -> TagFile:
        """Return a tag file for a document that has none: one that says nothing yet, or a new name.

        Args:
            origin: the document.
            data: what the file says of it.
            taken: the paths of other files that are to be made.
        """
        stem = file_slug(origin.title or Path(origin.source).stem)
        digest = re.sub("[^0-9a-f]", "", origin.sha256)[:DIGEST]
        names = (f"{stem}{more}-{digest}{TAG_FILE}" for more in chain([""], (f"-{n}" for n in count(2))))
        for path in (self.path / name for name in names):
            if path in taken:
                continue
            if not path.exists():
                return from_data(path, "", data).as_new()
            with suppress(OSError, StoreError):
                file = self.load(path)
                if file.is_blank:
                    return replace(file, data=data)
                if file.origin.sha256 == origin.sha256:  # it was being written when it was looked for
                    return file
        raise AssertionError  # names without end

    def load_again(self, path: Path) -> TagFile:
        """Return the tag file at `path` as somebody else has just left it.

        Raises:
            StoreError: it cannot be used.
            OSError: it cannot be read.
        """
        rests(path)
        return self.load(path)

    def write(self, file: TagFile, data: dict[str, Value], *, hurry: bool = False) -> TagFile | None:
        """Make `file` say `data`, durably: by a small edit where that is safe, else whole after a backup.

        To be called by the holder of the lock. Returns None when the file does not hold any more what was
        read: somebody else wrote it meanwhile, and what they wrote stands.

        Raises:
            OSError: what the system says; the file is as it was.
        """
        if file.text and data == file.data:
            return file
        new = None if file.is_blank else edited(file, data)
        if new is None:
            head = _leading_comments(file.text)
            if file.is_blank:
                head = head or HEADER
            else:
                self._back_up(file.path)
            new = parse_tag_file(file.path, head + write.document(with_literals(data)))
        new = replace(new, mark=file.mark)
        before = self.index.directory_stamp()
        if not replace_file(file.path, new.raw, None if file.is_new else file.raw, hurry=hurry):
            return None
        self.index.put(new, "" if hurry else before)  # a copy may stand beside it now
        return new

    def others(self, file: TagFile) -> Iterator[TagFile]:
        """Yield the other files about the same text: copies that Syncthing set aside, doubles of a merge."""
        said = TaggedDocument(file.path, file.origin, (), ())
        for path in self._others(said):
            with suppress(TagFileError, FileNotFoundError):  # `briefing tags` names it
                other = load_tag_file(path)
                if other.text or not is_fresh(path):  # else somebody has emptied it to write it
                    yield other

    def retire(self, file: TagFile) -> None:
        """Move a tag file that is not needed any more to the backups, unless somebody has written to it.

        Raises:
            OSError: what the system says; the file is still there.
        """
        self._back_up(file.path)
        if holds(file.path, file.raw):
            file.path.unlink()

    def _others(self, tagged: TaggedDocument) -> list[Path]:
        self.index.refresh()
        digest = tagged.origin.sha256
        found = {*self.index.copies(tagged.path), *(self.index.with_digest(digest) if digest else ())}
        return sorted(found - {tagged.path}, key=lambda path: (MARK in path.name, path))

    def _back_up(self, path: Path) -> None:
        stamp, raw = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), path.read_bytes()
        # Another folder of tags may have had a file of this name moved here in the same second.
        name = f"{cut_name(path.stem)}-{stamp}-{crc32(raw):08x}{TAG_FILE}"
        atomic_write(self._backups / name, raw)
        remove_left_overs(self._backups)

    def _first(self, document: Document, paths: Iterable[Path], *, sure: bool = False) -> Lookup:
        for path in map(original_of, paths):
            tagged = self.index.tagged(path)
            if tagged and tagged.problem and sure:
                return _unusable(path, tagged.problem)
            if tagged and tagged.problem is None and self._is_about(tagged, document):
                return Lookup(tagged)
        return Lookup()

    def _is_about(self, tagged: TaggedDocument, document: Document) -> bool:
        if tagged.origin.sha256 == document.sha256:
            return True
        kept = self._library.text_of(tagged.origin.sha256)
        same_source = tagged.origin.source == lasting_source(document) != STANDARD_INPUT
        return is_version(document, tagged.entries, kept, same_source=same_source)

    def _broken(self, document: Document) -> Lookup:
        """Return the file that cannot be parsed but names `document`, if there is one."""
        source = lasting_source(document)
        names = [document.sha256.encode()] + ([] if source == STANDARD_INPUT else [source.encode()])
        for path, problem in self.index.broken():
            if path.stem[-DIGEST:] == document.sha256[:DIGEST]:
                return _unusable(path, problem)
            with suppress(OSError):
                text = path.read_bytes()
                if any(name in text for name in names):
                    return _unusable(path, problem)
        return Lookup()


def edited(file: TagFile, data: dict[str, Value]) -> TagFile | None:
    """Return `file` with small edits that make it say `data`; None where none surely do."""
    mended = mend(file.pieces, file.data, data) if file.pieces else None
    with suppress(TagFileError):
        if mended is not None and (new := parse_tag_file(file.path, mended)).data == data:
            return new
    text = splice(file.text, data, file.root)
    return None if text is None else parse_tag_file(file.path, text)


def _unusable(path: Path, problem: str) -> Lookup:
    words = f"{problem} The tags of this document cannot be changed until that is mended."
    return Lookup(problem=words, path=path)


def _leading_comments(text: str) -> str:
    found = re.match(r"(?:[ \t]*(?:#.*)?\r?\n)*", text)
    return found[0] if found else ""
