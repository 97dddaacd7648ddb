"""A quotation where it stands: what all who look for its speaker have to know, worked out once."""

from bisect import bisect_left
from typing import NamedTuple

from briefing.core.quotes.features import FAR, NEAR, QuotationShape, shape_of
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.syntax.adverbials import starts_phrase
from briefing.core.quotes.syntax.clause import Clause, is_named
from briefing.core.quotes.syntax.sentence import Sentence


class Spot(NamedTuple):
    """One quotation of a paragraph, and what stands around it in its sentence."""

    passage: Passage
    number: int
    """Which quotation of the paragraph it is, from 0."""
    place: int
    """Its token."""
    sentence: int
    """The number of its sentence, from 0."""
    here: Sentence
    """Its sentence."""
    shape: QuotationShape
    near: list[Clause]
    """The clauses of the sentence that are near enough, in the order of their cues."""
    opener: int | None
    """Where the last clause with a subject of its own begins before it: , and his guest."""


def spot_of(passage: Passage, number: int) -> Spot:
    """Return quotation `number` of a passage with its surroundings."""
    place = passage.places[number]
    sentence = passage.sentence_of(place)
    here = passage.sentences[sentence]
    return Spot(
        passage,
        number,
        place,
        sentence,
        here,
        shape_of(passage, place),
        _near(passage, place, sentence),
        _opener(passage, max(here.first, place - FAR), place),
    )


def _near(passage: Passage, place: int, sentence: int) -> list[Clause]:
    clauses = passage.clauses(sentence)
    middle = bisect_left(clauses, place, key=lambda clause: clause.cue)
    near = clauses[max(0, middle - 2 * NEAR) : middle + 2 * NEAR]
    return [one for one in near if abs(one.cue - place) < FAR and not is_named(one, place)]


def _opener(passage: Passage, first: int, place: int) -> int | None:
    tokens, lexicon = passage.tokens, passage.lexicon
    for at in range(place - 2, first + 1, -1):
        if tokens[at].quote >= 0:
            joined = tokens[at + 1].low in lexicon.joining and starts_phrase(tokens[at + 2], lexicon)
            return at + 2 if joined else None  # “no” and Lund said
        if tokens[at].text in ":;" and tokens[at + 1].is_capitalised:
            return at + 1
        parts = tokens[at - 1].text in ",;" and tokens[at].low in lexicon.joining
        if parts and starts_phrase(tokens[at + 1], lexicon):
            return at + 1
        if tokens[at - 1].text in ",;" and tokens[at].low in lexicon.conceding:
            return at + 1  # …, while singer Ada Roth said
    return None
