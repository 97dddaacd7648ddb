"""Whose opinion it is: Pour le maire, « … ». Le pont est, pour Lund, « … ». « … », pour le maire.

Where the verb comes second it may follow at once: Für Lund ist der Weg „…“.

Invariant: only somebody who may have an opinion is meant, and only where the phrase stands apart, for the
same preposition also tells purpose: Pour le quai, …, a dit Lund.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token

_OPENING = 1
"""Words in front of such a phrase that opens its sentence: Et pour le maire."""


def opinion_holder(sentence: Sentence, at: int) -> Phrase | None:
    """Return whose opinion the preposition at token `at` tells, in front of a sentence or by a quotation."""
    first, last, tokens, lexicon = sentence
    before = tokens[at - 1] if at > first else None
    if before and before.is_word and before.low not in lexicon.joining:
        return None
    phrase = phrase_after(sentence, at + 1, last)
    if phrase is None or not _may_have_one(tokens[phrase.first : phrase.last], phrase, lexicon):
        return None
    end = phrase.last
    opens = at - first <= _OPENING
    if opens and end + 1 < last and tokens[end].low in lexicon.opining and tokens[end + 1].quote < 0:
        return phrase
    apart = end >= last or not tokens[end].is_word
    quoted = any(0 <= one < last and tokens[one].quote >= 0 for one in (at - 2, end + 1))
    return phrase if apart and (opens or quoted) else None


def _may_have_one(words: Sequence[Token], phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a phrase names somebody, and no time: pour le maire, not pour la saison."""
    if any(word.low in lexicon.persons or word.low in lexicon.times for word in words):
        return False
    return phrase.kind in ("pronoun", "name") or any(
        lexicon.is_office(word.low) or lexicon.is_office(word.low.removesuffix("s")) for word in words
    )
