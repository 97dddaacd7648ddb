"""Section to suggested names and, where it keeps coming back to a thing, that thing.

Invariant: a name stands as in the text, a thing in lower case (in German as nouns do); neither has a number,
weekday or month, and none is a stop word.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log2
from typing import NamedTuple

from briefing.core.languages.stop_words import stop_words
from briefing.core.languages.topic_words import TopicWords
from briefing.core.model import Document, Section
from briefing.core.quotes.people.gather import People
from briefing.core.tags.names import Names, Word, read_words
from briefing.core.tags.topic_forms import TopicCandidate, merge_forms
from briefing.core.tags.topic_words import topic_words_for
from briefing.core.text.patterns import lazy, plain
from briefing.core.text.sentences import section_sentences
from briefing.core.text.words import stem, unspaced

KINDS = {"name": 1.6, "phrase": 1.9, "word": 1.0}
"""What sort of a topic each kind makes."""
LEAST = {"name": 1, "phrase": 3, "word": 3}
"""How often a topic of each kind is said at least; a thing in the headline once less."""
HEADED = 1.5
"""What a topic in the headline is worth more."""
ONCE = 0.5
"""What a name counts that is there once, outside of the headline; with two mentions it counts 2."""


class Keyword(NamedTuple):
    """A name or a thing that a section keeps coming back to."""

    tag: str
    reason: str
    """Why it is suggested, in a few words."""
    worth: float
    """How good a tag it makes; comparable within a section."""
    is_name: bool


_wide_run = lazy("[\u30a1-\u30ff]{3,12}|[\u4e00-\u9fff]{2,6}")
_wide_glue = lazy("[的了在是和与及将对为有不也就都而被把从到向于之其这那他她它我你们说日月年]")


def suggest_keywords(
    document: Document, section: Section, limit: int = 4, people: People | None = None
) -> tuple[Keyword, ...]:
    """Suggest at most `limit` tags for `section`, the best first.

    Args:
        document: the parsed document.
        section: one of its sections.
        limit: how many.
        people: everybody whom the document names, for full names, if that is at hand.

    Returns:
        Names, and things that the section repeats, which are rarer elsewhere.
    """
    document, section = document.as_read(section)
    heading = headline(document, section)
    plain = f" {' '.join(word.text.lower() for word in read_words(heading, document.language))} "
    occurrences = _occurrences(document.text)
    lines = [sentence.text for sentence in section_sentences(document, section)]
    found = merge_forms(_candidates(lines, document.language, people), document.language, plain)
    ranked = sorted(
        (
            (_worth(one, plain, occurrences, document.language), -place, one)
            for place, one in enumerate(found)
        ),
        key=lambda item: item[:2],
        reverse=True,
    )
    chosen: list[Keyword] = []
    taken: set[str] = set()
    for worth, _, one in ranked:
        stems = {stem(word, document.language) for word in one.tag.split()}
        if worth and len(chosen) < limit and not taken & stems:
            chosen.append(Keyword(one.form or one.tag, _reason(one, plain), worth, one.kind == "name"))
            taken |= stems
    return tuple(chosen)


def headline(document: Document, section: Section) -> str:
    """Return the headline of a section; of the only one without, the title of the document."""
    title = document.title if len(document.sections) == 1 else None
    return document.heading_of(section) or (title.of(document.text) if title else "")


def _reason(one: TopicCandidate, heading: str) -> str:
    times = "once" if one.count == 1 else f"{one.count} times"
    said = [f"{'named' if one.kind == 'name' else 'said'} {times}"] if one.count else []
    return ", ".join(said + (["in the headline"] if one.is_in(heading) else []))


class _Occurrences(dict[str, int]):
    """How often words stand in a document, whatever their case: counted when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text.lower()

    def __missing__(self, words: str) -> int:
        times = self[words] = self.text.count(words)
        return times


@lru_cache(maxsize=1)
def _occurrences(text: str) -> _Occurrences:
    """Return what was counted in a document: each of its sections asks, often for the same names."""
    return _Occurrences(text)


def _worth(one: TopicCandidate, heading: str, occurrences: _Occurrences, language: str) -> float:
    """Return how good a topic is, 0 for none: often here, seldom elsewhere, in the headline."""
    headed = one.is_in(heading)
    if one.count < LEAST[one.kind] - headed:
        return 0.0
    everywhere = occurrences[stem(one.tag, language) if one.kind == "word" else one.tag]
    here = min(1.0, one.count / max(2, everywhere))
    often = 1 + log2(max(1, one.count)) if one.count > 1 or headed else ONCE
    return often * KINDS[one.kind] * (HEADED if headed else 1.0) * (0.4 + 0.6 * here)


def _candidates(lines: list[str], language: str, people: People | None) -> list[TopicCandidate]:
    """Return the names, phrases and words that could be topics, in order of first mention."""
    ignored = stop_words(language) | topic_words_for(language).calendar
    found: dict[str, TopicCandidate] = {}
    words = [list(read_words(line, language)) for line in lines]
    names = Names(words, ignored, language, people)
    for line, text in zip(words, lines, strict=True):
        for form, kind in _mentions(line, names, ignored, language):
            tag = form.lower()
            found.setdefault(tag, TopicCandidate(tag, kind, form=form)).count += 1
        for tag in _wide_mentions(text, ignored):
            found.setdefault(tag, TopicCandidate(tag, "word")).count += 1
    return list(found.values())


def _mentions(
    line: Sequence[Word], names: Names, ignored: frozenset[str], language: str
) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(line):
        if run := names.run_at(line, at):
            at += len(run)
            if name := names.name_of(run):
                yield name, "name"
            continue
        yield from _noun(line, at, ignored, language)
        at += 1


def _noun(line: Sequence[Word], at: int, ignored: frozenset[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield what word `at` gives: itself if it looks like a noun, and the phrase with the word before it."""
    word, known = line[at].text.lower(), topic_words_for(language)
    if len(word) < 4 or line[at].counted or word in ignored or not _may_be_noun(word, known):
        return
    before = line[at - 1].text.lower() if at and line[at].joined else ""
    attribute = len(before) > 3 and before not in ignored and _may_be_attribute(before, known)
    if attribute and line[at - 1].text[0].islower():
        yield f"{before} {word}", "phrase"
    if attribute or _like_noun(line[at].text, before, known):
        yield (line[at].text if known.capital_nouns else word), "word"


def _may_be_noun(word: str, known: TopicWords) -> bool:
    if word in known.vague or word in known.generic or (not word.isascii() and unspaced().search(word)):
        return False
    refused = (known.day_part and known.day_part.match(word)) or (
        known.no_noun and known.no_noun.fullmatch(word)
    )
    return not refused


def _may_be_attribute(word: str, known: TopicWords) -> bool:
    no_attribute = known.no_attribute
    return no_attribute is not None and word not in known.vague and not no_attribute.fullmatch(word)


def _like_noun(word: str, before: str, known: TopicWords) -> bool:
    if known.capital_nouns:
        return word[0].isupper()
    return before in known.before_noun if known.before_noun else len(word) > 5


def _wide_mentions(text: str, ignored: frozenset[str]) -> Iterator[str]:
    if plain(text):
        return
    for part in _wide_glue().split(text):
        yield from (run for run in _wide_run().findall(part) if run not in ignored)
