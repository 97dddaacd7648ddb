"""A full name, and what stands in front of it in lower case: baker Orla Keane, el luthier Luc Orth.

Invariant: nothing is left out between them; a complement or a body between them is no office.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import is_owner
from briefing.core.model import Speaker
from briefing.core.quotes.people.given_names import FULL, is_first_name


def office_and_name(head: Sequence[str], lexicon: Lexicon) -> Speaker | None:
    """Return a full name and, apart from it, what it is said to be in lower case: baker Orla Keane.

    None where there is no full name, or nothing before it but an article, as bodies have: the White House.
    """
    if len(head) <= FULL or lexicon.nouns_capitalised:
        return None
    first = _first_of_name(head, lexicon)
    if any(word[0].isupper() for word in head[1:first]):
        return None  # Vera Lund with the Eastport Health Authority
    first = _after_body(head, first, lexicon)
    office = head[head[0].lower() in lexicon.determiners : first]
    plain = [word.lower() for word in office if word.lower() not in lexicon.determiners]
    if plain and (plain[-1] in lexicon.prepositions or plain[-1] in lexicon.coordinators):
        return None  # a statement from the Harbour Authority, sources close to Vera Lund
    if not office or len(head) - first < FULL or head[first] in lexicon.genitives:
        return None  # or: el Jefe del Ejecutivo
    if lexicon.heads_last and _is_no_bearer(office, head[first:], lexicon):
        return None
    return Speaker(" ".join(head[first:]), " ".join(office))


def _first_of_name(head: Sequence[str], lexicon: Lexicon) -> int:
    """Return which word the capitals at the end begin with, particles within them included."""
    first = len(head)
    while first and (
        head[first - 1][0].isupper() or (head[first - 1] in lexicon.particles and first < len(head))
    ):
        first -= 1
    while first < len(head) and not head[first][0].isupper():
        first += 1
    return first


def _after_body(head: Sequence[str], first: int, lexicon: Lexicon) -> int:
    """Return which word the name begins with after the body that its office is of: del Gobierno."""
    tied = max(0, first - 1 - (first > 1 and head[first - 1].lower() in lexicon.articles))
    if first and head[tied].lower() in lexicon.links:
        capitals = [at for at in range(first, len(head)) if head[at][0].isupper()]
        named = len(capitals) > FULL and not any(_is_no_name(head[at], lexicon) for at in capitals[-FULL:])
        return capitals[-FULL] if named else len(head)
    opens = lexicon.inverts and len(head) - first > FULL and lexicon.is_office(head[first].lower())
    return first + opens  # a capital that only opens the sentence: Ordfører Eva Rev


def _is_no_name(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a number or a word of a body: XX Settembre, Tribunal Superior."""
    return (len(word) > 1 and word.isupper()) or lexicon.is_thing(word.lower())


def _is_no_bearer(office: Sequence[str], name: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell a body or a ship from the bearer of an office: chief of the carrier USS Reed, a Youth Council."""
    owned = is_owner(office[-1]) or is_owner(name[0])
    low = name[-1].lower()
    body = low in lexicon.bodies or low in lexicon.partisans  # a senior Welsh Conservative
    body = body and not is_first_name(name[0].lower(), lexicon)
    return owned or (name[0].isupper() and name[0].isalpha()) or body
