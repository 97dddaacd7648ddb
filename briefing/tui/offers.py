"""Which tags are offered while one is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.core.tags.model import tag_key
from briefing.core.text.english import counted
from briefing.core.text.fold import fold
from briefing.tui.widgets.choice_list import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.store.tags.model import Topic
    from briefing.tui.model.session import Chip

OFFERED = 8


class TagOffers:
    """All tags that may be meant on one line, made ready once so that each key finds those that fit."""

    def __init__(self, chips: Sequence[Chip], topics: Iterable[Topic]) -> None:
        """Rank what there is: what suits the section, then what was given lately.

        Args:
            chips: the tags that suit the section.
            topics: all tags that were ever given.
        """
        likely = [Choice(chip.tag, chip.tag, chip.reason) for chip in chips if not chip.given]
        ranked = {tag_key(choice.value): choice for choice in likely}
        for topic in sorted(topics, key=lambda topic: topic.latest, reverse=True):
            count = counted(topic.sections, "section")
            ranked.setdefault(tag_key(topic.tag), Choice(topic.tag, topic.tag, count))
        self._ranked = [(fold(choice.value), choice) for choice in ranked.values()]

    def fitting(self, words: str) -> list[Choice]:
        """Return the tags that fit `words`, those that begin with them before those that only contain them.

        Args:
            words: the part of the tag that is written; "" fits everything.
        """
        wanted = fold(words)
        found = [(_distance(wanted, tag), choice) for tag, choice in self._ranked if wanted in tag]
        return [choice for _, choice in sorted(found, key=lambda pair: pair[0])[:OFFERED]]


def _distance(wanted: str, tag: str) -> int:
    """Return 0 for a tag that begins with the words, 1 for one with a level that does, 2 for the others."""
    if tag.startswith(wanted):
        return 0
    return 1 if f"/{wanted}" in tag else 2
