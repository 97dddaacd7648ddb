"""Which quotations are shown as statements, and whether the words chosen are shown beside them."""

from __future__ import annotations

from briefing.core.quotes.attribution import Attribution
from briefing.core.quotes.candidates.elsewhere import POINTED
from briefing.core.quotes.candidates.unsaid import UNCLEAR, UNSAID
from briefing.core.quotes.features import Candidate
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.given_names import is_given
from briefing.core.quotes.statements import is_name_within, is_settled, is_statement, statement_features

_SHOWN = 0.3
"""Least share of the chosen candidate for its words to be shown beside the quotation."""


def is_shown(passage: Passage, at: int, attribution: Attribution, language: str) -> bool:
    """Tell whether a quotation is somebody's statement."""
    return not is_name_within(passage, at) and (
        is_settled(passage, at, attribution)
        or leaves_subject_out(attribution.chosen)
        or _is_pointed_at(attribution.chosen)
        or is_statement(statement_features(passage, at, attribution), language)
        or _is_told(passage, at, attribution)
    )


def leaves_subject_out(chosen: Candidate | None) -> bool:
    """Tell whether a verb of speech stands beside the words, without its subject."""
    return chosen is not None and chosen.features[0] in (UNSAID, UNCLEAR)


def _is_pointed_at(chosen: Candidate | None) -> bool:
    """Tell whether a sentence after points back to the words: «A». Lo ha detto Lund."""
    return chosen is not None and chosen.features[0] == POINTED


def is_told_by_nobody(passage: Passage, at: int, attribution: Attribution) -> bool:
    """Tell whether a verb without a subject stands after words that have no clause of their own."""
    chosen = attribution.chosen
    if not passage.lexicon.suffix_mark or chosen is None or (chosen.cue and not chosen.source):
        return False
    return any(
        token.low in passage.lexicon.hearsay for token in passage.tokens[passage.places[at] + 1 :][:_HEARSAY]
    )


_HEARSAY = 3
"""Tokens after a quotation in which such a verb stands: şeklinde ifade edildi."""


def _is_told(passage: Passage, at: int, attribution: Attribution) -> bool:
    """Tell whether a verb of speech stands beside whole words, in a language without weights of its own."""
    chosen, place, lexicon = attribution.chosen, passage.places[at], passage.lexicon
    if not lexicon.strict_names or len(passage.tokens[place].text.split()) < _TOLD:
        return False
    cue = chosen.cue.lower() if chosen and chosen.cue else ""
    if (
        chosen
        and chosen.features[0] == _GUESSED
        and lexicon.is_office(chosen.mention.of(passage.text).split()[0])
    ):
        return True  # „…,“ oddechl si kouč
    return cue in lexicon.speech or cue in lexicon.nominalised or verb_after(passage, place) is not None


_GUESSED = "guess verb first"
"""Feature of whoever follows a verb that is in no list."""


def verb_after(passage: Passage, place: int) -> int | None:
    """Return the verb of speech that a mark alone, and auxiliaries, part from words: «A», — сообщили."""
    tokens, lexicon, at = passage.tokens, passage.lexicon, place + 1
    parted = at < len(tokens) and (not tokens[at].is_word or tokens[place].text[-2:-1] == ",")
    if not parted or tokens[at].text in _STOPS:
        return None
    while at < min(len(tokens) - 1, place + _VERB) and not (
        tokens[at].is_word and tokens[at].low not in lexicon.auxiliaries
    ):
        at += 1
    return at if tokens[at].low in lexicon.speech or tokens[at].low in lexicon.hearsay else None


_STOPS = frozenset(".:;?!…")
_VERB = 4
"""Tokens after a quotation in which its verb stands."""
_TOLD = 2
"""Words of a quotation that is more than a name or a term."""


def is_bare_owner(passage: Passage, chosen: Candidate) -> bool:
    """Tell whether a possessive that owns words is all that is known of who speaks: *sus* declaraciones."""
    return chosen.kind == "possessive" and passage.lexicon.drops_subjects


def is_mere_opener(passage: Passage, chosen: Candidate) -> bool:
    """Tell whether one unknown word is meant that opens a sentence, and stands beside no verb of speech.

    Where verbs do without a subject or names are strict: it may be any word (Когда-то, Wyraził, Rozpočet).
    """
    lexicon, words = passage.lexicon, chosen.mention.of(passage.text)
    doubtful = lexicon.strict_names or lexicon.drops_subjects
    if not doubtful or chosen.kind != "name" or " " in words or not words.istitle():
        return False
    if not passage.span.covers(chosen.mention) or words.lower() in passage.names or is_given(words.lower()):
        return False
    at = passage.token_at(chosen.mention.start)
    if passage.sentences[passage.sentence_of(at)].first != at or lexicon.is_office(words.lower()):
        return False
    lows = [token.low for token in passage.tokens[at + 1 :][:_VERB]]
    after = [low for low in lows if low not in lexicon.auxiliaries and low not in lexicon.coordinators]
    return (chosen.cue or "").lower() not in after[:_SHARED]


_SHARED = 2
"""Verbs after such a word, the last of which reports: Князь улыбнулся и сказал."""


def may_be_shown(passage: Passage, attribution: Attribution) -> bool:
    """Tell whether the words chosen are worth showing; where words are not known, only a cue makes sure."""
    cue, lexicon = attribution.chosen.cue if attribution.chosen else None, passage.lexicon
    if attribution.probability < _SHOWN or (cue and cue.lower() in lexicon.audience):
        return False  # the court heard it, whoever said it
    return not lexicon.borrowed or bool(cue)
