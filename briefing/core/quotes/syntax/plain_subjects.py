"""Subjects after a verb that no list knows, in languages whose endings tell them: «A», — заявил голландец.

Invariant: they name nobody; they are shown as the words for who speaks, and keep others from being credited.
"""

from __future__ import annotations

from briefing.core.languages import Lexicon
from briefing.core.quotes.syntax.adverbials import after_time
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token

_NOUNS = 4
"""Words of a subject at most: prvi čovjek grada."""
_SEAT = 6
"""Words of a body at most, its preposition included."""


def plain_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the noun in small letters that is the subject of a verb, or the body whose people it is of."""
    last, tokens, lexicon = sentence.last, sentence.tokens, sentence.lexicon
    at = after_time(sentence, verb + 1, last)
    if at < last and tokens[at].low in lexicon.seats and tokens[verb].low.endswith(lexicon.plural_verbs):
        return _seat(sentence, at)
    if at >= last or not _may_be_subject(tokens[at], lexicon):
        return None
    end = at + 1
    while end < min(last, at + _NOUNS) and _is_plain(tokens[end], lexicon):
        end += 1
    return Phrase(at, end, "nominal")


def _seat(sentence: Sentence, at: int) -> Phrase | None:
    """Return a body with the preposition at a token: в пресс-службе МВД, iz policije."""
    last, tokens, lexicon = sentence.last, sentence.tokens, sentence.lexicon
    end = at + 1
    while end < min(last, at + _SEAT) and tokens[end].is_word and tokens[end].low not in lexicon.functions:
        end += 1
    return Phrase(at, end, "nominal") if end > at + 1 else None


def _is_plain(token: Token, lexicon: Lexicon) -> bool:
    plain = token.is_word and token.text.islower() and token.low not in lexicon.functions
    return plain and token.low not in lexicon.reports and token.low not in lexicon.listeners


def _may_be_subject(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the ending of a word is one of subjects: жильцы, наставникът, viceguvernatorul."""
    if not _is_plain(token, lexicon):
        return False
    if lexicon.definite_endings:
        return token.low.endswith(lexicon.definite_endings)
    return bool(lexicon.oblique_endings) and not token.low.endswith(lexicon.oblique_endings)
