"""Mentions to people: surname to full name, pronoun and description to person, acronym to name.

Invariant: unsure means nobody. A pronoun or a description without a plain antecedent stays a mention without
speakers.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import is_owner, unowned
from briefing.core.model import Span, Speaker, unwrap
from briefing.core.quotes.people.conjuncts import conjuncts
from briefing.core.quotes.people.descriptions import apposed, bearer_at_end, described, explained
from briefing.core.quotes.people.enumerated import others_of_list
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import FULL, is_first_name
from briefing.core.quotes.people.linked import hangs_on_office
from briefing.core.quotes.people.occurrences import is_word_elsewhere, only_opens
from briefing.core.quotes.people.office_and_name import office_and_name
from briefing.core.quotes.people.persons import Person
from briefing.core.quotes.people.roles import (
    after_article,
    clean_role,
    is_between_offices,
)
from briefing.core.quotes.people.runs import generation, is_letters_after, is_origin
from briefing.core.quotes.people.unknown import as_it_stands, is_nameable
from briefing.core.text.patterns import lazy

_OWNED = re.compile(r"[’']s?$")
_BRACKETED = re.compile(r"\([^()]*\)")


class Recent(NamedTuple):
    """The speakers of the quotation or statement before, and where they were named."""

    speakers: tuple[Speaker, ...] = ()
    position: int = -1
    person: int | None = None


def owner_of(text: str, mention: Span, kind: str, lexicon: Lexicon) -> str | None:
    """Return the gender of the pronoun that stands for a speaker: `her`, of `her statement`."""
    low = unwrap(mention.of(text)).lower()
    if kind == "pronoun" or low in lexicon.possessives:
        return lexicon.gender_of_pronoun(low)
    owner, *nouns = low.split()
    if kind != "nominal" or owner not in lexicon.possessives or not nouns:
        return None
    stated = nouns[-1] in lexicon.nouns or (
        lexicon.nouns_capitalised and (nouns[0] in lexicon.nouns or nouns[0] in lexicon.views)
    )
    return lexicon.gender_of_pronoun(owner) if stated else None  # Seine Meinung zu Lund


def resolve(text: str, mention: Span, kind: str, people: People, lexicon: Lexicon) -> Recent:
    """Return who is meant by the words at `mention`, which are no pronoun.

    Args:
        text: the whole document's text.
        mention: where the words stand.
        kind: `possessive`, `name` or `nominal`, as the phrase was read.
        people: everybody named in the document.
        lexicon: of the document's language.
    """
    named = people.mentions_in(mention) if lexicon.heads_last else ()
    if any(is_between_offices(text, name.start, lexicon) for name in named):
        return Recent((), mention.start)
    said = unwrap(mention.of(text))
    if kind == "possessive":
        said = _OWNED.sub("", said)
    said = _owner_of_words(said, lexicon)
    if lexicon.names_last and hangs_on_office(text, mention, lexicon):
        index = _bearer_of_office(mention, said, text, people, lexicon)
        return Recent((speaker_of(people.persons[index]),) if index is not None else (), mention.start, index)
    index = explained(mention, text, people, lexicon)
    if index is None and lexicon.names_last:
        index = bearer_at_end(mention, text, people, lexicon)
    if index is not None:
        return Recent((speaker_of(people.persons[index]),), mention.start, index)
    if lexicon.strict_names and (after := _name_after(said, mention, text, lexicon)):
        return Recent((after,), mention.start)
    if (
        lexicon.strict_names
        and only_opens(said, mention, text)
        and not (said.isalpha() and lexicon.is_office(said.lower()))
    ):
        return Recent((), mention.start)
    if said.lower() not in people.words and _is_only_an_opener(said, mention, text, lexicon):
        return Recent((), mention.start)
    parts = conjuncts(said, people, lexicon)
    found = [_named(part, mention, text, people, lexicon) for part in parts]
    speakers = tuple(speaker for speaker, _ in found if speaker)
    person = found[0][1] if len(found) == 1 else None
    speakers = speakers if len(speakers) == len(parts) else ()
    if lexicon.heads_last and speakers and kind == "name":
        return _with_enumerated(Recent(speakers, mention.start, person), mention, text, people, lexicon)
    return Recent(speakers, mention.start, person)


def _with_enumerated(found: Recent, mention: Span, text: str, people: People, lexicon: Lexicon) -> Recent:
    """Return whom a phrase names with the others of the list that it ends or opens."""
    several = len(found.speakers) > 1
    if not several and found.person is None:
        return found
    before, after = others_of_list(text, mention, people, lexicon, ends=several)
    if not (before or after):
        return found
    return Recent((*_speakers(before, people), *found.speakers, *_speakers(after, people)), found.position)


def _speakers(persons: Sequence[int], people: People) -> tuple[Speaker, ...]:
    return tuple(speaker_of(people.persons[person]) for person in persons)


def _bearer_of_office(mention: Span, said: str, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return who holds an office that `said` ends: … de Sanidad *e Interior*, Luis Orte."""
    apart = apposed(mention, text, people)
    if apart is not None or any(lexicon.is_office(low) for low in said.lower().split()):
        return apart
    return next((one.person for one in people.mentions_in(mention)), None)


_VERB: Final = 20
"""Code points after a name in which its verb stands."""
_ENDS: Final = ".,;:!?"


def _is_only_an_opener(said: str, mention: Span, text: str, lexicon: Lexicon) -> bool:
    """Tell the first word of a sentence from a name, which has its verb after it: Forty-one percent."""
    first, *others = said.split() or [""]
    if others:  # Photos of leaders labelled “…”, Neighbours in Tern Close
        lower = all(map(str.islower, others)) or _is_plural_of_place(first.lower(), others[0], lexicon)
        lower = lower and lexicon.heads_last and not lexicon.is_office(first.lower())
        return lower and first.lower() not in lexicon.determiners and only_opens(first, mention, text)
    if lexicon.strict_names or not only_opens(said, mention, text):
        return False
    after = [word.rstrip(_ENDS) for word in text[mention.end : mention.end + _VERB].split()[:1]]
    verb = lexicon.reports.issuperset(after) and not said.lower().endswith(lexicon.definite_endings)
    verb = verb and not (lexicon.heads_last and is_word_elsewhere(said.lower(), text))  # Evidence suggested
    return not verb  # but: Mannen berättar


def _is_plural_of_place(first: str, following: str, lexicon: Lexicon) -> bool:
    """Tell people of a place from the name of a body, which has another tie: Bakers *of* Eastport."""
    ties = following in lexicon.links and following not in lexicon.genitives
    return ties and first.endswith("s") and not first.endswith("ss") and not is_first_name(first, lexicon)


_after = lazy(r"((?:\s+[^\W\d_]+){0,2}),\s+([^\W\d_]\w*(?:[ -][^\W\d_]\w*){1,3})(?=\s*(?:[,.:;]|$))")


def _name_after(said: str, mention: Span, text: str, lexicon: Lexicon) -> Speaker | None:
    """Return whom a comma names after an office: directorul portului, Ștefan Brad."""
    from briefing.core.quotes.people.strict_names import is_plain_name

    words = said.split()
    if not any(lexicon.is_office(word.lower()) for word in words):
        return None
    match = _after().match(text, mention.end)
    name = match[2].split() if match and match[1] == match[1].lower() else []
    if any(word[0].isupper() for word in words[1:]) and (
        len(name) < FULL or not lexicon.is_office(words[0].lower())
    ):
        return None  # but: ministrul Finanțelor, Radu Ene
    if not match or not name or not is_plain_name(name, lexicon):
        return None
    return Speaker(" ".join(name), " ".join([*words, *match[1].split()]))


def _owner_of_words(said: str, lexicon: Lexicon) -> str:
    """Return whose words a statement is, of `Vera Stroud’s statement`, `a statement by Vera Stroud`."""
    words = said.split()
    if len(words) == 1:
        return said
    for at, (noun, link) in enumerate(pairwise(words), 2):
        if noun.lower() in lexicon.nouns and link.lower() in lexicon.agents:
            return " ".join(words[at:]) or said
    *owner, noun = words
    if noun.lower() not in lexicon.nouns or not owner:
        return said
    owned = next((at for at, word in enumerate(owner) if is_owner(word)), None)
    return said if owned is None else unowned(" ".join(owner[: owned + 1]))


def speaker_of(person: Person) -> Speaker:
    """Return a person as credited beside a quote."""
    return Speaker(person.name, person.role)


def _named(
    said: str, mention: Span, text: str, people: People, lexicon: Lexicon
) -> tuple[Speaker | None, int | None]:
    office = said.isalpha() and lexicon.is_office(said.lower())  # Premierul spune
    if office and lexicon.strict_names and said.lower() in lexicon.courtesies:
        return None, None  # Ông nói
    capitals = any(word[0].isupper() for word in said.split()) and not office
    if lexicon.strict_names and capitals:
        return _strictly_named(said, mention, text, people, lexicon)
    words = _plain_words(said)
    if lexicon.heads_last and _is_headline(words, lexicon):
        return None, None
    parted = office_and_name(words, lexicon)
    head = parted.name.split() if parted else _head(words, lexicon)
    index = _known_in(head, mention, text, people, lexicon)
    if index is not None:
        return _with_role(said, speaker_of(people.persons[index]), parted, lexicon), index
    bare = [word for word in head if word.lower() not in lexicon.determiners]
    if len(bare) == 1 and bare[0] in people.acronyms and not lexicon.is_office(bare[0].lower()):
        return Speaker(people.acronyms[bare[0]], None), None
    if _means_nobody(head, bare, people, lexicon):
        return None, None
    if parted is None and is_nameable(head, bare, held=len(bare) < len(head), lexicon=lexicon):
        return as_it_stands(bare, said, people, lexicon)
    return parted, None


def _means_nobody(head: Sequence[str], bare: Sequence[str], people: People, lexicon: Lexicon) -> bool:
    """Tell whether words name nobody in particular, or one of several.

    Args:
        head: the words before a complement.
        bare: those of them that are no determiners.
        people: everybody named in the document.
        lexicon: of the document's language.
    """
    if not bare:
        return True  # the
    last = bare[-1].lower()
    if len(bare) == 1 and last in lexicon.standing:
        return True  # someone
    if len(people.words.get(last, ())) > 1 or _is_of_somebody(bare, people, lexicon):
        return True  # a surname that several people bear, or of the one who bears it
    if len(bare) == len(head):
        return False
    # a Superior Court judge, the Kentucky Republican
    return head[0].lower() not in lexicon.articles or last in lexicon.partisans


def _is_headline(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a verb in the present stands between two capitals, as in headlines: Norland bombs Varn."""
    return any(
        word.islower()
        and word.endswith("s")
        and not word.endswith("ss")
        and before[0].isupper()
        and after[0].isupper()
        and before.lower() not in lexicon.determiners
        and not (lexicon.is_office(word) or lexicon.is_office(word[:-1]))
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )


def _known_in(head: list[str], mention: Span, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return whom words name, describe, or hold with a title in front, of those the text knows."""
    index = _person_in(head, mention, people, lexicon)
    if index is None:
        index = described(_with_article(head, lexicon), mention.start, people, lexicon)
    if index is None and lexicon.heads_last:
        index = _bearer_of_title(mention, text, people, lexicon)
    return index


def _bearer_of_title(mention: Span, text: str, people: People, lexicon: Lexicon) -> int | None:
    """Return whose title and name words in capitals are: U.S. Secretary of State Ada Roth."""
    *_, last = None, *people.mentions_in(mention)
    if last is None or last.start == mention.start:
        return None
    front, name = text[mention.start : last.start].split(), text[last.start : mention.end].split()
    titled = front[-1][0].isupper() and any(word.lower() in lexicon.titles for word in front)
    plain = all(word[0].isupper() or word in lexicon.links for word in front)
    role = (people.persons[last.person].role or "").lower()
    if role and [word.lower() for word in front if word not in lexicon.articles] == role.split():
        return last.person  # former Bank of Eastport governor Ada Roth
    return last.person if titled and plain and all(word[0].isupper() for word in name) else None


def _with_article(head: list[str], lexicon: Lexicon) -> list[str]:
    """Return an office in capitals with the article that headlines leave out: Health Minister said."""
    capitals = lexicon.heads_last and len(head) >= FULL and all(word[0].isupper() for word in head)
    bare = capitals and head[0].lower() not in lexicon.determiners and lexicon.is_office(head[-1].lower())
    return ["the", *head] if bare else head


def _is_of_somebody(bare: Sequence[str], people: People, lexicon: Lexicon) -> bool:
    """Tell whether words only describe somebody as another’s: l’entourage de Luc Orth."""
    if not lexicon.names_last or bare[-1].lower() not in people.words:
        return False
    return (after_article(bare[0]) or bare[0])[0].islower()


def _with_role(said: str, known: Speaker, parted: Speaker | None, lexicon: Lexicon) -> Speaker:
    """Return a known person with the role that stands beside the name here, if no other is known."""
    if known.role or parted is None or lexicon.strict_names or lexicon.nouns_capitalised:
        return known
    opener = said.split()[0].lower()
    if opener in lexicon.determiners and opener not in lexicon.articles:
        return known  # en lettet Lund
    if lexicon.names_last and not _says_what(opener, parted.role or "", lexicon):
        return known
    return known._replace(role=clean_role(parted.role, lexicon))


def _says_what(opener: str, role: str, lexicon: Lexicon) -> bool:
    """Tell whether words in front of a name say what somebody is: le luthier Orth, not justifie Orth."""
    first, *further = role.lower().split()
    if lexicon.is_office(first):
        return True
    alone = not further and opener in lexicon.articles
    return alone and first not in lexicon.reports and first not in lexicon.qualifiers


_apposed = lazy(r",[ \n]((?:[A-ZĐ][^\W\d_]+ ){1,2}[A-ZĐ][^\W\d_]+)")
"""A full name after a comma, where what stands before it says what its bearer leads."""


def _strictly_named(
    said: str, mention: Span, text: str, people: People, lexicon: Lexicon
) -> tuple[Speaker | None, int | None]:
    """Return whom the capitalised words of a phrase name, if all the others belong to an office."""
    from briefing.core.quotes.people.strict_names import (  # as few languages ask for
        is_plain_name,
        strict_name,
    )

    strict = strict_name(said, text, lexicon)
    if strict is None:
        return None, None
    name, role = strict.name, strict.role
    if lexicon.offices_nest and role and (named := _apposed().match(text, mention.end)):
        return Speaker(named[1], said), None  # pelatih Persija, Kas Hartadi
    index = _person_in(name, mention, people, lexicon)
    known = people.persons[index] if index is not None else None
    if strict.may_be_body and (known is None or len(name) > 1 or " " not in known.name):
        return None, None  # глава МВД, пресс-служба Национальной гвардии
    if known and is_plain_name(known.name.split(), lexicon):
        longer = bool(role and known.role and role.endswith(known.role))  # the Foreign Minister
        return Speaker(known.name, role if longer else known.role or role), index
    return Speaker(" ".join(name), role), None


def _head(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words before the complement: the mayor, of `the mayor of Kyiv`."""
    words = _without_attribute(words, lexicon)
    for at in range(1, len(words)):
        low = words[at].lower()
        ties = low in lexicon.links or (lexicon.heads_last and low in lexicon.prepositions)
        if ties and not (low in lexicon.particles and _joins_name(words, at, lexicon)):
            return words[:at]
    return words


def _without_attribute(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words without what stands between article and noun: die in Kiel geborene Lund."""
    if (
        not lexicon.nouns_capitalised
        or len(words) < _ATTRIBUTED
        or words[1].lower() not in lexicon.prepositions
    ):
        return words
    ends = (
        at
        for at in range(2, len(words) - 1)
        if words[at].islower() and words[at].endswith(lexicon.participle_endings)
    )
    end = next(ends, None)
    return words if end is None else [words[0], *words[end + 1 :]]


_ATTRIBUTED: Final = 5
"""Words of the shortest phrase with an attribute in it."""


def _plain_words(said: str) -> list[str]:
    plain = _BRACKETED.sub("", said) if "(" in said else said
    return plain.partition(",")[0].split()


def _joins_name(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell a particle of a name from what an office is of: Minister von Lund, Anwalt von Eva Lund."""
    before, after = after_article(words[at - 1]) or words[at - 1], words[at + 1 : at + 3]
    if before.lower() in lexicon.particles:
        return True
    if lexicon.verb_second and is_origin(words, at, lexicon):
        return False
    whole = len(after) > 1 or words[0].lower() in lexicon.articles  # der Sprecher von Lund
    office = lexicon.is_office(before.lower()) and whole and all(word[0].isupper() for word in after)
    return before[0].isupper() and not (office and lexicon.nouns_capitalised)


def _person_in(head: list[str], mention: Span, people: People, lexicon: Lexicon) -> int | None:
    while len(head) > 1 and (generation(head) or is_letters_after(head[-1], lexicon)):
        head = head[:-1]
    last = unowned(head[-1]).rstrip(".").lower() if head else ""
    known = people.words.get(last) or people.words.get(last + ".", ())
    if len(head) > 1:  # Cho Tae-yul, whose family name comes first
        index = people.bearer_at(head[-2].lower(), mention)
        whole = " ".join(head[-2:]).lower()
        if index is not None and people.persons[index].name.lower() == whole:
            return index
    if not known or not head[-1][0].isupper():
        return None
    if len(known) > 1:
        return people.bearer_at(people.persons[known[0]].surname, mention)
    gender = next(
        (lexicon.titles[word.lower()] for word in head[:-1] if lexicon.titles.get(word.lower())), ""
    )
    return known[0] if not gender or people.persons[known[0]].gender in ("", gender) else None
