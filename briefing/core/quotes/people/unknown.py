"""Names of nobody the text says more about: bodies, papers, and people who are named but once.

Invariant: what is credited is what stands in the text, but for a body or place beside a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import is_owner, unowned
from briefing.core.model import Speaker
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import FULL, is_given
from briefing.core.quotes.people.roles import after_article


def as_it_stands(words: list[str], said: str, people: People, lexicon: Lexicon) -> tuple[Speaker, int | None]:
    """Return a name that is nobody known, or the one whose name opens a headline: Ada Roth Slams Board."""
    headline = f"{' '.join(words)} " if lexicon.heads_last and len(words) > FULL else ""
    begun = (at for at, one in enumerate(people.persons) if headline.startswith(f"{one.name} "))
    index = next((at for at in begun if " " in people.persons[at].name), None) if headline else None
    if index is not None:
        return Speaker(people.persons[index].name, people.persons[index].role), index
    described = _described(words, lexicon) if headline else None
    return described or Speaker(_without_body(words, said, lexicon), None), None


def _described(words: Sequence[str], lexicon: Lexicon) -> Speaker | None:
    """Return a known first name and a surname apart from what its bearer is: Londoner Tony Francis."""
    front, first, last = words[:-FULL], words[-FULL], words[-1]
    if not is_given(first.lower()) or not last[0].isupper() or last.lower() in lexicon.bodies:
        return None
    lows = [word.lower() for word in front]
    in_office = any(lexicon.is_office(low) or low in lexicon.partisans for low in lows[-1:])
    plain = not any(is_owner(word) or low in lexicon.functions for word, low in zip(front, lows, strict=True))
    return Speaker(f"{first} {last}", " ".join(front)) if in_office and plain else None


def is_nameable(head: Sequence[str], bare: list[str], *, held: bool, lexicon: Lexicon) -> bool:
    """Tell whether words name somebody or something as they stand; `bare` is without determiners."""
    return _is_named_body(head, lexicon) or _is_proper(bare, held=held, lexicon=lexicon)


def _is_proper(bare: list[str], *, held: bool, lexicon: Lexicon) -> bool:
    """Tell whether a phrase names a body or a place, and does not only describe somebody."""
    low = bare[0].lower() if len(bare) == 1 else ""
    rank = held and lexicon.heads_last and low in lexicon.ranks  # the CEO
    if held and lexicon.heads_last and len(bare) > 1 and _is_persons_office(bare[-1].lower(), lexicon):
        return False  # the Eastport MP
    if low and (low in lexicon.roles or rank) and low not in lexicon.bodies:
        return False  # Protesters shouted
    if (
        lexicon.names_last
        and len(bare) > FULL
        and bare[1] in lexicon.genitives
        and lexicon.is_office(bare[0].lower())
    ):
        return False  # Jefe del Ejecutivo
    if lexicon.is_definite_office(bare[-1].lower() if bare else ""):
        return False  # Sp-ordføreren
    if len(bare) == 1 and (noun := after_article(bare[0])):
        return not noun[0].islower()  # L’avocat
    if lexicon.names_last and held and _is_someones_office(bare[0], lexicon):
        return False  # la députée PS
    if lexicon.elision and bare and after_article(bare[0]):
        bare = [after_article(bare[0]), *bare[1:]]  # L’ancienne opposante
    if not any(word[0].isupper() for word in bare) or (lexicon.nouns_capitalised and held):
        return False
    if lexicon.nouns_capitalised and not (any(map(_is_plainly_a_name, bare)) or _is_full_name(bare, lexicon)):
        return False  # Teilnehmer, Rücknahme der Ernennung
    several = lexicon.names_last and lexicon.is_office(bare[-1].removesuffix("s"))  # Vingt journalistes
    return not (bare[-1].islower() and (lexicon.heads_last or bare[-1] in lexicon.roles or several))


def _is_persons_office(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word says that somebody, and no body, holds an office: the Foreign *Secretary*."""
    return lexicon.is_office(low) and not (low in lexicon.collectives or low in lexicon.bodies)


def _is_someones_office(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word in lower case is an office that somebody holds, and no body: députée, not parti."""
    return word.islower() and lexicon.is_office(word) and word not in lexicon.collectives


def _is_named_body(head: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell the name of a body from a description where nouns have capitals: die Deutsche Werft, das HZB.

    Adjectives have none but in names; in the case of subjects they end in -e after such an article.
    """
    article, *named = head
    subject = article.lower() in lexicon.articles and article.lower() not in lexicon.oblique
    if not (lexicon.nouns_capitalised and subject and named and all(word[0].isupper() for word in named)):
        return False
    if any(lexicon.is_office(word.lower()) for word in named):
        return False
    short = len(named) == 1 and article.lower() not in lexicon.ambiguous and _is_plainly_a_name(named[0])
    return short or (len(named) > 1 and all(word.endswith(lexicon.adjective_endings) for word in named[:-1]))


def _without_body(words: list[str], said: str, lexicon: Lexicon) -> str:
    """Return a full name without the body or place beside it; other words as they are.

    `Zeno Vark`, of `Zeno Vark of AgroView` and, if Zeno is a first name, of `AgroView’s Zeno Vark`.
    """
    owned = is_owner(words[0])
    name = words[owned:]
    after = said.startswith(words[0]) or (owned and said.endswith(" ".join(words)))
    if not lexicon.heads_last or len(name) < FULL or not after:
        return said
    first, last = name[0].lower(), name[-1].lower()
    if len(name) > FULL and not (owned and is_given(first)):
        return said
    owner = unowned(words[0])
    placed = not owned or owner.isupper() or owner.lower() in lexicon.bodies  # the UAE’s Anvar Gargas
    personal = is_given(first) or (placed and first not in lexicon.bodies and last not in lexicon.bodies)
    plain = all(word[0].isupper() and not lexicon.is_office(word.lower()) for word in name)
    return " ".join(name) if personal and plain else said


def _is_full_name(words: list[str], lexicon: Lexicon) -> bool:
    """Tell a first name and a surname from an adjective and a noun where all of them have capitals."""
    if len(words) < FULL or not all(word[0].isupper() for word in words):
        return False
    low = words[0].lower()
    owner = low.endswith("s") and not is_given(low)  # Lunds Auftrag
    return not owner and (is_given(low) or not words[0].endswith(lexicon.inflected_endings))


def _is_plainly_a_name(word: str) -> bool:
    """Tell a name from a noun where both have a capital: NABU, dpa-Reporter, „Standard“, Die."""
    return sum(map(str.isupper, word)) > 1 or not word[0].isalpha()
