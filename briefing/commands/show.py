"""`briefing show SOURCE…`: summaries and key quotes on standard output."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from briefing.commands.options import add_place_options, add_summary_options
from briefing.core.brief import BriefOptions, brief_document
from briefing.core.document import parse_document
from briefing.core.model import Brief
from briefing.core.normalise import normalise
from briefing.core.summarise import DEFAULT_METHOD
from briefing.errors import BriefingError, SourceError
from briefing.export.json import document_record, dump_line, error_record

FORMATS = ("text", "markdown", "json", "jsonl")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, a folder, or - (standard input)"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    add_summary_options(parser)
    add_place_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every source in the order given; return 1 when one of them could not be read."""
    options = BriefOptions(arguments.method or DEFAULT_METHOD, arguments.sentences or 3, arguments.max_words)
    code = 0
    for source in arguments.sources:
        try:
            record = document_record(_brief(source, arguments.article, options))
        except BriefingError as error:
            record, code = error_record(source, str(error)), error.exit_code
        sys.stdout.write(dump_line(record))
    return code


def _brief(source: str, article: bool, options: BriefOptions) -> Brief:
    text, neutralised = normalise(_read(source))
    document = parse_document(text, source=source, article=article, neutralised=neutralised)
    return brief_document(document, options)


def _read(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise SourceError(f"cannot read {source}: {error.strerror}") from error
    return data.decode(errors="replace")
