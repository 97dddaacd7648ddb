"""Patterns that are compiled when they are first used.

Compiling is a good part of a start, and most documents need few of the patterns. One invariant: asking twice
compiles once.

`plain` tells whether a text may hold letters of scripts that put no spaces between words, or that fill two
columns. Most text does not, and the classes that find such letters take long to compile. It is never true of
a text with such a letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def lazy(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns `pattern` compiled."""
    return cache(lambda: re.compile(pattern, flags))


_PLAIN = re.compile("[\x00-\u0e00\u2000-\u2e7f]*")
"""Up to Thai, and from the general punctuation to the radicals of Chinese."""


def plain(text: str) -> bool:
    """Tell whether every letter of `text` is narrow and of a script with spaces; in doubt it is false."""
    return text.isascii() or _PLAIN.fullmatch(text) is not None
