"""`briefing undo`: take the last change of tags back, whichever window or command made it."""

from __future__ import annotations

import argparse
import sys

from briefing.commands.arguments import file_path
from briefing.commands.output import complain
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--tags", type=file_path, metavar="DIR", help="the folder of tag files")


def run(arguments: argparse.Namespace) -> int:
    """Undo one change and print what it was."""
    return report(
        Workspace(Paths.from_environment(tags=arguments.tags), notify=complain).tags.undo(named=True),
        "there is nothing to undo.",
    )


def report(sentence: str | None, nothing: str) -> int:
    """Print what was done; say `nothing` when nothing was."""
    if sentence:
        sys.stdout.write(sentence + "\n")
    else:
        complain(nothing)
    return 0
