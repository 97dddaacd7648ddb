"""Turns of a transcript as quotes: the words are the speaker's, as the label says.

One invariant: a turn of somebody without a name is nobody's quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.core.languages import lexicon_for
from briefing.core.model import Document, Quote, Section, Speaker
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import is_given
from briefing.core.text.patterns import lazy
from briefing.core.text.words import count_words

_LETTERS = re.compile(r"[^\W\d_]+")
_name = lazy(r"[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,3}")
_role = lazy(r"[a-zà-ÿ]|.+ (?:of|for|de|du|für|di|van) ")
"""A note after a name that says what somebody is; others name a party, a place, a paper."""
_PARTICLES = frozenset(("OF", "DE", "VAN", "VON", "DER", "DU"))
_INITIALS = 3
"""Letters of a label in capitals that may be the initials of a name: VS, of Vera Stroud."""
_FEWEST = 5
"""Words of a paragraph that is worth showing alone."""


def turn_quotes(document: Document, section: Section, people: People) -> Iterator[Quote]:
    """Yield each paragraph of a turn in `section` as a direct quote of its speaker."""
    persons = lexicon_for(people.language).persons
    for number, paragraph in enumerate(section.paragraphs):
        label = paragraph.speaker
        if not label or label.lower() in persons or paragraph.kind != "text":
            continue  # Me: who asks does not say who that is
        text = paragraph.span.of(document.text)
        if count_words(text) >= _FEWEST:
            speaker = speaker_of(label, people)
            yield Quote(paragraph.span, text, "direct", 0, (speaker,), None, None, number)


def speaker_of(label: str, people: People) -> Speaker:
    """Return who a label names, by the fullest name that the document gives."""
    name, _, note = label.removesuffix(")").partition(" (")
    if name.lower().startswith("the ") and _name().fullmatch(note):  # The Minister (Ada Lind)
        return Speaker(note, name[4:])
    if name.isupper() and name.isalpha() and len(name) <= _INITIALS:
        named = [one for one in people.persons if "".join(word[0] for word in one.name.split()) == name]
        if len(named) == 1:
            return Speaker(named[0].name, named[0].role)
        return Speaker(name.capitalize() if is_given(name.lower()) else name, None)  # TOM
    name = " ".join(map(_in_lower_case, name.split())) if name.isupper() else name
    role = note if _says_role(note, people.language) else None
    bearers = people.words.get(name.split()[-1].lower(), ())
    person = people.persons[bearers[0]] if len(bearers) == 1 else None
    if person and len(person.name.split()) > 1:
        return Speaker(person.name, role or person.role)
    return Speaker(name, role)


def _says_role(note: str, language: str) -> bool:
    if not note:
        return False
    offices = lexicon_for(language).offices
    return _role().match(note) is not None or not offices.isdisjoint(note.lower().split())


def _in_lower_case(word: str) -> str:
    """Return a word of a name in capitals as it is written elsewhere: `O'NEIL-ROE` as `O'Neil-Roe`."""
    if word in _PARTICLES:
        return word.lower()
    return _LETTERS.sub(lambda match: match[0].capitalize(), word)
