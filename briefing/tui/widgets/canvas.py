"""A screen as one widget: rows are given, and those that are others now are drawn.

Which cells of them are sent is the painter's business.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset, Region
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip

from briefing.actions import ACTION_BY_ID, EVERYWHERE, Action, actions_with, steps_of
from briefing.tui.app import briefing
from briefing.tui.messages import Finished
from briefing.tui.view.frame import Frame, Look
from briefing.tui.view.page import Role, Row
from briefing.tui.widgets.line_view import LineView

Result = TypeVar("Result")
T = TypeVar("T")


class Canvas(LineView):
    """Rows of a whole screen."""

    class Pointed(Message):
        """The mouse clicked on a cell, or turned its wheel there."""

        def __init__(self, x: int, y: int, turned: int = 0) -> None:
            """Tell where, and by how many notches the wheel was turned."""
            super().__init__()
            self.x, self.y, self.turned = x, y, turned

    def __init__(self) -> None:
        """Make an empty canvas."""
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        before, self._rows = self._rows, rows
        if len(before) != len(rows) or not self.size:  # there is no telling yet which part is which
            self.refresh()
        elif changed := [region for y in range(len(rows)) for region in _changed(y, before[y], rows[y])]:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """Draw row `y`."""
        row = self._rows[y] if y < len(self._rows) else ()
        return Strip(self.ink.row(row), sum(placed.width for placed in row))

    def on_click(self, event: events.Click) -> None:
        """Tell where the mouse clicked."""
        self.post_message(self.Pointed(event.x, event.y))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Tell where the wheel was turned towards the reader."""
        self.post_message(self.Pointed(event.x, event.y, 1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Tell where the wheel was turned away."""
        self.post_message(self.Pointed(event.x, event.y, -1))


def _changed(y: int, before: Row, now: Row) -> Iterator[Region]:
    """Yield the parts of row `y` that are others now."""
    if before == now:
        return
    if [part.width for part in before] != [part.width for part in now]:
        yield Region(0, y, max(sum(part.width for part in row) for row in (before, now)), 1)
        return
    x = 0
    for old, new in zip(before, now, strict=True):
        if old != new:
            yield Region(x, y, new.width, 1)
        x += new.width


class CanvasScreen(Screen[Result], inherit_bindings=False):
    """A screen that is a canvas. Whatever acts on it ends with `draw`."""

    def __init__(self) -> None:
        """Make an empty screen."""
        super().__init__()
        self.canvas = Canvas()
        self.message: tuple[str, Role] = ("", "text")

    asked_by = ""
    """The action that leads to this screen; its key leads back."""

    @property
    def look(self) -> Look:
        """Keys, marks and wishes."""
        return briefing(self).look

    @property
    def own(self) -> tuple[Action, ...]:
        """The actions that mean something else here than in the table."""
        return ()

    def offers(self) -> list[Action]:
        """Return what can be done here."""
        own, macros = {action.id: action for action in self.own}, self.look.macros
        return [
            own.get(action.id, action)
            for action in actions_with(macros)
            if all(map(self.does, dict(steps_of(action.id, macros))))
        ]

    def does(self, action: str) -> bool:
        """Tell whether an action is something to be done on this screen."""
        return hasattr(self, f"action_{action}") or action in EVERYWHERE

    @abstractmethod
    def frame(self, width: int, height: int) -> Frame:
        """Return what is to be seen."""

    def compose(self) -> ComposeResult:
        """Stand on the whole screen."""
        yield self.canvas

    def draw(self) -> None:
        """Show what is to be seen now."""
        width, height = self.size or self.app.size
        rows, cursor = self.frame(width, height)
        self.canvas.show(rows)
        if cursor and self.app.screen is self:  # not what lies behind a question, which is current to Textual
            self.app.cursor_position = Offset(*cursor)

    def on_mount(self) -> None:
        """Take the background of the theme."""
        briefing(self).take_background(self)
        self.draw()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self.draw()

    def on_screen_resume(self) -> None:
        """Draw what changed meanwhile."""
        self.draw()

    def say(self, words: str, role: Role = "text") -> None:
        """Say on the status line what just happened; "" says nothing any more."""
        self.message = (words, role)

    async def act(self, action: str, number: int = 0) -> None:  # noqa: ARG002 - as on the main screen
        """Do what a key stands for, if that is something to be done on this screen.

        Args:
            action: its id.
            number: which of the keys it was, for an action with numbered ones.
        """
        own = getattr(self, f"action_{'back' if action == self.asked_by else action}", None)
        if own is None and action in EVERYWHERE:
            await self.run(briefing(self).commands[action])
        elif own is not None:
            done = own()
            if done is not None:
                await done
        else:
            self.say(f"{ACTION_BY_ID[action].title}: not on this page")
        self.draw()

    def at_rest(self) -> None:
        """Do what had to wait for the keys; most screens have nothing of the kind."""

    async def run(self, command: Callable[..., Awaitable[None] | None], *arguments: int) -> None:
        """Run a command on this screen."""
        done = command(self, *arguments)
        if done is not None:
            await done

    async def wait_for(self, work: Awaitable[T]) -> bool:
        """Let no further key act until `work` is done; tell whether it is, or the reader gave up waiting."""
        self.draw()
        return await briefing(self).waited_for(work)

    def in_background(self, work: Callable[[], T], done: Callable[[T], None], *, group: str) -> None:
        """Call `done` with what a thread finds out by `work`; a later call of the group takes its place."""

        def run() -> None:
            result = work()
            self.post_message(Finished(lambda: done(result)))

        self.run_worker(run, thread=True, exclusive=True, exit_on_error=False, group=group)

    def on_finished(self, event: Finished) -> None:
        """Go on with what a thread found out."""
        event.then()
        self.draw()
