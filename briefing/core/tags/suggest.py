"""Tags to suggest for a section, each with its reason: the reader's own first, then topics, then names.

One invariant: a suggestion is never a tag that the section has, and no tag is suggested twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.core.tags.model import clean_tag, leaf, tag_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.core.model import Document, Section
    from briefing.core.query.search import Voices
    from briefing.core.quotes.people.gather import People
    from briefing.core.tags.history import Advice, History
    from briefing.core.tags.model import SectionTags
    from briefing.core.tags.rules import Rule
    from briefing.core.tags.word_list import WordList
    from briefing.core.tags.wording import Wording

Origin = Literal["pinned", "rule", "history", "topic", "name"]
MOST_TOLD = 4
"""Tags of the source itself (its front matter) that are suggested for each section."""
MOST_NAMES = 6
"""Names of a section that are suggested."""
SHOWN_NAMES = 4
"""Those that are shown unasked …"""
FEW_NAMES = 2
"""… though only so many when they are named in passing."""
WORTHY = 0.9
"""The worth of a name that is more than named in passing: named twice, or in the headline."""


class Suggestion(NamedTuple):
    """A tag that may fit."""

    tag: str
    reason: str
    """A phrase for the status line."""
    origin: Origin
    shown: bool = True
    """Whether it is sure enough to be shown unasked."""
    score: float | None = None
    """Of a topic, the probability of its subject; of a name, its worth among the names of the section."""
    name: str | None = None
    """What a topic is called in the language of the document."""
    subject: str | None = None
    """Of a topic: one of the seventeen of the vocabulary, in words."""
    code: str | None = None
    """Of a topic, in the vocabulary."""


class Sources(NamedTuple):
    """What suggestions are made from, besides the text."""

    pinned: Sequence[str] = ()
    """Tags that the reader wants to be offered always."""
    rules: Sequence[Rule] = ()
    """The reader's rules."""
    history: History | None = None
    """What was tagged before."""
    voices: Voices | None = None
    """Who is quoted in the document, if that is at hand."""
    people: People | None = None
    """Whom the document names, if that is at hand."""
    words: WordList | None = None
    """The reader's own topics, in place of the vocabulary's."""
    wording: Wording | None = None
    """What the reader calls topics; None for the names of the vocabulary."""


def suggest_tags(
    document: Document,
    section: Section,
    sources: Sources = Sources(),  # noqa: B008 - a value without parts that could change
    *,
    entry: SectionTags | None = None,
    limit: int = 6,
) -> tuple[Suggestion, ...]:
    """Return up to `limit` tags for `section`: those to show, then others, each the likeliest first.

    Args:
        document: the parsed document.
        section: one of its sections.
        sources: what else suggestions are made from.
        entry: what the reader said about the section; its tags are not suggested.
        limit: how many.
    """
    taken = {tag_key(tag) for tag in entry.tags} if entry else set()
    leaves = {leaf(tag) for tag in entry.tags} if entry else set()
    chosen: list[Suggestion] = []
    doubtful: list[Suggestion] = []
    for one in _candidates(document, section, sources):
        key, words = tag_key(one.tag), leaf(one.tag)
        if not key or key in taken or (one.origin in ("topic", "name") and words in leaves):
            continue
        taken.add(key)
        leaves.add(words)
        (chosen if one.shown else doubtful).append(one)
        if len(chosen) == limit:
            break
    return (*chosen, *doubtful)[:limit]


def _candidates(document: Document, section: Section, sources: Sources) -> Iterator[Suggestion]:
    """Yield what speaks for a tag; nothing is imported for readers without rules, or without a past."""
    for tag in sources.pinned:
        yield Suggestion(tag, "pinned", "pinned")
    if sources.rules:
        from briefing.core.tags.automatic import rule_subject
        from briefing.core.tags.rules import matching_rules

        for rule, reason in matching_rules(sources.rules, rule_subject(document, section, sources.voices)):
            yield Suggestion(rule.tag, reason, "rule")
    if sources.history is not None:
        for advice in _advised(document, section, sources.history):
            yield Suggestion(advice.tag, advice.reason, "history")
    for tag in document.metadata.tags[:MOST_TOLD]:
        yield Suggestion(clean_tag(tag), "told by the source", "topic")
    from briefing.core.tags.keywords import headline, suggest_keywords  # wanted only when there is room left

    document, section = document.as_read(section)
    topics = list(_topics(headline(document, section), document, section, sources))
    yield from topics
    topical = any(topic.shown for topic in topics)
    shown = 0
    for keyword in suggest_keywords(document, section, limit=MOST_NAMES, people=sources.people):
        if keyword.is_name or (not topical and _is_specific(keyword.tag, document.language)):
            sure = shown < SHOWN_NAMES and (keyword.worth >= WORTHY or shown < FEW_NAMES)
            shown += sure
            yield Suggestion(clean_tag(keyword.tag), keyword.reason, "name", sure, round(keyword.worth, 3))


def _is_specific(thing: str, language: str) -> bool:
    """Tell whether a thing says more than a topic would: two words do, or one where there are no topics."""
    from briefing.core.tags.vocabulary import LANGUAGES

    return " " in thing or language not in LANGUAGES


def _topics(heading: str, document: Document, section: Section, sources: Sources) -> Iterator[Suggestion]:
    from briefing.core.tags.topics import classify, match_topics

    text = "\n".join(paragraph.span.of(document.text) for paragraph in section.paragraphs)
    own, language = sources.words, document.language
    found = match_topics(heading, text, language, own) if own else classify(heading, text, language)
    for guess in found:
        topic = guess.topic
        tag = sources.wording.tag_of(topic) if sources.wording else topic.tag
        if tag:
            yield Suggestion(
                tag,
                f"topic: {', '.join(guess.words)}",
                "topic",
                guess.shown,
                round(guess.score, 3),
                topic.name(language),
                topic.subject.replace("-", " ") if topic.code else None,
                topic.code or None,
            )


def _advised(document: Document, section: Section, history: History) -> Iterator[Advice]:
    from briefing.core.tags.match import lede_of

    document, section = document.as_read(section)
    heading = document.heading_of(section) or ""
    yield from history.advise(f"{heading} {lede_of(document, section)}")
    paragraphs = [paragraph.span.of(document.text) for paragraph in section.paragraphs]
    yield from history.named("\n".join([heading, *paragraphs]))
