"""How the screen is divided, by its size and the reader's wishes alone."""

from __future__ import annotations

from typing import NamedTuple

ONE_PANE_BELOW = 60
WIDE_FROM = 100
STACKED_FROM = 15
"""Rows from which on list and reader may stand one above the other."""
NARROW_LIST = 30
WIDE_LIST = 42
MARGIN = 2
"""Columns at the left of the reader for its cursor."""


class Division(NamedTuple):
    """Columns of each part."""

    list: int
    """0 when the list is hidden."""
    hairline: bool
    indent: int
    """Columns that the reader keeps free at the left, its own margin included."""
    measure: int
    """Columns of text."""
    list_rows: int = 0
    """Rows of the list where it stands above the reader; 0 where it stands beside it."""

    @property
    def reader(self) -> bool:
        """Tell whether there is a reader."""
        return self.measure > 0


def divide(
    width: int,
    height: int = 24,
    *,
    reading: bool,
    zen: bool,
    stacked: bool = False,
    list_width: int = 0,
    text_width: int = 72,
) -> Division:
    """Divide a screen of `width` columns and `height` rows.

    Args:
        width: columns of the screen.
        height: rows of the screen.
        reading: whether the reader is what is being looked at, on a screen too narrow for both.
        zen: whether the text stands alone.
        stacked: whether the list stands above the reader, where there is room.
        list_width: columns of the list; 0 to choose by the width of the screen.
        text_width: the widest that text may run, in columns.
    """
    if zen or (width < ONE_PANE_BELOW and reading):
        measure = max(1, min(text_width, width - MARGIN - 1))
        return Division(0, False, max(MARGIN, (width - measure) // 2), measure)
    if width < ONE_PANE_BELOW:
        return Division(width, False, 0, 0)
    if stacked and height >= STACKED_FROM:
        return Division(width, False, MARGIN, min(text_width, width - MARGIN - 1), (height - 3) // 3)
    wanted = list_width or (WIDE_LIST if width >= WIDE_FROM else NARROW_LIST)
    columns = min(wanted, width // 2)
    measure = min(text_width, width - columns - 1 - MARGIN - 1)
    return Division(columns, True, MARGIN, measure)
