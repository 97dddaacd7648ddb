"""What stands between a verb and its subject: time, manner, the occasion of the words."""

from __future__ import annotations

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import FULL, is_first_name
from briefing.core.quotes.syntax.phrase import CLOSING
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token


def after_time(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token after one adverb, or after all that tells the time: oświadczyła wczoraj w Gdyni."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not (lexicon.strict_names or lexicon.inverts or lexicon.elision):
        return at + (at < bound and tokens[at].low in lexicon.adverbs)
    for _ in range(_ADVERBS):
        parted = lexicon.strict_names and at + 1 < bound and tokens[at].text == ","  # a spus, marți, la
        if at + parted < bound and tokens[at + parted].low in lexicon.auxiliaries:
            at += 1 + parted
            continue
        if (after := _after_manner(sentence, at, bound)) > at:
            at = after
            continue
        time = at
        while time < min(bound, at + _FRONT) and (
            tokens[time].low in lexicon.leading
            or (time > at and tokens[time].low in lexicon.recent)
            or (time == at and tokens[time].low in lexicon.determiners)
        ):
            time += 1  # el pasado viernes, questa sera
        if at < time < bound and _tells_time(tokens[time], lexicon):
            at = time + 1
        elif (after := _after_occasion(sentence, at, bound)) > at:
            at = after
    return at


def _after_manner(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token after words that tell how something was said, or `at`: добавила, улыбаясь, Анна."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if at >= bound:
        return at
    low, manner, end = tokens[at].low, at, at
    if low.endswith(lexicon.manner_endings) and low not in lexicon.functions:
        end = at + 1
    elif low in lexicon.manner:
        manner, end = at + 1, at + 2
    elif low == "," and at + 2 < bound and tokens[at + 2].text == ",":
        manner, end = at + 1, at + 3
    if end == at or end >= bound:
        return at
    if not (starts_phrase(tokens[end], lexicon) or tokens[end].low in lexicon.prepositions):
        return at
    word = tokens[manner]
    return end if word.text.islower() and not lexicon.is_office(word.low) else at


def _after_occasion(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token after words that tell where or to whom something was said, or `at`.

    A subject begins with an article, an office or a first name that no preposition leads up to: in conferenza
    stampa *il* sindaco, à l’AFP *Anne* Lund, sdělila k případu *mluvčí* Lundová.
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    first = at + (at < bound and tokens[at].text == "," and lexicon.inserts != ",")
    if lexicon.nouns_capitalised or first >= bound:
        return at
    if tokens[first].low not in lexicon.prepositions and not _is_told(tokens[first], lexicon):
        return at
    for end in range(first + 1, min(bound, first + _OCCASION)):
        if _opens_subject(sentence, end, bound):
            return end
        parts = tokens[end].text == "," and first > at
        if parts and end + 1 < bound and starts_phrase(tokens[end + 1], lexicon):
            return end + 1
        if not tokens[end].is_word and tokens[end].quote < 0:
            return at
    return at


def _is_told(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word may be the paper that was told, in its case: řekla *Novinkám* mluvčí, *deníku*."""
    if not lexicon.articleless or token.low in lexicon.functions:
        return False
    if token.low in lexicon.listeners:
        return True
    plain = token.is_capitalised and not is_first_name(token.low, lexicon)
    return token.quote >= 0 or (plain and not lexicon.is_office(token.low))


def _opens_subject(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a token opens a subject, and does not go on with what stands before it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < bound else None
    closes = before.low in lexicon.auxiliaries or before.low in lexicon.possessives  # w niedzielę, δήλωσή του
    within = before.low in lexicon.functions and not closes
    if following is None or within or before.low in lexicon.leading:
        return False
    governed = before.low.endswith(lexicon.infinitive_endings) and tokens[at - 2].low in lexicon.prepositions
    if governed and not lexicon.is_office(following.low):
        return False  # al acabar *el juicio* el abogado
    if token.low in lexicon.articles:
        within = before.is_capitalised and token.low in lexicon.particles and following.is_capitalised
        return token.text.islower() and following.is_word and not within
    if lexicon.is_office(before.low):
        return False
    if token.text.islower():
        return lexicon.is_office(token.low) and token.low not in lexicon.bodies
    named = (following.is_capitalised or following.text == ",") and token.low not in lexicon.functions
    if named and is_first_name(token.low, lexicon):
        return not is_first_name(before.low, lexicon)
    if not (named and lexicon.names_last and following.is_capitalised and before.is_capitalised):
        return False  # à l’AFP Zénaïde Lund
    agency = before.low in lexicon.bodies or (before.text.isupper() and len(before.text) > 1)
    return agency or (not lexicon.drops_subjects and _ends_name(sentence, at + FULL, bound))


def _ends_name(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a mark ends the name in front of a token."""
    return at >= bound or sentence.tokens[at].text in CLOSING


_OCCASION = 9
"""Tokens that tell where something was said, and the first of the subject."""


def _tells_time(token: Token, lexicon: Lexicon) -> bool:
    return token.low in lexicon.auxiliaries or token.low in lexicon.times


_ADVERBS = 4
"""Adverbials between a verb and its subject."""
_FRONT = 2
"""Words before a time that belong to it: in the evening, el martes."""


def starts_phrase(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a subject may begin with a word."""
    return (
        token.low in lexicon.pronouns
        or token.low in lexicon.determiners
        or (token.is_capitalised and token.low not in lexicon.functions)
        or token.low in lexicon.roles
    )
