"""A widget that says which `Line` stands on which of its rows: the parts of a prompt, and the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from textual.filter import LineFilter
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.app import briefing
from briefing.tui.view.page import Line, Piece, Role
from briefing.tui.view.style import Ink
from briefing.tui.view.wrap import wrapped


class LineView(Widget, inherit_bindings=False):
    """A widget without children, borders or scrollbars."""

    @property
    def ink(self) -> Ink:
        """How lines become visible, by the theme and the terminal at hand."""
        return briefing(self).ink

    def line_at(self, y: int) -> Line:  # noqa: ARG002 - the widgets that have rows override it
        """Return what stands on row `y` of the widget."""
        return Line()

    def row_role(self, y: int) -> Role | None:  # noqa: ARG002 - as above
        """Return the role laid over the whole of row `y`."""
        return None

    def render_line(self, y: int) -> Strip:
        """Draw row `y`."""
        width = self.size.width
        return Strip(self.ink.segments(self.line_at(y), width, over=self.row_role(y)), width)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return none: our ink knows what the terminal can show, and means what it says."""
        return ()

    def place_cursor(self, x: int, y: int) -> None:
        """Put the terminal's cursor on a cell of this widget: screen readers and Braille lines follow it."""
        self.app.cursor_position = self.region.offset + Offset(x, y)


class RuleLine(LineView):
    """A row of one glyph above a prompt; in its place what is said, on as many rows as it takes."""

    _lines: tuple[Line, ...] = ()

    def show(self, words: str, role: Role, width: int) -> int:
        """Show words on rows of `width` cells, "" for none; return how many rows they take."""
        rows = wrapped(words, max(1, width - 2)) if words else []
        lines = tuple(Line((Piece(f" {row}", role),)) for row in rows)
        if lines != self._lines:
            self._lines = lines
            self.refresh()
        return len(lines) or 1

    def line_at(self, y: int) -> Line:
        """Return a row."""
        if self._lines:
            return self._lines[y] if y < len(self._lines) else Line()
        return Line((Piece(self.ink.glyphs.rule * self.size.width, "rule"),))
