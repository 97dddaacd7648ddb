"""Steps to data: carrying out one step of a change on whatever a tag file says now.

One invariant: a step is merged three ways, so what others wrote since it was made stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.core.merge import merge_corrections, merge_entries
from briefing.core.recognise import fold
from briefing.core.tagging import SectionTags
from briefing.store.compose import compose
from briefing.store.journal import AnyStep, CorrectionStep
from briefing.store.tagfile import TagFile, from_data, is_empty, with_corrections, with_entry

if TYPE_CHECKING:
    from briefing.store.emit import Value


def carried_out(file: TagFile, steps: Iterable[AnyStep]) -> dict[str, Value]:
    """Return what `file` says after `steps`."""
    now, text = file, file.text
    for step in steps:
        if isinstance(step, CorrectionStep):
            data = with_corrections(now.data, merge_corrections(step.before, now.corrections, step.after))
        else:
            data = _with_step(now, step.before, step.after)
        now = from_data(file.path, text, data)
    return now.data


def _with_step(file: TagFile, before: SectionTags, after: SectionTags) -> dict[str, Value]:
    index = place_of(file.entries, before, after)
    theirs = before if index is None else file.entries[index]
    if index is None and not is_empty(before):
        theirs = SectionTags(before.id, before.heading, before.lede, ())
    merged = merge_entries(before, theirs, after)
    keep = index is not None and is_empty(merged) and has_comment(file.text, before.id or after.id)
    return with_entry(file.data, index, merged, keep=keep)


def place_of(entries: Iterable[SectionTags], *wanted: SectionTags) -> int | None:
    """Return the index of the entry with the id of one of `wanted`, or, without id, its heading and lede."""
    ids = {entry.id for entry in wanted} - {""}
    names = {(fold(entry.heading or ""), entry.lede) for entry in wanted}
    for index, entry in enumerate(entries):
        if entry.id in ids or (not entry.id and (fold(entry.heading or ""), entry.lede) in names):
            return index
    return None


def has_comment(text: str, entry: str) -> bool:
    """Tell whether a comment may stand within the lines of an entry of a tag file."""
    for key, node in compose(text).pairs:
        for item in node.items if key.text == "sections" else ():
            names = {name.text: value.text for name, value in item.pairs}
            if names.get("id", "") == entry:
                end = text.find("\n", item.last)
                return "#" in text[item.start : end if end > 0 else len(text)]
    return False
