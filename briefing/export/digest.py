"""The digest on top of a report: a few sentences for all of it.

One invariant: every sentence comes from a section that is in the report, and no section gives two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.core.model import Brief, Document, SectionBrief
from briefing.core.summarise.digest import digest
from briefing.export.entries import sentence_passage
from briefing.export.report import Entry, Point


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
    shares = _shares([len(chosen.sections) for chosen in documents], most)
    points = []
    for (document, sections), share in zip(documents, shares, strict=True):
        summaries = [section.summary for section in sections]
        for index, sentence in digest(document, share, summaries=summaries) if share else ():
            entry = by_section[document.sha256, document.sections[index].id]
            passage = sentence_passage(document, document.sections[index], sentence)
            points.append(Point(passage.text, passage.line, entry))
    return tuple(sorted(points, key=lambda point: point.entry.number))


def _chosen_only(briefs: Iterable[Brief]) -> list[Brief]:
    """Return each document as if it had the sections in the report alone."""
    chosen: dict[str, tuple[Document, list[SectionBrief]]] = {}
    for brief in briefs:
        if brief.sections:
            document = brief.document
            chosen.setdefault(document.sha256, (document, []))[1].extend(brief.sections)
    return [
        Brief(document._replace(sections=tuple(one.section for one in sections)), tuple(sections))
        for document, sections in chosen.values()
    ]


def _shares(sections: Sequence[int], most: int) -> list[int]:
    """Deal `most` sentences out one at a time, to the documents with most sections first."""
    room = list(sections)
    shares = [0] * len(room)
    while most and any(room):
        for at in sorted(range(len(room)), key=lambda at: -sections[at]):
            if most and room[at]:
                shares[at], room[at], most = shares[at] + 1, room[at] - 1, most - 1
    return shares
