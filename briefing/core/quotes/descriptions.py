"""Descriptions to people: the duty commander, Vera Stroud; the governor, who was named before.

Invariant: a description means somebody only by a name beside it, or by a role that the text gave somebody.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from briefing.core.languages import Lexicon
from briefing.core.languages.base import words
from briefing.core.model import Span
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.persons import Person

_REACH = 6000
"""Code points back in which a description finds somebody with the role."""
_COMPLEMENT = re.compile(r"(?:[ \n][a-zß-ÿ’'-]{1,20}){0,3},")
"""What may part a description from the name that explains it: its head of research, Vera Stroud."""
_CLOSERS = frozenset(",.;:)\n—–")
"""What ends a name that explains a description."""
_NAME = 40
"""Code points of such a name."""
_TITLES = 3
"""Capitalised words between a description and the name that explains it: Colonel, Montana Sen."""
_LEADERS = words("president premier chancellor leader chief minister king queen chairman head führer prime")


def explained(mention: Span, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return the person whose name follows a description behind a comma: the duty commander, Vera Stroud.

    Args:
        mention: where the description stands.
        text: the whole document's text.
        people: everybody named in the document.
        lexicon: of the document's language.
    """
    lows = mention.of(text).lower().replace("’", "'").split()
    comma = _COMPLEMENT.match(text, mention.end)
    if not comma or not _is_held(lows, lexicon):
        return None
    at = bisect_left(people.mentions, comma.end(), key=lambda one: one.start)
    if at >= len(people.mentions) or people.mentions[at].start > comma.end() + _NAME:
        return None
    start, person, _ = people.mentions[at]
    titles = text[comma.end() : start].split()
    if len(titles) > _TITLES or not all(word[0].isupper() for word in titles):
        return None
    return person if _is_closed(text, start) or any(map(lexicon.is_office, lows)) else None


def _is_held(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words may describe somebody who is named behind them: the duty commander, Oslo's mayor."""
    return lows[0] in lexicon.determiners or any(low.endswith("'s") for low in lows[:-1])


def _is_closed(text: str, start: int) -> bool:
    """Tell whether a mark ends the name that begins at `start`."""
    name = text[start : start + _NAME]
    return next((mark for mark in name if not (mark.isalnum() or mark in " ’'-")), "\n") in _CLOSERS


def described(head: list[str], position: int, people: People, lexicon: Lexicon) -> int | None:
    """Return the person whose role fits a description that stands for somebody known: the governor.

    Args:
        head: the words of the description, without their complement.
        position: where it stands; who is named behind it is not meant.
        people: everybody named in the document.
        lexicon: of the document's language.
    """
    lows = [word.lower().replace("’", "'") for word in head]
    if (
        not lows
        or lows[0] not in lexicon.articles
        or (lows[-1] not in lexicon.roles and lows[-1] not in lexicon.titles)
    ):
        return None
    seen: set[int] = set()
    best: tuple[int, int] | None = None
    for mention in people.mentions_before(position, _REACH):
        if mention.person in seen:
            continue
        seen.add(mention.person)
        fit = _fit(lows, people.persons[mention.person], lexicon)
        if fit and (best is None or fit > best[0]):
            best = fit, mention.person
    return best[1] if best else None


def _fit(lows: list[str], person: Person, lexicon: Lexicon) -> int:
    """Return how well a description fits what the text says somebody is; 0 for not at all."""
    if not person.role:
        return 0
    if person.gender and _misfits(lows[-1], person.gender, lexicon):
        return 0
    said = [word.lower().replace("’", "'").removesuffix("'s") for word in person.role.split()]
    head = next((at for at, word in enumerate(said) if at and word in lexicon.links), len(said))
    role, modifiers = set(said), set(lows[1:-1])
    if lows[-1] in said[:head]:  # the company is not the president of the company
        return 2 + len(modifiers & role) if modifiers <= role else 1 if modifiers & role else 0
    if lows[-1] == "leader" and role & _LEADERS and modifiers and modifiers <= role:
        return 2
    return 0


def _misfits(noun: str, gender: str, lexicon: Lexicon) -> bool:
    wrong = lexicon.masculine_roles if gender == "f" else lexicon.feminine_roles
    return noun in wrong
