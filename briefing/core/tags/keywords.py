"""Section to suggested topics: its names and its key phrases, as tags an analyst would type.

Invariant: a tag is lower case, of one to four words, without numbers, weekdays or months, and no stop word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from briefing.core.languages.stop_words import stop_words
from briefing.core.model import Document, Section
from briefing.core.tags.topic_forms import Candidate, merge_forms
from briefing.core.tags.topic_words import BEFORE_NOUN, CALENDAR, DAY_PART, NUMERALS, OFFICE, TITLES, VAGUE
from briefing.core.text.patterns import MARKS, has_marks, lazy
from briefing.core.text.sentences import section_sentences
from briefing.core.text.words import stem, unspaced

LONGEST = 30
"""Letters of a tag at most."""
KINDS = {"name": 1.6, "phrase": 1.9, "word": 1.0}
"""What sort of a topic each kind makes."""
LEAST = {"name": 1, "phrase": 2, "word": 2}
"""How often a topic of each kind is said at least, outside of the headline."""
HEADED = 1.5
"""What a topic in the headline is worth more."""
ONCE = 0.5
"""What a name counts that is there once, outside of the headline; with two mentions it counts 2."""
PASSING = 0.25
"""What a plain noun counts that is said twice, outside of the headline: less than a name said once."""


class Topic(NamedTuple):
    """A tag that fits a section."""

    tag: str
    reason: str
    """Why it is suggested, in a few words."""


class _Word(NamedTuple):
    text: str
    opens: bool
    """Whether it would be capitalised anyway: it opens a sentence or a quotation."""
    joined: bool
    """Whether nothing but one space stands between it and the word before."""
    counted: bool
    """Whether a number stands before it: `86 Millionen`, `350 houses`."""


_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"
_marked_word = lazy(rf"[^\W\d_](?:\.[^\W\d_])+\.?|{_LETTERS}(?:[-–]{_LETTERS})*")
_CONNECTORS = frozenset({"of", "de", "del", "della", "da", "do", "la", "le", "von", "van", "al", "bin", "el"})
_ARTICLES = frozenset({"der", "den", "dem"})
"""Parts of a name after `von` and `van`; else they begin something new: `Präsidentin der Kammer`."""
_DEMONYM = re.compile(
    r".*(?:ian|ean|ish|ese|ans|ians)|german|french|dutch|greek|czech|thai|swiss|iraqi|israeli|afghan|turk"
)
_NO_NOUN = re.compile(
    r".*(?:ed|ing|ly|ise|ize|ical|onal|ential|less|ful|ible|ous)|(?:north|south|east|west)ern"
)
"""English words that are hardly ever nouns: verbs, adverbs, adjectives."""
_JUDGED = re.compile(r".*(?:less|ful|ible|ous|ential)")
"""English adjectives that judge rather than name: no part of a phrase that is a topic."""
_ALIASES = {"us": "united states", "u.s": "united states", "u.s.a": "united states", "usa": "united states",
            "uk": "united kingdom", "u.k": "united kingdom", "e.u": "eu", "u.n": "un"}  # fmt: skip
_WIDE_RUN = re.compile("[\u30a1-\u30ff]{3,12}|[\u4e00-\u9fff]{2,6}")
_WIDE_GLUE = re.compile("[的了在是和与及将对为有不也就都而被把从到向于之其这那他她它我你们说日月年]")


def suggest_topics(document: Document, section: Section, limit: int = 4) -> tuple[Topic, ...]:
    """Suggest at most `limit` tags for `section`, the best first.

    Names and phrases that the section repeats or its headline holds, and that are rarer elsewhere.
    """
    document, section = document.as_read(section)
    heading = _headline(document, section)
    plain, whole = f" {' '.join(_word_pattern(heading).findall(heading.lower()))} ", document.text.lower()
    lines = [sentence.text for sentence in section_sentences(document, section)]
    found = merge_forms(_candidates(lines, heading, document.language), document.language, plain)
    ranked = sorted(
        ((_worth(one, plain, whole, document.language), -place, one) for place, one in enumerate(found)),
        key=lambda item: item[:2],
        reverse=True,
    )
    chosen: list[Topic] = []
    for worth, _, one in ranked:
        if worth and len(chosen) < limit and not _overlaps(one.tag, chosen, document.language):
            chosen.append(Topic(one.tag, _reason(one, plain)))
    return tuple(chosen)


def _word_pattern(text: str) -> re.Pattern[str]:
    return _marked_word() if has_marks(text) else _WORD


def _headline(document: Document, section: Section) -> str:
    """Return the headline of a section; of the only one without, the title of the document."""
    title = document.title if len(document.sections) == 1 else None
    return document.heading_of(section) or (title.of(document.text) if title else "")


def _reason(one: Candidate, heading: str) -> str:
    times = "once" if one.count == 1 else f"{one.count} times"
    said = [f"{'named' if one.kind == 'name' else 'said'} {times}"] if one.count else []
    return ", ".join(said + (["in the headline"] if one.is_in(heading) else []))


def _worth(one: Candidate, heading: str, document: str, language: str) -> float:
    """Return how good a topic is, 0 for none: often here, seldom elsewhere, in the headline."""
    headed = one.is_in(heading)
    if one.count < LEAST[one.kind] and not headed:
        return 0.0
    everywhere = document.count(stem(one.tag, language) if one.kind == "word" else one.tag)
    here = min(1.0, one.count / max(2, everywhere))
    often = 1 + log2(max(1, one.count)) if one.count > 1 or headed else ONCE
    if one.kind == "word" and one.count == 2 and not headed:
        often *= PASSING
    return often * KINDS[one.kind] * (HEADED if headed else 1.0) * (0.4 + 0.6 * here)


def _overlaps(tag: str, chosen: list[Topic], language: str) -> bool:
    stems = {stem(word, language) for word in tag.split()}
    return any(stems & {stem(word, language) for word in topic.tag.split()} for topic in chosen)


def _candidates(lines: list[str], heading: str, language: str) -> list[Candidate]:
    """Return the names, phrases and words that could be topics, in order of first mention."""
    ignored = stop_words(language) | CALENDAR
    found: dict[str, Candidate] = {}
    words = [list(_words(line)) for line in lines]
    known = {word.text for line in words for word in line if word.text[0].isupper() and not word.opens}
    for line, text in zip(words, lines, strict=True):
        for mention, kind in _mentions(line, known, ignored, language):
            tag = _nation(mention, known)
            found.setdefault(tag, Candidate(tag, kind)).count += 1
        for tag in _wide_mentions(text, ignored):
            found.setdefault(tag, Candidate(tag, "word")).count += 1
    if language == "de" and not heading.isupper():  # its capitals tell the nouns of a headline, too
        for tag, kind in _mentions(list(_words(heading)), known, ignored, language):
            found.setdefault(tag, Candidate(tag, kind))
    return list(found.values())


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
    before = ""
    for match in _word_pattern(text).finditer(text):
        between = text[end : match.start()]
        if between == ". " and before in TITLES:  # `Dr. Eva Tolk`
            between = " "
        opens = opens or any(mark in between for mark in '.!?:“„«"‘(—–')
        counted = any(map(str.isdigit, between)) or before in NUMERALS
        yield _Word(match[0], opens, between == " ", counted)
        opens, end, before = False, match.end(), match[0].lower()


def _mentions(
    line: list[_Word], known: set[str], ignored: frozenset[str], language: str
) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(line):
        run = _name_run(line, at, known, ignored)
        if run and (language != "de" or _is_german_name(line, at, run)):
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
        particle = word.text in _CONNECTORS or (word.text in _ARTICLES and run[-1] in ("von", "van"))
        if not word.joined or not (named or particle):
            break
        run.append(word.text)
    while run[-1] in _CONNECTORS or run[-1] in _ARTICLES:
        run.pop()
    return run


def _is_german_name(line: list[_Word], at: int, run: list[str]) -> bool:
    """Tell whether capitals mean a name where all nouns have them: two in a row and no article before.

    After an article they may be two cases (`gab der Regierung Recht`), unless an office or an adjective of
    origin comes first.
    """
    if len(run) < 2 or any(word.lower() in VAGUE for word in run):
        return False
    before = line[at - 1].text.lower() if at and line[at].joined else ""
    return before not in BEFORE_NOUN["de"] or bool(OFFICE.fullmatch(run[0].lower())) or "sche" in run[0]


def _as_tag(run: list[str], ignored: frozenset[str]) -> str | None:
    """Return the name without titles, demonyms in front and days; None when nothing is left of it."""
    words = [word.lower().rstrip(".") for word in run]
    while words and _goes_before(words[0]):
        words.pop(0)
    tag = " ".join(words)
    tag = _ALIASES.get(tag, tag)
    usable = 1 < len(tag) <= LONGEST and len(words) <= 4 and tag not in ignored
    return tag if usable else None


def _goes_before(word: str) -> bool:
    """Tell whether a word before a name is no part of it: a title, an office, a day, a people."""
    return word in TITLES or word in CALENDAR or bool(_DEMONYM.fullmatch(word) or OFFICE.fullmatch(word))


def _noun(line: list[_Word], at: int, ignored: frozenset[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield what word `at` gives: itself if it looks like a noun, and the phrase with the word before it."""
    word = line[at].text.lower()
    if len(word) < 4 or word in ignored or word in VAGUE or (not word.isascii() and unspaced().search(word)):
        return
    if line[at].counted or DAY_PART.match(word):
        return
    before = line[at - 1].text.lower() if at and line[at].joined else ""
    content = len(before) > 3 and before not in ignored and before not in VAGUE and not before.endswith("ly")
    content = content and language == "en" and not _JUDGED.fullmatch(before)
    if language == "en" and _NO_NOUN.fullmatch(word):
        return
    if content and line[at - 1].text[0].islower():
        yield f"{before} {word}", "phrase"
    if content or _like_noun(line[at], before, language):
        yield word, "word"


def _like_noun(one: _Word, before: str, language: str) -> bool:
    word = one.text
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
