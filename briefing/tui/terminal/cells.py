"""Text to what stands in the terminal's cells, and rows of them.

One invariant: a row has as many characters as pens, one a cell; a wide character owns its cell and an empty
one after it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rich.cells import split_graphemes

from briefing.tui.terminal.sgr import PLAIN, Pen, on_blank

ONE_CELL_EACH = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0384-\u0482\u2010-\u2027\u2030-\u205e\u2500-\u25fc]*"
)
NEVER_SENT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Controls and bidi overrides: text is neutralised long before it comes here, and this is the last gate."""


class Cluster(NamedTuple):
    """What stands in one cell or two: a character with all that is joined to it."""

    text: str
    width: int
    """Cells: 1 or 2."""


@lru_cache(maxsize=2048)
def clusters_of(text: str) -> tuple[Cluster, ...]:
    """Split text into what the terminal puts in its cells, by the measure that Textual lays out with."""
    spans, _ = split_graphemes(text)
    found = (Cluster(NEVER_SENT.sub("", text[start:end]) or " ", width) for start, end, width in spans)
    return tuple(cluster for cluster in found if cluster.width)


def uncertain(text: str) -> bool:
    """Tell whether terminals disagree about the width of a cluster, so that nobody knows what is after it."""
    return len(text) > 1 or text >= "\U0001f000"


class Row:
    """The cells of one row: a wide character owns its cell and an empty one after it."""

    __slots__ = ("pens", "texts")

    def __init__(self, texts: list[str], pens: list[Pen]) -> None:
        """Take the characters and the pens, one a cell."""
        self.texts = texts
        self.pens = pens

    @classmethod
    def blank(cls, width: int, pen: Pen = PLAIN) -> Row:
        """Make a row of blanks."""
        return cls([" "] * width, [pen] * width)

    def copy(self) -> Row:
        """Return a row that can be changed without changing this one."""
        return Row(self.texts[:], self.pens[:])

    def put(self, x: int, text: str, pen: Pen) -> int:
        """Write `text` from column `x` on and return the column after it; what does not fit is left out."""
        if ONE_CELL_EACH.fullmatch(text):
            texts, pens = list(text), [pen] * len(text)
        else:
            texts, pens = _cells(text, pen)
        blank = on_blank(pen)
        if blank != pen:
            pens = [blank if text == " " else pen for text in texts]
        end = x + len(texts)
        self._spare_halves(x, end)
        room = max(0, len(self.texts) - x)
        self.texts[x:end] = texts[:room]
        self.pens[x:end] = pens[:room]
        return end

    def _spare_halves(self, start: int, end: int) -> None:
        """Blank the halves of wide characters that stick out of what is about to be overwritten."""
        texts, pens = self.texts, self.pens
        for edge, half in ((start, start - 1), (end, end)):
            if half >= 0 and edge < len(texts) and texts[edge] == "":
                texts[half], pens[half] = " ", on_blank(pens[half])

    def tail(self) -> int:
        """Return the column from which on the row is blank with one and the same pen."""
        texts, pens, x = self.texts, self.pens, len(self.texts)
        while x and texts[x - 1] == " " and pens[x - 1] == pens[-1]:
            x -= 1
        return x


def _cells(text: str, pen: Pen) -> tuple[list[str], list[Pen]]:
    texts: list[str] = []
    for cluster in clusters_of(text):
        texts += (cluster.text,) if cluster.width == 1 else (cluster.text, "")
    return texts, [pen] * len(texts)
