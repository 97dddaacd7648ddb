"""What somebody typed to the section they mean.

One invariant: a section is chosen only when the words fit one section and no other.
"""

from __future__ import annotations

from briefing.core.model import Document, Section
from briefing.core.tags.match import plain_words
from briefing.errors import BriefingError


def choose_section(document: Document, words: str) -> Section:
    """Return the section with this id, this number from 1, or whose heading begins with these words.

    Raises:
        BriefingError: no section fits, or several do.
    """
    for section in document.sections:
        if section.id == words:
            return section
    if words.isdecimal() and len(words) < 10 and 1 <= int(words) <= len(document.sections):
        return document.sections[int(words) - 1]
    wanted = plain_words(words)
    headings = [plain_words(document.heading_of(section) or "") for section in document.sections]
    exact = [
        section for section, heading in zip(document.sections, headings, strict=True) if heading == wanted
    ]
    begun = [
        section
        for section, heading in zip(document.sections, headings, strict=True)
        if heading.startswith(wanted)
    ]
    found = (exact or begun) if wanted else []
    if len(found) == 1:
        return found[0]
    raise BriefingError(_complaint(document, words, found))


def _complaint(document: Document, words: str, found: list[Section]) -> str:
    if not found:
        count = len(document.sections)
        return f"{document.source}: no section begins with “{words}”; there are {count}, numbered from 1."
    numbers = [str(document.sections.index(section) + 1) for section in found]
    named = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"{document.source}: “{words}” may mean the sections {named}; write the number or the id."
