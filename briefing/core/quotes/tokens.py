"""Words, punctuation and quotations of one paragraph as tokens, and tokens as sentences.

Invariant: tokens are in order and disjoint; a quotation is one token whatever it holds, so a verb inside
somebody's words is never taken for the verb that reports them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.quotes.marks import NICKNAME, Marked, is_nickname
from briefing.core.text.patterns import MARKS, letters_of


class Token(NamedTuple):
    """A word, a punctuation mark or a whole quotation."""

    text: str
    low: str
    """Lower case with straight apostrophes; empty for a quotation."""
    start: int
    end: int
    quote: int
    """Index of the quotation in its paragraph; -1 for anything else."""
    is_word: bool = False
    """A word or a number."""
    is_capitalised: bool = False
    """A word with a capital letter at its beginning."""


_WORD, _MARKED_WORD = r"[^\W_]+", rf"[^\W_](?:[^\W_]|[{MARKS}])*"
_CLITIC = r"(?:-t)?-(?:ils?|elles?|on|je|nous|vous)\b"


@cache
def _pattern(*, elision: bool, marked: bool) -> re.Pattern[str]:
    """Return the pattern of a token; words hold marks only where a text has any, for it takes longer."""
    word = _MARKED_WORD if marked else _WORD
    if not elision:
        return re.compile(rf"{NICKNAME}|{word}(?:(?:\.-|[.’'‑-]){word})*|[^\w\s]|_")
    return re.compile(
        rf"(?-i:{NICKNAME})|(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un)[’'](?=\w)|{_CLITIC}"
        rf"|{word}(?:(?!{_CLITIC})[.’'-]{word})*|[^\w\s]|_",
        re.IGNORECASE,
    )


_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NICKNAME_OPENS = frozenset("“\"‘'(")
_YEAR = 4
"""Digits of a year, which may well end a sentence."""
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset(")]’'\"”»")


def tokenise(text: str, start: int, end: int, marked: Sequence[Marked], lexicon: Lexicon) -> list[Token]:
    """Split the paragraph `text[start:end]`, whose quotations are `marked`, into tokens."""
    tokens: list[Token] = []
    at = start
    for number, quotation in enumerate(marked):
        _add_words(tokens, text, at, quotation.span.start, lexicon)
        tokens.append(Token(quotation.span.of(text), "", *quotation.span, number))
        at = quotation.span.end
    _add_words(tokens, text, at, end, lexicon)
    return tokens


def _add_words(tokens: list[Token], text: str, start: int, end: int, lexicon: Lexicon) -> None:
    pattern = _pattern(elision=lexicon.elision, marked=letters_of(text).marked)
    for match in pattern.finditer(text, start, end):
        word = match[0]
        if (
            word == "."
            and tokens
            and tokens[-1].end == match.start()
            and _is_abbreviation(tokens[-1], lexicon)
        ):
            last = tokens[-1]
            tokens[-1] = last._replace(text=last.text + ".", low=last.low + ".", end=match.end())
            continue
        if len(word) > 1 and word[0] in _NICKNAME_OPENS:
            _add_nickname(tokens, text, *match.span(), lexicon)
            continue
        if word[0] == "-" and len(word) > 1:  # a-t-elle
            word = word.rpartition("-")[2]
        end, head = match.end(), word[0]
        low = word.lower()
        if "’" in low:
            low = low.replace("’", "'")
        tokens.append(Token(word, low, end - len(word), end, -1, head.isalnum(), head.isupper()))


def _add_nickname(tokens: list[Token], text: str, start: int, end: int, lexicon: Lexicon) -> None:
    """Add what may be a nickname: as one word of the name if it is one, or else mark by mark."""
    if is_nickname(text, start, end, lexicon):
        tokens.append(Token(text[start:end], text[start:end].lower(), start, end, -1, True, True))
        return
    for first, last in ((start, start + 1), (start + 1, end - 1), (end - 1, end)):
        _add_words(tokens, text, first, last, lexicon)


def _is_abbreviation(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    if token.quote >= 0 or not token.is_word:
        return False
    if low.isdigit():
        return lexicon.dots_ordinals and len(low) < _YEAR
    return (
        low in lexicon.abbreviations
        or (len(low) == 1 and token.text.isupper())
        or bool(_INITIALS.fullmatch(low))
    )


def split_tokens(tokens: Sequence[Token], reports: frozenset[str]) -> list[tuple[int, int]]:
    """Return the sentences as half-open ranges of token numbers.

    Args:
        tokens: of one paragraph.
        reports: verbs that may follow a quotation of the same sentence, whatever mark ends it.
    """
    bounds, first = [], 0
    for at, token in enumerate(tokens):
        if token.is_word or at + 1 == len(tokens):
            continue
        if _ends_sentence(tokens, at, token, reports):
            bounds.append((first, at + 1))
            first = at + 1
    if first < len(tokens):
        bounds.append((first, len(tokens)))
    return bounds


def _ends_sentence(tokens: Sequence[Token], at: int, token: Token, reports: frozenset[str]) -> bool:
    following = tokens[at + 1]
    if following.quote < 0 and not (following.text[0].isupper() or following.text[0] in "([—–•0123456789¿¡"):
        return False
    if token.quote >= 0:
        inner = token.text.rstrip("\"“”»«’'›」』) ")[-1:]
        return inner in _STOPS and (inner == "." or not _reported(tokens, at + 1, reports))
    if token.text in _CLOSERS and at:
        return tokens[at - 1].text in _STOPS
    return token.text in _STOPS and following.text not in _CLOSERS


def _reported(tokens: Sequence[Token], first: int, reports: frozenset[str]) -> bool:
    for token in tokens[first : first + 16]:
        if token.quote >= 0 or token.text in _STOPS:
            return False
        if token.low in reports:
            return True
    return False
