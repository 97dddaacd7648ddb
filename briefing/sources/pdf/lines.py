"""What a page is made of: lines of type with their place, size and weight.

One invariant: lengths are in points, from the left and the top of the page.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

SOFT_HYPHEN: Final = "\xad"
CELL: Final = " | "
"""Between two cells of a row."""
BULLET: Final = re.compile(r"[•▪‣◦●○■–*] ?|\(?(?:\d{1,2}|[a-z])[.)] ")


class TypeLine(NamedTuple):
    """A line of type; lengths are in points, from the left and the top of its page."""

    page: int
    left: float
    right: float
    base: float
    size: float
    bold: bool
    text: str


class Column(NamedTuple):
    """Lines one below the other, and how far to the left and the right they reach."""

    lines: list[TypeLine]
    left: float
    right: float


def differs(one: TypeLine, other: TypeLine) -> bool:
    """Tell whether two lines are set in types of another size or weight."""
    return abs(one.size - other.size) > 0.06 * one.size or one.bold != other.bold
