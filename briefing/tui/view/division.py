"""How the screen is divided, by its size and the reader's wishes alone."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.store.config.settings import Settings

BARS = 2
"""Rows of title and status."""
ONE_PANE_BELOW = 60
WIDE_FROM = 100
THREE_FROM = 150
"""Columns from which on the text stands beside the card."""
STACKED_FROM = 15
"""Rows from which on list and reader may stand one above the other."""
NARROW_LIST = 30
WIDE_LIST = 42
MARGIN = 2
"""Columns at the left of the reader for its cursor."""


class Wishes(NamedTuple):
    """How the reader would have it."""

    list_width: int = 0
    """Columns of the list; 0 to choose by the width of the screen."""
    text_width: int = 72
    """The widest that text may run, in columns."""
    stacked: bool = False
    """Whether the list stands above the reader, where there is room."""


def wishes_of(settings: "Settings | None") -> Wishes:
    """Return the wishes of a reader; the defaults without settings."""
    if settings is None:
        return Wishes()
    return Wishes(settings.list_width or 0, settings.text_width, settings.layout == "stacked")


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
    rows: int = 0
    """Rows of the reader, and of a list that stands beside it."""
    text: int = 0
    """Columns of text beside the card; 0 where one takes the place of the other."""

    @property
    def card(self) -> int:
        """Columns of the pane in the middle of three."""
        return MARGIN + self.measure + 1

    @property
    def reader(self) -> bool:
        """Tell whether there is a reader."""
        return self.measure > 0


def divide(
    width: int, height: int, wishes: Wishes, *, reading: bool, zen: bool, needed: int = WIDE_LIST
) -> Division:
    """Divide a screen of `width` columns and `height` rows.

    Args:
        width: columns of the screen.
        height: rows of the screen.
        wishes: how the reader would have it.
        reading: whether the reader is what is being looked at, on a screen too narrow for both.
        zen: whether the text stands alone.
        needed: columns that the list needs to show its longest heading.
    """
    body = max(0, height - BARS)
    widest = min(wishes.text_width, width - MARGIN - 1)
    if zen or (width < ONE_PANE_BELOW and reading):
        measure = max(1, widest)
        return Division(0, False, max(MARGIN, (width - measure) // 2), measure, rows=body)
    if width < ONE_PANE_BELOW:
        return Division(width, False, 0, 0, rows=body)
    if wishes.stacked and height >= STACKED_FROM:
        rows = (body - 1) // 3
        return Division(width, False, MARGIN, widest, rows, body - rows - 1)
    columns = min(wishes.list_width or _list_columns(width, wishes, needed), width // 2)
    rest = width - columns - 1 - MARGIN - 1
    if width < THREE_FROM:
        return Division(columns, True, MARGIN, min(wishes.text_width, rest), rows=body)
    text = min(wishes.text_width, (rest - MARGIN - 2) * 3 // 5)
    card = min(wishes.text_width, rest - MARGIN - 2 - text)
    return Division(columns, True, MARGIN, card, rows=body, text=text)


def _list_columns(width: int, wishes: Wishes, needed: int) -> int:
    """Return the columns of the list: what it needs, of what the text leaves."""
    if width < WIDE_FROM:
        return min(NARROW_LIST, needed)
    most = width // 4 if width >= THREE_FROM else width - wishes.text_width - 1 - MARGIN - 1
    return max(NARROW_LIST, min(needed, max(WIDE_LIST, most)))
