"""Keys in strict order, however fast they come.

Textual hands a key to the screen of the moment, which acts on it some time later: what is typed after a key
that brings or leaves a screen would go to the wrong one. Here the app acts on every key itself. One
invariant: when a key acts, all that the key before it set off has happened; a screen it brought is there, and
whoever asked has the answer. Leaving alone does not queue: what waits then is dropped, and acts on nothing.
"""

from __future__ import annotations

import asyncio
import time
from abc import abstractmethod
from collections import deque
from collections.abc import Awaitable, Iterable, Mapping
from typing import Any, Protocol, TypeVar, runtime_checkable

from textual import events
from textual.app import App
from textual.message import Message
from textual.screen import ModalScreen

T = TypeVar("T")


IMPATIENCE = ("escape", "ctrl+c")
"""Keys that do not wait for what takes long, but stop the waiting."""


LONG_QUEUE = 64
"""Keys that wait, from which on nobody typed them ahead: a key is stuck, or the machine is."""
HEARING = 0.05
"""Seconds for which keys may act before the rest of the world is heard."""
NEWLINE = "ctrl+j"
"""What Enter comes as when it was pressed before the terminal was ours."""


class WritingScreen(ModalScreen[T], inherit_bindings=False):
    """A screen on which keys are letters, not actions."""

    @abstractmethod
    def press(self, event: events.Key) -> None:
        """Act on a key at once."""

    @abstractmethod
    def paste(self, text: str) -> None:
        """Take text that was pasted."""

    @abstractmethod
    async def act(self, action: str, number: int = 0) -> None:
        """Do what was chosen by name."""


@runtime_checkable
class ActingScreen(Protocol):
    """A screen on which keys are actions."""

    message: Any
    """What was said last."""

    async def act(self, action: str, number: int = 0) -> None:
        """Do what a key stands for."""

    def at_rest(self) -> None:
        """Do what had to wait until no key acts."""

    def say(self, words: str) -> None:
        """Say something on the status line."""

    def draw(self) -> None:
        """Show what is to be seen now."""


class KeyboardApp(App[None]):
    """An app that takes one key at a time."""

    actions: Mapping[str, tuple[str, int]]
    """What each key, or sequence with blanks between, stands for: an action and its number, if it has one."""
    _awaited: asyncio.Future[Any] | None = None
    """What the last key still waits for."""

    def __init__(self, **options: Any) -> None:
        """Make the app; `options` are those of `TerminalApp`."""
        super().__init__(**options)
        self._typed: deque[events.Event] = deque()
        """Keys and pasted text that have not acted yet, and the one that acts."""
        self._looked_up = 0.0
        self._begun: tuple[str, ...] = ()
        """The first keys of a sequence."""
        self._said: Any = None
        """What the status line said before it was begun."""

    async def on_event(self, event: events.Event) -> None:
        """Act on keys and pasted text before anything else is looked at."""
        pressed = False
        if isinstance(event, events.Key | events.Paste):
            pressed = True
            if self._typed and self._typed[0] is event:  # or it was dropped
                await self._act(event)
                if self._typed and self._typed[0] is event:
                    self._typed.popleft()
                await self._look_up()
        else:
            await super().on_event(event)
        while self._next_callbacks:  # screens to come and go, and answers to give
            await self._flush_next_callbacks()
        if pressed and not self.acting and isinstance(self.screen, ActingScreen):
            self.screen.at_rest()

    @property
    def acting(self) -> bool:
        """Whether a key acts, or waits to."""
        return bool(self._typed)

    async def waited_for(self, work: Awaitable[Any]) -> bool:
        """Let no further key act until `work` is done; tell whether it is, or the reader lost patience."""
        self._awaited = awaited = asyncio.ensure_future(work)
        await asyncio.wait([awaited])
        self._awaited = None
        return not awaited.cancelled()

    def post_message(self, message: Message) -> bool:
        """Queue a message; a key of the impatient ends the waiting instead. After the end none is."""
        if not isinstance(message, events.Key | events.Paste):
            return super().post_message(message)
        if self._exit:  # the end is queued, and Textual acts on all that comes before it is seen
            return False
        if isinstance(message, events.Key):
            if self._awaited and message.key in IMPATIENCE:
                return self._awaited.cancel()
            if len(self._typed) >= LONG_QUEUE and self.leaves_at_once(message.key, self._keys_typed()):
                self._typed.clear()
        queued = super().post_message(message)
        if queued:
            self._typed.append(message)
        return queued

    def leaves_at_once(self, key: str, waiting: Iterable[str]) -> bool:  # noqa: ARG002 - for who knows the keys
        """Tell whether a key leaves, and need not wait for those that wait to act."""
        return key == "ctrl+c"

    def exit(self, *args: Any, **options: Any) -> None:
        """Leave; no key that waits acts any more, and nothing is waited for."""
        self._typed.clear()
        if self._awaited:
            self._awaited.cancel()
        super().exit(*args, **options)

    def _keys_typed(self) -> Iterable[str]:
        return (event.key for event in self._typed if isinstance(event, events.Key))

    async def _look_up(self) -> None:
        """Let signals and later keys be heard while many keys act: a queue yields to none but when empty."""
        if len(self._typed) < LONG_QUEUE:  # it is empty in a moment
            return
        now = time.monotonic()
        if now - self._looked_up > HEARING:
            self._looked_up = now
            await asyncio.sleep(0)

    async def _act(self, event: events.Key | events.Paste) -> None:
        if isinstance(event, events.Paste):
            self._paste(event)
        else:
            await self._press(events.Key("enter", "\r") if event.key == NEWLINE else event)

    async def _press(self, event: events.Key) -> None:
        if not self.screen.is_mounted:
            await self.screen._mounted_event.wait()  # noqa: SLF001 - Textual does not wait for its first screen
        if isinstance(self.screen, WritingScreen):
            self.screen.press(event)
        elif isinstance(self.screen, ActingScreen):
            await self._follow(self.screen, event.key)

    async def _follow(self, screen: ActingScreen, key: str) -> None:
        """Act on what the keys pressed so far stand for; where they begin a sequence, say what may follow."""
        if self._begun:
            screen.message = self._said
        else:
            self._said = screen.message
        keys, self._begun = (*self._begun, key), ()
        pressed = " ".join(keys)
        if pressed in self.actions:
            await self.perform(*self.actions[pressed])
        elif any(known.startswith(f"{pressed} ") for known in self.actions):
            self._begun = keys
            screen.say(self.say_begun(keys))
            screen.draw()
        elif len(keys) > 1:
            screen.say("" if key in IMPATIENCE else f"{self.say_begun(keys[:-1])} only")
            screen.draw()

    @abstractmethod
    async def perform(self, action: str, number: int = 0) -> None:
        """Do what a key stands for."""

    @abstractmethod
    def say_begun(self, keys: tuple[str, ...]) -> str:
        """Return which keys may follow on the first ones of a sequence."""

    def _paste(self, event: events.Paste) -> None:
        if isinstance(self.screen, WritingScreen):
            self.screen.paste(event.text)
