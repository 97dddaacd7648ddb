"""Plain text: its layout is all there is, and the core reads that."""

from __future__ import annotations

import re
from typing import Final

from briefing.core.text.patterns import lazy
from briefing.sources.adapter import Extract, Given, extract_text

_quote_marks: Final = lazy(r"^(?:> ?)+", re.MULTILINE)
_NEARLY_ALL: Final = 0.9
"""Share of the lines that are quoted where the whole text is; a reply between quoted lines has its own."""
_FEWEST: Final = 3


def extract(raw: bytes, given: Given) -> Extract:
    """Return the text, with blanks for the marks of a message that is quoted as a whole.

    Raises:
        SourceError: it is no text.
    """
    found = extract_text(raw, given)
    return found._replace(text=unquoted(found.text))


def unquoted(text: str) -> str:
    """Return `text` with blanks for the quote marks (RFC 3676) where nearly every line opens with one."""
    if "\n>" not in text:
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.startswith(">") for line in lines)
    if quoted < max(_FEWEST, _NEARLY_ALL * len(lines)):
        return text
    return _quote_marks().sub(lambda marks: " " * len(marks[0]), text)
