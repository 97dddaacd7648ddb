"""Roles beside a name: `EU foreign policy chief` Josep Borrell; Andriy Yermak, `Zelensky’s chief of staff`.

Invariant: a role is printed as the text has it, on one line, without the article before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.model import unwrap

_REACH = 90
"""Code points searched on either side of a name."""
_WORDS_BEFORE = 6
_WORDS_AFTER = 12
_LONGEST_WORD = 30
_VERBS = frozenset({"met", "made", "won", "beat", "left", "led", "paid", "put", "became", "knew"})
"""Verbs that end like nouns and may stand before a trade."""
_LAST_WORD = re.compile(r"([\w-]+)[ \n]\Z")
_SEPARATOR = re.compile(r"[^\w’'.\s-]")
_AFTER = re.compile(
    r"[ \n]?,[ \n]+((?:[^,.;:()“”\"\n—–]|\n(?=[a-zß-ÿ])){3,90})(?=[,.;\n—–]|[ ]\()"  # wrapped lines go on
)


def role_before(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return the role that ends right before the name at `start`, if any."""
    if start < 2 or not text[start - 2].isalpha():
        return None
    lead = text[max(0, start - _REACH) : start]
    last = _LAST_WORD.search(lead, max(0, len(lead) - _LONGEST_WORD))
    if not last or not lexicon.is_office(last[1].lower()):
        return None
    words = _SEPARATOR.split(lead)[-1].split()
    chosen: list[str] = []
    for word in reversed(words[-_WORDS_BEFORE:]):
        low = word.lower().replace("’", "'")
        if low in lexicon.functions or low in lexicon.speech or word.endswith("."):
            break
        chosen.insert(0, word)
    first = next((at for at, word in enumerate(chosen) if _may_open(word, lexicon)), len(chosen))
    if 0 < first < len(chosen) and _qualifies(chosen[first - 1], chosen[first], lexicon):
        first -= 1
    return " ".join(chosen[first:]) or None


def _qualifies(word: str, trade: str, lexicon: Lexicon) -> bool:
    """Tell whether a word makes a trade more precise, as a noun before it does: `harbour` master."""
    low = word.lower()
    verb = low in lexicon.reports or low in _VERBS or low.endswith(("ed", "ly"))
    return trade.lower() not in lexicon.roles | lexicon.titles.keys() and not verb


def _may_open(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() or lexicon.is_office(word.lower())


_IN_FRONT = re.compile(r"([^.;:,()“”„«»\"\n]{3,60}),[ \n]\Z")


def office_in_front(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words for an office that the name from `start` to `end` explains behind a comma.

    `the duty commander`, of `said the duty commander, Vera Stroud`; nothing if there are none.
    """
    if start < 2 or text[start - 2] != ",":
        return ()
    match = _IN_FRONT.search(text, max(0, start - _REACH), start)
    if not match or text[end : end + 1] not in {",", ".", "\n", ""}:
        return ()
    words = match[1].split()
    lows = [word.lower().replace("’", "'") for word in words]
    verbs = [at + 1 for at, low in enumerate(lows) if low in lexicon.reports and low not in lexicon.offices]
    first = verbs[-1] if verbs else int(lows[0] in lexicon.prepositions)
    if first >= len(words) or not (lows[first] in lexicon.determiners or lows[first].endswith("'s")):
        return ()
    return tuple(words[first:]) if any(map(lexicon.is_office, lows[first : first + 4])) else ()


def role_in_front(office: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return an office without its article; none that only a pronoun ties to somebody: his sister."""
    if not office or office[0].lower() in lexicon.possessives:
        return None
    return " ".join(office[1:] if office[0].lower() in lexicon.determiners else office) or None


def role_after(text: str, end: int, lexicon: Lexicon) -> str | None:
    """Return the role in apposition behind the name that ends at `end`, if any."""
    match = _AFTER.match(text, end, end + _REACH + 20)
    if not match:
        return None
    words = match[1].split()
    lows = [word.lower().replace("’", "'") for word in words]
    if not words or len(words) > _WORDS_AFTER or lows[0] in lexicon.relatives | lexicon.pronouns.keys():
        return None
    if not any(map(lexicon.is_office, lows[:7])):
        return None
    if lows[0] in lexicon.possessives or not _opens_role(words, lows, lexicon):
        return None
    first = 1 if lows[0] in lexicon.determiners else 0
    verbs = lexicon.speech | lexicon.auxiliaries - lexicon.prepositions
    if not verbs.isdisjoint(lows) or _is_clause(lows, lexicon):
        return None
    return unwrap(" ".join(words[first:])) or None


def _opens_role(words: list[str], lows: list[str], lexicon: Lexicon) -> bool:
    if lows[0] in lexicon.determiners or words[0][0].isupper() or lexicon.is_office(lows[0]):
        return True
    return len(words) > 1 and (lexicon.is_office(lows[1]) or words[1][0].isupper())


def _is_clause(lows: list[str], lexicon: Lexicon) -> bool:
    return (
        lows[0] in lexicon.prepositions or lows[0] in lexicon.conjunctions or lows[0] in lexicon.coordinators
    )
