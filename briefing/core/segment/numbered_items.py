"""Items that have nothing but their number above them, as letters count their stories: `2`.

One invariant: numbers alone are headlines where they count chapters, and none where there is but one, or each
has one paragraph or a headline of its own below.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from briefing.core.model import Part, Role
from briefing.core.segment.context import median
from briefing.core.text.patterns import lazy

_LONGEST: Final = 6
_number: Final = lazy(r"[(]?\d{1,3}[.):]?")


def with_numbered_items(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with numbers alone as notes, and the paragraphs below them as starts of sections."""
    numbers = [at for at, part in enumerate(parts) if part.role == "heading" and _is_number(text, part)]
    if not numbers or (len(numbers) > 1 and median([_length(parts, at) for at in numbers]) > 1):
        return list(parts)
    roles: dict[int, Role] = dict.fromkeys(numbers, "meta")
    for at in numbers:
        below = next((under for under in range(at + 1, len(parts)) if parts[under].role != "meta"), None)
        if below is not None and below not in roles and parts[below].role == "text":
            roles[below] = "start"
    return [part._replace(role=roles.get(at, part.role)) for at, part in enumerate(parts)]


def _length(parts: Sequence[Part], at: int) -> int:
    """Return how many paragraphs stand between the heading `at` and the next one."""
    below = takewhile(lambda part: part.role != "heading", parts[at + 1 :])
    return sum(part.role in ("text", "item") for part in below)


def _is_number(text: str, part: Part) -> bool:
    start, end = part.span
    return end - start <= _LONGEST and _number().fullmatch(text, start, end) is not None
