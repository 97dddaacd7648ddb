"""Quotations to utterances: “A,” said X. “B.” is one of two parts.

Invariant: the parts of an utterance follow one another in the text, and are one speaker's; nothing but the
clause that reports them stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.core.model import Quote, Span

_CLAUSE = 160
"""Code points of a reporting clause between two parts, at most."""
_CLOSERS = "”\"“»«’'›‹」』"
_STOPS = ",.?!…"
_PARTING = ",—–-"
"""What stands between a quotation and the clause that reports it, where the marks do not tell."""


def with_utterances(quotes: Sequence[Quote], text: str) -> tuple[Quote, ...]:
    """Return the quotes of a section with the number of their utterance; the first part knows all of them."""
    numbers = [1] * len(quotes)
    for at, (before, quote) in enumerate(pairwise(quotes), 1):
        numbers[at] = numbers[at - 1] + (not goes_on(before, quote, text))
    parts: dict[int, list[Span]] = {}
    for number, quote in zip(numbers, quotes, strict=True):
        parts.setdefault(number, []).append(quote.span)
    return tuple(
        quote._replace(utterance=number, parts=tuple(parts[number]) if parts[number][0] == quote.span else ())
        for number, quote in zip(numbers, quotes, strict=True)
    )


def goes_on(before: Quote, quote: Quote, text: str) -> bool:
    """Tell whether a quotation is a further part of the utterance before it."""
    if before.speakers != quote.speakers or before.kind != "direct":
        return False
    if quote.paragraph == before.paragraph + 1:
        return runs_on(before, quote.paragraph, quote.text) and bool(quote.speakers)
    between = Span(before.span.end, quote.span.start)
    if quote.paragraph != before.paragraph or between.end - between.start > _CLAUSE:
        return False
    if not text[slice(*between)].strip():
        return bool(quote.speakers)
    reported = before.mention is not None and between.covers(before.mention.span)
    after = text[before.span.end : before.span.end + 2].strip()[:1]
    spoken = before.text.rstrip(_CLOSERS)[-1:] in tuple(_STOPS) or after in tuple(_PARTING)
    same = reported and spoken and quote.mention == before.mention
    return same and _only_reports(text[slice(*between)])


def runs_on(before: Quote, paragraph: int, words: str) -> bool:
    """Tell whether a quotation was left open, and goes on with `words` that open the next paragraph."""
    same = before.text[0] == words[0] or words[0].isalnum() or {before.text[0], words[0]} == {"«", "»"}
    return same and before.text[-1] not in _CLOSERS and paragraph == before.paragraph + 1


def settled(quotes: Sequence[Quote], text: str) -> list[Quote]:
    """Return quotes in which those that were left open are of whoever the next paragraph names.

    “A.
    “B,” Lund said. Nobody’s, where a clause of its own says that somebody else began it.
    """
    kept = list(quotes)
    openings = _openings(kept)
    for at in range(len(kept) - 2, -1, -1):
        quote, further = kept[at : at + 2]
        if quote.cue or not further.mention or openings[at] != openings[at + 1]:
            continue
        if further.speakers == quote.speakers or text[further.span.start - 1] != "\n":
            continue
        begun = kept[openings[at]].cue is not None and bool(quote.speakers)
        speakers = () if begun else further.speakers
        kept[at] = quote._replace(speakers=speakers, mention=None if begun else further.mention)
    return kept


def _openings(quotes: Sequence[Quote]) -> list[int]:
    """Return for each quotation which one opens the words that go on to it from paragraph to paragraph."""
    openings = [*range(len(quotes))]
    for at, (before, quote) in enumerate(pairwise(quotes), 1):
        if runs_on(before, quote.paragraph, quote.text):
            openings[at] = openings[at - 1]
    return openings


def _only_reports(words: str) -> bool:
    """Tell whether what stands between two parts is one clause that a mark ends.

    None is a sentence of the writer's (, Lund said. He paused. “) or a clause that takes the second part in
    (, said Lund, who calls it “).
    """
    between = words.rstrip()
    ended = not between or not between[-1].isalnum()
    return ended and not any(stop in between.rstrip(" .:,\n—–-") for stop in (". ", "! ", "? ", ".\n"))
