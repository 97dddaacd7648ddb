"""Subjects that a verb of speech leaves out, since they are plain: «A», dijo. «B – aggiunge – C».

Invariant: only somebody who is the subject of a sentence shortly before is meant, and nobody where another
may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.core.quotes.candidates.inserted import has_verb_inserted
from briefing.core.quotes.candidates.spot import Spot
from briefing.core.quotes.features import Candidate, Earlier, candidate_for, word_features
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.subjects import subject_of

UNSAID = "unsaid"
"""Feature of somebody who is plainly meant."""
UNCLEAR = "unsaid unclear"
"""Feature of words in between that may name somebody, or a place, or nobody: Indignada."""
_BACK = 3
"""Sentences back in which the subject stands."""
_VERB = 5
"""Tokens after a quotation in which its verb stands: «A», le ha dicho."""
_ENDS = frozenset(".;:,!?…()—–-")


def unsaid(spot: Spot, chosen: Sequence[Candidate | None], before: Earlier) -> Iterator[Candidate]:
    """Return who goes on where the verb beside a quotation has no subject."""
    if not spot.here.lexicon.drops_subjects or not (_has_verb_alone(spot) or _follows_verb_alone(spot)):
        return
    found = last_subject(spot.passage, spot.sentence, chosen) or before.subject
    if found:
        sort = UNCLEAR if UNCLEAR in found.features else UNSAID
        yield found._replace(features=(sort, f"unsaid {found.kind}"), source=found, own=False)


def is_named_after(spot: Spot) -> bool:
    """Tell whether an unknown verb stands after a quotation, with somebody: « A », tonitrue Luc Orth."""
    tokens, lexicon, at = spot.here.tokens, spot.here.lexicon, spot.place + 1
    while at < spot.here.last and tokens[at].text in _MARKS[lexicon.declined]:
        at += 1
    if not (lexicon.names_last or lexicon.declined) or not spot.place + 1 < at < spot.here.last:
        return False
    if spot.shape.lead != "open" or any(one.cue > spot.place for one in spot.near):
        return False
    opens = tokens[at].low in lexicon.leading or tokens[at].low in lexicon.joining
    plain = tokens[at].text.islower() and not opens and tokens[at].low not in lexicon.relatives
    return plain and _names_somebody(spot, at)


_MARKS = {False: ",", True: ",—–-"}
"""Marks between a quotation and its verb, in languages without cases and with them."""


def last_subject(passage: Passage, sentence: int, chosen: Sequence[Candidate | None]) -> Candidate | None:
    """Return the last one in a paragraph who speaks or does something in front of a sentence, if it is plain.

    Args:
        passage: the paragraph.
        sentence: the number of the sentence in front of which to look.
        chosen: what was chosen for its quotations so far.
    """
    for at in range(sentence - 1, max(passage.opening, sentence - _BACK) - 1, -1):
        here = passage.sentences[at]
        span = passage.words_of(here.first, here.last)
        speakers = [
            one
            for place, one in zip(passage.places, chosen, strict=False)
            if one and (here.first <= place < here.last or span.covers(one.mention))
        ]
        if speakers:
            return speakers[-1]
        clause, front = passage.indirect_clause(at), subject_of(here, here.last)
        subject = clause.speaker if clause else front
        if subject and _is_grammar(passage, subject) and not _follows_another(passage, here.first, here.last):
            continue  # Podle něj nehoří
        if subject and subject != front and _follows_another(passage, here.first, subject.first):
            return candidate_for(passage, subject, None, (UNCLEAR,), own=False)
        if subject and _is_somebody(passage, subject):
            cue = passage.tokens[clause.cue].text if clause else None
            return candidate_for(passage, subject, cue, word_features(passage, subject), own=False)
        if subject and subject.kind == "name":
            return candidate_for(passage, subject, None, (UNCLEAR,), own=False)
    return None


def _is_grammar(passage: Passage, phrase: Phrase) -> bool:
    """Tell whether what looks like a name is a word of grammar that opens a sentence."""
    low, lexicon = passage.tokens[phrase.first].low, passage.lexicon
    alone = phrase.last == phrase.first + 1 and phrase.kind == "name"
    return alone and (low in lexicon.functions or low in lexicon.sources_by_opener)


def _follows_another(passage: Passage, first: int, last: int) -> bool:
    """Tell whether somebody else is named in a sentence before a subject that does not open it."""
    tokens = passage.tokens[first:last]
    return any(token.is_capitalised and token.low in passage.names for token in tokens)


def _is_somebody(passage: Passage, phrase: Phrase) -> bool:
    """Tell whether a phrase is a pronoun, or holds an office or a name that the document knows."""
    lexicon, words = passage.lexicon, passage.tokens[phrase.first : phrase.last]
    if phrase.kind == "pronoun":
        return lexicon.gender_of_pronoun(words[0].low) != "p" and words[0].low not in lexicon.persons
    return any(lexicon.is_office(word.low) or word.low in passage.names for word in words)


def _has_verb_alone(spot: Spot) -> bool:
    """Tell whether a verb without a subject stands within a quotation that opens its sentence, or after."""
    if spot.shape.lead != "open":
        return False
    tokens, lexicon, last = spot.here.tokens, spot.here.lexicon, spot.here.last
    at = spot.place + 1
    while at < min(last, spot.place + _VERB) and (
        tokens[at].text in _ENDS or tokens[at].low in lexicon.auxiliaries or tokens[at].low in lexicon.objects
    ):
        at += 1
    if at >= last or tokens[at].low not in lexicon.speech:
        return at >= last and has_verb_inserted(spot)
    if any(one.cue == at and one.form != "main" for one in spot.near):
        return False
    return not tokens[at].low.endswith(lexicon.plural_verbs) and not _names_somebody(spot, at + 1)


def _follows_verb_alone(spot: Spot) -> bool:
    """Tell whether a verb without a subject opens the sentence in front of a quotation: Añadió que «A»."""
    here, near, place = spot.here, spot.near, spot.place
    tokens, lexicon = here.tokens, here.lexicon
    verb = _opening(here.first, spot)
    low = tokens[here.first].low
    if verb is None and (low in lexicon.leading or low in lexicon.conjunctions):  # Tras hablar, dijo
        comma = next((at for at in range(here.first, place) if tokens[at].text == ","), place)
        verb = _opening(comma + 1, spot)
    if verb is None or tokens[verb].low.endswith(lexicon.plural_verbs):
        return False
    others = any(one.cue != verb or one.form not in ("main", "frame") for one in near if one.sort != "noun")
    return not others and not _names_somebody(spot, verb + 1)


def _opening(at: int, spot: Spot) -> int | None:
    """Return the verb of speech that opens a clause in front of a quotation, after what says how alone."""
    tokens, lexicon = spot.here.tokens, spot.here.lexicon
    while at < spot.place and (
        tokens[at].low in lexicon.auxiliaries
        or tokens[at].low in lexicon.coordinators
        or tokens[at].low in lexicon.objects
    ):
        at += 1
    return at if at < spot.place and tokens[at].low in lexicon.speech else None


def _names_somebody(spot: Spot, at: int) -> bool:
    """Tell whether somebody is named after the verb, in words that were not understood."""
    tokens, lexicon = spot.here.tokens, spot.here.lexicon
    while at < spot.here.last and tokens[at].text not in _ENDS and tokens[at].quote < 0:
        following = tokens[at + 1] if at + 1 < spot.here.last else None
        pair = tokens[at].is_capitalised and following is not None and following.is_capitalised
        hung = tokens[at - 1].low in lexicon.prepositions or tokens[at - 1].is_capitalised
        if (pair and not hung) or lexicon.is_office(tokens[at].low):
            return True
        at += 1
    return False
