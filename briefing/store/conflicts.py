"""Copies of tag files that Syncthing sets aside when two machines changed one: a part of the original.

One invariant: what a copy says counts once, with what its original says; a copy whose original is gone stands
for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.store.records import SUFFIX, TaggedDocument
from briefing.store.tags.journal import CorrectionStep
from briefing.store.unite import uniting_steps

MARK = ".sync-conflict-"
"""What stands between the name of a file and when and where its copy was set aside."""


def original_of(path: str) -> str:
    """Return the path of the file that the copy at `path` is of; `path` itself where it is no copy."""
    name, mark, _ = path.rpartition(MARK)
    return f"{name}{SUFFIX}" if mark else path


def with_copies(documents: Iterable[TaggedDocument]) -> Iterator[TaggedDocument]:
    """Yield documents in order of path, each with what the copies of its file say."""
    found: dict[str, TaggedDocument] = {}
    copies: list[TaggedDocument] = []
    for document in documents:
        if MARK in document.path.name:
            copies.append(document)
        else:
            found[str(document.path)] = document
    for copy in copies:
        original = found.get(original_of(str(copy.path)))
        if original is None or original.problem or copy.problem:
            found[str(copy.path)] = copy
        else:
            found[str(original.path)] = with_copy(original, copy)
    yield from (found[path] for path in sorted(found))


def with_copy(document: TaggedDocument, copy: TaggedDocument) -> TaggedDocument:
    """Return `document` with what only `copy` says."""
    entries = list(document.entries)
    corrections = document.corrections
    for step in uniting_steps(document, copy):
        if isinstance(step, CorrectionStep):
            corrections = step.after
        elif step.before in entries:
            entries[entries.index(step.before)] = step.after
        else:
            entries.append(step.after)
    return replace(document, entries=tuple(entries), corrections=corrections)
