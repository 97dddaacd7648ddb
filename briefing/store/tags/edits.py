"""Changes to steps, and steps to data: what a change does to whatever a tag file says now.

One invariant: a step is merged three ways, so what others wrote since it was made stays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from briefing.core.model import Document, Section
from briefing.core.tags.match import entries_by_section, lede_of, plain_words
from briefing.core.tags.merge import (
    apply_change,
    merge_corrections,
    merge_entries,
    merge_notes,
    merge_passages,
)
from briefing.core.tags.model import Change, Correction, DocumentTags, SectionTags
from briefing.errors import StoreError
from briefing.store.tags.file import TagFile, with_corrections, with_entries, with_origin
from briefing.store.tags.items import has_comment
from briefing.store.tags.journal import AnyStep, CorrectionStep, Step
from briefing.store.tags.model import Origin
from briefing.store.yaml.write import Value


@dataclass(frozen=True, slots=True)
class Moment:
    """What holds for every change of one moment."""

    stamp: str
    """The time, ISO 8601 with `Z`."""
    ruled: Collection[str] = ()
    """Keys of the tags that rules can give."""


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """What a reader asked for, on what they saw."""

    document: Document
    changes: tuple[Change, ...]
    corrections: tuple[Correction, ...] | None
    seen: DocumentTags
    """What was known when it was asked for."""
    moment: Moment
    """When that was, however much later it is written."""


def steps_for(file: TagFile, request: ChangeRequest) -> list[AnyStep]:
    """Return the steps that carry out `request` on what `file` says now; none for what it says already.

    Raises:
        StoreError: a section is not in the document.
    """
    present = entries_by_section(request.document, file.entries)
    after = _after(present, request)
    steps: list[AnyStep] = [
        Step(str(file.path), present.get(name, _emptied(entry)), entry) for name, entry in after.items()
    ]
    if request.corrections is not None:
        merged = merge_corrections(request.seen.corrections, file.corrections, request.corrections)
        steps.append(CorrectionStep(str(file.path), file.corrections, merged))
    return [step for step in steps if step.before != step.after]


def foreseen(seen: DocumentTags, request: ChangeRequest) -> DocumentTags:
    """Return what will be known once `request` is written."""
    sections = {**seen.sections, **_after(seen.sections, request)}
    corrections = seen.corrections if request.corrections is None else request.corrections
    return seen._replace(sections=sections, corrections=corrections)


def carried_out(file: TagFile, steps: Iterable[AnyStep], origin: Origin | None = None) -> dict[str, Value]:
    """Return what `file` says after `steps`, and of its document, if `origin` is given."""
    entries, corrections = list(file.entries), file.corrections
    places = {entry.id: place for place, entry in enumerate(entries) if entry.id}
    nameless = len(places) < len(entries)
    for step in steps:
        if isinstance(step, CorrectionStep):
            corrections = merge_corrections(step.before, corrections, step.after)
            continue
        place = places.get(step.before.id, places.get(step.after.id))
        if place is None and nameless:
            place = place_of(file.entries, step.before, step.after)
        theirs = _emptied(step.before) if place is None else entries[place]
        merged = merge_entries(step.before, theirs, step.after)
        if place is None:
            place = len(entries)
            entries.append(merged)
        entries[place] = merged
        places[merged.id] = place
    data = with_corrections(with_entries(file, entries, commented(file)), corrections)
    return data if origin is None else with_origin(data, origin)


def place_of(entries: Iterable[SectionTags], *wanted: SectionTags) -> int | None:
    """Return the index of the entry with the id of one of `wanted`; without id, with its heading and lede."""
    ids = {entry.id for entry in wanted} - {""}
    names = {(plain_words(entry.heading or ""), entry.lede) for entry in wanted}
    for index, entry in enumerate(entries):
        if entry.id in ids or (not entry.id and (plain_words(entry.heading or ""), entry.lede) in names):
            return index
    return None


def commented(file: TagFile) -> frozenset[int]:
    """Return the places of the entries within whose lines a comment may stand."""
    if file.pieces is not None:
        return frozenset(place for place, item in enumerate(file.pieces.items) if has_comment(item))
    text, root = file.text, file.root
    sections = (node for key, node in root.pairs if key.text == "sections") if root else ()
    return frozenset(
        place
        for node in sections
        for place, item in enumerate(node.items)
        if "#" in text[item.start : (text.find("\n", item.last) + 1) or len(text)]
    )


def _after(present: Mapping[str, SectionTags], request: ChangeRequest) -> dict[str, SectionTags]:
    sections = {section.id: section for section in request.document.sections}
    after: dict[str, SectionTags] = {}
    for change in request.changes:
        name = change.section
        if name not in sections:
            raise StoreError(f"{request.document.source}: there is no section “{name}”.")
        blank = _blank(request.document, sections[name])
        theirs = after.get(name, present.get(name, blank))
        seen = after.get(name, request.seen.sections.get(name, blank))
        after[name] = _changed(blank, seen, theirs, change, request.moment)
    return after


def _changed(
    blank: SectionTags, seen: SectionTags, theirs: SectionTags, change: Change, moment: Moment
) -> SectionTags:
    """Return `theirs` with `change`; a note that somebody else wrote since the reader looked is kept too."""
    mine = apply_change(theirs, change, moment.ruled)
    wanted = apply_change(seen, change, moment.ruled).passages
    merged = mine._replace(
        note=merge_notes(seen.note, theirs.note, mine.note),
        passages=merge_passages(seen.passages, theirs.passages, wanted),
    )
    if merged == theirs:
        return theirs
    return merged._replace(
        id=blank.id, heading=blank.heading, lede=blank.lede, key=blank.key or merged.key, tagged=moment.stamp
    )


def _blank(document: Document, section: Section) -> SectionTags:
    item = document.item_of(section)
    lede = lede_of(document, section)
    return SectionTags(section.id, document.heading_of(section), lede, (), key=item.key if item else None)


def _emptied(entry: SectionTags) -> SectionTags:
    return entry.silent
