"""Two tag files about one document to one.

One invariant: nothing that either file says is lost; a tag that one side confirmed is confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from briefing.core.tags.merge import merge_notes, union, without
from briefing.core.tags.model import SectionTags
from briefing.store.records import TaggedDocument
from briefing.store.tags.edits import place_of
from briefing.store.tags.file import TagFile
from briefing.store.tags.journal import AnyStep, CorrectionStep, Step

Said: TypeAlias = "TagFile | TaggedDocument"


def uniting_steps(file: Said, other: Said) -> Iterator[AnyStep]:
    """Yield the steps that add to `file` what only `other` says."""
    name = str(file.path)
    places = {entry.id: place for place, entry in enumerate(file.entries) if entry.id}
    for entry in other.entries:
        place = places.get(entry.id)
        if place is None and len(places) < len(file.entries):
            place = place_of(file.entries, entry)
        blank = entry._replace(tags=(), note=None, automatic=(), refused=())
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
    )
