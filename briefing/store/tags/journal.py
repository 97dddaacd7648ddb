"""What was done to tags, so that it can be undone and done again after a restart.

One invariant: a step names the state before and after, so that turning it round is itself a step, and what
others changed in between is merged rather than lost.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from briefing.core.tags.merge import union, without
from briefing.core.tags.model import Correction, SectionTags
from briefing.core.text.naming import shorten
from briefing.core.text.normalise import neutralise
from briefing.errors import StoreError
from briefing.store.state import State
from briefing.store.tags.model import entry_from

LENGTH = 1000
"""Changes that can be undone."""
HEADING_LENGTH = 40
"""Code points of a heading on the status line."""
TAGS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of one tag file, before and after."""

    file: str
    """Path of the tag file."""
    before: SectionTags
    """Without tags and note where there was no entry."""
    after: SectionTags


@dataclass(frozen=True, slots=True)
class CorrectionStep:
    """The corrections of one tag file, before and after."""

    file: str
    before: tuple[Correction, ...]
    after: tuple[Correction, ...]


AnyStep = Step | CorrectionStep


@dataclass(frozen=True, slots=True)
class Transaction:
    """One change as the reader knows it: a tag key, a bulk tagging, a rename."""

    number: int
    sentence: str
    steps: tuple[AnyStep, ...]
    undone: bool = False
    made: Mapping[str, str] = field(default_factory=dict)
    """The text that each file begins with that the change makes, by path."""

    @property
    def next_steps(self) -> tuple[AnyStep, ...]:
        """The steps that lead to where it is to be: done, or undone."""
        return turned(reversed(self.steps)) if self.undone else self.steps


def turned(steps: Iterable[AnyStep]) -> tuple[AnyStep, ...]:
    """Return the steps that undo `steps`."""
    return tuple(type(step)(step.file, step.after, step.before) for step in steps)  # type: ignore[arg-type]


class Journal:
    """The transactions of this reader in one directory of tag files, in all windows, in order.

    A transaction is written here before the first file is touched, and marked when the last one is: what a
    killed process leaves behind is known, and can be carried out again.
    """

    def __init__(self, state: State, directory: Path) -> None:
        self._state = state
        self._prefix = f"{directory}{os.sep}"

    def begin(
        self, sentence: str, steps: Sequence[AnyStep], made: Mapping[str, str], *, durable: bool
    ) -> int:
        """Write down a transaction that is about to be done; return its number.

        Args:
            sentence: what is done, for the reader.
            steps: what is to be done to the files.
            made: the text that each file begins with that is not there yet, by path.
            durable: whether it is to outlast a power cut; else a killed process is all it outlasts.

        Raises:
            OSError: it cannot be written.
        """
        text = json.dumps([[type(step).__name__, _record(step)] for step in steps], ensure_ascii=False)
        values = (neutralise(sentence), text, json.dumps(made, ensure_ascii=False))
        sql = "INSERT INTO journal (sentence, steps, made, pending) VALUES (?, ?, ?, 1)"
        numbers: list[int] = []
        self._write(
            lambda connection: numbers.append(connection.execute(sql, values).lastrowid or 0), durable
        )
        return numbers[-1]

    def finish(self, number: int) -> None:
        """Mark a transaction as done. What was undone before it cannot be done again."""

        def work(connection: Connection) -> None:
            connection.execute("UPDATE journal SET pending = 0 WHERE id = ?", (number,))
            connection.execute("DELETE FROM journal WHERE undone AND id < ?", (number,))
            connection.execute(
                "DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - ? AND NOT pending", (LENGTH,)
            )

        self._state.attempt(work)

    def forget(self, number: int) -> None:
        """Strike out a transaction that was not done."""
        self._state.run("DELETE FROM journal WHERE id = ?", [(number,)])

    def turn(self, transaction: Transaction) -> Transaction:
        """Write down that a transaction is about to be undone, or done again; return it as it is to be.

        Raises:
            OSError: it cannot be written.
        """
        sql = "UPDATE journal SET undone = ?, pending = 1 WHERE id = ?"
        values = (not transaction.undone, transaction.number)
        durable = len({step.file for step in transaction.steps}) > 1
        self._write(lambda connection: connection.execute(sql, values), durable)
        return replace(transaction, undone=not transaction.undone)

    def settle(self, transaction: Transaction) -> None:
        """Mark that a transaction is undone, or done again."""
        self._state.run("UPDATE journal SET pending = 0 WHERE id = ?", [(transaction.number,)])

    def to_undo(self) -> Transaction | None:
        """Return the last transaction that is not undone."""
        return next(iter(self._transactions("NOT undone", "id DESC LIMIT 1")), None)

    def to_redo(self) -> Transaction | None:
        """Return the first transaction that is undone."""
        return next(iter(self._transactions("undone", "id LIMIT 1")), None)

    def must_last(self) -> None:
        """Say so where what was done before cannot be known, rather than that there was nothing.

        Raises:
            StoreError: the state cannot be used.
        """
        if not self._state.lasting:
            raise StoreError(f"{self._state.path}: cannot be used, so earlier changes are not known.")

    def unfinished(self) -> list[Transaction]:
        """Return the transactions that were begun and not finished, the first one first."""
        return self._transactions("pending", "id")

    def _write(self, work: Callable[[Connection], object], durable: bool) -> None:
        generation = self._state.generation
        kept = self._state.attempt(work, durable=durable)
        if not kept and self._state.generation != generation:  # the state goes on, in another place
            kept = self._state.attempt(work, durable=durable)
        if not kept:
            raise OSError(errno.EBUSY, "another program holds it", str(self._state.path))
        if durable and not self._state.lasting:
            raise OSError(errno.EROFS, "it must be written for many files", str(self._state.path))

    def _transactions(self, which: str, order: str) -> list[Transaction]:
        sql = (
            f"SELECT id, sentence, steps, undone, made FROM journal WHERE {which}"  # noqa: S608
            f" AND substr(coalesce(json_extract(steps, '$[0][1].file'), ?), 1, ?) = ? ORDER BY {order}"
        )
        rows = self._state.rows(sql, (self._prefix, len(self._prefix), self._prefix))
        return [_transaction(*row) for row in rows]


def _transaction(number: int, sentence: str, steps: str, undone: int, made: str | None) -> Transaction:
    done = tuple(_step(*each) for each in json.loads(steps))
    return Transaction(number, sentence, done, bool(undone), json.loads(made or "{}"))


def _record(step: AnyStep) -> dict[str, Any]:
    """Return what `_step` makes a step of again, for JSON."""
    if isinstance(step, Step):
        return {"file": step.file, "before": step.before._asdict(), "after": step.after._asdict()}
    before, after = ([each._asdict() for each in side] for side in (step.before, step.after))
    return {"file": step.file, "before": before, "after": after}


def _step(kind: str, raw: dict[str, Any]) -> AnyStep:
    if kind == "CorrectionStep":
        before, after = (tuple(Correction(**each) for each in raw[key]) for key in ("before", "after"))
        return CorrectionStep(raw["file"], before, after)
    return Step(raw["file"], entry_from(raw["before"].values()), entry_from(raw["after"].values()))


def said_of(steps: Sequence[AnyStep]) -> str:
    """Return what `steps` do, as in `tagged diplomacy · Putin hosts North Korean…`."""
    entries = [step for step in steps if isinstance(step, Step)]
    given = union((), (tag for step in entries for tag in without(step.after.tags, step.before.tags)))
    taken = union((), (tag for step in entries for tag in without(step.before.tags, step.after.tags)))
    words = [_cut(step) for step in steps if isinstance(step, CorrectionStep)]
    words += [f"tagged {_listed(given)}"] if given else []
    words += [f"untagged {_listed(taken)}"] if taken else []
    words += ["noted"] if any(step.before.note != step.after.note for step in entries) else []
    words += _marks(entries)
    return " · ".join((", ".join(words) or "changed", *_where(entries)))


def _marks(steps: Iterable[Step]) -> list[str]:
    more = sum(len(step.after.passages) - len(step.before.passages) for step in steps)
    changed = any(step.after.passages != step.before.passages for step in steps)
    if not changed:
        return []
    return ["marked a passage" if more > 0 else "unmarked a passage" if more < 0 else "noted a passage"]


def _cut(step: CorrectionStep) -> str:
    new = [each for each in step.after if each not in step.before]
    if not new:
        return "took back a cut"
    return "joined sections" if new[-1].kind == "join" else "split a section"


def _listed(tags: Sequence[str]) -> str:
    named = ", ".join(tags[:TAGS_NAMED])
    more = len(tags) - TAGS_NAMED
    return f"{named} and {more} more" if more > 0 else named


def _where(steps: Iterable[Step]) -> list[str]:
    places = {(step.file, step.after.id): step for step in steps}
    if len(places) == 1:
        words = next(iter(places.values())).after.name.rstrip(".")
        return [shorten(words, HEADING_LENGTH)] if words else []
    return [f"{len(places)} sections"] if places else []
