"""What has to be written on a row, in strokes of one pen each.

One invariant: no stroke needs another one of its row, so they can be drawn in any order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from briefing.core.text.cells import uncertain
from briefing.tui.terminal.cells import Row
from briefing.tui.terminal.sgr import Pen, on_blank

ERASE_TO_END = "\x1b[K"
WORTH_ERASING = len(ERASE_TO_END) + 1
"""Changed blanks at the end of a row from which on erasing is shorter than writing them."""
WORTH_ERASING_SOME = len("\x1b[10X") + 1
"""Changed blanks within a row from which on erasing them is shorter."""
WORTH_REWRITING = 3
"""Unchanged cells between two changed ones that are written again rather than jumped over."""


class Stroke:
    """Cells side by side that are written with one pen, and what is erased after them."""

    __slots__ = ("_row", "bare", "end", "erasing", "pen", "x", "y")

    def __init__(self, y: int, x: int, row: Row) -> None:
        """Begin with a cell of row `y`, which is to be as `row`."""
        self.y, self.x, self._row = y, x, row
        self.pen = row.pens[x]
        self.bare = row.texts[x] == " "
        """Whether nothing is written but blanks: any pen will do that looks the same on a blank."""
        self.end = x + row.width_at(x)
        """The column after the last cell that is written, where the cursor is left."""
        self.erasing = ""
        """What erases the cells after them."""

    @property
    def text(self) -> str:
        """What is sent, with the pen and the cursor in place."""
        return "".join(self._row.texts[self.x : self.end]) + self.erasing

    def take(self, x: int) -> bool:
        """Go on to a cell further right if the pen will do, and write again what stands between."""
        if self.erasing or x - self.end > WORTH_REWRITING:
            return False
        texts, pens = self._row.texts, self._row.pens
        if x == self.end and pens[x] is self.pen:  # nearly always: a letter of the same word
            self.bare = self.bare and texts[x] == " "
            self.end = x + self._row.width_at(x)
            return True
        if any(texts[i] == "" or uncertain(texts[i]) for i in range(self.end, x)):
            return False
        pen, bare = self.pen, self.bare
        for i in range(self.end, x + 1):
            own = pens[i]
            if texts[i] == " ":
                if own != on_blank(pen):
                    return False
            elif own == pen:
                bare = False
            elif bare and on_blank(own) == pen:
                pen, bare = own, False
            else:
                return False
        self.pen, self.bare, self.end = pen, bare, x + self._row.width_at(x)
        return True

    def erase(self, x: int, sequence: str) -> None:
        """End before a cell that was taken, and erase from there on."""
        self.end, self.erasing = x, sequence


def strokes(y: int, old: Row, new: Row, *, in_colour: bool) -> list[Stroke]:
    """Return what makes `new` of `old`, from left to right.

    Args:
        y: the row.
        old: what it shows.
        new: what it is to show.
        in_colour: whether erasing fills with the current background, on some cells of a row as well.
    """
    found: list[Stroke] = []
    changed = changes(old, new)
    done = stop = 0
    for number, x in enumerate(changed):
        if x < done:
            continue
        if not (found and found[-1].take(x)):
            found.append(Stroke(y, x, new))
        if new.texts[x] != " ":
            continue
        if x >= stop:  # or the blanks are those that the last one stood among
            stop = new.blank_until(x)
        if stop - x < WORTH_ERASING or not erasable(new.pens[x], in_colour=in_colour):
            continue
        count = bisect_left(changed, stop) - number
        end = changed[number + count - 1] + 1
        to_end = stop == len(new.texts)
        if count >= (WORTH_ERASING if to_end else WORTH_ERASING_SOME) and (to_end or in_colour):
            found[-1].erase(x, ERASE_TO_END if to_end else f"\x1b[{end - x}X")
            done = end
    return found


def erasable(pen: Pen, *, in_colour: bool) -> bool:
    """Tell whether what is erased looks like a blank of `pen`: in the current background, or in none."""
    return pen == Pen(background=pen.background if in_colour else "")


def changes(old: Row, new: Row) -> list[int]:
    """Return the columns of the characters that do not stand there yet, or in another pen."""
    cells = enumerate(zip(new.texts, new.pens, old.texts, old.pens, strict=True))
    return [
        x
        for x, (text, pen, text_before, pen_before) in cells
        if text and (text != text_before or pen != pen_before)
    ]


def by_pen(found: Iterable[Stroke]) -> dict[Pen, list[Stroke]]:
    """Return strokes by the pen to draw them with; blanks are drawn along with what has their background."""
    pens: dict[Pen, list[Stroke]] = {}
    for stroke in sorted(found, key=lambda stroke: stroke.bare):
        pen = stroke.pen
        if stroke.bare:
            pen = next((other for other in pens if on_blank(other) == pen), pen)
        pens.setdefault(pen, []).append(stroke)
    for drawn in pens.values():
        drawn.sort(key=lambda stroke: (stroke.y, stroke.x))
    return pens
