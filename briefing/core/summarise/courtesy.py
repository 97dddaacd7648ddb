"""Sentences that are no news: greetings, thanks, credits of pictures, invitations to click or to subscribe.

One invariant: a text of nothing else keeps all its sentences.
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
