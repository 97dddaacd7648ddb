"""Documents that are archives of XML: opened, and their parts read, within limits.

One invariant: no part is unpacked beyond its limit, whatever the archive says of its size, and nothing
outside the archive is read.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from briefing.errors import SourceError
from briefing.sources.adapter import Hints

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PART_LIMIT: Final = 16_000_000
"""Bytes of one part; the text of a long novel is about a tenth of that."""
TOTAL_LIMIT: Final = 48_000_000
"""Bytes of all parts that are read."""
TAGS_LIMIT: Final = 400_000
"""Tags in all parts; a Bible has half of that, and a tree of them takes some 100 MB."""
_PARTS: Final = 5000
_LOCKED: Final = 0x1
"""Bit of a member's flags (APPNOTE 4.4.4)."""


class ZipArchive:
    """A document that is a ZIP archive."""

    def __init__(self, raw: bytes, hints: Hints, label: str) -> None:
        """Open `raw`, which sentences call `label`.

        Raises:
            SourceError: it is damaged, or has more parts than any document.
        """
        self._hints = hints
        self._label = label
        self._left = TOTAL_LIMIT
        self._tags_left = TAGS_LIMIT
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self._names = set(self._zip.namelist()) if len(self._zip.infolist()) < _PARTS else None
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, UnicodeError):
            raise self.error("is damaged and cannot be opened") from None
        if self._names is None:
            raise self.error("has more parts than briefing reads")

    def __contains__(self, name: str) -> bool:
        return self._names is not None and name in self._names

    def error(self, sentence: str) -> SourceError:
        """Return an error that says what is wrong with the document."""
        return SourceError(f"{self._hints.name}: this {self._label} {sentence}.")

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            SourceError: it is missing, damaged, locked or too large.
        """
        if name not in self:
            raise self.error("is incomplete and cannot be read")
        member = self._zip.getinfo(name)
        if member.flag_bits & _LOCKED:
            raise self.error("is locked with a password")
        limit = min(PART_LIMIT, self._left)
        try:
            with self._zip.open(member) as part:
                data = part.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ):
            raise self.error("is damaged and cannot be read") from None
        if len(data) > limit:
            raise self.error("unpacks to more than briefing reads")
        self._left -= len(data)
        self._tags_left -= data.count(b"<")
        if self._tags_left < 0:
            raise self.error("is larger than briefing reads")
        return data

    def xml(self, name: str) -> Element:
        """Return the tree of a part; no entity that it declares is resolved.

        Raises:
            SourceError: as `read`, or it is no XML.
        """
        from lxml import etree  # only such documents pay for it

        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self.error("is damaged and cannot be read") from None


def local_name(tag: object) -> str:
    """Return the name of an element or attribute without its namespace, "" for what has none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute_of(element: Element, name: str) -> str:
    """Return the value of the attribute of this local name, "" for none."""
    return next((value for key, value in element.attrib.items() if local_name(key) == name), "")


def first_text(tree: Element, name: str) -> str | None:
    """Return the text of the first element of this local name, None for none."""
    found = next(tree.iter(f"{{*}}{name}"), None)
    return (" ".join("".join(found.itertext()).split()) or None) if found is not None else None


def level_of(written: str) -> int | None:
    """Return the level of a heading or an item; None for what is none."""
    return int(written) if written.isdecimal() and len(written) < 4 else None
