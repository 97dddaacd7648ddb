"""The reader's rules at work on a document: what they look at, and what they tag by themselves.

One invariant: what was taken off by hand is not given again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.core.query.search import SectionItem, Voices
from briefing.core.tags.rules import Rule, Subject, automatic_change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.core.model import Document, Section
    from briefing.core.tags.model import Change, SectionTags


def rule_subject(document: Document, section: Section, voices: Voices | None = None) -> Subject:
    """Return `section` as rules see it; who is quoted is worked out only when a rule asks."""
    item = SectionItem(document, section, voices or Voices(document))
    return Subject(f"{item.heading}\n{item.text}", item.source, lambda: item.speakers)


def automatic_changes(
    document: Document, entries: Mapping[str, SectionTags], rules: Iterable[Rule]
) -> tuple[Change, ...]:
    """Return what the automatic ones of `rules` ask for in `document`; nothing that was taken off by hand.

    Args:
        document: the parsed document.
        entries: what the reader said about its sections, by id.
        rules: the reader's rules.
    """
    automatic = tuple(rule for rule in rules if rule.automatic)
    if not automatic:
        return ()
    voices = Voices(document)
    asked = (
        automatic_change(
            automatic, rule_subject(document, section, voices), section.id, entries.get(section.id)
        )
        for section in document.sections
    )
    return tuple(change for change in asked if change is not None)
