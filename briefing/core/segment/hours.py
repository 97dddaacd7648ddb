"""Pages that are written while things happen: the hour above an entry is no headline where one stands below.

One invariant: an hour above mere text stays what the entry is called by.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.core.model import Part
from briefing.core.segment.boilerplate import is_time

_FEWEST: Final = 2
_LONGEST: Final = 15
"""Words of a headline."""


def with_hours_apart(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with hours as notes, and as headings the headlines that stand right below them."""
    read = list(parts)
    hours = [
        at for at, part in enumerate(parts) if _is_hour(text, part) and _is_headline(text, parts, at + 1)
    ]
    if len(hours) < _FEWEST:
        return read
    for at in hours:
        read[at] = read[at]._replace(role="meta")
        read[at + 1] = read[at + 1]._replace(role="heading")
    return read


def _is_hour(text: str, part: Part) -> bool:
    return part.role in ("heading", "meta", "text") and is_time(part.span.of(text))


def _is_headline(text: str, parts: Sequence[Part], at: int) -> bool:
    """Tell whether a part is a headline: found as one, or a short line without a stop above a story."""
    if at + 1 >= len(parts) or parts[at + 1].role not in ("text", "item"):
        return False
    if parts[at].role == "heading":
        return True
    words = parts[at].span.of(text)
    bare = parts[at].role == "text" and "\n" not in words and words[-1:].isalnum()
    return bare and len(words.split()) <= _LONGEST and len(parts[at + 1].span.of(text)) > len(words)
