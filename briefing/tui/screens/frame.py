"""What the screens beside the reading screen have in common: a title line, a body, a status line."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, TypeVar, cast

from textual.screen import Screen

from briefing.tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from briefing.tui.app import BriefingApp

Result = TypeVar("Result")


class FramedScreen(Screen[Result], inherit_bindings=False):
    """A body between two lines, dismissed with a result."""

    def __init__(self) -> None:
        super().__init__()
        self.title_line = OneLine("title")
        self.status_line = OneLine("status")

    @property
    def briefing(self) -> BriefingApp:
        """The app that this screen is of."""
        return cast("BriefingApp", self.app)

    def compose(self) -> ComposeResult:
        """Stack title, body and status."""
        yield self.title_line
        yield self.body()
        yield self.status_line

    @abstractmethod
    def body(self) -> Widget:
        """Return what stands between the lines."""
