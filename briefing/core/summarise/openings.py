"""How sentences open that a summary leaves out, or shows only behind the one that they lean on.

A summary shows sentences out of their context, where "He" is nobody and "But" contradicts nothing. First and
second persons point at the speaker and not back. One invariant: a text of nothing but greetings, thanks,
credits of pictures and invitations to click keeps all its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.core.languages import language_of
from briefing.core.model import Sentence

LONGEST = 25
"""Words of such a sentence at most; who says good morning in a longer one goes on to say something."""


def without_courtesies(sentences: Sequence[Sentence], language: str) -> list[Sentence]:
    """Return the sentences that report something; all of them where none does."""
    pattern = _pattern(language)
    news = [sentence for sentence in sentences if not _is_courtesy(sentence.text, pattern)]
    return news or list(sentences)


def _is_courtesy(text: str, pattern: re.Pattern[str]) -> bool:
    return pattern.match(text) is not None and len(text.split()) <= LONGEST


@cache
def _pattern(language: str) -> re.Pattern[str]:
    known = language_of(language).courtesy or language_of("en").courtesy
    return re.compile(rf"\W*(?:{known})", re.IGNORECASE)


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
