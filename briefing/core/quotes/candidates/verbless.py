"""Phrases beside a quotation that no known verb of speech leads to: signatures, subjects, unknown verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.core.quotes.candidates.clausal import is_plain, leads_by_listener
from briefing.core.quotes.candidates.spot import Spot
from briefing.core.quotes.features import Candidate, candidate_for, gap, word_features
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.ages import is_age
from briefing.core.quotes.people.given_names import FULL
from briefing.core.quotes.syntax.labels import label_of
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import DASHES, Sentence
from briefing.core.quotes.syntax.subjects import is_oblique, subject_of


def guesses(spot: Spot) -> Iterator[Candidate]:
    """Read `“…,” quips Smith` and `“…,” Smith quips`, whatever the verb."""
    passage, place, shape, here = spot.passage, spot.place, spot.shape, spot.here
    tokens, last, lexicon = here.tokens, here.last, here.lexicon
    at = place + 1
    while at < last and tokens[at].text in ",—–-":
        at += 1
    if at >= last or tokens[at].quote >= 0 or shape.end == "stop":
        return
    if lexicon.brackets and tokens[at].low in lexicon.passive and _is_put_to(here, at):
        return
    speaker = phrase_after(here, at, last)
    form = "subject first"
    if speaker is None and tokens[at].low not in lexicon.functions and at + 1 < last:
        speaker, form = phrase_after(here, at + 1, last), "verb first"
    if speaker is None:
        return
    verb = _is_verb_like(passage, speaker.last, last) if form == "subject first" else True
    features = [
        f"guess {form}",
        f"guess {form} end {shape.end}",
        f"guess {form} {speaker.kind}",
        f"guess {form} {shape.start}",
        f"guess {form} {'verb' if verb else 'no verb'}",
        *word_features(passage, speaker),
    ]
    yield candidate_for(passage, speaker, None, features)


def _is_put_to(here: Sentence, at: int) -> bool:
    """Tell whether somebody was asked the words before token `at`: “…”, wurde Lund gefragt."""
    tokens, near = here.tokens, range(at + 1, min(here.last, at + _ASKED))
    return any(tokens[one].low in here.lexicon.asking for one in near)


_ASKED = 8
"""Tokens from an auxiliary to the verb of asking at the end of its clause."""


def _is_verb_like(passage: Passage, at: int, last: int) -> bool:
    if at >= last:
        return False
    token = passage.tokens[at]
    return token.is_word and token.text.islower() and token.low not in passage.lexicon.functions


def subjects(spot: Spot) -> Iterator[Candidate]:
    """Take the subject of the sentence, whatever its verb: Clinton has a plan to “…”.

    A clause that begins after a comma (…, and her guest pledged “…”) has its own.
    """
    passage, place, shape, opener = spot.passage, spot.place, spot.shape, spot.opener
    if (shape.lead == "colon" and _hears(spot)) or _relays(spot) or _is_called(spot):
        return
    own = opener and any(opener < one.cue < place and is_plain(one, place) for one in spot.near)
    own = own or any(leads_by_listener(one, spot) for one in spot.near)
    found = [] if own else [("subject", subject_of(spot.here, place))]
    if opener:
        found.append(("clause subject", phrase_after(spot.here, opener, place)))
    for route, speaker in found:
        if speaker is None or _is_cut(spot, speaker) or _quotes_another(passage, speaker.last, place):
            continue
        if _is_told_of(spot.here, speaker):
            continue
        features = [
            route,
            f"{route} {speaker.kind}",
            f"{route} {shape.start} {shape.end}",
            f"{route} lead {shape.lead}",
            f"{route} gap {gap(passage.tokens, speaker.last, place)}",
            *word_features(passage, speaker),
        ]
        yield candidate_for(passage, speaker, None, features)


def _is_told_of(here: Sentence, subject: Phrase) -> bool:
    """Tell whether a subject is what somebody speaks of, as the mood of its verb tells: Der Weg sei “…”."""
    tokens, subjunctive = here.tokens, here.lexicon.subjunctive
    if not subjunctive:
        return False
    before = subject.first > here.first and tokens[subject.first - 1].low in subjunctive
    return before or (subject.last < here.last and tokens[subject.last].low in subjunctive)


def _relays(spot: Spot) -> bool:
    """Tell whether the sentence passes on what somebody else said: the paper quoted Lund as saying “…”."""
    tokens, lexicon = spot.here.tokens, spot.here.lexicon
    before = [one for one in spot.near if one.sort == "speech" and one.cue < spot.place]
    if before and lexicon.heads_last and before[-1].speaker.kind == "possessive":
        return True  # repeated Lund’s claim that “…”
    return bool(before) and tokens[before[-1].cue - 1].low in lexicon.relaying


def _is_called(spot: Spot) -> bool:
    """Tell whether a quotation is what somebody is called: Lund wurde in Briefen als „…“ bezeichnet."""
    place, here, lexicon = spot.place, spot.here, spot.here.lexicon
    if not lexicon.brackets or place + 1 >= here.last or here.tokens[place + 1].low not in lexicon.reports:
        return False
    called = here.tokens[place - 1].low in lexicon.predicating
    return called and any(token.low in lexicon.passive for token in here.tokens[here.first : place])


def _is_cut(spot: Spot, phrase: Phrase) -> bool:
    """Tell whether a phrase lacks what its preposition is for: QUOTE OF THE DAY."""
    return spot.passage.tokens[phrase.last - 1].low in spot.here.lexicon.prepositions


def _quotes_another(passage: Passage, first: int, place: int) -> bool:
    """Tell whether the verb between a subject and a quotation says that the words are somebody else’s."""
    quoting = passage.lexicon.quoting
    return bool(quoting) and any(token.low in quoting for token in passage.tokens[first:place])


def bracketed(spot: Spot) -> Iterator[Candidate]:
    """Read `Jane Smith (“…”)`, where nobody else can be meant."""
    passage, place, here = spot.passage, spot.place, spot.here
    tokens, first = here.tokens, here.first
    if place - 2 < first or tokens[place - 1].text != "(":
        return
    if place + 1 >= len(tokens) or tokens[place + 1].text != ")":
        return
    speaker = phrase_before(here, first, place - 2)
    if speaker and speaker.kind == "name":
        yield candidate_for(passage, speaker, None, ["signed in brackets", *word_features(passage, speaker)])


def labelled(spot: Spot) -> Iterator[Candidate]:
    """Read a full name with an office, or between a dash and a colon: All agree - Jan Lund: “…”."""
    passage, here, place = spot.passage, spot.here, spot.place
    if spot.shape.lead != "colon":
        return
    if label := label_of(here, place - 1):
        yield candidate_for(passage, label, None, ["signed with office", *word_features(passage, label)])
        return
    if not here.lexicon.heads_last:
        return
    speaker = phrase_before(here, here.first, place - 2)
    if speaker is None or speaker.kind != "name" or speaker.last - speaker.first < FULL:
        return
    words = here.tokens[speaker.first : speaker.last]
    dashed = speaker.first > here.first and here.tokens[speaker.first - 1].text in DASHES
    if dashed and all(word.is_capitalised for word in words):
        yield candidate_for(passage, speaker, None, ["signed after a dash", *word_features(passage, speaker)])


def listed(spot: Spot) -> Iterator[Candidate]:
    """Read the next in a list of those who speak: …, und der Minister Jan Lund: “…”."""
    passage, place, here = spot.passage, spot.place, spot.here
    tokens, first, lexicon = here.tokens, here.first, here.lexicon
    if not lexicon.nouns_capitalised or place - 2 < first or tokens[place - 1].text != ":":
        return
    speaker = phrase_before(here, first, place - 2)
    if speaker is None or speaker.first <= first + 1:
        return
    joined, words = tokens[speaker.first - 1], tokens[speaker.first : speaker.last]
    held = words[0].low in lexicon.nominatives and any(lexicon.is_office(word.low) for word in words)
    after = tokens[speaker.first - 2 : speaker.first]
    if held and joined.low in lexicon.coordinators and after[0].text in ",;":
        yield candidate_for(passage, speaker, None, ["signed in a list", *word_features(passage, speaker)])


def is_passed_on(spot: Spot) -> bool:
    """Tell whether a verb makes a quotation what somebody else is said to have said: dediğini."""
    tokens, at = spot.here.tokens, spot.place + 1
    return at < spot.here.last and tokens[at].low in spot.here.lexicon.nominalised


def owners(spot: Spot) -> Iterator[Candidate]:
    """Read who said such a quotation right before it: Ort’un “…” dediğini."""
    passage, here = spot.passage, spot.here
    speaker = phrase_before(here, here.first, spot.place - 1)
    if speaker and speaker.kind == "name" and re.search(r"['’]\w+$", here.tokens[speaker.last - 1].text):
        cue = here.tokens[spot.place + 1].text
        yield candidate_for(passage, speaker, cue, ["owner", *word_features(passage, speaker)])


def signatures(spot: Spot) -> Iterator[Candidate]:
    """Read `Jane Smith: “…”` and `“…” — Jane Smith`, which do without a verb."""
    passage, here = spot.passage, spot.here
    tokens, first = here.tokens, here.first
    for side, speaker in _signed(spot):
        if speaker is None or speaker.kind != "name":
            continue
        if side == "before" and speaker.first > first and _hangs(spot, speaker):
            continue
        if _is_cut(spot, speaker) or tokens[speaker.last - 1].low in here.lexicon.times:
            continue
        if here.lexicon.names_last and _holds_verb(here, speaker):
            continue
        ends = speaker.last >= len(tokens) or not tokens[speaker.last].is_word
        opens = speaker.first == first or tokens[speaker.first - 1].text in DASHES
        features = [
            f"signed {side}",
            f"signed {side} {'ends' if ends else 'goes on'}",
            f"signed {side} {'opens' if opens else 'inside'}",
            *word_features(passage, speaker),
        ]
        yield candidate_for(passage, speaker, None, features)


def _holds_verb(here: Sentence, phrase: Phrase) -> bool:
    """Tell whether a verb in the past parts a subject from a name after it: El ministro abrazó a Orte:."""
    ends = here.lexicon.past_endings
    return any(
        one.text.islower() and one.low.endswith(ends) for one in here.tokens[phrase.first : phrase.last]
    )


def announcers(spot: Spot) -> Iterator[Candidate]:
    """Read who is the subject of a sentence that a colon ends: Lund schob alles auf die Stadt: “…”.

    Where the verb comes second, and no verb of speech says it otherwise.
    """
    passage, place, here, shape = spot.passage, spot.place, spot.here, spot.shape
    if not here.lexicon.verb_second or (shape.lead, shape.start) != ("colon", "cap"):
        return
    if any(one.cue < place for one in spot.near) or _hears(spot) or here.tokens[place - 2].text == ")":
        return
    speaker = _announcer(spot)
    if speaker is None:
        return
    opens = "opens" if speaker.first == here.first else "inside"
    features = [
        "signed before",
        "signed before ends",
        f"signed before {opens}",
        *word_features(passage, speaker),
    ]
    yield candidate_for(passage, speaker, None, features)


def _announcer(spot: Spot) -> Phrase | None:
    """Return the subject of such a sentence, if it is somebody; or the one known person in it."""
    passage, here, bound = spot.passage, spot.here, spot.place - 1
    lexicon, front = here.lexicon, subject_of(here, bound)
    if front and not _is_nobody(here, front) and _is_somebody(passage, front):
        return front
    tokens = here.tokens
    named = [at for at in range(here.first, bound) if _is_known(passage, at)]
    ends = [at for at in named if at + 1 not in named]  # the surname, of first name and surname
    if len(ends) != 1 or (front and front.kind != "name" and not _is_nobody(here, front)):
        return None
    late = phrase_before(here, here.first, ends[0])
    if late is None or is_oblique(here, late):
        return None
    hangs = late.first > here.first and tokens[late.first - 1].low in lexicon.prepositions
    return None if hangs else late


def _is_known(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    return token.is_capitalised and token.low in passage.names


def _is_nobody(here: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase tells the time, or is a pronoun for nobody."""
    lexicon, tokens = here.lexicon, here.tokens[phrase.first : phrase.last]
    return any(token.low in lexicon.times or token.low in lexicon.impersonal for token in tokens)


def _hears(spot: Spot) -> bool:
    """Tell whether a sentence says that somebody was told, heard or read what follows."""
    lexicon, here = spot.here.lexicon, spot.here
    words = {token.low for token in here.tokens[here.first : spot.place]}
    return bool(lexicon.hearing) and not (
        words.isdisjoint(lexicon.passive) and words.isdisjoint(lexicon.hearing)
    )


def _signed(spot: Spot) -> Iterator[tuple[str, Phrase | None]]:
    """Yield the phrases that stand where a signature would, and on which side."""
    place, here = spot.place, spot.here
    tokens, first = here.tokens, here.first
    if place - 2 >= first and tokens[place - 1].text == ":":
        verb = place - 3 >= first and _is_unknown_verb(spot.passage, place - 2)
        yield "before", phrase_before(here, first, place - 2 - verb)
    if place - 2 >= first and tokens[place - 1].text in DASHES:
        yield "beside", phrase_before(here, first, place - 2)
    if place + 2 < len(tokens) and tokens[place + 1].text in DASHES:
        yield "after", phrase_after(here, place + 2, len(tokens))


def _hangs(spot: Spot, speaker: Phrase) -> bool:
    """Tell whether a name is part of something longer: Brandt in May 1990:, mit folgenden Worten:."""
    before, lexicon = spot.passage.tokens[speaker.first - 1], spot.passage.lexicon
    if before.low in lexicon.prepositions:
        return True
    return lexicon.nouns_capitalised and not (before.is_word and _is_late_subject(spot, speaker))


def _is_late_subject(spot: Spot, speaker: Phrase) -> bool:
    """Tell whether an office ends a clause that nobody opens: Deutlicher wurde Landrätin Lund:."""
    passage, here = spot.passage, spot.here
    if not _is_somebody(passage, speaker) or is_oblique(here, speaker):
        return False
    front = subject_of(here, speaker.first)
    return front is None or not _is_somebody(passage, front)


def _is_somebody(passage: Passage, phrase: Phrase) -> bool:
    """Tell whether a phrase is a pronoun or an age, or holds an office or a name that the document knows."""
    words = passage.tokens[phrase.first : phrase.last]
    known = any(passage.lexicon.is_office(word.low) or word.low in passage.names for word in words)
    said = " ".join(word.low for word in words)
    return known or phrase.kind == "pronoun" or is_age(said, passage.lexicon)


def _is_unknown_verb(passage: Passage, at: int) -> bool:
    """Tell a verb that is in no list from the end of a name: Otto Finn demurred."""
    return _is_verb_like(passage, at, at + 1) and not passage.lexicon.is_office(passage.tokens[at].low)
