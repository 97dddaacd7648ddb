"""Paragraphs to sentences."""

from __future__ import annotations

import re

from briefing.core.model import Document, Section, Sentence, Span


def split_sentences(text: str, language: str = "en") -> list[Span]:  # noqa: ARG001
    """Return the spans of the sentences of one paragraph."""
    return [Span(*match.span()) for match in re.finditer(r"\S.*?(?:[.!?][”\"’)]*(?=\s|$)|$)", text, re.S)]


def section_sentences(document: Document, section: Section) -> list[Sentence]:
    """Return the sentences of the paragraphs of `section` that are not boilerplate."""
    found = []
    for number, (span, kind) in enumerate(section.paragraphs):
        if kind == "meta":
            continue
        for start, end in split_sentences(span.of(document.text), document.language):
            place = Span(span.start + start, span.start + end)
            found.append(Sentence(place, place.of(document.text), number))
    return found
