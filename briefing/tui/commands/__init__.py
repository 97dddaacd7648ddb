"""What the keys do: an action of the table is the function of its name in one of these modules."""

from __future__ import annotations

from types import ModuleType

from briefing.actions import ACTION_BY_ID
from briefing.tui.app import Command
from briefing.tui.commands import (
    changes,
    fetch,
    find,
    move,
    overview,
    program,
    read,
    read_on,
    reload,
    share,
    tag,
)
from briefing.tui.screens.main import Hooks, MainScreen

MODULES = (move, read, overview, find, tag, changes, share, fetch, program)


def _commands_of(module: ModuleType) -> dict[str, Command]:
    return {
        name: function
        for name, function in vars(module).items()
        if name in ACTION_BY_ID and getattr(function, "__module__", "") == module.__name__
    }


COMMANDS: dict[str, Command] = {
    name: function for module in MODULES for name, function in _commands_of(module).items()
}
"""What every action does, by its id."""


def _begin(screen: MainScreen) -> None:
    read_on.begin(screen)
    changes.watch(screen)
    program.watch_theme(screen)
    reload.watch(screen)
    if screen.reading.listed:
        find.library(screen)


HOOKS = Hooks(_begin, read_on.ready, changes.leave)
