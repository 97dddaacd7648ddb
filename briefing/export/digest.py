"""The digest on top of a report: a few sentences for all of it.

One invariant: every sentence comes from a section that is in the report, and no section gives two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.core.model import Brief, Document, Section
from briefing.core.summarise.digest import digest
from briefing.export.report import Entry, Point
from briefing.export.wording import clean


def digest_points(briefs: Iterable[Brief], entries: Sequence[Entry], most: int) -> tuple[Point, ...]:
    """Return up to `most` sentences in the order of the report; none when it has no more sections than that.

    Args:
        briefs: the sections of the report; several may be of the same document.
        entries: the same sections as they stand in the report.
        most: sentences, shared among the documents as evenly as their sections allow.
    """
    if len(entries) <= most:
        return ()
    documents = _chosen_only(briefs)
    by_section = {(entry.source.sha256, entry.id): entry for entry in entries}
    points = []
    for (document, method), share in zip(documents, _shares(documents, most), strict=True):
        for index, sentence in digest(document, share, method) if share else ():
            entry = by_section[document.sha256, document.sections[index].id]
            points.append(Point(clean(sentence.text), document.line_of(sentence.span.start), entry))
    return tuple(sorted(points, key=lambda point: point.entry.number))


def _chosen_only(briefs: Iterable[Brief]) -> list[tuple[Document, str]]:
    """Return each document as if it had the sections in the report alone, and how these were summarised."""
    chosen: dict[str, tuple[Document, str, list[Section]]] = {}
    for brief in briefs:
        if brief.sections:
            key, method = brief.document.sha256, brief.sections[0].summary.method
            kept = chosen.setdefault(key, (brief.document, method, []))[2]
            kept += [section.section for section in brief.sections]
    return [(document._replace(sections=tuple(kept)), method) for document, method, kept in chosen.values()]


def _shares(documents: Sequence[tuple[Document, str]], most: int) -> list[int]:
    """Deal `most` sentences out one at a time, to those with most sections first."""
    room = [len(document.sections) for document, _ in documents]
    shares = [0] * len(room)
    while most and any(room):
        for at in sorted(range(len(room)), key=lambda at: -len(documents[at][0].sections)):
            if most and room[at]:
                shares[at], room[at], most = shares[at] + 1, room[at] - 1, most - 1
    return shares
