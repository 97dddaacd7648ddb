"""What is typed in the line mode: words, tags and numbers."""

from __future__ import annotations

import shlex

from briefing.commands.tag import tags_in
from briefing.errors import UsageError


def typed_words(line: str) -> list[str]:
    """Return the words of a line, as a shell parts them where their quotation marks are closed."""
    try:
        return shlex.split(line)
    except ValueError:  # an apostrophe, most likely
        return line.split()


def needed(words: list[str], what: str) -> tuple[str, ...]:
    """Return the words that were typed.

    Raises:
        UsageError: there are none; with `what` is needed.
    """
    if not words:
        raise UsageError(f"needed: {what}" if what.endswith("...") else f"needed: {what}.")
    return tuple(words)


def typed_tags(words: list[str], what: str, *, removed: bool = False) -> tuple[str, ...]:
    """Return the tags that are typed: the words, or what stands between commas, as on the screen."""
    line = " ".join(needed(words, what))
    return tags_in([line] if "," in line else words, removed=removed)


def typed_number(words: list[str], last: int, what: str) -> int:
    """Return the number from 1 to `last` that is typed first; errors are those of `typed_numbers`."""
    return typed_numbers(words[:1], last, what)[0]


def typed_numbers(words: list[str], last: int, what: str) -> list[int]:
    """Return numbers from 1 to `last`.

    Raises:
        UsageError: there are none, or others; with `what` is needed.
    """
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 10]
    if not words or len(numbers) < len(words) or not all(1 <= number <= last for number in numbers):
        raise UsageError(f"needed: {what}.")
    return numbers
