"""Text to what stands in the terminal's cells, and rows of them.

One invariant: a row has as many characters as pens, one a cell; a wide character owns its cell and the empty
ones after it.

Terminals disagree about the width of what is not one code point: for `धा` they count one cell or two, for an
emoji with a skin tone two or four. What is laid out here takes as many cells as the widest of them (measured:
tmux 3.3a, screen 4.09, xterm's and glibc's tables), so that no terminal draws over what stands after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from rich.cells import cell_len, split_graphemes

from briefing.tui.terminal.graphemes import JOINER
from briefing.tui.terminal.sgr import PLAIN, Pen, on_blank

ONE_CELL_EACH = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0384-\u0482\u2010-\u2027\u2030-\u205e\u2500-\u25fc]*"
)
NARROW = re.compile(r"[ -~‘’“”–…]*")
"""Characters that are one cell wide on every terminal: no need to measure."""
NEVER_SENT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Controls and bidi overrides: text is neutralised long before it comes here, and this is the last gate."""


SPACING = re.compile(
    "[\u200d\u0903-\u0dff\u1000-\u109f\u1780-\u17ff\u1900-\u1cff\ua800-\uabff\U00011000-\U00011fff\U0001f3fb-\U0001f3ff]"
)
"""Where spacing vowel signs are (general category Mc), joiners, and skin tones: worth a second look."""
SKIN_TONES = range(0x1F3FB, 0x1F400)
RULES = frozenset("│|─")
"""What stands between the parts of the screen."""


class Cluster(NamedTuple):
    """What stands in one cell or more: a character with all that is joined to it."""

    text: str
    width: int
    """Cells, as the widest terminal counts them."""

    def cells(self) -> tuple[str, ...]:
        """Return what stands in each of them."""
        return (self.text, *[""] * (self.width - 1)) if self.width else ()


@lru_cache(maxsize=2048)
def clusters_of(text: str) -> tuple[Cluster, ...]:
    """Split text into what the terminal puts in its cells; only the first may have no cell of its own."""
    return tuple(_clusters(text))


def _clusters(text: str) -> Iterator[Cluster]:
    spans, _ = split_graphemes(text)
    spacing = SPACING.search(text) is not None
    for start, end, width in spans:
        words = text[start:end]
        more = sum(map(_counted_apart, words, " " + words)) if spacing else 0
        yield Cluster(NEVER_SENT.sub("", words) or " ", width + more)


def _counted_apart(character: str, before: str) -> int:
    """Return the cells that terminals give a character beside those of the one that Rich joins it to."""
    if ord(character) in SKIN_TONES:
        return 2
    kind = category(character)
    return int(kind == "Mc" or (kind[0] == "L" and before == JOINER))


def cells_of(words: str) -> int:
    """Return how many terminal cells `words` take."""
    if NARROW.fullmatch(words):
        return len(words)
    return sum(cluster.width for cluster in clusters_of(words)) if SPACING.search(words) else cell_len(words)


def uncertain(text: str) -> bool:
    """Tell whether terminals disagree about the width of a cluster, so that nobody knows what is after it."""
    return len(text) > 1 or text >= "\U0001f000"


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
        if ONE_CELL_EACH.fullmatch(text):
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

    def tail(self) -> int:
        """Return the column from which on the row is blank with one and the same pen."""
        texts, pens, x = self.texts, self.pens, len(self.texts)
        while x and texts[x - 1] == " " and pens[x - 1] == pens[-1]:
            x -= 1
        return x
