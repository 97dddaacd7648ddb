"""The default method: the centre of the section's vocabulary, anchored to its lead.

A sentence is worth the more, the earlier it stands, the nearer it is to the centroid of the TF-IDF
vectors (D. Radev et al., "Centroid-based summarization of multiple documents", IPM 40, 2004) and the
more the sentences *after* it take it up (H. Zheng and M. Lapata, "Sentence centrality revisited", ACL
2019). Then sentences are taken greedily, each losing by what it repeats (J. Carbonell and J. Goldstein,
"MMR", SIGIR 1998).

Invariant: the same passage gives the same ranking on every run; all sums run in the order of the text.
"""

from __future__ import annotations

from math import log, sqrt
from typing import NamedTuple

from briefing.core.summarise.manner import manner
from briefing.core.summarise.openers import leans_back
from briefing.core.summarise.passage import Passage, Ranking
from briefing.core.summarise.stop_words import stop_words
from briefing.core.words import terms, tokens

Vector = dict[str, float]


class Weights(NamedTuple):
    """How much each trait of a sentence counts; fitted by `tools/fit_summaries.py`."""

    position: float = 1.2
    """Times 1/sqrt(place), place from 1."""
    centroid: float = 0.9
    """Times the cosine with the centroid."""
    forward: float = 1.0
    """Times the summed cosine with the sentences after it, over sqrt(number of sentences)."""
    heading: float = 0.3
    """Times the cosine with the headline."""
    leaning: float = -0.15
    """Opens with a pronoun or connective, and the sentence before it is not chosen."""
    redundancy: float = 0.3
    """Times the highest cosine with a chosen sentence, taken off."""


WEIGHTS = Weights()
SPARE = 4
"""Sentences beyond those wanted that are ranked with regard to the others: some may be too long."""
FRONT = 3
"""How many sentences compete for each of those."""


def rank_lead_centroid(passage: Passage) -> Ranking:
    """Rank sentences by position, centrality and manner, with regard to what is already chosen."""
    language, ignored = passage.language, stop_words(passage.language)
    worded = [tokens(sentence) for sentence in passage.sentences]
    vectors = _vectors([terms(words, language, ignored) for words in worded])
    query = terms(tokens(passage.heading or ""), language, ignored)
    scores = [
        central + manner(sentence, words, language)
        for central, sentence, words in zip(_central(vectors, query), passage.sentences, worded, strict=True)
    ]
    leaning = [leans_back(sentence, language) for sentence in passage.sentences]
    return Ranking(_greedily(scores, vectors, leaning, passage.wanted + SPARE))


def _vectors(bags: list[list[str]]) -> list[Vector]:
    """Return the TF-IDF vector of each sentence, of unit length (empty for one without terms)."""
    spread: dict[str, int] = {}
    for bag in bags:
        for term in dict.fromkeys(bag):
            spread[term] = spread.get(term, 0) + 1
    rarity = {term: log(1 + len(bags) / count) for term, count in spread.items()}
    return [_unit(bag, rarity) for bag in bags]


def _unit(bag: list[str], rarity: Vector) -> Vector:
    vector: Vector = {}
    for term in bag:
        vector[term] = vector.get(term, 0.0) + rarity[term]
    length = sqrt(sum([weight * weight for weight in vector.values()])) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def _central(vectors: list[Vector], query: list[str]) -> list[float]:
    """Return what place, centroid, the sentences after it and the headline are worth to each sentence."""
    total: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    towards_centre = WEIGHTS.centroid / (sqrt(sum([weight * weight for weight in total.values()])) or 1.0)
    towards_rest = WEIGHTS.forward / sqrt(max(1, len(vectors) - 1))
    headline = _unit(query, dict.fromkeys(query, 1.0))
    before = dict.fromkeys(total, 0.0)
    worth = []
    for place, vector in enumerate(vectors):
        near = seen = 0.0
        for term, weight in vector.items():
            near += weight * total[term]
            before[term] += weight
            seen += weight * before[term]
        place_value = WEIGHTS.position / sqrt(1 + place)
        on_topic = WEIGHTS.heading * _dot(headline, vector) if headline else 0.0
        worth.append(place_value + towards_centre * near + towards_rest * (near - seen) + on_topic)
    return worth


def _dot(one: Vector, other: Vector) -> float:
    """Return the scalar product, summed in the order of `one`."""
    return sum([weight * other[term] for term, weight in one.items() if term in other])


def _greedily(scores: list[float], vectors: list[Vector], leaning: list[bool], rounds: int) -> list[int]:
    """Take the best sentence `rounds` times, with regard to those taken; ties go to the earlier one.

    Regard only takes worth away, so the rounds look no further than the front of the ranking by score.
    """
    by_score = sorted(range(len(scores)), key=lambda place: (-scores[place], place))
    front, rest = sorted(by_score[: FRONT * rounds]), by_score[FRONT * rounds :]
    repeated = dict.fromkeys(front, 0.0)
    taken: list[int] = []

    def worth(place: int) -> float:
        dangles = leaning[place] and place - 1 not in taken
        return scores[place] - WEIGHTS.redundancy * repeated[place] + WEIGHTS.leaning * dangles

    while front and len(taken) < rounds:
        best = max(front, key=worth)
        front.remove(best)
        taken.append(best)
        for place in front:
            repeated[place] = max(repeated[place], _dot(vectors[best], vectors[place]))
    return taken + sorted(front, key=worth, reverse=True) + rest
