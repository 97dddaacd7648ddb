"""The bearer of an office that is of something in quotation marks: тренер «Зари» Иван Соснов.

Invariant: the name alone is returned, for a phrase holds no quotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import FULL, is_first_name
from briefing.core.quotes.syntax.phrase import CLOSING, Phrase, after_capitals
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token
from briefing.core.text.marks import inner_words

_BETWEEN = 9
"""Tokens between an office and its bearer, at most."""
_TITLE = 4
"""Words of a title between marks, at most."""
_NAME = 4
"""Words of a full name, at most."""


def bearer_beyond(sentence: Sentence, office: Phrase) -> Phrase | None:
    """Return the full name that follows an office and what that is of, if some of it is quoted."""
    last, tokens, lexicon = sentence.last, sentence.tokens, sentence.lexicon
    held = any(lexicon.is_office(one.low) for one in tokens[office.first : office.last])
    if lexicon.heads_last or not held:
        return None
    at, quoted = office.last, False
    while at < min(last, office.last + _BETWEEN) and (_is_title(tokens[at]) or tokens[at].text.islower()):
        quoted = quoted or tokens[at].quote >= 0
        at += 1
    end = after_capitals(tokens, at, min(last, at + _NAME), lexicon)
    closed = end >= last or tokens[end].text in CLOSING or tokens[end].low in lexicon.functions
    named = quoted and closed and _may_be_name(tokens[at:end], lexicon)
    return Phrase(at, end, "name") if named else None


def _may_be_name(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether capitalised words are a full name; of three, the first or a patronymic tells it."""
    if len(words) < FULL or any(one.low in lexicon.bodies or one.low in lexicon.functions for one in words):
        return False
    known = is_first_name(words[0].low, lexicon) or words[1].low.endswith(lexicon.patronymics)
    return len(words) == FULL or known


def _is_title(token: Token) -> bool:
    return token.quote >= 0 and len(inner_words(token.text).split()) <= _TITLE
