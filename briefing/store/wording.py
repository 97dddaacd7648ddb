"""Steps to the words in which a reader is told what was done.

One invariant: what comes from a document or a tag file is on one line and short.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.core.model import unwrap
from briefing.core.tags.match import shorten
from briefing.core.tags.merge import union, without
from briefing.store.tags.journal import AnyStep, CorrectionStep, Step

HEADING_LENGTH = 40
"""Code points of a heading on the status line."""
TAGS_NAMED = 4


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
        words = unwrap(entry.heading or entry.lede)
        return [shorten(words, HEADING_LENGTH)] if words else []
    return [f"{len(places)} sections"] if places else []
