"""Descriptions to persons: the duty commander, Vera Stroud; Vera Stroud, head of the watch; the governor.

Invariant: unsure means nobody, as in `coreference`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import is_owner, unowned
from briefing.core.model import Span
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.persons import Person
from briefing.core.quotes.people.roles import after_article, is_bare_office
from briefing.core.text.patterns import lazy

_DESCRIPTION_REACH = 6000
"""Code points back in which a description finds somebody with the role."""
_COMPLEMENT = re.compile(r"(?:[ \n][a-zß-ÿ’'-]{1,20}){0,3},")
"""What may part a description from the name that explains it: its head of research, Vera Stroud."""
_GENITIVES = lazy(r"(?:[ \n][^\W\d_A-ZÀ-ÞЀ-Я][\w’'-]{0,20}){0,5},")
"""The same where nouns in the genitive pile up: purtătorul de cuvânt al poliției locale, Ion Brad."""
_RELATIVE = re.compile(r"[ \n]([a-z]{3,5})((?:[ \n][a-zß-ÿ’'-]{1,20}){1,10}),")
"""A clause in that place: the minister who brought them together, Dela Osmond."""
_CLOSERS = frozenset(",.;:)\n—–")
"""What ends a name that explains a description."""
_COMMAS = (", ", ",\n")
_HUNG = 100
"""Code points of what hangs on a description."""
_NAME = 40
"""Code points of such a name."""
_DESCRIBED = 3
"""Words in front of a name that say what an office is of, that and its article included."""
_TITLES = 3
"""Capitalised words between a description and the name that explains it: Colonel, Montana Sen."""


def explained(mention: Span, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return the person whom a comma parts from a description: the duty commander, Vera Stroud.

    Args:
        mention: where the description stands.
        text: the whole document's text.
        people: everybody named in the document.
        lexicon: of the document's language.
    """
    inner = text.rfind(",", *mention)
    if inner >= 0:  # the words hold the name themselves
        named = list(people.mentions_in(Span(inner, mention.end)))
        return named[0].person if len(named) == 1 else None
    if (bearer := _bearer_before(mention, text, people, lexicon)) is not None:
        return bearer
    complement = _GENITIVES() if lexicon.bare_genitives else _COMPLEMENT
    comma = complement.match(text, mention.end) or _relative(mention, text, lexicon)
    if not comma or not lexicon.reports.isdisjoint(comma[0].rstrip(",").split()[:1]):
        return None  # Die Abgeordnete Vera Stroud sagte, Lund sei
    lows = mention.of(text).lower().replace("’", "'").split()
    held = _is_held(lows, lexicon) or _is_placed(mention.of(text), lexicon)
    held = held or is_bare_office(mention.of(text).split(), lexicon)
    if not held or _is_collective(lows, lexicon) or _are_several(lows, lexicon):
        return None
    at = bisect_left(people.mentions, (comma.end(),))
    if at >= len(people.mentions) or people.mentions[at].start > comma.end() + _NAME:
        return None
    start, person, _ = people.mentions[at]
    titles = text[comma.end() : start].split()
    if len(titles) > _TITLES or not all(word[0].isupper() for word in titles):
        return None
    if lexicon.heads_last and _is_owner(text, start):
        return None  # According to the mayor, Vera Stroud’s boat sank
    return person if _is_closed(text, start) or any(map(lexicon.is_office, lows)) else None


def _is_owner(text: str, start: int) -> bool:
    """Tell whether the name that begins at `start` is that of an owner: Vera Stroud’s."""
    words = text[start : start + _NAME].split()
    capitals = takewhile(lambda word: word[:1].isupper(), words)
    return any(is_owner(word) for word in capitals)


def _relative(mention: Span, text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the clause after a description that names no other office, whose bearer a name would be."""
    clause = _RELATIVE.match(text, mention.end)
    if clause is None or clause[1] not in lexicon.relatives:
        return None
    return None if any(map(lexicon.is_office, clause[2].split())) else clause


def apposed(mention: Span, text: str, people: People) -> int | None:
    """Return the person whose name only a comma parts from the words in front of it, if one's does."""
    if text[mention.end : mention.end + len(_COMMAS[0])] not in _COMMAS:
        return None
    start = mention.end + len(_COMMAS[0])
    named = next(people.mentions_in(Span(start, start + 1)), None)
    return named.person if named and _is_closed(text, start) else None


def bearer_at_end(mention: Span, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return whose name ends a description that opens with an office: l’assessore ai Lavori pubblici *Orti*.

    Not after a preposition, which makes somebody else of the description: l’avvocato di Orti.
    """
    name = max(people.mentions_in(mention), default=None)
    before = [] if name is None else text[mention.start : name.start].replace("’", "'").split()
    if name is None or len(before) < _DESCRIBED or not before[-1].isalpha():
        return None
    opening = (after_article(before[0]) or before[0], before[1])
    tied = before[-1] in lexicon.tying or before[-1] in lexicon.links or before[-1] in lexicon.functions
    office = any(lexicon.is_office(word.lower()) for word in opening)
    return name.person if office and not tied and not lexicon.is_office(before[-1].lower()) else None


def _bearer_before(mention: Span, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return whom words describe after a verb of saying: said Vera Stroud, *head* of the watch.

    A name without such a verb may end a clause before the subject: after she met Vera Stroud, the head said.
    """
    if text[mention.start - 2 : mention.start] not in _COMMAS or not _ends_in_comma(mention, text, lexicon):
        return None
    name = next(people.mentions_before(mention.start, _DESCRIPTION_REACH), None)
    own = next(people.mentions_in(mention), None)
    if name is None or (own and own.start == mention.start):  # sent by Lund’s lawyer, Vera Stroud, who said
        return None
    start, person, _ = name
    before = text[max(0, start - _NAME) : start].split()[-_TITLES:]
    between = text[start : mention.start - len(_COMMAS[0])]
    if lexicon.names_last and not lexicon.joining.isdisjoint(between.split()):
        return None  # dijo Luis Vega que iba a dimitir, la titular
    plain = not set(between) & _CLOSERS
    return person if plain and not lexicon.reports.isdisjoint(before) else None


def _ends_in_comma(mention: Span, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a comma ends a description and what hangs on it: `head of research at Nordbank,`."""
    after = re.split(r"[,.;:“”\"()]", text[mention.end : mention.end + _HUNG], maxsplit=1)
    ends = len(after) > 1 and text[mention.end + len(after[0])] == ","
    hung = after[0].split()
    return ends and (not hung or hung[0] in lexicon.prepositions)


def _is_collective(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words describe several people or a body, and no office of one: the leader of the group."""
    return lows[-1] in lexicon.collectives and not any(map(lexicon.is_office, lows[:-1]))


def _are_several(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words describe more than one: their friends."""
    low = lows[-1]
    return lexicon.heads_last and low in lexicon.roles and low.endswith("s") and low[:-1] in lexicon.offices


def _is_held(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words may describe somebody who is named after them: the duty commander, Oslo's mayor."""
    definite = bool(lexicon.definite_endings) and (
        lows[0].endswith(lexicon.definite_endings) or lexicon.is_office(lows[0])
    )
    return definite or lows[0] in lexicon.determiners or any(is_owner(low) for low in lows[:-1])


def _is_placed(said: str, lexicon: Lexicon) -> bool:
    """Tell whether words in capitals say where somebody has an office, without an article: Tallow farmer."""
    *places, office = said.split()
    singular = lexicon.heads_last and office.islower() and not office.endswith("s")
    return bool(places) and singular and lexicon.is_office(office) and all(map(str.istitle, places))


def _is_closed(text: str, start: int) -> bool:
    """Tell whether a mark ends the name that begins at `start`."""
    name = text[start : start + _NAME]
    return next((mark for mark in name if not (mark.isalnum() or mark in " ’'-")), "\n") in _CLOSERS


def described(head: list[str], position: int, people: People, lexicon: Lexicon) -> int | None:
    """Return the person whose role fits a description that stands for somebody known: the governor.

    Args:
        head: the words of the description, without their complement.
        position: where it stands; who is named after it is not meant.
        people: everybody named in the document.
        lexicon: of the document's language.
    """
    lows = [word.lower().replace("’", "'") for word in head]
    if lexicon.elision and lows and (noun := after_article(lows[0])):
        lows[:1] = lows[0].removesuffix(noun), noun  # l’avocate
    if len(lows) == 1 and lexicon.is_definite_office(lows[0]):
        return _office_holder(lows[0].rpartition("-")[2], position, people, lexicon)
    if not lows or not _may_be_known(lows, lexicon):
        return None
    seen: set[int] = set()
    best: tuple[int, int] | None = None
    for mention in people.mentions_before(position, _DESCRIPTION_REACH):
        if mention.person in seen:
            continue
        seen.add(mention.person)
        fit = _fit(lows, people.persons[mention.person], lexicon)
        if fit and lexicon.articleless and best and best[0] == fit:
            return None  # nothing tells which of two
        if fit and (best is None or fit > best[0]):
            best = fit, mention.person
    return best[1] if best else _in_compound(lows[-1], seen, people, lexicon)


def _in_compound(noun: str, seen: set[int], people: People, lexicon: Lexicon) -> int | None:
    """Return the one person whose office a noun ends, or stands for: der Minister, who is Innenminister."""
    if not lexicon.deputies:
        return None
    front, _, bare = noun.rpartition("-")
    nouns = {noun, bare, *lexicon.hypernyms.get(bare, ())}
    holders = [
        at
        for at in seen
        if any(
            _is_kind(low, nouns, lexicon) and not (front and "-" in low)
            for low in _heads(people.persons[at], lexicon)
        )
    ]
    return holders[0] if len(holders) == 1 else None


def _is_kind(word: str, nouns: set[str], lexicon: Lexicon) -> bool:
    return word in nouns or any(_ends(word, noun, lexicon) for noun in nouns)


def _ends(word: str, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a compound is of the kind that its last noun says; a Vizepräsident is no Präsident."""
    front = word.removesuffix(noun)
    return front != word and len(front) > 1 and front.partition("-")[0] not in lexicon.deputies


def _office_holder(noun: str, position: int, people: People, lexicon: Lexicon) -> int | None:
    """Return the one person whose office a noun with its article names: ordføreren, who is ordfører."""
    stems = {noun.removesuffix(ending) for ending in ("n", "", *lexicon.definite_endings)}
    near = {mention.person for mention in people.mentions_before(position, _DESCRIPTION_REACH)}
    holders = [at for at in near if stems & _heads(people.persons[at], lexicon)]
    if not holders:
        further = {_in_compound(stem, near, people, lexicon) for stem in stems} - {None}
        return further.pop() if len(further) == 1 else None
    return holders[0] if len(holders) == 1 else None


def _heads(person: Person, lexicon: Lexicon) -> set[str]:
    """Return the nouns that say what somebody is, of every role: ordfører, of ordfører i Lund."""
    words = [role.lower().split() for role in person.roles]
    ends = [next((at for at, low in enumerate(one) if low in lexicon.links), len(one)) for one in words]
    return {one[end - 1] for one, end in zip(words, ends, strict=True) if end}


def _may_be_known(lows: list[str], lexicon: Lexicon) -> bool:
    """Tell whether a description may stand for somebody known: the governor, ministrul, rzecznik."""
    held = lows[0] in lexicon.articles or lows[-1].endswith(lexicon.definite_endings)
    if lexicon.articleless and len(lows) == 1:
        held = True
    return held and lows[-1] not in lexicon.collectives and lexicon.is_office(lows[-1])


def _fit(lows: list[str], person: Person, lexicon: Lexicon) -> int:
    """Return how well a description fits what the text says somebody is; 0 for not at all."""
    if person.gender and _misfits(lows[-1], person.gender, lexicon):
        return 0
    return max((_fit_role(lows, role, lexicon) for role in person.roles), default=0)


def _fit_role(lows: list[str], role: str, lexicon: Lexicon) -> int:
    said = [unowned(word.lower()).replace("’", "'") for word in role.split()]
    ties = lexicon.prepositions if lexicon.heads_last else lexicon.links  # the envoy to the governor
    head = next((at for at, word in enumerate(said) if at and word in ties), len(said))
    words_said, modifiers = set(said), set(lows[1:-1])
    if lexicon.heads_last:
        words_said |= {low for low in modifiers if any(_is_of_country(low, word) for word in said[:head])}
    before = [said[at] for at in range(head - 1) if said[at + 1] == lows[-1]]
    if any(low in lexicon.lesser and low not in modifiers for low in before):
        return 0  # the president is not the vice president
    named = lows[-1] in said[:head] or f"({lows[-1]})" in said  # the MP, of a Member of Parliament (MP)
    named = named or (lexicon.names_last and _is_further_office(lows[-1], said, lexicon))
    if named:  # the company is not the president of the company
        return (
            2 + len(modifiers & words_said) if modifiers <= words_said else 1 if modifiers & words_said else 0
        )
    meant = lexicon.hypernyms.get(lows[-1], frozenset())  # the Ruritanian leader
    if words_said & meant and modifiers and modifiers <= words_said:
        return 2
    return 0


_STEM = 5
"""Letters that an adjective shares with its country: Australian, of Australia."""


def _is_of_country(low: str, word: str) -> bool:
    return len(word) > _STEM and low[:_STEM] == word[:_STEM] and low.endswith(("n", "se", "sh"))


def _is_further_office(low: str, said: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether an office stands by itself after another one: teniente de alcalde *delegada*."""
    at = said.index(low) if low in said else 0
    return at > 0 and said[at - 1] not in lexicon.tying and said[at - 1] not in lexicon.links


def _misfits(noun: str, gender: str, lexicon: Lexicon) -> bool:
    wrong = lexicon.masculine_roles if gender == "f" else lexicon.feminine_roles
    return noun in wrong
