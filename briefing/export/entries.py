"""Sections and documents to the plain values of a report.

One invariant: whatever was in the document, no string that leaves here holds a control character or a line
end.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefing.core.model import Document, Quote, SectionBrief, Span, Speaker
from briefing.export.options import ExportOptions
from briefing.export.report import Credit, Entry, Passage, Quotation, Source
from briefing.export.wording import best_quotes, clean, credit_line, opening, source_name


def make_source(number: int, document: Document, *, anonymous: bool) -> Source:
    """Describe where sections come from; without folders when `anonymous`."""
    return Source(
        number=number,
        name=source_name(document.source, anonymous=anonymous),
        title=None if document.title is None else clean(document.title.of(document.text)),
        sha256=document.sha256,
        language=document.language if document.language.isalpha() else "und",
    )


def make_entry(
    number: int, document: Document, brief: SectionBrief, source: Source, options: ExportOptions
) -> Entry:
    """Return section `number` of the report."""
    section = brief.section
    heading = document.heading_of(section)
    return Entry(
        number=number,
        id=section.id,
        anchor=f"s{number}",
        heading=clean(heading) if heading else opening(document, section),
        headed=bool(heading),
        tags=tuple(clean(tag) for tag in brief.tags),
        note=clean(brief.note) if brief.note else None,
        method=brief.summary.method,
        summary=_passages(document, (sentence.span for sentence in brief.summary.sentences)),
        quotes=tuple(_quotation(document, quote) for quote in best_quotes(brief.quotes, options.quotes)),
        paragraphs=_passages(document, (paragraph.span for paragraph in section.paragraphs))
        if options.full_text
        else (),
        source=source,
        line=document.line_of(section.span.start),
        last_line=document.line_of(max(section.span.start, section.span.end - 1)),
    )


def _quotation(document: Document, quote: Quote) -> Quotation:
    return Quotation(
        text=clean(quote.text),
        line=document.line_of(quote.span.start),
        kind=quote.kind,
        rank=quote.rank,
        speakers=tuple(_credit(speaker) for speaker in quote.speakers),
        credit=credit_line(quote.speakers),
    )


@lru_cache(maxsize=4096)
def _credit(speaker: Speaker) -> Credit:
    return Credit(clean(speaker.name), clean(speaker.role) if speaker.role else None)


def _passages(document: Document, spans: Iterable[Span]) -> tuple[Passage, ...]:
    return tuple(Passage(clean(span.of(document.text)), document.line_of(span.start)) for span in spans)
