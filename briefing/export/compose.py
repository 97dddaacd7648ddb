"""Documents and a choice of their sections to the finished file: the one path of both front ends.

One invariant: the command line and the screen call `compose`, so the same choice gives the same bytes from
either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from typing import Literal, NamedTuple

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Brief, Document, SectionBrief
from briefing.core.tagging import SectionTags, falls_under
from briefing.export import ExportOptions, render

Order = Literal["source", "heading", "tagged"]
ORDERS: tuple[Order, ...] = ("source", "heading", "tagged")


@dataclass(frozen=True, slots=True)
class Material:
    """A document that may be exported from."""

    document: Document
    tags: Mapping[str, SectionTags]
    """By section id."""
    source: str
    """The name to print, the same however the document was opened: what `store.shelf.source_name` returns."""


Accepts = Callable[[Material, int], bool]
"""Tells whether the section of that index is wanted."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which sections are wanted. A section must fulfil all that is given."""

    tags: tuple[str, ...] = ()
    """It carries one of these, or one below them."""
    sections: frozenset[tuple[str, str]] | None = None
    """It is one of these: SHA-256 of the text and section id."""
    accepts: Accepts | None = None
    """This says so, such as a query."""
    since: str | None = None
    """It was tagged then or later: ISO 8601, as exact as wanted."""
    tagged: bool = False
    """It carries any tag at all."""
    order: Order = "source"
    """`source` keeps the order given, `heading` is alphabetical, `tagged` puts the latest tagged first."""


class Chosen(NamedTuple):
    """A document and those of its sections that are wanted."""

    document: Document
    tags: Mapping[str, SectionTags]
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """A finished export."""

    content: str | bytes
    sections: int
    documents: int = field(default=1)


def compose(
    materials: Iterable[Material],
    selection: Selection,
    form: str,
    options: ExportOptions,
    summaries: BriefOptions,
    each: Callable[[Callable[[Chosen], Brief], Sequence[Chosen]], Iterable[Brief]] = map,
) -> Composed:
    """Choose sections, brief them and write them as `form`.

    Args:
        materials: the documents, in the order wanted.
        selection: which of their sections; its tags are the topics of the report.
        form: the name of a format.
        options: what goes in and how it is arranged.
        summaries: how sections are summarised.
        each: how a function is called for each of many documents, in order; `map`, or one with processes.

    Raises:
        UsageError: no such format, or a template where none can be.
        BriefingError: the format needs what is not installed, or the template fails.
    """
    chosen = choose(materials, selection)
    briefs = list(each(partial(brief_chosen, summaries), chosen))
    ordered = arrange(briefs, chosen, selection.order)
    topics = selection.tags or options.topics
    content = render(ordered, form, replace(options, topics=topics))
    return Composed(content, sum(len(some.indices) for some in chosen), len(chosen))


def choose(materials: Iterable[Material], selection: Selection) -> list[Chosen]:
    """Return the documents that have wanted sections, with these."""
    return list(_chosen(materials, selection))


def brief_chosen(summaries: BriefOptions, chosen: Chosen) -> Brief:
    """Summarise the wanted sections of one document and extract their quotes."""
    return brief_document(chosen.document, summaries, chosen.tags, chosen.indices)


def arrange(briefs: Sequence[Brief], chosen: Sequence[Chosen], order: Order) -> list[Brief]:
    """Return `briefs` with their sections in the order wanted, a document as often as that takes."""
    if order == "source":
        return list(briefs)
    flat = [
        (brief.document, section, some.tags)
        for brief, some in zip(briefs, chosen, strict=True)
        for section in brief.sections
    ]
    if order == "heading":
        flat.sort(key=lambda item: (item[0].heading_of(item[1].section) or "").casefold())
    else:
        flat.sort(key=lambda item: _tagged(item[1], item[2]), reverse=True)
    runs = groupby(flat, key=lambda item: item[0].sha256)
    return [_joined([(document, section) for document, section, _ in run]) for _, run in runs]


def _joined(run: Sequence[tuple[Document, SectionBrief]]) -> Brief:
    return Brief(run[0][0], tuple(section for _, section in run))


def _tagged(section: SectionBrief, tags: Mapping[str, SectionTags]) -> str:
    entry = tags.get(section.section.id)
    return (entry.tagged if entry else None) or ""


def _chosen(materials: Iterable[Material], selection: Selection) -> Iterator[Chosen]:
    for material in materials:
        indices = tuple(
            index for index in range(len(material.document.sections)) if _wanted(material, index, selection)
        )
        if indices:
            yield Chosen(_as_kept(material), material.tags, indices)


def _as_kept(material: Material) -> Document:
    """Return the document as the library has it: under its lasting name, its text safe already."""
    return material.document._replace(source=material.source, neutralised=0)


def _wanted(material: Material, index: int, selection: Selection) -> bool:
    section = material.document.sections[index]
    entry = material.tags.get(section.id)
    carried = entry.tags if entry else ()
    if selection.sections is not None and (material.document.sha256, section.id) not in selection.sections:
        return False
    if selection.tags and not any(falls_under(tag, topic) for tag in carried for topic in selection.tags):
        return False
    if selection.tagged and not carried:
        return False
    if selection.since and not (entry and (entry.tagged or "") >= selection.since):
        return False
    return selection.accepts is None or selection.accepts(material, index)
