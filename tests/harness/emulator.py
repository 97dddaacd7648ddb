"""A terminal emulator for measurements and tests: pyte, and what it leaves out.

Added to pyte: characters joined to one cluster share a cell; half of an overwritten wide character becomes a
blank and a cleared screen takes the background of the pen, as in xterm; sequences are dropped whole.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from unicodedata import category, east_asian_width

import pyte
from pyte.screens import Char
from rich.cells import get_character_cell_size, split_graphemes

UNKNOWN = re.compile(
    r"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\??[0-9;]*[$t][a-z]?|\x1bP[^\x1b]*(?:\x1b\x1b[^\x1b]*)*\x1b\\"
)
UNFINISHED = re.compile(r"\x1b(?:\[[<>=?]?[0-9;]*|[\]P][^\x07\x1b]*\x1b?)?$")


class Cell(NamedTuple):
    """What can be seen of one cell."""

    text: str
    foreground: str
    background: str
    attributes: frozenset[str]


class Screen(pyte.Screen):
    """pyte's screen with clusters and honest wide characters."""

    clusters = True
    """Whether joined characters share a cell; older terminals give each its own."""
    spacing = False
    """Whether spacing vowel signs have a cell of their own, as in tmux, screen and xterm."""

    ambiguous = 1
    """Cells of the characters whose width Unicode calls ambiguous: two in terminals for CJK."""

    def draw(self, data: str) -> None:
        """Draw text at the cursor; what does not fit is drawn over the last column."""
        for text, width in self._clusters_of(data):
            if not width:
                self._join(text)
                continue
            x = min(self.cursor.x, self.columns - width)
            self._spare_halves(x, width)
            line = self.buffer[self.cursor.y]
            line[x] = self.cursor.attrs._replace(data=text)
            if width == 2:
                line[x + 1] = self.cursor.attrs._replace(data="")
            self.cursor.x = x + width

    def erase_in_display(self, how: int = 0, *args: Any, **options: Any) -> None:
        """Erase, and fill with the background of the pen what pyte leaves as it was made."""
        super().erase_in_display(how, *args, **options)
        if how in (2, 3):
            blank = self.default_char._replace(bg=self.cursor.attrs.bg)
            for y in range(self.lines):
                self.buffer[y].update(dict.fromkeys(range(self.columns), blank))

    def _clusters_of(self, data: str) -> list[tuple[str, int]]:
        if self.clusters:
            return [
                (data[start:end], self.ambiguous if east_asian_width(data[start]) == "A" and width else width)
                for start, end, width in split_graphemes(data)[0]
            ]
        found: list[tuple[str, int]] = []
        for character in data:
            width = get_character_cell_size(character)
            if self.spacing and category(character) == "Mc":
                width = 1
            found.append((character, width))
        return found

    def _join(self, text: str) -> None:
        """Put what has no width of its own into the cell before the cursor."""
        x, line = self.cursor.x - 1, self.buffer[self.cursor.y]
        while x > 0 and line[x].data == "":
            x -= 1
        if x >= 0:
            line[x] = line[x]._replace(data=line[x].data + text)

    def _spare_halves(self, x: int, width: int) -> None:
        """Blank the halves of wide characters that stick out of what is about to be overwritten."""
        line = self.buffer[self.cursor.y]
        if x and line[x].data == "":
            line[x - 1] = line[x - 1]._replace(data=" ")
        after = x + width
        if after < self.columns and line[after].data == "":
            line[after] = line[after]._replace(data=" ")


class Emulator:
    """A terminal that can be written to and looked at."""

    def __init__(
        self, columns: int = 80, rows: int = 24, *, clusters: bool = True, spacing: bool = False
    ) -> None:
        """Switch it on; `clusters` tells whether joined characters share a cell, `spacing` of vowel signs."""
        self.screen = Screen(columns, rows)
        self.screen.clusters, self.screen.spacing = clusters, spacing
        self._stream = pyte.Stream(self.screen)
        self._unfinished = ""

    def feed(self, text: str) -> None:
        """Take what a program writes."""
        text = self._unfinished + text
        partial = UNFINISHED.search(text)
        self._unfinished = text[partial.start() :] if partial else ""
        whole = text[: partial.start()] if partial else text
        self._stream.feed(UNKNOWN.sub("", whole))

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)

    def text(self) -> str:
        """Return the screen as text, one line a row."""
        rows = (
            "".join(self.screen.buffer[y][x].data for x in range(self.screen.columns))
            for y in range(self.screen.lines)
        )
        return "\n".join(row.rstrip() for row in rows)

    def cells(self) -> list[list[Cell]]:
        """Return what can be seen of every cell, row by row."""
        screen = self.screen
        return [[seen(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]

    def cursor(self) -> tuple[int, int]:
        """Return column and row of the cursor, from 0."""
        return min(self.screen.cursor.x, self.screen.columns - 1), self.screen.cursor.y


def seen(char: Any) -> Cell:
    """Return what can be seen of a cell: on a blank the background, and lines or reversed colours."""
    lines = {"underscore": char.underscore, "strikethrough": char.strikethrough, "reverse": char.reverse}
    drawn = {name for name, on in lines.items() if on}
    if char.data == " " and not drawn:
        return Cell(" ", "default", char.bg, frozenset())
    drawn |= {name for name in ("bold", "italics", "blink") if getattr(char, name) and char.data != " "}
    return Cell(char.data, char.fg, char.bg, frozenset(drawn))


__all__ = ["Cell", "Char", "Emulator", "Screen", "seen"]
