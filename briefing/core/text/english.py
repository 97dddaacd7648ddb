"""English for messages: how many of something, and what someone who mistyped a name may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean “x”?)` for the known name most like `word`, or nothing when none is like it."""
    from difflib import get_close_matches  # costs 3 ms, and is wanted only when something is wrong

    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return f" (did you mean “{near[0]}”?)" if near else ""


def counted(number: int, noun: str) -> str:
    """Return `number` with `noun` in the singular or plural, as in `1 section` and `2,000 sections`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
