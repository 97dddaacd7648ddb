"""Documents to search and to export: from the sources that were named, or from the library.

One invariant: a document that cannot be had is a sentence in `problems`, and the others are still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from briefing.commands.output import complain, say_doubt
from briefing.core.model import Document
from briefing.core.tags.match import entries_by_section
from briefing.errors import BriefingError
from briefing.export.select import Accepts, Material
from briefing.sources.source import Source
from briefing.store.paths import lasting_source
from briefing.store.tags.model import TaggedDocument, with_tags
from briefing.store.workspace import Opened, Workspace

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """Why a document cannot be had."""

    sentence: str


def source_materials(
    workspace: Workspace, sources: Iterable[Source], problems: list[str], *, article: bool
) -> Iterator[Material]:
    """Yield the document of each source, in the order given.

    Args:
        workspace: where tags are looked up.
        sources: what to read.
        problems: gets a sentence for each source that cannot be read.
        article: each source is one article.
    """
    return good((source_material(workspace, article, source) for source in sources), problems)


def library_materials(workspace: Workspace, problems: list[str]) -> Iterator[Material]:
    """Yield every document of the library that carries a tag.

    Args:
        workspace: whose library.
        problems: gets a sentence for each tag file that cannot be used or whose text is gone.
    """
    wanted = carrying(workspace, (), problems)
    return good((library_material(workspace, one) for one in wanted), problems)


def carrying(workspace: Workspace, tags: Sequence[str], problems: list[str]) -> list[TaggedDocument]:
    """Return the documents with one of `tags` or one below them; without any, with any tag, note or passage.

    Args:
        workspace: whose library.
        tags: which tags.
        problems: gets a sentence for each tag file that cannot be used.
    """
    known = workspace.tags.tagged_documents()
    problems += [one.problem for one in known if one.problem]
    return with_tags(known, tags)


def good(results: Iterable[Item | ReadProblem], problems: list[str]) -> Iterator[Item]:
    """Yield what could be had; the sentences about the rest go to `problems`."""
    for one in results:
        if isinstance(one, ReadProblem):
            problems.append(one.sentence)
        else:
            yield one


def source_material(workspace: Workspace, article: bool, source: Source) -> Material | ReadProblem:
    """Return the document of one source, or why it cannot be had; what is missing of it is said."""
    try:
        opened = workspace.open(source, article=article)
    except BriefingError as error:
        return ReadProblem(str(error))
    say_doubt(opened.source.name, opened.doubt, lost=bool(opened.undecodable))
    if opened.damage:
        complain(f"{opened.document.source}: {opened.damage}.")
    if opened.tags.problem:
        complain(opened.tags.problem)
    return as_material(opened)


def library_material(workspace: Workspace, tagged: TaggedDocument) -> Material | ReadProblem:
    """Return a document as the library keeps it; where the text is gone, as its source is now."""
    document = workspace.kept(tagged)
    if document is not None:
        return recognised(document, tagged)
    origin = tagged.origin
    source = Source.named(origin.source)
    if source.form == "input":
        return ReadProblem(f"{tagged.path}: the text of this document is not in the library any more.")
    return source_material(workspace, origin.article, source)


def recognised(document: Document, tagged: TaggedDocument) -> Material:
    """Return a document of the library with what its tag file says about its sections."""
    return Material(document, entries_by_section(document, tagged.entries), tagged.origin.source)


def as_material(opened: Opened) -> Material:
    """Return an opened document as something to export from."""
    return Material(opened.document, opened.tags.sections, lasting_source(opened.document))


def query_filter(query: str, aliases: Mapping[str, str]) -> Accepts:
    """Return the test that `query` asks for; it can go to other processes.

    Args:
        query: see `briefing.core.query.parse`.
        aliases: what the reader calls tags.

    Raises:
        QueryError: the query cannot be understood.
    """
    from briefing.core.query.parse import parse_query

    parse_query(query, today=date.today().isoformat())
    return partial(_matching, query, aliases)


def _matching(
    query: str, aliases: Mapping[str, str], material: Material, indices: Sequence[int]
) -> Sequence[int]:
    from briefing.core.query.parse import parse_query
    from briefing.core.query.search import section_items

    wanted, items = (
        parse_query(query, aliases, today=date.today().isoformat()),
        section_items(material.document, material.tags),
    )
    return [index for index in indices if wanted.matches(items[index])]
