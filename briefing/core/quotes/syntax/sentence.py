"""Sentences of a paragraph as runs of its tokens.

Invariant: sentences are in order, disjoint and leave no token out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.quotes.syntax.tokens import Token

_STOPS = frozenset(".!?…")
DASHES = frozenset("—–-")
"""Tokens that part an aside, or a name below what was said."""
_CLOSERS = frozenset(")]’'\"”»")


class Sentence(NamedTuple):
    """Tokens `first` up to, not including, `last` of a paragraph, and the words that they are read by."""

    first: int
    last: int
    tokens: Sequence[Token]
    lexicon: Lexicon


def split_tokens(tokens: Sequence[Token], lexicon: Lexicon, begin: int = 0) -> list[Sentence]:
    """Return the sentences of a paragraph; a reporting verb goes on with a quotation, whatever ends that.

    Args:
        tokens: of the paragraph.
        lexicon: of the document's language.
        begin: the token after a dateline, which is a sentence by itself; 0 without one.
    """
    found, first = [Sentence(0, begin, tokens, lexicon)] if begin else [], begin
    for at in [at for at, token in enumerate(tokens[:-1]) if not token.is_word and at >= begin]:
        if _ends_sentence(tokens, at, tokens[at], lexicon):
            found.append(Sentence(first, at + 1, tokens, lexicon))
            first = at + 1
    if first < len(tokens):
        found.append(Sentence(first, len(tokens), tokens, lexicon))
    return found


def _ends_sentence(tokens: Sequence[Token], at: int, token: Token, lexicon: Lexicon) -> bool:
    following = tokens[at + 1]
    if following.text in DASHES and at + 2 < len(tokens) and tokens[at + 2].quote >= 0:
        following = tokens[at + 2]  # – Nie – powiedział Lund. – [Dlaczego?]
    if following.quote < 0 and not (following.text[0].isupper() or following.text[0] in "([—–•0123456789¿¡"):
        return False
    if token.quote >= 0:
        inner = token.text.rstrip("\"“”»«’'›」』) ")[-1:]
        goes_on = following.text in DASHES and at + 2 < len(tokens) and tokens[at + 2].text.islower()
        final = inner == "." and not goes_on  # – Zamykamy most. – powiedział Lund
        final = final or _begins_anew(following, lexicon)
        return inner in _STOPS and (final or not _reported(tokens, at + 1, lexicon.finite))
    if token.text in _CLOSERS and at:
        return tokens[at - 1].text in _STOPS
    return token.text in _STOPS and following.text not in _CLOSERS


def _begins_anew(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word opens another sentence, where verbs come first: « Oui ! » Le maire a dit."""
    inverted = lexicon.elision or lexicon.drops_subjects or lexicon.declined
    return (
        inverted
        and token.is_capitalised
        and (token.low in lexicon.determiners or token.low in lexicon.pronouns)
    )


def _reported(tokens: Sequence[Token], first: int, reports: frozenset[str]) -> bool:
    for token in tokens[first : first + 16]:
        if token.quote >= 0 or token.text in _STOPS:
            return False
        if token.low in reports:
            return True
    return False
