"""Noun phrases by their word classes, without a parser, and what a word must be to belong to one.

Invariant: a phrase is a range of tokens of one sentence that holds no quotation, and no punctuation but the
comma between an office and its bearer. Every search is bounded, so that a sentence without end costs no more
than a long one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import unowned
from briefing.core.quotes.people.given_names import is_given
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token

LONGEST = 9
"""Words in one chunk of a phrase; a longer run is a clause."""
LINKS = 3
"""Prepositions that may tie the last chunk of a phrase to its head: a guest at a feast in the town hall."""
CLOSING = frozenset(",.;:(–—")
"""Marks that end a phrase."""


class Phrase(NamedTuple):
    """Tokens `first` up to, not including, `last`."""

    first: int
    last: int
    kind: str
    """`pronoun`, `name`, `nominal`, or `possessive` for the owner of words: his statement."""


def belongs(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a token may be a word of a noun phrase, in front of the `following` one of it."""
    if not token.is_word:
        return token.text in "&/" and following is not None
    low = token.low
    if following is not None and following.is_capitalised and low in lexicon.particles:
        hangs = low in lexicon.prepositions and low not in lexicon.genitives
        return not (token.is_capitalised and hangs)
    if low in lexicon.determiners:
        return following is not None and not _opens_clause(token, following, lexicon)
    if token.owns and unowned(low) in lexicon.functions:
        return False  # it's, that's
    if token.is_capitalised:
        apart = low in lexicon.functions and not (token.text.isupper() and len(token.text) > 1)
    else:
        apart = low in lexicon.loose
    return not apart or _qualifies(low, following, lexicon)


def after_capitals(tokens: Sequence[Token], at: int, stop: int, lexicon: Lexicon) -> int:
    """Return where capitals end that begin at token `at`, with the particles among them: Jan van Holm."""
    last = at
    while last < stop and (
        tokens[last].is_capitalised or (last > at and tokens[last].low in lexicon.particles)
    ):
        last += 1
    return last


def is_article_of_owner(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a token is the article before a word that tells whose the noun is: il suo avvocato."""
    owned = lexicon.owners_held and following is not None and following.low in lexicon.possessives
    return owned and token.low in lexicon.articles


def is_preposition(before: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell a preposition from the particle of a noble name: Holm *zu* Wort, but not Karl *zu* Holm."""
    return token.low in lexicon.noble_particles and not is_given(before.low.partition("-")[0])


def _qualifies(low: str, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a word that often parts a phrase is part of an office: the deputy first minister."""
    return following is not None and low in lexicon.qualifiers and lexicon.is_office(following.low)


def is_surname(title: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell Mrs. May from the auxiliary that is spelt like her name."""
    return token.is_capitalised and title.is_capitalised and bool(lexicon.titles.get(title.low))


def _opens_clause(token: Token, following: Token, lexicon: Lexicon) -> bool:
    """Tell the conjunction in `said that Brandt` and the pronoun in `that showed` from `that man`."""
    if token.low in lexicon.conjunctions and following.is_capitalised:
        return True
    return token.low in lexicon.relatives and following.low.endswith(lexicon.modifier_endings)


def trim_front(sentence: Sentence, first: int, at: int) -> int | None:
    """Drop words in front that no determiner holds in the phrase, as the verb in `visited Baerbock`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[first].low in lexicon.determiners:
        return first if at > first else None
    if lexicon.nouns_capitalised:
        plain = (one + 1 for one in range(first, at) if is_uninflected(tokens[one], lexicon))
        first = max(plain, default=first)
    while first <= at and not is_naming_word(tokens[first], lexicon):
        first += 1
    return first if first <= at else None


def is_uninflected(token: Token, lexicon: Lexicon) -> bool:
    """Tell a verb or an adverb from an attribute, which has an ending: wackelt, of wackelt Lund."""
    plain = token.text.islower() and token.low not in lexicon.particles
    return plain and not token.low.endswith(lexicon.inflected_endings)


def is_naming_word(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word can be the head of a phrase without an article: a name, a role or an office."""
    office = token.low in lexicon.roles or token.low in lexicon.titles
    return token.is_capitalised or office or (bool(lexicon.definite_endings) and lexicon.is_office(token.low))


def kind(sentence: Sentence, first: int, last: int) -> str:
    """Tell a phrase with a name from one that only describes: `name` or `nominal`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if lexicon.nouns_capitalised and tokens[first].low in lexicon.determiners:
        return "nominal"
    for token in tokens[first:last]:
        if token.is_capitalised and token.low not in lexicon.determiners:
            return "name"
    return "nominal"


def particled_surname(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return where a surname ends that begins at token `at` with particle and article: von der Lahn."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.nouns_capitalised or at + 2 >= bound or not tokens[at + 2].is_capitalised:
        return None
    particles = lexicon.particles.issuperset((tokens[at].low, tokens[at + 1].low))
    named = particles and tokens[at + 1].low in lexicon.articles and not lexicon.is_office(tokens[at + 2].low)
    return at + 3 if named else None
