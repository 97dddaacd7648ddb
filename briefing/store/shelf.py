"""The directory of tag files: which file is about which document, and how a file is written.

One invariant: a file that cannot be parsed is never written to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.core.model import Document
from briefing.core.recognise import fold
from briefing.store import emit
from briefing.store.emit import Value
from briefing.store.files import atomic_write
from briefing.store.paths import Paths, shorten
from briefing.store.tagfile import HEADER, Origin, TagFile, TagFileError, from_data, load_tag_file

SUFFIX = ".yaml"
SLUG_WORDS = 6


@dataclass(frozen=True, slots=True)
class Found:
    """The tag file of a document: one that can be used, one that cannot, or none."""

    file: TagFile | None = None
    problem: str | None = None


class Shelf:
    """All tag files of one directory."""

    def __init__(self, paths: Paths) -> None:
        self.directory = paths.tags
        self._backups = paths.backups

    def files(self) -> Iterator[Path]:
        """Yield the tag files in order of name; hidden ones are temporary."""
        if self.directory.is_dir():
            yield from sorted(p for p in self.directory.glob(f"*{SUFFIX}") if not p.name.startswith("."))

    def find(self, document: Document) -> Found:
        """Return the tag file of `document`: by digest, then by source, then by shared sections."""
        for path in self.files():
            try:
                file = load_tag_file(path)
            except TagFileError as error:
                if document.sha256 in path.read_text(errors="replace"):
                    return Found(problem=f"{error} Tags of this document stay as they are until it is mended.")
                continue
            if file.origin.sha256 == document.sha256:
                return Found(file)
        return Found()

    def create(self, origin: Origin, data: dict[str, Value]) -> TagFile:
        """Return a tag file that is not written yet, under a name that is free."""
        stem = slug(origin.title or Path(origin.source).stem)
        name = f"{stem}-{origin.sha256[:8]}{SUFFIX}"
        path, number = self.directory / name, 2
        while path.exists():
            path, number = self.directory / f"{stem}-{origin.sha256[:8]}-{number}{SUFFIX}", number + 1
        return from_data(path, "", data)

    def write(self, file: TagFile, data: dict[str, Value]) -> TagFile:
        """Make `file` say `data`, durably.

        Raises:
            OSError: what the system says; the file is as it was.
        """
        text = HEADER + emit.document(data)
        atomic_write(file.path, text)
        return from_data(file.path, text, data)


def slug(text: str) -> str:
    """Return the first words of `text`, fit for a file name."""
    words = re.findall(r"\w+", fold(text))[:SLUG_WORDS]
    return "-".join(words)[:48].rstrip("-") or "document"


def source_name(document: Document) -> str:
    """Return the source of `document` as a tag file has it."""
    if document.source in ("-", ""):
        return "-"
    return shorten(Path(document.source).expanduser().absolute())
