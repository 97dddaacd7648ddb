"""Names and what describes them between commas: Yermak, the chief of staff, said.

Invariant: a phrase inside an adverbial is returned only if there is no other.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.sentence import Phrase, phrase_before
from briefing.core.quotes.tokens import Token

PARTING = frozenset(",()—–-")
"""Marks around an apposition."""


def before_apposition(tokens: Sequence[Token], bound: int, comma: int, lexicon: Lexicon) -> Phrase | None:
    """Return the phrase that `comma` parts from its verb: Yermak, the chief of staff, said."""
    bracketed, governed = tokens[comma].text == ")", None
    for mark in range(comma - 1, bound, -1):
        if bracketed or tokens[mark].text == ")":
            bracketed = tokens[mark].text != "("
        if not bracketed and tokens[mark].text in PARTING:
            speaker = phrase_before(tokens, bound, mark - 1, lexicon)
            if speaker and not _is_inner(tokens, bound, speaker, lexicon):
                return _described(tokens, bound, speaker, lexicon)
            governed = governed or speaker
    return governed


def _is_inner(tokens: Sequence[Token], bound: int, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a phrase belongs to an adverbial or an address: of Ashton, Md."""
    before = tokens[phrase.first - 1].low if phrase.first > bound else ""
    hangs = before in lexicon.prepositions and before not in lexicon.conjunctions
    return hangs or (phrase.last - phrase.first == 1 and tokens[phrase.first].text.endswith("."))


def _described(tokens: Sequence[Token], bound: int, phrase: Phrase, lexicon: Lexicon) -> Phrase:
    """Return the name that a phrase describes behind a comma: Lund, the engineer, who was there, said."""
    describes = tokens[phrase.first].low in lexicon.determiners or any(
        lexicon.is_office(token.low) for token in tokens[phrase.first : phrase.last]
    )
    if not describes or phrase.first - 1 <= bound or tokens[phrase.first - 1].text not in PARTING:
        return phrase
    outer = phrase_before(tokens, bound, phrase.first - 2, lexicon)
    if outer is None or outer.kind != "name" or _is_inner(tokens, bound, outer, lexicon):
        return phrase
    held = tokens[outer.first].low in lexicon.determiners
    return phrase if held or tokens[outer.last - 1].low in lexicon.bodies else outer
