"""Briefs as schema-1 objects: the contract that other programs hold on to.

One invariant: keys may be added to schema 1; none is removed, renamed or given another meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from briefing.core.model import Brief, Document, Quote, Section, SectionBrief, Sentence, unwrap
from briefing.core.tags.passages import placed
from briefing.core.text import visible
from briefing.core.text.json import dump_line, dump_pretty
from briefing.core.text.naming import best_quotes, place_record, source_name
from briefing.core.text.normalise import neutralise
from briefing.export.options import ExportOptions

if TYPE_CHECKING:
    from briefing.core.tags.suggest import Suggestion

SCHEMA = 1
Record = dict[str, Any]


def render(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Write a list of schema-1 objects, one for each document."""
    return dump_pretty(list(export_records(briefs, options)))


def render_lines(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Write one schema-1 object a line, one for each document."""
    return "".join(dump_line(record) for record in export_records(briefs, options))


def export_records(briefs: Iterable[Brief], options: ExportOptions) -> Iterable[Record]:
    """Yield the schema-1 object of each document, with the sections of all the briefs that are of it."""
    merged: dict[str, Brief] = {}
    for brief in briefs:
        key = brief.document.sha256
        known = merged[key].sections if key in merged else ()
        merged[key] = Brief(brief.document, known + brief.sections)
    for brief in merged.values():
        record = document_record(brief, options.quotes)
        yield (
            record | {"source": source_name(record["source"], anonymous=True)}
            if options.anonymous
            else record
        )


def document_record(
    brief: Brief,
    quotes: int | None = None,
    *,
    text: bool = False,
    suggested: Sequence[Sequence[Suggestion]] = (),
) -> Record:
    """Return one document as a schema-1 object. Spans are code points, lines are counted from 1.

    Args:
        brief: a document and those of its sections that are wanted.
        quotes: how many quotes of each section, best first; None for all.
        text: whether each section holds its full text.
        suggested: what is suggested for each section; nothing when that was not asked for.
    """
    document = brief.document
    sections = [section_record(document, section, quotes, text=text) for section in brief.sections]
    for section, found in zip(sections, suggested, strict=False):
        section["suggestions"] = [_suggestion_record(each) for each in found]
    return {
        "schema": SCHEMA,
        "source": document.source,
        "sha256": document.sha256,
        "title": None if document.title is None else unwrap(document.title.of(document.text)),
        "language": document.language,
        "characters": len(document.text),
        "neutralised": document.neutralised,
        "highlights": _highlight_records(brief),
        "sections": sections,
        "sign_off": _sign_off(document),
        **_source_record(document),
    }


def _item_record(document: Document, section: Section) -> Record:
    """Return where a section is from that was an item of a feed."""
    item = document.item_of(section)
    if item is None:
        return {}
    values = {name: value for name, value in item._asdict().items() if value and isinstance(value, str)}
    return {"item": {name: neutralise(value) for name, value in values.items()}}


def _source_record(document: Document) -> Record:
    """Return the kind of a document that is not plain text in UTF-8, and what it says of itself."""
    metadata = document.metadata
    record = {
        "kind": document.kind if document.kind != "plain" else None,
        "author": metadata.author,
        "published": metadata.published,
        "url": metadata.url,
        "encoding": metadata.encoding if document.kind != "plain" or metadata.encoding != "utf-8" else None,
    }
    return {key: neutralise(value) for key, value in record.items() if value}


def digest_records(brief: Brief, most: int) -> list[Record]:
    """Return the digest of a whole document: sentences, each with the index of its section."""
    from briefing.core.summarise.digest import digest

    summaries = [section.summary for section in brief.sections]
    return [
        _sentence_record(brief.document, sentence) | {"section": index}
        for index, sentence in digest(brief.document, most, summaries=summaries)
    ]


def error_record(source: str, sentence: str) -> Record:
    """Return what stands in for a document that cannot be read."""
    return {"schema": SCHEMA, "source": source, "error": sentence}


def section_record(
    document: Document, brief: SectionBrief, quotes: int | None = None, *, text: bool = False
) -> Record:
    """Return one section as it stands in a schema-1 object."""
    section = brief.section
    full_text = {"text": visible.full_text(document, section)} if text else {}
    best = {quote.utterance for quote in best_quotes(brief.quotes, quotes)}
    return {
        "id": section.id,
        "heading": document.heading_of(section),
        **place_record(document, section.span.start),
        "heading_span": section.heading,
        "span": section.span,
        "paragraphs": [paragraph.span for paragraph in section.paragraphs],
        **_level_record(section),
        "confidence": round(section.confidence, 3),
        "summary": {
            "method": brief.summary.method,
            "of": brief.summary.of,
            "sentences": [_sentence_record(document, sentence) for sentence in brief.summary.sentences],
        },
        "quotes": [_quote_record(document, quote) for quote in brief.quotes if quote.utterance in best],
        "tags": brief.tags,
        "note": brief.note,
        **_passage_records(document, brief),
        **full_text,
        **_item_record(document, section),
    }


def _level_record(section: Section) -> Record:
    """Return how deep each paragraph stands in lists, 0 for what is in none; nothing where there are none."""
    levels = [paragraph.level for paragraph in section.paragraphs]
    return {"levels": levels} if any(levels) else {}


def _passage_records(document: Document, brief: SectionBrief) -> Record:
    """Return the passages that the reader has marked, under their key; nothing where there are none."""
    marked = placed(document, brief.section, brief.passages)
    records = [
        {
            "span": span,
            **place_record(document, span.start),
            "text": span.of(document.text),
            "note": passage.note,
        }
        for passage, span in marked
    ]
    return {"passages": records} if records else {}


def _highlight_records(brief: Brief) -> list[Record]:
    document = brief.document
    places = {section.section.id: place for place, section in enumerate(brief.sections)}
    return [
        {
            "span": span,
            **place_record(document, span.start),
            "section": None if index is None else places.get(document.sections[index].id),
        }
        for span, index in ((highlight.span, highlight.section) for highlight in document.highlights)
    ]


def _sentence_record(document: Document, sentence: Sentence) -> Record:
    return {"span": sentence.span, **place_record(document, sentence.span.start), "text": sentence.text}


def _suggestion_record(suggestion: Suggestion) -> Record:
    return {
        "tag": suggestion.tag,
        "origin": suggestion.origin,
        "name": suggestion.name,
        "subject": suggestion.subject,
        "code": suggestion.code,
        "reason": suggestion.reason,
        "score": suggestion.score,
        "shown": suggestion.shown,
    }


def _quote_record(document: Document, quote: Quote) -> Record:
    return {
        "span": quote.span,
        **place_record(document, quote.span.start),
        "text": quote.text,
        "kind": quote.kind,
        "rank": quote.rank,
        "utterance": quote.utterance,
        "speakers": [{"name": speaker.name, "role": speaker.role} for speaker in quote.speakers],
        "mention": None
        if quote.mention is None
        else {"text": quote.mention.text, "span": quote.mention.span},
        "cue": quote.cue,
    }


def _sign_off(document: Document) -> Record | None:
    span = document.sign_off
    return None if span is None else {"span": span, "text": span.of(document.text)}
