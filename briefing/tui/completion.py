"""Which tags are offered while one is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.core.fold import fold
from briefing.core.tagging import tag_key
from briefing.tui.widgets.choice_list import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.store.index import Topic
    from briefing.tui.pages.parts import Chip

OFFERED = 8


def tag_choices(words: str, chips: Sequence[Chip], topics: Iterable[Topic]) -> list[Choice]:
    """Return the tags that fit `words`, the likeliest first.

    What suits the section comes before what was given lately, and what begins with `words` before what only
    contains them.

    Args:
        words: the part of the tag that is written; "" fits everything.
        chips: the tags that suit the section.
        topics: all tags that were ever given.
    """
    offered = {tag_key(chip.tag): Choice(chip.tag, chip.tag, chip.reason) for chip in chips if not chip.given}
    for topic in sorted(topics, key=lambda topic: topic.latest, reverse=True):
        count = f"{topic.sections} section{'' if topic.sections == 1 else 's'}"
        offered.setdefault(tag_key(topic.tag), Choice(topic.tag, topic.tag, count))
    wanted = fold(words)
    fitting = [choice for choice in offered.values() if wanted in fold(choice.value)]
    fitting.sort(key=lambda choice: _distance(wanted, fold(choice.value)))
    return fitting[:OFFERED]


def _distance(wanted: str, tag: str) -> int:
    """Return 0 for a tag that begins with the words, 1 for one with a level that does, 2 for the others."""
    if tag.startswith(wanted):
        return 0
    return 1 if f"/{wanted}" in tag else 2
