"""Which entry of a tag file belongs to which section of a document.

One invariant: an entry and a section are matched once at most, and rather not at all than wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.core.model import Document, Section, unwrap
from briefing.core.tagging import SectionTags

LEDE_LENGTH = 120
"""Code points of a section that are kept to recognise it by; about two lines."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """Entries matched to sections."""

    by_section: dict[str, int] = field(default_factory=dict)
    """Index of the entry, by the id of the section."""
    orphans: tuple[int, ...] = ()
    """Indices of the entries that belong to no section."""


def lede_of(document: Document, section: Section) -> str:
    """Return the first words of the text of `section`, on one line and cut at a word."""
    for paragraph in section.paragraphs:
        if paragraph.kind != "meta":
            return shorten(unwrap(paragraph.span.of(document.text)))
    return ""


def shorten(text: str, length: int = LEDE_LENGTH) -> str:
    """Return `text`, or as many whole words of it as fit in `length` code points, and `…`."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut).rstrip(" ,;:") + "…"


def recognise(document: Document, entries: Sequence[SectionTags]) -> Recognised:
    """Match `entries` to the sections of `document`: by id, then by heading, then by likeness of heading and text."""
    found: dict[str, int] = {}
    ids = {section.id for section in document.sections}
    for index, entry in enumerate(entries):
        if entry.id in ids and entry.id not in found:
            found[entry.id] = index
    orphans = sorted(set(range(len(entries))) - set(found.values()))
    return Recognised(found, tuple(orphans))


def fold(text: str) -> str:
    """Return the words of `text` in lower case, with nothing else between them than one space."""
    return " ".join(re.findall(r"\w+", text.casefold()))
