"""Quotes in languages that write names without capitals: who speaks is where the grammar puts a subject.

One invariant: a speaker is named by the words of a reporting clause right beside the quotation, or by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from briefing.core.languages.base import Grammar
from briefing.core.model import Document, Mention, Quote, Section, Span, Speaker
from briefing.core.text.marks import Marked
from briefing.core.text.words import count_words

_REACH: Final = 120
"""Code points looked at on either side of a quotation."""
_SENTENCE: Final = re.compile("[。！？!?।॥؟۔\n]|\\.(?=\\s|$)")
_TOLD: Final = 4
"""Words of a quotation that is shown although nobody is named beside it."""
_LONGEST_NAME: Final = 3
"""Words of a name."""
_HAN_NAME: Final = re.compile(
    "[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fffA-Za-z]{1,8}(?:·[\u4e00-\u9fffA-Za-z]{1,8}){1,3}"
)
_JAPANESE_NAME: Final = re.compile(
    "[\u4e00-\u9fff\u3041-\u3096々]{1,6}|[\u30a1-\u30faー]{2,12}(?:[・＝][\u30a1-\u30faー]{1,12}){0,3}"
)
_JOINING: Final = " ,，:：、.。।"
"""Marks between the parts of one utterance: “A,” she said. “B.”"""
_FINAL: Final = tuple(",.?!…，。？！،؟।")


class _Clause(NamedTuple):
    who: Span
    cue: str | None
    role: str | None
    behind: int
    """Where the clause ends, if it stands behind the quotation; else where the quotation ends."""


def quotes_by_grammar(
    document: Document, section: Section, marked: Mapping[int, Sequence[Marked]], grammar: Grammar
) -> Iterator[Quote]:
    """Yield the quotes of `section` in document order, not ranked yet.

    Args:
        document: the parsed document.
        section: one of its sections.
        marked: quotations by the start of their paragraph.
        grammar: of the document's language.
    """
    speakers: list[Speaker] = []
    for number, (span, *_) in enumerate(section.paragraphs):
        places = [one.span for one in marked.get(span.start, ())]
        last: tuple[_Clause, Speaker | None] | None = None
        for at, place in enumerate(places):
            before = Span(places[at - 1].end if at else span.start, place.start)
            after = Span(place.end, places[at + 1].start if at + 1 < len(places) else span.end)
            clause = _clause(document.text, before, after, grammar)
            if clause is None and last and document.text[last[0].behind : place.start].strip(_JOINING) == "":
                clause, speaker = last  # “A,” she said, “B.”
            else:
                speaker = _speaker(document.text, clause, speakers, grammar) if clause else None
            last = (clause, speaker) if clause else None
            if speaker and speaker not in speakers:
                speakers.append(speaker)
            if clause or count_words(place.of(document.text)) >= _TOLD:
                yield _quote(document.text, place, number, clause, speaker)


def _quote(text: str, place: Span, number: int, clause: _Clause | None, speaker: Speaker | None) -> Quote:
    words = place.of(text)
    whole = words[1:-1].strip().endswith(_FINAL) or count_words(words) >= _TOLD
    mention = Mention(clause.who.of(text), clause.who) if clause else None
    speakers = (speaker,) if speaker else ()
    return Quote(
        place, words, "direct" if whole else "partial", 0, speakers, mention, clause and clause.cue, number
    )


def _clause(text: str, before: Span, after: Span, grammar: Grammar) -> _Clause | None:
    start = max(before.start, before.end - _REACH)
    for end in _SENTENCE.finditer(text, start, before.end):
        start = end.end()
    stop = min(after.end, after.start + _REACH)
    opening = after.start + text.startswith("。", after.start)  # 「…」。…氏はそう述べた
    ending = _SENTENCE.search(text, opening, stop)
    stop = ending.start() if ending else stop
    ahead, behind = text[start : before.end], text[after.start : stop]
    for left, right in grammar.clauses:
        first = _compiled(left).search(ahead) if left else None
        second = _compiled(right).match(behind) if right else None
        if (left and not first) or (right and not second):
            continue
        found = [(match, offset) for match, offset in ((first, start), (second, after.start)) if match]
        match, offset = next(pair for pair in found if "who" in pair[0].re.groupindex)
        told = {key: value for one, _ in found for key, value in one.groupdict().items() if value}
        who = _trimmed(text, Span(offset + match.start("who"), offset + match.end("who")))
        if who.start < who.end:
            left_off = after.start + (second.end() if second else 0)
            return _Clause(who, told.get("cue"), told.get("role"), left_off)
    return None


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" ،,"))
    return Span(start, max(start, span.start + len(words.rstrip(" ،,"))))


def _speaker(text: str, clause: _Clause, known: Sequence[Speaker], grammar: Grammar) -> Speaker | None:
    who = " ".join(clause.who.of(text).split())
    if who in grammar.pronouns:
        return known[-1] if known else None
    name, role = (_spaced if grammar.spaced else _unspaced)(who, grammar)
    if not name and clause.role and grammar.spaced:  # said the chairman of the board, Dan Levi
        name, office = _spaced(clause.role, grammar)
        return Speaker(name, who) if name and not office and _is_plainly_a_name(name, grammar) else None
    if not name:
        return None
    role = clause.role.strip() if clause.role else role
    for one in known:
        if name == one.name or _is_part(name, one.name, grammar):
            return one
    plain = role is None and not who.endswith(grammar.honorifics)
    return None if plain and not _is_plainly_a_name(name, grammar) else Speaker(name, role)


def _is_plainly_a_name(name: str, grammar: Grammar) -> bool:
    """Tell whether words without an office or an honorific beside them can only name somebody."""
    if "·" in name or "・" in name:
        return True
    if grammar.surnames:
        return name[0] in grammar.surnames and (grammar.suffixed is False or len(name) == _SYLLABLES)
    return grammar.spaced and " " in name


_SYLLABLES: Final = 3
"""Of a Korean name."""


def _is_part(name: str, whole: str, grammar: Grammar) -> bool:
    if grammar.spaced or "·" in whole or "・" in whole:
        return name in re.split("[ ·・]", whole)
    return len(name) > 1 and whole.startswith(name)


def _spaced(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name and the office of a phrase whose words are parted by blanks."""
    words = who.split()
    first = max((at + 1 for at, word in enumerate(words) if word in grammar.breaks), default=0)
    if any(_joins(word, grammar) for word in words[:-1]):
        return None, None
    words = [_plain(word, grammar) for word in words[first:]]
    words = [word for word in words if word]
    if grammar.suffixed:
        kept = [at for at, word in enumerate(words) if not _is_office(word, grammar)]
        name = [words[at] for at in kept]
        office = [word for at, word in enumerate(words) if at not in kept]
        sure = bool(office) or len(name) <= _LONGEST_NAME
        joined = bool(kept) and kept == list(range(kept[0], kept[-1] + 1))
        return (
            " ".join(name) if sure and joined and len(name) <= _LONGEST_NAME else None,
            " ".join(office) or None,
        )
    end = 0
    while end < len(words) and (_is_office(words[end], grammar) or (end and _governed(words[end:], grammar))):
        end += 1
    end = end or _office_within(words, grammar)
    while end and len(words) - end > _FULL and words[end].endswith(grammar.plural_endings):
        end += 1  # the leader of the opponents
    while (
        len(words) - end > _FULL and _has_article(words[end], grammar) and words[end] not in grammar.pronouns
    ):
        end += 1  # what somebody is, before a full name: الحارس سامي حداد
    name, office = words[end:], words[:end]
    if not name or len(name) > _LONGEST_NAME or any(_is_office(word, grammar) for word in name):
        return None, None
    if any(word[0] in grammar.prefixes and _is_office(word[1:], grammar) for word in name):
        return None, None  # a source in the police
    if (not office or len(name) == 1) and all(_has_article(word, grammar) for word in name[:_FULL]):
        return None, None  # the workers
    return " ".join(name), " ".join(office) or None


def _office_within(words: Sequence[str], grammar: Grammar) -> int:
    """Return where the name begins behind an office that a word makes more precise: relief officer."""
    at = max((at for at in range(1, min(len(words), _PRECISE + 1)) if words[at] in grammar.roles), default=-1)
    return at + 1 if at >= 0 and len(words) - at - 1 == _FULL else 0


def _plain(word: str, grammar: Grammar) -> str:
    """Return a word without what honours its bearer."""
    for honorific in grammar.honorifics:
        if word.endswith(honorific):
            return word.removesuffix(honorific)
    return word


def _joins(word: str, grammar: Grammar) -> bool:
    """Tell whether a word before the last joins two who speak together."""
    return word in grammar.joining or word.endswith(grammar.joining_endings)


def _is_office(word: str, grammar: Grammar) -> bool:
    if word in grammar.roles or word in grammar.bodies:
        return True
    if grammar.suffixed and len(word) > _SYLLABLES and word.endswith(tuple(grammar.roles)):
        return True
    return len(word) > _SYLLABLES and word.endswith(grammar.body_endings)


def _has_article(word: str, grammar: Grammar) -> bool:
    return bool(grammar.article) and word.startswith(grammar.article) and len(word) > len(grammar.article) + 1


def _governed(words: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether the first of the words left belongs to the office before it, and so is no name.

    An article of one letter begins names too; then two words must be left for the name.
    """
    return _has_article(words[0], grammar) and (len(grammar.article) > 1 or len(words) > _FULL)


_FULL: Final = 2
"""Words of a full name."""
_PRECISE: Final = 3
"""Words that may make an office more precise."""


def _unspaced(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name and the office of a phrase without blanks."""
    if grammar.suffixed:
        head, _, tail = who.rpartition("の")
        honoured = tail.endswith(grammar.honorifics)
        tail = _plain(tail, grammar)
        office = max((role for role in grammar.roles if tail.endswith(role)), key=len, default="")
        name = tail.removesuffix(office)
        role = f"{head}の{office}".strip("の") if office or honoured else ""
        body = any(name.endswith(body) for body in grammar.bodies)
        return (name, role or None) if _JAPANESE_NAME.fullmatch(name) and not body else (None, None)
    ends = [match.end() for role in grammar.roles for match in re.finditer(re.escape(role), who)]
    name, office = who[max(ends, default=0) :], who[: max(ends, default=0)]
    name = _plain(name, grammar)
    named = _HAN_NAME.fullmatch(name) and not any(body in name for body in grammar.bodies)
    return (name, office or None) if named else (None, None)
