"""Paragraphs to sentences: one pattern for places where a sentence may end, and the reasons why it does not.

Invariant: the spans are in order, do not overlap, and leave out nothing but white space. A line end is
white space like any other, since a paragraph may be hard-wrapped.
"""

import re
from functools import cache
from typing import NamedTuple

from briefing.core.languages import abbreviations_of, language_of, lexicon_for
from briefing.core.languages.base import Abbreviations
from briefing.core.languages.word_lists import NETWORKS
from briefing.core.model import Document, Section, Sentence, Span
from briefing.core.text.patterns import beyond_ascii, is_common, lazy

_CLOSE = r"""(?:["”“’‘'»«›‹)\]}*_]|\[\d{1,3}\]|[ \u00a0\u202f]»(?=[\s.,;:]|$))*"""
_OPEN = r"""(?:["“”„‘’'«»‹›(\[{¿¡*_•]|[—–-]\s?)*"""
# The first character stands alone so that the search can leap to it; within a run of stops none is a first.
_NARROW = (
    r"(?P<stop>[.!?…؟۔।%s](?<![.!?…؟۔।%s]{2})[.!?…؟۔।%s]*)"
    rf"(?P<close>{_CLOSE})(?P<gap>\s+)(?=(?P<open>{_OPEN})(?P<next>\S))"
)
_WIDE = r"(?P<wide>[。！？｡]+)(?P<wide_close>[”’」』）】》]*)\s*(?=\S)"
_wide_stop = lazy("[。！？｡]")
_QUESTION_MARKS = {"el": ";\u037e"}
_last_part = lazy(r"[^\"“”„‘«»(\[{—–/]+\Z")
_word_after = lazy(r"[^\W\d_]+")
_elision = lazy(r"^\w{1,6}['’](?=\w{2})")
_initial_after = lazy(r"[^\W\d_]\.")
_initial = lazy(r"(?:.*[-.])?[^\W\d_]")
_letters_with_stops = lazy(r"[^\W\d_](?:\.-?[^\W\d_]{1,2})+")
_camel_case = lazy(r"[a-z]{1,2}[A-Z]")
_ordinal = lazy(r"\d{1,2}|[IVX]{1,5}")
_credit = lazy(r"\([^().!?]{2,60}\)\s*\Z")
"""Who reported it, in brackets at the end of a paragraph: a part of the sentence before."""
_listed = lazy(r"\d{1,2}|[A-Za-z]")
_DASHES = ("—", "–", "-")
_dateline = lazy(r"[^\W\d_][^.,!?\d]{1,40}, (?:[A-Z]\.){0,2}[A-Z][a-z]{0,5}")
"""A place and the short name of its region, when it opens a paragraph and a dash follows."""
_CLOCK = frozenset({"a.m", "p.m"})
_after_clock = lazy(
    r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|MSK|IST|JST|AE[SD]T|Eastern|Central|Mountain|Pacific|Greenwich|Moscow|Kyiv"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_bracketed_clock = lazy(r"[^()]{0,60}[^().!?]\)")
"""An hour told again in brackets, unlike a whole sentence in them, which ends before its bracket."""
_NAMES_TOO = frozenset({"may", "will"})
_reporting = lazy(
    r"(?:[A-Z][\w’'.-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|told|replied|cried|shouted|tweeted)\b"
)
_WIDE_OPEN, _WIDE_CLOSED = "“「『（【《", "”」』）】》"
_wide_reporting = lazy(r"[とっ、，]|など|[^，。、！？：“「]{1,7}[说說问問道喊答][。，]")
_LONGEST_WIDE_QUOTE = 200
_LONGEST_WORD = 200
"""Characters before a full stop that are looked at."""


def split_sentences(text: str, language: str = "en") -> list[Span]:
    """Return the spans of the sentences of one paragraph, in code points from its start.

    A closing quotation mark or bracket belongs to the sentence before it; a quotation that ends in `?` or `!`
    goes on with its reporting clause.

    Args:
        text: one paragraph, hard-wrapped or not.
        language: primary BCP 47 tag; an unknown one is read with the English abbreviations.
    """
    habits = _habits(language)
    found: list[Span] = []
    start = len(text) - len(text.lstrip())
    rare = beyond_ascii(text)
    wide = not is_common(rare) and _wide_stop().search(rare) is not None
    for match in _candidates(language, wide).finditer(text, start):
        if _ends(text, start, match, habits):
            found.append(Span(start, start + len(text[start : match.end()].rstrip())))
            start = match.end()
    end = len(text.rstrip())
    return [*found, Span(start, end)] if start < end else found


def section_sentences(document: Document, section: Section) -> list[Sentence]:
    """Return the sentences of the paragraphs of `section` that are not boilerplate, in document order."""
    found = []
    for number, (span, kind, *_) in enumerate(section.paragraphs):
        if kind == "meta":
            continue
        for start, end in split_sentences(span.of(document.text), document.language):
            place = Span(span.start + start, span.start + end)
            found.append(Sentence(place, place.of(document.text), number))
    return found


class _Habits(NamedTuple):
    """What a language does around full stops."""

    known: Abbreviations
    starters: frozenset[str]
    """Words that like to begin a sentence."""
    on: frozenset[str]
    """Words in front of the name of a network."""


@cache
def _habits(language: str) -> _Habits:
    starters = language_of(language).function_words - _NAMES_TOO
    return _Habits(abbreviations_of(language), starters, lexicon_for(language).on)


@cache
def _candidates(language: str, wide: bool) -> re.Pattern[str]:
    marks = _QUESTION_MARKS.get(language, "")
    narrow = _NARROW % (marks, marks, marks)
    return re.compile(f"{narrow}|{_WIDE}" if wide else narrow)


def _ends(text: str, start: int, match: re.Match[str], habits: _Habits) -> bool:
    """Tell whether the sentence that began at `start` ends at `match`."""
    if match.lastgroup == "wide_close":
        return _wide_ends(text, start, match)
    stop, close, _, opening, following = match.groups()[:5]
    follows = match.end() + len(opening)
    if opening.startswith("(") and _credit().match(text, match.end()):
        return False
    if (following.islower() and not _camel_case().match(text, follows)) or following in ",;:.!?…":
        return False
    if start == 0 and opening.startswith(_DASHES) and _dateline().fullmatch(text, 0, match.start()):
        return False
    if stop == ".":
        return bool(close) or _full_stop_ends(
            text[max(start, match.start() - _LONGEST_WORD) : match.start()], text, follows, habits
        )
    if close[:1] in (")", "]") and text[match.start() - 1 : match.start()] in ("(", "["):
        return False  # "(…)" marks an omission
    return not (close and stop[-1] in "?!" and _reporting().match(text, follows))


def _after_number(before: str) -> bool:
    """Tell whether the last word of `before` has a digit in front, or one blank and a digit before it."""
    word = before.split()[-1]
    gap = len(before) - len(word)
    return any(map(str.isdecimal, word[:-1])) or (gap >= 2 and before[gap - 2].isdecimal())


def _full_stop_ends(before: str, text: str, follows: int, habits: _Habits) -> bool:
    """Tell whether the full stop after `before` ends a sentence when `text` goes on at `follows`."""
    word = _word_before(before)
    key, known = word.lower(), habits.known
    if key in known.never_end or key.rpartition(".-")[2] in known.never_end:
        return False
    if key in _CLOCK:
        after = _bracketed_clock() if text[follows - 1] == "(" else _after_clock()
        return not after.match(text, follows)
    if key in known.after_number and _after_number(before):
        return True
    if key in known.before_number and text[follows].isdigit():
        return False
    if word == before and _listed().fullmatch(word):
        return False
    if key in NETWORKS and before[: -len(word)].rstrip().rpartition(" ")[2].lower() in habits.on:
        return True
    if _abbreviated(word, key, known) or (known.ordinals and _ordinal().fullmatch(word)):
        return _begins(text, follows, habits.starters)
    return True


def _word_before(before: str) -> str:
    """Return the last word of `before` without opening marks and elided article (`l'on.`)."""
    word = before.rsplit(None, 1)[-1] if before else ""
    if word.isalpha():
        return word
    found = _last_part().search(word)
    return _elision().sub("", found[0]) if found else ""


def _abbreviated(word: str, key: str, known: Abbreviations) -> bool:
    if key in known.may_end or word in known.may_end:
        return True
    if len(word) > 1 and word.isalpha():
        return False
    return _initial().fullmatch(word) is not None or _letters_with_stops().fullmatch(word) is not None


def _begins(text: str, follows: int, starters: frozenset[str]) -> bool:
    """Tell whether the word at `follows` is one that likes to begin a sentence."""
    following = _word_after().match(text, follows)
    if following is None or following[0] == "I" or _initial_after().match(text, follows):
        return False
    return following[0].lower() in starters


def _wide_ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a Chinese or Japanese sentence ends: not in a quotation, nor before who said it."""
    said = text[start : match.end()]
    if sum(map(said.count, _WIDE_OPEN)) > sum(map(said.count, _WIDE_CLOSED)):
        ahead = text[match.end() : match.end() + _LONGEST_WIDE_QUOTE]
        return not any(mark in ahead for mark in _WIDE_CLOSED)
    return not (match["wide_close"] and _wide_reporting().match(text, match.end()))
