"""A Word document (Office Open XML, ISO/IEC 29500): its elements are those of HTML under other names.

One invariant: what is deleted, hidden, or set at the foot is not in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.core.model import Metadata
from briefing.sources.adapter import Extract, Hints
from briefing.sources.archive import ZipArchive, attribute_of, first_text, level_of, local_name
from briefing.sources.compose import compose_typed
from briefing.sources.metadata import iso_date
from briefing.sources.walk import read_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOCUMENT: Final = "word/document.xml"
_NAMES: Final = {
    "tbl": "table",
    "tr": "tr",
    "tc": "td",
    **dict.fromkeys(("del", "moveFrom", "instrText", "delText", "Fallback", "vanish", "object"), "template"),
}
"""Elements by what HTML calls them; `template` is never shown."""
_HEADING: Final = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift) ?([1-9])$", re.IGNORECASE
)
"""Names of styles; Word writes the English one in most languages, other programs their own."""
_TITLE: Final = "title"
_ITEM: Final = "item "
"""Before the depth of the items that a style sets."""
_LIST: Final = re.compile(r"list \w+ ([2-9])$", re.IGNORECASE)
"""Styles of items that stand in others: `List Bullet 2`."""
_LEVELS: Final = 9
"""Of a list (ECMA-376, 17.9.3)."""


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text of a Word document.

    Raises:
        SourceError: damaged, locked or too large.
    """
    archive = ZipArchive(raw, hints, "Word document")
    document = archive.xml(_DOCUMENT)
    styles = _styles(archive)
    addresses = _addresses(archive)
    title = None
    for element in list(document.iter()):
        name = local_name(element.tag)
        if name == "p":
            kind = styles.get(_value(element, "pStyle"), "")
            title = title or (_words(element) if kind == _TITLE else None)
            element.tag = _tag(element, kind)
            if element.tag == "p":
                _list(element, _depth(element, kind))
        else:
            _rename(element, name, addresses)
    return compose_typed(read_blocks(document), _metadata(archive, title))


def _tag(paragraph: Element, kind: str) -> str:
    """Return what HTML calls a paragraph: h1 to h6, or p."""
    outline = level_of(_value(paragraph, "outlineLvl"))
    level = int(kind) if kind.isdecimal() else None if outline is None else outline + 1
    return "p" if level is None else f"h{min(6, level)}"


def _depth(paragraph: Element, kind: str) -> int:
    """Return in how many lists a paragraph stands, by its own properties or by its style."""
    styled = int(kind.removeprefix(_ITEM)) if kind.startswith(_ITEM) else 0
    own = next(paragraph.iterfind("{*}pPr/{*}numPr"), None)
    if own is None:
        return styled
    return 0 if _value(own, "numId") == "0" else max(styled, _level(own))


def _level(numbered: Element) -> int:
    return min(level_of(_value(numbered, "ilvl")) or 0, _LEVELS - 1) + 1


def _list(paragraph: Element, depth: int) -> None:
    """Make a paragraph an item in `depth` lists, one in the other."""
    if not depth:
        return
    paragraph.tag = "li"
    for _ in range(depth):
        outer = paragraph.makeelement("ul", {}, {})
        around = paragraph.getparent()
        if around is not None:
            around.replace(paragraph, outer)
        outer.append(paragraph)
        paragraph = outer


def _rename(element: Element, name: str, addresses: dict[str, str]) -> None:
    if name == "hyperlink":
        element.tag = "a"
        element.set("href", addresses.get(attribute_of(element, "id"), ""))
    elif name == "r":
        bold = element.find("{*}rPr/{*}b")
        hidden = element.find("{*}rPr/{*}vanish")
        element.tag = "template" if hidden is not None else "b" if bold is not None else "span"
    elif name in ("br", "cr"):
        element.tag = "br"
    elif name in ("tab", "noBreakHyphen"):
        element.tag, element.text = "span", " " if name == "tab" else "-"
    elif name in _NAMES:
        element.tag = _NAMES[name]


def _styles(archive: ZipArchive) -> dict[str, str]:
    """Return what each style sets: the level of a heading, the depth of an item, or the title; no other."""
    if "word/styles.xml" not in archive:
        return {}
    styles = list(archive.xml("word/styles.xml").iter("{*}style"))
    kinds = {attribute_of(style, "styleId"): _kind(style) for style in styles}
    for style in styles:  # a style of one's own is what it is based on
        name = attribute_of(style, "styleId")
        kinds[name] = kinds[name] or kinds.get(_value(style, "basedOn"), "")
    return {name: kind for name, kind in kinds.items() if kind}


def _kind(style: Element) -> str:
    name, outline = _value(style, "name"), level_of(_value(style, "outlineLvl"))
    heading = _HEADING.match(name)
    if heading:
        return heading[1]
    if name.casefold() == _TITLE:
        return _TITLE
    if outline is not None and outline < _LEVELS:
        return str(outline + 1)
    numbered = next(style.iter("{*}numPr"), None)
    if numbered is None:
        return ""
    deeper = _LIST.match(name)
    return f"{_ITEM}{deeper[1] if deeper else _level(numbered)}"


def _addresses(archive: ZipArchive) -> dict[str, str]:
    name = "word/_rels/document.xml.rels"
    if name not in archive:
        return {}
    relations = archive.xml(name).iter("{*}Relationship")
    return {
        each.get("Id", ""): each.get("Target", "")
        for each in relations
        if each.get("TargetMode") == "External"
    }


def _value(element: Element, name: str) -> str:
    """Return the `val` of the first element of this name within `element`, "" for none."""
    found = next(element.iter(f"{{*}}{name}"), None)
    return "" if found is None else attribute_of(found, "val")


def _words(element: Element) -> str | None:
    return " ".join("".join(text.text or "" for text in element.iter("{*}t")).split()) or None


def _metadata(archive: ZipArchive, title: str | None) -> Metadata:
    if "docProps/core.xml" not in archive:
        return Metadata(title=title)
    tree = archive.xml("docProps/core.xml")
    return Metadata(
        title=title or first_text(tree, "title"),
        author=first_text(tree, "creator"),
        published=iso_date(first_text(tree, "modified") or first_text(tree, "created")),
        language=(first_text(tree, "language") or "")[:2].lower() or None,
    )
