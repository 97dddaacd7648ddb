"""Ages that stand for somebody: die 43-Jährige.

Invariant: where the text tells whose age it is, that one is meant and nobody else.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.core.languages import Gender, Lexicon
from briefing.core.model import Span, unwrap
from briefing.core.quotes.people.gather import People

_NEAR = 40
"""Code points between an age and the name of whose it is: der 46 Jahre alte Trainer Jan Lund."""


class Aged(NamedTuple):
    """An age by which somebody is called, and the gender that its article tells."""

    years: str
    gender: Gender


def is_age(said: str, lexicon: Lexicon) -> bool:
    """Tell whether words are an age that stands for somebody."""
    return _read(said, lexicon) is not None


def aged(text: str, mention: Span, lexicon: Lexicon) -> Aged | None:
    """Return the age that words call somebody by; None for any other words."""
    return _read(unwrap(mention.of(text)), lexicon) if lexicon.ages else None


def _read(said: str, lexicon: Lexicon) -> Aged | None:
    if not (lexicon.ages and any(map(str.isdigit, said))):
        return None
    for pattern, gender in lexicon.ages:
        if match := re.fullmatch(pattern, said, re.IGNORECASE):
            return Aged(match[1], gender)
    return None


def bearers_of_age(text: str, years: str, people: People, lexicon: Lexicon) -> set[int | None]:
    """Return whose age the text tells it to be; None among them stands for somebody not named."""
    places = _found_in(text)
    if years not in places:
        places[years] = [Span(*match.span()) for match in re.finditer(lexicon.age_told.format(years), text)]
    return {_beside(text, place, people) for place in places[years]}


@lru_cache(maxsize=1)
def _found_in(text: str) -> dict[str, list[Span]]:  # noqa: ARG001 - the text is the key
    """Return where a text tells an age, by the age, as far as it was asked about."""
    return {}


def _beside(text: str, place: Span, people: People) -> int | None:
    """Return the one whose age it is: the last named before brackets, or else the first after."""
    bracketed = text[place.start] == "("
    near = Span(place.start - _NEAR, place.start) if bracketed else Span(place.end, place.end + _NEAR)
    named = [mention.person for mention in people.mentions_in(near)]
    return named[-1 if bracketed else 0] if named else None
