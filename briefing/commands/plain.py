"""`briefing --plain`: a document by question and answer, for screen readers, Braille and dumb terminals.

One invariant: nothing is written but lines of text, each once, from top to bottom. No cursor is moved and no
colour is set.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from briefing.commands.options import settings_if_any, sources_of, summary_options
from briefing.commands.plain_reader import PlainReader
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError
from briefing.files import describe_failure
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace
from briefing.tui.model.reading import Reading

PROMPT = "briefing> "


def run(arguments: argparse.Namespace) -> int:
    """Open the first source and answer until the reader leaves; return the exit code.

    Raises:
        BriefingError: the source cannot be read.
    """
    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    settings = settings_if_any(paths, required=arguments.config is not None)
    workspace = Workspace(paths)
    from briefing.tui.start import first_readable, latest_or_sample

    sources = sources_of(arguments) or [latest_or_sample(workspace)]
    several = any(Path(name).is_dir() for name in arguments.sources)
    reading = Reading(
        workspace,
        first_readable(
            sources if several else sources[:1],
            lambda source: workspace.open_to_read(source, article=arguments.article),
        ),
        options=summary_options(arguments, settings),
        settings=settings,
        sources=sources,
        article=arguments.article,
    )
    reader = PlainReader(reading)
    with _questions(sources[0]) as typed:
        converse(reader, typed, sys.stdout)
    return 0


def _questions(source: Source) -> TextIO:
    """Return where the reader types: the terminal itself when the document came in on standard input."""
    place = Path("/dev/tty" if source.form == "input" else "/dev/stdin")
    try:
        return place.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise BriefingError(f"there is no terminal to type at ({describe_failure(error)}).") from error


def converse(reader: PlainReader, typed: TextIO, shown: TextIO) -> None:
    """Answer line after line of `typed` until it ends or asks to leave; a problem never ends it."""
    _say(shown, reader.greeting())
    while True:
        shown.write(PROMPT)
        shown.flush()
        line = typed.readline()
        if not line or line.strip() in ("quit", "q"):
            break
        try:
            _say(shown, reader.answer(line))
        except BriefingError as error:
            _say(shown, iter((str(error),)))


def _say(shown: TextIO, lines: Iterator[str]) -> None:
    shown.writelines(f"{neutralise(line)}\n" for line in lines)
    shown.flush()
