"""Words at the start of a sentence that lean on the sentence before it.

A summary shows sentences out of their context, where "He" is nobody and "But" contradicts nothing. First
and second persons are not among them, since they point at the speaker and not back.
"""

from __future__ import annotations

import re

from briefing.core.languages import language_of

_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]+)(?:\W+([^\W\d_]+))?")
# "This week", "that night": a time that the reader can place.
_TIMES = frozenset({"week", "weekend", "month", "year", "morning", "afternoon", "evening", "night"})


def leans_back(sentence: str, tag: str) -> bool:
    """Tell whether `sentence`, in the language `tag`, opens with a pronoun or connective that points back."""
    language = language_of(tag)
    if language.unspaced_openers:
        return re.match(language.unspaced_openers, sentence.lstrip("「『“（")) is not None
    found = _FIRST_WORD.match(sentence)
    if found is None:
        return False
    return found[1].lower() in language.openers and (found[2] or "").lower() not in _TIMES
