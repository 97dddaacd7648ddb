"""Documents for an export: from the sources that were named, or from the library.

One invariant: a document that cannot be had is a sentence in `problems`, and the others are still there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from briefing.commands.jobs import in_order, sensible_jobs, watched
from briefing.core.recognise import recognise
from briefing.core.tagging import falls_under
from briefing.errors import BriefingError, StoreError
from briefing.export.compose import Accepts, Material
from briefing.store.files import STANDARD_INPUT, expand_sources
from briefing.store.index import TaggedDocument
from briefing.store.paths import Paths
from briefing.store.shelf import source_name
from briefing.store.workspace import Opened, Workspace

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a document cannot be had."""

    sentence: str


def source_materials(
    workspace: Workspace, sources: Iterable[str], problems: list[str], *, article: bool, jobs: int | None = 1
) -> Iterator[Material]:
    """Yield the document of each source, in the order given.

    Args:
        workspace: where tags are looked up.
        sources: files, directories, `-`.
        problems: gets a sentence for each source that cannot be read.
        article: each source is one article.
        jobs: processes; None for as many as help.
    """
    expanded = list(expand_sources(sources))
    jobs = 1 if STANDARD_INPUT in expanded else jobs
    if jobs == 1:
        yield from _good((_opened(workspace, article, source) for source in expanded), problems)
    else:
        loading = partial(_open_elsewhere, workspace.paths, article)
        yield from _good(_watched(loading, expanded, jobs), problems)


def library_materials(
    workspace: Workspace, tags: Sequence[str], problems: list[str], *, jobs: int | None = 1
) -> Iterator[Material]:
    """Yield every document of the library that carries one of `tags`, or, without any, any tag.

    Args:
        workspace: whose library.
        tags: those below them count too.
        problems: gets a sentence for each tag file that cannot be used or whose text is gone.
        jobs: processes; None for as many as help.
    """
    known = sorted(
        workspace.tags.tagged_documents(), key=lambda one: (one.origin.opened, one.origin.source, one.path)
    )
    problems += [one.problem for one in known if one.problem]
    wanted = [one for one in known if not one.problem and _carries(one, tags)]
    yield from _good(_watched(partial(_load_kept, workspace.paths), wanted, jobs), problems)


def _watched(
    function: Callable[[Item], Material | Problem], items: Sequence[Item], jobs: int | None
) -> Iterator[Material | Problem]:
    loaded = in_order(function, items, jobs or sensible_jobs(len(items)))
    return watched(loaded, len(items), "documents read", sys.stderr)


def _good(loaded: Iterable[Material | Problem], problems: list[str]) -> Iterator[Material]:
    for one in loaded:
        if isinstance(one, Problem):
            problems.append(one.sentence)
        else:
            yield one


def _opened(workspace: Workspace, article: bool, source: str) -> Material | Problem:
    try:
        return as_material(workspace.open(source, article=article))
    except BriefingError as error:
        return Problem(str(error))


def _open_elsewhere(paths: Paths, article: bool, source: str) -> Material | Problem:
    return _opened(Workspace(paths), article, source)


def _load_kept(paths: Paths, tagged: TaggedDocument) -> Material | Problem:
    try:
        return _kept(Workspace(paths), tagged)
    except BriefingError as error:
        return Problem(str(error))


def _carries(tagged: TaggedDocument, topics: Sequence[str]) -> bool:
    carried = {tag for entry in tagged.entries for tag in entry.tags}
    if not topics:
        return bool(carried)
    return any(falls_under(tag, topic) for tag in carried for topic in topics)


def _kept(workspace: Workspace, tagged: TaggedDocument) -> Material:
    """Return a document as the library keeps it; where the text is gone, as its source is now."""
    origin = tagged.origin
    document = workspace.kept(tagged)
    if document is None:
        if origin.source == STANDARD_INPUT:
            raise StoreError(f"{tagged.path}: the text of this document is not in the library any more.")
        return as_material(workspace.open(origin.source, article=origin.article))
    places = recognise(document, tagged.entries).by_section
    return Material(document, {key: tagged.entries[at] for key, at in places.items()}, origin.source)


def as_material(opened: Opened) -> Material:
    """Return an opened document as something to export from."""
    return Material(opened.document, opened.tags.sections, source_name(opened.document))


def query_filter(query: str) -> Accepts:
    """Return the test that `query` asks for.

    Raises:
        QueryError: the query cannot be understood.
    """
    from briefing.core.query import parse_query
    from briefing.core.search import SectionItem, section_items

    wanted = parse_query(query)
    latest: dict[str, tuple[SectionItem, ...]] = {}

    def accepts(material: Material, index: int) -> bool:
        key = material.document.sha256
        if key not in latest:  # sections come document by document
            latest.clear()
            latest[key] = section_items(material.document, material.tags)
        return wanted.matches(latest[key][index])

    return accepts
