"""A page on a screen of its own: digest, quotes by speaker, help. Left with the stop that was followed."""

from __future__ import annotations

from collections.abc import Callable

from briefing.tui.app import briefing
from briefing.tui.view.frame import Frame, hint_pieces, page_frame
from briefing.tui.view.layout import divide
from briefing.tui.view.page import Line, Page, Piece, Stop
from briefing.tui.view.panes import PagePane
from briefing.tui.widgets.canvas import Canvas, CanvasScreen

WHEEL = 3
"""Rows that one notch of the mouse's wheel scrolls."""


class PageScreen(CanvasScreen[Stop | None], inherit_bindings=False):
    """Shows one page."""

    def __init__(self, title: str, build: Callable[[int], Page], note: str = "") -> None:
        """Show a page.

        Args:
            title: stands on the title line.
            build: lays the page out for a width in columns.
            note: stands at the right of the title line.
        """
        super().__init__()
        self.title_line = Line((Piece(title, "strong"),), (Piece(note, "muted"),) if note else ())
        self.build = build
        self.reader = PagePane()

    def frame(self, width: int, height: int) -> Frame:
        """Return what is to be seen."""
        pane, look = self.reader, self.look
        part = divide(width, height, look.wishes, reading=True, zen=True)
        if part.measure != pane.measure:
            pane.show(self.build(part.measure), top=pane.top, focus=pane.focus)
        pane.resize(part.rows, part.indent, part.measure)
        words, role = self.message
        stops = ("read", "copy") if pane.page.stops else ()
        hints = hint_pieces(("back", *stops), look.keys, width - len(words) - 4)
        return page_frame(self.title_line, pane, Line((Piece(words, role),), hints), look.glyphs, width)

    def on_canvas_pointed(self, event: Canvas.Pointed) -> None:
        """Scroll by the wheel."""
        self.reader.scroll(event.turned * WHEEL)
        self.draw()

    def action_down(self) -> None:
        """One line on."""
        self.reader.scroll(1)

    def action_up(self) -> None:
        """One line back."""
        self.reader.scroll(-1)

    def action_first(self) -> None:
        """To the top."""
        self.reader.scroll(-len(self.reader.page.lines))

    def action_last(self) -> None:
        """To the end."""
        self.reader.scroll(len(self.reader.page.lines))

    def action_page_down(self) -> None:
        """A page on."""
        self.reader.scroll_pages(1)

    def action_page_up(self) -> None:
        """A page back."""
        self.reader.scroll_pages(-1)

    action_read_on, action_read_back = action_page_down, action_page_up

    def action_half_down(self) -> None:
        """Half a page on."""
        self.reader.scroll_pages(0.5)

    def action_half_up(self) -> None:
        """Half a page back."""
        self.reader.scroll_pages(-0.5)

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
            self.say(briefing(self).copy_stop(self.reader.stop))

    def action_back(self) -> None:
        """Leave."""
        self.dismiss(None)
