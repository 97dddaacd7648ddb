"""`briefing search QUERY`: the sections that a query finds, in the library or in documents that are named.

One invariant: a hit in the text format begins `SOURCE:LINE: HEADING`, which editors and scripts can follow.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing.commands.inputs import library_materials, source_materials
from briefing.commands.options import add_place_options, add_sources, settings_if_any
from briefing.commands.output import complain
from briefing.core.model import Document, Span, unwrap
from briefing.core.query.fields import FIELDS, FORMS
from briefing.core.query.parse import Query, parse_query
from briefing.core.query.search import Hit, SectionItem, find_spans, search, section_items
from briefing.core.text.json import dump_line, dump_pretty
from briefing.core.text.naming import place_record, section_name, spot
from briefing.errors import BriefingError
from briefing.export.select import Material
from briefing.sources.folder import expand_sources
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace

EXAMPLES = """\
examples:
  briefing search 'tag:ukraine -tag:sport who:Zelensky "energy system"'
  briefing search 'drone OR missile' letters/*.txt
  briefing search 'tagged:no' roundup.txt --format jsonl | jq -r .heading
"""
AROUND = 60
"""Characters shown on each side of the words that were found."""


@dataclass(frozen=True, slots=True)
class Match:
    """One section that matches, and where it is."""

    source: str
    item: SectionItem
    hit: Hit


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("query", metavar="QUERY", help="what to find; `-- QUERY` if it begins with a minus")
    add_sources(parser, "look in these, not in the library of tagged documents")
    parser.add_argument("--format", choices=("text", "json", "jsonl"), default="text", help="default: text")
    add_place_options(parser)
    parser.epilog = f"{_query_help()}\n{EXAMPLES}"


def run(arguments: argparse.Namespace) -> int:
    """Print what matches; return 1 when a document could not be read."""
    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    settings = settings_if_any(paths, required=arguments.config is not None)
    query = parse_query(
        arguments.query, settings.aliases if settings else None, today=date.today().isoformat()
    )
    problems: list[str] = []
    workspace = Workspace(paths, notify=complain)
    found = _find(query, _materials(workspace, arguments, problems), workspace)
    if arguments.format == "text":
        _print_text(found, query)
    else:
        (_print_json if arguments.format == "json" else _print_jsonl)(found)
    for problem in problems:
        complain(problem)
    return BriefingError.exit_code if problems else 0


def _materials(
    workspace: Workspace, arguments: argparse.Namespace, problems: list[str]
) -> Iterator[Material]:
    if arguments.sources:
        sources = expand_sources(arguments.sources, arguments.encoding, complain)
        return source_materials(workspace, sources, problems, article=arguments.article)
    return library_materials(workspace, problems)


def _find(query: Query, materials: Iterable[Material], workspace: Workspace) -> Iterator[Match]:
    for material in materials:
        read = workspace.state.read_sections(material.document.sha256) if workspace.has_state else ()
        items = section_items(material.document, material.tags, read=read)
        for hit in search(query, items):
            yield Match(material.source, items[hit.index], hit)


def _print_text(found: Iterable[Match], query: Query) -> None:
    lit = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    for one in found:
        sys.stdout.write(_line(one, query, lit) + "\n")
        headline = one.item.document.headline_of(one.item.section)
        excerpt = _excerpt(one.item.document, one.hit.spans, headline, lit)
        if excerpt:
            sys.stdout.write(f"    {excerpt}\n")


def _line(one: Match, query: Query, lit: bool) -> str:
    heading = section_name(one.item.document, one.item.section)
    words = _lit(heading, find_spans(heading, query.words)) if lit else heading
    tags = f" [{', '.join(one.item.tags)}]" if one.item.tags else ""
    where = spot(one.item.document, one.source, one.item.section.span.start)
    return f"{where}: {words}{tags}"


def _excerpt(document: Document, spans: Iterable[Span], headline: Span | None, lit: bool) -> str:
    """Return the words around the first place that was found outside the headline."""
    first = next((span for span in spans if headline is None or not headline.covers(span)), None)
    if first is None:
        return ""
    read, place = document.read_at(first)
    if place.start == place.end:  # where a link leads, which is written and not read
        read, place = document, first
    return _around(read, place, lit)


def _around(document: Document, place: Span, lit: bool) -> str:
    """Return a place with the words on both sides of it in its line."""
    line = document.line_starts[document.line_of(place.start) - 1]
    end = document.text.find("\n", place.end)
    start = max(line, place.start - AROUND)
    stop = min(len(document.text) if end < 0 else end, place.end + AROUND)
    before, after = "…" * (start > line), "…" * (stop < len(document.text) and stop != end)
    words = place.of(document.text)
    middle = f"\x1b[1m{words}\x1b[22m" if lit else words
    return unwrap(
        f"{before}{document.text[start : place.start]}{middle}{document.text[place.end : stop]}{after}"
    )


def _lit(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with the `spans` in bold, which is no colour and so is right with NO_COLOR as well."""
    parts, last = [], 0
    for span in spans:
        parts += [text[last : span.start], f"\x1b[1m{span.of(text)}\x1b[22m"]
        last = span.end
    return "".join([*parts, text[last:]])


def _print_jsonl(found: Iterable[Match]) -> None:
    for one in found:
        sys.stdout.write(dump_line(_record(one)))


def _print_json(found: Iterable[Match]) -> None:
    sys.stdout.write(dump_pretty([_record(one) for one in found]))


def _record(one: Match) -> dict[str, Any]:
    item = one.item
    return {
        "schema": 1,
        "source": one.source,
        "sha256": item.document.sha256,
        "id": item.section.id,
        "heading": item.document.heading_of(item.section),
        **place_record(item.document, item.section.span.start),
        "span": list(item.section.span),
        "tags": list(item.tags),
        "found": [list(span) for span in one.hit.spans],
    }


def _query_help() -> str:
    rows = [*((form.example, form.doc) for form in FORMS), *((one.example, one.doc) for one in FIELDS)]
    width = max(len(example) for example, _ in rows)
    return "queries:\n" + "".join(f"  {example:<{width}}  {doc}\n" for example, doc in rows)
