"""The name and the office in a phrase of a script without capitals: وزير الداخلية سامي حداد, 植田和男総裁.

Invariant: what may as well be no name is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from briefing.core.languages.grammar import Grammar
from briefing.core.quotes.people.given_names import FULL
from briefing.core.text.patterns import lazy

LONGEST_NAME: Final = 3
"""Words of a name."""
_PRECISE: Final = 3
"""Words that may make an office more precise."""
_SYLLABLES: Final = 3
"""Of a Korean name, and letters of most Chinese ones."""
HAN: Final = "\u4e00-\u9fff"
HIRAGANA: Final = "\u3041-\u3096"
_KATAKANA: Final = "\u30a1-\u30faー"
_chinese_name: Final = lazy(f"[{HAN}]{{2,4}}|[{HAN}A-Za-z]{{1,8}}(?:·[{HAN}A-Za-z]{{1,8}}){{1,3}}")
_japanese_name: Final = lazy(
    f"(?![{HIRAGANA}]{{1,2}}$)[{HAN}{HIRAGANA}々]{{1,6}}"
    f"|[{_KATAKANA}]{{2,12}}(?:[・＝][{_KATAKANA}]{{1,12}}){{0,3}}"
)
_of: Final = lazy(f"の|(?<![{_KATAKANA}])・|・(?![{_KATAKANA}])")
"""What parts an office in front of a Japanese name from it; a dot between katakana parts names."""
_BRACKETED: Final = re.compile(r"[(（][^()（）]{0,20}[)）]")
"""How a name is read, or somebody's age."""
_AGED: Final = re.compile(r"[(（]\d+歳?[)）]$")
COMMAS: Final = re.compile(r"[,،，]")


def tells_office(words: str, grammar: Grammar) -> bool:
    """Tell whether somebody is named by an office in running text, who may be the one meant after it."""
    if grammar.spaced and not grammar.suffixed:
        return any(word in grammar.roles for word in COMMAS.sub(" ", words).split())
    return any(role in words for role in grammar.roles if len(role) > 1)


def holds_office(words: str, grammar: Grammar) -> bool:
    """Tell whether one of some words is an office."""
    return any(word in grammar.roles for word in COMMAS.sub(" ", words).split())


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


def is_post(words: str, grammar: Grammar) -> bool:
    """Tell whether the last of some words is an office that somebody holds, and no body: 서울시 대변인."""
    last = words.split()[-1] if words.strip() else ""
    return last in grammar.roles or (len(last) > _SYLLABLES and last.endswith(_ends(grammar.roles)))


def named(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
    """Return the name in a phrase and the office that it gives, either None where there is none."""
    if grammar.spaced:
        return _spaced(who, grammar)
    return (unspaced_after if grammar.suffixed else _unspaced_in_front)(who, grammar)


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
    placed = len(words) > FULL and words[1].endswith(grammar.places) and is_post(words[-1], grammar)
    if placed and is_plain(words[0], grammar):
        return words[0], " ".join(words[1:])  # 이종현 서울시 대변인
    kept = [at for at, word in enumerate(words) if not is_office(word, grammar)]
    name = [words[at] for at in kept]
    office = [word for at, word in enumerate(words) if at not in kept]
    sure = bool(office) or len(name) <= LONGEST_NAME
    joined = bool(kept) and kept == list(range(kept[0], kept[-1] + 1))
    if len(name) > 1 and name[-1] in grammar.determiners:
        return None, None  # a certain Kim: 김 모씨
    return (
        " ".join(name) if sure and joined and len(name) <= LONGEST_NAME else None,
        " ".join(office) or None,
    )


def _spaced_in_front(words: Sequence[str], grammar: Grammar) -> tuple[str | None, str | None]:
    end = _office_in_front(words, grammar)
    name, office = words[end:], words[:end]
    after = next((at for at, word in enumerate(name) if word in grammar.roles), 0) if grammar.apposed else 0
    if after >= FULL and not any(is_office(word, grammar) for word in name[:after]):
        name, office = name[:after], name[after:]
    if not name or len(name) > LONGEST_NAME or any(is_office(word, grammar) for word in name):
        return None, None
    if any(_leans_on_office(word, grammar) for word in name):
        return None, None  # a source in the police
    if any(word.startswith(grammar.leaning) for word in name):
        return None, None  # the culture and the press
    if all(has_article(word, grammar) for word in name[:FULL]):
        return None, None  # the workers, the head of the Green Party
    return " ".join(name), " ".join(office) or None


def _leans_on_office(word: str, grammar: Grammar) -> bool:
    leans = word[0] in grammar.prefixes and is_office(word[1:], grammar)
    return leans and word not in grammar.names


def _office_in_front(words: Sequence[str], grammar: Grammar) -> int:
    """Return where the name begins after an office and what this is of."""
    end = 0
    while end < len(words) and (is_office(words[end], grammar) or (end and _governed(words[end:], grammar))):
        end += 1
    end = end or (0 if grammar.apposed else _office_within(words, grammar))
    if grammar.construct and end:
        end = _after_what_is_governed(words, end, grammar)
    if end and grammar.names:  # a first name parts its bearer from what the office is of
        end = next((at for at in range(end, len(words) - 1) if words[at] in grammar.names), end)
    while end and len(words) - end > FULL and words[end].endswith(grammar.plural_endings):
        end += 1  # the leader of the opponents
    while len(words) - end > FULL and has_article(words[end], grammar) and words[end] not in grammar.pronouns:
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


def is_office(word: str, grammar: Grammar) -> bool:
    """Tell whether a word is an office or what one is of."""
    if word in grammar.roles or word in grammar.bodies:
        return True
    if grammar.suffixed and len(word) > _SYLLABLES and word.endswith(_ends(grammar.roles)):
        return True
    return len(word) > _SYLLABLES and word.endswith(grammar.body_endings)


def has_article(word: str, grammar: Grammar) -> bool:
    """Tell whether an article is written together with a word: المدرب."""
    return bool(grammar.article) and word.startswith(grammar.article) and len(word) > len(grammar.article) + 1


def _governed(words: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether the first of the words left belongs to the office before it, and so is no name.

    An article of one letter begins names too; then two words must be left for the name.
    """
    return has_article(words[0], grammar) and (len(grammar.article) > 1 or len(words) > FULL)


def _breaks(word: str, grammar: Grammar) -> bool:
    """Tell whether a word parts what comes before from the speaker."""
    return word in grammar.breaks or (len(word) > 1 and word.endswith(grammar.break_endings))


def unspaced_after(who: str, grammar: Grammar) -> tuple[str | None, str | None]:
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
