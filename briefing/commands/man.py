r"""`briefing man`: the manual page, made from the parsers.

One invariant: what a parser says stands in the page as text; troff takes none of it for a request.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from briefing import __version__
from briefing.commands.table import DESCRIPTION, EXAMPLES, Subparsers, actions_of, full_parser, subparsers_of

ENVIRONMENT = (
    ("BRIEFING_HOME", "keep settings, data, state and cache below this one directory"),
    ("NO_COLOR", "set to anything: no colour"),
    ("VISUAL, EDITOR", "the editor that an export on the screen can be opened in"),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "where these are otherwise"),
)
EXIT = (
    ("0", "done"),
    ("1", "a problem with the input or a file, named on standard error"),
    ("2", "arguments that make no sense"),
    ("130", "interrupted"),
)
FILES = (
    ("config.yaml", "settings, which briefing config explains; briefing paths prints where everything is"),
    ("keymap.yaml, themes/", "keys and themes of your own"),
    ("tags/", "your tags: one YAML file for each document, to be edited, kept in git, synchronised"),
    ("library/", "the texts of tagged documents"),
    ("state.db", "reading positions, undo, an index; may be deleted"),
    ("cache/", "what an export made of the library, for the next one; may be deleted"),
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments: none."""
    parser.epilog = (
        "examples:\n  briefing man | man -l -\n  briefing man > ~/.local/share/man/man1/briefing.1\n"
    )


def run(_arguments: argparse.Namespace) -> int:
    """Print the page in troff."""
    sys.stdout.writelines(f"{line}\n" for line in page())
    return 0


def page() -> Iterator[str]:
    """Yield the lines of the manual page."""
    parser = full_parser()
    yield f'.TH BRIEFING 1 "" "briefing {__version__}" "User Commands"'
    yield from (".SH NAME", r"briefing \- read, summarise, quote, tag and export news roundups")
    yield from (".SH SYNOPSIS", r"\fBbriefing\fP [\fIoption\fP]... [\fISOURCE\fP]...", ".br")
    yield r"\fBbriefing\fP \fICOMMAND\fP [\fIargument\fP]..."
    yield from (".SH DESCRIPTION", escape(DESCRIPTION))
    yield "A SOURCE is a file, a directory or \\- for standard input."
    yield from (".SH OPTIONS", *_options(parser))
    yield ".SH COMMANDS"
    for name, command in subparsers_of(parser).items():
        yield from _command(name, command)
    for title, rows in (("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES), ("EXIT STATUS", EXIT)):
        yield f".SH {title}"
        for term, words in rows:
            yield from (".TP", rf"\fB{escape(term)}\fP", escape(words))
    yield ".SH EXAMPLES"
    yield from _verbatim(EXAMPLES.partition("\n")[2])


def escape(text: str) -> str:
    """Return `text` on one line as troff prints it."""
    words = _characters(" ".join(text.split()))
    return rf"\&{words}" if words.startswith((".", "'")) else words


def _command(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.SS "briefing {name}"'
    yield escape(parser.description or "")
    yield from _options(parser)
    for below, command in subparsers_of(parser).items():
        yield from _command(f"{name} {below}", command)
    if parser.epilog:
        yield from _verbatim(parser.epilog)


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in actions_of(parser):
        if action.help == argparse.SUPPRESS or isinstance(action, Subparsers):
            continue
        yield ".TP"
        yield _heading(action)
        yield escape(_words(action))


def _heading(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else rf" \fI{escape(_value(action))}\fP"
    if not action.option_strings:
        return value.strip()
    return ", ".join(rf"\fB{escape(option)}\fP" for option in action.option_strings) + value


def _value(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices is not None:
        return "|".join(str(choice) for choice in action.choices)
    return action.dest.upper()


def _words(action: argparse.Action) -> str:
    return (action.help or "").replace("%(default)s", str(action.default)).replace("%%", "%")


def _characters(text: str) -> str:
    """Return `text` as roff writes it in ASCII, which every version of it reads."""
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    return "".join(each if each.isascii() else rf"\[u{ord(each):04X}]" for each in plain)


def _verbatim(text: str) -> Iterator[str]:
    yield from (".PP", ".nf")
    for line in text.rstrip().split("\n"):
        yield rf"\&{_characters(line)}"
    yield ".fi"
