"""The page of the digest: one sentence a story, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.core.model import Document
from briefing.core.summarise.digest import DigestSentence
from briefing.core.text.naming import section_name
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Stop
from briefing.tui.view.parts import heading_lines, sentence_part


def digest_page(document: Document, entries: Iterable[DigestSentence], glyphs: Glyphs, width: int) -> Page:
    """Lay out the sentences that cover most of `document`, each under its headline."""
    lines: list[Line] = []
    stops: list[Stop] = []
    for entry in entries:
        index = entry.section
        if lines:
            lines.append(Line())
        lines += heading_lines(section_name(document, document.sections[index]), width)
        lines += sentence_part(document, [(index, entry.sentence)], glyphs, width, stops, len(lines))
    return Page(tuple(lines), tuple(stops))
