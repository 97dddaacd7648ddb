"""What a reader takes for one character: where the cursor of a prompt stands, and what Backspace takes away.

One invariant: the graphemes of a text, put together, are the text.

The rules are those of Unicode's extended grapheme clusters (UAX #29, version 15.1), worked out from the
general category and the name of a script's block instead of tables of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

JOINER = "\u200d"
LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
"""Viramas after which the next consonant of their script belongs to the same character (`InCB=Linker`)."""
BLOCK = 0x80
"""Code points of one Indian script."""
SYLLABLES = range(0xAC00, 0xD7A4)
LEADING, VOWELS, TRAILING = range(0x1100, 0x1160), range(0x1160, 0x11A8), range(0x11A8, 0x1200)
"""Letters of which Hangul syllables are put together."""
FLAGS = range(0x1F1E6, 0x1F200)
SKIN_TONES = range(0x1F3FB, 0x1F400)


def graphemes(text: str) -> Iterator[str]:
    """Yield the characters of a text as a reader counts them."""
    start, flags = 0, 0
    for at in range(1, len(text)):
        flags = flags + 1 if ord(text[at - 1]) in FLAGS else 0
        if not joins(text, at, start) and not (flags % 2 and ord(text[at]) in FLAGS):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def joins(text: str, at: int, start: int) -> bool:
    """Tell whether the code point at `at` belongs to the character that began at `start`."""
    last, code = text[at - 1], ord(text[at])
    if code < 0x300:
        return text[at - 1 : at + 1] == "\r\n"
    if category(text[at])[0] == "M" or code in SKIN_TONES or text[at] in "\u200c\u200d":
        return category(text[start]) not in ("Cc", "Zl", "Zp")
    if last == JOINER:
        return category(text[at])[0] == "S"  # a picture; a letter stands for itself
    if last in LINKERS:
        return category(text[at]) == "Lo" and code // BLOCK == ord(last) // BLOCK
    before = ord(last)
    if code in VOWELS:
        return before in LEADING or before in VOWELS or (before in SYLLABLES and (before - 0xAC00) % 28 == 0)
    if code in TRAILING:
        return before in VOWELS or before in TRAILING or before in SYLLABLES
    return (code in LEADING and before in LEADING) or (code in SYLLABLES and before in LEADING)


def boundary(text: str, at: int, by: int) -> int:
    """Return the place `by` graphemes after `at`, or before it where `by` is negative, within the text."""
    ends = [0]
    for each in graphemes(text):
        ends.append(ends[-1] + len(each))
    here = max(number for number, end in enumerate(ends) if end <= at)
    if by < 0 and ends[here] < at:
        by += 1
    return ends[min(max(here + by, 0), len(ends) - 1)]
