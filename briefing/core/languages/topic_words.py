"""What a language holds for suggested topics: the words that keep them to names and things, lower case."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_NONE: frozenset[str] = frozenset()


class CapitalNouns(NamedTuple):
    """Patterns of nouns in a language that writes all of them with capitals, as it does names."""

    office: re.Pattern[str]
    """Offices, which stand before a name without an article."""
    trade: re.Pattern[str]
    """Nouns that say what the name after them is."""
    thing: re.Pattern[str]
    """Nouns that are no part of a name without an article of their own."""
    origin: re.Pattern[str]
    """Adjectives of origin."""


class TopicWords(NamedTuple):
    """The words of one language."""

    titles: frozenset[str] = _NONE
    """Words before a name that are not part of it."""
    calendar: frozenset[str] = _NONE
    """Words of the calendar beside the days and months that the language is known to have: never a topic."""
    numerals: frozenset[str] = _NONE
    """Words that count the one after them."""
    vague: frozenset[str] = _NONE
    """Nouns of every news report, which tell sections apart from nothing."""
    generic: frozenset[str] = _NONE
    """Words that are part of many names, and none by themselves."""
    bodies: frozenset[str] = _NONE
    """Words in the name of a body that may go on after `for` or `of the`."""
    body_links: frozenset[str] = _NONE
    """What goes on in the name of a body: `Bank for Reconstruction and Development`."""
    before_noun: frozenset[str] = _NONE
    """Words that a noun follows."""
    clitics: frozenset[str] = _NONE
    """What an apostrophe parts from a word: `Lund's`; empty where endings of all kinds are parted so."""
    aliases: Mapping[str, str] = MappingProxyType({})
    """Short names of countries and bodies, without their last full stop, and the full ones."""
    demonym: re.Pattern[str] | None = None
    """Where somebody comes from."""
    peoples: tuple[tuple[str, str], ...] = ()
    """Endings of peoples, and what their countries have in place of them."""
    no_noun: re.Pattern[str] | None = None
    """Words that are hardly ever nouns: verbs, adverbs, adjectives."""
    no_attribute: re.Pattern[str] | None = None
    """Adjectives and adverbs that judge rather than name: no part of a phrase that is a topic.

    None for a language in which no phrase of two words is one.
    """
    day_part: re.Pattern[str] | None = None
    """How words begin that tell a part of a day of the week."""
    capital_nouns: CapitalNouns | None = None
    """None where a capital tells a name."""
