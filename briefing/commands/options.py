"""Options that several commands share, each declared once."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.core.brief import BriefOptions
from briefing.core.summarise import DEFAULT_METHOD, METHODS


def positive(text: str) -> int:
    """Return `text` as a whole number of 1 or more.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of 1 or more")
    return number


def add_summary_options(parser: argparse.ArgumentParser) -> None:
    """Declare how sections are summarised: `--method`, `--sentences`, `--max-words`."""
    group = parser.add_argument_group("summaries")
    group.add_argument("--method", choices=METHODS, metavar="NAME", help=f"how: {', '.join(METHODS)}")
    group.add_argument("--sentences", type=positive, metavar="N", help="sentences in a summary (default 3)")
    group.add_argument("--max-words", type=positive, metavar="N", help="words in a summary, or one sentence")


def add_place_options(parser: argparse.ArgumentParser) -> None:
    """Declare how a source is read and where things are: `--article`, `--tags`, `--config`, `--no-color`."""
    parser.add_argument("--article", action="store_true", help="each source is one article without sections")
    parser.add_argument("--tags", type=Path, metavar="DIR", help="the folder of tag files")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the configuration file")
    parser.add_argument("--no-color", action="store_true", help="no colour (NO_COLOR does the same)")


def summary_options(arguments: argparse.Namespace) -> BriefOptions:
    """Return how sections are to be summarised: as the arguments say."""
    default = BriefOptions()
    return BriefOptions(
        arguments.method or DEFAULT_METHOD, arguments.sentences or default.sentences, arguments.max_words
    )
