"""Section to suggested topics: its names and its key phrases, as tags an analyst would type.

Invariant: a tag is lower case, of one to four words, without numbers, weekdays or months, and no stop word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from briefing.core.model import Document, Section, Sentence
from briefing.core.sentences import section_sentences
from briefing.core.summarise.stop_words import stop_words
from briefing.core.topic_words import BEFORE_NOUN, CALENDAR, TITLES, VAGUE
from briefing.core.words import stem, unspaced

LONGEST = 30
"""Letters of a tag at most."""
KINDS = {"name": 1.6, "phrase": 1.9, "word": 1.0}
"""What sort of a topic each kind makes."""
HEADED = 1.5
"""What a topic in the headline is worth more."""
ONCE = 0.5
"""What a name counts that is there once, outside of the headline; with two mentions it counts 2."""


class Topic(NamedTuple):
    """A tag that fits a section."""

    tag: str
    reason: str
    """Why it is suggested, in a few words."""


@dataclass(slots=True)
class _Candidate:
    tag: str
    kind: str
    """`name`, `phrase` or `word`."""
    count: int = 0


class _Word(NamedTuple):
    text: str
    opens: bool
    """Whether it would be capitalised anyway: it opens a sentence or a quotation."""
    joined: bool
    """Whether nothing but one space stands between it and the word before."""


_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_CONNECTORS = frozenset(
    {"of", "de", "del", "della", "da", "do", "la", "le", "von", "van", "der", "den", "al", "bin", "el"}
)
_DEMONYM = re.compile(
    r".*(?:ian|ean|ish|ese|ans|ians)|german|french|dutch|greek|czech|thai|swiss|iraqi|israeli|afghan|turk"
)
_VERB_LIKE = re.compile(r".*(?:ed|ing|ly|ise|ize)")
_ALIASES = {"us": "united states", "u.s": "united states", "u.s.a": "united states", "usa": "united states",
            "uk": "united kingdom", "u.k": "united kingdom", "e.u": "eu", "u.n": "un"}  # fmt: skip
_WIDE_RUN = re.compile("[\u30a1-\u30ff]{3,12}|[\u4e00-\u9fff]{2,6}")
_WIDE_GLUE = re.compile("[的了在是和与及将对为有不也就都而被把从到向于之其这那他她它我你们说日月年]")


def suggest_topics(document: Document, section: Section, limit: int = 4) -> tuple[Topic, ...]:
    """Suggest at most `limit` tags for `section`, the best first.

    Names and phrases that the section repeats or its headline holds, and that are rarer elsewhere.
    """
    sentences = section_sentences(document, section)
    heading = document.heading_of(section) or ""
    found = _candidates(sentences, document.language)
    plain, whole = f" {' '.join(_WORD.findall(heading.lower()))} ", document.text.lower()
    ranked = sorted(
        ((_worth(one, plain, whole), -place, one) for place, one in enumerate(found)),
        key=lambda item: item[:2],
        reverse=True,
    )
    chosen: list[Topic] = []
    for worth, _, one in ranked:
        if worth and len(chosen) < limit and not _overlaps(one.tag, chosen, document.language):
            chosen.append(Topic(one.tag, _reason(one, plain)))
    return tuple(chosen)


def _reason(one: _Candidate, heading: str) -> str:
    times = "once" if one.count == 1 else f"{one.count} times"
    what = "named" if one.kind == "name" else "said"
    return f"{what} {times}" + (", in the headline" if _within(one.tag, heading) else "")


def _worth(one: _Candidate, heading: str, document: str) -> float:
    """Return how good a topic is, 0 for none: often here, seldom elsewhere, in the headline."""
    headed = _within(one.tag, heading)
    if one.count < 2 and not headed and one.kind != "name":
        return 0.0
    here = min(1.0, one.count / max(2, document.count(one.tag)))
    often = 1 + log2(one.count) if one.count > 1 or headed else ONCE
    return often * KINDS[one.kind] * (HEADED if headed else 1.0) * (0.4 + 0.6 * here)


def _within(tag: str, text: str) -> bool:
    return f" {tag} " in text


def _overlaps(tag: str, chosen: list[Topic], language: str) -> bool:
    stems = {stem(word, language) for word in tag.split()}
    return any(stems & {stem(word, language) for word in topic.tag.split()} for topic in chosen)


def _candidates(sentences: list[Sentence], language: str) -> list[_Candidate]:
    """Return the names, phrases and words that could be topics, in order of first mention."""
    ignored = stop_words(language) | CALENDAR
    found: dict[str, _Candidate] = {}
    lines = [list(_words(sentence.text)) for sentence in sentences]
    known = {word.text for line in lines for word in line if word.text[0].isupper() and not word.opens}
    for line, sentence in zip(lines, sentences, strict=True):
        for mention, kind in _mentions(line, known, ignored, language):
            tag = _nation(mention, known)
            found.setdefault(tag, _Candidate(tag, kind)).count += 1
        for tag in _wide_mentions(sentence.text, ignored):
            found.setdefault(tag, _Candidate(tag, "word")).count += 1
    return _merge(list(found.values()))


def _nation(tag: str, known: set[str]) -> str:
    """Return "north korea" for "north korean" where the section knows of a Korea, else the tag as it is."""
    first, _, last = tag.rpartition(" ")
    for ending, base in (("an", "a"), ("n", ""), ("ian", ""), ("ian", "e"), ("ish", "land")):
        name = last.removesuffix(ending) + base
        if last.endswith(ending) and name.capitalize() in known:
            return f"{first} {name}".strip()
    return tag


def _words(text: str) -> Iterator[_Word]:
    end = 0
    opens = True
    for match in _WORD.finditer(text):
        between = text[end : match.start()]
        opens = opens or any(mark in between for mark in '.!?:“„«"‘(—–')
        yield _Word(match[0], opens, between == " ")
        opens, end = False, match.end()


def _mentions(
    line: list[_Word], known: set[str], ignored: frozenset[str], language: str
) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(line):
        run = _name_run(line, at, known, ignored) if language != "de" else []
        if run:
            at += len(run)
            if tag := _as_tag(run, ignored):
                yield tag, "name"
            continue
        yield from _noun(line, at, ignored, language)
        at += 1


def _name_run(line: list[_Word], at: int, known: set[str], ignored: frozenset[str]) -> list[str]:
    """Return the capitalised words from `at` on that make one name, with connectors between them."""
    first = line[at]
    if not first.text[0].isupper() or (
        first.opens and (first.text not in known or first.text.lower() in ignored)
    ):
        return []
    run = [first.text]
    for word in line[at + 1 :]:
        named = word.text[0].isupper() and word.text.lower() not in CALENDAR
        if not word.joined or not (named or word.text in _CONNECTORS):
            break
        run.append(word.text)
    while run[-1] in _CONNECTORS:
        run.pop()
    return run


def _as_tag(run: list[str], ignored: frozenset[str]) -> str | None:
    """Return the name without titles, demonyms in front and days; None when nothing is left of it."""
    words = [word.lower().rstrip(".") for word in run]
    while words and (words[0] in TITLES or words[0] in CALENDAR or (_DEMONYM.fullmatch(words[0]))):
        words.pop(0)
    tag = " ".join(words)
    tag = _ALIASES.get(tag, tag)
    usable = 1 < len(tag) <= LONGEST and len(words) <= 4 and tag not in ignored
    return tag if usable else None


def _noun(line: list[_Word], at: int, ignored: frozenset[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield what word `at` gives: itself if it looks like a noun, and the phrase with the word before it."""
    word = line[at].text.lower()
    if len(word) < 4 or word in ignored or word in VAGUE or (not word.isascii() and unspaced().search(word)):
        return
    before = line[at - 1].text.lower() if at and line[at].joined else ""
    content = len(before) > 3 and before not in ignored and before not in VAGUE and not before.endswith("ly")
    content = content and language == "en"
    if language == "en" and _VERB_LIKE.fullmatch(word):
        return
    if content and line[at - 1].text[0].islower():
        yield f"{before} {word}", "phrase"
    if content or _like_noun(line[at].text, before, language):
        yield word, "word"


def _like_noun(word: str, before: str, language: str) -> bool:
    if language == "de":
        return word[0].isupper()
    if language in BEFORE_NOUN:
        return before in BEFORE_NOUN[language]
    return len(word) > 5


def _wide_mentions(text: str, ignored: frozenset[str]) -> Iterator[str]:
    if text.isascii():
        return
    for part in _WIDE_GLUE.split(text):
        yield from (run for run in _WIDE_RUN.findall(part) if run not in ignored)


def _merge(found: list[_Candidate]) -> list[_Candidate]:
    """Count a surname alone with the full name: the form that is met more often stands for both."""
    bare = {one.tag: one for one in found if one.kind == "name" and " " not in one.tag}
    for full in found:
        parts = full.tag.split()
        short = bare.get(parts[-1]) or bare.get(parts[0])
        if full.kind == "name" and len(parts) > 1 and short is not None:
            more, less = (short, full) if short.count > full.count else (full, short)
            more.count, less.count = more.count + less.count, 0
    return [one for one in found if one.count]
