"""The header lines of a mail message that was saved as text.

One invariant: only an unbroken run of known header lines at the very start of a text is a header.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.core.model import Span
from briefing.core.sections.parts import Part

_FIELD: Final = re.compile(
    r"(?:(?P<subject>subject|betreff|objet|asunto|oggetto)|from|to|cc|bcc|date|sent|reply-to|sender|message-id|"
    r"mime-version|content-[a-z-]+|list-[a-z-]+|return-path|received|delivered-to|x-[a-z-]+|von|an|datum|de|à|para|"
    r"fecha):[ \t]*(?P<value>.*)(?:\n[ \t]+.*)*",
    re.IGNORECASE,
)
"""Fields of RFC 5322 and MIME, and what mail programs call them in German, French, Spanish and Italian."""

_FEWEST: Final = 2


def read_mail_header(text: str) -> list[Part]:
    """Return the header lines at the start of `text`, the subject as title; none if there is no header."""
    parts: list[Part] = []
    offset = 0
    while (match := _FIELD.match(text, offset)) and match[0].strip():
        span = Span(offset, offset + len(match[0].rstrip()))
        subject = match["subject"] is not None and match["value"].strip()
        words = (
            Span(match.start("value"), match.start("value") + len(match["value"].rstrip()))
            if subject
            else span
        )
        parts.append(Part(span, "title" if subject else "meta", words))
        offset = match.end() + 1
    ended = offset >= len(text) or not text[offset:].split("\n", 1)[0].strip()
    return parts if len(parts) >= _FEWEST and ended else []
