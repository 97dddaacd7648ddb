"""Sections and documents to the plain values of a report.

One invariant: whatever was in the document, no string that leaves here holds a control character or a line
end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from briefing.core.model import Document, Quote, Section, SectionBrief, Sentence, Span, Speaker
from briefing.export.options import ExportOptions
from briefing.export.report import Credit, Entry, Passage, Quotation, Source
from briefing.export.wording import best_quotes, clean, credit_line, heading_words, source_name, words_at

_BARS: Final = " \t|"
_FENCES: Final = ("```", "~~~")
_RULE: Final = re.compile(r"[-:|\s]+|[`~]{3,}.*")
"""Between the head of a table and its rows, and around code."""


def make_source(number: int, document: Document, *, anonymous: bool) -> Source:
    """Describe where sections come from; without folders when `anonymous`."""
    return Source(
        number=number,
        name=source_name(document.source, anonymous=anonymous),
        title=None if document.title is None else words_at(document, document.title),
        sha256=document.sha256,
        language=document.language if document.language.isalpha() else "und",
    )


def make_entry(
    number: int, document: Document, brief: SectionBrief, source: Source, options: ExportOptions
) -> Entry:
    """Return section `number` of the report."""
    section = brief.section
    return Entry(
        number=number,
        id=section.id,
        anchor=f"s{number}",
        heading=heading_words(document, section),
        headed=section.heading is not None,
        tags=tuple(clean(tag) for tag in brief.tags),
        note=clean(brief.note) if brief.note else None,
        method=brief.summary.method,
        summary=tuple(sentence_passage(document, section, one) for one in brief.summary.sentences),
        quotes=tuple(
            _quotation(document, section, quote) for quote in best_quotes(brief.quotes, options.quotes)
        ),
        paragraphs=tuple(_full_text(document, section)) if options.full_text else (),
        source=source,
        line=document.line_of(section.span.start),
        last_line=document.line_of(max(section.span.start, section.span.end - 1)),
    )


def _full_text(document: Document, section: Section) -> Iterator[Passage]:
    for paragraph in section.paragraphs:
        lines = paragraph.span.of(document.text).split("\n")
        if document.markdown and paragraph.kind == "meta" and any(map(_RULE.fullmatch, lines)):
            yield from _rows(document, paragraph.span.start, lines)
        else:
            words = words_at(document, paragraph.span, addresses=True)
            yield Passage(words, document.line_of(paragraph.span.start))


def _rows(document: Document, start: int, lines: Sequence[str]) -> Iterator[Passage]:
    """Yield the rows of a table, or the lines of code: together on one line nobody could read them."""
    code = lines[0].startswith(_FENCES)
    for line in lines:
        words = line.strip() if code else line.strip(_BARS)
        if words and not _RULE.fullmatch(words):
            at = start + line.index(words)
            shown = clean(words) if code else words_at(document, Span(at, at + len(words)), addresses=True)
            yield Passage(shown, document.line_of(at))
        start += len(line) + 1


def sentence_passage(document: Document, section: Section, sentence: Sentence) -> Passage:
    """Return a sentence of `section` with its line."""
    within = section.paragraphs[sentence.paragraph].span
    return Passage(words_at(document, sentence.span, within), document.line_of(sentence.span.start))


def _quotation(document: Document, section: Section, quote: Quote) -> Quotation:
    return Quotation(
        text=words_at(document, quote.span, section.paragraphs[quote.paragraph].span),
        line=document.line_of(quote.span.start),
        kind=quote.kind,
        rank=quote.rank,
        speakers=tuple(_credit(speaker) for speaker in quote.speakers),
        credit=credit_line(quote.speakers),
    )


@lru_cache(maxsize=4096)
def _credit(speaker: Speaker) -> Credit:
    return Credit(clean(speaker.name), clean(speaker.role) if speaker.role else None)
