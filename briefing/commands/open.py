"""`briefing [SOURCE]…`: read documents on the screen."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing.actions import NO_MACROS
from briefing.commands.options import (
    add_place_options,
    add_sources,
    add_summary_options,
    settings_if_any,
    sources_of,
    summary_options,
)
from briefing.errors import BriefingError, SourceError
from briefing.sources.read import is_pipe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.core.theme import Theme
    from briefing.sources.source import Source
    from briefing.store.config.settings import Settings
    from briefing.store.paths import Paths

OF_16_COLOURS = "terminal"
PAINTERS = ("diff", "stock")
TIMEOUT = 0.6
"""Seconds that a key waits for another program that writes: what it then did not write is tried again."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_sources(parser)
    screen = parser.add_argument_group("screen")
    screen.add_argument("--theme", metavar="THEME", help="the colours: see briefing themes")
    screen.add_argument("--ascii", action="store_true", help="draw marks and lines in ASCII")
    screen.add_argument("--mouse", action="store_true", help="let the mouse work")
    screen.add_argument(
        "--painter", choices=PAINTERS, help="send changed cells only (diff), or as Textual does"
    )
    screen.add_argument(
        "--plain", action="store_true", help="line by line, for screen readers and dumb terminals"
    )
    add_summary_options(parser)
    add_place_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Open the screen; return when the reader leaves it.

    Raises:
        BriefingError: the source cannot be read, or the terminal cannot show a screen.
    """
    if arguments.plain:
        from briefing.commands import plain

        return plain.run(arguments)
    if arguments.no_color:
        os.environ["NO_COLOR"] = "1"
    sources = sources_of(arguments)
    if not sources and is_pipe():  # what should have filled it failed: no reason to show another document
        raise SourceError("standard input is empty.")
    refuse_unfit_terminal(sources)
    from briefing.commands.output import COMPLAINTS
    from briefing.store.paths import Paths
    from briefing.store.workspace import Workspace
    from briefing.tui.start import read_on_screen

    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    settings = settings_if_any(paths, required=arguments.config is not None)
    return leave(
        read_on_screen(
            Workspace(paths, timeout=TIMEOUT),
            sources,
            theme_of(arguments.theme, settings, paths),
            summary_options(arguments, settings),
            settings=settings,
            problems=COMPLAINTS,
            listed=any(Path(name).is_dir() for name in arguments.sources),
            article=arguments.article,
            mouse=arguments.mouse or bool(settings and settings.mouse),
            ascii_marks=arguments.ascii or bool(settings and settings.ascii),
            show_cursor=bool(settings and settings.show_cursor),
            colours=settings.colours if settings else "auto",
            ambiguous_width=settings.ambiguous_width if settings else "auto",
            keymap=keymap_of(settings, paths),
            macros=settings.macros if settings else NO_MACROS,
            painter=arguments.painter or (settings.painter if settings else "diff"),
        )
    )


def leave(code: int) -> NoReturn:
    """End the program at once: all is saved, and nobody waits for a worker, or for Python to tidy up."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def refuse_unfit_terminal(sources: Sequence[Source]) -> None:
    """Say so, and what works instead, where no screen can be shown.

    Raises:
        BriefingError: why; of a file that is not there it is said first that it is not.
    """
    from briefing.tui.terminal.capabilities import keys_reachable, refusal

    reason = refusal(os.environ, keys=keys_reachable(), screen=sys.stdout.isatty())
    if reason:
        if sources and sources[0].path is not None:
            from briefing.sources.read import read_source

            read_source(sources[0])
        raise BriefingError(reason)


def theme_of(name: str | None, settings: Settings | None, paths: Paths) -> Theme:
    """Return the theme asked for, or of the settings, or the default; nothing is read for the default.

    Where there are only 16 colours, the default gives way to one that is made of them.
    """
    from briefing.core.theme import DEFAULT_THEME
    from briefing.tui.terminal.capabilities import detect

    wanted = name or (settings.theme if settings else DEFAULT_THEME.name)
    can = detect(os.environ, settings.colours if settings else "auto")
    if not name and wanted == DEFAULT_THEME.name and can.colours and can.palette == "standard":
        wanted = OF_16_COLOURS
    if wanted == DEFAULT_THEME.name and not paths.themes.exists():
        return DEFAULT_THEME
    from briefing.commands.output import complain
    from briefing.store.config.themes import load_theme

    theme, problems = load_theme(wanted, paths.themes)
    for problem in problems:
        complain(str(problem))
    return theme


def keymap_of(settings: Settings | None, paths: Paths) -> Mapping[str, tuple[str, ...]]:
    """Return the reader's own keys, from their own file or the settings."""
    if paths.keymap_file.exists():
        from briefing.commands.output import complain
        from briefing.store.config.keymap import load_keymap

        keymap, problems = load_keymap(paths.keymap_file, settings.macros if settings else ())
        for problem in problems:
            complain(str(problem))
        return keymap
    return settings.keymap if settings else {}
