"""Headlines that are counted, as letters and lists count their stories: `1. …`, `[2] …`, `#3: …`.

One invariant: a number is left out of a headline only where the headlines count from one on, all in one form;
`10 dead`, or a single `2. Liga`, stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.core.model import Part, Span
from briefing.core.text.patterns import lazy

_FEWEST: Final = 3
_LONGEST: Final = 8
"""Code points of a number with its marks and the white space after them."""
_count: Final = lazy(r"(?P<open>[#(\[]?)(?P<number>\d{1,2})(?P<close>[.):\]]{0,2}|\ufe0f?\u20e3)\s+(?=\S)")


def without_counts(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with the words of counted headlines beginning after the number."""
    found: dict[int, tuple[int, tuple[str, str], int]] = {}
    for at, part in enumerate(parts):
        if part.role == "heading" and (text[part.words.start].isdecimal() or text[part.words.start] in "#(["):
            match = _count().match(text, part.words.start, min(part.words.end, part.words.start + _LONGEST))
            if match:
                found[at] = int(match["number"]), (match["open"], match["close"]), match.end()
    numbers = [number for number, _, _ in found.values()]
    forms = {form for _, form, _ in found.values()}
    if len(found) < _FEWEST or len(forms) > 1 or numbers != list(range(1, len(found) + 1)):
        return list(parts)
    return [
        part._replace(words=Span(found[at][2], part.words.end)) if at in found else part
        for at, part in enumerate(parts)
    ]
