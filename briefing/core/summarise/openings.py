"""How sentences open that a summary leaves out, or shows only behind the one that they lean on.

A summary shows sentences out of their context, where "He" is nobody and "But" contradicts nothing. First and
second persons point at the speaker and not back. One invariant: a text of nothing but greetings, thanks and
notices keeps all its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.core.languages import language_of
from briefing.core.model import Sentence
from briefing.core.segment.boilerplate import is_notice
from briefing.core.text.beginnings import Beginnings, first_letter

LONGEST = 25
"""Words of such a sentence at most; what is longer begins with good morning and goes on to say something."""


def without_courtesies(sentences: Sequence[Sentence], language: str) -> list[Sentence]:
    """Return the sentences that report something; all of them where none does."""
    news = [one for one in sentences if not _says_nothing(one.text.split(), language)]
    return news or list(sentences)


def _says_nothing(words: Sequence[str], language: str) -> bool:
    """Tell whether a sentence only greets or thanks, or is about the text that it stands in."""
    if len(words) > LONGEST:
        return False
    text = " ".join(words)
    return is_courtesy(text, language) or is_notice(text, language) or _names_only(text, words)


def is_courtesy(text: str, language: str) -> bool:
    """Tell whether a sentence begins with a greeting, thanks or an invitation to click."""
    start = first_letter(text)
    greetings, courtesies = _courtesies(language)
    return bool(greetings.match(text, start) or courtesies.match(text, start))


def _names_only(text: str, words: Sequence[str]) -> bool:
    """Tell whether a sentence is a name or two and no more, as where a story was written (`Berlin.`)."""
    return len(words) <= _NAMES and text.endswith(".") and all(word[0].isupper() for word in words)


_NAMES = 3
"""Words of a place: San Juan Bautista."""


@cache
def _courtesies(language: str) -> tuple[Beginnings, Beginnings]:
    own, english = language_of(language), language_of("en")
    courtesies = Beginnings(own.courtesies or english.courtesies)
    return Beginnings(own.greetings or english.greetings, r"\b"), courtesies


_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]+)(?:\W+([^\W\d_]+))?")


def leans_back(sentence: str, tag: str) -> bool:
    """Tell whether `sentence`, in the language `tag`, opens with a pronoun or connective that points back.

    One before a time that the reader can place does not: This week, that night.
    """
    language = language_of(tag)
    if language.unspaced_openers:
        return re.match(language.unspaced_openers, sentence.lstrip("「『“（")) is not None
    found = _FIRST_WORD.match(sentence)
    if found is None:
        return False
    return found[1].lower() in language.openers and (found[2] or "").lower() not in language.placed
