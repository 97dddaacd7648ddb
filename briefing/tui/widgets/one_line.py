"""The line on top and the line at the bottom: words at the left, words at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.view.frame import bar
from briefing.tui.view.page import Line
from briefing.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from briefing.tui.view.page import Role


class OneLine(LineView):
    """One row of words. It is drawn again only when they change."""

    def __init__(self, role: Role) -> None:
        """Make an empty line; `role` is laid over all of it."""
        super().__init__()
        self._role = role
        self.shown = Line()

    def show(self, line: Line) -> None:
        """Show `line`."""
        if line != self.shown:
            self.shown = line
            self.refresh()

    def line_at(self, y: int) -> Line:  # noqa: ARG002 - there is only one row
        """Return the words, a blank before and after them."""
        return bar(self.shown)

    def row_role(self, y: int) -> Role | None:  # noqa: ARG002 - there is only one row
        """Return the role of the line."""
        return self._role
