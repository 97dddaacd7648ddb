"""Several files about one document, read as one: what Syncthing set aside, what two machines made.

One invariant: nothing that either file says is lost; a tag that one side confirmed is confirmed; a copy whose
original is gone stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from briefing.core.tags.merge import merge_notes, merge_passages, union, without
from briefing.core.tags.model import SectionTags
from briefing.store.paths import TAG_FILE
from briefing.store.tags.edits import place_of
from briefing.store.tags.file import TagFile
from briefing.store.tags.journal import AnyStep, CorrectionStep, Step
from briefing.store.tags.model import TaggedDocument

MARK = ".sync-conflict-"
"""What stands between the name of a file and when and where its copy was set aside."""
Said: TypeAlias = "TagFile | TaggedDocument"


def uniting_steps(file: Said, other: Said) -> Iterator[AnyStep]:
    """Yield the steps that add to `file` what only `other` says."""
    name = str(file.path)
    places = {entry.id: place for place, entry in enumerate(file.entries) if entry.id}
    keys = {entry.key: place for place, entry in enumerate(file.entries) if entry.key}
    for entry in other.entries:
        place = places.get(entry.id, keys.get(entry.key or ""))
        if place is None and len(places) < len(file.entries):
            place = place_of(file.entries, entry)
        blank = entry.silent._replace(tagged=entry.tagged)
        before = blank if place is None else file.entries[place]
        after = united(before, entry)
        if before != after:
            yield Step(name, before, after)
    corrections = tuple(dict.fromkeys((*file.corrections, *other.corrections)))
    if corrections != file.corrections:
        yield CorrectionStep(name, file.corrections, corrections)


def united(here: SectionTags, there: SectionTags) -> SectionTags:
    """Return one entry that says what both say."""
    confirmed = (*without(here.tags, here.automatic), *without(there.tags, there.automatic))
    return here._replace(
        tags=union(here.tags, there.tags),
        automatic=without(union(here.automatic, there.automatic), confirmed),
        refused=union(here.refused, there.refused),
        note=merge_notes(None, here.note, there.note),
        tagged=here.tagged or there.tagged,
        key=here.key or there.key,
        passages=merge_passages((), here.passages, there.passages),
    )


def with_copies(documents: Iterable[TaggedDocument]) -> Iterator[TaggedDocument]:
    """Yield documents in order of path, each with what other files about the same text say, once.

    Those are copies that Syncthing set aside, and doubles: of two files with one digest the first by name
    stands for both.
    """
    found: dict[str, TaggedDocument] = {}
    places: dict[str, str] = {}
    for document in sorted(documents, key=lambda each: (MARK in each.path.name, each.path)):
        path = str(document.path)
        digest = "" if document.problem else document.origin.sha256
        place = str(original_of(document.path)) if MARK in document.path.name else places.get(digest, path)
        original = found.get(place)
        if original is None or original.problem or document.problem:
            found[path] = document
            places.setdefault(digest, path) if digest else None
        else:
            found[place] = with_copy(original, document)
    yield from (found[path] for path in sorted(found))


def original_of(path: Path) -> Path:
    """Return the path of the file that the one at `path` is a copy of, if that is there; else `path`."""
    name, mark, _ = path.name.rpartition(MARK)
    original = path.with_name(f"{name}{TAG_FILE}")
    return original if mark and original.exists() else path


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
    return document._replace(entries=tuple(entries), corrections=corrections)
