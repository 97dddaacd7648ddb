"""From sources to a running screen, and what is kept when it closes."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any, TypeVar

from briefing.actions import NO_MACROS, Macros, keys_in_use
from briefing.core.text.cells import count_ambiguous_as_two
from briefing.errors import SourceError
from briefing.sources.source import Source
from briefing.tui.model.last_session import keep_session, roundup_made_since, source_read_last
from briefing.tui.model.reading import Reading
from briefing.tui.terminal.capabilities import detect
from briefing.tui.terminal.session import TerminalSession

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.core.brief import BriefOptions
    from briefing.core.theme import Theme
    from briefing.store.config.settings import Settings
    from briefing.store.workspace import Opened, Workspace
    from briefing.tui.app import BriefingApp
    from briefing.tui.first_frame import FirstPage
    from briefing.tui.terminal.capabilities import Capabilities
    from briefing.tui.view.frame import MainView

T = TypeVar("T")


def read_on_screen(
    workspace: Workspace,
    sources: Sequence[Source],
    theme: Theme,
    options: BriefOptions,
    *,
    settings: Settings | None = None,
    problems: Sequence[str] = (),
    listed: bool = False,
    article: bool = False,
    mouse: bool = False,
    **look: Any,
) -> int:
    """Open the first of `sources` and let the reader read; return the exit code.

    Args:
        workspace: where everything is kept.
        sources: what was named; with none, the document read last or the bundled sample.
        theme: the colours.
        options: how sections are summarised.
        settings: the reader's; None for the defaults.
        problems: what is wrong with settings, theme or keymap, to be said on the screen.
        listed: whether the reader chooses one of several sources first.
        article: whether sources are articles without sections.
        mouse: whether the mouse works.
        look: how `run_app` shows it.

    Raises:
        SourceError: the first source cannot be read; where there is a list to choose from, none can.
    """
    named = sources or [latest_or_sample(workspace)]
    rows = screen_rows()

    def open_it(source: Source) -> tuple[Opened, bool]:
        beginning = workspace.open_beginning(source, rows, article=article)
        return beginning or workspace.open_to_read(source, article=article), beginning is None

    opened, whole = first_readable(named, open_it) if listed else open_it(named[0])
    reading = Reading(workspace, opened, options=options, settings=settings, sources=named, article=article)
    reading.whole, reading.problems = whole, problems
    reading.listed = listed and len(named) > 1
    code = run_app(reading, theme, mouse=mouse, **look)
    keep_session(workspace.paths, reading.session.document)
    return code


def first_readable(sources: Sequence[Source], open_it: Callable[[Source], T]) -> T:
    """Return what `open_it` makes of the first of `sources` that can be read.

    Raises:
        SourceError: why the first cannot be, where none can.
    """
    problem: SourceError | None = None
    for source in sources:
        try:
            return open_it(source)
        except SourceError as error:
            problem = problem or error
    raise problem or SourceError("there is nothing to read")


def run_app(
    reading: Reading,
    theme: Theme,
    *,
    mouse: bool,
    painter: str = "diff",
    ascii_marks: bool = False,
    show_cursor: bool = False,
    colours: str = "auto",
    ambiguous_width: str = "auto",
    keymap: Mapping[str, tuple[str, ...]] | None = None,
    macros: Macros = NO_MACROS,
) -> int:
    """Show the first page, then run the app; return the exit code.

    Args:
        reading: what is read.
        theme: the colours.
        mouse: whether the mouse works.
        painter: `diff`, or `stock` for Textual's own, which cannot paint before Textual is there.
        ascii_marks: whether marks must be ASCII even where the terminal knows more.
        show_cursor: whether the terminal's cursor, which follows the selection, is to be seen.
        colours: how many colours are used, as the setting has it.
        ambiguous_width: the setting of that name.
        keymap: checked keys of the reader's own.
        macros: checked actions of the reader's own.
    """
    can = detect(os.environ, colours)
    terminal = TerminalSession(can, show_cursor=show_cursor)
    if ambiguous_width == "wide":
        count_ambiguous_as_two()
        ascii_marks = True
    look: dict[str, Any] = {"ascii_marks": ascii_marks, "keymap": keymap, "macros": macros}
    try:
        if painter == "diff":
            page = first_page(reading, theme, terminal, can, **look)
            look |= {"view": page.view, "painter": page.painter, "cursor": page.cursor}
        else:
            look["painter"] = painter
        wishes = {"wish": colours, "ambiguous_width": ambiguous_width}
        app = textual_app(reading, theme, capabilities=can, terminal=terminal, **wishes, **look)
        app.run(mouse=mouse)
        return app.return_code or 0
    finally:
        terminal.give_back()


def first_page(
    reading: Reading,
    theme: Theme,
    terminal: TerminalSession,
    can: Capabilities,
    *,
    ascii_marks: bool,
    keymap: Mapping[str, tuple[str, ...]] | None,
    macros: Macros = NO_MACROS,
) -> FirstPage:
    """Take the terminal and paint the first page; the arguments are those of `run_app`."""
    from briefing.tui.first_frame import FirstPage
    from briefing.tui.terminal.painter import painter_for
    from briefing.tui.view.division import wishes_of
    from briefing.tui.view.frame import Look
    from briefing.tui.view.style import ink_of, shown_in

    ink = ink_of(
        shown_in(theme, can.palette), colours=can.colours, ascii_marks=ascii_marks or not can.unicode
    )
    keys = keys_in_use(keymap or {}, macros)
    look = Look(keys, ink.glyphs, wishes_of(reading.given_settings), macros)
    page = FirstPage(reading, look, ink, terminal, painter_for(can))
    page.begin()
    return page


def textual_app(reading: Reading, theme: Theme, **options: Any) -> BriefingApp:
    """Import Textual, as lean as it gets, and return the app."""
    from briefing.tui.terminal.lean import import_asyncio_without_tls, import_textual_without_palette

    import_asyncio_without_tls()
    import_textual_without_palette()
    app = reading_app(reading, theme, **options)
    gc.freeze()  # what was imported stays: no key shall wait while all of it is looked through
    return app


def reading_app(reading: Reading, theme: Theme, view: MainView | None = None, **options: Any) -> BriefingApp:
    """Return the app that begins with the main screen.

    Args:
        reading: what is read.
        theme: the colours.
        view: the main screen as the first page shows it, if that was painted.
        options: of `BriefingApp`.
    """
    from briefing.tui.app import BriefingApp
    from briefing.tui.commands import COMMANDS, HOOKS
    from briefing.tui.screens.main import MainScreen
    from briefing.tui.view.frame import main_view

    def first_screen(app: BriefingApp) -> MainScreen:
        return MainScreen(reading, view or main_view(reading, app.look), HOOKS)

    return BriefingApp(reading, theme, first_screen, COMMANDS, **options)


def screen_rows() -> int:
    """Return the height of the terminal in rows."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return 24


def latest_or_sample(workspace: Workspace) -> Source:
    """Return what to read: today's feeds where they are new, the last document, else the bundled sample."""
    if roundup := roundup_made_since(workspace.paths):
        return roundup
    if last := source_read_last(workspace.paths):
        for named in (last[0], Source.named(workspace.library.path_of(last[1]))):
            if named.is_there:
                return named
    if workspace.has_state:
        for sha256, source in workspace.state.recent():
            for named in (Source.named(source), Source.named(workspace.library.path_of(sha256))):
                if named.is_there:
                    return named
    from briefing.store.resources import sample_document

    return Source.named(sample_document())
