"""Names to persons: which names are one person, of which gender and role, and where each is mentioned.

Invariant: two names are one person when surname and first name agree; nothing is guessed from sound or
spelling.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.core.quotes.lexicon import Gender, Lexicon
from briefing.core.quotes.names import FEMININE, MASCULINE
from briefing.core.quotes.naming import Name

_PRONOUN_REACH = 160
"""Code points behind a name in which a pronoun tells its bearer's gender."""
_SUFFIXES = frozenset({"jr", "sr", "jr.", "sr.", "ii", "iii", "iv"})


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


def group_names(names: Sequence[Name], lexicon: Lexicon) -> tuple[list[Person], dict[str, tuple[int, ...]]]:
    """Bring together the forms of each name."""
    titled = {name.words[-1].lower() for name in names if name.titled}
    alone = Counter(name.words[0].lower() for name in names if len(name.words) == 1)
    groups: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        if len(name.words) > 1 and _is_personal(name, alone, titled, lexicon):
            groups.setdefault((_surname(name.words, alone), _first(name.words)), []).append(name)
    surnames = {surname for surname, _ in groups}
    for name in names:
        low = name.words[0].lower()
        if len(name.words) == 1 and name.titled and low not in surnames | lexicon.bodies:
            groups.setdefault((low, ""), []).append(name)
    persons: list[Person] = []
    words: dict[str, list[int]] = defaultdict(list)
    for (surname, first), forms in groups.items():
        words[surname].append(len(persons))
        persons.append(_person(surname, first, forms, lexicon))
    return persons, {word: tuple(indices) for word, indices in _with_first_names(words, groups).items()}


def _with_first_names(
    words: dict[str, list[int]], groups: Mapping[tuple[str, str], list[Name]]
) -> dict[str, list[int]]:
    given: dict[str, list[int]] = defaultdict(list)
    for index, (_, first) in enumerate(groups):
        if first:
            given[first].append(index)
    for first, indices in given.items():
        if len(indices) == 1 and first not in words:
            words[first] = indices
    return words


def _person(surname: str, first: str, forms: Sequence[Name], lexicon: Lexicon) -> Person:
    full = max((form.words for form in forms), key=lambda form: (len(form), -len(" ".join(form))))
    gender = next((form.gender for form in forms if form.gender), "") or _gender_of_first(first)
    role = next((form.role for form in forms if form.role), None)
    if role and not gender:
        gender = _gender_of_role(role, lexicon)
    return Person(" ".join(full), surname, gender, role)


def _gender_of_first(first: str) -> Gender:
    plain = first.translate(
        str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýčšžł", "aaaaaaceeeeiiiinoooooouuuuycszl")
    )
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


def _surname(words: tuple[str, ...], alone: Mapping[str, int]) -> str:
    rest = [word.lower().rstrip(",") for word in words if word.lower() not in _SUFFIXES] or [
        words[-1].lower()
    ]
    last, first = rest[-1], rest[0]
    family_first = (
        len(rest) <= 3 and alone.get(first, 0) and not alone.get(last, 0) and not _gender_of_first(first)
    )
    return first if family_first else last


def _is_personal(name: Name, alone: Mapping[str, int], titled: set[str], lexicon: Lexicon) -> bool:
    lows = [word.lower() for word in name.words]
    if lows[-1] in lexicon.bodies or any(low in lexicon.bodies for low in lows[1:]):
        return bool(_gender_of_first(lows[0])) and len(lows) == 2 and lows[-1] in titled
    if any(word.isupper() and len(word) > 2 and "." not in word for word in name.words):
        return False
    if _gender_of_first(lows[0]):
        return True
    if lows[0] in lexicon.bodies or "." in lows[0][:-1]:
        return False
    return name.titled or name.role is not None or bool(alone.get(lows[-1]) or alone.get(lows[0]))


def find_mentions(
    text: str, names: Iterable[Name], persons: Sequence[Person], words: Mapping[str, tuple[int, ...]]
) -> Iterator[NameMention]:
    """Yield where each person is named outside quotations, in document order.

    Args:
        text: the whole document's text.
        names: every name in it.
        persons: who was made of them.
        words: surnames and first names to indices of persons.
    """
    full = {(person.surname, _first(tuple(person.name.split()))): at for at, person in enumerate(persons)}
    for name in sorted(names, key=lambda name: name.start):
        if name.quoted:
            continue
        index = _index_of(name, persons, words, full)
        if index is not None:
            yield NameMention(name.start, index, _opens_sentence(text, name.start))


def _index_of(
    name: Name,
    persons: Sequence[Person],
    words: Mapping[str, tuple[int, ...]],
    full: Mapping[tuple[str, str], int],
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
    return (
        not before.strip()
        or bool(re.search(r"(?:[.!?][”\"’')]*\s+|\n\s*)(?:[A-Z][\w.]+\s+){0,3}$", before))
        or before.isspace()
    )


def with_gender(
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
        Person(person.name, person.surname, votes[at].most_common(1)[0][0], person.role)
        if at in votes
        else person
        for at, person in enumerate(persons)
    )
