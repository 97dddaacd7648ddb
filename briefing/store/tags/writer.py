"""Writing steps to tag files, as deeds that can be undone and done again.

One invariant: a deed is in the journal exactly when a part of it is on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import StoreError
from briefing.files import describe_failure
from briefing.lock import writing
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tags.directory import Directory
from briefing.store.tags.edits import carried_out
from briefing.store.tags.file import TagFile, load_tag_file
from briefing.store.tags.journal import AnyStep, Journal, turned
from briefing.store.tags.unite import uniting_steps


class Writer:
    """The one writer of tag files."""

    def __init__(self, paths: Paths, directory: Directory, state: State) -> None:
        self._lock = paths.lock
        self._directory = directory
        self._journal = Journal(state)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock for the length of the block.

        Raises:
            StoreError: another process does not let go of the lock, or the block could not write.
        """
        try:
            with writing(self._lock):
                yield
        except OSError as error:
            path = Path(error.filename or self._directory.path)
            name = path.parent if path.suffix == ".tmp" else path  # nobody knows of temporary files
            raise StoreError(f"{name}: not saved ({describe_failure(error)}).") from error

    def carry_out(self, sentence: str, plan: Iterable[tuple[TagFile, Sequence[AnyStep]]]) -> None:
        """Write steps to several files as one deed; call it within `writing`.

        Args:
            sentence: what was done, for the reader; "" for what no reader did and none need undo.
            plan: the files, and what to do to each.

        Raises:
            OSError: what the system says; what was written before stays, and can be undone.
        """
        done: list[AnyStep] = []
        try:
            for file, steps in plan:
                self._write(file, steps)
                done += steps
        finally:
            if done and sentence:
                self._journal.record(sentence, done)

    def take_in(self, file: TagFile) -> TagFile:
        """Return `file` with what Syncthing has set aside taken in again; call it within `writing`.

        Raises:
            OSError: what the system says; copies that were not taken in are still there.
        """
        for copy in self._directory.conflicts(file):
            steps = list(uniting_steps(file, copy))
            self.carry_out(f"took in {copy.path.name}", [(file, steps)] if steps else [])
            self._directory.retire(copy.path)
            file = load_tag_file(file.path)
        return file

    def undo(self) -> str | None:
        """Undo the last deed, done in whatever window; return what was undone, None when there is nothing.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        with self.writing():
            deed = self._journal.to_undo()
            if deed is None:
                return None
            self._write_again(turned(reversed(deed.steps)))
            self._journal.mark(deed, undone=True)
        return f"undid: {deed.sentence}"

    def redo(self) -> str | None:
        """Do again what was undone last; return what that was, None when there is nothing.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        with self.writing():
            deed = self._journal.to_redo()
            if deed is None:
                return None
            self._write_again(deed.steps)
            self._journal.mark(deed, undone=False)
        return f"redid: {deed.sentence}"

    def _write_again(self, steps: Iterable[AnyStep]) -> None:
        """Carry out steps of the journal on the files as they are now, passing over those that are gone."""
        plan: dict[str, list[AnyStep]] = {}
        for step in steps:
            plan.setdefault(step.file, []).append(step)
        present = [Path(name) for name in plan if Path(name).exists()]
        for file in [load_tag_file(path) for path in present]:  # all are read before one is written
            self._write(file, plan[str(file.path)])

    def _write(self, file: TagFile, steps: Iterable[AnyStep]) -> None:
        self._directory.index.put(self._directory.write(file, carried_out(file, steps)))
