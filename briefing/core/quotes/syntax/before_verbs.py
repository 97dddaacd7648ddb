"""The subject that stands before its verb, with what hangs on it and what parts the two.

Invariant: nothing is looked for before the bound that the caller gives.
"""

from __future__ import annotations

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import is_owner, unowned
from briefing.core.quotes.syntax.adverbials import starts_phrase
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import before_apposition, before_brackets, is_oblique, may_be_verb
from briefing.core.quotes.syntax.tokens import Token


def makes_noun(low: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands after a word is a noun: an owner, an article, a preposition."""
    if is_owner(low) and unowned(low) not in lexicon.pronouns:
        return True
    return low in lexicon.determiners or (low in lexicon.prepositions and low not in lexicon.infinitive)


def shared_subject(sentence: Sentence, bound: int, before: int) -> Phrase | None:
    """Return the subject of the verb before `and` or `to`: When asked, Ms. Lund smiled and said."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for at in range(before - 1, bound - 1, -1):
        token = tokens[at - 1] if at > bound else None
        opens = token is None or token.text in _PARTING or token.low in lexicon.conjunctions
        if opens and starts_phrase(tokens[at], lexicon):
            subject = phrase_after(sentence, at, before)
            return subject if subject and subject.last < before else None  # in Laredo, Texas and said
        parted = lexicon.nouns_capitalised and opens and token is not None and token.text == ","
        if parted and may_be_verb(tokens[at], lexicon):
            subject = phrase_after(sentence, at + 1, before)  # Als Lund kam, stand der Wirt auf und rief
            return subject if subject and not is_oblique(sentence, subject) else None
        if tokens[at].text in ";:":
            return None
    return None


def contact_head(sentence: Sentence, bound: int, verb: int) -> Phrase | None:
    """Return whom a relative clause without its pronoun is about: *one baker* Lund spoke to says."""
    tokens, lexicon, at = sentence.tokens, sentence.lexicon, verb - 2
    if at - 2 < bound or tokens[at + 1].low not in lexicon.prepositions or not _is_past(tokens[at], lexicon):
        return None
    if tokens[verb].low + "s" in lexicon.reports:
        return None  # the late Lund liked to say
    at -= 1
    if tokens[at].low not in lexicon.pronouns:
        while at > bound and tokens[at].is_capitalised:
            at -= 1
    else:
        at -= 1
    head = phrase_before(sentence, bound, at) if at < verb - 3 and tokens[at].is_word else None
    held = head is not None and head.kind == "nominal" and tokens[head.first].low in lexicon.determiners
    return head if held else None


def _is_past(token: Token, lexicon: Lexicon) -> bool:
    past = token.low in lexicon.speech or token.low in lexicon.plain_pasts
    return past or (token.text.islower() and token.low.endswith(lexicon.past_endings))


_PARTING = frozenset(",;—–")
"""Marks after which a clause may begin."""


def left_speaker(sentence: Sentence, bound: int, before: int, form: str) -> Phrase | None:
    """Return the subject in front of a verb.

    Args:
        sentence: the sentence.
        bound: the first token that the subject may begin with.
        before: the last token before the verb and what belongs to it.
        form: how the subject is tied to the verb: `left`, `relative` or `apposition`; none is for any other.
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if form == "left":
        speaker = phrase_before(sentence, bound, before)
        hangs = speaker is not None and speaker.first > bound
        if speaker and lexicon.inverts and hangs and makes_noun(tokens[speaker.first - 1].low, lexicon):
            return None  # Um Mitternacht sagte er
        if speaker and lexicon.names_last and hangs and tokens[speaker.first - 1].low in lexicon.genitives:
            return None  # les proches de Luc Orth ont dit
        if speaker and hangs and tokens[speaker.first - 1].low in lexicon.noble_particles:
            return None  # soll Finn zu Lund gesagt haben
        if speaker and hangs and _is_predicate(sentence, speaker):
            return None  # Zu ihrer Wahl als Präsidentin sagte er
        if (
            speaker
            and hangs
            and tokens[speaker.first - 1].text == ","
            and _may_describe(sentence, speaker, before)
        ):
            named = phrase_before(sentence, bound, speaker.first - 2)  # Vera Lund, Leiterin des Amts sagte
            return named if named and named.first == bound and named.kind == "name" else speaker
        return _governing(sentence, bound, speaker) if speaker and hangs else speaker
    if form == "relative":
        parted = before > bound and tokens[before - 1].text == ","
        antecedent = before_brackets(tokens, bound, before - 1 - parted)
        found = phrase_before(sentence, bound, antecedent)
        return _before_place(sentence, bound, antecedent) if found is None and lexicon.heads_last else found
    return before_apposition(sentence, bound, before) if form == "apposition" else None


def _before_place(sentence: Sentence, bound: int, at: int) -> Phrase | None:
    """Return the phrase in front of where or how something is: told *Lund* on camera, who replied."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    nearest = range(at - 1, max(bound, at - _PLACE), -1)
    link = next((one for one in nearest if tokens[one].low in lexicon.prepositions), None)
    return None if link is None else phrase_before(sentence, bound, link - 1)


_PLACE = 3
"""Tokens of such a place, its preposition included."""


def _may_describe(sentence: Sentence, phrase: Phrase, before: int) -> bool:
    """Tell whether a phrase before a verb may be in apposition without a comma after it.

    In English an office: Vera Lund, the head of Holm said. With a comma after the verb, another one says it:
    Vera Lund, the head of Holm said, was late.
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[phrase.first].low in lexicon.relative_genitives:
        return False  # Jan Lund, dessen Anwältin sagte
    if not lexicon.heads_last:
        return lexicon.nouns_capitalised or (lexicon.strict_names and phrase.kind == "nominal")
    within = range(phrase.first + 1, phrase.last)
    ends = (at for at in within if tokens[at].low in lexicon.links or tokens[at].low in lexicon.coordinators)
    end = next(ends, phrase.last)
    after = before + 2 + (tokens[before + 1].low in lexicon.auxiliaries)
    parted = after < sentence.last and tokens[after].text == ","
    held = tokens[phrase.first].low in lexicon.determiners and not parted
    return (held or tokens[phrase.first].is_capitalised) and lexicon.is_office(tokens[end - 1].low)


def _is_predicate(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase says as what somebody is meant: zu ihrer Wahl als Präsidentin."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    after = phrase.last + 1
    if not lexicon.oblique or after >= sentence.last or tokens[after].low not in lexicon.nominatives:
        return False
    return tokens[phrase.first - 1].low in lexicon.asides and lexicon.is_office(tokens[phrase.last - 1].low)


def _governing(sentence: Sentence, bound: int, phrase: Phrase) -> Phrase:
    """Return a phrase with the nouns that a preposition ties it to: critics of Lund, people close to Lund."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    link = phrase.first - 1
    if lexicon.heads_last and tokens[link].low in lexicon.coordinators:
        while link > bound and (tokens[link].is_capitalised or tokens[link].low in lexicon.coordinators):
            link -= 1  # the star of Salt and Sand
    low = tokens[link].low
    ties = low in lexicon.prepositions and low not in lexicon.conjunctions
    lists = low.endswith(lexicon.verb_endings) and tokens[link].text.islower() and low not in lexicon.reports
    if not lexicon.heads_last or not (ties or lists):
        return phrase
    first = link
    while first > max(bound, link - _GOVERNING) and _is_noun_like(tokens[first - 1], lexicon):
        first -= 1
    before = tokens[first - 1] if first > bound else None
    opens = before is None or not before.is_word or before.low in lexicon.conjunctions
    last = phrase.last if ties else link  # a bench comprising Lund and Finn
    return Phrase(first, last, "nominal") if opens and first < link else phrase


_GOVERNING = 4
"""Words in front of such a preposition."""


def _is_noun_like(token: Token, lexicon: Lexicon) -> bool:
    if token.low in lexicon.sources_by_opener:
        return False  # according to
    return token.is_word and (token.low not in lexicon.functions or token.low in lexicon.determiners)
