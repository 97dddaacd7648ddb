"""The reader's own tagging rules: words, speakers and sources that call for a tag.

One invariant: a rule proposes. Only one that is called automatic tags by itself, and never what was taken off
by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.core.tags.model import Change, SectionTags, tag_key
from briefing.core.text.fold import fold, word_pattern


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. All the conditions it has must hold."""

    tag: str
    word: str | None = None
    """Words of heading or text; case and accents do not count, and a word may go on: `drone` finds drones."""
    expression: str | None = None
    """A regular expression, searched in heading and text without regard to case."""
    speaker: str | None = None
    """Part of the name or role of somebody quoted in the section."""
    source: str | None = None
    """Part of the document's file name or title."""
    automatic: bool = False
    """Whether the tag is given without asking."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What rules look at: one section of one document."""

    text: str
    """Heading and paragraphs."""
    source: str
    """The name of the document, and its title."""
    speakers: Callable[[], Iterable[str]]
    """Names and roles of those quoted; asked for only when a rule wants to know."""


def matching_rules(rules: Iterable[Rule], subject: Subject) -> Iterator[tuple[Rule, str]]:
    """Yield the rules that call for their tag here, each with the reason as a phrase."""
    for rule in rules:
        reasons = tuple(_reasons(rule, subject))
        if reasons and None not in reasons:
            yield rule, "your rule: " + ", ".join(reason for reason in reasons if reason)


def automatic_change(
    rules: Iterable[Rule], subject: Subject, section: str, entry: SectionTags | None
) -> Change | None:
    """Return the change that the automatic rules ask for; None when there is nothing to add.

    Args:
        rules: the reader's rules, in order.
        subject: the section, as rules see it.
        section: its id.
        entry: what is known about it; tags it has or once had taken off are left alone.
    """
    settled = {tag_key(tag) for tag in (*entry.tags, *entry.refused)} if entry else set()
    chosen = (rule for rule in rules if rule.automatic and tag_key(rule.tag) not in settled)
    tags = dict.fromkeys(rule.tag for rule, _ in matching_rules(chosen, subject))
    return Change(section, add=tuple(tags), automatic=True) if tags else None


def _reasons(rule: Rule, subject: Subject) -> Iterator[str | None]:
    """Yield a phrase for each condition of `rule` that holds, and None for one that does not."""
    if rule.word is not None:
        yield f"“{rule.word}”" if word_pattern(rule.word).search(fold(subject.text)) else None
    if rule.expression is not None:
        found = re.search(rule.expression, subject.text, re.IGNORECASE)
        yield f"“{' '.join(found[0].split())}”" if found else None
    if rule.source is not None:
        yield f"from {rule.source}" if fold(rule.source) in fold(subject.source) else None
    if rule.speaker is not None:
        pattern = word_pattern(rule.speaker)
        heard = any(pattern.search(fold(name)) for name in subject.speakers())
        yield f"{rule.speaker} is quoted" if heard else None
