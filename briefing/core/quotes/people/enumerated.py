"""People enumerated beside those whom a phrase names: Ned Lund, the miller Ruth Holm and Paul Roth said.

Invariant: only whom the text names in full or by surname right there is added, in the order of the text, with
nothing between the names but what their bearers are.
"""

from __future__ import annotations

from briefing.core.languages import Lexicon
from briefing.core.model import Span
from briefing.core.quotes.people.gather import People
from briefing.core.text.patterns import lazy

_before = lazy(r",[ \n]((?:[a-z]+[ \n]){0,4})\Z")
_after = lazy(r",[ \n]((?:[a-z]+[ \n]){0,4})")
_last = lazy(r",?[ \n]and[ \n]((?:[a-z]+[ \n]){0,4})")
_ends = lazy(r"[.,;:!?”\"—–]|[ \n](?:in|on|at|of|from|to|after|during)\b|\Z")
_described = lazy(r",[ \n]([a-z][^,.;:“”\"\n]{2,60}),[ \n]and[ \n]\Z")
_JOINS = (", and ", ",\nand ", ", and\n")
_QUOTED = ("” ", '" ')
_REACH = 60
"""Code points of a name with what its bearer is in front."""


def others_of_list(
    text: str, mention: Span, people: People, lexicon: Lexicon, *, ends: bool
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the persons of a list before and after a phrase, which `ends` the list or names one of it."""
    if ends:
        return _enumerated_before(text, mention, people, lexicon), ()
    before = _described_before(text, mention, people, lexicon)
    return before, _enumerated_after(text, mention, people, lexicon)


def _enumerated_before(text: str, mention: Span, people: People, lexicon: Lexicon) -> tuple[int, ...]:
    """Return the persons of a list that goes on with the two whom a phrase joins."""
    found: list[int] = []
    start = mention.start
    while comma := _before().search(text, max(0, start - _REACH), start):
        start = comma.start()
        named = next(iter(people.mentions_before(start, _REACH)), None)
        if named is None or _end_of(text, named.start, named.person, people) != start:
            break
        if not _is_office(comma[1], lexicon):
            break
        found.insert(0, named.person)
        start = named.start
    return tuple(found)


def _enumerated_after(text: str, mention: Span, people: People, lexicon: Lexicon) -> tuple[int, ...]:
    """Return the persons of a list that opens with whom a phrase names, up to the end of its clause."""
    found: list[int] = []
    end = mention.end
    for pattern in (_after, _last):
        while link := pattern().match(text, end):
            named = next(iter(people.mentions_in(Span(link.end(), link.end() + 1))), None)
            if named is None or not _is_office(link[1], lexicon):
                break
            found.append(named.person)
            end = _end_of(text, named.start, named.person, people)
            if pattern is _last:
                return tuple(found) if len(found) > 1 and _ends().match(text, end) else ()
    return ()


def _described_before(text: str, mention: Span, people: People, lexicon: Lexicon) -> tuple[int, ...]:
    """Return the first of two who are described each: *Ned Lund*, the miller, and Ruth Holm, an aide."""
    if not text.endswith(_JOINS, 0, mention.start):
        return ()
    joined = _described().search(text, max(0, mention.start - 2 * _REACH), mention.start)
    if joined is None or joined[1].split()[0].lower() not in lexicon.determiners:
        return ()
    named = next(iter(people.mentions_before(joined.start(), _REACH)), None)
    if named is None or _end_of(text, named.start, named.person, people) != joined.start():
        return ()
    opens = named.leads or text[max(0, named.start - 2) : named.start] in _QUOTED
    return (named.person,) if opens else ()


def _is_office(words: str, lexicon: Lexicon) -> bool:
    """Tell whether the words in front of a name, if any, say what its bearer is, as no clause does."""
    lows = words.split()
    return not lows or (lexicon.is_office(lows[-1]) and lexicon.functions.isdisjoint(lows[1:]))


def _end_of(text: str, start: int, person: int, people: People) -> int:
    """Return where the name of a person ends that begins at `start`."""
    name = people.persons[person].name
    whole = text.startswith(name, start)
    return start + (len(name) if whole else len(people.persons[person].surname))
