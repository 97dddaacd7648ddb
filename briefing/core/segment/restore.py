"""A document as it is written and as it is read: the same sections, with each paragraph on one line.

One invariant: both have the same sections, paragraphs and highlights in the same order; spans alone move.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from briefing.core.languages.word_lists import words
from briefing.core.model import Document, DocumentForms, Form, Section, Span
from briefing.core.segment.layout import display_width, folded_at, is_wide, line_starts
from briefing.core.text.emphasis import unmarked
from briefing.core.text.patterns import lazy
from briefing.core.text.reading import edited

_line_end: Final = lazy(r"(?:(?<![ \t])[ \t]+)?\n\s*")
_marked_line_end: Final = lazy(r"(?:(?<![ \t])[ \t]+)?\n\s*(?:>[ \t]?)*")
"""The same in Markdown, with the marks of the block quotation that the paragraph stands in."""
_broken: Final = lazy(r"[^\W\d_][-‐]\n[ \t]*[^\W\d_]")
_hyphenated: Final = lazy(r"[^\W\d_][-‐][^\W\d_]")
_word: Final = lazy(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_COORDINATORS: Final = words("and or to und oder bis et ou y e o en of och eller og")
"""Words after a hyphen that stays, since its word is only cut short: `short- and long-term`."""

_Move = Callable[[Span], Span]


def with_reading(document: Document, text: str, form: Form | None) -> Document:
    """Return `document`, made from `form` of `text`, as a document of `text` that knows how it is read."""
    lines = _on_one_line(document)
    marked = moved(document, lines.text, lines.read_at) if lines else document
    marks = unmarked(marked.text)
    if not (form or lines or marks):
        return document
    read = moved(marked, marks.text, marks.read_at) if marks else marked
    reading = DocumentForms(marked, tuple(one for one in (form, lines) if one), read, marks)
    return (moved(document, text, form.written_at) if form else document)._replace(reading=reading)


def moved(document: Document, text: str, move: _Move) -> Document:
    """Return `document` with every span moved to where its words stand in `text`."""
    return document._replace(
        text=text,
        title=document.title and move(document.title),
        highlights=tuple(one._replace(span=move(one.span)) for one in document.highlights),
        sections=tuple(_moved_section(section, move) for section in document.sections),
        sign_off=document.sign_off and move(document.sign_off),
        line_starts=line_starts(text),
    )


def _moved_section(section: Section, move: _Move) -> Section:
    return section._replace(
        heading=section.heading and move(section.heading),
        span=move(section.span),
        paragraphs=tuple(one._replace(span=move(one.span)) for one in section.paragraphs),
    )


def blocks_of(document: Document) -> Iterator[Span]:
    """Yield title, highlights, headings and paragraphs of `document`, in order."""
    if document.title:
        yield document.title
    yield from (highlight.span for highlight in document.highlights)
    for section in document.sections:
        if section.heading:
            yield section.heading
        yield from (paragraph.span for paragraph in section.paragraphs)


def _on_one_line(document: Document) -> Form | None:
    """Return the text with every paragraph on one line, or None when each stands on one already."""
    text, line_end = document.text, _marked_line_end() if document.markdown else _line_end()
    ends = [
        match
        for block in blocks_of(document)
        if text.find("\n", *block) >= 0
        for match in line_end.finditer(text, *block)
    ]
    if not ends:
        return None
    ends.sort(key=lambda match: match.start())
    if width := folded_at(text):
        return edited(text, (_fold(text, match, width) for match in ends))
    hyphens = _Hyphens(text) if _broken().search(text) else None
    return edited(text, (_joint(text, match, hyphens) for match in ends))


def _fold(text: str, end: re.Match[str], width: int) -> tuple[Span, str]:
    """Return what the end of a line becomes: nothing where it was cut at `width`, with its blanks kept."""
    first = text.rfind("\n", 0, end.start()) + 1
    cut = text.index("\n", end.start())
    if display_width(text[first:cut]) >= width:
        return Span(cut, cut + 1), ""
    return Span(*end.span()), "" if text[end.end() : end.end() + 1] in _CLOSING else " "


_CLOSING: Final = frozenset("”’»)]}.,;:!?…")


def _joint(text: str, end: re.Match[str], hyphens: _Hyphens | None) -> tuple[Span, str]:
    """Return what the end of a line becomes: a blank, or nothing, and the hyphen before it may go too."""
    start, after = end.span()
    before = text[start - 1 : start]
    if before in "-‐" and hyphens and text[after : after + 1].isalpha():
        first = _word().search(text[max(0, start - _LONGEST) : start - 1][::-1])
        second = _word().match(text, after, after + _LONGEST)
        if first and second and not first.start():
            kept = hyphens.joint(first[0][::-1], second[0])
            return Span(start - (kept == ""), after), " " if kept == " " else ""
    wide = is_wide(before) and is_wide(text[after : after + 1])
    return Span(start, after), "" if wide else " "


_LONGEST: Final = 40
"""Letters of a word that is taken apart."""


class _Hyphens:
    """What a hyphen at the end of a line means in one text."""

    def __init__(self, text: str) -> None:
        within = len(_hyphenated().findall(text))
        self._typeset = len(_broken().findall(text)) >= within
        """Whether words are taken apart; text wrapped at the hyphens it has has more of them within lines."""
        self._words = {word.lower() for word in _word().findall(text)}

    def joint(self, first: str, second: str) -> str:
        """Return what stands between both halves: nothing, a hyphen, or a hyphen and a blank."""
        if second in _COORDINATORS:
            return " "
        whole = f"{first}{second}".lower()
        if f"{first}-{second}".lower() in self._words or not second[0].islower():
            return "-"
        return "" if self._typeset or whole in self._words else "-"
