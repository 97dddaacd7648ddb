"""What was done to tags, so that it can be undone and done again after a restart.

One invariant: a step names the state before and after, so that turning it round is itself a step, and what
others changed in between is merged rather than lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from briefing.core.tags.merge import union, without
from briefing.core.tags.model import Correction, SectionTags
from briefing.core.text.naming import shorten
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
class Deed:
    """One change as the reader knows it: a tag key, a bulk tagging, a rename."""

    number: int
    sentence: str
    steps: tuple[AnyStep, ...]


def turned(steps: Iterable[AnyStep]) -> tuple[AnyStep, ...]:
    """Return the steps that undo `steps`."""
    return tuple(type(step)(step.file, step.after, step.before) for step in steps)  # type: ignore[arg-type]


class Journal:
    """The deeds of this reader, in all windows, in order."""

    def __init__(self, state: State) -> None:
        self._state = state

    def record(self, sentence: str, steps: Sequence[AnyStep]) -> None:
        """Add a deed. What was undone before it cannot be done again."""
        text = json.dumps([[type(step).__name__, _record(step)] for step in steps], ensure_ascii=False)

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM journal WHERE undone")
            connection.execute("INSERT INTO journal (sentence, steps) VALUES (?, ?)", (sentence, text))
            connection.execute("DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - ?", (LENGTH,))

        self._state.attempt(work)

    def to_undo(self) -> Deed | None:
        """Return the last deed that is not undone."""
        return self._deed("SELECT id, sentence, steps FROM journal WHERE NOT undone ORDER BY id DESC LIMIT 1")

    def to_redo(self) -> Deed | None:
        """Return the first deed that is undone."""
        return self._deed("SELECT id, sentence, steps FROM journal WHERE undone ORDER BY id LIMIT 1")

    def mark(self, deed: Deed, *, undone: bool) -> None:
        """Say that a deed is undone, or done again."""
        self._state.run("UPDATE journal SET undone = ? WHERE id = ?", [(undone, deed.number)])

    def _deed(self, sql: str) -> Deed | None:
        rows = self._state.rows(sql)
        if not rows:
            return None
        number, sentence, steps = rows[0]
        return Deed(number, sentence, tuple(_step(*each) for each in json.loads(steps)))


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
    deeds = [_cut(step) for step in steps if isinstance(step, CorrectionStep)]
    deeds += [f"tagged {_listed(given)}"] if given else []
    deeds += [f"untagged {_listed(taken)}"] if taken else []
    deeds += ["noted"] if any(step.before.note != step.after.note for step in entries) else []
    return " · ".join((", ".join(deeds) or "changed", *_where(entries)))


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
        entry = next(iter(places.values())).after
        words = entry.name
        return [shorten(words, HEADING_LENGTH)] if words else []
    return [f"{len(places)} sections"] if places else []
