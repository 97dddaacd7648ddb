"""Whether whoever was chosen is sure enough to be credited by name.

Invariant: nothing here chooses; it only takes away.
"""

from __future__ import annotations

import re

from briefing.core.languages import Lexicon
from briefing.core.quotes.attribution import Attribution, confidence
from briefing.core.quotes.candidates.unsaid import UNSAID
from briefing.core.quotes.denials import is_denied
from briefing.core.quotes.discourse import Discourse
from briefing.core.quotes.features import Candidate, stands_alone
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.coreference import Recent
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import gender_of_ending, gender_of_first
from briefing.core.quotes.shown import leaves_subject_out, verb_after
from briefing.core.quotes.weights import least_confidence

_CASED = re.compile(r"['’]\w{1,6}\Z")
"""The case of a name that is no subject: Liman Müdürlüğü’nden."""


def may_be_credited(passage: Passage, at: int, chosen: Candidate) -> bool:
    """Tell whether the words chosen name somebody as they stand, who has not denied the quotation."""
    if passage.lexicon.suffix_mark and not chosen.cue and _CASED.search(chosen.mention.of(passage.text)):
        return False
    if _is_unknown_place(chosen, passage):
        return False
    return not (_is_inflected(chosen, passage) or is_denied(passage, passage.places[at], chosen.mention))


def _is_unknown_place(chosen: Candidate, passage: Passage) -> bool:
    """Tell whether an opinion would be that of one word alone, which may be a place: Pour Paris, « … »."""
    if chosen.cue is None or chosen.cue.lower() not in passage.lexicon.opinions:
        return False
    word = chosen.mention.of(passage.text)
    return word.istitle() and word.isalpha() and word.lower() not in passage.names


_LONG = 600
"""Tokens of a paragraph beyond which rivals are not asked whom they mean: each looks through all of them."""
_AGREED = 0.9
"""Share of candidates of different words that mean the same one, from which that one is sure."""


def is_sure(discourse: Discourse, number: int, at: int, attribution: Attribution) -> bool:
    """Tell whether the one chosen may be credited; rivals that mean the same one speak for that one too."""
    language, chosen = discourse.document.language, attribution.chosen
    least = least_confidence(language)
    if chosen and leaves_subject_out(chosen):
        return chosen.features[0] == UNSAID
    if confidence(attribution, language) >= least:
        return not _is_contested(discourse, number, attribution)
    passage = discourse.passage(number)
    if chosen is None or len(passage.tokens) > _LONG:
        return False
    alone = stands_alone(passage, passage.sentence_of(passage.places[at]))
    if not attribution.rivals:
        return alone and chosen.features[0] == "chain quoted"  # a paragraph of words goes on with the last
    who = discourse.meant(number, chosen).speakers
    same = sum(share for one, share in attribution.rivals if discourse.meant(number, one).speakers == who)
    if who and same and alone and attribution.probability + same >= _AGREED:
        return True
    whole = attribution._replace(probability=attribution.probability + same)
    return bool(who and same) and confidence(whole, language) >= least


def _is_contested(discourse: Discourse, number: int, attribution: Attribution) -> bool:
    """Tell whether somebody else is the subject of the sentence between two quotations, as in Lund agreed."""
    chosen = attribution.chosen
    if chosen is None or chosen.features[0] != "carried" or not discourse.lexicon.verb_second:
        return False
    between = (
        one for one, _ in attribution.rivals if one.features[0] == "prior subject" and one.kind == "name"
    )
    person = discourse.meant(number, chosen).person
    return any(discourse.meant(number, one).person not in (None, person) for one in between)


def is_anothers(passage: Passage, at: int, chosen: Candidate | None) -> bool:
    """Tell whether the verb after words has a subject that is not the one chosen from elsewhere.

    It is in the plural, without a subject or has one that is not known: «A», — сообщили в порту.
    """
    place, lexicon = passage.places[at], passage.lexicon
    if chosen is None or not lexicon.plural_verbs or chosen.mention.start >= passage.words.starts[place]:
        return False
    verb = verb_after(passage, place)
    if verb is None:
        return False
    several = any(token.low.endswith(lexicon.plural_verbs) for token in passage.tokens[place + 1 : verb + 1])
    after = passage.tokens[verb + 1] if verb + 1 < len(passage.tokens) else None
    unknown = after is not None and after.text.islower() and after.low not in lexicon.functions
    return several or passage.tokens[verb].low in lexicon.hearsay or (lexicon.strict_names and unknown)


def is_of_place(who: Recent, mention: str, lexicon: Lexicon) -> bool:
    """Tell whether the one word known beside an office is what that is of, or its part: trener Legii.

    Where the office is a body, too: Polícia SR Žilinský, of a region. Or its adjective: Районный прокурор.
    """
    if len(who.speakers) != 1:
        return False
    name, role = who.speakers[0].name.lower(), (who.speakers[0].role or "").lower()
    if not role or " " in name:
        return False
    first, last = role.split()[0], role.split()[-1]
    if last in lexicon.particles or (
        mention.lower() == f"{name} {role}" and name.endswith(lexicon.premodifier_endings)
    ):
        return True
    return bool(lexicon.place_endings) and (first in lexicon.bodies or name.endswith(lexicon.place_endings))


def _is_inflected(chosen: Candidate, passage: Passage) -> bool:
    """Tell whether a name stands in another case than the one it has alone: по словам Ирины."""
    lexicon, cue = passage.lexicon, (chosen.cue or "").lower()
    return lexicon.declined and (cue in lexicon.quoting or cue in lexicon.sources_by_opener)


def agrees(passage: Passage, at: int, chosen: Candidate, people: People, who: Recent) -> bool:
    """Tell whether the verb that reports a quotation has the gender of its subject, where verbs have one."""
    lexicon, place = passage.lexicon, passage.places[at]
    if not lexicon.verb_genders or not who.speakers:
        return True
    at_verb = verb_after(passage, place)
    verb = (chosen.cue or "").lower() if at_verb is None else passage.tokens[at_verb].low
    required = next((gender for ending, gender in lexicon.verb_genders if verb.endswith(ending)), "")
    if who.person is None:
        first, *further = who.speakers[0].name.lower().split()
        gender = (gender_of_first(first, lexicon) or gender_of_ending(first, lexicon)) if further else ""
    else:
        gender = people.persons[who.person].gender
    return not required or gender in (required, "")
