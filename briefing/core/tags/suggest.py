"""Tags to suggest for a section, each with its reason: the reader's rules, their past, and the text itself.

One invariant: a suggestion is never a tag that the section has, and no tag is suggested twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.core.tags.model import clean_tag, leaf, tag_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.core.model import Document, Section
    from briefing.core.query.search import Voices
    from briefing.core.tags.history import Advice, History
    from briefing.core.tags.model import SectionTags
    from briefing.core.tags.rules import Rule

Origin = Literal["rule", "history", "text"]


class Suggestion(NamedTuple):
    """A tag that may fit."""

    tag: str
    reason: str
    """A phrase for the status line."""
    origin: Origin


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
    candidates = _candidates(document, section, tuple(rules), history, voices)
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
    document: Document,
    section: Section,
    rules: Sequence[Rule],
    history: History | None,
    voices: Voices | None,
) -> Iterator[Suggestion]:
    """Yield what speaks for a tag; nothing is imported for readers without rules, or without a past."""
    if rules:
        from briefing.core.tags.automatic import rule_subject
        from briefing.core.tags.rules import matching_rules

        for rule, reason in matching_rules(rules, rule_subject(document, section, voices)):
            yield Suggestion(rule.tag, reason, "rule")
    if history is not None:
        for advice in _advised(document, section, history):
            yield Suggestion(advice.tag, advice.reason, "history")
    from briefing.core.tags.keywords import suggest_topics  # wanted only when rules and past leave room

    for topic in suggest_topics(document, section):
        yield Suggestion(clean_tag(topic.tag), topic.reason, "text")


def _advised(document: Document, section: Section, history: History) -> Iterator[Advice]:
    from briefing.core.tags.match import lede_of

    document, section = document.as_read(section)
    heading = document.heading_of(section) or ""
    yield from history.advise(f"{heading} {lede_of(document, section)}")
    paragraphs = [paragraph.span.of(document.text) for paragraph in section.paragraphs]
    yield from history.named("\n".join([heading, *paragraphs]))
