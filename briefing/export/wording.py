"""Strings and choices that several formats share.

One invariant: what leaves here is neutralised and on one line.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.core.model import Document, Quote, Section, Span, Speaker, unwrap
from briefing.core.text import visible
from briefing.core.text.normalise import neutralise

OPENING_WORDS = 8
"""Words of its text that stand for the headline of a section that has none."""
STANDARD_INPUT = "standard input"


def clean(text: str) -> str:
    """Return `text` neutralised, on one line."""
    return unwrap(neutralise(text))


def source_name(source: str, *, anonymous: bool) -> str:
    """Return the name of a source as it is printed; without its folders when `anonymous`."""
    if source == "-":
        return STANDARD_INPUT
    name = clean(source)
    return name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] if anonymous else name


def words_at(document: Document, span: Span, within: Span | None = None, *, addresses: bool = False) -> str:
    """Return the words at `span` as a reader sees them, neutralised, on one line.

    Args:
        document: that they are of.
        span: where they stand.
        within: the paragraph around them.
        addresses: whether links show where they lead.
    """
    return clean(visible.visible(document, span, within, addresses=addresses))


def opening_words(document: Document, section: Section) -> str:
    """Return the first words of a section, to stand for a headline."""
    words = clean(visible.first_paragraph(document, section)).split()
    return " ".join(words[:OPENING_WORDS]) + ("…" if len(words) > OPENING_WORDS else "")


def heading_words(document: Document, section: Section) -> str:
    """Return the headline of a section as a reader sees it, or what stands for one."""
    return words_at(document, section.heading) if section.heading else opening_words(document, section)


def best_quotes(quotes: Iterable[Quote], most: int | None) -> list[Quote]:
    """Return the `most` quotes of best rank (None: all), in document order."""
    return [quote for quote in quotes if most is None or quote.rank <= most]


def credit_line(speakers: Iterable[Speaker]) -> str | None:
    """Return names and roles as they are printed: `Choe Son-hui, North Korean foreign minister`."""
    people = (f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name for speaker in speakers)
    return clean("; ".join(people)) or None
