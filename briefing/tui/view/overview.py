"""The pages that show a document as a whole: its digest, its quotes by speaker, what is marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from briefing.core.ledger import Quoted, make_ledger
from briefing.core.model import Document, MarkedPassage, Quote, Span, Speaker
from briefing.core.summarise.digest import DigestSentence
from briefing.core.text.cells import cells_of
from briefing.core.text.naming import section_name
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Stop, text_line
from briefing.tui.view.parts import heading_lines, label, marked_part, quote_part, sentence_part
from briefing.tui.view.wrap import wrapped

ROOM_FOR_COUNT = 4
"""Columns for how many quotes a speaker has."""
Said = tuple[int, Quote]
"""The index of a section and one of its quotes."""
PlacedPassage = tuple[int, MarkedPassage, Span]
"""The index of a section, what is marked in it, and where that stands."""


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


def passages_page(document: Document, found: Iterable[PlacedPassage], glyphs: Glyphs, width: int) -> Page:
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
    right = label("", str(count)).right
    role = speaker.role or ""
    if role and cells_of(f"{speaker.name}, {role}") <= width - ROOM_FOR_COUNT:
        return [Line((Piece(speaker.name, "heading"), Piece(f", {role}", "speaker")), right)]
    lines = heading_lines(speaker.name, width - ROOM_FOR_COUNT)
    lines[0] = Line(lines[0].pieces, right)
    return [*lines, *(text_line(row, "speaker") for row in (wrapped(role, width) if role else ()))]
