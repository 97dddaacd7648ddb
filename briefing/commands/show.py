"""`briefing show SOURCE…`: summaries and key quotes on standard output.

One invariant: every source has its place in the output, in the order given, whether it could be read or not.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.commands.arguments import positive
from briefing.commands.jobs import in_order, sensible_jobs, watched, workspace_here
from briefing.commands.options import (
    add_place_options,
    add_sources,
    add_summary_options,
    named_sources,
    settings_if_any,
    summary_options,
)
from briefing.commands.output import columns, complain, say_doubt
from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Brief, Document
from briefing.errors import BriefingError, UsageError
from briefing.sources.source import STANDARD_INPUT, Source
from briefing.store.paths import Paths

if TYPE_CHECKING:
    from briefing.core.tags.model import SectionTags
    from briefing.core.tags.suggest import Sources, Suggestion
    from briefing.export.formats.json import Record

MANY = 1000
"""Sources that are counted before the first is read."""
FORMATS = ("text", "markdown", "json", "jsonl")

EXAMPLES = """\
examples:
  briefing show roundup.txt
  briefing show --sentences 1 --format markdown roundup.txt > roundup.md
  briefing show --format jsonl letters/ | jq -r '.sections[]?.heading'
  pdftotext paper.pdf - | briefing show --article -

With --format json, one file is an object; several, or a directory, are a list. What cannot be read is named
on standard error, in json and jsonl also in its place among the others, and the exit code is 1 then.
"""


class Job(NamedTuple):
    """How to show each document; travels to other processes."""

    form: str
    options: BriefOptions
    paths: Paths
    article: bool
    digest: int
    """Sentences of the digest; 0 for none."""
    full_text: bool
    """Whether each section holds its text, in all forms but `text`."""
    suggest: int
    """Tags suggested for each section; 0 for none."""
    colour: bool
    width: int | None
    """Of the terminal, in columns; None when there is none."""


class Printout(NamedTuple):
    """One document as it is printed."""

    text: str
    problem: str | None = None
    """Why it could not be read, or not all of it."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_sources(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--digest", type=positive, default=0, metavar="N", help="begin with N sentences for all of it"
    )
    parser.add_argument("--full-text", action="store_true", help="give each section its text too")
    parser.add_argument(
        "--jobs", type=positive, metavar="N", help="processes (default: as many as speed it up)"
    )
    parser.add_argument(
        "--suggest", type=positive, default=0, metavar="N", help="in json: N tags for each section"
    )
    add_summary_options(parser)
    add_place_options(parser)
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Print every source in the order given; return 1 when one of them could not be read."""
    if arguments.suggest and arguments.format not in ("json", "jsonl"):
        raise UsageError("--suggest needs --format json or jsonl.")
    sources = named_sources(arguments)
    first = list(islice(sources, MANY))
    piped = not arguments.sources or STANDARD_INPUT in arguments.sources
    jobs = 1 if piped else arguments.jobs or sensible_jobs(len(first))
    shown = in_order(partial(show, _job(arguments)), chain(first, sources), jobs)
    total = len(first) if len(first) < MANY else None
    progress = None if sys.stdout.isatty() else sys.stderr
    code = 0
    listed = arguments.format == "json" and _several(arguments.sources)
    between = ",\n" if listed else "\n" if arguments.format == "markdown" else ""
    sys.stdout.write("[\n" if listed else "")
    for number, page in enumerate(watched(shown, total, "documents", progress)):
        sys.stdout.write((between if number else "") + page.text)
        if page.problem is not None:
            complain(page.problem)
            code = BriefingError.exit_code
    sys.stdout.write("]\n" if listed else "")
    return code


def show(job: Job, source: Source) -> Printout:
    """Return `source` as it is printed; an error of its own instead of raising one."""
    try:
        opened = workspace_here(job.paths).open(source, article=job.article)
    except BriefingError as error:
        return Printout(_failed(job, source, str(error)) if job.form in ("json", "jsonl") else "", str(error))
    say_doubt(opened.source.name, opened.doubt, lost=bool(opened.undecodable))
    if opened.tags.problem:
        complain(opened.tags.problem)
    brief = brief_document(opened.document, job.options, opened.tags.sections)
    damage = f"{opened.document.source}: {opened.damage}." if opened.damage else None
    return Printout(_written(job, brief, opened.tags.sections), damage)


def _failed(job: Job, source: Source, problem: str) -> str:
    from briefing.export.formats.json import error_record

    return _dumped(job, error_record(source.name, problem))


def _written(job: Job, brief: Brief, known: Mapping[str, SectionTags]) -> str:
    if job.form in ("json", "jsonl"):
        return _dumped(job, _record(job, brief, known))
    if job.form == "markdown":
        from briefing.export import ExportOptions, render

        return str(
            render(
                [brief],
                "markdown",
                ExportOptions(
                    group_by="order",
                    quotes=None,
                    digest=job.digest,
                    full_text=job.full_text,
                    front_matter=False,
                ),
            )
        )
    from briefing.commands.show_text import WIDEST, plain, show_lines, styled

    if job.width is None:
        return plain(show_lines(brief, job.digest, full_text=job.full_text))
    lines = show_lines(brief, job.digest, min(job.width, WIDEST), full_text=job.full_text)
    return styled(lines, colour=job.colour)


def _suggested(
    job: Job, document: Document, known: Mapping[str, SectionTags]
) -> list[tuple[Suggestion, ...]]:
    from briefing.core.quotes import gather_people
    from briefing.core.tags.suggest import suggest_tags

    sources = _sources(job.paths, document.language)._replace(people=gather_people(document))
    return [
        suggest_tags(document, section, sources, entry=known.get(section.id), limit=job.suggest)
        for section in document.sections
    ]


@cache  # one library for all documents of a run
def _sources(paths: Paths, language: str) -> Sources:
    from briefing.store.suggesting import read_sources

    return read_sources(workspace_here(paths), language)


def _record(job: Job, brief: Brief, known: Mapping[str, SectionTags]) -> Record:
    from briefing.export.formats.json import digest_records, document_record  # the other forms need no JSON

    suggested = _suggested(job, brief.document, known) if job.suggest else ()
    record = document_record(brief, text=job.full_text, suggested=suggested)
    return record | {"digest": digest_records(brief, job.digest)} if job.digest else record


def _dumped(job: Job, record: Record) -> str:
    from briefing.core.text.json import dump_line, dump_pretty

    return dump_pretty(record) if job.form == "json" else dump_line(record)


def _job(arguments: argparse.Namespace) -> Job:
    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return Job(
        arguments.format,
        summary_options(arguments, settings_if_any(paths, required=arguments.config is not None)),
        paths,
        arguments.article,
        arguments.digest,
        arguments.full_text,
        arguments.suggest,
        not (arguments.no_color or os.environ.get("NO_COLOR")),
        columns() if terminal else None,
    )


def _several(sources: list[str]) -> bool:
    return len(sources) > 1 or any(Path(name).is_dir() for name in sources)
