"""THE table of subcommands, and the parsers made from it.

One invariant: making the parser of one command imports the module of that command and of no other.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple, NoReturn, Protocol, cast

from briefing import __version__
from briefing.commands.output import columns
from briefing.core.text.normalise import neutralise
from briefing.errors import UsageError


class Command(NamedTuple):
    """One subcommand, known by name and help alone until it is asked for."""

    name: str
    help: str

    @property
    def module(self) -> str:
        """The name of the module that does it."""
        return f"briefing.commands.{self.name}"


COMMANDS: tuple[Command, ...] = (
    Command("show", "print summaries and key quotes"),
    Command("quotes", "list every quote by speaker"),
    Command("tag", "tag a section from a script"),
    Command("tags", "list, rename, merge and delete tags"),
    Command("export", "write a brief of tagged sections"),
    Command("fetch", "ask your feeds, and make the roundup of the day"),
    Command("feeds", "subscribe, list, import and export feeds"),
    Command("search", "find the sections that match a query"),
    Command("undo", "take the last change of tags back"),
    Command("redo", "make it again"),
    Command("themes", "list and check themes"),
    Command("keys", "list the keys and what they do"),
    Command("config", "show every setting and what it means"),
    Command("paths", "print where everything is kept"),
    Command("completion", "print a completion script for a shell"),
    Command("man", "print the manual page"),
)
OPEN = Command("open", "read documents on the screen")
"""What `briefing` does when no command is named; not a word to type."""

DESCRIPTION = "Read, summarise, quote, tag and export plain-text news roundups."
EXAMPLES = """\
examples:
  briefing roundup.txt              read it
  curl -s URL | briefing -          read what another program writes
  briefing show roundup.txt         print summaries and quotes
  briefing export --tag ukraine -o ukraine.md
  briefing ./show                   a file with the name of a command
"""


class CommandModule(Protocol):
    """What every module of a command offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""


class Help(argparse.RawDescriptionHelpFormatter):
    """Help that is as wide as the terminal, and keeps the lines of examples."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


class Parser(argparse.ArgumentParser):
    """An argument parser that takes options anywhere, and whose complaints cannot write to the terminal."""

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """Return what `argv` says: options may stand between the other arguments, as everywhere in a shell.

        argparse can read so, but neither commands within commands nor what follows `--`.
        """
        if "--" in argv or subparsers_of(self):
            return self.parse_args(argv)
        return self.parse_intermixed_args(argv)

    def error(self, message: str) -> NoReturn:
        """Print `message` on standard error, and where usage can be had, and leave with code 2."""
        self.exit(2, f"{self.prog}: {neutralise(message)}; see {self.prog} --help\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print; argparse would keep to itself that it could not."""
        if message:
            (file or sys.stderr).write(message)


def module_of(command: Command) -> CommandModule:
    """Import the module of `command`.

    Raises:
        UsageError: this version lacks it.
    """
    try:
        return cast("CommandModule", import_module(command.module))
    except ModuleNotFoundError as missing:
        if missing.name != command.module:
            raise
        raise UsageError(f"{command.name} is not in this version") from None


def command_parser(command: Command) -> Parser:
    """Return the parser of one subcommand, with its arguments declared."""
    parser = Parser(
        prog=f"briefing {command.name}",
        description=f"{command.help[0].upper()}{command.help[1:]}.",
        formatter_class=Help,
    )
    module_of(command).configure(parser)
    return parser


def main_parser() -> Parser:
    """Return the parser of `briefing` without a command, with the arguments of `open` declared."""
    width = max(len(command.name) for command in COMMANDS)
    commands = "\n".join(f"  {command.name:<{width}}  {command.help}" for command in COMMANDS)
    parser = Parser(
        prog="briefing",
        usage="briefing [option]... [SOURCE]...\n       briefing COMMAND --help",
        description=DESCRIPTION,
        formatter_class=Help,
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    module_of(OPEN).configure(parser)
    parser.epilog = f"commands:\n{commands}\n\n{EXAMPLES}"
    return parser


def full_parser() -> Parser:
    """Return one parser with every command in it: for completion and the manual page, not for parsing."""
    parser = Parser(prog="briefing", description=DESCRIPTION)
    parser.add_argument(
        "--version", action="version", version=f"briefing {__version__}", help="print the version"
    )
    subparsers = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for command in COMMANDS:
        one = subparsers.add_parser(
            command.name,
            help=command.help,
            description=f"{command.help[0].upper()}{command.help[1:]}.",
            formatter_class=Help,
        )
        module_of(command).configure(one)
    module_of(OPEN).configure(parser)
    return parser


Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for what holds commands


def actions_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the options and arguments that `parser` declares."""
    return parser._actions  # noqa: SLF001 - argparse has no other way to list them


def subparsers_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the parsers of the commands that `parser` holds, by name."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in actions_of(parser):
        if isinstance(action, Subparsers):
            found |= action.choices
    return found


def all_parsers(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """Return `parser` and those of its commands, and of theirs."""
    below = (one for command in subparsers_of(parser).values() for one in all_parsers(command))
    return [parser, *below]
