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
from briefing.core.words import terms

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
CAREFUL = 4
"""Redundancy is looked at until so many times the wanted sentences are ranked; the rest follow by score."""


def rank_lead_centroid(passage: Passage) -> Ranking:
    """Rank sentences by position, centrality and manner, with regard to what is already chosen."""
    ignored = stop_words(passage.language)
    bags = [terms(sentence, passage.language, ignored) for sentence in passage.sentences]
    vectors = _vectors(bags)
    scores = _scores(passage, vectors, terms(passage.heading or "", passage.language, ignored))
    leaning = [leans_back(sentence, passage.language) for sentence in passage.sentences]
    return Ranking(_greedily(scores, vectors, leaning, CAREFUL * passage.wanted))


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
        vector[term] = vector.get(term, 0.0) + rarity.get(term, 0.0)
    length = sqrt(sum([weight * weight for weight in vector.values()])) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def _scores(passage: Passage, vectors: list[Vector], heading: list[str]) -> list[float]:
    centroid = _sum(vectors)
    length = sqrt(sum([weight * weight for weight in centroid.values()])) or 1.0
    query = _unit(heading, dict.fromkeys(heading, 1.0))
    scores = [0.0] * len(vectors)
    after: Vector = {}
    for place in range(len(vectors) - 1, -1, -1):
        vector = vectors[place]
        scores[place] = (
            WEIGHTS.position / sqrt(1 + place)
            + WEIGHTS.centroid * _dot(vector, centroid) / length
            + WEIGHTS.forward * _dot(vector, after) / sqrt(max(1, len(vectors) - 1))
            + WEIGHTS.heading * _dot(query, vector)
            + manner(passage.sentences[place])
        )
        for term, weight in vector.items():
            after[term] = after.get(term, 0.0) + weight
    return scores


def _sum(vectors: list[Vector]) -> Vector:
    total: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def _dot(one: Vector, other: Vector) -> float:
    """Return the scalar product, summed in the order of `one`."""
    return sum([weight * other[term] for term, weight in one.items() if term in other])


def _greedily(scores: list[float], vectors: list[Vector], leaning: list[bool], careful: int) -> list[int]:
    """Take the best sentence again and again, with regard to those taken; ties go to the earlier one."""
    left = list(range(len(scores)))
    repeated = [0.0] * len(scores)
    taken: list[int] = []

    def worth(place: int) -> float:
        dangles = leaning[place] and place - 1 not in taken
        return scores[place] - WEIGHTS.redundancy * repeated[place] + WEIGHTS.leaning * dangles

    while left and len(taken) < careful:
        best = max(left, key=worth)
        left.remove(best)
        taken.append(best)
        for place in left:
            repeated[place] = max(repeated[place], _dot(vectors[best], vectors[place]))
    return taken + sorted(left, key=lambda place: -worth(place))
