"""Wanted sections with their briefs, on several cores: from the sources that were named, or the library.

One invariant: a document goes through one process once, from its text to its briefs, so that only what is to
be printed travels.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from briefing.commands.inputs import (
    ReadProblem,
    carrying,
    good,
    library_material,
    recognised,
    source_material,
)
from briefing.commands.jobs import in_order, sensible_jobs, watched, workspace_here
from briefing.commands.output import complain
from briefing.core.brief import BriefOptions
from briefing.core.model import Brief
from briefing.export.select import Material, Selected, Selection, briefer, pick
from briefing.sources.source import Source
from briefing.store.cache import BriefCache, BriefedDocument
from briefing.store.library.texts import Library
from briefing.store.paths import Paths
from briefing.store.tags.model import TaggedDocument
from briefing.store.workspace import Workspace

Item = TypeVar("Item")
Picked = Selected | ReadProblem | None


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is wanted of every document; travels to other processes."""

    paths: Paths
    selection: Selection
    summaries: BriefOptions
    article: bool = False
    """Each source is one article."""


def pick_sources(
    request: ExportRequest, sources: Sequence[Source], problems: list[str], jobs: int | None
) -> list[Selected]:
    """Return what is wanted of each source, in the order given.

    Args:
        request: what is wanted.
        sources: what to read.
        problems: gets a sentence for each source that cannot be read.
        jobs: processes; None for as many as speed it up.
    """
    jobs = 1 if any(source.form == "input" for source in sources) else jobs
    return _picked(partial(_from_source, request), sources, problems, jobs)


def pick_library(request: ExportRequest, problems: list[str], jobs: int | None) -> list[Selected]:
    """Return what is wanted of each document of the library, in the order in which they were first tagged.

    Args:
        request: what is wanted.
        problems: gets a sentence for each tag file that cannot be used or whose text is gone.
        jobs: processes; None for as many as speed it up, which is none where the work is done already.
    """
    wanted = carrying(Workspace(request.paths, notify=complain), request.selection.tags, problems)
    cache = BriefCache(request.paths.briefs, request.summaries, Library(request.paths.library))
    jobs = jobs or sensible_jobs(sum(not cache.holds(one) for one in wanted))
    try:
        return _picked(partial(_from_library, request, cache), wanted, problems, jobs)
    finally:
        cache.trim()


def _picked(
    function: Callable[[Item], Picked], items: Sequence[Item], problems: list[str], jobs: int | None
) -> list[Selected]:
    results = in_order(function, items, jobs or sensible_jobs(len(items)))
    shown: Iterator[Picked] = watched(results, len(items), "documents", sys.stderr)
    return [one for one in good(shown, problems) if one is not None]


def _from_source(request: ExportRequest, source: Source) -> Picked:
    return _pick(request, source_material(workspace_here(request.paths), request.article, source))


def _pick(request: ExportRequest, material: Material | ReadProblem) -> Picked:
    if isinstance(material, ReadProblem):
        return material
    return pick(material, request.selection, briefer(request.summaries))


def _from_library(request: ExportRequest, cache: BriefCache, tagged: TaggedDocument) -> Picked:
    """Return what is wanted of a document; what was made of its text before is not made again."""
    workspace = workspace_here(request.paths)
    corrected = workspace.corrected(tagged)
    if corrected is not None:
        return _pick(request, recognised(corrected, tagged))
    text = workspace.library.text_of(tagged.origin.sha256)
    if text is None:
        return _pick(request, library_material(workspace, tagged))
    made = cache.load(tagged, text) or BriefedDocument(workspace.cut(tagged, text), {})

    def brief(material: Material, indices: Sequence[int]) -> Brief:
        return cache.brief(tagged, made._replace(document=material.document), indices, material.tags)

    return pick(recognised(made.document, tagged), request.selection, brief)
