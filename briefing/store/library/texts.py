"""The texts of documents that carry a tag, kept so that they can be exported when the source is gone.

One invariant: a text is kept under its own SHA-256, so it is never replaced by another. What its source said
beside the text (blocks and their roles, links, author) is kept next to it, and a text without that is a text.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from briefing.core.checksum import sha256_hex
from briefing.core.model import NO_METADATA, Document
from briefing.files import atomic_write, holds, sweep_daily


class Library:
    """A directory of texts, each under the digest of its contents."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def keep(self, document: Document) -> None:
        """Keep the text of `document`, durably.

        Raises:
            OSError: what the system says.
        """
        self.keep_text(document.text, document.sha256)
        sweep_daily(self.directory)
        if not _speaks_for_itself(document):
            from briefing.store.library.structure import dump_structure  # most documents are plain text

            self.keep_structure(dump_structure(document), document.sha256)

    def keep_text(self, text: str, sha256: str) -> None:
        """Keep a text under its digest, durably; one that is not what the digest says is passed over.

        Raises:
            OSError: what the system says.
        """
        raw = text.encode()
        path = self.path_of(sha256)
        if not holds(path, raw) and sha256_hex(raw) == sha256:
            atomic_write(path, raw)

    def keep_structure(self, structure: str, sha256: str) -> None:
        """Keep the structure that the source gave a text.

        Raises:
            OSError: what the system says.
        """
        if self.structure_of(sha256) != structure:
            atomic_write(self._structure_path(sha256), structure)

    def structure_of(self, sha256: str) -> str | None:
        """Return the structure that was kept of a text, if any was."""
        if not sha256.isalnum():
            return None
        try:
            return self._structure_path(sha256).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def text_of(self, sha256: str) -> str | None:
        """Return the text with this digest; None when it is not here, or is damaged."""
        if not sha256.isalnum():
            return None
        try:
            raw = self.path_of(sha256).read_bytes()
        except OSError:
            return None
        return raw.decode() if sha256_hex(raw) == sha256 else None

    def is_older(self, sha256: str, source: Path) -> bool:
        """Tell whether a text was kept before the file `source` was written last; not where one is gone."""
        try:
            return self.path_of(sha256).stat().st_mtime_ns < source.stat().st_mtime_ns
        except OSError:
            return False

    def _structure_path(self, sha256: str) -> Path:
        return self.directory / f"{sha256}.json"

    def digests(self) -> set[str]:
        """Return the digests of the texts that are kept."""
        with suppress(OSError):
            return {name[:-4] for name in os.listdir(self.directory)}  # noqa: PTH208 - a path each takes longer
        return set()

    def path_of(self, sha256: str) -> Path:
        """Return the place of the text with this digest."""
        return self.directory / f"{sha256}.txt"


def _speaks_for_itself(document: Document) -> bool:
    """Tell whether the text alone says all that its source said: plain text in UTF-8."""
    metadata = document.metadata
    return document.kind == "plain" and metadata in (NO_METADATA, NO_METADATA._replace(encoding="utf-8"))
