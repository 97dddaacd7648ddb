"""The base of everything that is drawn: a widget that says which `Line` stands on which of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.view.page import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from briefing.tui.app import BriefingApp
    from briefing.tui.view.page import Role
    from briefing.tui.view.style import Ink


class LineView(Widget, inherit_bindings=False):
    """A widget without children, borders or scrollbars."""

    @property
    def ink(self) -> Ink:
        """How lines become visible, by the theme and the terminal at hand."""
        return cast("BriefingApp", self.app).ink

    def line_at(self, y: int) -> Line:  # noqa: ARG002 - the widgets that have rows override it
        """Return what stands on row `y` of the widget."""
        return Line()

    def row_role(self, y: int) -> Role | None:  # noqa: ARG002 - as above
        """Return the role laid over the whole of row `y`."""
        return None

    def edge(self) -> int:
        """Return the column at which words at the right end."""
        return self.size.width

    def row_focus(self) -> int | None:
        """Return the stop that is shown as chosen."""
        return None

    def render_line(self, y: int) -> Strip:
        """Draw row `y`."""
        width = self.size.width
        line, over, focus = self.line_at(y), self.row_role(y), self.row_focus()
        return Strip(self.ink.segments(line, width, edge=self.edge(), over=over, focus=focus), width)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return none: our ink knows what the terminal can show, and means what it says."""
        return ()

    def refresh_row(self, y: int) -> None:
        """Draw row `y` again, when it is in sight."""
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def place_cursor(self, x: int, y: int) -> None:
        """Put the terminal's cursor on a cell of this widget: screen readers and Braille lines follow it."""
        self.app.cursor_position = self.region.offset + Offset(x, y)
