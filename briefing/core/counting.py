"""How many of something, in words."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return `number` with `noun` in the singular or plural, as in `1 section` and `2,000 sections`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
