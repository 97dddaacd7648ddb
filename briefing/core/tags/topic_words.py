"""The words that keep suggested topics to names and things, for a document in one language.

One invariant: those of English count in every language, whose news is full of English names.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from briefing.core.languages import language_of
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import words

_SHARED: Final = ("titles", "calendar", "numerals", "vague", "generic", "bodies", "body_links")
MEDIA: Final = words("""
    reuters afp ap dpa apa tass interfax bloomberg xinhua efe ansa kyodo ritzau tt ntb telegram twitter
    facebook youtube instagram tiktok whatsapp signal linkedin reddit truth bluesky cnn bbc nbc cbs abc cnbc
    msnbc npr itv zdf ard orf rtl tf1 bfm
    """)
"""Agencies, networks and channels, which carry the news rather than make it."""


@cache
def topic_words_for(tag: str) -> TopicWords:
    """Return the words for documents in the language with a primary BCP 47 tag."""
    own, english = _own(tag), _own("en")
    if own is english:
        return english
    shared = {name: getattr(own, name) | getattr(english, name) for name in _SHARED}
    aliases = {**english.aliases, **own.aliases}
    return own._replace(**shared, aliases=aliases, demonym=own.demonym or english.demonym)


@cache
def _own(tag: str) -> TopicWords:
    language = language_of(tag)
    own = language.topics() if language.topics else TopicWords()
    return own._replace(calendar=own.calendar | language.days | language.months)


@cache
def never_alone(tag: str) -> frozenset[str]:
    """Return the words that are no name by themselves, in lower case."""
    known = topic_words_for(tag)
    return MEDIA | known.titles | known.calendar | known.generic | known.vague | known.numerals
