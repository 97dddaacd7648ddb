"""Everybody a document names: full names, roles, gender, and where each is mentioned.

Invariant: `People` is made once from a whole document, in time linear in its length, and never changes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from briefing.core.model import Document, Section, Span, unwrap
from briefing.core.quotes.lexicon import Gender, Lexicon, lexicon_for
from briefing.core.quotes.marks import Marked, find_marked
from briefing.core.quotes.names import FEMININE, MASCULINE
from briefing.core.quotes.roles import role_after, role_before

_LONGEST_NAME = 5
"""Words in a personal name, initials included."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the document."""

    name: str
    """The fullest form given."""
    surname: str
    """The word that stands for the person alone, in lower case."""
    gender: Gender
    role: str | None


class NameMention(NamedTuple):
    """One place where a person is named, outside quotations."""

    start: int
    person: int
    """Index into `People.persons`."""
    leads: bool
    """The name opens a sentence, as subjects do."""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody named in a document."""

    language: str = "en"
    persons: tuple[Person, ...] = ()
    mentions: tuple[NameMention, ...] = ()
    """In document order."""
    words: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Lower-case surname, or first name borne by one person only, to indices of persons as first named."""
    acronyms: Mapping[str, str] = field(default_factory=dict)
    """Short forms of bodies to the long forms that the text explains them with."""
    marked: Mapping[int, tuple[Marked, ...]] = field(default_factory=dict)
    """Quotations of each paragraph, by its first code point; paragraphs without any are left out."""
    first_said: Mapping[str, int] = field(default_factory=dict)
    """Where each wording is first quoted, by `wording`."""

    def mentions_before(self, position: int, reach: int) -> Iterator[NameMention]:
        """Yield mentions before `position`, nearest first, at most `reach` code points back."""
        at = bisect_left(self.mentions, position, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[max(0, at - 60) : at]):
            if mention.start < position - reach:
                return
            yield mention


def wording(text: str) -> str:
    """Return the words of a quotation alone, so that repeats are recognised."""
    return " ".join(re.findall(r"\w+", text.lower()))


class _Name(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]
    gender: Gender
    role: str | None
    titled: bool
    quoted: bool


def gather_people(document: Document) -> People:
    """Collect the names, roles and quotations of the whole document."""
    text, lexicon = document.text, lexicon_for(document.language)
    marked: dict[int, tuple[Marked, ...]] = {}
    names: list[_Name] = []
    for block in _blocks(document):
        found = tuple(find_marked(text, *block))
        if found:
            marked[block.start] = found
        names += _names(text, block, found, lexicon)
    persons, words = _persons(names, lexicon)
    mentions = tuple(_mentions(text, names, persons, words))
    return People(
        document.language,
        _with_gender(text, persons, mentions, lexicon),
        mentions,
        words,
        _acronyms(text),
        marked,
        _first_said(text, marked),
    )


def _blocks(document: Document) -> Iterator[Span]:
    for highlight in document.highlights:
        yield highlight.span
    for section in document.sections:
        if section.heading:
            yield section.heading
        for paragraph in section.paragraphs:
            yield paragraph.span


def _first_said(text: str, marked: Mapping[int, Sequence[Marked]]) -> dict[str, int]:
    said: dict[str, int] = {}
    for block in sorted(marked):
        for quotation in marked[block]:
            said.setdefault(wording(quotation.span.of(text)), quotation.span.start)
    return said


# ------------------------------------------------------------------------------------------ names in the text


@cache
def _name_pattern(lexicon_id: int) -> re.Pattern[str]:
    lexicon = _LEXICONS[lexicon_id]
    dotted = sorted((title for title in lexicon.titles if title.endswith(".")), key=len, reverse=True)
    titles = "|".join(re.escape(title).capitalize() for title in dotted)
    particles = "|".join(sorted(lexicon.particles, key=len, reverse=True))
    upper = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁЄІЇҐ"
    word = rf"(?:{titles}|[{upper}]\.(?:[ ]?[{upper}]\.)*|[{upper}][\w]*(?:[’'-][\w]+)*)" if titles else rf"(?:[{upper}]\.|[{upper}]\w*(?:[’'-]\w+)*)"
    return re.compile(rf"(?<![\w’'-]){word}(?:[ \t\n]+(?:(?:{particles})[ \t\n]+){{0,2}}{word})*")


_LEXICONS: dict[int, Lexicon] = {}


def _names(text: str, block: Span, quotations: Sequence[Marked], lexicon: Lexicon) -> Iterator[_Name]:
    _LEXICONS[id(lexicon)] = lexicon
    at = 0
    for match in _name_pattern(id(lexicon)).finditer(text, *block):
        while at < len(quotations) and quotations[at].span.end <= match.start():
            at += 1
        quoted = at < len(quotations) and quotations[at].span.start < match.start()
        name = _read_name(text, match, quoted, lexicon)
        if name:
            yield name


def _read_name(text: str, match: re.Match[str], quoted: bool, lexicon: Lexicon) -> _Name | None:
    words = match[0].split()
    possessive = words[-1].endswith(("’s", "'s"))
    if possessive:
        words[-1] = words[-1][:-2]
    start, first, gender, last_title = match.start(), 0, "", 0
    lows = [word.lower().replace("’", "'") for word in words]
    while first < len(words) - 1 and lows[first] in lexicon.functions and not words[first].isupper():
        first += 1
    for at in range(first, len(words)):
        if lows[at] in lexicon.titles and at < len(words) - 1:
            last_title = at + 1
            gender = lexicon.titles[lows[at]] or gender
    role = " ".join(words[first:last_title]) if last_title > first else None
    is_titled = role is not None
    owner = next((at + 1 for at in range(len(words) - 2, first - 1, -1) if lows[at].endswith("'s")), 0)
    last_title = max(last_title, owner) if owner > last_title else last_title
    named = tuple(words[max(first, last_title) :])
    if not named or len(named) > _LONGEST_NAME or _is_no_name(lows[-1], named, lexicon):
        return None
    start = match.end() - len(match[0]) + match[0].find(words[max(first, last_title)], 0)
    end = match.end() - (2 if possessive else 0)
    if role is None:
        role = role_before(text, match.start(), lexicon)
    return _Name(start, end, named, gender, _clean_role(role, lexicon) or (None if possessive or quoted else role_after(text, end, lexicon)), is_titled or role is not None, quoted)


def _is_no_name(last: str, named: tuple[str, ...], lexicon: Lexicon) -> bool:
    if last in lexicon.titles or last in lexicon.roles or last + "." in lexicon.titles:
        return True
    return len(named) == 1 and (last in lexicon.functions or len(last) < 2 or named[0][-2:].upper() == named[0][-2:])  # noqa: PLR2004


def _clean_role(role: str | None, lexicon: Lexicon) -> str | None:
    """Return a role that says more than Mr."""
    if role is None:
        return None
    plain = [word for word in role.split() if not lexicon.titles.get(word.lower()) and word.lower().rstrip(".") not in ("dr", "st")]
    return unwrap(role) if plain else None


# ------------------------------------------------------------------------------------------ persons


def _persons(names: Sequence[_Name], lexicon: Lexicon) -> tuple[list[Person], dict[str, tuple[int, ...]]]:
    """Bring together the forms of each name."""
    titled = {name.words[-1].lower() for name in names if name.titled}
    alone = Counter(name.words[0].lower() for name in names if len(name.words) == 1)
    groups: dict[tuple[str, str], list[_Name]] = {}
    for name in names:
        if len(name.words) > 1 and _is_personal(name, alone, titled, lexicon):
            groups.setdefault((_surname(name.words, alone), _first(name.words)), []).append(name)
    surnames = {surname for surname, _ in groups}
    for name in names:
        if len(name.words) == 1 and name.titled and name.words[0].lower() not in surnames:
            if name.words[0].lower() not in lexicon.bodies:
                groups.setdefault((name.words[0].lower(), ""), []).append(name)
    persons, words = [], defaultdict(list)
    for (surname, first), forms in groups.items():
        words[surname].append(len(persons))
        persons.append(_person(surname, first, forms, names, lexicon))
    return persons, {word: tuple(indices) for word, indices in _with_first_names(words, groups).items()}


def _with_first_names(
    words: dict[str, list[int]], groups: Mapping[tuple[str, str], list[_Name]]
) -> dict[str, list[int]]:
    given: dict[str, list[int]] = defaultdict(list)
    for index, (_, first) in enumerate(groups):
        if first:
            given[first].append(index)
    for first, indices in given.items():
        if len(indices) == 1 and first not in words:
            words[first] = indices
    return words


def _person(
    surname: str, first: str, forms: Sequence[_Name], names: Sequence[_Name], lexicon: Lexicon
) -> Person:
    full = max((form.words for form in forms), key=lambda form: (len(form), -len(" ".join(form))))
    gender = next((form.gender for form in forms if form.gender), "") or _gender_of_first(first)
    role = next((form.role for form in forms if form.role), None)
    if role and not gender:
        gender = _gender_of_role(role, lexicon)
    return Person(" ".join(full), surname, gender, role)


def _gender_of_first(first: str) -> Gender:
    plain = first.translate(str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýčšžł", "aaaaaaceeeeiiiinoooooouuuuycszl"))
    if plain in FEMININE:
        return "f"
    return "m" if plain in MASCULINE else ""


def _gender_of_role(role: str, lexicon: Lexicon) -> Gender:
    words = set(role.lower().split())
    if words & lexicon.feminine_roles:
        return "f"
    return "m" if words & lexicon.masculine_roles else ""


def _first(words: tuple[str, ...]) -> str:
    return words[0].lower()


_SUFFIXES = frozenset("jr sr jr. sr. ii iii iv".split())


def _surname(words: tuple[str, ...], alone: Mapping[str, int]) -> str:
    rest = [word.lower().rstrip(",") for word in words if word.lower() not in _SUFFIXES] or [words[-1].lower()]
    last, first = rest[-1], rest[0]
    family_first = len(rest) <= 3 and alone.get(first, 0) and not alone.get(last, 0) and not _gender_of_first(first)  # noqa: PLR2004 - Kim Jong Un
    return first if family_first else last


def _is_personal(name: _Name, alone: Mapping[str, int], titled: set[str], lexicon: Lexicon) -> bool:
    lows = [word.lower() for word in name.words]
    if lows[-1] in lexicon.bodies or any(low in lexicon.bodies for low in lows[1:]):
        return bool(_gender_of_first(lows[0])) and len(lows) == 2 and lows[-1] in titled  # noqa: PLR2004 - Theresa May
    if any(word.isupper() and len(word) > 2 and "." not in word for word in name.words):
        return False
    if _gender_of_first(lows[0]):
        return True
    if lows[0] in lexicon.bodies or "." in lows[0][:-1]:
        return False
    return name.titled or name.role is not None or bool(alone.get(lows[-1]) or alone.get(lows[0]))


# ------------------------------------------------------------------------------------------ mentions


def _mentions(
    text: str, names: Iterable[_Name], persons: Sequence[Person], words: Mapping[str, tuple[int, ...]]
) -> Iterator[NameMention]:
    full = {(person.surname, _first(tuple(person.name.split()))): at for at, person in enumerate(persons)}
    for name in sorted(names, key=lambda name: name.start):
        if name.quoted:
            continue
        index = _index_of(name, persons, words, full)
        if index is not None:
            yield NameMention(name.start, index, _opens_sentence(text, name.start))


def _index_of(
    name: _Name, persons: Sequence[Person], words: Mapping[str, tuple[int, ...]], full: Mapping[tuple[str, str], int]
) -> int | None:
    if len(name.words) > 1:
        for surname in (name.words[-1].lower(), name.words[0].lower()):
            index = full.get((surname, name.words[0].lower()))
            if index is not None:
                return index
    known = words.get(name.words[-1].lower(), ())
    if len(name.words) > 1 and not any(name.words[0].lower() in persons[at].name.lower() for at in known):
        return None
    fitting = [at for at in known if not name.gender or persons[at].gender in (name.gender, "")]
    return fitting[0] if fitting else None


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start]
    return not before.strip() or bool(re.search(r"(?:[.!?][”\"’')]*\s+|\n\s*)(?:[A-Z][\w.]+\s+){0,3}$", before)) or before.isspace()


_PRONOUN_REACH = 160
"""Code points behind a name in which a pronoun tells its bearer's gender."""


def _with_gender(
    text: str, persons: Sequence[Person], mentions: Sequence[NameMention], lexicon: Lexicon
) -> tuple[Person, ...]:
    """Learn from the pronouns behind them the gender of those whose first name does not tell it."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for at, mention in enumerate(mentions):
        if persons[mention.person].gender or not mention.leads:
            continue
        further = mentions[at + 1].start if at + 1 < len(mentions) else len(text)
        reach = text[mention.start : min(further, mention.start + _PRONOUN_REACH)].lower()
        for word in re.findall(r"\w+", reach):
            gender = lexicon.pronouns.get(word)
            if gender in ("m", "f"):
                votes[mention.person][gender] += 1
                break
    return tuple(
        Person(person.name, person.surname, votes[at].most_common(1)[0][0], person.role) if at in votes else person
        for at, person in enumerate(persons)
    )


_EXPLAINED = re.compile(r"((?:[A-Z][\w’'-]*,?[ ](?:(?:of|for|and|the|de|des|du|der|für)[ ]){0,2}){1,7}[A-Z][\w’'-]*)[ ]\((?:the[ ])?[“\"]?([A-Z]{2,7})[”\"]?\)")


def _acronyms(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _EXPLAINED.finditer(text):
        words, short = match[1].split(), match[2]
        capitals = [at for at, word in enumerate(words) if word[0].isupper()]
        if len(capitals) >= len(short):
            start = capitals[-len(short)]
            if "".join(words[at][0] for at in capitals[-len(short) :]) == short:
                found.setdefault(short, " ".join(words[start:]))
    return found
