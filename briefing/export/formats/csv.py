"""Tables for spreadsheets: one row for each quote, or for each section (RFC 4180, UTF-8).

One invariant: no cell is taken for a formula, and none holds a character that a terminal would obey.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from briefing.core.model import Brief
from briefing.core.text.normalise import neutralise
from briefing.export.build import gather_report
from briefing.export.escape import escape_cell
from briefing.export.options import ExportOptions
from briefing.export.report import Entry

PLACE = ("section", "tags", "source", "sha256")
ORIGIN = ("feed", "author", "published", "url")
"""Of the item of a feed: the last columns of a report that has any."""
QUOTES = ("quote", "kind", "rank", "speakers", "roles", "line", *PLACE, "mention", "place")
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
    "place",
)
PASSAGES = ("passage", "note", "line", *PLACE, "place")
BETWEEN = "; "
LINE_END = "\r\n"
"""Of a row, and of a line within a cell."""


def render(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Write a row with the names of the columns, then one row for each quote or section."""
    report = gather_report(briefs, options)
    header, rows_of = TABLES[options.rows]
    if not any(entry.origin for entry in report.entries):
        return write_table(header, (row for entry in report.entries for row in rows_of(entry)))
    rows = ((*row, *_origin(entry)) for entry in report.entries for row in rows_of(entry))
    return write_table((*header, *ORIGIN), rows)


def write_table(header: Sequence[str], rows: Iterable[Iterable[str | int]]) -> str:
    """Return a table in which no cell means anything to a spreadsheet or a terminal."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator=LINE_END)
    writer.writerow(header)
    writer.writerows(map(_cell, row) for row in rows)
    return page.getvalue()


def _quote_rows(entry: Entry) -> Iterator[Sequence[str | int]]:
    for quote in entry.quotes:
        names = BETWEEN.join(speaker.name for speaker in quote.speakers)
        roles = BETWEEN.join(speaker.role or "" for speaker in quote.speakers)
        yield (
            quote.text,
            quote.kind,
            quote.rank,
            names,
            roles,
            quote.line,
            *_place(entry),
            quote.mention or "",
            quote.place,
        )


def _passage_rows(entry: Entry) -> Iterator[Sequence[str | int]]:
    for passage in entry.passages:
        yield passage.text, passage.note or "", passage.line, *_place(entry), passage.place


def _section_row(entry: Entry) -> Iterator[Sequence[str | int]]:
    heading, tags, *source = _place(entry)
    summary = " ".join(sentence.text for sentence in entry.summary)
    lines = BETWEEN.join(str(sentence.line) for sentence in entry.summary)
    said = (entry.note or "", summary, lines, len(entry.quotes))
    yield entry.number, heading, tags, *said, entry.line, entry.last_line, *source, entry.place


def _place(entry: Entry) -> Sequence[str]:
    return entry.heading, BETWEEN.join(entry.tags), entry.source.name, entry.source.sha256


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
