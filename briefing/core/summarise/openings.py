"""How sentences open that a summary leaves out, or shows only after the one that they lean on.

A summary shows sentences out of their context, where "He" is nobody and "But" contradicts nothing. First and
second persons point at the speaker and not back. One invariant: a text of nothing but greetings, thanks and
notices keeps all its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.core.languages import language_of
from briefing.core.model import Sentence, unwrap
from briefing.core.segment.courtesies import says_nothing


def without_courtesies(sentences: Sequence[Sentence], language: str) -> list[Sentence]:
    """Return the sentences that report something; all of them where none does."""
    news = [one for one in sentences if not says_nothing(unwrap(one.text), language)]
    return news or list(sentences)


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
