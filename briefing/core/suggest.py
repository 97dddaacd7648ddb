"""Tags to suggest for a section, each with its reason: the reader's rules, their past, and the text itself.

One invariant: a suggestion is never a tag that the section has, and no tag is suggested twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefing.core.history import History, leaf
from briefing.core.model import Document, Section
from briefing.core.recognise import lede_of
from briefing.core.rules import Rule, Subject, automatic_change, matching_rules
from briefing.core.search import SectionItem, Voices
from briefing.core.tagging import Change, SectionTags, clean_tag, tag_key

Origin = Literal["rule", "history", "text"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tag that may fit."""

    tag: str
    reason: str
    """A phrase for the status line."""
    origin: Origin


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


def suggest_tags(
    document: Document,
    section: Section,
    *,
    entry: SectionTags | None = None,
    rules: Iterable[Rule] = (),
    history: History | None = None,
    voices: Voices | None = None,
    limit: int = 6,
) -> tuple[Suggestion, ...]:
    """Return up to `limit` tags for `section`, the likeliest first.

    Args:
        document: the parsed document.
        section: one of its sections.
        entry: what the reader said about it; its tags are not suggested.
        rules: the reader's rules.
        history: what was tagged before.
        voices: who is quoted in `document`, if that is at hand.
        limit: how many.
    """
    subject = rule_subject(document, section, voices)
    candidates = _candidates(document, section, subject, tuple(rules), history)
    taken = {tag_key(tag) for tag in entry.tags} if entry else set()
    leaves = {leaf(tag) for tag in entry.tags} if entry else set()
    chosen: list[Suggestion] = []
    for one in candidates:
        key, words = tag_key(one.tag), leaf(one.tag)
        if not key or key in taken or (one.origin == "text" and words in leaves):
            continue
        taken.add(key)
        leaves.add(words)
        chosen.append(one)
        if len(chosen) == limit:
            break
    return tuple(chosen)


def _candidates(
    document: Document, section: Section, subject: Subject, rules: tuple[Rule, ...], history: History | None
) -> Iterator[Suggestion]:
    for rule, reason in matching_rules(rules, subject):
        yield Suggestion(rule.tag, reason, "rule")
    if history is not None:
        lede = lede_of(document, section)
        for advice in history.advise(f"{document.heading_of(section) or ''} {lede}"):
            yield Suggestion(advice.tag, advice.reason, "history")
        for advice in history.named(subject.text):
            yield Suggestion(advice.tag, advice.reason, "history")
    from briefing.core.keywords import suggest_topics  # wanted only when rules and past leave room

    for topic in suggest_topics(document, section):
        yield Suggestion(clean_tag(topic.tag), topic.reason, "text")
