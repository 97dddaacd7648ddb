"""Who is meant by an office that stands alone: 首相は「…」と述べた, وقال المدرب.

Invariant: where the text before gives the office to two, or to somebody whose name cannot be read, it is
nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from briefing.core.languages.grammar import Grammar
from briefing.core.model import Speaker
from briefing.core.quotes.caseless.names import named

_LOOKED_AT: Final = 40
"""Places of an office at which its holder is looked for."""
_SAME: Final = "同"
"""Before an office of which somebody has been named already."""
_PARTICLES: Final = "のはがにをもでへ"
_IN_FRONT: Final = 20
"""Code points before an office in which a Japanese name with what it is of stands."""
_MARKS: Final = "،,.।:؛;"
_STOPS: Final = re.compile(r"[。、，,「」『』（）()\s]")


def holder_named(who: str, earlier: str, known: Sequence[Speaker], grammar: Grammar) -> Speaker | None:
    """Return the only one whom the text before gives an office that stands alone: 首相, 同容疑者.

    Args:
        who: the office.
        earlier: the text before it.
        known: who has spoken before.
        grammar: of the language.
    """
    if grammar.spaced:
        return _known_holder(who, earlier, known, grammar)
    if not grammar.suffixed:
        return None
    office = who[1:] if who[0] in _SAME else who
    if office not in grammar.roles:
        return None
    found: dict[str, Speaker] = {}
    for place in islice(re.finditer(re.escape(office), earlier), _LOOKED_AT):
        near = _STOPS.split(earlier[max(0, place.start() - _IN_FRONT) : place.end()])[-1]
        if near[: -len(office)][-1:] in ("", *_SAME, *_PARTICLES):
            continue  # alone there as well
        name, role = named(near, grammar)
        if not name or (len(name) == 1 and name not in grammar.fields):
            return None
        if role and role.rpartition("の")[2] == office and name not in grammar.fields:
            found = {one: held for one, held in found.items() if not name.startswith(one)}
            if not any(one.startswith(name) for one in found):
                found[name] = Speaker(name, role)
    held = next(iter(found.values())) if len(found) == 1 else None
    return next((one for one in known if held and one.name == held.name), held)


def _known_holder(who: str, earlier: str, known: Sequence[Speaker], grammar: Grammar) -> Speaker | None:
    """Return the only one who has spoken under an office that is repeated, as nobody else is said to have."""
    office = [_without_article(word, grammar) for word in who.split()]
    noun = next((word for word in office if {word, grammar.article + word} & grammar.roles), None)
    holders = [one for one in known if one.role and _is_within(office, one.role, grammar)]
    if noun is None or len(holders) != 1:
        return None
    rest = [word.strip(_MARKS) for word in earlier.replace(holders[0].role or "", " ").split()]
    return None if any(_is_another(rest, at, noun, grammar) for at in range(len(rest))) else holders[0]


def _is_another(words: Sequence[str], at: int, noun: str, grammar: Grammar) -> bool:
    """Tell whether the word at `at` gives an office to somebody, and does not only repeat it: المدرب."""
    if _without_article(words[at], grammar) != noun:
        return False
    return words[at] == noun or any(word in grammar.names for word in words[at + 1 : at + 2])


def _without_article(word: str, grammar: Grammar) -> str:
    article = grammar.article
    return word.removeprefix(article) if article else word


def _is_within(office: Sequence[str], role: str, grammar: Grammar) -> bool:
    held = [_without_article(word, grammar) for word in role.split()]
    return all(word in held for word in office)
