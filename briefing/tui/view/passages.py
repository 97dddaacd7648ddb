"""The page of the passages that the reader has marked, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from briefing.core.model import Document, MarkedPassage, Span
from briefing.core.text.naming import section_name
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Stop
from briefing.tui.view.parts import heading_lines, marked_part

Placed = tuple[int, MarkedPassage, Span]
"""The index of a section, what is marked in it, and where that stands."""


def passages_page(document: Document, found: Iterable[Placed], glyphs: Glyphs, width: int) -> Page:
    """Lay out what is marked, under the headlines of its sections."""
    lines: list[Line] = []
    stops: list[Stop] = []
    for index, several in groupby(found, key=lambda each: each[0]):
        lines += [Line()] * bool(lines)
        lines += heading_lines(section_name(document, document.sections[index]), width)
        for number, (_, passage, span) in enumerate(several):
            lines += [Line()] * bool(number)
            lines += marked_part(document, index, passage, span, glyphs, width, stops, len(lines))
    return Page(tuple(lines), tuple(stops))
