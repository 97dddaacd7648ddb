"""Who is meant by a phrase beside a quotation: somebody known, or whom the text before it introduced.

Invariant: a name that stands alone is nobody's, unless the text before it gives the same name an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from briefing.core.languages.grammar import Grammar
from briefing.core.model import Speaker
from briefing.core.quotes.caseless.names import (
    COMMAS,
    HAN,
    HIRAGANA,
    LONGEST_NAME,
    compiled,
    has_article,
    holds_office,
    is_office,
    is_plain,
    is_post,
    named,
    unspaced_after,
)
from briefing.core.quotes.people.given_names import FULL

_OFFICE: Final = 6
"""Words before a name in which its office is looked for."""
_NEAR: Final = 80
"""Code points on either side of a name in which its office is looked for."""
_LOOKED_AT: Final = 8
"""Places of a name at which its office is looked for."""
_PARTS: Final = re.compile(r"[.。！？!?।؟۔\n:：;；«»「」()（）]|(?<!\w)[“”\"]|[“”\"](?!\w)")
"""What parts phrases; a mark inside of a word abbreviates it: ח\"כ."""
_STOPS: Final = tuple('.।!?,”"“')


def speaker_named(
    who: str, role: str | None, earlier: str, known: Sequence[Speaker], grammar: Grammar
) -> Speaker | None:
    """Return whom words mean, or None where they only describe somebody.

    Args:
        who: the words.
        role: words in apposition to them.
        earlier: the text before them, which may have introduced the same person.
        known: who has spoken before.
        grammar: of the language.
    """
    name, office = named(who, grammar)
    if not name and role and grammar.spaced:  # said the chairman of the board, Dan Levi
        name, _ = named(role, grammar)
        return Speaker(name, who) if name and is_plain(name, grammar) else None
    surname = not name and grammar.spaced and " " not in who and not is_office(who, grammar)
    name = who if surname else name
    if not name or any(letter.isdigit() for letter in name):
        return None
    role = role if role and _tells_what_somebody_is(role, grammar) else None
    if role:
        office = role.strip()
    for one in known:
        if name == one.name or _is_part(name, one.name, grammar):
            return one
    introduced = _introduced(name, earlier, grammar)
    if introduced or surname or name in grammar.determiners:
        return introduced
    if not role and not _is_attested(name, office, grammar):
        return None
    plain = office is None and not (grammar.honorifics and who.endswith(grammar.honorifics))
    return None if plain and not is_plain(name, grammar) else Speaker(name, office)


def named_again(who: str, text: str, grammar: Grammar) -> Speaker | None:
    """Return whom an office and a name mean whose last word is a subject elsewhere, alone or in full.

    So `मुख्यमंत्री सायल ने` is he who is `मुख्यमंत्री देवव्रत सायल ने`, and the other way round.
    """
    name, office = named(who, grammar) if grammar.subject_mark else (None, None)
    if not name:
        return None
    given, _, last = name.rpartition(" ")
    subject = re.finditer(f" {re.escape(last)} {grammar.subject_mark} ", text)
    near = [text[max(0, place.start() - _NEAR) : place.start()] for place in islice(subject, _LOOKED_AT)]
    places = [(["", "", *words.split()])[-2:] for words in near]
    alone = any(word in grammar.roles or word.endswith(_STOPS) for _, word in places)
    full = {
        first: before for before, first in places if before in grammar.roles and first not in grammar.roles
    }
    if given:
        same = alone and full.keys() <= {given.split()[-1]}
        return Speaker(name, office) if office and same else None
    return Speaker(f"{min(full)} {last}", office or full[min(full)]) if len(full) == 1 else None


def _is_attested(name: str, office: str | None, grammar: Grammar) -> bool:
    """Tell whether words are known as names, or follow an office that an article closes: وزير الداخلية …."""
    words = name.split()
    if not grammar.names or any(word in grammar.names for word in words):
        return True
    closed = office is not None and has_article(office.split()[-1], grammar)
    return closed and len(words) >= FULL and not has_article(words[0], grammar)


def _tells_what_somebody_is(words: str, grammar: Grammar) -> bool:
    """Tell whether words after a comma are an office, and no clause that holds one: وما تردد عن الرئيس."""
    opens = not grammar.apposed or is_office(words.split()[0], grammar)
    return opens and holds_office(words, grammar)


def _is_part(name: str, whole: str, grammar: Grammar) -> bool:
    if grammar.spaced or "·" in whole or "・" in whole:
        return name in re.split("[ ·・]", whole)
    return len(name) > 1 and whole.startswith(name)


def _introduced(name: str, earlier: str, grammar: Grammar) -> Speaker | None:
    """Return the only one whom the text before gives this name, or one that it is part of, and an office."""
    if name not in earlier:
        return None
    ways = (_with_office_in_front, _with_office_after, _reported) if grammar.spaced else (_written_together,)
    places = islice(re.finditer(re.escape(name), earlier), _LOOKED_AT)
    near = [earlier[max(0, place.start() - _NEAR) : place.end() + _NEAR] for place in places]
    found = {one.name: one for part in near for way in ways for one in way(name, part, grammar)}
    return next(iter(found.values())) if len(found) == 1 else None


def _with_office_in_front(name: str, earlier: str, grammar: Grammar) -> Iterator[Speaker]:
    """Yield who is named, `name` last, as `the minister Dan Levi` or `the minister, Dan Levi`."""
    if grammar.suffixed:
        return
    last = name.split()[-1]
    for part in _PARTS.split(earlier):
        before: list[str] = []
        for phrase in COMMAS.split(part):
            words = phrase.split()
            if last in words:
                at = words.index(last)
                found = (
                    _before_office(words, at, grammar),
                    _after_office(words[: at + 1], name, grammar)
                    or _after_comma(words[: at + 1], before, name, grammar),
                )
                yield from filter(None, found)
            before = words


def _before_office(words: Sequence[str], at: int, grammar: Grammar) -> Speaker | None:
    """Return who is named up to word `at` with an office right after: سامي حداد مدرب الفريق."""
    after = words[at + 1 : at + _OFFICE]
    if not (grammar.apposed and at and after and after[0] in grammar.roles):
        return None
    if grammar.names.isdisjoint(words[at - 1 : at + 1]):
        return None
    held = list(takewhile(lambda word: word not in grammar.within, after))
    leaning = [place for place, word in enumerate(held) if place and word[0] in grammar.prefixes]
    held = held[: leaning[1]] if len(leaning) > 1 else held  # the coach of the team praised its men
    return Speaker(" ".join(words[at - 1 : at + 1]), " ".join(held))


def _after_office(words: Sequence[str], name: str, grammar: Grammar) -> Speaker | None:
    """Return who is named at the end of words with an office in them: the minister Dan Levi."""
    last = len(words) - 1
    for start in range(max(0, last - _OFFICE), last):
        if words[max(0, start - 1)] in grammar.names:
            continue  # حسين أمير عبد اللهيان
        found, office = named(" ".join(words[start:]), grammar)
        sure = found and office and _is_attested(found, office, grammar)
        if is_office(words[start], grammar) and found and sure and _completes(found, name, grammar):
            return Speaker(found, office)
    return None


def _after_comma(words: Sequence[str], before: Sequence[str], name: str, grammar: Grammar) -> Speaker | None:
    """Return who is named by words after a comma, with an office `before` it: the minister, Dan Levi."""
    full = " ".join(words)
    start = next((at for at, word in enumerate(before) if word in grammar.roles), len(before))
    near = 0 < len(before) - start <= _OFFICE
    if not near or len(words) > LONGEST_NAME + 1 or not _completes(full, name, grammar):
        return None
    found, _ = named(full, grammar)
    return Speaker(found, " ".join(before[start:])) if found else None


def _completes(full: str, name: str, grammar: Grammar) -> bool:
    """Tell whether a name of several words ends in another, or is one that bearers of offices have alone."""
    alone = grammar.subject_mark and full in grammar.names
    return bool(" " in full or alone) and f" {full}".endswith(f" {name}")


def _with_office_after(name: str, earlier: str, grammar: Grammar) -> Iterator[Speaker]:
    """Yield who is named as `이환우 감독`, of whom `name` is the surname or all."""
    if not grammar.suffixed:
        return
    given = "[가-힣]{2}" if len(name) == 1 else ""
    after = compiled(rf"(?<![가-힣].{{{len(name)}}}){given} ([가-힣]+(?: [가-힣]+)?)")
    for at, match in _with_after(name, after, earlier):
        whole = match[1]
        ends = [whole.find(" "), len(whole)] if " " in whole else [len(whole)]  # 서울시 대변인
        held = (
            end for last in ends for end in range(last, last - _CASE, -1) if is_post(whole[:end], grammar)
        )
        if end := next(held, 0):
            yield Speaker(earlier[at : match.start(1) - 1], whole[:end])


_CASE: Final = 4
"""Syllables of the case after a Korean office, and one."""


def _with_after(name: str, after: re.Pattern[str], earlier: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where a name stands in a text with a pattern after it, and what this matches there.

    The pattern is compiled once for all names, which takes longer than to look for any of them.
    """
    at = earlier.find(name)
    while at >= 0:
        match = after.match(earlier, at + len(name))
        if match:
            yield at, match
        at = earlier.find(name, match.end() if match else at + 1)


def _reported(name: str, earlier: str, grammar: Grammar) -> Iterator[Speaker]:
    """Yield who is reported in running text, `name` last, with an office after a comma."""
    if not grammar.reports:
        return
    for match in compiled(grammar.reports).finditer(earlier):
        who, role = match["who"] or "", match.groupdict().get("role")
        if (
            role
            and holds_office(role, grammar)
            and _completes(who, name, grammar)
            and named(who, grammar)[0] == who
        ):
            yield Speaker(who, role)


def _written_together(name: str, earlier: str, grammar: Grammar) -> Iterator[Speaker]:
    """Yield who is named with an office right in front, or the one that `name` begins with one after."""
    if not grammar.suffixed:
        for match in re.finditer(re.escape(name), earlier):
            before = earlier[: match.start()]
            if role := max((role for role in grammar.roles if before.endswith(role)), key=len, default=""):
                yield Speaker(name, role)
        return
    for at, match in _with_after(name, _given_and_office(grammar), earlier):
        found, office = unspaced_after(earlier[at : match.end()], grammar)
        if found and found.startswith(name) and len(found) > len(name):
            yield Speaker(found, office)


@lru_cache(maxsize=4)
def _given_and_office(grammar: Grammar) -> re.Pattern[str]:
    """Return the pattern of the rest of a Japanese name with the office after it."""
    ends = "|".join(sorted(map(re.escape, (*grammar.roles, *grammar.fields, *grammar.honorifics)), key=len))
    return re.compile(f"[{HAN}{HIRAGANA}]{{1,3}}?(?:[(（][^()（）]{{1,12}}[)）])?(?:{ends})+")
