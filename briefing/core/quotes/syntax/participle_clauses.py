"""Clauses of a participle, whose subject is that of another verb: Lund left, saying why."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.core.quotes.syntax.before_verbs import makes_noun
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import (
    subject_of,
)
from briefing.core.quotes.syntax.verb_clauses import LONGEST, is_personal, left_bound


def participle_clauses(sentence: Sentence, at: int) -> Iterator[Clause]:
    """Yield the clauses of the participle at token `at`: Lund left the hall, saying why."""
    tokens, first, lexicon = sentence.tokens, sentence.first, sentence.lexicon
    bound = left_bound(tokens, first, at)
    beside = phrase_before(sentence, bound, at - 1)
    before = tokens[beside.first - 1].low if beside and beside.first > bound else ""
    if beside and (before in lexicon.absolute or before in lexicon.agents):  # met by workers chanting
        yield Clause(beside, at, "participle", "absolute")
        return
    near = _nearest_subject(sentence, bound, at)
    main = _main_after(sentence, at) or _joined_subject(sentence, bound, at) or subject_of(sentence, at)
    if main and not (near and near.kind == "nominal" and _opens_aside(sentence, near)):
        yield Clause(main, at, "participle", "main")
    if near and near != main:
        yield Clause(near, at, "participle", "left")
    if beside and beside not in (main, near):
        yield Clause(beside, at, "participle", "beside")


def _main_after(sentence: Sentence, at: int) -> Phrase | None:
    """Return the subject after a participle that opens the sentence: Calling it “…”, Brandt left."""
    first, last, tokens, lexicon = sentence
    if at > first + 1 or (at == first + 1 and tokens[first].low not in lexicon.prepositions):
        return None
    quote = next((quote for quote in range(at, min(last, at + LONGEST)) if tokens[quote].quote >= 0), last)
    comma = quote + 1
    if comma < last and tokens[comma].text == ",":
        comma += 1
    elif comma >= last or not tokens[quote].text[:-1].endswith(","):
        return None
    return phrase_after(sentence, comma, last)


def _joined_subject(sentence: Sentence, bound: int, at: int) -> Phrase | None:
    """Return the subject of a clause that is joined on: Lund left, but *Finn* stayed, saying why."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.heads_last:
        return None
    for opener in range(at - 2, bound + 1, -1):
        if tokens[opener].low in lexicon.coordinators and tokens[opener - 1].text in ",;":
            subject = phrase_after(sentence, opener + 1, at)
            if subject is None or subject.first != opener + 1 or subject.last >= at - 1:
                return None
            verb = tokens[subject.last]
            joins = verb.low in lexicon.prepositions or verb.low in lexicon.coordinators
            return subject if verb.is_word and not joins else None
    return None


def _nearest_subject(sentence: Sentence, bound: int, at: int) -> Phrase | None:
    """Return the subject of the verb before the participle: … when he met volunteers, telling them."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for verb in range(at - 1, bound, -1):
        low = tokens[verb].low
        if low in lexicon.pronouns and low not in lexicon.persons:
            return Phrase(verb, verb + 1, "pronoun")
        if low in lexicon.speech and not makes_noun(tokens[verb - 1].low, lexicon):
            return phrase_before(sentence, bound, verb - 1)
        if low in lexicon.asides:
            about = tokens[verb + 1].low in lexicon.prepositions  # about 50 protesters
            subject = phrase_after(sentence, verb + 1 + about, at)
            if subject and is_personal(sentence, subject):
                return subject  # as a heckler walked in, shouting
    return None


def _opens_aside(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase is the subject of what tells when or where: … where 50 workers met, chanting."""
    tokens, lexicon, before = sentence.tokens, sentence.lexicon, phrase.first - 1
    low = tokens[before].low
    before -= before > sentence.first and low in lexicon.prepositions and low not in lexicon.asides
    return before >= sentence.first and tokens[before].low in lexicon.asides
