"""The page of quotes: everything that anybody is quoted with, by speaker."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.ledger import Quoted, make_ledger
from briefing.core.model import Document, Quote, Speaker
from briefing.core.text.naming import section_name
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Stop, text_line
from briefing.tui.view.parts import heading_lines, label, quote_part
from briefing.tui.view.wrap import wrapped

Said = tuple[int, "Quote"]
"""The index of a section and one of its quotes."""


def ledger_page(document: Document, quotes: Sequence[Said], glyphs: Glyphs, width: int) -> Page:
    """Lay out `quotes` by speaker, each under the headline of its section."""
    lines: list[Line] = []
    stops: list[Stop] = []
    if not quotes:
        return Page((text_line("Nobody is quoted in this document.", "muted"),))
    for voice in make_ledger(Quoted(document, index, quote) for index, quote in quotes):
        if lines:
            lines.append(Line())
        said = [one for one in voice.quotes if one.quote.parts]
        lines += _speaker_lines(voice.speaker, len(said), width)
        last = None
        for one in said:
            if one.section != last:
                heading = section_name(document, document.sections[one.section])
                lines += [text_line(row, "muted") for row in wrapped(heading, width)]
                last = one.section
            lines += quote_part(
                document, one.section, one.quote, glyphs, width, stops, len(lines), credit=False
            )
    return Page(tuple(lines), tuple(stops))


def _speaker_lines(speaker: Speaker | None, count: int, width: int) -> list[Line]:
    if speaker is None:
        return [label("Not credited", str(count))]
    lines = heading_lines(speaker.name, width - 4)
    lines[0] = Line(lines[0].pieces, label("", str(count)).right)
    if speaker.role:
        lines += [text_line(row, "speaker") for row in wrapped(speaker.role, width)]
    return lines
