"""Three-way merges of what readers say about sections.

One invariant: what either side added is in the result, and what either side took away from the base is not,
unless the other side added it again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from briefing.core.model import MarkedPassage
from briefing.core.tags.model import Change, Correction, SectionTags, clean_tag, passage_key, tag_key


def apply_change(entry: SectionTags, change: Change, ruled: Collection[str] = ()) -> SectionTags:
    """Return `entry` with `change` made to it.

    A tag that a person gives stops being automatic or refused. A tag that a person takes off is refused
    when it was automatic or is among `ruled`, the keys of the tags that rules can give. A rule cannot give
    a refused tag.
    """
    asked: Sequence[str] = [tag for tag in map(clean_tag, change.add) if tag]
    if change.automatic:
        asked = without(asked, entry.refused)
    gone = change.remove
    tags = union(without(entry.tags, gone), asked)
    automatic, refused = without(entry.automatic, gone), entry.refused
    if change.automatic:
        automatic = union(automatic, without(asked, entry.tags))
    else:
        automatic = without(automatic, asked)
        held = _keys(entry.automatic) | set(ruled)
        refused = union(without(refused, asked), (tag for tag in gone if tag_key(tag) in held))
    note = entry.note if change.note is None else change.note.strip() or None
    passages = _marked(entry.passages, change)
    return entry._replace(tags=tags, automatic=automatic, refused=refused, note=note, passages=passages)


def _marked(passages: Iterable[MarkedPassage], change: Change) -> tuple[MarkedPassage, ...]:
    gone = {passage_key(passage) for passage in change.unmarked}
    kept = {passage_key(passage): passage for passage in passages if passage_key(passage) not in gone}
    return tuple((kept | {passage_key(passage): passage for passage in change.marked}).values())


def merge_entries(base: SectionTags, theirs: SectionTags, mine: SectionTags) -> SectionTags:
    """Return `theirs` with what leads from `base` to `mine`.

    Tags keep the order of `mine` when nobody else changed them. Two notes that were both changed are both
    kept, on lines of their own.
    """
    return mine._replace(
        tags=merge_lists(base.tags, theirs.tags, mine.tags),
        automatic=merge_lists(base.automatic, theirs.automatic, mine.automatic),
        refused=merge_lists(base.refused, theirs.refused, mine.refused),
        note=merge_notes(base.note, theirs.note, mine.note),
        passages=merge_passages(base.passages, theirs.passages, mine.passages),
    )


def merge_lists(base: Collection[str], theirs: Collection[str], mine: Collection[str]) -> tuple[str, ...]:
    """Merge lists of tags as sets; `mine` as it is when `theirs` is the base."""
    if tuple(theirs) == tuple(base):
        return tuple(mine)
    return union(without(theirs, without(base, mine)), without(mine, base))


def merge_notes(base: str | None, theirs: str | None, mine: str | None) -> str | None:
    """Merge notes: the one that was changed, or both when both were changed to different words."""
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    return "\n".join(note for note in (theirs, mine) if note)


def merge_passages(
    base: Iterable[MarkedPassage], theirs: Iterable[MarkedPassage], mine: Iterable[MarkedPassage]
) -> tuple[MarkedPassage, ...]:
    """Return `theirs` without what `mine` dropped from `base`, with what it added and notes it changed."""
    before = {passage_key(passage): passage for passage in base}
    wanted = {passage_key(passage): passage for passage in mine}
    found: dict[str, MarkedPassage] = {}
    for passage in theirs:
        own = wanted.pop(passage_key(passage), None)
        if own is not None:
            known = before.get(passage_key(passage))
            note = merge_notes(known.note if known else None, passage.note, own.note)
            found[passage_key(passage)] = passage._replace(note=note)
        elif passage_key(passage) not in before:
            found[passage_key(passage)] = passage
    more = {key: passage for key, passage in wanted.items() if before.get(key) != passage}
    return tuple((found | more).values())


def merge_corrections(
    base: Iterable[Correction], theirs: Iterable[Correction], mine: Iterable[Correction]
) -> tuple[Correction, ...]:
    """Return `theirs` without what `mine` dropped from `base` and with what it added."""
    before, wanted = tuple(base), tuple(mine)
    dropped = set(before) - set(wanted)
    kept = [each for each in theirs if each not in dropped]
    return (*kept, *(each for each in wanted if each not in before and each not in kept))


def union(tags: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    """Return `tags` and those of `more` that are not among them, in order; the first spelling stays."""
    found: dict[str, str] = {}
    for tag in (*tags, *more):
        found.setdefault(tag_key(tag), tag)
    return tuple(found.values())


def without(tags: Iterable[str], unwanted: Iterable[str]) -> tuple[str, ...]:
    """Return those of `tags` that are not among `unwanted`, whatever their case."""
    keys = _keys(unwanted)
    return tuple(tag for tag in tags if tag_key(tag) not in keys)


def _keys(tags: Iterable[str]) -> set[str]:
    return {tag_key(tag) for tag in tags}
