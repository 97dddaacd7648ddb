"""Arguments to the one command that they name."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefing.commands.table import COMMANDS, OPEN, command_parser, main_parser, module_of
from briefing.core.text.english import did_you_mean
from briefing.errors import UsageError


def dispatch(argv: Sequence[str]) -> int:
    """Run the command that `argv` asks for, or else open what it names; return the exit code.

    Raises:
        SystemExit: help or the version was asked for, or `argv` makes no sense.
        BriefingError: what the command says about its input.
    """
    command = next((one for one in COMMANDS if argv and one.name == argv[0]), None)
    if command is None:
        return _open(argv)
    arguments = command_parser(command).parse(argv[1:])
    return module_of(command).run(arguments)


def _open(argv: Sequence[str]) -> int:
    if argv and argv[0].isalpha() and not os.path.lexists(argv[0]):
        _refuse_mistyped(argv[0])
    arguments = main_parser().parse(argv)
    first: str = next(iter(arguments.sources), "")
    if any(command.name == first for command in COMMANDS) and not os.path.lexists(first):
        raise UsageError(f"write the command first: briefing {first} … (a file of that name is ./{first})")
    return module_of(OPEN).run(arguments)


def _refuse_mistyped(word: str) -> None:
    """Say what a word that is no file may have been meant for.

    Raises:
        UsageError: it is nearly the name of a command.
    """
    near = did_you_mean(word, [command.name for command in COMMANDS])
    if near:
        raise UsageError(f"there is no command {word!r}, and no such file{near}")
