"""The reader's own actions: names to several actions of the table, checked before any key runs them.

One invariant: what comes out holds actions of the table only, and ends; whatever asks, or leaves, comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefing.actions import ACTION_BY_ID, Macros
from briefing.core.text.english import did_you_mean
from briefing.store.config.checker import Checker
from briefing.store.yaml.parse import Node

_MOST: Final = 100
"""Actions that a macro may stand for in the end."""
_NUMBERED: Final = re.compile(r"chip [1-9]")


class _WrongError(Exception):
    """Why a macro cannot be used."""


def check_macros(node: Node, key: str, checker: Checker) -> Macros:
    """Return the actions that each macro stands for in the end, without those that cannot be used.

    Args:
        node: a mapping of names to lists of actions, or of other macros.
        key: the setting it is the value of.
        checker: collects what is wrong; keeps the names of the others for the keymap.
    """
    entries = dict(checker.entries(node, key))
    written = {name: checker.texts(value, f"{key}.{name}") for name, value in entries.items()}
    macros: dict[str, tuple[str, ...]] = {}
    for name, value in entries.items():
        try:
            macros[name] = _checked(name, written)
        except _WrongError as wrong:
            checker.report(value, f"{key}.{name}", str(wrong))
    checker.macros = tuple(macros)
    return macros


def _checked(name: str, written: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if name in ACTION_BY_ID:
        raise _WrongError("is the name of an action")
    steps = []
    for step in _steps(name, written, ()):
        steps.append(step)
        if len(steps) > _MOST:
            raise _WrongError(f"stands for more than {_MOST} actions")
    last = next((step for step in steps[:-1] if step == "quit" or ACTION_BY_ID[step.split()[0]].asks), None)
    if last:
        raise _WrongError(f"“{last}” can only come last: keys after it may mean something else")
    if not steps:
        raise _WrongError("should be a list of actions")
    return tuple(steps)


def _steps(name: str, written: Mapping[str, tuple[str, ...]], above: tuple[str, ...]) -> Iterator[str]:
    """Yield what a macro stands for; `above` are those that called it."""
    if name in above:
        raise _WrongError(f"calls itself: {', '.join((*above[above.index(name) :], name))}")
    for step in written[name]:
        if step in written:
            yield from _steps(step, written, (*above, name))
        elif step == "chip":
            raise _WrongError("“chip” wants its number: chip 3")
        elif step in ACTION_BY_ID or _NUMBERED.fullmatch(step):
            yield step
        else:
            raise _WrongError(f"there is no action “{step}”{did_you_mean(step, (*ACTION_BY_ID, *written))}")
