"""The keys that are the same on every screen: help, palette, colours, and the ways out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.tui.app import BriefingApp, briefing
from briefing.tui.commands.changes import may_leave
from briefing.tui.messages import Finished
from briefing.tui.offers import BY_COMMAND, Choice, action_choices, chip_choices
from briefing.tui.screens.main import MainScreen
from briefing.tui.widgets.canvas import CanvasScreen

if TYPE_CHECKING:
    from briefing.tui.screens.prompt import Prompt

    AnyScreen = CanvasScreen[Any] | Prompt


def help(screen: AnyScreen) -> None:  # noqa: A001 - what the action is called
    """Show all keys, those of the screen at hand first."""
    from briefing.tui.screens.page import PageScreen
    from briefing.tui.view.help import help_page

    build = partial(help_page, briefing(screen).look, screen.own)
    screen.app.push_screen(PageScreen("Keys", build, wide=True, asked_by="help"))


def palette(screen: AnyScreen) -> None:
    """Find an action by name, of those that can be done here, and do it."""
    from briefing.tui.screens.prompt import Prompt, Question

    async def answered(action: str | None) -> None:
        if action == BY_COMMAND.value:
            screen.say("leave, and type: briefing tags --help")
        elif action is not None:
            await briefing(screen).perform(action)

    keys = briefing(screen).look.keys
    index = screen.section if isinstance(screen, MainScreen) else None
    chips = () if index is None else briefing(screen).reading.session.chips(index)
    choices = [*action_choices(screen.offers(), keys), *chip_choices(chips, keys["chip"]), BY_COMMAND]
    question = Question("do", choices=choices, strict=True, asked_by="palette")
    screen.app.push_screen(Prompt(question), answered)


def suspend(screen: AnyScreen) -> None:
    """Stop until the shell continues us; where we are the job of no shell, nobody would."""
    if os.getpgrp() == os.getsid(0):
        screen.say("there is no shell here that could go on with it")
    else:
        screen.app.action_suspend_process()


def redraw(screen: AnyScreen) -> None:
    """Draw the whole screen again."""
    briefing(screen).repaint()


def quit(screen: AnyScreen) -> None:  # noqa: A001 - what the action is called
    """Leave, unless changes would be lost of which the reader does not know."""
    main = next(each for each in screen.app.screen_stack if isinstance(each, MainScreen))
    if may_leave(main):
        screen.app.exit()
    elif main is not screen:
        screen.say(*main.message)


# -- colours


def theme(screen: AnyScreen) -> None:
    """Choose a theme; each is shown as the choice goes over it."""
    from briefing.store.config.themes import load_themes
    from briefing.tui.screens.prompt import Prompt, Question

    app = briefing(screen)
    before = app.colours
    themes, _ = load_themes(app.reading.workspace.paths.themes)
    ordered = sorted(themes, key=lambda each: each.name != before.name)
    choices = [Choice(each.name, each.title, each.name, words=each.name) for each in ordered]

    def answered(name: str | None) -> None:
        if name is None:
            app.use_theme(before)
        else:
            watch_theme(screen)
            screen.say(f"{name}, for now: “theme: {name}” in config.yaml keeps it")
        screen.draw()

    selected = partial(_show_theme, app)
    question = Question("colours", choices=choices, strict=True, selected=selected, asked_by="theme")
    app.push_screen(Prompt(question), answered)


def _show_theme(app: BriefingApp, name: str) -> str:
    """Draw in the colours of the theme called `name`, if there is one; return what is wrong with it."""
    from briefing.store.config.themes import load_theme

    found, problems = load_theme(name, app.reading.workspace.paths.themes)
    if found.name == name and found != app.colours:
        app.use_theme(found)
    return str(problems[0]) if problems else ""


def _theme_file(app: BriefingApp) -> Path:
    """Return where the theme in use would be if it were the reader's own."""
    return app.reading.workspace.paths.themes / f"{app.colours.name}.yaml"


def watch_theme(screen: AnyScreen) -> None:
    """Watch the file of the theme in use, if it is one of the reader's own."""
    from briefing.store.watch import changed_files

    main = next(each for each in screen.app.screen_stack if isinstance(each, MainScreen))
    if not main.watches_theme and _theme_file(briefing(main)).exists():
        main.watches_theme = True
        themes = briefing(main).reading.workspace.paths.themes
        changes = changed_files(lambda: themes.glob("*.yaml"), main.closed)
        main.run_worker(partial(_watch_theme, main, changes), thread=True, exit_on_error=False, group="theme")


def _watch_theme(screen: MainScreen, changes: Iterable[frozenset[Path]]) -> None:
    """Run in a thread: show the theme again whenever its file changes."""
    app = briefing(screen)
    for changed in changes:
        if _theme_file(app) in changed:
            screen.post_message(Finished(partial(_reload_theme, screen)))


def _reload_theme(screen: MainScreen) -> None:
    app = briefing(screen)
    problem = _show_theme(app, app.colours.name)
    screen.say(problem or "the theme was changed", "error" if problem else "text")
