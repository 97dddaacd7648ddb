"""Writing steps to tag files, as transactions that can be undone and done again.

One invariant: a transaction is in the journal before a part of it is on disk, so that what a killed process
left half done is finished by the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from briefing.errors import StoreError
from briefing.files import describe_failure
from briefing.lock import TIMEOUT, NoLocksError, writing
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tags.directory import Directory
from briefing.store.tags.edits import carried_out
from briefing.store.tags.file import TagFile, from_data, parse_tag_file
from briefing.store.tags.journal import AnyStep, Journal, Transaction, turned
from briefing.store.tags.model import Origin
from briefing.store.tags.unite import uniting_steps

ATTEMPTS = 8
"""How often a file is read again that somebody else writes while we do."""
PATIENT = 4
"""After how many of these what they write is put beside the file."""


class FileEdit(NamedTuple):
    """What is to be done to one file."""

    path: Path
    steps: Sequence[AnyStep]
    origin: Origin | None = None
    """What is known of the document by now; None to leave that alone."""
    file: TagFile | None = None
    """As it was read, or is to be made; None to read it when its turn comes."""


class Writer:
    """The one writer of tag files."""

    def __init__(
        self,
        paths: Paths,
        directory: Directory,
        state: State,
        notify: Callable[[str], object],
        timeout: float | None = None,
    ) -> None:
        """Write nothing yet.

        Args:
            paths: where the locks are.
            directory: of the tag files.
            state: for the journal.
            notify: is told what the reader is to know: a change that was finished, a folder without locks.
            timeout: seconds to wait for another writer; None for as long as commands do.
        """
        self._timeout = TIMEOUT if timeout is None else timeout
        self._lock = paths.lock
        self._own_lock = paths.own_lock
        self._directory = directory
        self._journal = Journal(state, directory.path)
        self._notify = notify

    @contextmanager
    def writing(self, timeout: float | None = None) -> Iterator[None]:
        """Hold the lock for the length of the block.

        The lock stands beside the tags, whoever's home they are shared by; where the file system knows no
        locks, in this reader's own home.

        Raises:
            StoreError: another process does not let go of the lock, or the block could not write.
        """
        timeout = self._timeout if timeout is None else timeout
        try:
            with ExitStack() as held:
                try:
                    held.enter_context(writing(self._lock, timeout))
                except NoLocksError:
                    self._say_without_locks()
                    held.enter_context(writing(self._own_lock, timeout))
                yield
        except OSError as error:
            path = Path(error.filename or self._directory.path)
            unknown = path.suffix in (".tmp", ".lock")  # to whoever reads the sentence
            name = path.parent if unknown else path
            raise StoreError(f"{name}: not saved ({describe_failure(error)}).") from error

    def _say_without_locks(self) -> None:
        if not self._own_lock.exists():  # it is made now, and there the next time
            self._notify(
                f"{self._directory.path}: this file system knows no locks, so two machines that write at once"
                " may lose a change"
            )

    def carry_out(self, sentence: str, edits: Sequence[FileEdit]) -> None:
        """Write steps to several files as one transaction; call it within `writing`.

        Args:
            sentence: what is done, for the reader; "" for what no reader does and none need undo.
            edits: what is to be done to each file.

        Raises:
            StoreError: a file cannot be used; nothing was changed.
            OSError: what the system says; what was written before is taken back.
        """
        edits = [edit for edit in edits if edit.steps]
        if not edits:
            return
        if not sentence:
            self._write_all(edits)
            return
        steps = [step for edit in edits for step in edit.steps]
        made = {str(edit.path): edit.file.beginning for edit in edits if edit.file and edit.file.is_new}
        number = self._journal.begin(sentence, steps, made, durable=len(edits) > 1)
        try:
            self._write_all(edits)
        except (OSError, StoreError):
            with suppress(OSError, StoreError):  # else the next process finishes it
                self._write_steps(turned(reversed(steps)), {})
                self._journal.forget(number)
            raise
        self._journal.finish(number)

    def resume(self) -> None:
        """Finish the transactions that a killed process left half done, and say so."""
        if not self._journal.unfinished():
            return
        with suppress(StoreError), self.writing(timeout=0):  # else their process lives, and is at work
            for transaction in self._journal.unfinished():
                try:
                    self._write_steps(transaction.next_steps, transaction.made)
                except (OSError, StoreError) as error:
                    self._notify(f"not finished yet: {transaction.sentence} ({error})")
                    continue
                self._journal.settle(transaction)
                self._notify(
                    f"finished what was interrupted: {'undo of ' * transaction.undone}{transaction.sentence}"
                )

    def take_in(self, file: TagFile) -> TagFile:
        """Return `file` with what other files about the same text say; call it within `writing`.

        Raises:
            OSError: what the system says; files that were not taken in are still there.
        """
        others = list(self._directory.others(file))
        if not others:
            return file
        steps: list[AnyStep] = []
        united = file
        for other in others:
            more = list(uniting_steps(united, other))
            united = from_data(file.path, "", carried_out(united, more))
            steps += more
        names = ", ".join(other.path.name for other in others)
        self.carry_out(f"took in {names}", [FileEdit(file.path, steps, file=file)])
        for other in others:
            self._directory.retire(other)
        return self._directory.load(file.path)

    def undo(self) -> str | None:
        """Undo the last one, done in whatever window; return what was undone, None when there is nothing.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        return self._turn_next(self._journal.to_undo, "undid")

    def next_to_undo(self) -> Transaction | None:
        """Return the transaction that `undo` takes back."""
        return self._journal.to_undo()

    def next_to_redo(self) -> Transaction | None:
        """Return the transaction that `redo` does again."""
        return self._journal.to_redo()

    def redo(self) -> str | None:
        """Do again what was undone last; return what that was, None when there is nothing.

        Raises:
            StoreError: a file it concerns cannot be changed or written now.
        """
        return self._turn_next(self._journal.to_redo, "redid")

    def _turn_next(self, next_transaction: Callable[[], Transaction | None], done: str) -> str | None:
        with self.writing():
            transaction = next_transaction()
            if transaction is None:
                self._journal.must_last()
                return None
            return f"{done}: {self._turn(transaction)}"

    def _turn(self, transaction: Transaction) -> str:
        for path in {step.file: Path(step.file) for step in transaction.steps}.values():
            with suppress(FileNotFoundError):
                self._directory.load(path)  # all can be used before one is written
        wanted = self._journal.turn(transaction)
        try:
            self._write_steps(wanted.next_steps, {})
        except (OSError, StoreError):
            with suppress(OSError, StoreError):
                self._write_steps(transaction.next_steps, {})
                self._journal.settle(self._journal.turn(wanted))
            raise
        self._journal.settle(wanted)
        return transaction.sentence

    def _write_steps(self, steps: Iterable[AnyStep], made: Mapping[str, str]) -> None:
        """Carry out steps of the journal on the files as they are now, passing over those that are gone."""
        plan: dict[str, list[AnyStep]] = {}
        for step in steps:
            plan.setdefault(step.file, []).append(step)
        for name, each in plan.items():
            path, file = Path(name), None
            if not path.exists():
                if name not in made:
                    continue
                file = from_data(path, "", parse_tag_file(path, made[name]).data).as_new()
            self._write(FileEdit(path, each, file=file))

    def _write_all(self, edits: Iterable[FileEdit]) -> None:
        for edit in edits:
            self._write(edit)

    def _write(self, edit: FileEdit) -> None:
        file = edit.file or self._directory.load(edit.path)
        for attempt in range(ATTEMPTS):
            hurry = attempt >= PATIENT
            if self._directory.write(file, carried_out(file, edit.steps, edit.origin), hurry=hurry):
                return
            with suppress(FileNotFoundError):  # else it is written as it was read
                file = self._directory.load_again(edit.path)
        raise StoreError(f"{edit.path}: somebody else keeps writing to it.")
