"""Rows of the terminal's cells.

One invariant: a row has as many characters as pens, one a cell; a wide character owns its cell and the empty
ones after it. What is laid out here takes as many cells as the widest terminal counts.
"""

from __future__ import annotations

from unicodedata import category

from briefing.core.text import cells
from briefing.core.text.cells import clusters_of, is_ambiguous, uncertain
from briefing.core.text.graphemes import JOINER
from briefing.tui.terminal.sgr import PLAIN, Pen, on_blank

RULES = frozenset("│|─")
"""What stands between the parts of the screen."""


class Row:
    """The cells of one row: a wide character owns its cell and the empty ones after it."""

    __slots__ = ("doubtful", "pens", "texts")

    def __init__(self, texts: list[str], pens: list[Pen], *, doubtful: bool = False) -> None:
        """Take the characters and the pens, one a cell; `doubtful` tells whether some may be `uncertain`."""
        self.texts = texts
        self.pens = pens
        self.doubtful = doubtful

    @classmethod
    def blank(cls, width: int, pen: Pen = PLAIN) -> Row:
        """Make a row of blanks."""
        return cls([" "] * width, [pen] * width)

    def copy(self) -> Row:
        """Return a row that can be changed without changing this one."""
        return Row(self.texts[:], self.pens[:], doubtful=self.doubtful)

    def put(self, x: int, text: str, pen: Pen) -> int:
        """Write `text` from column `x` on and return the column after it; what does not fit is left out."""
        if cells.one_cell_each(text):
            texts, pens = list(text), [pen] * len(text)
        else:
            texts, pens = self._joined(x, text, pen)
            self.doubtful = self.doubtful or any(map(uncertain, texts))
        blank = on_blank(pen)
        if blank != pen:
            pens = [blank if text == " " else pen for text in texts]
        end = x + len(texts)
        self._spare_halves(x, end)
        room = max(0, len(self.texts) - x)
        self.texts[x:end] = texts[:room]
        self.pens[x:end] = pens[:room]
        return end

    def _joined(self, x: int, text: str, pen: Pen) -> tuple[list[str], list[Pen]]:
        """Return the cells of `text`; signs that it begins with go to the character before `x`."""
        clusters = clusters_of(text)
        texts = [cell for cluster in clusters for cell in cluster.cells()]
        if clusters and category(text[0])[0] == "M" and 0 < x <= len(self.texts):
            before = x - 1
            while before > 0 and self.texts[before] == "":
                before -= 1
            self.texts[before] += clusters[0].text
            texts[: clusters[0].width] = [""] * clusters[0].width
            self.doubtful = True
        return texts, [pen] * len(texts)

    def take(self, other: Row, start: int, end: int) -> None:
        """Become as `other` is between two columns."""
        self.texts[start:end] = other.texts[start:end]
        self.pens[start:end] = other.pens[start:end]

    def reach(self, run: tuple[int, int]) -> tuple[int, int]:
        """Return the columns that a run may fill: to the end of the row where emoji are joined.

        Where they are not, each of them is drawn; so many cells are too many to lay out with.
        """
        start, end = run
        return (start, len(self.texts) if any(JOINER in text for text in self.texts[start:end]) else end)

    def _spare_halves(self, start: int, end: int) -> None:
        """Blank the parts of wide characters that stick out of what is about to be overwritten."""
        texts, pens = self.texts, self.pens
        left, right = start, end
        while 0 < left < len(texts) and texts[left] == "":
            left -= 1
        while right < len(texts) and texts[right] == "":
            right += 1
        for place in (*range(left, start), *range(end, right)):
            texts[place], pens[place] = " ", on_blank(pens[place])

    def is_ambiguous(self, x: int) -> bool:
        """Tell whether nothing but a character of ambiguous width stands at `x`, in a row without doubt."""
        return not self.doubtful and len(self.texts[x]) == 1 and is_ambiguous(self.texts[x])

    def width_at(self, x: int) -> int:
        """Return how many cells the character at `x` takes."""
        end = x + 1
        while end < len(self.texts) and self.texts[end] == "":
            end += 1
        return end - x

    def runs(self) -> list[tuple[int, int]]:
        """Return the columns, from and to, of what must be written in one piece.

        A run begins with a character that terminals do not agree about and ends before two blanks, a rule or
        the end of the row. Written so, columns may drift within it where a terminal counts less than we do,
        but no letter is drawn over another.
        """
        found: list[tuple[int, int]] = []
        x, width = 0, len(self.texts)
        while self.doubtful and x < width:
            if not uncertain(self.texts[x]):
                x += 1
                continue
            end = x
            while end < width and self.texts[end] not in RULES and self.texts[end : end + 2] != [" ", " "]:
                end += 1
            while self.texts[end - 1] == " ":
                end -= 1
            found.append((x, end))
            x = end
        return found

    def blank_until(self, x: int) -> int:
        """Return the column after the blanks, all with one pen, that begin at `x`; `x` where none does."""
        texts, pens, stop = self.texts, self.pens, x
        while stop < len(texts) and texts[stop] == " " and pens[stop] == pens[x]:
            stop += 1
        return stop
