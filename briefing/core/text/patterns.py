"""Patterns that are compiled when they are first used.

Compiling is a good part of a start, and most documents need few of the patterns. One invariant: asking twice
compiles once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def lazy(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns `pattern` compiled."""
    return cache(lambda: re.compile(pattern, flags))
