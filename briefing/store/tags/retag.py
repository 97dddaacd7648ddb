"""Tags renamed, merged, split and deleted in every file at once.

One invariant: a preview counts in the way in which it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.core.tags.model import SectionTags, tag_key
from briefing.core.tags.retag import Replacement, retagged
from briefing.store.tags.directory import Directory
from briefing.store.tags.journal import AnyStep, Step
from briefing.store.tags.model import Effect
from briefing.store.tags.writer import FileEdit, Writer


def count(directory: Directory, names: Sequence[str], becomes: Replacement) -> Effect:
    """Return what it would change that each of the tags `names` becomes others."""
    touched = directory.index.documents(list(map(tag_key, names)))
    return _effect(names, [_steps(each.path, each.entries, becomes) for each in touched])


def carry_out(
    directory: Directory, writer: Writer, names: Sequence[str], becomes: Replacement, sentence: str
) -> Effect:
    """Let each of the tags `names` become others, as one transaction that `sentence` is about.

    Raises:
        StoreError: a file it concerns cannot be written now.
    """
    with writer.writing():
        directory.index.refresh(thorough=True)
        touched = list(directory.index.documents(list(map(tag_key, names))))
        edits = [_edit(directory, writer, each.path, becomes) for each in touched]
        writer.carry_out(sentence, edits)
    return _effect(names, [edit.steps for edit in edits])


def _edit(directory: Directory, writer: Writer, path: Path, becomes: Replacement) -> FileEdit:
    file = writer.take_in(directory.load(path))
    return FileEdit(path, _steps(path, file.entries, becomes))


def _steps(path: Path, entries: Sequence[SectionTags], becomes: Replacement) -> list[AnyStep]:
    pairs = ((entry, retagged(entry, becomes)) for entry in entries)
    return [Step(str(path), before, after) for before, after in pairs if before != after]


def _effect(names: Sequence[str], steps: Sequence[Sequence[AnyStep]]) -> Effect:
    return Effect(sum(map(bool, steps)), sum(map(len, steps)), tuple(names))
