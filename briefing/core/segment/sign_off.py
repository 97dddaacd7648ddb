"""The writer's or agency's mark at the very end of a document.

One invariant: only the last block of a document can hold a sign-off.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.core.model import Span
from briefing.core.text.patterns import lazy

_INITIALS: Final = r"[A-Z]{2,4}(?:/[A-Z]{2,4})?|[A-Z]\.\s?[A-Z]\."
_glued: Final = lazy(rf"(?<=[.!?…。”\"'’)])\s+(?:[—–-]\s*|\()?({_INITIALS})\)?$")
_alone: Final = lazy(
    rf"\W*(?:(?:{_INITIALS}|dpa|afp|apa|sda)(?:/[a-z]{{2,3}})*|-?30-?|#{{3}}|ends?|ende|fin)\W*",
    re.IGNORECASE,
)


def find_sign_off(text: str, last: Span) -> Span | None:
    """Return the span of the sign-off in the block `last` of `text`, or None.

    It is the whole block, or the initials after its last full stop.
    """
    words = last.of(text)
    if len(words) <= 20 and words.upper() == words and _alone().fullmatch(words):
        return last
    match = _glued().search(words[-40:]) if any(map(str.isupper, words[-3:])) else None
    if match is None:
        return None
    offset = last.end - len(words[-40:])
    return Span(offset + match.start(1), offset + match.end(1))
