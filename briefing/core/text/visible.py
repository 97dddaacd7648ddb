"""What a reader sees of a text: the words without the marks of Markdown.

One invariant: this is for showing only. The text keeps its marks, and spans go on pointing into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.core.model import Document, Form, Section, Span, unwrap
from briefing.core.text.emphasis import FOOTNOTE, labelled
from briefing.core.text.patterns import lazy
from briefing.core.text.reading import edited

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_marks: Final = lazy(r"[*_`\[\]<\\&]|^[ \t]*>", re.MULTILINE)
"""What a passage has at least one of where something in it is not shown as it is written."""
_footnote: Final = lazy(FOOTNOTE)
_address: Final = lazy(r"(?<=[\w\"”’)»])\s?(?:\[https?://[^\s\[\]]+\]|<https?://[^\s<>]+>)")
"""Where words lead, as letters without marks have it after them: `the council <https://…>`."""
_line_end: Final = lazy(r"\n[ \t]*(?:>[ \t]?)*")
"""A line end inside a paragraph, with the marks of the block quotation that the paragraph stands in."""


class _Piece(NamedTuple):
    """Words of a paragraph that are shown."""

    start: int
    written: str
    shown: str
    address: bool = False
    """Of a link whose words stand before it."""


def visible(document: Document, span: Span, within: Span | None = None, *, addresses: bool = False) -> str:
    """Return the words at `span` as a reader sees them, on one line.

    Args:
        document: the document; unless it is Markdown, white space, marks of footnotes and addresses after
            words alone are left out.
        span: where the words stand.
        within: the paragraph that they are of, whose marks may begin before the words and end after them.
        addresses: whether links show where they lead, after their words in brackets.
    """
    if document.reading:
        span, within = document.reading.marked_at(span), within and document.reading.marked_at(within)
        document = document.reading.marked
    words = span.of(document.text)
    if not document.markdown or not _marks().search(words):
        if "://" in words and not addresses:
            words = _address().sub("", words)
        return unwrap(_footnote().sub("", words) if "[^" in words else words)
    whole = within if within and within.covers(span) else span
    first, last = span.start - whole.start, span.end - whole.start
    pieces = (piece for piece in _pieces(whole.of(document.text)) if addresses or not piece.address)
    return unwrap("".join(_part(piece, first, last) for piece in pieces))


@lru_cache(maxsize=256)  # a page is laid out again at every change of it
def visible_form(paragraph: str) -> Form:
    """Return a paragraph of Markdown, or a row of one, without its marks.

    But for them it is as long as the paragraph; its line ends are blanks.
    """
    if not _marks().search(paragraph):
        return Form(paragraph, (), ())
    return edited(_on_one_line(paragraph), _changes(_pieces(paragraph), len(paragraph)))


def _changes(pieces: Iterable[_Piece], length: int) -> Iterator[tuple[Span, str]]:
    """Yield what of a paragraph is shown in another way than it is written, or not at all."""
    at = 0
    for piece in pieces:
        shown, end = "" if piece.address else piece.shown, piece.start + len(piece.written)
        if at < piece.start:
            yield Span(at, piece.start), ""
        if shown != piece.written:
            yield Span(piece.start, end), shown
        at = end
    if at < length:
        yield Span(at, length), ""


def first_paragraph(document: Document, section: Section) -> str:
    """Return the first paragraph of `section` as a reader sees it; all of one that is furniture."""
    parts = (paragraph.span for paragraph in section.paragraphs if paragraph.kind != "meta")
    return visible(document, next(parts, section.span))


def full_text(document: Document, section: Section) -> str:
    """Return the paragraphs of `section` as a reader sees them, an empty line between them."""
    return "\n\n".join(visible(document, paragraph.span) for paragraph in section.paragraphs)


def _part(piece: _Piece, first: int, last: int) -> str:
    """Return what is shown of the part of `piece` from `first` up to `last` of its paragraph."""
    start, end = max(0, first - piece.start), min(len(piece.written), last - piece.start)
    if start >= end:
        return ""
    return piece.shown[start:end] if piece.shown == piece.written else piece.shown


@lru_cache(maxsize=16)  # a paragraph has several sentences and quotations
def _pieces(paragraph: str) -> tuple[_Piece, ...]:
    line = _on_one_line(paragraph)
    found: list[_Piece] = []
    at, address = 0, ""
    for token in _reader().parseInline(line, _references(line))[0].children or ():
        if token.type == "link_open":
            address = str(token.attrGet("href"))
        elif token.type == "link_close" and address and line[at : at + 1] == "]":
            found.append(_Piece(at, "]", f" ({address})", address=True))
        written = token.markup if token.type == "text_special" else token.content
        start = line.find(written, at)
        if start < 0:  # the reader of Markdown changed the words: an address, in one way or another
            return (_Piece(0, line, line),)
        if written:
            found.append(_Piece(start, written, token.content))
            at = start + len(written)
    return tuple(part for piece in found for part in _without_footnotes(piece))


def _on_one_line(paragraph: str) -> str:
    """Return a paragraph with blanks where its line ends are, so that every word stays in its place."""
    return _line_end().sub(lambda match: " " * len(match[0]), paragraph)


def _references(line: str) -> dict[str, dict[str, dict[str, str]]]:
    """Return what makes links of `[words][1]` and `[words][]`, whose addresses stand elsewhere."""
    if "][" not in line:
        return {}
    labels = (match[2] or match[1] for match in labelled().finditer(line))
    return {"references": {label.strip().upper(): {"href": "", "title": ""} for label in labels}}


def _without_footnotes(piece: _Piece) -> Iterator[_Piece]:
    """Yield the parts of `piece`, those that are the mark of a footnote with nothing to show."""
    last = 0
    for mark in _footnote().finditer(piece.written) if piece.shown == piece.written else ():
        words = piece.written[last : mark.start()]
        yield _Piece(piece.start + last, words, words)
        yield _Piece(piece.start + mark.start(), mark[0], "")
        last = mark.end()
    yield _Piece(piece.start + last, piece.written[last:], piece.shown[last:], piece.address)


@cache
def _reader() -> MarkdownIt:
    """Return a reader of CommonMark that leaves text in the pieces in which it was written."""
    from markdown_it import MarkdownIt  # only Markdown pays for it

    return MarkdownIt("commonmark").disable("text_join")
