"""The default method: the centre of the section's vocabulary, anchored to its lead.

A sentence is worth the more, the earlier it stands, the nearer it is to the centroid of the TF-IDF vectors
(D. Radev et al., "Centroid-based summarization of multiple documents", IPM 40, 2004) and the more the
sentences *after* it take it up (H. Zheng and M. Lapata, "Sentence centrality revisited", ACL 2019). Then
sentences are taken greedily, each losing by what it repeats (J. Carbonell and J. Goldstein, "The use of MMR",
SIGIR 1998).

Invariant: the same section gives the same ranking on every run and every Python; sums are exact or run in the
order of the text.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import fsum, log, sqrt
from operator import mul
from typing import NamedTuple

from briefing.core.languages.stop_words import stop_words
from briefing.core.summarise.facts import Facts, facts_in
from briefing.core.summarise.openings import leans_back
from briefing.core.summarise.ranking import Ranking, SectionText
from briefing.core.summarise.traits import WEIGHTS, Traits, manner, score
from briefing.core.text.words import terms, tokens

Vector = dict[str, float]


class Regard(NamedTuple):
    """What a sentence loses with regard to those chosen before it."""

    repeating: float
    """Times its highest cosine with one of them."""
    echoing: float
    """When that cosine is above `ECHO`: it says the same once more."""
    dangling: float
    """When it opens with a pronoun or connective and the sentence before it is not one of them."""


REGARD = Regard(repeating=0.4, echoing=1.0, dangling=0.3)
"""`repeating` is fitted with the weights; the others are set by hand, see `tools/fit_summaries.py`."""
ECHO = 0.6
WANTED = Facts(toll=0.6, outcome=0.4, scale=0.3)
"""What a kind of fact is worth that no sentence chosen before has: by hand, see `tools/fit_summaries.py`."""
LEAD = 0.3
"""What the first sentence is worth more: it stays, but for a question. Greetings are not ranked."""
KEYWORDS = 10
"""How many of the commonest terms of a section count as its keywords."""
SPARE = 4
"""Sentences beyond those wanted that are ranked with regard to the others: some may be too long."""
FRONT = 3
"""How many sentences compete for each of those."""


class SentenceFeatures(NamedTuple):
    """What ranking needs to know of each sentence."""

    traits: list[Traits]
    vectors: list[Vector]
    leaning: list[bool]
    """Whether it opens with a word that points to the sentence before it."""
    facts: list[Facts]
    """Which kinds of fact it states."""


def rank_lead_centroid(section: SectionText) -> Ranking:
    """Rank sentences by position, centrality and manner, with regard to what is already chosen."""
    return Ranking(rank(weigh(section), section.wanted + SPARE))


def weigh(section: SectionText) -> SentenceFeatures:
    """Return the traits, TF-IDF vectors and openings of the sentences of `section`."""
    language, ignored = section.language, stop_words(section.language)
    worded = [tokens(sentence) for sentence in section.sentences]
    bags = [terms(words, language, ignored) for words in worded]
    vectors = _vectors(bags)
    query = terms(tokens(section.heading or ""), language, ignored)
    standing = _standing(vectors, query, _keywords(bags))
    facts = [facts_in(*each, language) for each in zip(section.sentences, worded, strict=True)]
    traits = [
        Traits(*where, *manner(sentence, words, stated, language))
        for where, sentence, words, stated in zip(standing, section.sentences, worded, facts, strict=True)
    ]
    leaning = [leans_back(sentence, language) for sentence in section.sentences]
    return SentenceFeatures(traits, vectors, leaning, facts)


def rank(
    features: SentenceFeatures,
    rounds: int,
    weights: Traits = WEIGHTS,
    regard: Regard = REGARD,
    wanted: Facts = WANTED,
) -> Iterator[int]:
    """Yield the best sentence `rounds` times, with regard to those before it, then the others.

    Ties go to the earlier one.

    Regard only takes worth away, and a fact counts once, so a sentence can hope for its score with all facts,
    and the rounds look no further than the front of the ranking by that.
    """
    scores = [score(traits, weights) + LEAD * (place == 0) for place, traits in enumerate(features.traits)]
    hopes = [
        worth + fsum(map(mul, facts, wanted)) for worth, facts in zip(scores, features.facts, strict=True)
    ]
    by_hope = sorted(range(len(scores)), key=lambda place: (-hopes[place], place))
    front, rest = by_hope[: FRONT * rounds], by_hope[FRONT * rounds :]
    vectors = features.vectors
    taken: list[int] = []
    missing = wanted

    def worth(place: int) -> float:
        dangles = features.leaning[place] and place - 1 not in taken
        repeated = max((_dot(vectors[chosen], vectors[place]) for chosen in taken), default=0.0)
        repeats = regard.repeating * repeated + regard.echoing * (repeated > ECHO)
        facts = fsum(map(mul, features.facts[place], missing))
        return scores[place] + facts - repeats - regard.dangling * dangles

    while front and len(taken) < rounds:
        best = _best(front, hopes, worth)
        front.remove(best)
        taken.append(best)
        yield best
        missing = Facts(
            *(0.0 if had else worth for had, worth in zip(features.facts[best], missing, strict=True))
        )
    yield from sorted(sorted(front), key=worth, reverse=True)
    yield from rest


def _best(front: Sequence[int], hopes: Sequence[float], worth: Callable[[int], float]) -> int:
    """Return the place of most worth in `front`, where hopes fall: after it none can hope for as much."""
    best, most = front[0], worth(front[0])
    for place in front[1:]:
        if hopes[place] < most:
            break
        now = worth(place)
        if (now, -place) > (most, -best):
            best, most = place, now
    return best


def _vectors(bags: list[list[str]]) -> list[Vector]:
    """Return the TF-IDF vector of each sentence, of unit length (empty for one without terms)."""
    spread = Counter(chain.from_iterable(map(frozenset, bags)))
    rarities = {count: log(1 + len(bags) / count) for count in set(spread.values())}
    rarity = {term: rarities[count] for term, count in spread.items()}
    return [_unit(bag, rarity) for bag in bags]


def _unit(bag: list[str], rarity: Vector) -> Vector:
    vector = {term: rarity[term] for term in bag}
    if len(vector) < len(bag):
        vector = {term: count * rarity[term] for term, count in Counter(bag).items()}
    length = _length(vector) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def _length(vector: Vector) -> float:
    return sqrt(fsum(map(mul, vector.values(), vector.values())))


def _dot(one: Vector, other: Vector) -> float:
    return fsum([weight * other[term] for term, weight in one.items() if term in other])


def _keywords(bags: list[list[str]]) -> frozenset[str]:
    """Return the commonest terms that are there more than once; of equally common ones those met first."""
    counts = Counter(chain.from_iterable(bags))
    again = [term for term, count in counts.items() if count > 1]
    return frozenset(sorted(again, key=lambda term: -counts[term])[:KEYWORDS])


def _standing(
    vectors: list[Vector], query: list[str], keywords: frozenset[str]
) -> list[tuple[float, float, float, float, float]]:
    """Return the traits `position` to `heading` of each sentence."""
    taken_up, total = _taken_up(vectors)
    length = _length(total) or 1.0
    root = sqrt(max(1, len(vectors) - 1))
    headline = _unit(query, dict.fromkeys(query, 1.0))
    return [
        (
            1 / sqrt(1 + place),
            _dot(vector, total) / length,
            taken_up[place] / root,
            len(keywords & vector.keys()) / KEYWORDS,
            _dot(headline, vector),
        )
        for place, vector in enumerate(vectors)
    ]


def _taken_up(vectors: list[Vector]) -> tuple[list[float], Vector]:
    """Return each sentence's summed cosine with those after it, and the sum of all vectors."""
    found: list[float] = []
    total: Vector = {}
    for vector in reversed(vectors):
        found.append(_dot(vector, total))
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return found[::-1], total


def rank_lead(section: SectionText) -> Ranking:
    """Rank sentences in document order."""
    return Ranking(range(len(section.sentences)))
