"""Document and options to Brief: the one pipeline that the command line and the screen both call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.core.model import Brief, Document, SectionBrief
from briefing.core.summarise import DEFAULT_METHOD, summarise
from briefing.core.tags.model import SectionTags

if TYPE_CHECKING:
    from briefing.core.quotes import People


class BriefOptions(NamedTuple):
    """What may be chosen about a brief."""

    method: str = DEFAULT_METHOD
    sentences: int = 3
    """Sentences in a summary, 1 or more."""
    max_words: int | None = None
    """Words in a summary; one sentence is always given."""


def brief_section(document: Document, index: int, options: BriefOptions, people: People) -> SectionBrief:
    """Summarise section `index` of `document` and extract its quotes.

    Args:
        document: the parsed document.
        index: which of its sections, from 0.
        options: method and length of the summary.
        people: who is named in the document, from `gather_people`.
    """
    from briefing.core.quotes import extract_quotes  # what is only read in part should not pay for it

    section = document.sections[index]
    return SectionBrief(
        section,
        summarise(document, section, options.method, options.sentences, options.max_words),
        extract_quotes(document, section, people),
    )


def brief_document(
    document: Document,
    options: BriefOptions,
    tags: Mapping[str, SectionTags] | None = None,
    only: Iterable[int] | None = None,
) -> Brief:
    """Brief every section of `document`, or only those with the indices `only`.

    Args:
        document: the parsed document.
        options: method and length of the summaries.
        tags: what the reader has said about each section, by section id.
        only: indices of the sections wanted, in the order wanted; None for all.
    """
    from briefing.core.quotes import gather_people

    people = gather_people(document)
    indices = range(len(document.sections)) if only is None else only
    briefs = (brief_section(document, index, options, people) for index in indices)
    return Brief(document, tuple(with_tags(brief, tags or {}) for brief in briefs))


def with_tags(brief: SectionBrief, tags: Mapping[str, SectionTags]) -> SectionBrief:
    """Return `brief` with what the reader has said about its section."""
    entry = tags.get(brief.section.id)
    if entry is None:
        return brief
    return brief._replace(tags=entry.tags, note=entry.note, passages=entry.passages)
