"""The desk: list and reader side by side, and what keeps the two in step; the keys are in modules beside it.

One invariant: what the reader pane shows follows from the session, the list's cursor and the desk's own few
variables; `show_here` draws it afresh from them at any time.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, cast

from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import var
from textual.screen import Screen

from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.view.frame import NOTHING_LISTED, hinted, name_of, page_of, status_line, title_line
from briefing.tui.view.layout import ONE_PANE_BELOW, Division, divide
from briefing.tui.widgets.hairline import Hairline, Rule
from briefing.tui.widgets.one_line import OneLine
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.section_list import SectionList

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.timer import Timer

    from briefing.tui.app import BriefingApp
    from briefing.tui.model.reading import Reading
    from briefing.tui.view.page import Page, Role
    from briefing.tui.view.wrap import Mark

PATIENCE = 1.0
"""Seconds that a key waits for the first layout, which takes a few hundredths of one."""
HURRIED = 0.15
"""Seconds between two moves below which a key is taken to be held down."""
REST = 0.12
"""Seconds without a move after which the reader pane follows."""


class Desk(Screen[None], inherit_bindings=False):
    """The main screen without its keys."""

    in_text: var[bool] = var(False, init=False)
    """Whether the reader shows the full text rather than the summary."""
    in_reader: var[bool] = var(False, init=False)
    """Whether the reader rather than the list is what is being looked at."""
    zen: var[bool] = var(False, init=False)
    """Whether the text stands alone."""

    def __init__(self, reading: Reading) -> None:
        """Lay out what is read."""
        super().__init__()
        self.reading = reading
        self.workspace = reading.workspace
        self.session = session = reading.session
        self.title_line = OneLine("title")
        self.status_line = OneLine("status")
        self.list = SectionList(session.entry, NOTHING_LISTED)
        self.hairline = Hairline()
        self.reader = Reader()
        self.rule = Rule()
        self.body = Horizontal(self.list, self.hairline, self.rule, self.reader, id="body")
        self._last_move = 0.0
        self._rest: Timer | None = None
        self._message: tuple[str, Role] = ("", "text")
        self._divided = Size(0, 0)
        self._laid_out = asyncio.Event()
        self.division = Division(0, hairline=False, indent=0, measure=0)

    @property
    def briefing(self) -> BriefingApp:
        """The app that this screen is of."""
        return cast("BriefingApp", self.app)

    def compose(self) -> ComposeResult:
        """Stack title, body and status."""
        yield self.title_line
        yield self.body
        yield self.status_line

    def on_mount(self) -> None:
        """Begin where reading stopped."""
        self.briefing.paper(self)
        self.session.suggest = self.reading.suggest
        self._message = self.reading.remark(self.briefing.keys)
        indices = self.session.indices
        start = self.reading.start
        self.list.show(indices, indices.index(start) if start in indices else 0)
        self.divide_screen()  # before the first layout, or the first frame is an empty one
        self.call_after_refresh(self.settle)

    def settle(self) -> None:
        """Do what needs the parts in their places, or is not seen at once."""
        self._laid_out.set()
        self.list.follow_cursor()
        self.briefing.set_terminal_title(
            f"{name_of(self.session.document)} {self.briefing.ink.glyphs.dash} briefing"
        )

    async def wait_for_layout(self) -> None:
        """Wait until the parts have their sizes: a key that scrolls by a page must know what a page is."""
        if self._laid_out.is_set():  # as for all keys but the very first
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._laid_out.wait(), PATIENCE)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - the size is the app's
        """Divide the screen again."""
        if self.size != self._divided:
            self.divide_screen()

    def watch_in_reader(self) -> None:
        """On a narrow screen, change panes."""
        if self.size.width < ONE_PANE_BELOW:
            self.divide_screen()

    def watch_zen(self) -> None:
        """Hide or show the list."""
        self.divide_screen()

    # -- the parts

    def divide_screen(self) -> None:
        """Give each part its columns and draw what it holds."""
        self._divided = size = self.size or self.app.size
        self.division = divide(
            size.width, size.height, self.briefing.wishes, reading=self.in_reader, zen=self.zen
        )
        part = self.division
        self.list.display = bool(part.list)
        self.list.styles.width = part.list
        self.list.styles.height = part.list_rows or "1fr"
        self.body.styles.layout = "vertical" if part.list_rows else "horizontal"
        self.rule.display = bool(part.list_rows)
        self.hairline.display = part.hairline
        self.reader.display = part.reader
        self.reader.indent, self.reader.measure = part.indent, part.measure
        self.show_here(keep_place=True)
        self.show_title()
        self.show_status()

    @property
    def index(self) -> int | None:
        """The index of the section under the cursor."""
        return self.list.index

    def show_title(self) -> None:
        """Show what is being read and how much of it wants a tag."""
        glyphs = self.briefing.ink.glyphs
        self.title_line.show(title_line(self.session, glyphs, whole=self.reading.whole))

    def say(self, words: str, role: Role = "text") -> None:
        """Say on the status line what just happened; "" says nothing any more."""
        self._message = (words, role)
        self.show_status()

    def show_status(self) -> None:
        """Show what was said last and the keys that are of use now."""
        more = self.division.reader and self.reader.top + self.division.rows < len(self.reader.page.lines)
        hints = hinted(self.session, self.index, in_text=self.in_text, more=more)
        app = self.briefing
        self.status_line.show(
            status_line(self._message, hints, app.keys, app.ink.glyphs, self._divided.width)
        )

    # -- the reader

    def follow(self) -> None:
        """Let the reader follow the list: at once for one key, when the hand rests while one is held."""
        self.say("")
        now = monotonic()
        hurried = now - self._last_move < HURRIED
        self._last_move = now
        self._stop_resting()
        if hurried:
            self._rest = self.set_timer(REST, self.catch_up)
        else:
            self.show_here()

    def catch_up(self) -> None:
        """Draw what was not drawn while a key was held."""
        if self._stop_resting():
            self.show_here()

    def _stop_resting(self) -> bool:
        """Draw nothing later; tell whether that was to be."""
        if self._rest is None:
            return False
        self._rest.stop()
        self._rest = None
        return True

    def show_here(self, *, keep_place: bool = False) -> None:
        """Draw the page of the section under the cursor."""
        if not self.division.reader:
            return
        top = self.reader.top if keep_place else 0
        cursor = self.reader.cursor if keep_place else 0
        focus = self.reader.focus_on if keep_place else None
        page = self.page_here()
        if focus is not None and focus >= len(page.stops):
            focus = None
        self.reader.show(page, top=top, cursor=(cursor or 0) if self.in_text else None, focus=focus)
        self.show_status()

    def on_unmount(self) -> None:
        """Keep the place, unless another document has taken it."""
        if self.reading.session is self.session:
            self.keep_place()

    def keep_place(self) -> None:
        """Keep the place and the read marks."""
        self.reading.remember(self.session, self.index)

    def page_here(self) -> Page:
        """Return the page of what is under the cursor."""
        app, width, index = self.briefing, self.division.measure, self.index
        if self.in_text and index is not None and index != HIGHLIGHTS:
            from briefing.tui.view.text import text_page

            return text_page(self.session.view(index), app.ink.glyphs, width, self.found_marks(index))
        return page_of(self.session, index, app.keys, app.ink.glyphs, width)

    def found_marks(self, index: int) -> tuple[Mark, ...]:  # noqa: ARG002 - a part of the keys that find
        """Return the marks of what was found in a section."""
        return ()

    def changed(self, *indices: int) -> None:
        """Draw again what shows the tags, marks and cuts of these sections."""
        with self.app.batch_update():
            for index in indices:
                self.list.refresh_index(index)
            if self.index in indices:
                self.show_here(keep_place=True)
            self.show_title()
