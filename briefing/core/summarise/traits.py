"""What can be said for and against a sentence: one number a trait, and what each is worth.

Invariant: `Traits` and `WEIGHTS` have the same fields in the same order, and a score is their scalar product.
"""

from collections.abc import Sequence
from math import fsum
from operator import mul
from typing import NamedTuple

from briefing.core.languages import language_of
from briefing.core.summarise.facts import Facts

_OPENING_MARKS = tuple("\"“”„«»‘'「『")
_AFTER_QUESTION_MARK = "\"”’')» "


class Traits(NamedTuple):
    """How a sentence stands in its section, and how it is written."""

    position: float
    """1/sqrt(place), place from 1."""
    centroid: float
    """Cosine with the centroid of the section."""
    forward: float
    """Summed cosine with the sentences after it, over the root of their number."""
    keywords: float
    """Share of the ten commonest terms of the section that it holds."""
    heading: float
    """Cosine with the headline."""
    short: float
    """1 for fewer than eight words that tell neither of deaths nor of a result."""
    long: float
    """Tens of words over 35."""
    opening_quote: float
    """1 when it begins with somebody's words: comment rather than report."""
    question: float
    """1 for a question."""
    speaker: float
    """1 for a first or second person."""


WEIGHTS = Traits(
    position=1.28,
    centroid=0.77,
    forward=0.69,
    keywords=0.64,
    heading=0.5,
    short=-0.9,
    long=-0.33,
    opening_quote=-0.26,
    question=-0.27,
    speaker=-0.21,
)
"""The mean of folds of `tools/fit_summaries.py`, which says on what and how: six without and three with what
facts are worth; `heading` is set by hand."""


def score(traits: Traits, weights: Traits = WEIGHTS) -> float:
    """Return what a sentence with `traits` is worth, rounded so that equal sentences are equal everywhere."""
    return round(fsum(map(mul, traits, weights)), 9)


def manner(sentence: str, words: Sequence[str], facts: Facts, language: str) -> tuple[float, ...]:
    """Return the traits of `sentence` that it has whatever it is about: `short` to `speaker`, 0 or more.

    Args:
        sentence: the sentence on one line.
        words: its words, lower case.
        facts: which it states.
        language: primary BCP 47 tag.
    """
    count = len(words)
    return (
        float(count < 8 and not (facts.toll or facts.outcome)),
        (count - 35) / 10 if count > 35 else 0.0,
        float(sentence.startswith(_OPENING_MARKS)),
        float(sentence.rstrip(_AFTER_QUESTION_MARK).endswith(("?", "？"))),
        float(not language_of(language).first_persons.isdisjoint(words)),
    )
