"""What an editor would not cut: how many died, what came of it in figures, and how large it is.

One invariant: what a sentence states depends on its words alone.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.core.languages import language_of
from briefing.core.languages.base import Language
from briefing.core.text.words import tokens

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LARGE = re.compile(r"\d(?:[ ,.’\u00a0\u202f]\d{3}(?!\d)|\d{4})")
"""A number of a thousand or more; years have no mark in them. Its one beginning lets the search leap."""
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}")


class Facts(NamedTuple):
    """Which kinds of fact a sentence states, or what each is worth."""

    toll: float
    """It counts the dead and names no year, which would be history; or it says that nobody was hurt."""
    outcome: float
    """It tells a result or a decision, with a figure."""
    scale: float
    """It has a number of a thousand or more."""


def facts_in(sentence: str, words: Sequence[str], language: str) -> Facts:
    """Return the kinds of fact that a sentence states, 1 for each.

    Args:
        sentence: on one line.
        words: its words, lower case.
        language: primary BCP 47 tag.
    """
    known = language_of(language)
    toll, outcome = not known.deaths.isdisjoint(words), not known.outcomes.isdisjoint(words)
    if (toll or outcome) and not _counts(sentence, words, known):
        toll = outcome = False
    toll = toll and not any(map(_YEAR.fullmatch, words))
    toll = toll or (known.unharmed != "" and _unharmed(known.unharmed).search(sentence.lower()) is not None)
    return Facts(float(toll), float(outcome), float(bool(_LARGE.search(sentence))))


@cache
def _unharmed(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled; the first letters of words stand in front, so that the search can leap."""
    return re.compile(re.sub(r"\\b(\w)", r"\1(?<=\\b\1)", pattern))


def _counts(sentence: str, words: Sequence[str], known: Language) -> bool:
    """Tell whether a sentence has a number that is no year, no day of a month and no time of day."""
    if not known.numbers.isdisjoint(words):
        return True
    if _CLOCK.search(sentence):
        words = tokens(_CLOCK.sub(" ", sentence))
    beside = ("", *words, "")
    return any(
        word[0].isdigit() and not _YEAR.fullmatch(word) and known.months.isdisjoint((before, after))
        for before, word, after in zip(beside, words, beside[2:], strict=False)
    )
