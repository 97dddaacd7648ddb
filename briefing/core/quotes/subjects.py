"""The subject of a sentence: the first noun phrase behind whatever may stand in front of it.

Invariant: the search is bounded, so that a sentence without end costs no more than a long one.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.sentence import Phrase, chunk_after, phrase_after
from briefing.core.quotes.tokens import Token

_OPENER = 40
"""Tokens that may stand before the subject of a sentence."""


def subject_of(tokens: Sequence[Token], first: int, bound: int, lexicon: Lexicon) -> Phrase | None:
    """Return the first noun phrase of a sentence behind what may stand in front of its subject."""
    at, bound = first, min(bound, first + 2 * _OPENER)
    for _ in range(4):
        at = _skip_light(tokens, at, bound, lexicon)
        if at >= bound:
            return None
        if not _opens_adverbial(tokens[at], lexicon):
            break
        after = _skip_adverbial(tokens, at, bound, lexicon)
        if after is None:
            return None
        at = after
    phrase = phrase_after(tokens, at, bound, lexicon)
    if phrase and phrase.last + 1 < bound and tokens[phrase.last - 1].low in lexicon.times:
        return phrase_after(tokens, phrase.last + (tokens[phrase.last].text == ","), bound, lexicon)
    return phrase


def _skip_light(tokens: Sequence[Token], at: int, bound: int, lexicon: Lexicon) -> int:
    while at < bound and (
        not tokens[at].is_word
        or tokens[at].low in lexicon.coordinators
        or (tokens[at].low in lexicon.auxiliaries and tokens[at].low not in lexicon.titles)
    ):
        at += 1
    return at


def _opens_adverbial(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    return (
        low in lexicon.prepositions
        or low in lexicon.conjunctions
        or low in lexicon.participles
        or low in lexicon.infinitive
        or low in lexicon.speech
    )


def _skip_adverbial(tokens: Sequence[Token], at: int, bound: int, lexicon: Lexicon) -> int | None:
    """Return the token behind the comma that closes an adverbial; without a comma, behind its noun."""
    limit = min(bound, at + _OPENER)
    for comma in range(at + 1, limit):
        parts = tokens[comma].text in ",—–" and comma + 1 < limit
        if parts and starts_phrase(tokens[comma + 1], lexicon) and not _is_place(tokens, comma, limit):
            return comma + 1
    inner = chunk_after(tokens, at + 1, bound, lexicon) if at + 1 < bound else None
    return inner if inner and inner < bound and starts_phrase(tokens[inner], lexicon) else None


def _is_place(tokens: Sequence[Token], comma: int, limit: int) -> bool:
    """Tell whether a comma parts a town from its state: in Portsmouth, N.H., on Tuesday."""
    closed = comma + 2 < limit and tokens[comma + 2].text == ","
    return closed and tokens[comma - 1].is_capitalised and tokens[comma + 1].is_capitalised


def starts_phrase(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a subject may begin with a word."""
    return (
        token.low in lexicon.pronouns
        or token.low in lexicon.determiners
        or (token.is_capitalised and token.low not in lexicon.functions)
        or token.low in lexicon.roles
    )
