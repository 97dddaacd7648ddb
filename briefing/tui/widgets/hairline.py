"""The lines between things: one column between list and reader, one row above a prompt."""

from __future__ import annotations

from briefing.tui.view.page import Line, Piece
from briefing.tui.widgets.line_view import LineView


class Hairline(LineView):
    """A column of one glyph."""

    def line_at(self, y: int) -> Line:  # noqa: ARG002 - all rows are alike
        """Return the glyph."""
        return Line((Piece(self.ink.glyphs.hairline, "rule"),))


class Rule(LineView):
    """A row of one glyph."""

    def line_at(self, y: int) -> Line:  # noqa: ARG002 - there is only one row
        """Return the row."""
        return Line((Piece(self.ink.glyphs.rule * self.size.width, "rule"),))
