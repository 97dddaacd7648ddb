"""Names that a coordinator joins, and those that have one within: Health and Human Services.

Invariant: what is parted are the words as they stand, in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import FULL
from briefing.core.quotes.people.roles import of_one_office


def conjuncts(said: str, people: People, lexicon: Lexicon) -> list[str]:
    """Return the names that a coordinator joins, unless it belongs to one: Health and Human Services."""
    words = _without_suspended(said.split()) if lexicon.verb_second and "- " in said else said.split()
    if lexicon.coordinators.isdisjoint(map(str.lower, words)):
        return [said]
    parts = _parted(words, lexicon)
    if not all(parts):
        return [said]
    if lexicon.heads_last and (name := _after_joined_office(words, people)):
        return [name]
    if _belongs_to_office(parts, people, lexicon):
        return [" ".join(parts[-1])]
    proper = all(any(word[0].isupper() for word in part) for part in parts)
    short = all(len(part) == 1 for part in parts)
    held = any(part[0].lower() in lexicon.determiners for part in parts[1:])
    if lexicon.heads_last:
        personal = all(_may_speak(part, people, lexicon) for part in parts)
    else:
        personal = any(lexicon.is_office(word.lower()) for part in parts for word in part)
    if len(parts) == FULL and (
        of_one_office(parts[0], parts[1], lexicon) or _is_one_body(parts, people, lexicon)
    ):
        return [said]
    if proper and (short or held or personal or all(len(part) == FULL for part in parts)):
        return [" ".join(part) for part in parts]
    return [said]


def _parted(words: Sequence[str], lexicon: Lexicon) -> list[list[str]]:
    """Return what stands between coordinators, without the word that announces them."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word.lower() in lexicon.coordinators:
            parts.append([])
        else:
            parts[-1].append(word)
    if len(parts) > 1 and parts[0] and parts[0][0].lower() in lexicon.standing:
        del parts[0][0]  # both Olga Brandt and Peter Lund
    return parts


def _after_joined_office(words: Sequence[str], people: People) -> str | None:
    """Return the name after an office that has a coordinator within: Minister for Ports and Mills *Ada Roth*.

    The office is the role that the text gives its bearer, or the end of it.
    """
    bearers = people.words.get(words[-1].lower(), ())
    person = people.persons[bearers[0]] if len(bearers) == 1 else None
    if person is None or not person.role:
        return None
    front = " ".join(words).removesuffix(person.name).rstrip().lower()
    return person.name if front and person.role.lower().endswith(front) else None


def _without_suspended(words: Sequence[str]) -> list[str]:
    """Return words without compounds cut short, and the word after them: Bau- und Hafenminister Lund."""
    kept: list[str] = []
    joined = False
    for word in words:
        if word.rstrip(",")[-1:] == "-":
            joined = True
        elif joined:
            joined = False
        else:
            kept.append(word)
    return kept


def _belongs_to_office(parts: Sequence[Sequence[str]], people: People, lexicon: Lexicon) -> bool:
    """Tell whether a word in front belongs to an office: CEO and president, Arts and Sports Minister."""
    (*front, first), last = parts[0], parts[-1]
    low = first.lower()
    if not lexicon.heads_last or len(parts) != FULL or front or low in people.words or low in lexicon.bodies:
        return False
    held = next((at for at, word in enumerate(last) if lexicon.is_office(word.lower())), len(last))
    field = held > 0 and all(map(str.istitle, (first, *last[: held + 1])))
    return held + 1 < len(last) and (field or lexicon.is_office(low))


def _is_one_body(parts: Sequence[Sequence[str]], people: People, lexicon: Lexicon) -> bool:
    """Tell whether a coordinator stands in the name of a body: Department of Trade and Industry."""
    first, last = ([word.lower() for word in part] for part in (parts[0], parts[-1]))
    if not lexicon.heads_last or last[0] in lexicon.determiners:
        return False
    ends = last[-1] in lexicon.bodies
    if ends:
        return len(last) > 1 and first[-1] not in lexicon.bodies and first[-1] not in people.words
    tied = any(low in lexicon.bodies and link in lexicon.genitives for low, link in pairwise(first))
    return tied and not any(low in people.words or lexicon.is_office(low) for low in last)


def _may_speak(part: Sequence[str], people: People, lexicon: Lexicon) -> bool:
    """Tell whether one of the words that a coordinator joins may be who speaks: Unicef, Mayor Reed, Tom Reed.

    `Northern Fire` may not, of `Northern Fire and Rescue manager Ada Roth`.
    """
    if len(part) == 1 or part[-1].lower() in people.words:
        return True
    return any(lexicon.is_office(low) and low not in lexicon.qualifiers for low in map(str.lower, part))
