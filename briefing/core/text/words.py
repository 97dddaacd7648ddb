"""Text to terms: the words that ranking and topics count.

Invariant: equal input gives equal terms on every Python version; nothing here depends on hash order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.core.languages import language_of
from briefing.core.text.patterns import MARKS, as_ascii, beyond_ascii, has_marks, is_common, lazy

_UNSPACED = "\u3041-\u9fff\u0e01-\u0e5b"
unspaced = lazy(f"[{_UNSPACED}]")
"""Letters of scripts that put no spaces between words."""
_runs = lazy(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_BETWEEN = {code: " " for code in range(128) if not chr(code).isalnum()}
"""Blanks for what stands between words: parting them so takes half the time of a pattern."""
_TOKEN = re.compile(r"[^\W_]+")
_marked_token = lazy(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
_SHORTEST_STEM = 4


def tokens(text: str) -> list[str]:
    """Return the words and numbers of `text`, lower case, in order.

    Scripts without spaces give every pair of neighbouring letters, apart from numbers and letters of others.
    """
    if (ascii_text := as_ascii(text)) is not None:
        return ascii_text.lower().translate(_BETWEEN).split()
    rare = beyond_ascii(text)
    if is_common(rare):
        return _TOKEN.findall(text.lower())
    found = (_marked_token() if has_marks(rare) else _TOKEN).findall(text.lower())
    if not unspaced().search(rare):
        return found
    return [part for token in found for run in _runs().findall(token) for part in _pairs(run)]


def stem(word: str, language: str) -> str:
    """Return what `word` shares with its inflected forms, lightly: made for comparison, not for show.

    Where endings pile up, the first letters stand for the word: five were as good as a stemmer for Turkish
    (F. Can et al., "Information retrieval on Turkish texts", JASIST 59, 2008).
    """
    known = language_of(language)
    if known.stem:
        return word[: known.stem]
    if word.endswith(known.endings):  # as few words do
        for ending in known.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                return word[: -len(ending)]
    return word


def terms(words: Iterable[str], language: str, ignored: frozenset[str]) -> list[str]:
    """Return the stems of those of `words` that are longer than one letter and not `ignored`, in order."""
    return [term for term in map(_terms(language, ignored).__getitem__, words) if term]


_MOST = 65536
"""Words whose terms are kept."""


class _Terms(dict[str, str]):
    """What each word of one language counts as, worked out when it is first met: "" for nothing."""

    def __init__(self, language: str, ignored: frozenset[str]) -> None:
        self.language, self.ignored = language, ignored

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        counts = len(word) > 1 and word not in self.ignored
        term = self[word] = stem(word, self.language) if counts else ""
        return term


@lru_cache(maxsize=16)
def _terms(language: str, ignored: frozenset[str]) -> _Terms:
    return _Terms(language, ignored)


def _pairs(token: str) -> list[str]:
    if len(token) < 2 or not unspaced().match(token):
        return [token]
    return [token[at : at + 2] for at in range(len(token) - 1)]


def count_words(text: str) -> int:
    """Return how many words `text` has; two letters count as one in scripts without spaces."""
    rare = beyond_ascii(text)
    return len(text.split()) + (0 if is_common(rare) else len(unspaced().findall(rare)) // 2)
