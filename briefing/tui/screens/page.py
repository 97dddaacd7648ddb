"""A page on a screen of its own: digest, quotes by speaker, help. Left with the stop that was followed."""

from __future__ import annotations

from collections.abc import Callable

from briefing.core.text.fold import fold
from briefing.tui.app import briefing
from briefing.tui.view.bars import KeyHints
from briefing.tui.view.division import divide
from briefing.tui.view.frame import Frame, page_frame
from briefing.tui.view.page import Line, Page, Piece, Stop
from briefing.tui.view.panes import PagePane
from briefing.tui.widgets.canvas import Canvas, CanvasScreen

WHEEL = 3
"""Rows that one notch of the mouse's wheel scrolls."""


class PageScreen(CanvasScreen[Stop | None], inherit_bindings=False):
    """Shows one page."""

    def __init__(
        self,
        title: str,
        build: Callable[[int], Page],
        note: str = "",
        *,
        focus: int | None = None,
        wide: bool = False,
        asked_by: str = "",
    ) -> None:
        """Show a page.

        Args:
            title: stands on the title line.
            build: lays the page out for a width in columns.
            note: stands at the right of the title line.
            focus: the stop that is chosen at first; None for none.
            wide: whether it may be wider than text is.
            asked_by: the action that shows it; its key leaves it, too.
        """
        super().__init__()
        self.title_line = Line((Piece(title, "strong"),), (Piece(note, "muted"),) if note else ())
        self.build = build
        self.reader = PagePane()
        self._first = focus
        self._wide = wide
        self.asked_by = asked_by
        self._found: list[int] = []
        """The rows that were searched for."""

    def frame(self, width: int, height: int) -> Frame:
        """Return what is to be seen."""
        pane, look = self.reader, self.look
        wishes = look.wishes._replace(text_width=width) if self._wide else look.wishes
        part = divide(width, height, wishes, reading=True, zen=True)
        before = pane.measure
        pane.resize(part.rows, part.indent, part.measure)
        if part.measure != before:
            pane.show_again(self.build(part.measure))
        if self._first is not None and self._first < len(pane.page.stops):
            pane.choose(self._first)
        self._first = None
        stops = ("read", "copy") if pane.page.stops else ()
        found = ("find_next", "find_previous") if self._found else ("find",)
        more = () if self.asked_by == "help" else ("help",)
        hints = KeyHints(("back", *stops, *found, *more), look.keys)
        return page_frame(self.title_line, pane, self.message, hints, look.glyphs, width)

    def on_canvas_pointed(self, event: Canvas.Pointed) -> None:
        """Scroll by the wheel."""
        self.reader.scroll(event.turned * WHEEL)
        self.draw()

    def action_down(self) -> None:
        """The next sentence or quote; one line on, where there is none."""
        self._step(1)

    def action_up(self) -> None:
        """The sentence or quote before; one line back, where there is none."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self._choose(by):
            self.reader.scroll(by)

    def _choose(self, by: int) -> bool:
        """Choose the next stop, or the one before; tell whether there was one."""
        focus, count = self.reader.focus, len(self.reader.page.stops)
        number = focus + by if focus is not None else 0
        if not 0 <= number < count:
            return False
        self.reader.choose(number)
        return True

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
        self._choose(1)

    def action_previous_stop(self) -> None:
        """The sentence or quote before."""
        self._choose(-1)

    def action_read(self) -> None:
        """Follow the chosen stop into the text."""
        if self.reader.stop is not None:
            self.dismiss(self.reader.stop)

    def action_copy(self) -> None:
        """Copy the chosen stop."""
        if self.reader.stop is not None:
            self.say(briefing(self).copy_stop(self.reader.stop))

    def action_find(self) -> None:
        """Ask for words and go to the first row with them below here."""
        from briefing.tui.screens.prompt import Prompt, Question

        def answered(words: str | None) -> None:
            if words is not None:
                self._find(words)
            self.draw()

        self.app.push_screen(Prompt(Question("find")), answered)

    def _find(self, words: str) -> None:
        wanted = fold(words)
        rows = ["".join(piece.text for piece in line.pieces) for line in self.reader.page.lines]
        self._found = [number for number, row in enumerate(rows) if wanted and wanted in fold(row)]
        if self._found:
            self._go_to_found(lambda row: row >= self.reader.top)
        else:
            self.reader.cursor = None
            self.say(f"“{words}” is not on this page" if words else "")

    def action_find_next(self) -> None:
        """The next row that was searched for."""
        here = self.reader.cursor or 0
        self._go_to_found(lambda row: row > here)

    def action_find_previous(self) -> None:
        """The row before."""
        here = self.reader.cursor or 0
        self._go_to_found(lambda row: row < here, last=True)

    def _go_to_found(self, fits: Callable[[int], bool], *, last: bool = False) -> None:
        """Go to the first row found that fits, or the last one; around at the ends."""
        if not self._found:
            self.say(f"nothing was searched for: {self.look.key('find')} finds")
            return
        order = self._found[::-1] if last else self._found
        row = next(filter(fits, order), order[0])
        self.reader.cursor = row
        self.reader.reveal(row)
        self.say(f"{self._found.index(row) + 1} of {len(self._found)} found")

    def action_back(self) -> None:
        """Forget what was searched for, or leave."""
        if self._found:
            self._found, self.reader.cursor = [], None
            self.say("")
        else:
            self.dismiss(None)

    def action_quit(self) -> None:
        """Leave."""
        self.dismiss(None)
