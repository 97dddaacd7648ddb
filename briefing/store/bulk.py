"""Changes of tags over the whole library.

One invariant: what a change would do is counted in the way in which it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.tags.model import SectionTags, tag_key
from briefing.core.tags.retag import Replacement, retagged
from briefing.store.tags.file import load_tag_file
from briefing.store.tags.journal import AnyStep, Step

if TYPE_CHECKING:  # the store calls this module
    from briefing.store.tags.store import TagStore


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does, or would do."""

    documents: int
    sections: int
    tags: tuple[str, ...]
    """The tags it is about, those below them included."""


def retag(store: TagStore, sentence: str, becomes: Replacement, *, preview: bool) -> Effect:
    """Replace tags in every file as one deed; with `preview` only count.

    Raises:
        StoreError: a file it concerns cannot be used, or not be written now.
    """
    names = tuple(topic.tag for topic in store.topics() if tuple(becomes(topic.tag)) != (topic.tag,))
    keys = [tag_key(name) for name in names]
    if preview:
        touched = store.shelf.index.documents(keys)
        return _effect(names, [_steps(str(each.path), each.entries, becomes) for each in touched])
    with store.deeds.writing():
        store.shelf.index.refresh()
        paths = [each.path for each in store.shelf.index.documents(keys)]
        files = [store.deeds.take_in(load_tag_file(path)) for path in paths]
        plan = [(file, _steps(str(file.path), file.entries, becomes)) for file in files]
        store.deeds.carry_out(sentence, plan)
    return _effect(names, [steps for _, steps in plan])


def _steps(path: str, entries: Sequence[SectionTags], becomes: Replacement) -> list[AnyStep]:
    pairs = ((entry, retagged(entry, becomes)) for entry in entries)
    return [Step(path, before, after) for before, after in pairs if before != after]


def _effect(names: tuple[str, ...], steps: Sequence[Sequence[AnyStep]]) -> Effect:
    return Effect(sum(map(bool, steps)), sum(map(len, steps)), names)
