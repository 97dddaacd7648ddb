"""The page of the highlights: the lines on top of the document, each leading to its section."""

from __future__ import annotations

from briefing.core.model import Document
from briefing.core.text.naming import section_name
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Stop
from briefing.tui.view.parts import heading_lines, passage_lines


def highlights_page(document: Document, glyphs: Glyphs, width: int) -> Page:
    """Lay out the highlights of `document`, `width` cells wide."""
    lines = heading_lines("Highlights", width)
    stops: list[Stop] = []
    for highlight in document.highlights:
        lines.append(Line())
        number = None
        if highlight.section is not None:
            number = len(stops)
            stops.append(Stop("section", highlight.section, highlight.span, len(lines)))
        span = highlight.span
        lines += passage_lines(document, span, span, width, first=f"{glyphs.bullet} ", stop=number)
        if highlight.section is not None:
            heading = section_name(document, document.sections[highlight.section])
            lines.append(Line((Piece(f"  {highlight.section + 1} ", "accent"), Piece(heading, "muted"))))
    return Page(tuple(lines), tuple(stops))
