"""The cell-diff painter: of what Textual wants on the screen, only the cells that do not stand there yet.

Textual repaints regions, changed or not; over a slow line that is the whole bill. This painter keeps a grid
of what the terminal's cells hold. It knows segments, but not Textual, so that the first page can be painted
before Textual is there. One invariant: the grid is what the terminal shows, or the painter knows that it does
not know (`stale`) and begins with a cleared screen.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from rich.color import ColorSystem
from rich.segment import Segment

from briefing.core.theme import Depth
from briefing.tui.terminal.capabilities import Capabilities
from briefing.tui.terminal.cells import Row
from briefing.tui.terminal.moves import move
from briefing.tui.terminal.sgr import PLAIN, Pen, link_change, on_blank, pen_of, sgr
from briefing.tui.terminal.strokes import Stroke, by_pen, erasable, strokes
from briefing.tui.terminal.widths import RESTORE_CURSOR, SAVE_CURSOR, WHERE, WidthQuery

SYNC_BEGIN, SYNC_END = "\x1b[?2026h", "\x1b[?2026l"
CLEAR = "\x1b[2J"

SYSTEMS: dict[Depth, ColorSystem] = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
}
"""Palettes of terminals as Rich has them."""


class Patch(NamedTuple):
    """Segments that stand side by side on a row."""

    y: int
    x: int
    segments: Iterable[Segment]


class CellPainter:
    """Turns what is to be shown into the bytes for the cells that differ."""

    def __init__(
        self,
        system: ColorSystem | None,
        *,
        links: bool = False,
        synchronised: bool = True,
        erases_in_colour: bool = False,
        to_columns: bool = False,
    ) -> None:
        """Say what the terminal can do.

        Args:
            system: the colours it has; None sends none.
            links: whether it understands hyperlinks (OSC 8).
            synchronised: whether to frame each update (mode 2026), so that no half of it is shown.
            erases_in_colour: whether erasing fills with the current background (terminfo `bce`).
            to_columns: whether the cursor can be sent to a column alone (CHA).
        """
        self._system = system
        self._links = links
        self._synchronised = synchronised
        self._erases_in_colour = erases_in_colour
        self._to_columns = to_columns
        self._rows: list[Row] = []
        self._pen: Pen | None = None
        self._at: tuple[int, int] | None = None
        self._out: list[str] = []
        self.stale = True
        """Whether the terminal may show something else: the next update must be a whole screen."""

    def use(self, palette: Depth) -> None:
        """Paint in so many colours from now on."""
        if self._system is not None:
            self._system = SYSTEMS[palette]

    def forget(self) -> None:
        """Take nothing for granted any more: something else wrote to the terminal, or it was resized."""
        self.stale = True

    def paint(
        self, patches: Iterable[Patch], cursor: tuple[int, int], whole: tuple[int, int] | None = None
    ) -> str:
        """Return the bytes, as text, that bring the terminal from what it shows to what `patches` say.

        Args:
            patches: what is to stand where; outside them nothing changes.
            cursor: where the terminal's cursor is to stand afterwards: column and row, from 0.
            whole: columns and rows of the screen, when the patches are all of it.

        Raises:
            ValueError: the painter is `stale` and the patches are not the whole screen.
        """
        self._out = []
        if whole is not None and (self._width, len(self._rows)) != whole:
            self.stale = True
        if self.stale:
            self._begin(whole)
        wanted = self._wanted(patches)
        if self.stale:
            self._clear(list(wanted.values()))
        self._draw_strokes(stroke for y, row in wanted.items() for stroke in self._strokes(y, row))
        self._move(*cursor)
        if not self._out:
            return ""
        painted = "".join(self._out)
        return f"{SYNC_BEGIN}{painted}{SYNC_END}" if self._synchronised else painted

    def question_of_width(self) -> WidthQuery | None:
        """Return what asks the terminal about a character of ambiguous width; None if it shows none."""
        for y, row in enumerate(self._rows[1:], 1):
            x = next(filter(row.is_ambiguous, range(len(row.texts))), None)
            if x is not None and not self.stale:
                way = SAVE_CURSOR + move(None, (x, y), to_columns=False)
                sign = self._change_to(row.pens[x]) + row.texts[x]
                return WidthQuery(way + sign + WHERE + RESTORE_CURSOR, x, y)
        return None

    def _begin(self, whole: tuple[int, int] | None) -> None:
        if whole is None:
            raise ValueError("a stale painter needs the whole screen")
        width, height = whole
        self._rows = [Row.blank(width) for _ in range(height)]

    def _wanted(self, patches: Iterable[Patch]) -> dict[int, Row]:
        """Return the rows that are touched as they are to be."""
        wanted: dict[int, Row] = {}
        for y, x, segments in patches:
            if 0 <= y < len(self._rows):
                row = wanted.get(y) or wanted.setdefault(y, self._rows[y].copy())
                self._draw(row, x, segments)
        return wanted

    @property
    def _width(self) -> int:
        return len(self._rows[0].texts) if self._rows else 0

    def _draw(self, row: Row, x: int, segments: Iterable[Segment]) -> None:
        for text, style, _ in segments:
            x = row.put(x, text, pen_of(style, self._system, self._links))

    def _clear(self, rows: list[Row]) -> None:
        """Clear the screen in its commonest background, where the terminal can, and note that."""
        pen = PLAIN
        if self._erases_in_colour:
            blanks = Counter(
                pen for row in rows for text, pen in zip(row.texts, row.pens, strict=True) if text == " "
            )
            pen = next((found for found, _ in blanks.most_common() if erasable(found, in_colour=True)), PLAIN)
        self._pen, self._at, self.stale = None, None, False
        self._take(pen)
        self._out.append(CLEAR)
        self._rows = [Row.blank(self._width, pen) for _ in self._rows]

    def _strokes(self, y: int, new: Row) -> Iterable[Stroke]:
        """Return what is to be written on a row; what stays in one piece is written at once."""
        old, self._rows[y] = self._rows[y], new
        if old.texts == new.texts and old.pens == new.pens:
            return ()
        if old.doubtful or new.doubtful:
            old = self._paint_runs(y, old, new)
        return strokes(y, old, new, in_colour=self._erases_in_colour)

    def _draw_strokes(self, found: Iterable[Stroke]) -> None:
        """Write what is found, pen by pen: changing the pen takes more bytes than moving the cursor."""
        left = by_pen(found)
        while left:
            pen = min(left, key=lambda pen: len(self._change_to(pen)))
            for stroke in left.pop(pen):
                self._move(stroke.x, stroke.y)
                self._take(pen, blank=stroke.bare)
                self._out.append(stroke.text)
                self._at = (stroke.end, stroke.y) if stroke.end < self._width else None

    def _paint_runs(self, y: int, old: Row, new: Row) -> Row:
        """Write what stays in one piece; return what the row shows then.

        Nobody knows which of its cells such a run fills. So the cells of one that changes, and of the one
        that stood there, are blanked before anything is written.
        """
        shown = old.copy()
        runs = new.runs()
        for start, end in united([*map(old.reach, old.runs()), *runs]):
            place = slice(start, end)
            if old.texts[place] == new.texts[place] and old.pens[place] == new.pens[place]:
                continue
            self._blank(start, end, y, shown, new.pens[end - 1])
            for run in runs:
                if start <= run[0] < end:
                    self._write_run(y, run, new)
                    shown.take(new, *run)
        return shown

    def _blank(self, start: int, end: int, y: int, shown: Row, pen: Pen) -> None:
        pen = on_blank(pen)
        blanks, pens = [" "] * (end - start), [pen] * (end - start)
        if not shown.doubtful and shown.texts[start:end] == blanks and shown.pens[start:end] == pens:
            return
        self._move(start, y)
        self._take(pen, blank=True)
        self._out.append("".join(blanks))
        self._at = None
        shown.texts[start:end], shown.pens[start:end] = blanks, pens

    def _write_run(self, y: int, run: tuple[int, int], new: Row) -> None:
        self._move(run[0], y)
        for x in range(*run):
            if text := new.texts[x]:
                self._take(new.pens[x], blank=text == " ")
                self._out.append(text)
        self._at = None

    def _move(self, x: int, y: int) -> None:
        if self._at != (x, y):
            self._out.append(move(self._at, (x, y), to_columns=self._to_columns))
            self._at = (x, y)

    def _take(self, pen: Pen, *, blank: bool = False) -> None:
        """Change the pen; for a blank any pen will do that looks the same on it."""
        if pen == self._pen or (blank and self._pen and on_blank(self._pen) == pen):
            return
        self._out.append(self._change_to(pen))
        self._pen = pen

    def _change_to(self, pen: Pen) -> str:
        """Return what changes the pen."""
        return link_change(self._pen, pen) + sgr(self._pen, pen)


def united(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return runs of columns with those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def painter_for(can: Capabilities) -> CellPainter:
    """Return a painter for a terminal that can do so much."""
    return CellPainter(
        SYSTEMS[can.palette] if can.colours else None,
        links=can.links,
        synchronised=can.synchronised,
        erases_in_colour=can.erases_in_colour,
        to_columns=can.to_columns,
    )
