"""The page of a section's full text, with the sentences of its summary and what was found marked in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.core.model import Document, Link, Paragraph, Section, Span, unwrap
from briefing.tui.model.session import SectionView
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Role, Stop
from briefing.tui.view.parts import label, span_lines
from briefing.tui.view.section import head_lines
from briefing.tui.view.wrap import Mark

LINK = re.compile(r"https?://[^\s<>“”\"'`|\\^{}]*[^\s<>“”\"'`|\\^{}.,;:!?)\]’]")
GUTTER = "  "


def links_of(document: Document, section: Section) -> list[Link]:
    """Return the links of a section: addresses in its text, and those that its source kept behind words.

    Of those that lead to the same place the first alone is returned.
    """
    written = (Link(Span(*match.span()), match[0]) for match in LINK.finditer(document.text, *section.span))
    told = (link for link in document.links if section.span.covers(link.span))
    found: dict[str, Link] = {}
    for link in sorted((*written, *told)):
        found.setdefault(link.url, link)
    return list(found.values())


def link_words(document: Document, link: Link) -> str:
    """Return the words that `link` is behind, "" where they are its address."""
    words = unwrap(link.span.of(document.text))
    return "" if words == link.url else words


def text_page(view: SectionView, glyphs: Glyphs, width: int, found: Sequence[Mark] = ()) -> Page:
    """Lay out the full text of a section, `width` cells wide.

    Args:
        view: what is known of the section.
        glyphs: the marks to draw with.
        width: cells of a row.
        found: what was searched for, marked over everything else.
    """
    lines = head_lines(view, glyphs, width, found)
    stops, marks = _stops_and_marks(view)
    marks += found
    for number, paragraph in enumerate(view.section.paragraphs):
        lines.append(Line())
        lines += _paragraph_lines(view, number, paragraph, marks, glyphs, width)
    stops = [stop._replace(line=_row_of(lines, stop.span)) for stop in stops]
    links = links_of(view.document, view.section)
    if links:
        lines += [Line(), label("LINKS")]
    for number, link in enumerate(links, 1):
        stops.append(Stop("link", view.index, link.span, len(lines), link=link.url))
        words = link_words(view.document, link)
        pieces = (Piece(f"{number} ", "accent"), Piece(link.url, "link", (len(stops) - 1,)))
        lines.append(Line((*pieces, Piece(f"  {words}", "muted")) if words else pieces))
    return Page(tuple(lines), tuple(stops))


def _stops_and_marks(view: SectionView) -> tuple[list[Stop], list[Mark]]:
    if view.brief is None:
        return [], []
    quotes = [Stop("quote", view.index, quote.span, 0, quote) for quote in view.brief.quotes]
    sentences = [Stop("sentence", view.index, s.span, 0) for s in view.brief.summary.sentences]
    stops = sorted([*quotes, *sentences], key=lambda stop: stop.span or Span(0, 0))
    marks = [
        Mark(stop.span, "summary" if stop.kind == "sentence" else "quote", number)
        for number, stop in enumerate(stops)
        if stop.span
    ]
    # A quote inside a sentence of the summary is drawn over it.
    return stops, sorted(marks, key=lambda mark: mark.role == "quote")


def _paragraph_lines(
    view: SectionView, number: int, paragraph: Paragraph, marks: Sequence[Mark], glyphs: Glyphs, width: int
) -> list[Line]:
    span = paragraph.span
    here = [mark for mark in marks if mark.span.start < span.end and span.start < mark.span.end]
    role: Role = "muted" if paragraph.kind == "meta" else "text"
    lines = span_lines(
        view.document, span, width, first=GUTTER, role=role, marks=here, paragraph=number
    )  # fmt: skip
    starts = _starts([mark.span for mark in here if mark.role == "summary"], view.document.text)
    return [
        _with_bullet(line, following, starts, glyphs)
        for line, following in zip(lines, [*lines[1:], None], strict=True)
    ]


def _starts(spans: Sequence[Span], text: str) -> list[int]:
    """Return where runs of sentences begin: one that follows on another needs no bullet of its own."""
    starts: list[int] = []
    for before, span in zip((None, *spans), spans, strict=False):
        if before is None or text[before.end : span.start].strip():
            starts.append(span.start)
    return starts


def _with_bullet(line: Line, following: Line | None, starts: Sequence[int], glyphs: Glyphs) -> Line:
    """Put a bullet into the gutter of the row on which sentences of the summary begin."""
    begin = line.start or 0
    end = following.start if following and following.start is not None else float("inf")
    if any(begin <= start < end for start in starts):
        return line._replace(pieces=(Piece(f"{glyphs.bullet} ", "accent"), *line.pieces[1:]))
    return line


def _row_of(lines: Sequence[Line], span: Span | None) -> int:
    return 0 if span is None else row_at(lines, span.start)


def row_at(lines: Sequence[Line], offset: int) -> int:
    """Return the last row that begins at or before `offset` in the text."""
    best = 0
    for number, line in enumerate(lines):
        if line.start is not None and line.start <= offset:
            best = number
    return best
