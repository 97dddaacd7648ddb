"""Documents and a choice of their sections to the finished file: the one path of both front ends.

One invariant: the command line and the screen choose by `pick` and write by `write`, so the same choice gives
the same bytes from either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal, NamedTuple

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Brief, Document, SectionBrief
from briefing.core.tags.model import SectionTags, carries, day_of
from briefing.core.text.fold import fold
from briefing.core.text.naming import section_name
from briefing.export import ExportOptions, render, said_of_letters

Order = Literal["source", "heading", "tagged"]
ORDERS: tuple[Order, ...] = ("source", "heading", "tagged")


@dataclass(frozen=True, slots=True)
class Material:
    """A document that may be exported from."""

    document: Document
    tags: Mapping[str, SectionTags]
    """By section id."""
    source: str
    """The name to print, the same however the document was opened: `store.paths.lasting_source`."""


Accepts = Callable[[Material, Sequence[int]], Sequence[int]]
"""Returns those of the sections with the given indices that are wanted."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which sections are wanted. A section must fulfil all that is given."""

    tags: tuple[str, ...] = ()
    """It carries one of these, or one below them."""
    sections: frozenset[tuple[str, str]] | None = None
    """It is one of these: SHA-256 of the text and section id."""
    accepts: Accepts | None = None
    """This says so, such as a query; asked last."""
    since: str | None = None
    """It was tagged on that day, where the reader is, or later: ISO 8601."""
    tagged: bool = False
    """It carries any tag at all."""
    marked: bool = False
    """It has passages that the reader has marked."""
    order: Order = "source"
    """`source` keeps the order given, `heading` is alphabetical, `tagged` puts the latest tagged first."""


class Selected(NamedTuple):
    """Those sections of a document that are wanted, briefed."""

    brief: Brief
    tags: Mapping[str, SectionTags]
    """By section id."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A finished export."""

    content: str | bytes
    sections: int
    documents: int = field(default=1)
    lacking: str = ""
    """What is wrong with it although it was made, as a sentence without its stop; "" for nothing."""


Briefer = Callable[[Material, Sequence[int]], Brief]
"""Briefs the sections with the given indices."""


def compose(
    materials: Iterable[Material],
    selection: Selection,
    form: str,
    options: ExportOptions,
    summaries: BriefOptions,
) -> Composed:
    """Choose sections, brief them and write them as `form`.

    Args:
        materials: the documents, in the order wanted.
        selection: which of their sections; its tags are the topics of the report.
        form: the name of a format.
        options: what goes in and how it is arranged.
        summaries: how sections are summarised.

    Raises:
        UsageError: no such format, or a template where none can be.
        BriefingError: the format needs what is not installed, or the template fails.
    """
    picked = (pick(material, selection, briefer(summaries)) for material in materials)
    return write([chosen for chosen in picked if chosen], selection, form, options)


def briefer(summaries: BriefOptions) -> Briefer:
    """Return what briefs sections as `summaries` say."""

    def brief(material: Material, indices: Sequence[int]) -> Brief:
        return brief_document(material.document, summaries, material.tags, indices)

    return brief


def pick(material: Material, selection: Selection, brief: Briefer) -> Selected | None:
    """Brief the wanted sections of one document; None when it has none."""
    indices = _wanted_in(material, selection)
    if not indices:
        return None
    kept = replace(material, document=_as_kept(material))
    return Selected(brief(kept, indices), material.tags)


def write(chosen: Sequence[Selected], selection: Selection, form: str, options: ExportOptions) -> Composed:
    """Write what was picked as `form`.

    Raises:
        UsageError: no such format, or a template where none can be.
        BriefingError: the format needs what is not installed, or the template fails.
    """
    topics = selection.tags or options.topics
    briefs, options = arrange(chosen, selection.order), options._replace(topics=topics)
    briefs = briefs if options.notes else [_without_notes(brief) for brief in briefs]
    content = render(briefs, form, options)
    sections = sum(len(one.brief.sections) for one in chosen)
    return Composed(content, sections, len(chosen), said_of_letters(briefs, form, options))


def _without_notes(brief: Brief) -> Brief:
    sections = (
        each._replace(note=None, passages=tuple(passage._replace(note=None) for passage in each.passages))
        for each in brief.sections
    )
    return brief._replace(sections=tuple(sections))


def arrange(chosen: Sequence[Selected], order: Order) -> list[Brief]:
    """Return the briefs with their sections in the order wanted, a document as often as that takes."""
    if order == "source":
        return [one.brief for one in chosen]
    flat = [(one.brief.document, section, one.tags) for one in chosen for section in one.brief.sections]
    if order == "heading":
        flat.sort(key=lambda item: fold(section_name(item[0], item[1].section)))
    else:
        flat.sort(key=lambda item: _tagged(item[1], item[2]), reverse=True)
    runs = groupby(flat, key=lambda item: item[0].sha256)
    return [_joined([(document, section) for document, section, _ in run]) for _, run in runs]


def _joined(run: Sequence[tuple[Document, SectionBrief]]) -> Brief:
    return Brief(run[0][0], tuple(section for _, section in run))


def _tagged(section: SectionBrief, tags: Mapping[str, SectionTags]) -> str:
    entry = tags.get(section.section.id)
    return (entry.tagged if entry else None) or ""


def _as_kept(material: Material) -> Document:
    """Return the document as the library has it: under its lasting name, its text safe already."""
    return material.document._replace(source=material.source, neutralised=0)


def _wanted_in(material: Material, selection: Selection) -> Sequence[int]:
    """Return the indices of the wanted sections of a document."""
    indices = [at for at in range(len(material.document.sections)) if _wanted(material, at, selection)]
    return selection.accepts(material, indices) if selection.accepts and indices else indices


def _wanted(material: Material, index: int, selection: Selection) -> bool:
    """Tell whether a section fulfils all that is known without a look at its text."""
    section = material.document.sections[index]
    entry = material.tags.get(section.id)
    carried = entry.tags if entry else ()
    if selection.sections is not None and (material.document.sha256, section.id) not in selection.sections:
        return False
    if selection.tags and not carries(carried, selection.tags):
        return False
    if selection.tagged and not carried:
        return False
    if selection.marked and not (entry and entry.passages):
        return False
    return not selection.since or bool(entry and day_of(entry.tagged or "") >= selection.since)
