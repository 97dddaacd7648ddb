"""Which language a text is in, by script and function words.

Invariant: only a prefix of the text is looked at, so the cost does not grow with the document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.core.languages import LANGUAGES, language_of
from briefing.core.text.patterns import beyond_ascii, letter_runs

UNKNOWN: Final = "und"
"""The BCP 47 tag of a language that is not known."""
SAMPLE: Final = 4000
"""Code points of the text that are looked at."""
MIN_HITS: Final = 2
"""Fewer function words than this say nothing …"""
MIN_SHARE: Final = 0.08
"""… and neither do fewer than this share of the words."""

_ENOUGH: Final = 50
"""Words of a text of which …"""
_ENGLISH_SHARE: Final = 0.3
"""… so many are English function words in no other language: it spares most starts the other tables."""

_SCRIPTS: Final = (
    ("kana", "[\u3041-\u30ff]", 0.05),
    ("han", "[\u4e00-\u9fff]", 0.3),
    ("hangul", "[\uac00-\ud7a3]", 0.3),
    ("greek", "[\u0370-\u03ff]", 0.3),
    ("hebrew", "[\u05d0-\u05ea]", 0.3),
    ("arabic", "[\u0620-\u064a]", 0.3),
    ("thai", "[\u0e01-\u0e5b]", 0.3),
    ("devanagari", "[\u0900-\u097f]", 0.3),
)
"""Scripts that tell the language, or nearly so, by the share of the letters that is enough.

Japanese has Chinese letters too, and so comes first.
"""
_FIRST_SCRIPT: Final = "\u0370"
"""Below it is Latin, and above U+2000 are its quotation marks and dashes."""
_LETTER: Final = re.compile(r"[^\W\d_]")


def detect_language(text: str) -> str:
    """Return the primary BCP 47 tag of the language of `text`.

    The first 4,000 code points decide. A script that one language writes is enough; otherwise the function
    words do, each counting for less the more languages share it.

    Returns:
        `no` for Norwegian in both forms; `und` for text too short or too strange to tell.
    """
    sample = text[:SAMPLE]
    script = _script(sample)
    if script is None:
        words = letter_runs(sample.lower())
        return "en" if _clearly_english(words) else _by_words(sample, words, LANGUAGES)
    writers = [code for code in LANGUAGES if language_of(code).script == script]
    if len(writers) == 1:
        return writers[0]
    return _by_words(sample, letter_runs(sample.lower()), writers)


def _script(sample: str) -> str | None:
    """Return the script of `sample` that tells the language, or nearly so."""
    rare = set(beyond_ascii(sample))
    if not any(_FIRST_SCRIPT <= character < "\u2000" or character > "\u2fff" for character in rare):
        return None
    letters = len(_LETTER.findall(sample))
    for script, pattern, share in _SCRIPTS:
        if letters and len(re.findall(pattern, sample)) >= share * letters:
            return script
    return None


def _clearly_english(words: Sequence[str]) -> bool:
    known = language_of("en").function_words
    return len(words) >= _ENOUGH and sum(map(known.__contains__, words)) > _ENGLISH_SHARE * len(words)


def _by_words(sample: str, words: Sequence[str], languages: Sequence[str]) -> str:
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    letters, function_words = _owners("letters"), _owners("function_words")
    for letter, count in Counter(beyond_ascii(sample)).items():
        for code in letters.get(letter, ()):
            scores[code] = scores.get(code, 0.0) + count / 2
            hits[code] = hits.get(code, 0) + count
    for word, count in Counter(words).items():
        known = function_words.get(word, ())
        for code in known:
            scores[code] = scores.get(code, 0.0) + count / len(known)
            hits[code] = hits.get(code, 0) + count
    _, best = max(
        ((score, code) for code, score in scores.items() if code in languages), default=(0, UNKNOWN)
    )
    enough = hits.get(best, 0) >= max(MIN_HITS, MIN_SHARE * len(words))
    return best if enough else UNKNOWN


@cache
def _owners(field: str) -> dict[str, tuple[str, ...]]:
    """Return for each letter, or each function word, the languages that have it."""
    owners: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        for own in getattr(language_of(code), field):
            owners[own] = (*owners.get(own, ()), code)
    return owners
