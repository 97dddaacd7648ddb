"""Words that somebody passes on: Brandt quoted Orth as saying; zitierte den Minister; heißt es in dem Antrag.

Invariant: what is returned is who spoke, never who passes the words on.
"""

from typing import NamedTuple

from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import is_oblique, subject_of

_NEAR = 10
"""Tokens between the verb of the one who passes words on and the participle for them."""
_AFTER = 5
"""Tokens after `heißt es` in which the document is named."""


class PassedOn(NamedTuple):
    """Speech that somebody passes on."""

    verb: int
    """Number of the token: the verb of the one who passes it on."""
    speaker: Phrase | None
    """Who spoke; None where only a pronoun names that one."""


def passed_on(sentence: Sentence, at: int) -> PassedOn | None:
    """Read `quoted Orth as saying`, `was quoted as saying` and `accused Stone of saying` at a participle."""
    tokens, first, lexicon = sentence.tokens, sentence.first, sentence.lexicon
    if at - 2 < first or tokens[at - 1].low not in lexicon.relaying:
        return _recalled(sentence, at)
    nearest = range(at - 2, max(first, at - _NEAR) - 1, -1)
    verb = next((verb for verb in nearest if tokens[verb].low in lexicon.reports), None)
    if tokens[at - 1].low in lexicon.genitives and tokens[at].low in lexicon.doing:
        return None  # accused Stone of making a “…”
    if verb is None or any(token.low in lexicon.coordinators for token in tokens[verb:at]):
        return None
    if any(token.low in lexicon.passive for token in tokens[max(first, verb - 3) : verb]):
        return PassedOn(verb, subject_of(sentence, verb))
    if verb == at - 2:
        return None  # criticised for saying
    speaker = phrase_before(sentence, verb + 1, at - 2)
    if speaker is None and tokens[at - 2].low not in lexicon.objects:
        return None
    return PassedOn(verb, speaker)


def _recalled(sentence: Sentence, at: int) -> PassedOn | None:
    """Read `recalled her father saying`: a verb of speech, and right after it who says the words."""
    first, _, tokens, lexicon = sentence
    speaker = phrase_before(sentence, first, at - 1)
    if speaker is None or speaker.first - 1 <= first or speaker.kind == "pronoun":
        return None
    if tokens[at - 1].owns:
        return None  # said a friend who knew Lund's thinking
    verb, head = tokens[speaker.first - 1].low, tokens[speaker.last - 1].low
    if verb not in lexicon.reports or verb in lexicon.addressing:
        return None
    if head in lexicon.nouns or head in lexicon.times or head in lexicon.bodies:
        return None  # issued a statement saying
    return PassedOn(speaker.first - 1, speaker)


def quoted_speaker(sentence: Sentence, at: int) -> Phrase | None:
    """Return who speaks by a verb whose object does, or the document of which `it` says something."""
    first, last, tokens, lexicon = sentence
    if tokens[at].low in lexicon.hearsay:
        return _document(sentence, at)
    if tokens[at].low not in lexicon.quoting:
        return None
    passive = next((one for one in range(first, at) if tokens[one].low in lexicon.passive), None)
    if passive is not None:
        after = phrase_after(sentence, passive + 1, at)
        return after or subject_of(sentence, at)
    hangs = at + 2 < last and not lexicon.oblique and tokens[at + 1].low in lexicon.prepositions
    found = phrase_after(sentence, at + 1 + hangs, last)  # citó a la ministra
    further = phrase_after(sentence, found.last, last) if found and found.last < last else None
    if further and is_oblique(sentence, further):
        return further  # zitiert die Zeitung den Minister
    return found if found and tokens[found.first].low not in lexicon.impersonal else further


def _document(sentence: Sentence, at: int) -> Phrase | None:
    """Return what `es` is said in: heißt es in dem Antrag, In dem Antrag heißt es."""
    first, last, tokens, lexicon = sentence
    near = [tokens[one].low for one in (at - 1, at + 1) if first <= one < last]
    if lexicon.impersonal.isdisjoint(near):
        return None
    front = [first] if tokens[first].low in lexicon.prepositions else []
    for place in (*front, *range(at + 1, min(last, at + _AFTER)), *range(at - 1, first - 1, -1)):
        if tokens[place].low in lexicon.prepositions and place + 1 < last:
            document = phrase_after(sentence, place + 1, last)
            if document:
                return document
    return None
