"""Plain text: its layout is all there is, and the core reads that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from briefing.core.text.patterns import lazy
from briefing.sources.adapter import Extract, Hints, extract_text

_marks: Final = lazy(r"(?:> ?)+")
_NEARLY_ALL: Final = 0.9
"""Share of the lines that are quoted where the whole text is; a reply between quoted lines has its own."""
_FEWEST: Final = 3
_WIDE: Final = 40
"""Columns from which on a line may go on in the next one."""


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text, with blanks for the marks of a quoted message and the numbers of lines.

    Raises:
        SourceError: it is no text.
    """
    found = extract_text(raw, hints)
    return found._replace(text=unnumbered(unquoted(found.text)))


def unquoted(text: str) -> str:
    """Return `text` with blanks for the quote marks (RFC 3676) that say nothing.

    They are all of them where nearly every line opens with one, or a sentence goes on in them, and otherwise
    those within a quoted paragraph.
    """
    if "\n>" not in text:
        return text
    lines = text.split("\n")
    marks = [found.end() if (found := _marks().match(line)) else 0 for line in lines]
    whole = _is_quoted_as_a_whole(lines, marks)
    within = [
        whole or (depth == depth_above and len(above) >= _WIDE)
        for above, depth_above, depth in zip(["", *lines], [0, *marks], marks, strict=False)
    ]
    return "\n".join(
        " " * depth + line[depth:] if depth and blank else line
        for line, depth, blank in zip(lines, marks, within, strict=True)
    )


def _is_quoted_as_a_whole(lines: Sequence[str], marks: Sequence[int]) -> bool:
    quoted = sum(depth > 0 for depth in marks)
    if quoted < _FEWEST:
        return False
    goes_on = any(
        depth > above == 0
        and len(line) >= _WIDE
        and line[-1].isalnum()
        and below[depth : depth + 1].islower()
        for (line, above), (below, depth) in pairwise(zip(lines, marks, strict=True))
    )
    return goes_on or quoted >= _NEARLY_ALL * sum(1 for line in lines if line.strip())


_numbered: Final = lazy(r"[ \t]{0,8}(\d{1,3})(?=[ \t]{2}|[ \t]*$)")
_LEAST: Final = 8
"""Lines."""


def unnumbered(text: str) -> str:
    """Return `text` with blanks for the numbers of its lines, as courts and parliaments print them."""
    lines = text.split("\n") if text[:40].lstrip()[:1] == "1" else []
    found = [
        (at, number) for at, line in enumerate(lines) if line.strip() and (number := _numbered().match(line))
    ]
    filled = sum(1 for line in lines if line.strip())
    steps = sum(int(b[1]) - int(a[1]) == 1 or b[1] == "1" for (_, a), (_, b) in pairwise(found))
    if len(found) < max(_LEAST, _NEARLY_ALL * filled) or steps < _NEARLY_ALL * (len(found) - 1):
        return text
    for at, number in found:
        lines[at] = " " * number.end() + lines[at][number.end() :]
    return "\n".join(lines)
