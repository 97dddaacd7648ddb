"""Options that several commands share, each declared once."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.commands.arguments import file_path, positive, source_name
from briefing.commands.output import complain
from briefing.core.brief import BriefOptions
from briefing.core.summarise import METHODS
from briefing.errors import UsageError
from briefing.store.paths import Paths

if TYPE_CHECKING:  # reading it costs as much as the rest of a small command
    from briefing.sources.source import Source
    from briefing.store.config.settings import Settings


def add_summary_options(parser: argparse.ArgumentParser) -> None:
    """Declare how sections are summarised: `--method`, `--sentences`, `--max-words`."""
    group = parser.add_argument_group("summaries")
    group.add_argument("--method", choices=METHODS, metavar="NAME", help=f"how: {', '.join(METHODS)}")
    group.add_argument("--sentences", type=positive, metavar="N", help="sentences in a summary (default 3)")
    group.add_argument("--max-words", type=positive, metavar="N", help="words in a summary, or one sentence")


def add_sources(
    parser: argparse.ArgumentParser, words: str = "a file, a folder, or - (standard input)"
) -> None:
    """Declare the sources that a command reads, with its words for them."""
    parser.add_argument("sources", type=source_name, nargs="*", metavar="SOURCE", help=words)


def add_place_options(parser: argparse.ArgumentParser) -> None:
    """Declare how a source is read and where things are: `--encoding`, `--article`, `--tags`, `--config`."""
    parser.add_argument(
        "--encoding", type=encoding, metavar="NAME", help="what the text is in: utf-16, gb18030…"
    )
    parser.add_argument("--article", action="store_true", help="each source is one article without sections")
    add_own_places(parser)
    parser.add_argument("--no-color", action="store_true", help="no colour (NO_COLOR does the same)")


def add_own_places(parser: argparse.ArgumentParser) -> None:
    """Declare where the reader's own files are: `--tags`, `--config`."""
    parser.add_argument("--tags", type=file_path, metavar="DIR", help="the folder of tag files")
    parser.add_argument("--config", type=file_path, metavar="FILE", help="the configuration file")


def encoding(name: str) -> str:
    """Return the proper name of a text encoding.

    Raises:
        argparse.ArgumentTypeError: there is no such encoding.
    """
    from briefing.sources.decode import known_encoding

    known = known_encoding(name)
    if known is None:
        raise argparse.ArgumentTypeError(
            f"{name!r} is not an encoding such as windows-1251, shift_jis or utf-16"
        )
    return known


def sources_of(arguments: argparse.Namespace) -> list[Source]:
    """Return what was named, folders as their documents; what is piped in where nothing was named.

    Of what is not there it is said that it is not, unless nothing else was named.
    """
    from briefing.sources.folder import expand_sources
    from briefing.sources.read import is_piped
    from briefing.sources.source import STANDARD_INPUT, Source

    names = arguments.sources or ([STANDARD_INPUT] if is_piped() else [])
    missing = [name for name in names if len(names) > 1 and _is_missing(Source.named(name))]
    for name in missing if len(missing) < len(names) else ():
        complain(f"{name}: there is no such file.")
        names = [each for each in names if each != name]
    return list(expand_sources(names, arguments.encoding, complain))


def _is_missing(source: Source) -> bool:
    return source.form == "path" and source.path is not None and not os.path.lexists(source.path)


def named_sources(arguments: argparse.Namespace) -> Iterator[Source]:
    """Return what `sources_of` does, one by one: a folder may hold a million.

    Raises:
        UsageError: nothing was named, and nothing is piped in.
    """
    from briefing.sources.folder import expand_sources
    from briefing.sources.read import is_piped
    from briefing.sources.source import STANDARD_INPUT

    if not arguments.sources and not is_piped():
        raise UsageError("name a SOURCE: a file, a folder, or - for standard input.")
    return expand_sources(arguments.sources or [STANDARD_INPUT], arguments.encoding, complain)


def iso_date(text: str) -> str:
    """Return `text`, a day, month or year in ISO 8601.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    from datetime import date  # few commands are given any

    try:
        date.fromisoformat((text + "-01-01")[:10] if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text) else "")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2024-11-04 or 2024-11") from None
    return text


def printed_date(text: str) -> str:
    """Return the date to print: `text`, or this day's for `today`; "" for `none`."""
    if text == "none":
        return ""
    if text != "today":
        return iso_date(text)
    from datetime import date

    return date.today().isoformat()  # the reader's own


def number_or_all(text: str) -> int:
    """Return `text` as a whole number, 0 included; for `all`, one that is never reached."""
    return sys.maxsize if text == "all" else 0 if text == "0" else positive(text)


def settings_of(paths: Paths, *, required: bool) -> Settings:
    """Return the reader's settings, and say on standard error what is wrong with them.

    Args:
        paths: where they are.
        required: whether an absent file is a problem, because the reader named it.
    """
    from briefing.store.config.settings import load_settings

    settings, problems = load_settings(paths.settings_file, required=required)
    for problem in problems:
        complain(str(problem))
    return settings


def settings_if_any(paths: Paths, *, required: bool) -> Settings | None:
    """Return the reader's settings, or None where there is no file and its defaults need not be loaded."""
    return settings_of(paths, required=required) if required or paths.settings_file.exists() else None


def summary_options(arguments: argparse.Namespace, settings: Settings | None) -> BriefOptions:
    """Return how sections are to be summarised: as the arguments say, else the settings."""
    preferred = settings or BriefOptions()
    return BriefOptions(
        arguments.method or preferred.method,
        arguments.sentences or preferred.sentences,
        arguments.max_words or preferred.max_words,
    )
