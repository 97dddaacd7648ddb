"""Who is named by words of a script without capitals, and what these say that somebody is.

Invariant: what may as well be no name is none, unless the text before it gives the same name an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from briefing.core.languages.grammar import Grammar
from briefing.core.model import Speaker
from briefing.core.quotes.people.given_names import FULL
from briefing.core.text.patterns import lazy

_LONGEST_NAME: Final = 3
"""Words of a name."""
_PRECISE: Final = 3
"""Words that may make an office more precise."""
_OFFICE: Final = 6
"""Words before a name in which its office is looked for."""
_SYLLABLES: Final = 3
"""Of a Korean name, and letters of most Chinese ones."""
_NEAR: Final = 80
"""Code points on either side of a name in which its office is looked for."""
_LOOKED_AT: Final = 8
"""Places of a name at which its office is looked for."""
_HAN: Final = "\u4e00-\u9fff"
_HIRAGANA: Final = "\u3041-\u3096"
_KATAKANA: Final = "\u30a1-\u30faー"
_chinese_name: Final = lazy(f"[{_HAN}]{{2,4}}|[{_HAN}A-Za-z]{{1,8}}(?:·[{_HAN}A-Za-z]{{1,8}}){{1,3}}")
_japanese_name: Final = lazy(
    f"(?![{_HIRAGANA}]{{1,2}}$)[{_HAN}{_HIRAGANA}々]{{1,6}}"
    f"|[{_KATAKANA}]{{2,12}}(?:[・＝][{_KATAKANA}]{{1,12}}){{0,3}}"
)
_of: Final = lazy(f"の|(?<![{_KATAKANA}])・|・(?![{_KATAKANA}])")
"""What parts an office in front of a Japanese name from it; a dot between katakana parts names."""
_BRACKETED: Final = re.compile(r"[(（][^()（）]{0,20}[)）]")
"""How a name is read, or somebody's age."""
_AGED: Final = re.compile(r"[(（]\d+歳?[)）]$")
_PARTS: Final = re.compile(r"[.。！？!?।؟۔\n:：;；«»「」()（）]|(?<!\w)[“”\"]|[“”\"](?!\w)")
"""What parts phrases; a mark inside of a word abbreviates it: ח\"כ."""
_STOPS: Final = tuple('.।!?,”"“')
_COMMAS: Final = re.compile(r"[,،，]")


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
    surname = not name and grammar.spaced and " " not in who and not _is_office(who, grammar)
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
    closed = office is not None and _has_article(office.split()[-1], grammar)
    return closed and len(words) >= FULL and not _has_article(words[0], grammar)


def tells_office(words: str, grammar: Grammar) -> bool:
    """Tell whether somebody is named by an office in running text, who may be the one meant after it."""
    if grammar.spaced and not grammar.suffixed:
        return any(word in grammar.roles for word in _COMMAS.sub(" ", words).split())
    return any(role in words for role in grammar.roles if len(role) > 1)


def _holds_office(words: str, grammar: Grammar) -> bool:
    return any(word in grammar.roles for word in _COMMAS.sub(" ", words).split())


def _tells_what_somebody_is(words: str, grammar: Grammar) -> bool:
    """Tell whether words after a comma are an office, and no clause that holds one: وما تردد عن الرئيس."""
    opens = not grammar.apposed or _is_office(words.split()[0], grammar)
    return opens and _holds_office(words, grammar)


def is_plain(name: str, grammar: Grammar) -> bool:
    """Tell whether words without an office or an honorific beside them can only name somebody."""
    if "·" in name or "・" in name:
        return True
    if not grammar.surnames:
        return grammar.spaced and " " in name
    if name[-1] in grammar.common or name in grammar.bodies:
        return False
    if name.startswith(grammar.long_surnames):
        return len(name) > _SYLLABLES - 1
    lengths = (_SYLLABLES,) if grammar.suffixed else (_SYLLABLES - 1, _SYLLABLES)
    return name[0] in grammar.surnames and len(name) in lengths


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
        for phrase in _COMMAS.split(part):
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
        if _is_office(words[start], grammar) and found and sure and _completes(found, name, grammar):
            return Speaker(found, office)
    return None


def _after_comma(words: Sequence[str], before: Sequence[str], name: str, grammar: Grammar) -> Speaker | None:
    """Return who is named by words after a comma, with an office `before` it: the minister, Dan Levi."""
    full = " ".join(words)
    start = next((at for at, word in enumerate(before) if word in grammar.roles), len(before))
    near = 0 < len(before) - start <= _OFFICE
    if not near or len(words) > _LONGEST_NAME + 1 or not _completes(full, name, grammar):
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
            end for last in ends for end in range(last, last - _CASE, -1) if _is_post(whole[:end], grammar)
        )
        if end := next(held, 0):
            yield Speaker(earlier[at : match.start(1) - 1], whole[:end])


_CASE: Final = 4
"""Syllables of the case after a Korean office, and one."""


def _is_post(words: str, grammar: Grammar) -> bool:
    """Tell whether the last of some words is an office that somebody holds, and no body: 서울시 대변인."""
    last = words.split()[-1] if words.strip() else ""
    return last in grammar.roles or (len(last) > _SYLLABLES and last.endswith(_ends(grammar.roles)))


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
            and _holds_office(role, grammar)
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
        found, office = _unspaced_after(earlier[at : match.end()], grammar)
        if found and found.startswith(name) and len(found) > len(name):
            yield Speaker(found, office)


@lru_cache(maxsize=4)
def _given_and_office(grammar: Grammar) -> re.Pattern[str]:
    """Return the pattern of the rest of a Japanese name with the office after it."""
    ends = "|".join(sorted(map(re.escape, (*grammar.roles, *grammar.fields, *grammar.honorifics)), key=len))
    return re.compile(f"[{_HAN}{_HIRAGANA}]{{1,3}}?(?:[(（][^()（）]{{1,12}}[)）])?(?:{ends})+")


def named(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name in a phrase and the office that it gives, either None where there is none."""
    if grammar.spaced:
        return _spaced(who, grammar)
    return (_unspaced_after if grammar.suffixed else _unspaced_in_front)(who, grammar)


def _spaced(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name and the office of a phrase whose words are parted by blanks."""
    words = who.split()
    first = max((at + 1 for at, word in enumerate(words) if _breaks(word, grammar)), default=0)
    if any(_joins(word, grammar) for word in words[:-1]):
        return None, None
    words = [_plain(word, grammar) for word in words[first:]]
    words = [word for word in words if word]
    if grammar.suffixed:
        return _spaced_after(words, grammar)
    place = next((at for at, word in enumerate(words) if word in grammar.within), len(words))
    name, office = _spaced_in_front(words[:place], grammar)
    start = next((at for at in range(place, len(words)) if words[at] in grammar.roles), 0)
    if name or not start:
        return name, office
    name, _ = _spaced_in_front(words[start:], grammar)  # the director in the ministry, General Dan Levi
    return name, " ".join(words[: len(words) - len(name.split())]) if name else None


def _spaced_after(words: Sequence[str], grammar: Grammar) -> tuple[str | None, str | None]:
    placed = len(words) > FULL and words[1].endswith(grammar.places) and _is_post(words[-1], grammar)
    if placed and is_plain(words[0], grammar):
        return words[0], " ".join(words[1:])  # 이종현 서울시 대변인
    kept = [at for at, word in enumerate(words) if not _is_office(word, grammar)]
    name = [words[at] for at in kept]
    office = [word for at, word in enumerate(words) if at not in kept]
    sure = bool(office) or len(name) <= _LONGEST_NAME
    joined = bool(kept) and kept == list(range(kept[0], kept[-1] + 1))
    if len(name) > 1 and name[-1] in grammar.determiners:
        return None, None  # a certain Kim: 김 모씨
    return (
        " ".join(name) if sure and joined and len(name) <= _LONGEST_NAME else None,
        " ".join(office) or None,
    )


def _spaced_in_front(words: Sequence[str], grammar: Grammar) -> tuple[str | None, str | None]:
    end = _office_in_front(words, grammar)
    name, office = words[end:], words[:end]
    after = next((at for at, word in enumerate(name) if word in grammar.roles), 0) if grammar.apposed else 0
    if after >= FULL and not any(_is_office(word, grammar) for word in name[:after]):
        name, office = name[:after], name[after:]
    if not name or len(name) > _LONGEST_NAME or any(_is_office(word, grammar) for word in name):
        return None, None
    if any(_leans_on_office(word, grammar) for word in name):
        return None, None  # a source in the police
    if any(word.startswith(grammar.leaning) for word in name):
        return None, None  # the culture and the press
    if all(_has_article(word, grammar) for word in name[:FULL]):
        return None, None  # the workers, the head of the Green Party
    return " ".join(name), " ".join(office) or None


def _leans_on_office(word: str, grammar: Grammar) -> bool:
    leans = word[0] in grammar.prefixes and _is_office(word[1:], grammar)
    return leans and word not in grammar.names


def _office_in_front(words: Sequence[str], grammar: Grammar) -> int:
    """Return where the name begins after an office and what this is of."""
    end = 0
    while end < len(words) and (_is_office(words[end], grammar) or (end and _governed(words[end:], grammar))):
        end += 1
    end = end or (0 if grammar.apposed else _office_within(words, grammar))
    if grammar.construct and end:
        end = _after_what_is_governed(words, end, grammar)
    if end and grammar.names:  # a first name parts its bearer from what the office is of
        end = next((at for at in range(end, len(words) - 1) if words[at] in grammar.names), end)
    while end and len(words) - end > FULL and words[end].endswith(grammar.plural_endings):
        end += 1  # the leader of the opponents
    while (
        len(words) - end > FULL and _has_article(words[end], grammar) and words[end] not in grammar.pronouns
    ):
        end += 1  # what somebody is, before a full name: الحارس سامي حداد
    return end


def _after_what_is_governed(words: Sequence[str], end: int, grammar: Grammar) -> int:
    """Return where the name begins after what the office is of: ראש עיריית תל אביב רון חולדאי."""
    left, last = len(words) - end, words[end - 1]
    if last in grammar.construct:
        return len(words) - FULL if left > FULL else len(words)
    governs = last in grammar.bodies or (left > FULL and words[end][0] in grammar.prefixes)
    return len(words) - FULL if left > FULL and governs and words[-FULL] not in grammar.roles else end


def _office_within(words: Sequence[str], grammar: Grammar) -> int:
    """Return where the name begins after an office that a word makes more precise: relief officer."""
    at = max((at for at in range(1, min(len(words), _PRECISE + 1)) if words[at] in grammar.roles), default=-1)
    return at + 1 if at >= 0 and len(words) - at - 1 == FULL else 0


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
    if grammar.suffixed and len(word) > _SYLLABLES and word.endswith(_ends(grammar.roles)):
        return True
    return len(word) > _SYLLABLES and word.endswith(grammar.body_endings)


def _has_article(word: str, grammar: Grammar) -> bool:
    return bool(grammar.article) and word.startswith(grammar.article) and len(word) > len(grammar.article) + 1


def _governed(words: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether the first of the words left belongs to the office before it, and so is no name.

    An article of one letter begins names too; then two words must be left for the name.
    """
    return _has_article(words[0], grammar) and (len(grammar.article) > 1 or len(words) > FULL)


def _breaks(word: str, grammar: Grammar) -> bool:
    """Tell whether a word parts what comes before from the speaker."""
    return word in grammar.breaks or (len(word) > 1 and word.endswith(grammar.break_endings))


def _unspaced_after(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name and the office after it of a phrase without blanks: 日銀の植田和男総裁."""
    aged = bool(_AGED.search(who))
    who = _BRACKETED.sub("", who)
    who = who[max((cut.end() for cut in compiled(grammar.cuts).finditer(who)), default=0) :]
    start = max((match.end() for match in _of().finditer(who)), default=0)
    head, tail = who[: max(0, start - 1)], who[start:]
    honoured = tail.endswith(grammar.honorifics)
    name = _plain(tail, grammar)
    office = ""
    while part := _last_part(name, grammar.fields if office else grammar.roles):
        name, office = name.removesuffix(part), part + office
    inner = max(
        (name.find(body) + len(body) for body in grammar.bodies if len(body) > 1 and body in name), default=0
    )
    if office and (trade := _first_part(name, grammar.roles)):
        inner = max(inner, len(trade))  # 会社員田中一郎容疑者
    head, name = (head + name[:inner], name[inner:]) if office or honoured else (head, name)
    if not _japanese_name().fullmatch(name) or any(letter in grammar.common for letter in name[2:]):
        return None, None
    if name in grammar.determiners or any(name.endswith(body) for body in grammar.bodies):
        return None, None
    if name in grammar.roles or (aged and not office and not head.endswith(_ends(grammar.roles))):
        return None, None  # the office worker (34)
    if not office and (head in grammar.determiners or head.endswith(tuple(grammar.common))):
        head = ""  # the neighbour’s
    role = f"{head}の{office}".strip("の") if office or honoured or aged else ""
    return name, role or None


def _last_part(words: str, parts: frozenset[str]) -> str:
    """Return the longest of the parts that ends the words and leaves some of them."""
    if not words.endswith(_ends(parts)):
        return ""
    return max((part for part in parts if words.endswith(part) and words != part), key=len, default="")


def _first_part(words: str, parts: frozenset[str]) -> str:
    """Return the longest of the parts of more than one letter that begins the words and leaves some."""
    if not words.startswith(_ends(parts)):
        return ""
    begins = (part for part in parts if len(part) > 1 and words.startswith(part) and words != part)
    return max(begins, key=len, default="")


@lru_cache(maxsize=8)
def _ends(words: frozenset[str]) -> tuple[str, ...]:
    """Return words as what others may begin or end with."""
    return tuple(words)


@lru_cache(maxsize=128)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a grammar; of an empty one, that of nothing."""
    return re.compile(pattern or "(?!)")


def _unspaced_in_front(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name and the office in front of it of a phrase without blanks: 外交部发言人毛宁."""
    honorific = next((one for one in grammar.honorifics if who.endswith(one)), "")
    if honorific:
        return _honoured(who, honorific, grammar)
    end = max((who.rfind(role) + len(role) for role in grammar.roles if role in who), default=0)
    if end == len(who) and who[1:] in grammar.roles and who[0] in grammar.surnames:
        return who, who[1:]  # 陈校长
    end += bool(end) and who[end : end + 1] in tuple(grammar.office_endings)
    name, office = who[end:], who[:end]
    named = _chinese_name().fullmatch(name) and not any(body in name for body in grammar.bodies)
    return (name, office or None) if named else (None, None)


def _honoured(who: str, honorific: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name with its honorific, as the surname alone names nobody: 居民林先生."""
    before = who.removesuffix(honorific)
    name, office = _unspaced_in_front(before, grammar)
    if name and name[0] in grammar.surnames:
        return name, office
    if not before or before[-1] in grammar.determiners:
        return None, None
    office = before[:-1]
    return before[-1] + honorific, office if office.endswith(_ends(grammar.roles)) else None
