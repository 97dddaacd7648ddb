"""Text without what a reader does not type: case, accents, and the shape of quotation marks and dashes.

One invariant: folding works character by character, so a place in folded text leads back to one in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from briefing.core.model import Span
from briefing.core.text.patterns import lazy

_SHAPES: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u061c", ""),
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)
"""What Unicode does not decompose, and what a keyboard has one key for."""


_LETTERS: Final = frozenset("йї")
"""Letters of their own, with a key of their own, though Unicode decomposes them."""
_syllabic: Final = lazy("[\u0900-\u1aaf\u3099\u309a]")
"""Marks of the scripts of India and South-East Asia, and the two of kana."""


def _is_accent(character: str) -> bool:
    """Tell whether readers leave a mark out: an accent or a vowel point, not what makes another syllable."""
    return unicodedata.combining(character) > 0 and not _syllabic().match(character)


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        lower = unicodedata.normalize("NFKC", chr(code)).casefold().lower()  # Cherokee is casefolded upwards
        plain = lower if lower in _LETTERS else unicodedata.normalize("NFKD", lower)
        kept = "".join(character for character in plain if not _is_accent(character))
        folded = self[code] = kept.translate(_SHAPES)
        return folded


_FOLDS: Final = _Folds()
_NOTHING: Final = re.compile(r"(?!)")


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, with straight quotation marks and plain hyphens."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


@lru_cache(maxsize=256)
def word_pattern(words: str) -> re.Pattern[str]:
    """Return the pattern that finds `words` in folded text.

    They begin where a word begins, and the last may go on: `energ` finds energy. White space matches any
    white space, line ends included. Scripts that are written without blanks are found anywhere;
    blanks alone are found nowhere.
    """
    folded = fold(words).split()
    if not folded:
        return _NOTHING
    start = r"(?<!\w)" if folded[0][0].isalnum() and folded[0][0] < "\u0e00" else ""
    return re.compile(start + r"\s+".join(map(re.escape, folded)))


def find_words(text: str, words: str, within: Span | None = None) -> Iterator[Span]:
    """Yield where `words` stand in `text`, as spans of the text as it is.

    Args:
        text: any text.
        words: what to find, as `word_pattern` has it.
        within: the part of the text to look at; None for all of it.
    """
    base = within.start if within else 0
    part = within.of(text) if within else text
    folded = fold(part)
    matches = (match.span() for match in word_pattern(words).finditer(folded))
    starts = None if _even(part) else _starts(part)
    for start, end in matches:
        if starts is None:
            yield Span(base + start, base + end)
        else:
            yield Span(base + starts[start], base + starts[end - 1] + 1)


def _even(text: str) -> bool:
    """Tell whether every character folds to exactly one."""
    return text.isascii() or all(len(fold(character)) == 1 for character in set(text))


def _starts(text: str) -> list[int]:
    """Return, for each character of the folded text, the offset of the character it comes from."""
    return [offset for offset, character in enumerate(text) for _ in fold(character)]
