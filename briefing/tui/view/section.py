"""The page of one section: heading, tags, summary, key quotes."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.model import Quote, Summary
from briefing.core.tags.model import day_of
from briefing.core.text.naming import best_quotes
from briefing.tui.model.session import SectionView
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Stop
from briefing.tui.view.parts import (
    label,
    lost_part,
    marked_part,
    passage_lines,
    quote_part,
    sentence_part,
    span_lines,
    tag_lines,
)
from briefing.tui.view.wrap import Mark, wrapped

ROOM_FOR_LABEL = 10
"""Columns that the name of a part takes, with some air."""


def section_page(view: SectionView, glyphs: Glyphs, width: int) -> Page:
    """Lay out what is known of a section, `width` cells wide."""
    lines = head_lines(view, width, origin=_origin_lines(view, glyphs, width))
    stops: list[Stop] = []
    lines.append(Line())
    if view.brief is None:
        lines.append(Line((Piece(view.waiting, "muted"),)))
    else:
        lines += _summary_lines(view, view.brief.summary, glyphs, width, stops, len(lines))
        lines += _quote_lines(view, view.brief.quotes, glyphs, width, stops, len(lines))
    lines += _marked_lines(view, glyphs, width, stops, len(lines))
    lines += _foot_lines(view)
    return Page(tuple(lines), tuple(stops))


def head_lines(
    view: SectionView, width: int, found: Sequence[Mark] = (), origin: Sequence[Line] = ()
) -> list[Line]:
    """Return the headline, with what was found in it, where it is from, the tags and chips, and the note."""
    heading = view.document.headline_of(view.section)
    lines = [Line((Piece("no headline", "muted"),))]
    if heading:
        lines = (
            span_lines(view.document, heading, width, role="heading", marks=found)
            if any(mark.span.start < heading.end and heading.start < mark.span.end for mark in found)
            else passage_lines(view.document, heading, heading, width, role="heading")
        )
    lines += origin
    # The row of tags is there from the start, so that nothing moves when suggestions come.
    lines += tag_lines(view, width) or [Line()]
    if view.note:
        rows = wrapped(view.note, width - 6)
        lines += [
            Line((Piece("Note: " if not number else " " * 6, "label"), Piece(row)))
            for number, row in enumerate(rows)
        ]
    return lines


def _origin_lines(view: SectionView, glyphs: Glyphs, width: int) -> list[Line]:
    """Return the feed, author and day of an item; its text has them with the link."""
    item = view.document.item_of(view.section)
    parts = (item.feed, item.author, item.published and day_of(item.published)) if item else ()
    rows = wrapped(f" {glyphs.dot} ".join(filter(None, parts)), width) if any(parts) else ()
    return [Line((Piece(row, "muted"),)) for row in rows]


def _summary_lines(
    view: SectionView, summary: Summary, glyphs: Glyphs, width: int, stops: list[Stop], above: int
) -> list[Line]:
    if not summary.sentences:
        return [Line((Piece("Only a heading: nothing to summarise.", "muted"),))]
    count = f"{len(summary.sentences)} of {summary.of}"
    method = f"{summary.method} {glyphs.dot} {count}"
    lines = [label("SUMMARY", method if len(method) + ROOM_FOR_LABEL < width else count)]
    found = ((view.number, sentence) for sentence in summary.sentences)
    lines += sentence_part(view.document, found, glyphs, width, stops, above + 1)
    if summary.note:
        lines += [Line((Piece("  "), Piece(row, "muted"))) for row in wrapped(summary.note, width - 2)]
    return lines


def _quote_lines(
    view: SectionView, quotes: Sequence[Quote], glyphs: Glyphs, width: int, stops: list[Stop], above: int
) -> list[Line]:
    if not quotes:
        return []
    shown = best_quotes(quotes, view.quotes_shown)
    every = len(best_quotes(quotes, None))
    count = f"{len(shown)} of {every}" if len(shown) < every else f"{every}"
    lines = [Line(), label("KEY QUOTES", count)]
    for number, quote in enumerate(shown):
        lines += [Line()] * bool(number)
        lines += quote_part(view.document, view.number, quote, glyphs, width, stops, above + len(lines))
    return lines


def _marked_lines(view: SectionView, glyphs: Glyphs, width: int, stops: list[Stop], above: int) -> list[Line]:
    """Return the passages that the reader has marked, each with its note; last those that are gone."""
    count = len(view.passages) + len(view.lost)
    lines = [Line(), label("PASSAGES", str(count))] if count else []
    for number, placed in enumerate(view.passages):
        lines += [Line()] * bool(number)
        place = above + len(lines)
        lines += marked_part(view.document, view.number, *placed, glyphs, width, stops, place)
    for number, passage in enumerate(view.lost):
        lines += [Line()] * bool(number or view.passages)
        lines += lost_part(passage, glyphs, width)
    return lines


def _foot_lines(view: SectionView) -> list[Line]:
    count = len(view.section.paragraphs)
    if not count:
        return []
    much = "the paragraph" if count == 1 else f"all {count} paragraphs"
    return [Line(), Line((Piece(view.read_key, "accent"), Piece(f" reads {much}", "muted")))]
