"""The main screen: list and reader side by side, and what keeps the two in step. Its keys are in `commands`.

One invariant: what is to be seen follows from the `MainView`. A command changes that, and whatever ran the
command draws.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from textual.timer import Timer

from briefing.core.summarise import DEFAULT_METHOD
from briefing.core.text.naming import document_name
from briefing.tui.app import briefing
from briefing.tui.model.reading import Reading
from briefing.tui.model.session import HIGHLIGHTS, Session
from briefing.tui.view.frame import Frame, MainView, frame, listed
from briefing.tui.view.page import Page, Stop
from briefing.tui.view.panes import ListPane, PagePane
from briefing.tui.widgets.canvas import Canvas, CanvasScreen

if TYPE_CHECKING:
    from briefing.core.brief import BriefOptions
    from briefing.core.model import SectionBrief
    from briefing.tui.screens.prompt import Question

HURRIED = 0.15
"""Seconds between two moves below which a key is taken to be held down."""
REST = 0.12
"""Seconds without a move after which the reader pane follows."""
WHEEL = 3
"""Rows that one notch of the mouse's wheel scrolls."""
LONG = 200_000
"""Characters of a document from which on looking through all of it is left to a thread."""


T = TypeVar("T")


class Hooks(NamedTuple):
    """What is to be done around the keys."""

    begin: Callable[[MainScreen], None]
    """When the screen is there."""
    ready: Callable[[MainScreen, str], Awaitable[bool]]
    """Before an action; tells whether enough of the document was read for it."""
    end: Callable[[MainScreen], None]
    """When the screen goes."""


class MainScreen(CanvasScreen[None], inherit_bindings=False):
    """Where documents are read and tagged."""

    def __init__(self, reading: Reading, view: MainView, hooks: Hooks) -> None:
        """Show what is read."""
        super().__init__()
        self.reading = reading
        self.view = view
        self.hooks = hooks
        self.message = view.message
        self.session.suggest = reading.suggest
        self.closed = Event()
        """Set when the screen goes: threads that watch something stop."""
        self.retrying: Timer | None = None
        """Ticks while something could not be written."""
        self.undoes_elsewhere = 0
        """The number of the change in another document that the reader was told would be undone."""
        self.warned = 0
        """How many changes the reader was told would be lost."""
        self.looking_on: asyncio.Task[None] | None = None
        """Looks whether the rest of a long document is wanted at once."""
        self.reading_on: asyncio.Task[str] | None = None
        """Reads it."""
        self.watches_theme = False
        """Whether the file of the theme in use is watched."""
        self.way_back: Callable[[], None] | None = None
        """Leads from the text to the page that led there."""
        self.waiting: list[Callable[[], None]] = []
        """What came while another screen stood before this one, or a key acted."""
        self.moved = False
        """Whether the reader has pressed a key, so that the place is theirs."""
        self._last_move = 0.0
        self._rest: Timer | None = None
        self._wanted: tuple[int, int, BriefOptions] | None = None
        """Document, section and manner of the brief that is being made."""

    def on_mount(self) -> None:
        """Begin what is not seen at once when the first frame is out; a list to choose from takes any key."""
        if self.reading.listed:
            self.hooks.begin(self)
        else:
            self.call_after_refresh(self.hooks.begin, self)
        title = f"{document_name(self.session.document)} {self.look.glyphs.dash} briefing"
        self.call_after_refresh(briefing(self).set_terminal_title, title)

    def on_unmount(self) -> None:
        """Keep the place, unless another document has taken it."""
        self.closed.set()
        if self.reading.session is self.session:
            self.keep_place()
        self.hooks.end(self)

    # -- parts

    @property
    def session(self) -> Session:
        """The document, and what is known about it."""
        return self.view.session

    @property
    def index(self) -> int | None:
        """The index of the section under the cursor; of the highlights as well."""
        return self.view.index

    @property
    def section(self) -> int | None:
        """The index of the section under the cursor; None where it is on none."""
        return self.view.section

    @property
    def list(self) -> ListPane:
        """The list of sections."""
        return self.view.list

    @property
    def reader(self) -> PagePane:
        """The page of the section under the cursor, also when a key was held and it had not followed yet."""
        self.catch_up()
        return self.view.reader

    def frame(self, width: int, height: int) -> Frame:
        """Return what is to be seen."""
        if self.view.look is not self.look:
            self.view.take(self.look)
        self.view.message = self.message
        return frame(self.view, width, height)

    def chosen_section(self, highlights: str) -> int | None:
        """Return the index of the section under the cursor; where it is on none, say to choose one.

        Args:
            highlights: what highlights do not do, for a cursor that is on those.
        """
        if self.section is None:
            why = f": highlights {highlights}" if self.index == HIGHLIGHTS else ""
            self.say(f"choose a section first{why}")
        return self.section

    def keep_place(self) -> None:
        """Keep the place and the read marks."""
        self.reading.remember(self.session, self.index)

    # -- say and ask

    def ask(self, question: Question, answered: Callable[[str], Awaitable[None] | None]) -> None:
        """Ask the reader something; nothing is done where they do not answer."""
        from briefing.tui.screens.prompt import Prompt

        async def done(words: str | None) -> None:
            following = None if words is None else answered(words)
            if following is not None:
                await following
            self.draw()

        self.app.push_screen(Prompt(question), done)

    def does(self, action: str) -> bool:  # noqa: ARG002 - all of them are
        """Tell that an action is something to be done on this screen."""
        return True

    async def act(self, action: str, number: int = 0) -> None:
        """Do what a key stands for, once enough of the document was read for it."""
        if action not in ("next_stop", "previous_stop", "read", "back"):
            self.view.on_help = False
        if await self.hooks.ready(self, action):
            await self.run(briefing(self).commands[action], *([number] if number else []))
        self.draw()

    async def find_out(
        self, work: Callable[[], T], done: Callable[[T], None], *, where: str = "document"
    ) -> None:
        """Call `done` with what `work` returns, which a thread finds out where that may take a while.

        Args:
            work: looks for something.
            done: takes what was found, unless the reader would not wait.
            where: what is looked through: a document, which may be short, or something larger.
        """
        if where == "document" and len(self.session.document.text) < LONG:
            done(work())
            return
        self.say(f"looking through the {where}{self.look.glyphs.ellipsis}")
        looking = asyncio.get_running_loop().run_in_executor(None, work)
        if await self.wait_for(looking):
            self.say("")
            done(looking.result())
        else:
            self.say("stopped looking")

    # -- show

    def follow(self) -> None:
        """Let the reader follow the list: at once for one key, when the hand rests while one is held."""
        self.say("")
        now = monotonic()
        hurried = now - self._last_move < HURRIED
        self._last_move = now
        self._stop_resting()
        if hurried:
            self._rest = self.set_timer(REST, self._rested)
        else:
            self.show_here()
        if self.view.in_text and self.section is not None:
            self.session.mark_read(self.section)

    def catch_up(self) -> None:
        """Show what was not shown while a key was held."""
        if self._stop_resting():
            self.show_here()

    def _rested(self) -> None:
        self.catch_up()
        self.draw()

    def _stop_resting(self) -> bool:
        """Show nothing later; tell whether that was to be."""
        resting, self._rest = self._rest, None
        if resting is not None:
            resting.stop()
        return resting is not None

    def show_here(self, *, keep_place: bool = False) -> None:
        """Show the page of the section under the cursor, as it is now."""
        self._brief_where_it_takes_time()
        self.view.show_page(keep_place=keep_place)

    def show_list(self, index: int | None) -> None:
        """List what the session has, with the cursor on section `index` where it is listed."""
        self.list.show(self.session.indices, index)
        self.show_here()

    def show_page(
        self,
        title: str,
        build: Callable[[int], Page],
        note: str,
        followed: Callable[[Stop], None],
        focus: int = 0,
    ) -> None:
        """Show a page on a screen of its own; whoever goes back from the text it led to, goes back to it.

        Args:
            title: stands on the title line.
            build: lays the page out for a width in columns.
            note: stands at the right of the title line.
            followed: called with the stop that the page was left by.
            focus: the stop that is chosen at first.
        """
        from briefing.tui.screens.page import PageScreen

        def left(stop: Stop | None) -> None:
            if stop is not None:
                followed(stop)
                number = page.reader.focus or 0
                self.way_back = lambda: self.show_page(title, build, note, followed, number)
            self.draw()

        page = PageScreen(title, build, note, focus=focus)
        self.app.push_screen(page, left)

    def _brief_where_it_takes_time(self) -> None:
        """Have a brief made in the background, when it takes time; the page says so meanwhile."""
        document, index, options = self.session.document, self.section, self.session.options
        if index is None or self.session.is_ready(index) or self._wanted == (id(document), index, options):
            return
        self._wanted = wanted = id(document), index, options
        people = self.session.gather()

        def work() -> SectionBrief | str:
            from briefing.core.brief import brief_section

            try:
                return brief_section(document, index, options, people)
            except Exception as error:  # noqa: BLE001 - a fault of a method is said, and the reader reads on
                return f"{options.method} failed: {error}"

        def done(brief: SectionBrief | str) -> None:
            if isinstance(brief, str):
                self._do_without(brief)
                return
            if document is not self.session.document:  # it is cut otherwise by now, or was read again
                return
            self.session.keep(index, options, brief)
            if self._wanted == wanted:
                self._wanted = None
                self.show_here(keep_place=True)

        self.in_background(work, done, group="brief")

    def _do_without(self, problem: str) -> None:
        """Go back to the method that always works, and say why."""
        if self.session.options.method != DEFAULT_METHOD:
            self.session.options = self.session.options._replace(method=DEFAULT_METHOD)
            self.show_here(keep_place=True)
        self.say(problem, "error")

    def when_at_rest(self, work: Callable[[], None]) -> None:
        """Do `work`, which changes what is read, once no key acts, and no page or question is about it."""
        self.waiting.append(work)
        self.at_rest()

    def at_rest(self) -> None:
        """Do what waited, unless it still has to."""
        while self.waiting and self.app.screen is self and not briefing(self).acting:
            self.waiting.pop(0)()
            self.draw()

    # -- the mouse

    def on_canvas_pointed(self, event: Canvas.Pointed) -> None:
        """Go to the row that was clicked, or scroll the page by the wheel."""
        part = self.view.division
        rows = [position for position, *_ in listed(self.view)]
        on_list = event.x < part.list and event.y <= (part.list_rows or part.rows)
        row = event.y - 1
        if event.turned and not on_list:
            self.reader.scroll(event.turned * WHEEL)
        elif not event.turned and on_list and 0 <= row < len(rows):
            self.list.move(rows[row] - self.list.cursor)
            self.view.reader.focus = None
            self.follow()
        self.draw()
