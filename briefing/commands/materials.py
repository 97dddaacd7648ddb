"""Documents for an export: from the sources that were named, or from the library.

One invariant: a document that cannot be had is a sentence in `problems`, and the others are still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.errors import BriefingError
from briefing.export.compose import Accepts, Material
from briefing.store.files import expand_sources
from briefing.store.shelf import source_name
from briefing.store.workspace import Opened, Workspace


def source_materials(
    workspace: Workspace, sources: Iterable[str], problems: list[str], *, article: bool
) -> Iterator[Material]:
    """Yield the document of each source, in the order given.

    Args:
        workspace: where tags are looked up.
        sources: files, directories, `-`.
        problems: gets a sentence for each source that cannot be read.
        article: each source is one article.
    """
    for source in expand_sources(sources):
        try:
            yield as_material(workspace.open(source, article=article))
        except BriefingError as error:
            problems.append(str(error))


def library_materials(workspace: Workspace, tags: Sequence[str], problems: list[str]) -> Iterator[Material]:
    """Yield every document of the library that carries one of `tags`, or, without any, any tag.

    Args:
        workspace: whose library.
        tags: those below them count too.
        problems: gets a sentence for each tag file that cannot be used or whose text is gone.
    """
    raise NotImplementedError


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
