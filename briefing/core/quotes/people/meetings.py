"""Roles of people who are called by their office first, and by name when the text says again whom they met.

`Premier Ada Lund received Norway’s trade minister on Monday. … Cameras clicked as Lund greeted Karen Holm …`
The text never says in so many words that Holm is the minister. Invariant: a role is given only to somebody
who has none, and only where one host, one office without a name and one name without an office are left.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.model import Document, Section, Span, unwrap
from briefing.core.quotes.people.persons import NameMention, Person

_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[.!?;:,]")
_LONGEST_ROLE = 6
"""Words of an office with what makes it more precise."""
_NEAR = 80
"""Code points between host, verb and guest."""
_AFTER = 40
"""Code points after an office in which its holder would be named."""
_OPENING = 3
"""Paragraphs of a section in which the guest is named."""


class _Word(NamedTuple):
    start: int
    low: str
    """In lower case, with a straight apostrophe."""


class _Text(NamedTuple):
    """What is looked through."""

    text: str
    mentions: Sequence[NameMention]
    lexicon: Lexicon

    def named(self, span: Span) -> Sequence[NameMention]:
        """Return the mentions inside `span`."""
        first, last = (bisect_left(self.mentions, at, key=lambda one: one.start) for at in span)
        return self.mentions[first:last]


def with_guests(
    document: Document, persons: Sequence[Person], mentions: Sequence[NameMention], lexicon: Lexicon
) -> tuple[Person, ...]:
    """Return `persons`, those whose office only a meeting tells with that office as their role."""
    roles: dict[int, str] = {}
    if lexicon.meetings:
        source = _Text(document.text, mentions, lexicon)
        for section in document.sections:
            roles |= _guest(section, persons, source)
    return tuple(
        person._replace(role=roles[at], roles=(roles[at],)) if at in roles else person
        for at, person in enumerate(persons)
    )


def _guest(section: Section, persons: Sequence[Person], source: _Text) -> Mapping[int, str]:
    opening = [paragraph.span for paragraph in section.paragraphs[:_OPENING]]
    hosted = [each for block in (section.heading, *opening[:1]) if block for each in _hosted(block, source)]
    if not hosted:
        return {}
    hosts = {host for host, _ in hosted}
    guests = {
        guest
        for block in opening
        for host, guest in _met(block, source)
        if host in hosts and guest not in hosts and not persons[guest].role
    }
    return {guests.pop(): hosted[0][1]} if len(hosts) == len(guests) == 1 else {}


def _hosted(block: Span, source: _Text) -> Iterator[tuple[int, str]]:
    """Yield who meets an office without a name in `block`, and the office."""
    for mention in source.named(block):
        verb = _verb_after(mention.start, block.end, source)
        if verb is None:
            continue
        words = list(_words_after(verb, block.end, source))
        if not 0 < len(words) <= _LONGEST_ROLE or not source.lexicon.is_office(words[-1].low):
            continue
        end = words[-1].start + len(words[-1].low)
        if not any(other.person != mention.person for other in source.named(Span(verb, end + _AFTER))):
            first = words[words[0].low in source.lexicon.determiners :][0]
            yield mention.person, unwrap(source.text[first.start : end])


def _words_after(start: int, end: int, source: _Text) -> Iterator[_Word]:
    """Yield the words of one phrase: up to a sign or a word of grammar."""
    lexicon = source.lexicon
    for number, match in enumerate(_TOKEN.finditer(source.text, start, end)):
        low = match[0].lower().replace("’", "'")
        if not low[0].isalpha() or (low in lexicon.functions and (number or low not in lexicon.determiners)):
            return
        yield _Word(match.start(), low)


def _verb_after(start: int, end: int, source: _Text) -> int | None:
    """Return where the verb of a meeting ends that follows the name at `start` in the same clause."""
    for match in _TOKEN.finditer(source.text, start, min(end, start + _NEAR)):
        if match[0] in ".!?;:":
            return None
        if match[0].lower() in source.lexicon.meetings:
            return match.end()
    return None


def _met(block: Span, source: _Text) -> Iterator[tuple[int, int]]:
    """Yield who is said to meet whom, by name, in `block`."""
    named = source.named(block)
    for host, guest in pairwise(named):
        verb = _verb_after(host.start, guest.start, source)
        if verb is not None and not source.text[verb : guest.start].strip():
            yield host.person, guest.person
