"""A document from the text as it is read back to the text as it is written, and on to one without hyphens.

One invariant: sections, paragraphs and highlights are the same ones in the same order; spans alone move.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.core.model import Document, Form, Reading, Section, Span
from briefing.core.segment.layout import line_starts

Move = Callable[[Span], Span]


def written(document: Document, text: str, form: Form | None) -> Document:
    """Return `document`, made from `form` of `text`, with spans of `text`; it keeps itself as its reading."""
    if form is None:
        return document
    return moved(document, text, form.written_at)._replace(reading=Reading(document, (form,)))


def moved(document: Document, text: str, move: Move) -> Document:
    """Return `document` with every span moved to where its words stand in `text`."""
    return document._replace(
        text=text,
        title=document.title and move(document.title),
        highlights=tuple(one._replace(span=move(one.span)) for one in document.highlights),
        sections=tuple(_moved_section(section, move) for section in document.sections),
        sign_off=document.sign_off and move(document.sign_off),
        line_starts=line_starts(text),
    )


def _moved_section(section: Section, move: Move) -> Section:
    return section._replace(
        heading=section.heading and move(section.heading),
        span=move(section.span),
        paragraphs=tuple(one._replace(span=move(one.span)) for one in section.paragraphs),
    )
