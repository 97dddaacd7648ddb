"""Words as they are copied: with who said them and where they stand."""

from __future__ import annotations

from briefing.core.model import Document, Quote, SectionBrief, Span
from briefing.core.tags.model import day_of
from briefing.core.text.naming import (
    best_quotes,
    credit_line,
    place_name,
    section_name,
    source_name,
    spoken_words,
)
from briefing.core.text.visible import visible
from briefing.tui.view.page import Stop

QUOTES = 3


def cite_stop(document: Document, stop: Stop) -> str:
    """Return the quote, sentence, headline or address of a stop, to be copied."""
    if stop.link:
        return stop.link
    if stop.quote:
        return cite_quote(document, stop.quote)
    span = stop.span or document.sections[stop.section].span
    return f"{visible(document, span)} {place(document, span)}"


def cite_quote(document: Document, quote: Quote) -> str:
    """Return the words of an utterance, with who said them and where."""
    who = credit_line(quote.speakers)
    credit = f" — {who}" if who else ""
    return f"{spoken_words(document, quote)}{credit} {place(document, quote.span)}"


def cite_section(document: Document, brief: SectionBrief) -> str:
    """Return headline, summary and key quotes of a section, and where it stands."""
    parts = [section_name(document, brief.section), ""]
    parts += [visible(document, sentence.span) for sentence in brief.summary.sentences]
    quotes = best_quotes(brief.quotes, QUOTES)
    parts += ["", *(cite_quote(document, quote) for quote in quotes)] if quotes else []
    parts += ["", place(document, brief.section.span)]
    return "\n".join(parts).strip()


def place(document: Document, span: Span) -> str:
    """Return the source of a span and its place there, in brackets; no folders, which are private.

    What was an item of a feed is from there: feed, day and page, whatever file it stands in.
    """
    item = document.item_at(span.start)
    if item and (item.feed or item.url):
        origin = (item.feed, item.published and day_of(item.published), item.url)
        return f"({', '.join(filter(None, origin))})"
    where = document.metadata.url or source_name(document.source, anonymous=True)
    return f"({where}, {place_name(document, span.start)})"
