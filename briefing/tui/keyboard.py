"""Keys in strict order, however fast they come.

Textual hands a key to the screen of the moment, which acts on it some time later: what is typed behind a key
that brings or leaves a screen would go to the wrong one. Here the app acts on every key itself. One
invariant: when a key acts, all that the key before it set off has happened; a screen it brought is there, and
whoever asked has the answer.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events
from textual.screen import ModalScreen

from briefing.tui.terminal.app import TerminalApp

if TYPE_CHECKING:
    from textual.message import Message

T = TypeVar("T")


IMPATIENCE = ("escape", "ctrl+c")
"""Keys that do not wait for what takes long, but stop the waiting."""


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


class KeyboardApp(TerminalApp):
    """An app that takes one key at a time."""

    _awaited: asyncio.Future[Any] | None = None
    """What the last key still waits for."""

    async def on_event(self, event: events.Event) -> None:
        """Act on keys and pasted text before anything else is looked at."""
        if isinstance(event, events.Key):
            await self._press(events.Key("enter", "\r") if event.key == NEWLINE else event)
        elif isinstance(event, events.Paste):
            self._paste(event)
        else:
            await super().on_event(event)
        while self._next_callbacks:  # screens to come and go, and answers to give
            await self._flush_next_callbacks()

    async def waited_for(self, work: asyncio.Future[Any]) -> bool:
        """Let no further key act until `work` is done; tell whether it is, or the reader lost patience."""
        self._awaited = work
        await asyncio.wait([work])
        self._awaited = None
        return not work.cancelled()

    def post_message(self, message: Message) -> bool:
        """Queue a message; a key of the impatient ends the waiting instead."""
        if self._awaited and isinstance(message, events.Key) and message.key in IMPATIENCE:
            return self._awaited.cancel()
        return super().post_message(message)

    async def _press(self, event: events.Key) -> None:
        if not self.screen.is_mounted:
            await self.screen._mounted_event.wait()  # noqa: SLF001 - Textual does not wait for its first screen
        if isinstance(self.screen, WritingScreen):
            self.screen.press(event)
        else:
            await self._check_bindings(event.key)

    def _paste(self, event: events.Paste) -> None:
        if isinstance(self.screen, WritingScreen):
            self.screen.paste(event.text)
