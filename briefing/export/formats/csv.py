"""Tables for spreadsheets: one row for each quote, or for each section (RFC 4180, UTF-8).

One invariant: no cell is taken for a formula, and none holds a character that a terminal would obey.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from briefing.core.model import Brief
from briefing.core.text.normalise import neutralise
from briefing.export.build import gather_report
from briefing.export.escape import escape_cell
from briefing.export.options import ExportOptions
from briefing.export.report import Entry

PLACE = ("section", "tags", "source", "sha256")
ORIGIN = ("feed", "author", "published", "url")
"""Of the item of a feed: the last columns of a report that has any."""
QUOTES = ("quote", "kind", "rank", "speakers", "roles", "line", *PLACE)
SECTIONS = (
    "number",
    *PLACE[:2],
    "note",
    "summary",
    "summary_lines",
    "quotes",
    "line",
    "last_line",
    *PLACE[2:],
)
PASSAGES = ("passage", "note", "line", *PLACE)
BETWEEN = "; "
LINE_END = "\r\n"
"""Of a row, and of a line within a cell."""


def render(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Write a row with the names of the columns, then one row for each quote or section."""
    report = gather_report(briefs, options)
    header, rows = TABLES[options.rows]
    page = io.StringIO()
    writer = csv.writer(page, lineterminator=LINE_END)
    fed = any(entry.origin for entry in report.entries)
    writer.writerow((*header, *ORIGIN) if fed else header)
    for entry in report.entries:
        origin = _origin(entry) if fed else ()
        writer.writerows([_cell(value) for value in (*row, *origin)] for row in rows(entry))
    return page.getvalue()


def _quote_rows(entry: Entry) -> Iterable[Sequence[str | int]]:
    for quote in entry.quotes:
        yield (
            quote.text,
            quote.kind,
            quote.rank,
            BETWEEN.join(speaker.name for speaker in quote.speakers),
            BETWEEN.join(speaker.role or "" for speaker in quote.speakers),
            quote.line,
            entry.heading,
            BETWEEN.join(entry.tags),
            entry.source.name,
            entry.source.sha256,
        )


def _passage_rows(entry: Entry) -> Iterable[Sequence[str | int]]:
    for passage in entry.passages:
        yield (
            passage.text,
            passage.note or "",
            passage.line,
            entry.heading,
            BETWEEN.join(entry.tags),
            entry.source.name,
            entry.source.sha256,
        )


def _section_row(entry: Entry) -> Iterable[Sequence[str | int]]:
    yield (
        entry.number,
        entry.heading,
        BETWEEN.join(entry.tags),
        entry.note or "",
        " ".join(sentence.text for sentence in entry.summary),
        BETWEEN.join(str(sentence.line) for sentence in entry.summary),
        len(entry.quotes),
        entry.line,
        entry.last_line,
        entry.source.name,
        entry.source.sha256,
    )


TABLES = {
    "quotes": (QUOTES, _quote_rows),
    "sections": (SECTIONS, _section_row),
    "passages": (PASSAGES, _passage_rows),
}
"""What the rows of a table may be: the names of its columns, and what makes its rows."""


def _origin(entry: Entry) -> Sequence[str]:
    return tuple(getattr(entry.origin, name, None) or "" for name in ORIGIN)


def _cell(value: str | int) -> str | int:
    return escape_cell(neutralise(value)).replace("\n", LINE_END) if isinstance(value, str) else value
