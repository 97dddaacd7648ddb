"""Words as the modules of languages write them down, and the few that mean the same in every language."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar, cast

_Listed = TypeVar("_Listed")


def words(text: str) -> frozenset[str]:
    """Return the set of words of a list written with spaces."""
    return frozenset(text.split())


WITHIN: Final = words("of the for and & de la le du da di des der die das den van von für und et y al bin")
"""Small words within names, credits and labels of any language."""
ELIDED: Final = r"(?:[cdjlmnst]|un|[dns]?[aeu]ll|qu|jusqu|lorsqu|puisqu)[’']"
"""Pattern of words that lean on the next one without their vowel, in French and Italian: l’, dell’."""
INVERTED: Final = r"(?:-t)?-(?:ils?|elles?|on|je|nous|vous)\b"
"""Pattern of pronouns that lean on the verb before them, in French: a-t-elle."""
NETWORKS: Final = frozenset("xхχ")
"""The one network whose name is no longer than the initial of a person; it is written in three alphabets."""
_OWNS: Final = ("'s", "’s")


def inflected(stems: str, endings: str) -> frozenset[str]:
    """Return every stem with every ending, from lists written with spaces; `-` stands for no ending."""
    ends = [ending.strip("-") for ending in endings.split()]
    return frozenset(stem + ending for stem in stems.split() for ending in ends)


def respelt(listed: _Listed, spell: Callable[[str], str]) -> _Listed:
    """Return words, however they are listed, as they are and in another spelling; anything else as it is."""
    both: object = listed
    if isinstance(listed, frozenset):
        both = listed | frozenset(map(spell, listed))
    elif isinstance(listed, Mapping):
        both = {**{spell(word): meaning for word, meaning in listed.items()}, **listed}
    elif isinstance(listed, tuple):
        other = (spell(one) if isinstance(one, str) else tuple(map(spell, one)) for one in listed)
        both = (*listed, *(one for one in other if one not in listed))
    return cast("_Listed", both)


def titles(masculine: str, feminine: str, either: str) -> dict[str, str]:
    """Return titles with the gender that they tell, from lists written with spaces."""
    listed = ((masculine, "m"), (feminine, "f"), (either, ""))
    return {title: gender for text, gender in listed for title in text.split()}


def definite(nouns: frozenset[str], *endings: str) -> tuple[str, ...]:
    """Return nouns with those that hold their article at the end: lederen, beside leder.

    Args:
        nouns: without article.
        endings: after a consonant, and after a vowel.
    """
    after, after_vowel = endings
    held = (f"{noun}{after_vowel if noun[-1] in 'aeiouyåäöæø' else after}" for noun in nouns)
    return *nouns, *held, *(f"{noun}n" for noun in nouns if noun.endswith("er"))


def either(text: str) -> str:
    """Return the pattern of any of the words of a list written with spaces, the longest first."""
    return "(?:" + "|".join(sorted(text.split(), key=len, reverse=True)) + ")"


def is_owner(word: str) -> bool:
    """Tell whether a word ends as an owner does, in English, and after names elsewhere at times: Lund’s."""
    return word.endswith(_OWNS)


def unowned(word: str) -> str:
    """Return a word without that ending."""
    return word[:-2] if is_owner(word) else word
