"""Sections of all tagged documents that match a query, as `briefing search` finds them; how one is opened."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import NamedTuple

from briefing.core.model import Document
from briefing.core.query.parse import Query
from briefing.core.query.search import search, section_items
from briefing.core.tags.match import entries_by_section
from briefing.core.text.naming import document_name, section_name
from briefing.files import expanded
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.tags.model import TaggedDocument, with_tags
from briefing.store.workspace import Workspace
from briefing.tui.model.reading import Offer, Reading


class Found(NamedTuple):
    """A section that matches, and its document."""

    name: str
    section: str
    """Its id."""
    document: Offer


def search_library(paths: Paths, query: Query, stop: threading.Event) -> list[Found]:
    """Return what matches in all tagged documents, in the order in which they were opened first.

    It takes a while: to be called in a thread, with a connection of its own.

    Args:
        paths: where the library is.
        query: what is looked for.
        stop: ends the search; what it found by then is returned.

    Raises:
        BriefingError: the tag files cannot be read, or an expression of the query would take for ever.
    """
    workspace = Workspace(paths)
    found: list[Found] = []
    for one in with_tags(workspace.tags.tagged_documents()):
        if stop.is_set():
            break
        found += _matches(workspace, one, query)
    workspace.state.close()
    return found


def _matches(workspace: Workspace, tagged: TaggedDocument, query: Query) -> Iterator[Found]:
    document = workspace.kept_or_read(tagged)
    if document is None:
        return
    entries = entries_by_section(document, tagged.entries)
    items = section_items(document, entries, read=workspace.state.read_sections(document.sha256))
    offer = Offer(_place_of(workspace, tagged, document), document_name(document), "", document.sha256)
    for hit in search(query, items):
        section = document.sections[hit.index]
        yield Found(section_name(document, section), section.id, offer)


def _place_of(workspace: Workspace, tagged: TaggedDocument, document: Document) -> str:
    """Return where `document` is read: in the library where its source may be something else by now."""
    digest, source = document.sha256, Source.named(tagged.origin.source)
    kept = digest == tagged.origin.sha256
    if kept and source.path is not None and workspace.library.is_older(digest, source.path):
        return str(workspace.library.path_of(digest))
    return str(expanded(tagged.origin.source))


def open_found(reading: Reading, found: Found, rows: int) -> None:
    """Open the document of a section, at that section.

    Args:
        reading: what is read.
        found: the section.
        rows: of the screen.

    Raises:
        SourceError: it cannot be read; this one stays.
    """
    source, state = reading.source_of(found.document), reading.workspace.state
    state.remember_position(found.document.sha256, source.lasting_name, found.section, time.time())
    reading.open(source, rows)
    state.remember_position(reading.session.document.sha256, source.lasting_name, found.section, time.time())
