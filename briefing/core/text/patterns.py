"""Patterns that are compiled when they are first used.

Compiling is a good part of a start, and most documents need few of the patterns. One invariant: asking twice
compiles once.

What is rare is looked for among the letters `beyond_ascii`, which most text has few of.

`plain` tells whether a text may hold letters of scripts that put no spaces between words, or that fill two
columns. Most text does not, and the classes that find such letters take long to compile. It is never true of
a text with such a letter.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final, NamedTuple


def lazy(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns `pattern` compiled."""
    return cache(lambda: re.compile(pattern, flags))


_ASCII = re.compile("[\x00-\x7f]+")


def beyond_ascii(text: str) -> str:
    """Return the characters of `text` that are not ASCII, in order."""
    if text.isascii():
        return ""
    return _ASCII.sub("", text) if len(text) < _LONG else _beyond(text)


_LONG: Final = 1_000
"""Code points of what is more than a paragraph; of a whole text this is asked again and again."""


@lru_cache(maxsize=8)
def _beyond(text: str) -> str:
    return _ASCII.sub("", text)


def as_ascii(text: str) -> str | None:
    """Return `text` with `?` for its typographic marks; None where more than those is beyond ASCII.

    An accent may be a character of its own, which is part of a word though it is no letter.
    """
    if text.isascii():
        return text
    rare = beyond_ascii(text)
    if not is_common(rare) or any(map(str.isalnum, rare)):
        return None
    return text.encode("ascii", "replace").decode()


_NO_LETTERS: Final = {code: " " for code in range(128) if not chr(code).isalpha()}
_letters: Final = lazy(r"[^\W\d_]+")


def letter_runs(text: str) -> list[str]:
    """Return the runs of letters in `text`, in order: without a pattern, they take half the time."""
    ascii_text = as_ascii(text)
    return _letters().findall(text) if ascii_text is None else ascii_text.translate(_NO_LETTERS).split()


_COMMON: Final = frozenset(map(chr, {*range(0xA0, 0x250), *range(0x2010, 0x2028)} - {0xAD})) | frozenset(
    "‹›€−"
)
"""Latin letters, and the signs that typesetters put between them: of text in Latin script, nearly all."""


def is_common(rare: str) -> bool:
    """Tell whether nothing in a text is rarer than accents and typographic marks, given `beyond_ascii` of it.

    Most text is so; then no pattern need be compiled to look for anything else.
    """
    return _COMMON.issuperset(rare)


_plain = lazy("[\x00-\u0e00\u2000-\u2e7f]*")
"""Up to Thai, and from the general punctuation to the radicals of Chinese."""


def plain(text: str) -> bool:
    """Tell whether every letter of `text` is narrow and of a script with spaces; in doubt it is false."""
    return is_common(beyond_ascii(text)) or _plain().fullmatch(text) is not None


MARKS: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0963\u0966-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0fbc\u102b-\u103e"
    "\u1056-\u108f\u17b4-\u17d3\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f"
)
"""Inside a class of characters: marks and joiners, which are parts of words and no `\\w`.

General categories Mn, Mc and Me of the scripts of news; the Indic ranges hold their letters too.
"""
_marked = lazy(f"[{MARKS}]")
_CASED: Final = (
    range(0x100, 0x588),
    range(0x10A0, 0x1100),
    range(0x13A0, 0x13F6),
    range(0x1E00, 0x2000),
    range(0x2C00, 0x2D30),
    range(0xA640, 0xA800),
    range(0xFF21, 0xFF3B),
    range(0x10400, 0x10428),
)
"""Where Unicode has letters with two cases, beyond Latin-1; Georgian writes names without capitals."""


def has_marks(text: str) -> bool:
    """Tell whether words of `text` may hold marks, as in Hindi, Thai or Yoruba."""
    rare = beyond_ascii(text)
    return not is_common(rare) and _marked().search(rare) is not None


class Letters(NamedTuple):
    """The letters of one text, for use in patterns."""

    capitals: str
    """Inside a class of characters: the capital letters."""
    word: str
    """Any character of a word."""
    marked: bool
    """Whether words hold marks."""


@lru_cache(maxsize=8)
def letters_of(text: str) -> Letters:
    """Return what the letters of a whole document are; asked for each of its paragraphs, worked out once."""
    rare = beyond_ascii(text)
    marked = has_marks(rare)
    return Letters(capitals(rare), rf"[\w{MARKS}]" if marked else r"\w", marked)


def capitals(text: str) -> str:
    """Return, for use inside a class of characters, the capital letters that `text` may hold."""
    return _capitals(any(letter > "\u00ff" and letter.isupper() for letter in set(beyond_ascii(text))))


@cache
def _capitals(beyond_latin_1: bool) -> str:
    if not beyond_latin_1:
        return "A-ZÀ-ÖØ-Þ"
    more = (chr(code) for codes in _CASED for code in codes)
    return "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in more if letter.isupper() or letter.istitle())
