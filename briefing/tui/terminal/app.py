"""The app's side of the terminal: which painter, which driver, what to do when the terminal says something.

`TerminalApp` is a Textual app that is light on the line and at home in every terminal; what it shows is not
its business. One invariant: whatever else wrote to the terminal, the next frame repaints all of it.
"""

from __future__ import annotations

import asyncio
import inspect
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import textual
from textual._compositor import ChopsUpdate
from textual.app import App
from textual.geometry import Offset

from briefing.core.text.cells import count_ambiguous_as_two
from briefing.tui.terminal import widths
from briefing.tui.terminal.capabilities import Capabilities, detect
from briefing.tui.terminal.compositor import Update, paint_update
from briefing.tui.terminal.depth import TIMEOUT, WHO, depth_in, is_open, known_depth
from briefing.tui.terminal.driver import TerminalDriver
from briefing.tui.terminal.painter import painter_for

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.screen import Screen

    from briefing.core.theme import Depth
    from briefing.tui.terminal.input import Reply
    from briefing.tui.terminal.painter import CellPainter
    from briefing.tui.terminal.session import TerminalSession
    from briefing.tui.terminal.widths import WidthQuery

PainterName = Literal["diff", "stock"]
PAINTERS: tuple[PainterName, ...] = ("diff", "stock")
"""The cell-diff painter, and Textual's own in case of doubt."""
PAINTER_TESTED_WITH = (8, 9)
"""Major versions of Textual, the first included, the second not, in which `App._display` is as we know it."""
DISPLAY_PARAMETERS = ["self", "screen", "renderable"]
UPDATE_PARAMETERS = ["chops", "spans", "chop_ends"]


class ImpatientExecutor(ThreadPoolExecutor):
    """Threads for workers that nobody waits for at the end: what they compute is not worth a slow leaving."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - never waits
        """Drop what has not begun and do not wait for what has."""
        super().shutdown(wait=False, cancel_futures=True)


class TerminalApp(App[None]):
    """A Textual app with our driver and our painter."""

    def __init__(
        self,
        *,
        capabilities: Capabilities | None = None,
        painter: PainterName | CellPainter = "diff",
        cursor: tuple[int, int] = (0, 0),
        terminal: TerminalSession | None = None,
        wish: str = "auto",
        ambiguous_width: str = "auto",
        **options: Any,
    ) -> None:
        """Set up for a terminal.

        Args:
            capabilities: of the terminal; by default read from the environment.
            painter: `diff`, or `stock` for Textual's own; or one that knows what the terminal shows already.
            cursor: column and row of the terminal's cursor.
            terminal: ours for a while; by default that of standard input.
            wish: how many colours the reader wants: the setting `colours`.
            ambiguous_width: the setting of that name.
            options: of Textual's App.
        """
        self.capabilities = capabilities or detect(os.environ)
        self.terminal = terminal
        self._wish, self._wished_width = wish, ambiguous_width
        self._asked_width: WidthQuery | None = None
        self._asked: list[str] = []
        self._asked_at = 0.0
        options.setdefault("driver_class", TerminalDriver)
        if not self.capabilities.colours:  # or Textual turns the colours of a theme into greys
            options.setdefault("ansi_color", True)
        super().__init__(**options)
        self.animation_level = "none"
        self._disable_notifications = self._disable_tooltips = True  # nothing pops up: the status line speaks
        self.painter: CellPainter | None = None
        if painter != "stock" and stock_painter_known():
            self.painter = painter_for(self.capabilities) if painter == "diff" else painter
        self.cursor_position = Offset(*cursor)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Paint an update: with our painter what the compositor made, with Textual's everything else.

        A fault of the painter never costs the reader the screen: Textual's own takes over for good.
        """
        hidden = self._batch_count or not self._running or self._closed or self.is_headless
        if self.painter is None or renderable is None or hidden or self._driver is None:
            super()._display(screen, renderable)
            return
        cursor = screen.outer_size.clamp_offset(self.cursor_position)
        if not isinstance(renderable, Update):
            self.painter.forget()
            super()._display(screen, renderable)
            return
        try:
            painted = paint_update(self.painter, screen, renderable, (cursor.x, cursor.y))
        except Exception:  # noqa: BLE001 - whatever it is, the reader goes on reading
            self.painter = None
            screen.refresh()
            return
        if painted:
            self._driver.write(painted)
            self._driver.flush()
        self.post_display_hook()

    def _set_pointer_shape(self, shape: str) -> None:
        """Send nothing: the mouse pointer keeps the shape that its owner gave it."""

    def on_ready(self) -> None:
        """Give workers threads that do not hold up the end."""
        asyncio.get_running_loop().set_default_executor(ImpatientExecutor(thread_name_prefix="worker"))
        if is_open(self.capabilities, self._wish) and not self.is_headless:
            self.run_worker(self._find_depth(), exit_on_error=False)
        if widths.is_open(self.capabilities, self._wished_width) and not self.is_headless:
            self._find_width()

    # -- what the terminal tells when it is asked

    def _find_width(self) -> None:
        """Ask how many cells ambiguous characters have."""
        self._asked_width = self.painter.question_of_width() if self.painter else None
        if self._asked_width is not None:
            self._ask(self._asked_width.text)

    def width_found(self) -> None:
        """Lay everything out again: ambiguous characters have two cells."""
        count_ambiguous_as_two()
        self.repaint()

    async def _find_depth(self) -> None:
        """Find out how many colours there are: here, or else by asking the terminal."""
        loop = asyncio.get_running_loop()
        depth = await loop.run_in_executor(None, known_depth, self.capabilities.term, os.environ)
        if depth is None:
            self._ask(WHO)
        else:
            self._take_depth(depth)

    def _ask(self, question: str) -> None:
        if question not in self._asked and self._driver is not None:
            self._asked.append(question)
            self._asked_at = asyncio.get_running_loop().time()
            self._driver.write(question)
            self._driver.flush()

    def take_reply(self, reply: Reply) -> None:
        """Act on an answer of the terminal, if it was asked and answers in time."""
        if not self._asked or asyncio.get_running_loop().time() - self._asked_at > TIMEOUT:
            return
        answer = depth_in(reply)
        if self._asked_width and widths.is_wide(*reply, self._asked_width):
            self._asked_width = None
            self.width_found()
        elif answer == "truecolor":
            self._take_depth("truecolor")
        elif answer is not None:
            self._ask(answer)

    def _take_depth(self, depth: Depth) -> None:
        if depth == self.capabilities.palette:
            return
        self.capabilities = self.capabilities._replace(palette=depth)
        if self.painter is not None:
            self.painter.use(depth)
        self.depth_found()

    def depth_found(self) -> None:
        """Show everything again: there are more colours than was known, or fewer."""
        self.repaint()

    def repaint(self) -> None:
        """Paint the whole screen afresh, whatever the terminal shows now."""
        self.forget_screen()
        if self.screen_stack:
            self.screen.refresh()

    def forget_screen(self) -> None:
        """Take nothing for granted of what the terminal shows: the next frame will be a whole screen."""
        if self.painter is not None:
            self.painter.forget()

    def action_redraw(self) -> None:
        """Paint the whole screen afresh."""
        self.repaint()

    def set_terminal_title(self, title: str) -> None:
        """Show `title` as the title of the window; the old one comes back at the end."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.set_title("".join(c for c in title if c.isprintable()))

    def copy(self, text: str) -> str:
        """Put `text` on the clipboard of whoever sits at the terminal, and return a sentence about it."""
        from briefing.tui.terminal.clipboard import copy

        sequence, sentence = copy(text, self.capabilities, os.environ)
        if sequence and self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()
        return sentence

    def copy_to_clipboard(self, text: str) -> None:
        """Put `text` on the clipboard: Textual's own widgets call this."""
        self._clipboard = text
        self.copy(text)


def stock_painter_known() -> bool:
    """Tell whether this Textual is one whose painter ours can stand in for."""
    display = getattr(App, "_display", None)
    return (
        _installed_major() in (None, *range(*PAINTER_TESTED_WITH))
        and display is not None
        and list(inspect.signature(display).parameters) == DISPLAY_PARAMETERS
        and list(inspect.signature(ChopsUpdate).parameters) == UPDATE_PARAMETERS
    )


def _installed_major() -> int | None:
    """Return Textual's major version by the name of its metadata folder; None where there is none.

    `importlib.metadata` knows too, and takes a tenth of the whole start to say so.
    """
    packages = Path(textual.__file__).parent.parent
    names = (path.name for path in packages.glob("textual-*.dist-info"))
    return next((int(name.removeprefix("textual-").partition(".")[0]) for name in names), None)
