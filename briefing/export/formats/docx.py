"""Word documents, by python-docx.

One invariant: the same report gives the same bytes, so every file in the archive carries the same date.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any, Final

from briefing.core.model import Brief
from briefing.export.build import gather_report
from briefing.export.formats.environment import lines_of
from briefing.export.options import ExportOptions
from briefing.export.report import Entry, Report

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP archive can name."""
PROPERTIES = "docProps/core.xml"
"""What a document says of itself; `sources.own_briefs` looks for it at the beginning of the archive."""


def render(briefs: Sequence[Brief], options: ExportOptions) -> bytes:
    """Write `briefs` as one Word document."""
    from docx import Document as WordDocument  # for this format alone

    report = gather_report(briefs, options)
    page = WordDocument()
    page.core_properties.title = report.title
    page.core_properties.author = ""
    page.core_properties.comments = ""
    page.core_properties.keywords = "briefing"
    _write_report(page, report)
    saved = io.BytesIO()
    page.save(saved)
    return _undated(saved)


def _write_report(page: Any, report: Report) -> None:
    page.add_heading(report.title, 0)
    if report.date:
        page.add_paragraph(report.date)
    if report.digest:
        page.add_heading("Digest", 1)
    for point in report.digest:
        page.add_paragraph(f"{point.text} ({point.entry.number})", style="List Bullet")
    if len(report.entries) > 1:
        _write_contents(page, report)
    for group in report.groups:
        if group.title is not None:
            page.add_heading(group.title, 1)
        for entry in group.entries:
            _write_entry(page, entry, 1 if group.title is None else 2)
        if group.see_also:
            references = "; ".join(f"{entry.number} · {entry.heading}" for entry in group.see_also)
            page.add_paragraph(f"See also: {references}")
    _write_sources(page, report)


def _write_contents(page: Any, report: Report) -> None:
    for topic in report.contents:
        if topic is report.contents[0]:
            page.add_heading("Contents", 1)
        page.add_paragraph(topic.tag, style="List Bullet")
        for entry in topic.entries:
            page.add_paragraph(f"{entry.number} · {entry.heading}", style="List Bullet 2")


def _write_entry(page: Any, entry: Entry, level: int) -> None:
    page.add_heading(entry.heading, level)
    place = f"{entry.number} · {entry.source.name}, {lines_of(entry)}"
    page.add_paragraph(" · ".join([place, ", ".join(entry.tags)] if entry.tags else [place]))
    if entry.origin:
        page.add_paragraph("\n".join(filter(None, (f"From {entry.origin.words}", entry.origin.url))))
    if entry.note:
        page.add_paragraph(entry.note, style="Intense Quote")
    for sentence in entry.summary:
        page.add_paragraph(f"{sentence.text} ({sentence.place})", style="List Bullet")
    for quote in entry.quotes:
        page.add_paragraph(quote.text, style="Quote")
        page.add_paragraph(f"— {quote.said_by} ({quote.place})")
    for passage in entry.passages:
        noted = f" — {passage.note}" if passage.note else ""
        page.add_paragraph(f"{passage.text} ({passage.place}){noted}", style="List Bullet")
    for paragraph in entry.paragraphs:
        page.add_paragraph(paragraph.text, style=_LIST_STYLES[min(paragraph.level, len(_LIST_STYLES) - 1)])


_LIST_STYLES: Final = ("Normal", "List Bullet", "List Bullet 2")
"""By the level of an item; a deeper one looks like the last."""


def _write_sources(page: Any, report: Report) -> None:
    page.add_heading("Sources", 1)
    for source in report.sources:
        page.add_paragraph(f"{source.name}, SHA-256 of the text {source.sha256}", style="List Number")


def _undated(saved: io.BytesIO) -> bytes:
    """Return the archive with the date of each file set to `EPOCH`, and what it is in plain sight."""
    result = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            packed = zipfile.ZIP_STORED if name == PROPERTIES else zipfile.ZIP_DEFLATED
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), packed)
    return result.getvalue()
