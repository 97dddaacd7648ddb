"""An OpenDocument text (ODF 1.3, ISO/IEC 26300): its elements are those of HTML under other names.

One invariant: what is deleted, noted in the margin or set at the foot is not in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.core.model import Metadata
from briefing.sources.adapter import Extract, Hints
from briefing.sources.archive import ZipArchive, attribute_of, first_text, level_of, local_name
from briefing.sources.compose import compose_typed
from briefing.sources.metadata import iso_date
from briefing.sources.walk import read_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMES: Final = {
    "p": "p",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "line-break": "br",
    "a": "a",
    **dict.fromkeys(("tracked-changes", "annotation", "note", "forms", "table-of-content"), "template"),
}
"""Elements by what HTML calls them; `template` is never shown."""
_LEVELS: Final = 6


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text of an OpenDocument text.

    Raises:
        SourceError: damaged, locked or too large.
    """
    archive = ZipArchive(raw, hints, "OpenDocument text")
    content = archive.xml("content.xml")
    body = next(content.iter("{*}text"), content)
    titles = {attribute_of(style, "name") for style in content.iter("{*}style") if _is_title(style)}
    title = None
    for element in list(body.iter()):
        style = attribute_of(element, "style-name")
        if local_name(element.tag) == "p" and (style == "Title" or style in titles) and title is None:
            title = " ".join("".join(element.itertext()).split()) or None
        _rename(element)
    return compose_typed(read_blocks(body), _metadata(archive, title))


def _is_title(style: Element) -> bool:
    return attribute_of(style, "parent-style-name") == "Title"


def _rename(element: Element) -> None:
    name = local_name(element.tag)
    if name == "h":
        element.tag = f"h{min(_LEVELS, level_of(attribute_of(element, 'outline-level')) or 1)}"
    elif name in ("s", "tab"):
        element.tag, element.text = "span", " "
    elif name in _NAMES:
        address = attribute_of(element, "href")
        element.tag = _NAMES[name]
        if address:
            element.set("href", address)


def _metadata(archive: ZipArchive, title: str | None) -> Metadata:
    if "meta.xml" not in archive:
        return Metadata(title=title)
    tree = archive.xml("meta.xml")
    return Metadata(
        title=title or first_text(tree, "title"),
        author=first_text(tree, "creator") or first_text(tree, "initial-creator"),
        published=iso_date(first_text(tree, "date")),
        language=(first_text(tree, "language") or "")[:2].lower() or None,
    )
