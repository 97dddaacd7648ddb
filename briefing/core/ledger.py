"""The ledger of quotes: everything that is quoted, by who said it.

Invariant: every quote stands in the ledger once for each of its speakers, or once under nobody, in the order
read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.core.model import Document, Quote, Speaker
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.text.fold import fold


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote and where it stands."""

    document: Document
    section: int
    """Index into the document's sections."""
    quote: Quote


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all that is quoted of them."""

    speaker: Speaker | None
    """None for quotes that nobody could be credited with."""
    quotes: tuple[Quoted, ...]


def quotes_of(document: Document) -> Iterator[Quoted]:
    """Yield the quotes of every section of `document`, in document order."""
    people = gather_people(document)
    for index, section in enumerate(document.sections):
        for quote in extract_quotes(document, section, people):
            yield Quoted(document, index, quote)


def make_ledger(quoted: Iterable[Quoted], who: str | None = None) -> tuple[Voice, ...]:
    """Group quotes by speaker: those quoted most first, those quoted equally often as they first speak.

    Args:
        quoted: quotes of one or several documents.
        who: only speakers whose name, or the words beside the quote, hold these words, whatever their case
            and accents; None for all.
    """
    voices: dict[str, tuple[Speaker | None, list[Quoted]]] = {}
    for one in quoted:
        for speaker in one.quote.speakers or (None,):
            if who is None or _is_asked_for(who, speaker, one.quote):
                key = fold(speaker.name) if speaker else ""
                known, said = voices.setdefault(key, (speaker, []))
                said.append(one)
                if known and speaker and not known.role and speaker.role:
                    voices[key] = speaker, said
    ordered = sorted(voices.values(), key=lambda voice: (voice[0] is None, -len(voice[1])))
    return tuple(Voice(speaker, tuple(said)) for speaker, said in ordered)


def _is_asked_for(who: str, speaker: Speaker | None, quote: Quote) -> bool:
    words = fold(who)
    if speaker:
        return words in fold(speaker.name)
    return quote.mention is not None and words in fold(quote.mention.text)
