"""Offices that a preposition ties to what they are of, in front of a name: ministre de la Santé Anne Lund.

Invariant: an office opens what is found, and nothing in it may be a verb or end a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import ELIDED
from briefing.core.model import Span
from briefing.core.quotes.people.given_names import FULL, is_first_name
from briefing.core.quotes.people.roles import line_before
from briefing.core.text.patterns import lazy

_elided = lazy(rf"((?<!\w){ELIDED})(?=[^\W\d_])", re.IGNORECASE)
_parting = lazy(r"[.;:()“”„«»\"?!]")
_LONGEST = 14
"""Words of an office with all that it is of."""


def names_in_front(words: Sequence[str], lexicon: Lexicon) -> int:
    """Return how many words of a run stand in front of the first name in it: *Santé* Anne Lund."""
    if len(words) <= FULL:
        return 0
    at = next((at for at, word in enumerate(words) if is_first_name(word.lower(), lexicon)), 0)
    return at if at <= len(words) - FULL else 0


def linked_office(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return the office in front of a name at `start`: ministre de la Santé, présidente du port."""
    words = _words_before(text, start)
    apart = len(words) > FULL and words[-1].endswith(",")  # consejero de Sanidad e Interior, Luis Orte
    words[-1:] = [words[-1].rstrip(",")] if apart else words[-1:]
    if len(words) <= FULL or not _ends_office(words, lexicon):
        return None
    if apart and lexicon.coordinators.isdisjoint(map(_low, words)):
        return None
    at = _office_in(words, lexicon, listed=False)
    return None if at is None else re.sub(r"(?<=[’']) ", "", " ".join(words[at:]))


def hangs_on_office(text: str, mention: Span, lexicon: Lexicon) -> bool:
    """Tell whether words only say what an office is of: (ministre) de la Famille et *des Droits*."""
    words, said = _words_before(text, mention.start), mention.of(text).lower().split()
    if not words:
        return False
    listed = not lexicon.coordinators.isdisjoint(said)
    own = said[0] in lexicon.genitives
    if not (own or _low(words[-1]) in lexicon.links or (listed and words[-1].endswith(","))):
        return False
    return _office_in(words, lexicon, listed=listed or own) is not None


def _words_before(text: str, start: int) -> list[str]:
    line = _parting().split(line_before(text, start))[-1]
    if "’" in line or "'" in line:
        line = _elided().sub(r"\1 ", line)
    return line.split()


def _low(word: str) -> str:
    return word.rstrip(",").lower().replace("’", "'")


def _ends_office(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether the last word may end an office: a noun right after what ties it, or one in capitals."""
    last, before = words[-1], _low(words[-2])
    if (
        not last.replace("-", "").isalpha()
        or _low(last) in lexicon.functions
        or lexicon.is_office(_low(last))
    ):
        return False
    return last[0].isupper() or ((before in lexicon.tying) and _low(last) not in lexicon.speech)


def _office_in(words: Sequence[str], lexicon: Lexicon, *, listed: bool) -> int | None:
    """Return which word is the office that the words after it are of."""
    for at in range(len(words) - 1, max(-1, len(words) - _LONGEST), -1):
        low = _low(words[at])
        if words[at].endswith(",") and not listed:
            return None
        if at < len(words) - 1 and lexicon.is_office(low) and _ties(words[at + 1 : at + 3], lexicon):
            return at
        listed = listed or low in lexicon.coordinators
        if low in lexicon.links or low in lexicon.tying:
            continue
        if low in lexicon.functions or low in lexicon.reports or not low.replace("-", "").isalpha():
            return None
    return None


def _ties(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a preposition follows an office, at once or after one word: député LREM *de*."""
    lows = [*map(_low, words)]
    return lows[0] in lexicon.links or (len(lows) > 1 and lows[1] in lexicon.links and words[0].isalpha())
