"""What several pages share: labels, rows of tags, sentences and quotes with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.core.model import Document, MarkedPassage, Quote, Sentence, Span
from briefing.core.text.cells import cells_of
from briefing.core.text.naming import in_short, place_name, quote_credit, spoken_words
from briefing.core.text.visible import visible
from briefing.core.text.wrap import Chunk
from briefing.tui.model.session import SectionView
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Piece, Role, Stop, text_line
from briefing.tui.view.wrap import Mark, row_pieces, wrap_span, wrapped

CREDIT_INDENT = 5
WIDE = 38
"""Columns from which on what is suggested hangs under its first tag."""
REFERENCE = 5
"""Cells kept free at the right edge for where something stands."""


def label(words: str, note: str = "") -> Line:
    """Return the row that begins a part of a page: its name, and a note at the right edge."""
    return Line((Piece(words, "label"),), (Piece(note, "muted"),) if note else ())


def heading_lines(words: str, width: int) -> list[Line]:
    """Return a headline, broken into rows."""
    return [Line((Piece(row, "heading"),)) for row in wrapped(words, width)]


def flow(groups: Iterable[Sequence[Piece]], width: int, hang: int = 0) -> list[Line]:
    """Lay groups of pieces side by side, two blanks apart, on as many rows as they need.

    Args:
        groups: what stays together.
        width: cells of a row.
        hang: cells that all rows but the first keep free at the left.
    """
    rows: list[list[Piece]] = [[]]
    used = 0
    for group in groups:
        cells = sum(cells_of(piece.text) for piece in group)
        if rows[-1] and used + 2 + cells > width:
            rows.append([Piece(" " * (hang - 2))] if hang > 2 else [])
            used = max(0, hang - 2)
        if rows[-1]:
            rows[-1].append(Piece("  "))
            used += 2
        rows[-1].extend(group)
        used += cells
    return [Line(tuple(row)) for row in rows if row]


def tag_lines(view: SectionView, width: int) -> list[Line]:
    """Return the tags of a section and, below, the numbered ones that it could have.

    A tag that is both stands above, with its number. Where sections are marked, the numbers are for them: all
    of the numbered tags then stand below.
    """
    numbers = {chip.tag: number for number, chip in enumerate(view.chips, 1) if chip.given}
    tags = [_tag_pieces(tag, 0 if view.marked else numbers.get(tag, 0), view.automatic) for tag in view.tags]
    offered = [
        (Piece(f"{number} ", "accent"), Piece(chip.tag, "given" if chip.given else "chip"))
        for number, chip in enumerate(view.chips, 1)
        if view.marked or not chip.given
    ]
    words = f"for {view.marked} marked" if view.marked else "suggested"
    hang = cells_of(words) + 2 if width >= WIDE else 0
    return [*flow(tags, width), *(flow([(Piece(words, "muted"),), *offered], width, hang) if offered else ())]


def _tag_pieces(tag: str, number: int, automatic: Sequence[str]) -> tuple[Piece, ...]:
    key = (Piece(f"{number} ", "accent"),) if number else ()
    return (*key, Piece(tag, "tag"), *((Piece(" (auto)", "muted"),) if tag in automatic else ()))


def reference(document: Document, start: int, glyphs: Glyphs) -> tuple[Piece, ...]:
    """Return where the words from `start` stand in their source, in short, for the right edge.

    It is the place that briefs, copies and `briefing show` name.
    """
    place = in_short(place_name(document, start))
    return (Piece(place.replace("¶", glyphs.paragraph), "muted"),)


def span_lines(
    document: Document,
    span: Span,
    width: int,
    *,
    first: str = "",
    role: Role = "text",
    stop: int | None = None,
    marks: Sequence[Mark] = (),
    right: tuple[Piece, ...] = (),
    paragraph: int | None = None,
) -> list[Line]:
    """Return a span of the document as rows that hang under `first`, with `right` on the last of them."""
    hang = " " * cells_of(first)
    layers = [Mark(span, role, stop), *marks]
    rows = _rows_with_room(document.text, span, width - len(hang), REFERENCE if right else 0)
    lines = []
    for number, row in enumerate(rows):
        lead = Piece(hang if number else first, "accent")
        pieces = row_pieces(document.text, row, layers)
        start = row[0].start if row else span.start
        last = number == len(rows) - 1
        lines.append(Line((lead, *pieces), right if last else (), paragraph, start))
    return lines


def passage_lines(
    document: Document,
    span: Span,
    within: Span,
    width: int,
    *,
    first: str = "",
    role: Role = "text",
    stop: int | None = None,
    right: tuple[Piece, ...] = (),
) -> list[Line]:
    """Return words that stand alone as rows, as `span_lines` does; those of Markdown without its marks.

    Args:
        document: what they are of.
        span: where they stand.
        within: their paragraph.
        width: cells of a row.
        first: what the rows hang under.
        role: of the words.
        stop: number of their stop.
        right: what stands at the right of the last row.
    """
    if not document.markdown:
        return span_lines(document, span, width, first=first, role=role, stop=stop, right=right)
    words = visible(document, span, within)
    shown = document._replace(text=words), Span(0, len(words))
    lines = span_lines(*shown, width, first=first, role=role, stop=stop, right=right)
    return [line._replace(start=None if number else span.start) for number, line in enumerate(lines)]


def _rows_with_room(text: str, span: Span, width: int, room: int) -> list[list[Chunk]]:
    """Break a span into rows so that the last of them leaves `room` cells free."""
    rows = wrap_span(text, span, max(8, width))
    last = sum(word.cells + word.spaced for word in rows[-1])
    return rows if last <= width - room + 1 else wrap_span(text, span, max(8, width - room))


def sentence_part(
    document: Document,
    sentences: Iterable[tuple[int, Sentence]],
    glyphs: Glyphs,
    width: int,
    stops: list[Stop],
    above: int,
) -> list[Line]:
    """Return sentences with bullets; each becomes a stop.

    Args:
        document: what they are sentences of.
        sentences: each with the index of its section.
        glyphs: the marks to draw with.
        width: cells of a row.
        stops: the stops of the page so far; added to.
        above: rows of the page so far.
    """
    lines: list[Line] = []
    for section, sentence in sentences:
        number = len(stops)
        stops.append(Stop("sentence", section, sentence.span, above + len(lines)))
        lines += passage_lines(
            document,
            sentence.span,
            document.sections[section].paragraphs[sentence.paragraph].span,
            width,
            first=f"{glyphs.bullet} ",
            stop=number,
            right=reference(document, sentence.span.start, glyphs),
        )
    return lines


def marked_part(
    document: Document, index: int, passage: MarkedPassage, span: Span, glyphs: Glyphs, width: int,
    stops: list[Stop], above: int,
) -> list[Line]:  # fmt: skip
    """Return a passage that the reader has marked, and below it their note; it becomes a stop."""
    number = len(stops)
    stops.append(Stop("passage", index, span, above))
    paragraphs = document.sections[index].paragraphs
    at = next((n for n, one in enumerate(paragraphs) if one.span.end > span.start), 0)
    within = paragraphs[at].span if paragraphs else span
    right = reference(document, span.start, glyphs)
    lead = f"{glyphs.passage} "
    lines = passage_lines(document, span, within, width, first=lead, stop=number, right=right)
    return [*lines, *note_lines(passage, width)]


def lost_part(passage: MarkedPassage, glyphs: Glyphs, width: int) -> list[Line]:
    """Return a passage that is not in the text any more, and the note on it."""
    rows = wrapped(f"{passage.text} (not in the text any more)", width - 2)
    lines = [
        Line((Piece("  " if number else f"{glyphs.passage} ", "accent"), Piece(row, "muted")))
        for number, row in enumerate(rows)
    ]
    return [*lines, *note_lines(passage, width)]


def note_lines(passage: MarkedPassage, width: int) -> list[Line]:
    """Return what the reader noted on a passage; nothing where they did not."""
    rows = wrapped(passage.note, width - CREDIT_INDENT) if passage.note else []
    return [text_line(row, "speaker", CREDIT_INDENT) for row in rows]


def quote_part(
    document: Document, section: int, quote: Quote, glyphs: Glyphs, width: int, stops: list[Stop], above: int,
    *, credit: bool = True,
) -> list[Line]:  # fmt: skip
    """Return one utterance, and below it who said it; it becomes a stop."""
    number = len(stops)
    stops.append(Stop("quote", section, quote.span, above, quote))
    right = reference(document, quote.span.start, glyphs)
    within = document.sections[section].paragraphs[quote.paragraph].span
    words = spoken_words(document, quote, within)
    shown = document._replace(text=words), Span(0, len(words))
    rows = span_lines(*shown, width, role="quote", stop=number, right=() if credit else right)
    lines = [line._replace(start=None if at else quote.span.start) for at, line in enumerate(rows)]
    if credit:
        lines += _credit_lines(quote, right, width)
    return lines


def _credit_lines(quote: Quote, right: tuple[Piece, ...], width: int) -> list[Line]:
    """Return who said a quote: names in one weight, roles in another."""
    words = quote_credit(quote)
    marks = [
        Mark(Span(at, at + len(speaker.name)), "name")
        for speaker in quote.speakers
        if (at := words.find(speaker.name)) >= 0
    ]
    role: Role = "speaker" if quote.speakers else "muted"
    room = width - CREDIT_INDENT - REFERENCE
    each = [Span(0, len(words))] if cells_of(words) <= room else _speakers_in(words)
    rows = [row for span in each for row in wrap_span(words, span, room)]
    return [
        Line(
            (Piece(" " * CREDIT_INDENT), *row_pieces(words, row, marks, role)),
            right if row is rows[-1] else (),
        )
        for row in rows
    ]


def _speakers_in(words: str) -> list[Span]:
    """Return where each of several speakers stands in a credit, with the semicolon after it."""
    ends = [match.start() + 1 for match in re.finditer(r";(?= )", words)] + [len(words)]
    return [Span(start, end) for start, end in zip([0, *ends], ends, strict=False)]
