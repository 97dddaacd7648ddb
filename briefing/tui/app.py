"""The app: one reader, one terminal, one theme, one set of keys. What is shown is the screens' business."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

from textual.message_pump import MessagePump
from textual.screen import Screen

from briefing.actions import (
    ACTION_BY_ID,
    NO_MACROS,
    Macros,
    actions_with,
    key_label,
    keys_in_use,
    steps_of,
)
from briefing.core.theme import Theme
from briefing.errors import BriefingError
from briefing.tui.keyboard import ActingScreen, KeyboardApp, WritingScreen
from briefing.tui.model.reading import Reading
from briefing.tui.terminal.app import TerminalApp
from briefing.tui.terminal.driver import name_of
from briefing.tui.view.division import wishes_of
from briefing.tui.view.frame import Look
from briefing.tui.view.page import Stop
from briefing.tui.view.style import background_of, ink_of, shown_in

T = TypeVar("T")
Command = Callable[..., Awaitable[None] | None]
"""What an action does: it is given the screen and, for an action with numbered keys, the number."""


class BriefingApp(KeyboardApp, TerminalApp, inherit_bindings=False):
    """Reads documents, one at a time."""

    TITLE = "briefing"
    CSS_PATH = "briefing.tcss"
    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        first_screen: Callable[[BriefingApp], Screen[Any]],
        commands: Mapping[str, Command],
        *,
        ascii_marks: bool = False,
        keymap: Mapping[str, tuple[str, ...]] | None = None,
        macros: Macros = NO_MACROS,
        **options: Any,
    ) -> None:
        """Make the app.

        Args:
            reading: what is read, and where it is kept.
            theme: the colours.
            first_screen: makes the screen to begin with.
            commands: what every action does, by its id.
            ascii_marks: whether marks must be ASCII even where the terminal knows more.
            keymap: checked keys of the reader's own, by the id of the action.
            macros: checked actions of the reader's own, by name.
            options: of `TerminalApp`.
        """
        super().__init__(**options)
        self.reading = reading
        self.commands = commands
        self._first_screen = first_screen
        self._ascii_marks = ascii_marks or not self.capabilities.unicode
        self.use_theme(theme)
        self.use_keys(keymap or {}, macros)

    def get_default_screen(self) -> Screen[Any]:
        """Begin with the document."""
        return self._first_screen(self)

    # -- keys

    def use_keys(self, keymap: Mapping[str, tuple[str, ...]], macros: Macros) -> None:
        """Obey these keys from now on, and the reader's other wishes as they are."""
        keys = keys_in_use(keymap, macros)
        self.look = Look(keys, self.ink.glyphs, wishes_of(self.reading.given_settings), macros)
        self.actions = actions_by_key(keys)

    async def perform(self, action: str, number: int = 0) -> None:
        """Do what a key stands for: one action, or the steps of a macro."""
        for step, which in steps_of(action, self.look.macros):
            if isinstance(self.screen, ActingScreen | WritingScreen):
                await self.screen.act(step, which or number)

    def say_begun(self, keys: tuple[str, ...]) -> str:
        """Return which keys may follow on the first ones of a sequence, and what they then do."""
        titles = {action.id: action.title for action in actions_with(self.look.macros)}
        several = [(key.split(), action) for action, own in self.look.keys.items() for key in own]
        begun = [one for one in several if tuple(map(name_of, one[0]))[: len(keys)] == keys]
        pressed = key_label(" ".join(begun[0][0][: len(keys)])) if begun else "".join(keys)
        ways = [f"{key_label(' '.join(key[len(keys) :]))} {titles[action].lower()}" for key, action in begun]
        return f"{pressed}{self.look.glyphs.ellipsis} {'  '.join(ways)}"

    def leaves_at_once(self, key: str, waiting: Iterable[str]) -> bool:
        """Tell whether a key leaves whatever the keys that wait are going to do."""
        if key == "ctrl+c":
            return True
        leaves = not isinstance(self.screen, WritingScreen) and self.actions.get(key) == ("quit", 0)
        return leaves and not any(self._asks(pressed) for pressed in waiting)

    def _asks(self, key: str) -> bool:
        steps = steps_of(self.actions[key][0], self.look.macros) if key in self.actions else ()
        return any(ACTION_BY_ID[step].asks for step, _ in steps)

    # -- colours

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        colours = self.capabilities.colours
        self.colours = theme
        self.ansi_color = theme.ansi or not colours
        self._shown = shown_in(theme, self.capabilities.palette)
        self.ink = ink_of(self._shown, colours=colours, ascii_marks=self._ascii_marks)
        if self.is_running:
            for screen in self.screen_stack:
                if not screen.is_modal:
                    self.take_background(screen)
                screen.refresh()
                for widget in screen.walk_children():
                    widget.refresh()

    def depth_found(self) -> None:
        """Draw the theme in the colours that there are."""
        self.use_theme(self.colours)

    def width_found(self) -> None:
        """Lay everything out again, with marks that have one cell everywhere."""
        super().width_found()
        self._ascii_marks = True
        self.use_theme(self.colours)
        self.look = self.look._replace(glyphs=self.ink.glyphs)
        for screen in self.screen_stack:
            if isinstance(screen, ActingScreen):
                screen.draw()

    def take_background(self, screen: Screen[Any]) -> None:
        """Give a screen the background of the theme."""
        screen.styles.background = background_of(self._shown, colours=self.capabilities.colours)

    # -- what screens ask for

    def lend_terminal(self, work: Callable[[], T]) -> T:
        """Let `work` have the terminal, take it back however that ends, and return what it returns.

        Raises:
            BriefingError: as `work` does, or there is no terminal to lend.
        """
        from textual.app import SuspendNotSupported

        try:
            with self.suspend():  # takes nothing back when it is left with an error
                try:
                    return work()
                except BriefingError as error:
                    failure = error
        except SuspendNotSupported:
            raise BriefingError("there is no terminal for another program") from None
        raise failure

    def copy_stop(self, stop: Stop) -> str:
        """Copy what a stop stands for; return a sentence about it."""
        from briefing.tui.view.citation import cite_stop

        return self.copy(cite_stop(self.reading.session.document, stop))

    def follow_link(self, link: str) -> str:
        """Open a link in the browser, or copy it where there is none; return a sentence about it."""
        from briefing.tui.outside import open_link

        opened = open_link(link, self.reading.settings.links)
        return opened or f"{self.copy(link)}: {link}"


def briefing(node: MessagePump) -> BriefingApp:
    """Return the app that a screen or widget is of."""
    return cast("BriefingApp", node.app)


def actions_by_key(keys: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, int]]:
    """Return the action of each key, by Textual's name of it, with its number among numbered keys.

    Args:
        keys: the keys of each action, with signs as they are typed; those of a sequence with blanks between.
    """
    numbered = ("chip",)
    return {
        " ".join(map(name_of, key.split())): (action, number if action in numbered else 0)
        for action, several in keys.items()
        for number, key in enumerate(several, 1)
    }
