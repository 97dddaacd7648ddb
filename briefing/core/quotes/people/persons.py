"""Names to persons: which names are one person, of which gender and role, and where each is mentioned.

Invariant: two names are one person when surname and given name agree; nothing is guessed from sound or
spelling, and a surname that several people bear stands for none of them unless one was named just before.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from briefing.core.languages import Gender, Lexicon
from briefing.core.quotes.people.given_names import (
    EITHER,
    FULL,
    PLACES,
    WORDS,
    gender_of_ending,
    gender_of_first,
    gender_of_given,
    is_first_name,
)
from briefing.core.quotes.people.pet_names import join_pet_names
from briefing.core.quotes.people.runs import Name
from briefing.core.quotes.people.short_forms import Groups, join_short_forms

_WORD = re.compile(r"\w+")
_PRONOUN_REACH = 160
"""Code points after a name in which a pronoun tells its bearer's gender."""
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name of two syllables, as Korean names are written in Latin letters."""
_CLEARLY_LAST = 1500
"""Code points in which the subject of a sentence keeps a surname from meaning somebody else."""
_TOGETHER = 200
"""Code points between two bearers of a surname, each with a role, who are named together."""
_FEW = 8
"""Bearers of a surname up to which all are compared; of more, only those just named can be meant."""
_OPENING = 90
"""Code points of a sentence before the name that opens it."""
_SENTENCE_OPENS = re.compile(
    r"(?:[.!?][”“»«\"’')]*\s+|\n\s*)(?:([A-Z]\w+) [^.;:,“”\"\n]{0,40}, )?"
    r"(?:(?:[Tt]he )?(?:[A-Z][\w.]+\s+){0,4})\Z"
)
"""What stands before a name that opens a sentence: titles, and an adverbial like In Oslo on Monday."""


class Person(NamedTuple):
    """Somebody named in the document."""

    name: str
    """The fullest form given."""
    surname: str
    """The word that stands for the person alone, in lower case."""
    gender: Gender
    role: str | None
    given: str = ""
    """The given name in lower case and in one word, and a suffix: ned jr."""
    roles: tuple[str, ...] = ()
    """Everything the text says the person is, the role first."""


class NameMention(NamedTuple):
    """One place where a person is named, outside quotations."""

    start: int
    person: int
    """Index into `People.persons`."""
    leads: bool
    """The name opens a sentence, as subjects do."""


def group_names(names: Sequence[Name], lexicon: Lexicon) -> tuple[list[Person], dict[str, tuple[int, ...]]]:
    """Bring together the forms of each name."""
    names = _in_first_case(names) if lexicon.nouns_capitalised else names
    single = [name for name in names if len(name.words) == 1]
    groups = _full_names(names, single, lexicon)
    _add_lone_names(groups, single, lexicon)
    called = {name.lows[0]: name.gender for name in reversed(single) if name.gender}  # Mrs Lund
    bearers = Counter([surname for surname, _ in groups])
    persons: list[Person] = []
    words: dict[str, list[int]] = defaultdict(list)
    for (surname, given), forms in groups.items():
        short = (form.lows[-1] for form in forms if form.lows[0] == given and len(form.lows) == FULL)
        for word in dict.fromkeys((surname, *short)):
            words[word].append(len(persons))
        person = _person(surname, given, forms, lexicon)
        alike = lexicon.heads_last and not person.gender and bearers[surname] == 1
        persons.append(person._replace(gender=called.get(surname, "")) if alike else person)
    return persons, {word: tuple(indices) for word, indices in _with_first_names(words, groups).items()}


def _full_names(names: Sequence[Name], single: Sequence[Name], lexicon: Lexicon) -> Groups:
    """Return the names of more than one word that are a person's, the forms of each together."""
    titled = {name.lows[-1] for name in names if name.titled}
    alone = Counter([name.lows[0] for name in single])
    borne = {name.lows[-1] for name in names if len(name.words) > 1 and _is_known(name)}
    groups: Groups = {}
    unsure: list[Name] = []
    for name in names:
        if name.family:
            groups.setdefault((name.family, name.lows[0]), []).append(name)
        elif len(name.words) == 1 or _is_of_known(name, borne, lexicon):
            continue
        elif _is_personal(name, alone, titled, lexicon):
            groups.setdefault(_surname_and_given(name, alone, lexicon), []).append(name)
        else:
            unsure.append(name)
    join_short_forms(groups, unsure, alone)
    join_pet_names(groups)
    return groups


def _add_lone_names(groups: Groups, single: Sequence[Name], lexicon: Lexicon) -> None:
    """Add to `groups` who is called by one word alone: Mr Lund, and Tom where no full name begins so."""
    surnames = {surname for surname, _ in groups}
    firsts = {first for _, first in groups}
    lone = {name.lows[0] for name in single if _is_first_name(name)}
    for name in single:
        low = name.lows[0]
        if low in surnames or low in lexicon.addressed or (low in lexicon.bodies and not name.gender):
            continue
        if low in firsts and lexicon.heads_last:
            continue  # Sir John, who is Sir John Lund elsewhere
        if (name.titled and not name.is_title) or (low not in firsts and low in lone):
            groups.setdefault((low, ""), []).append(name)


def _is_of_known(name: Name, borne: Set[str], lexicon: Lexicon) -> bool:
    """Tell a firm or something else with the name of somebody in the text: Lund Bio, Tod von Lund."""
    if name.lows[0] in borne and _is_namesake(name):
        return True
    return lexicon.nouns_capitalised and name.lows[-1] in borne and not _is_known(name)


def _in_first_case(names: Sequence[Name]) -> Sequence[Name]:
    """Return the names without those that are the genitive of another: Gegner Lunds, beside Lund."""
    lasts = {name.lows[-1] for name in names}
    return [name for name in names if not (name.lows[-1][-1] == "s" and name.lows[-1][:-1] in lasts)]


def _is_known(name: Name) -> bool:
    """Tell whether a full name is a person's by what it holds or what stands beside it."""
    return name.titled or name.role is not None or _is_given(name.lows[0])


def _is_namesake(name: Name) -> bool:
    """Tell a firm with the surname of somebody in the text from a person: Lindqvist Bio."""
    return not (_is_known(name) or _KOREAN_GIVEN.fullmatch(name.words[-1]))


def _is_first_name(name: Name) -> bool:
    """Tell whether a lone word can only be the first name of somebody called by it alone: met Tom."""
    low = name.lows[0]
    if name.quoted or low in PLACES or (name.opens and low in WORDS):
        return False
    return bool(gender_of_given(low))


def _with_first_names(
    words: dict[str, list[int]], groups: Mapping[tuple[str, str], list[Name]]
) -> dict[str, list[int]]:
    given: dict[str, list[int]] = defaultdict(list)
    for index, (_, name) in enumerate(groups):
        if name:
            given[name].append(index)
    for first, indices in given.items():
        if len(indices) == 1 and first not in words:
            words[first] = indices
    return words


def _person(surname: str, given: str, forms: Sequence[Name], lexicon: Lexicon) -> Person:
    full = max(forms, key=lambda form: (len(form.words), "(" in form.printed, -len(form.printed))).printed
    first = surname if not given and not any(form.titled for form in forms) else given
    gender = next((form.gender for form in forms if form.gender), "")
    gender = gender or gender_of_first(first.partition(" ")[0], lexicon)
    if not gender and given:
        gender = gender_of_ending(given.partition(" ")[0], lexicon)
    roles = tuple(dict.fromkeys(form.role for form in forms if form.role))
    offices = (one for one in roles if any(_is_title(low, lexicon) for low in one.lower().split()))
    others = (one for one in roles if one not in lexicon.kin)  # whose son stands elsewhere
    role = next(offices, None) or next(others, None)  # his counterpart, Foreign Minister Lund
    gender = gender or next(filter(None, (_gender_of_role(one, lexicon) for one in roles)), "")
    return Person(full, surname, gender, role, given, roles)


def _is_title(low: str, lexicon: Lexicon) -> bool:
    return low in lexicon.titles and low not in lexicon.kin


def _is_given(first: str) -> bool:
    return first in EITHER or bool(gender_of_given(first))


def _gender_of_role(role: str, lexicon: Lexicon) -> Gender:
    words = set(role.lower().split())
    if words & lexicon.feminine_roles:
        return "f"
    return "m" if words & lexicon.masculine_roles else ""


def _surname_and_given(name: Name, alone: Mapping[str, int], lexicon: Lexicon) -> tuple[str, str]:
    """Return the surname of a full name and what tells its bearer from others: given name and suffix."""
    if _is_family_first(name.words, name.lows, alone, lexicon):
        return name.lows[0], _joined(name.lows[1:])
    return name.lows[-1], f"{name.lows[0]} {name.suffix}".rstrip()


def _joined(given: Sequence[str]) -> str:
    return "".join(given).replace("-", "")


def _is_family_first(
    words: tuple[str, ...], rest: Sequence[str], alone: Mapping[str, int], lexicon: Lexicon
) -> bool:
    """Tell Cho Tae-yul, whom the text calls Cho or whose given name is hyphenated, from Anna Wolff."""
    if len(rest) == 2 and _KOREAN_GIVEN.fullmatch(words[-1]):
        return True
    return (
        len(rest) <= 3
        and bool(alone.get(rest[0]))
        and not alone.get(rest[-1])
        and not gender_of_given(rest[0])
        and not is_first_name(rest[0], lexicon)
    )


def _is_personal(name: Name, alone: Mapping[str, int], titled: set[str], lexicon: Lexicon) -> bool:
    lows = name.lows
    if lows[-1] in lexicon.bodies or any(low in lexicon.bodies for low in lows[1:]):
        known = lows[-1] in titled or name.role is not None or _is_homograph(lows[-1], alone, lexicon)
        return len(lows) == 2 and known and _is_given(lows[0])  # Kim Park, an analyst
    if any(word.removesuffix("s").isupper() and len(word) > 2 and "." not in word for word in name.words):
        return False
    if _is_of_work(lows, lexicon):
        return False
    if _is_given(lows[0]) or is_first_name(lows[0], lexicon):
        return True
    if lexicon.names_last and _is_of_grammar(lows, lexicon):
        return False
    if (lows[0] in lexicon.bodies or "." in lows[0][:-1]) and not _KOREAN_GIVEN.fullmatch(name.words[-1]):
        return False  # but: Park Min-ho
    if lows[-1] in titled:
        return True  # Tristram Speaker, who is Mr Speaker elsewhere
    if name.titled or name.role is not None:
        return True
    if lexicon.nouns_capitalised:  # Rücknahme der Ernennung
        linked = any(low in lexicon.particles for low in lows[1:-1])
        return not linked and not alone.get(lows[0]) and alone.get(lows[-1], 0) >= _OFTEN
    return bool(alone.get(lows[-1]) or alone.get(lows[0]))


def _is_homograph(low: str, alone: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Tell a surname from the month or the place of that name: it is none of grammar, or stands alone."""
    return low in lexicon.homographs and (low in lexicon.functions or bool(alone.get(low)))


def _is_of_grammar(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell words joined, or a pronoun, from a name: (ministro da) Saúde e Igualdade, Quello di Porto."""
    if any(low in lexicon.coordinators for low in lows[1:-1]):
        return True
    return lows[0] in lexicon.functions and lows[0] not in lexicon.particles and lows[1] in lexicon.particles


def _is_of_work(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell the name of a firm or a programme: Peace By Chocolate, Good Morning Norland, Ada Roth Show."""
    if any(low in lexicon.functions and low not in lexicon.particles for low in lows[1:-1]):
        return True
    timed = lexicon.heads_last and any(low in lexicon.times for low in lows[:-1])
    return timed or (lexicon.heads_last and len(lows) > FULL and lows[-1] in lexicon.works)


_OFTEN = 2
"""Times that a surname stands alone where nouns have capitals as well."""


def find_mentions(
    text: str,
    names: Iterable[Name],
    persons: Sequence[Person],
    words: Mapping[str, tuple[int, ...]],
    lexicon: Lexicon,
) -> Iterator[NameMention]:
    """Yield where each person is named outside quotations, in document order.

    Args:
        text: the whole document's text.
        names: every name in it.
        persons: who was made of them.
        words: surnames and first names to indices of persons.
        lexicon: of the document's language.
    """
    full = {(person.surname, person.given): at for at, person in enumerate(persons)}
    bearers: dict[str, Bearers] = defaultdict(Bearers)
    for name in sorted(names, key=attrgetter("start")):
        if name.quoted:
            continue
        whole = _full_bearer(name, full)
        index = _bearer(name, persons, words, bearers) if whole is None else whole
        if index is None:
            continue
        opens = name.start if name.leads_at < 0 else name.leads_at
        leads = _opens_sentence(text, opens, lexicon)
        if whole is not None:
            bearers[persons[whole].surname].named(whole, name, leads=leads, joined=_is_joined(text, name))
        yield NameMention(name.start, index, leads)


_JOINED = re.compile(r"[ \n](?:and|und|et|y|e|og|och|en|&|a|и)[ \n]\Z")


def _is_joined(text: str, name: Name) -> bool:
    """Tell whether a conjunction ties a name to the one before it: Donald and Eric Fry."""
    return bool(_JOINED.search(text[max(0, name.start - 6) : name.start]))


class Bearers:
    """Those who bear one surname, as the text names them: whom it means by the surname alone.

    News names people in full at first and by the surname alone from then on; whoever else bears that surname
    is named in full each time. So the surname means the one it has meant before, or the first to be the
    subject of a sentence; nobody while the text has just turned to another bearer.
    """

    def __init__(self) -> None:
        self.order: list[int] = []
        """As first named."""
        self.led: dict[int, int] = {}
        """Where each was last the subject of a sentence."""
        self.meant: int | None = None
        """Whom the surname alone stood for last."""
        self.pair: frozenset[int] = frozenset()
        """Two who are named as one."""
        self.last, self.at = -1, -1
        self.introduced: set[int] = set()
        """Whose role the text has given."""

    def named(self, person: int, name: Name, *, leads: bool, joined: bool) -> None:
        """Note that a bearer is named in full."""
        if person not in self.order:
            self.order.append(person)
        if name.role:
            self.introduced.add(person)
        together = joined or (name.role is not None and name.start - self.at < _TOGETHER)
        if together and self.last not in (-1, person):
            self.pair = frozenset((self.last, person))
        elif leads:
            self.led[person] = name.start
            self.pair = frozenset()
        self.last, self.at = person, name.start

    def alone(self, name: Name, possible: Sequence[int]) -> int | None:
        """Return who is meant by the surname alone, if that is clear, and note it."""
        if self.pair.issuperset(possible):
            return None
        recent = {at: start for at, start in self.led.items() if at in possible}
        latest = max(recent, key=lambda at: recent[at], default=None)
        settled = self.meant if self.meant in possible else None
        if len(recent) > 1 and settled is None and latest not in self.introduced:
            return None
        if latest is not None and settled is not None and latest != settled:
            if name.start - recent[latest] < _CLEARLY_LAST:
                return None
            latest = settled
        found = latest if latest is not None else settled
        if found is None:
            found = next((at for at in self.order if at in possible), None)
        if found is not None:
            self.meant, self.led[found] = found, name.start
        return found


def _full_bearer(name: Name, full: Mapping[tuple[str, str], int]) -> int | None:
    lows = name.lows
    if name.family:
        return full.get((name.family, lows[0]))
    if len(name.words) < 2:
        return None
    index = full.get((lows[-1], f"{lows[0]} {name.suffix}".rstrip()))
    return full.get((lows[0], _joined(lows[1:]))) if index is None else index


def _bearer(
    name: Name,
    persons: Sequence[Person],
    words: Mapping[str, tuple[int, ...]],
    bearers: Mapping[str, Bearers],
) -> int | None:
    """Return whom a name that is no full name means, if that is clear."""
    surname = name.lows[-1]
    known = words.get(surname)
    if known is None:
        return None
    if len(known) > _FEW:
        known = tuple(bearers[surname].order[-_FEW:])
    possible = [at for at in known if _may_be(name, persons[at])]
    if len(possible) > 1:
        return bearers[surname].alone(name, possible)
    return possible[0] if possible else None


def _may_be(name: Name, person: Person) -> bool:
    first = name.lows[0] if len(name.words) > 1 else ""
    fits = not name.gender or person.gender in (name.gender, "")
    same = not name.suffix or person.given.endswith(f" {name.suffix}")
    return fits and same and (not first or first in person.name.lower())


def _opens_sentence(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a name opens its sentence, titles and a short adverbial in front of it apart."""
    before = text[max(0, start - _OPENING) : start]
    if _stands_inside(before):
        return False
    opening = _SENTENCE_OPENS.search("\n" + before if start <= _OPENING else before)
    if not opening:
        return False
    first = (opening[1] or "").lower()
    return not first or first in lexicon.leading


def _stands_inside(before: str) -> bool:
    """Tell whether a plain word in lower case stands in front, as before most names: no look at more."""
    if before[-1:] != " " or not before[-2:-1].islower():
        return False
    word = before[:-1].rpartition(" ")[2]
    return word.islower() and word.isalpha() and word != "the"


def with_gender(
    text: str, persons: Sequence[Person], mentions: Sequence[NameMention], lexicon: Lexicon
) -> tuple[Person, ...]:
    """Learn from the pronouns after them the gender of those whose first name does not tell it."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for at, mention in enumerate(mentions):
        if persons[mention.person].gender or not mention.leads:
            continue
        further = mentions[at + 1].start if at + 1 < len(mentions) else len(text)
        reach = text[mention.start : min(further, mention.start + _PRONOUN_REACH)].lower()
        for word in _WORD.findall(reach):
            gender = lexicon.pronouns.get(word)
            if gender in ("m", "f"):
                votes[mention.person][gender] += 1
                break
    return tuple(
        person._replace(gender=votes[at].most_common(1)[0][0]) if at in votes else person
        for at, person in enumerate(persons)
    )
