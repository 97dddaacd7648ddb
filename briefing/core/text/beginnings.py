"""Many patterns of how a line begins, of which the few are tried and compiled that its first letters allow.

One invariant: a pattern that begins with letters is tried wherever they stand, whatever their case; one that
begins with none is tried where a number does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

_HEAD: Final = re.compile(r"[\w '’-]*(?![?*{])")
"""The letters that a pattern begins with, but for one that need not stand there."""
_LONGEST_HEAD: Final = 15


class Beginnings:
    """Patterns, filed by the first letter of what they fit and by all the letters that they begin with."""

    def __init__(self, patterns: Iterable[str], after: str = "") -> None:
        """File `patterns`, for letters of either case, each with the pattern of what stands after it."""
        filed: dict[str, dict[str, list[str]]] = {}
        for pattern in patterns:
            head = _HEAD.match(pattern)[0][:_LONGEST_HEAD].casefold()  # type: ignore[index] # fits anything
            filed.setdefault(head[:1], {}).setdefault(head, []).append(f"(?:{pattern}){after}")
        self._filed = {
            letter: tuple((head, tuple(patterns)) for head, patterns in heads.items())
            for letter, heads in filed.items()
        }

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return what one of the patterns fits in `text` from `start` on."""
        begun = text[start : start + _LONGEST_HEAD].casefold()
        first = begun[:1]
        for head, patterns in self._filed.get("" if first.isdigit() else first, ()):
            if begun.startswith(head) and (found := _compiled(patterns).match(text, start)):
                return found
        return None


_NO_LETTER: Final = re.compile(r"\W*")


def first_letter(text: str) -> int:
    """Return where the first word of `text` begins, or the first number."""
    return 0 if text[:1].isalnum() else _NO_LETTER.match(text).end()  # type: ignore[union-attr] # fits anything


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)
