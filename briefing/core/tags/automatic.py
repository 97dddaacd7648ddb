"""The reader's rules and feeds at work on a document: what they look at, and what they tag by themselves.

One invariant: what was taken off by hand is not given again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.core.model import Document, Section
from briefing.core.query.search import SectionItem, Voices
from briefing.core.tags.model import Change, SectionTags, tag_key
from briefing.core.tags.rules import Rule, Subject, automatic_change


def rule_subject(document: Document, section: Section, voices: Voices | None = None) -> Subject:
    """Return `section` as rules see it; who is quoted is worked out only when a rule asks."""
    item = SectionItem(document, section, voices or Voices(document))
    return Subject(f"{item.heading}\n{item.text}", item.source, lambda: item.speakers)


def automatic_changes(
    document: Document, entries: Mapping[str, SectionTags], rules: Iterable[Rule]
) -> tuple[Change, ...]:
    """Return the tags that its feeds and the automatic ones of `rules` give in `document`.

    What was taken off by hand is not given again.

    Args:
        document: the parsed document.
        entries: what the reader said about its sections, by id.
        rules: the reader's rules.
    """
    automatic = tuple(rule for rule in rules if rule.automatic)
    fed = {item.start: item.tags for item in document.items if item.tags}
    if not automatic and not fed:
        return ()
    voices = Voices(document)
    asked = (
        _change(
            document, section, entries.get(section.id), automatic, fed.get(section.span.start, ()), voices
        )
        for section in document.sections
    )
    return tuple(change for change in asked if change is not None)


def _change(
    document: Document,
    section: Section,
    entry: SectionTags | None,
    automatic: Sequence[Rule],
    fed: Iterable[str],
    voices: Voices,
) -> Change | None:
    subject = rule_subject(document, section, voices)
    ruled = automatic_change(automatic, subject, section.id, entry) if automatic else None
    settled = {tag_key(tag) for tag in (*entry.tags, *entry.refused)} if entry else set()
    tags = [tag for tag in fed if tag_key(tag) not in settled]
    given = tuple({tag_key(tag): tag for tag in (*tags, *(ruled.add if ruled else ()))}.values())
    return Change(section.id, add=given, automatic=True) if given else None
