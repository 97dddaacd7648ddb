"""Arguments to one command. This module owns standard error and the exit codes.

One invariant: whatever happens, the caller gets 0 (done), 1 (a problem with the input or a file), 2 (usage)
or 130 (interrupted), one sentence for each problem on standard error, and never a traceback for what a user
did.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import IO, NamedTuple, NoReturn, Protocol, cast

from briefing import __version__
from briefing.commands.words import complain
from briefing.core.normalise import neutralise
from briefing.errors import BriefingError, UsageError

INTERRUPTED = 130


class Command(NamedTuple):
    """One subcommand, known by name and help alone until it is asked for."""

    name: str
    help: str
    module: str


def _command(name: str, words: str) -> Command:
    return Command(name, words, f"briefing.commands.{name}")


COMMANDS: tuple[Command, ...] = (
    _command("show", "print summaries and key quotes"),
    _command("quotes", "list every quote by speaker"),
    _command("tag", "tag a section from a script"),
    _command("tags", "list, rename, merge and delete tags"),
    _command("export", "write a brief of tagged sections"),
    _command("search", "find the sections that match a query"),
    _command("undo", "take the last change of tags back"),
    _command("redo", "make it again"),
    _command("themes", "list and check themes"),
    _command("keys", "list the keys and what they do"),
    _command("config", "show every setting and what it means"),
    _command("paths", "print where everything is kept"),
    _command("completion", "print a completion script for a shell"),
    _command("man", "print the manual page"),
)
OPEN = Command("open", "read documents on the screen", "briefing.commands.open")

EXAMPLES = """\
examples:
  briefing roundup.txt              read it
  curl -s URL | briefing -          read what another program writes
  briefing show roundup.txt         print summaries and quotes
  briefing export --tag ukraine -o ukraine.md
  briefing ./show                   a file with the name of a command
"""


class CommandModule(Protocol):
    """What every module in `briefing.commands` offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints cannot write to the reader's terminal in the name of a file."""

    def error(self, message: str) -> NoReturn:
        """Print usage and `message` on standard error and leave with code 2."""
        super().error(neutralise(message))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (by default, the program's arguments) asks for.

    Returns:
        The exit code: 0 done, 1 a problem with the input or a file, 2 usage, 130 interrupted.
    """
    _tolerant(sys.stdout)
    try:
        code = _dispatch(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except BriefingError as error:
        complain(str(error))
        return error.exit_code
    except SystemExit as leaving:  # argparse: help, version, usage
        return leaving.code if isinstance(leaving.code, int) else 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _hush(sys.stdout)
        return 0
    return code


def command_parser(command: Command) -> Parser:
    """Return the parser of one subcommand, with its arguments declared."""
    parser = Parser(
        prog=f"briefing {command.name}",
        description=command.help[0].upper() + command.help[1:] + ".",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _module(command).configure(parser)
    return parser


def _dispatch(argv: list[str]) -> int:
    named = {command.name: command for command in COMMANDS}
    command = named.get(argv[0]) if argv else None
    if command is None:
        return _open(argv, named)
    arguments = command_parser(command).parse_args(argv[1:])
    return _module(command).run(arguments)


def _open(argv: list[str], named: dict[str, Command]) -> int:
    module = _module(OPEN)
    parser = main_parser()
    module.configure(parser)
    arguments = parser.parse_args(argv)
    first = next(iter(getattr(arguments, "sources", None) or ()), None)
    if first in named and not os.path.lexists(first):
        raise UsageError(f"write the command first: briefing {first} … (a file of that name is ./{first})")
    return module.run(arguments)


def main_parser() -> Parser:
    """Return the parser of `briefing` itself, before `commands/open.py` has declared its arguments."""
    width = max(len(command.name) for command in COMMANDS)
    commands = "\n".join(f"  {command.name:<{width}}  {command.help}" for command in COMMANDS)
    parser = Parser(
        prog="briefing",
        usage="briefing [option]... [SOURCE]...\n       briefing COMMAND --help",
        description="Read, summarise, quote, tag and export plain-text news roundups.",
        epilog=f"commands:\n{commands}\n\n{EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    return parser


def _module(command: Command) -> CommandModule:
    try:
        return cast("CommandModule", import_module(command.module))
    except ModuleNotFoundError as missing:
        if missing.name != command.module:
            raise
        raise UsageError(f"{command.name} is not in this version") from None


def _tolerant(stream: IO[str]) -> None:
    """Let a terminal that lacks a character show another; files and pipes get UTF-8 everywhere."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _hush(stream: IO[str]) -> None:
    """Point a broken standard output at nothing, or Python complains about it again as it leaves."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)
