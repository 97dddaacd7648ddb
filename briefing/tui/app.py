"""The app: the wiring between workspace, screens, theme and terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.binding import Binding, BindingType

from briefing.actions import ACTIONS, keys_in_use
from briefing.errors import BriefingError
from briefing.sources.source import Source
from briefing.tui.keyboard import KeyboardApp, WritingScreen
from briefing.tui.screens.share import ReadingScreen
from briefing.tui.terminal.driver import name_of
from briefing.tui.view.frame import first_key, hint_pieces
from briefing.tui.view.layout import wishes_of
from briefing.tui.view.style import background_of, ink_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode
    from textual.screen import Screen

    from briefing.actions import Action
    from briefing.core.theme import Theme
    from briefing.store.config.settings import Settings
    from briefing.tui.model.reading import Reading
    from briefing.tui.view.layout import Wishes
    from briefing.tui.view.page import Piece, Stop
    from briefing.tui.widgets.choice_list import Choice


T = TypeVar("T")

OF_THE_APP = ("quit", "redraw", "suspend")
"""Actions that are the same on every screen; the others are each screen's own."""
ASKING = frozenset(
    {
        *("digest", "quotes", "find", "filter", "list_tag", "views", "library", "tag", "annotate", "attach"),
        *("export", "palette", "theme", "help", "suspend"),
    }
)
"""Actions after which a key may mean something else than it does in the list."""


def bindings(action: Action) -> Iterator[Binding]:
    """Yield the bindings of an action; each key of a numbered one is a binding of its own."""
    if action.id != "chip":
        owner = "app" if action.id in OF_THE_APP else "screen"
        yield Binding(",".join(action.keys), f"{owner}.{action.id}", action.title, id=action.id)
        return
    for number, key in enumerate(action.keys, 1):
        yield Binding(key, f"screen.chip({number})", f"{action.title} {number}", id=f"chip.{number}")


def textual_keymap(keymap: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return a keymap as Textual has it: by the ids of bindings."""
    found = {action: ",".join(keys) for action, keys in keymap.items() if action != "chip"}
    return found | {f"chip.{number}": key for number, key in enumerate(keymap.get("chip", ()), 1)}


class BriefingApp(KeyboardApp, inherit_bindings=False):
    """Reads documents, one at a time."""

    TITLE = "briefing"
    CSS_PATH = "briefing.tcss"
    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    BINDINGS: ClassVar[list[BindingType]] = [each for action in ACTIONS for each in bindings(action)]

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        *,
        ascii_marks: bool = False,
        keymap: Mapping[str, tuple[str, ...]] | None = None,
        **options: Any,
    ) -> None:
        """Make the app.

        Args:
            reading: what is read, and where it is kept.
            theme: the colours.
            ascii_marks: whether marks must be ASCII even where the terminal knows more.
            keymap: checked keys of the reader's own, by the id of the action.
            options: of `TerminalApp`.
        """
        super().__init__(**options)
        self.reading = reading
        self.ascii_marks = ascii_marks or not self.capabilities.unicode
        self.keys = keys_in_use(keymap or {})
        self.use_theme(theme)
        if keymap:
            self.set_keymap(textual_keymap(keymap))

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        colours = self.capabilities.colours
        self.colours = theme
        self.ansi_color = theme.ansi or not colours
        self.ink = ink_of(theme, colours=colours, ascii_marks=self.ascii_marks)
        if self.is_running:
            for screen in self.screen_stack:
                if not screen.is_modal:
                    self.paper(screen)
                screen.refresh()
                for widget in screen.walk_children():
                    widget.refresh()

    def paper(self, screen: Screen[Any]) -> None:
        """Give a screen the background of the theme."""
        screen.styles.background = background_of(self.colours, colours=self.capabilities.colours)

    def get_default_screen(self) -> Screen[Any]:
        """Begin with the document."""
        return ReadingScreen(self.reading)

    @property
    def settings(self) -> Settings:
        """The reader's settings."""
        return self.reading.settings

    @property
    def wishes(self) -> Wishes:
        """How the reader wants the screen divided."""
        return wishes_of(self.reading.given_settings)

    # -- keys

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run what a key stands for, once enough of the document was read for it."""
        if isinstance(action, str):
            await self.desk.wait_for_layout()
            ready = await self.desk.ready_for(action.partition("(")[0].rpartition(".")[2])
            if not ready:
                return True
        return await super().run_action(action, default_namespace, namespaces)

    def leaves_at_once(self, key: str, waiting: Iterable[str]) -> bool:
        """Tell whether a key leaves whatever the keys that wait are going to do."""
        if key == "ctrl+c":
            return True
        asking = {name_of(pressed) for action in ASKING for pressed in self.keys[action]}
        return (
            key in self.keys["quit"]
            and not isinstance(self.screen, WritingScreen)
            and asking.isdisjoint(waiting)
        )

    def key(self, action: str) -> str:
        """Return the first key of an action, for people."""
        return first_key(action, self.keys)

    def hints(self, actions: Sequence[str], room: int) -> tuple[Piece, ...]:
        """Return as many keys with what they do as fit into `room` cells."""
        return hint_pieces(actions, self.keys, room)

    async def action_quit(self) -> None:
        """Leave, unless changes would be lost of which the reader does not know."""
        if self.desk.may_leave():
            self.exit()

    def action_suspend(self) -> None:
        """Stop until the shell continues us."""
        self.action_suspend_process()

    # -- what screens ask for

    def open_source(self, source: str) -> None:
        """Read another document on a new desk."""
        try:
            self.desk.keep_place()
            self.reading.open(Source.named(source), self.size.height)
        except BriefingError as error:
            self.desk.say(str(error), "error")
            return
        if not self.screen._result_callbacks:  # noqa: SLF001 - nor does Textual, at the start
            self.screen._push_result_callback(self, None)  # noqa: SLF001 - as above
        self.switch_screen(ReadingScreen(self.reading))

    def offer_documents(self, words: str) -> list[Choice]:
        """Return the other documents with `words` in their name or, after those, in their folder."""
        from briefing.tui.widgets.choice_list import Choice

        wanted = words.casefold()
        fitting = [
            offer
            for offer in self.reading.documents()
            if offer.source != self.reading.source
            and wanted in f"{offer.name} {offer.source.name}".casefold()
        ]
        fitting.sort(key=lambda offer: wanted not in offer.name.casefold())
        return [Choice(offer.source.name, offer.name, offer.note or offer.source.name) for offer in fitting]

    def offer_themes(self, words: str) -> list[Choice]:
        """Return the themes whose name has `words` in it, the one in use first."""
        from briefing.store.config.themes import load_themes
        from briefing.tui.widgets.choice_list import Choice

        themes, _ = load_themes(self.reading.workspace.paths.themes)
        fitting = [theme for theme in themes if words.casefold() in f"{theme.name} {theme.title}".casefold()]
        fitting.sort(key=lambda theme: theme.name != self.colours.name)
        return [Choice(theme.name, theme.title, theme.name) for theme in fitting]

    def show_theme(self, name: str) -> str:
        """Draw in the colours of the theme called `name`, if there is one; return what is wrong with it."""
        from briefing.store.config.themes import load_theme

        theme, problems = load_theme(name, self.reading.workspace.paths.themes)
        if theme.name == name and theme != self.colours:
            self.use_theme(theme)
        return str(problems[0]) if problems else ""

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

        opened = open_link(link, self.settings.links)
        return opened or f"{self.copy(link)}: {link}"

    @property
    def desk(self) -> ReadingScreen:
        """The main screen."""
        return next(screen for screen in self.screen_stack if isinstance(screen, ReadingScreen))
