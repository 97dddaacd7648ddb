"""The page of a section's full text, with the sentences of its summary and what was found marked in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.core.model import Document, Form, Link, Paragraph, Section, Span, unwrap
from briefing.core.text.rows import rows_of
from briefing.core.text.visible import visible_form
from briefing.tui.model.session import SectionView
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Role, Stop, row_at
from briefing.tui.view.parts import label, note_lines, reference, span_lines
from briefing.tui.view.section import head_lines
from briefing.tui.view.wrap import Mark

LINK = re.compile(
    r"(?i:https?://|\bwww\.)(?=[^\W_]|\[)"
    r"[^\s<>“”\"`|\\^{}„«»‹›‘‚「」『』《》〈〉【】（），。、！？；：।॥،؛؟…\u00ad\u200b-\u200f\u2060\ufeff]+"
)
"""An address with what may follow it, in any script."""
POSSESSIVE = re.compile(r"['’]s\Z")
WORDS_BEFORE = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)+)\]\(<?\Z")
"""The words of a link of Markdown, up to its address."""
LONGEST_WORDS = 500
CLOSERS = {")": "(", "]": "[", "'": "'", "’": "‘"}
ENDING = ".,;:!?*—–"
"""Signs that end a sentence, not an address."""
SOUGHT: tuple[Role, ...] = ("found", "found-here", "watched")
GUTTER = "  "
ROLES: dict[str, Role] = {"sentence": "summary", "quote": "quote", "passage": "passage"}
DRAWN: tuple[Role, ...] = ("summary", "quote", "passage")
"""Marks in the order in which they are drawn over each other."""


def links_of(document: Document, section: Section) -> list[Link]:
    """Return the links of a section: addresses in its text, and those that its source kept behind words.

    Of those that lead to the same place the first alone is returned.
    """
    written = (_link(document, match) for match in LINK.finditer(document.text, *section.span))
    given = (link for link in document.links if section.span.covers(link.span))
    found: dict[str, Link] = {}
    for link in sorted((*written, *given)):
        found.setdefault(link.url, link)
    return list(found.values())


def _link(document: Document, match: re.Match[str]) -> Link:
    address = without_closers(match[0])
    url = address if "://" in address else f"https://{address}"
    before = max(0, match.start() - LONGEST_WORDS)
    words = WORDS_BEFORE.search(document.text, before, match.start()) if document.markdown else None
    return Link(Span(*words.span(1)) if words else Span(match.start(), match.start() + len(address)), url)


def without_closers(address: str) -> str:
    """Return an address without what closes the sentence or bracket that it stands in.

    A bracket that the address itself opened belongs to it (as in RFC 3986, Appendix C, and in GitHub's
    autolinks).
    """
    address = POSSESSIVE.sub("", address)
    while address:
        last = address[-1]
        opener = CLOSERS.get(last)
        within = address[:-1].count(opener) > address[:-1].count(last) if opener and opener != last else False
        if last not in ENDING and (opener is None or within):
            break
        address = address[:-1]
    return address


def link_words(document: Document, link: Link) -> str:
    """Return the words that `link` is behind, "" where they are its address."""
    words = unwrap(link.span.of(document.text))
    return "" if words in (link.url, link.url.partition("://")[2]) else words


def text_page(
    view: SectionView, glyphs: Glyphs, width: int, found: Sequence[Mark] = (), *, head: bool = True
) -> Page:
    """Lay out the full text of a section, `width` cells wide.

    Args:
        view: what is known of the section.
        glyphs: the marks to draw with.
        width: cells of a row.
        found: what was searched for, marked over everything else.
        head: whether headline and tags stand above it.
    """
    lines = head_lines(view, width, found) if head else []
    stops, marks = _stops_and_marks(view)
    marks += found
    for number, paragraph in enumerate(view.section.paragraphs):
        lines += [Line()] * bool(lines)
        lines += _paragraph_lines(view, number, paragraph, marks, glyphs, width)
        for passage, span in view.passages:
            if paragraph.span.start < span.end <= paragraph.span.end:
                lines += note_lines(passage, width)
    stops = [stop._replace(line=_row_of(lines, stop.span)) for stop in stops]
    links = links_of(view.document, view.section)
    if links:
        lines += [Line(), label("LINKS")]
    for number, link in enumerate(links, 1):
        stops.append(Stop("link", view.number, link.span, len(lines), link=link.url))
        words = link_words(view.document, link)
        pieces = (Piece(f"{number} ", "accent"), Piece(link.url, "link", (len(stops) - 1,)))
        lines.append(Line((*pieces, Piece(f"  {words}", "muted")) if words else pieces))
    return Page(tuple(lines), tuple(stops))


def _stops_and_marks(view: SectionView) -> tuple[list[Stop], list[Mark]]:
    brief = view.brief
    places = {span for _, span in view.passages}
    quotes = [Stop("quote", view.number, quote.span, 0, quote) for quote in brief.quotes] if brief else []
    summary = [one.span for one in brief.summary.sentences] if brief else []
    sentences = [Stop("sentence", view.number, span, 0) for span in summary if span not in places]
    marked = [Stop("passage", view.number, span, 0) for span in places]
    stops = sorted([*quotes, *sentences, *marked], key=lambda stop: stop.span or Span(0, 0))
    numbered = [(stop, number) for number, stop in enumerate(stops) if stop.span]
    marks = [Mark(stop.span, ROLES[stop.kind], number) for stop, number in numbered if stop.span]
    marks += [Mark(span, "summary") for span in summary if span in places]
    # A quote inside a sentence of the summary is drawn over it, and what is marked over both.
    return stops, sorted(marks, key=lambda mark: DRAWN.index(mark.role))


def _paragraph_lines(
    view: SectionView, number: int, paragraph: Paragraph, marks: Sequence[Mark], glyphs: Glyphs, width: int
) -> list[Line]:
    span = paragraph.span
    here = [mark for mark in marks if mark.span.start < span.end and span.start < mark.span.end]
    role: Role = "muted" if paragraph.kind == "meta" else "text"
    signs = [(role, [mark.span for mark in here if mark.role == role]) for role in ("passage", "summary")]
    table = rows_of(view.document, paragraph)
    rows = table.spans or (span,)
    lines: list[Line] = []
    for row in rows:
        shown = _as_shown(view.document, row, here, code=table.code)
        laid = span_lines(
            shown.document,
            shown.span,
            width,
            first=GUTTER + _bullet(paragraph, glyphs),
            role=role,
            marks=shown.marks,
            right=reference(view.document, span.start, glyphs) if row is rows[-1] else (),
            paragraph=number,
        )
        lines += [line._replace(start=shown.written_at(line.start or 0)) for line in laid]
    ends = [line.start or span.end for line in lines[1:]]
    return [
        _with_margin(line, Span(line.start or span.start, end), signs, glyphs)
        for line, end in zip(lines, [*ends, span.end], strict=True)
    ]


class _Shown(NamedTuple):
    """A row as it is laid out, and how its places are those of the document."""

    document: Document
    span: Span
    marks: Sequence[Mark]
    form: Form | None = None
    first: int = 0
    """Where the row begins in the document."""

    def written_at(self, offset: int) -> int:
        """Return where in the document what is shown from `offset` stands, with the marks before it."""
        if self.form is None:
            return offset
        return self.first + self.form.written_at(Span(offset, offset), whole=True).start


def _as_shown(document: Document, row: Span, marks: Sequence[Mark], *, code: bool) -> _Shown:
    """Return a row without the marks of Markdown; with them where somebody searches for what is in them."""
    written = _Shown(document, row, marks)
    form = visible_form(row.of(document.text)) if document.markdown and not code else None
    if form is None or not form.text.strip():
        return written
    here = [mark for mark in marks if mark.span.start < row.end and row.start < mark.span.end]
    moved = [mark._replace(span=_within(mark.span, row, form)) for mark in here]
    if any(mark.role in SOUGHT and mark.span.start == mark.span.end for mark in moved):
        return written
    shown = document._replace(text=form.text)
    return _Shown(shown, Span(0, len(form.text)), moved, form, row.start)


def _within(span: Span, row: Span, form: Form) -> Span:
    """Return the part of a span of the document that is on a row, in the form of the row."""
    start, end = max(span.start, row.start), min(span.end, row.end)
    return form.read_at(Span(start - row.start, end - row.start))


def _bullet(paragraph: Paragraph, glyphs: Glyphs) -> str:
    """Return what stands before an item of a list, as far in as it is deep."""
    return f"{'  ' * (paragraph.level - 1)}{glyphs.bullet} " if paragraph.level else ""


def _with_margin(line: Line, row: Span, signs: Sequence[tuple[str, Sequence[Span]]], glyphs: Glyphs) -> Line:
    """Mark a row in the margin that has words on it of what is marked, or of the summary."""
    for role, spans in signs:
        if any(span.start < row.end and row.start < span.end for span in spans):
            sign = glyphs.passage if role == "passage" else glyphs.margin
            lead = line.pieces[0]
            rest = lead._replace(text=lead.text[len(GUTTER) - 1 :])
            return line._replace(pieces=(Piece(sign, "margin"), rest, *line.pieces[1:]))
    return line


def _row_of(lines: Sequence[Line], span: Span | None) -> int:
    return 0 if span is None else row_at(lines, span.start)
