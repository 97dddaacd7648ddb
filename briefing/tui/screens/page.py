"""A page on a screen of its own: digest, quotes by speaker, help. Left with the stop that was followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.frame import FramedScreen
from briefing.tui.view.layout import divide
from briefing.tui.view.page import Line, Page, Piece
from briefing.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from briefing.tui.view.page import Role, Stop


class Paper(FramedScreen["Stop | None"], inherit_bindings=False):
    """Shows one page."""

    def __init__(
        self, title: str, build: Callable[[int], Page], copy: Callable[[Stop], str], note: str = ""
    ) -> None:
        """Show a page.

        Args:
            title: stands on the title line.
            build: lays the page out for a width in columns.
            copy: copies a stop and returns a sentence about it.
            note: stands at the right of the title line.
        """
        super().__init__()
        self.heading = Line((Piece(title, "strong"),), (Piece(note, "muted"),) if note else ())
        self.build = build
        self.copy = copy
        self.reader = Reader()

    def body(self) -> Reader:
        """Return the page."""
        return self.reader

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - the size is the app's
        """Lay the page out again."""
        part = divide(self.size.width, self.size.height, self.briefing.wishes, reading=True, zen=True)
        self.reader.indent, self.reader.measure = part.indent, part.measure
        page = self.build(part.measure)
        self.reader.show(page, top=self.reader.top, focus=self.reader.focus_on)
        self.title_line.show(self.heading)
        self.say("")

    def say(self, words: str, role: Role = "text") -> None:
        """Say what just happened."""
        stops = ("read", "copy") if self.reader.page.stops else ()
        hints = self.briefing.hints(("back", *stops), self.size.width - len(words) - 4)
        self.status_line.show(Line((Piece(words, role),), hints))

    def action_down(self) -> None:
        """One line on."""
        self.reader.scroll_by(1)

    def action_up(self) -> None:
        """One line back."""
        self.reader.scroll_by(-1)

    def action_first(self) -> None:
        """To the top."""
        self.reader.scroll_by(-len(self.reader.page.lines))

    def action_last(self) -> None:
        """To the end."""
        self.reader.scroll_by(len(self.reader.page.lines))

    def action_page_down(self) -> None:
        """A page on."""
        self.reader.scroll_by(max(1, self.reader.size.height - 1))

    def action_page_up(self) -> None:
        """A page back."""
        self.reader.scroll_by(-max(1, self.reader.size.height - 1))

    action_read_on, action_read_back = action_page_down, action_page_up

    def action_half_down(self) -> None:
        """Half a page on."""
        self.reader.scroll_by(max(1, self.reader.size.height // 2))

    def action_half_up(self) -> None:
        """Half a page back."""
        self.reader.scroll_by(-max(1, self.reader.size.height // 2))

    def action_next_stop(self) -> None:
        """The next sentence or quote."""
        self.reader.focus_next(1)

    def action_previous_stop(self) -> None:
        """The sentence or quote before."""
        self.reader.focus_next(-1)

    def action_read(self) -> None:
        """Follow the chosen stop into the text."""
        if self.reader.stop is not None:
            self.dismiss(self.reader.stop)
        else:
            self.reader.focus_next(1)

    def action_copy(self) -> None:
        """Copy the chosen stop."""
        if self.reader.stop is not None:
            self.say(self.copy(self.reader.stop))

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)
