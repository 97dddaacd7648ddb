"""An EPUB book (EPUB 3.3, W3C): its chapters in the order of its spine, one text.

One invariant: the book alone is read; nothing that it names outside is opened.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from briefing.core.model import Metadata
from briefing.sources.adapter import Extract, Hints
from briefing.sources.archive import ZipArchive, first_text
from briefing.sources.compose import compose
from briefing.sources.metadata import iso_date
from briefing.sources.walk import PageBlock, read_blocks
from briefing.sources.web import parse_html

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTAINER: Final = "META-INF/container.xml"
_PAGES: Final = ("application/xhtml+xml", "text/html")


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text of a book.

    Raises:
        SourceError: damaged, locked or too large.
    """
    archive = ZipArchive(raw, hints, "EPUB book")
    if "META-INF/encryption.xml" in archive and "META-INF/rights.xml" in archive:
        raise archive.error("is locked to its buyer's devices")
    root = next(archive.xml(_CONTAINER).iter("{*}rootfile"), None)
    place = root.get("full-path", "") if root is not None else ""
    package = archive.xml(place)
    blocks = [block for name in _chapters(package, place) for block in _blocks(archive, name)]
    return compose(blocks, _metadata(package))


def _chapters(package: Element, place: str) -> Iterator[str]:
    """Yield the names of the parts that are read, in order; contents and covers are none."""
    items = {item.get("id"): item for item in package.iter("{*}item") if item.get("media-type") in _PAGES}
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if (
            item is not None
            and reference.get("linear") != "no"
            and "nav" not in item.get("properties", "").split()
        ):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(item.get("href", ""))))


def _blocks(archive: ZipArchive, name: str) -> list[PageBlock]:
    if name not in archive:
        return []
    page = parse_html(archive.read(name).decode("utf-8", "replace"))
    return [] if page is None else read_blocks(page)


def _metadata(package: Element) -> Metadata:
    return Metadata(
        title=first_text(package, "title"),
        author=first_text(package, "creator"),
        site=first_text(package, "publisher"),
        published=iso_date(first_text(package, "date")),
        language=(first_text(package, "language") or "")[:2].lower() or None,
    )
