"""Who is named in front of a colon without a verb: Jan Lund, trainer of the Holm team:.

Invariant: a label is a whole sentence, and holds no verb that is known.
"""

from __future__ import annotations

from briefing.core.quotes.people.given_names import FULL
from briefing.core.quotes.syntax.phrase import Phrase, after_capitals
from briefing.core.quotes.syntax.sentence import Sentence

_LONGEST = 16
"""Tokens of a label at most."""
_NAME = 4
"""Words of the name at most."""
_OFFICE = 4
"""Tokens after the name in which its office stands."""
_OPENS = {",": "", "(": ")"}
"""What parts a name from its office, and what closes that again."""


def label_of(sentence: Sentence, colon: int) -> Phrase | None:
    """Return the full name in front of a colon, if an office is all that stands beside it."""
    if not sentence.first + FULL < colon <= sentence.first + _LONGEST:
        return None
    return _opening(sentence, colon) or (_closing(sentence, colon) if sentence.lexicon.declined else None)


def _closing(sentence: Sentence, colon: int) -> Phrase | None:
    """Return the full name that an office and what it is of have in front: Mluvčí hasičů Jan Lund:.

    In languages where another case tells whom somebody did something to.
    """
    first, tokens, lexicon = sentence.first, sentence.tokens, sentence.lexicon
    begin = colon - FULL
    name = tokens[max(begin, first) : colon]
    named = begin > first and all(one.is_capitalised and one.low not in lexicon.bodies for one in name)
    if not named or all(one.low.endswith(lexicon.given_genitives) for one in name):
        return None  # главу района Ивана Соснова
    held = any(lexicon.is_office(token.low) for token in tokens[first : min(begin, first + FULL)])
    return Phrase(begin, colon, "name") if held and _is_plain(sentence, first, begin) else None


def _is_plain(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens hold no verb that is known, and no other clause."""
    lexicon = sentence.lexicon
    return not any(
        token.low in lexicon.verbs
        or token.low in lexicon.attitude
        or token.low in lexicon.relatives
        or token.text in ",;:"
        for token in sentence.tokens[first:last]
    )


def _opening(sentence: Sentence, colon: int) -> Phrase | None:
    """Return the full name that opens a sentence, with its office after it."""
    first, tokens, lexicon = sentence.first, sentence.tokens, sentence.lexicon
    last = after_capitals(tokens, first, min(colon, first + _NAME), lexicon)
    named = last - first >= FULL and not any(
        (token.low in lexicon.functions and token.low not in lexicon.particles)
        or lexicon.is_office(token.low)
        for token in tokens[first:last]
    )
    if not named or tokens[last].text not in _OPENS or colon < last + 2:
        return None
    closes, rest = _OPENS[tokens[last].text], tokens[last + 1 : colon]
    if closes and rest[-1].text != closes:
        return None
    office = next((at for at, one in enumerate(rest[:_OFFICE]) if lexicon.is_office(one.low)), None)
    after = [] if office is None else rest[office + 1 : office + 1 + FULL]
    borne = len(after) == FULL and all(one.is_capitalised for one in after) and not lexicon.declined
    held = office is not None and not borne  # Caso Orti, l’avvocato Luca Neri difende Finn:
    return Phrase(first, last, "name") if held and _is_plain(sentence, last + 1, colon) else None
