"""Where else in a document the words of a name stand.

One invariant: a document is gone through once, however many of its names are asked for.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import Final

from briefing.core.languages import Lexicon
from briefing.core.model import Span
from briefing.core.text.patterns import lazy

_WORD: Final = r"\w+(?:[’'.-]\w+){0,3}"
_parts: Final = lazy(r"\w+")
_after: Final = lazy(rf" (?:(?<=[^\W\d_] )|(?<=[^\W\d_], ))({_WORD})")  # a line end is one of paragraphs
_between: Final = lazy(r"(?<=\w)(?=[’'.-])")
_LEAD_IN: Final = 3
"""Characters before a word that tell whether it opens a sentence."""
_STEM: Final = 3
"""Letters of a surname without its ending."""


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    """Return each word of a text; of one with a hyphen, its parts."""
    return frozenset(_parts().findall(text))


@lru_cache(maxsize=4)
def _words_after(text: str) -> frozenset[str]:
    """Return the words that follow another one or its comma, and what they begin with: `Jean-Luc`, `Jean`."""
    words = frozenset(_after().findall(text))
    parted = (accumulate(_between().split(word)) for word in words if not word.isalnum())
    return words.union(*parted)


def only_opens(said: str, mention: Span, text: str) -> bool:
    """Tell whether a lone word is capitalised where it opens a sentence and nowhere else: Примерно."""
    before = text[max(0, mention.start - _LEAD_IN) : mention.start]
    if " " in said or not (before.strip(" ") == "" or before.rstrip(" ")[-1:] in '\n.!?…”»"—–-'):
        return False
    return said not in _words_after(text)


def is_word_elsewhere(low: str, text: str) -> bool:
    """Tell whether a word that is capitalised in one place is a plain word in another: evidence."""
    return low in _words_of(text)


def is_case_of_known(word: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is another case of a name that the text has as well: Брандта, of Брандт."""
    stems = (word[: -len(ending)] for ending in lexicon.declensions if word.endswith(ending))
    known = _words_of(text)
    return any(len(stem) >= _STEM and known.issuperset(_parts().findall(stem)) for stem in stems)
