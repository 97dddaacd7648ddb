"""What Textual's compositor wants on the screen, in the painter's terms.

The one place that knows the compositor's private classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual._compositor import ChopsUpdate, LayoutUpdate

from briefing.core.text.cells import cells_of, first_cells
from briefing.tui.terminal.painter import CellPainter, Patch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.screen import Screen
    from textual.strip import Strip

Update = LayoutUpdate | ChopsUpdate
"""A whole screen, and parts of one."""


def paint_update(painter: CellPainter, screen: Screen[Any], update: Update, cursor: tuple[int, int]) -> str:
    """Return the bytes of one frame, as text.

    Args:
        painter: knows what the terminal shows.
        screen: is asked for all of itself where the painter is stale.
        update: what changed.
        cursor: where the terminal's cursor is to stand afterwards: column and row, from 0.
    """
    if painter.stale and isinstance(update, ChopsUpdate):
        update = screen._compositor.render_full_update()  # noqa: SLF001 - nobody else can render all of it
    return painter.paint(patches_of(update), cursor, whole_of(update))


def whole_of(update: Update) -> tuple[int, int] | None:
    """Return columns and rows of an update that is a whole screen; None for a part of one."""
    return (update.region.width, update.region.height) if isinstance(update, LayoutUpdate) else None


def patches_of(update: Update) -> Iterator[Patch]:
    """Yield everything in an update, as Textual's own painter would send it."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield from _laid_out(y, update.region.x, strips)
    else:
        for y, left, right in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is not None and x <= right and end > left:
                    whole = left <= x < right and end <= right
                    yield Patch(y, x, strip if whole else _first_cells(strip, min(end, right) - x))


def _first_cells(strip: Strip, room: int) -> Iterator[Segment]:
    """Yield what stands in the first `room` cells: Textual counts one where the terminal may have two."""
    for segment in strip:
        cells = cells_of(segment.text)
        if cells >= room:
            yield Segment(first_cells(segment.text, room), segment.style)
            return
        yield segment
        room -= cells


def _laid_out(y: int, x: int, strips: Iterable[Strip]) -> Iterator[Patch]:
    for strip in strips:
        yield Patch(y, x, strip)
        x += strip.cell_length
