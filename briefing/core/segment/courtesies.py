"""Sentences that say nothing: greetings, thanks, invitations, and what is said of the text they stand in.

One invariant: a paragraph is such a courtesy only on top of a text with headlines; anywhere else it is text,
of which a summary leaves these sentences out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.core.languages import language_of
from briefing.core.model import Part, Role, unwrap
from briefing.core.segment.boilerplate import is_notice
from briefing.core.text.beginnings import Beginnings, first_letter
from briefing.core.text.patterns import lazy
from briefing.core.text.sentences import split_sentences

_LONGEST: Final = 25
"""Words of such a sentence at most; what is longer begins with good morning and goes on to say something."""
_NAMES: Final = 3
"""Words of a place: San Juan Bautista."""
_mail: Final = lazy(r"[^\s@]{1,64}@(?:[\w-]{1,63}\.)+\w{2,}")
"""Where to write to."""
_PICTURE: Final = "pic.twitter.com/"
"""Part of the address of a picture, which the words of a post lean on."""
_HEADINGS: Final = 2
_TOP: Final = 8
"""Parts among which a letter is introduced."""
_WIDEST_MASTHEAD: Final = 60
"""Code points of a line such as `Vol. 12, No. 34` or `Edited by Ada Holm`."""
_ENDS: Final = '.!?…:"”»'
_LONGEST_SENTENCE: Final = 200
_LONGEST_PARAGRAPH: Final = 600
"""Code points."""


def says_nothing(text: str, language: str) -> bool:
    """Tell whether a sentence on one line only greets or thanks, or is about the text that it stands in."""
    if text.count(" ") >= _LONGEST:
        return False
    if _is_courtesy(text, language) or is_notice(text, language):
        return True
    return _names_only(text) or _PICTURE in text or ("@" in text and _mail().search(text) is not None)


def _is_courtesy(text: str, language: str) -> bool:
    """Tell whether a sentence begins with a greeting, thanks or an invitation to click."""
    return _courtesies(language).match(text, first_letter(text)) is not None


def _names_only(text: str) -> bool:
    """Tell whether a sentence is a name or two and no more, as where a story was written (`Berlin.`)."""
    short = text.count(" ") < _NAMES and text.endswith(".")
    return short and all(word[0].isupper() for word in text.split())


@cache
def _courtesies(language: str) -> Beginnings:
    own, english = language_of(language), language_of("en")
    greetings = (rf"{greeting}\b" for greeting in own.greetings or english.greetings)
    return Beginnings((*greetings, *(own.courtesies or english.courtesies)))


def without_courtesies_on_top(text: str, parts: Sequence[Part], language: str) -> list[Part]:
    """Return `parts` with the paragraphs above the first headline as notes that say nothing."""
    headings = [at for at, part in enumerate(parts) if part.role == "heading"]
    if len(headings) < _HEADINGS:
        return list(parts)
    parts = _without_masthead(text, parts, headings)
    return [
        part._replace(role="meta")
        if at < min(headings[0], _TOP)
        and part.role == "text"
        and _is_about_itself(part.words.of(text), language)
        else part
        for at, part in enumerate(parts)
    ]


def _without_masthead(text: str, parts: Sequence[Part], headings: Sequence[int]) -> Sequence[Part]:
    """Return `parts` with what stands between title and first headline as notes, where nothing is told.

    What looks like a headline on top is the title where the number of the issue or a day is all it heads.
    """
    titled = any(part.role == "title" for part in parts[: min(headings[0], _TOP)])
    first = headings[0] if titled else headings[1]
    lines = [at for at in range(first) if parts[at].role not in ("title", "meta", "rule", "heading")]
    if not lines or first > _TOP or not all(_is_masthead(text, parts[at]) for at in lines):
        return parts
    roles: dict[int, Role] = dict.fromkeys(lines, "meta")
    if not titled:
        if headings[0] or not any(map(str.isdigit, parts[lines[0]].words.of(text))):
            return parts
        roles[0] = "title"
    return [part._replace(role=roles.get(at, part.role)) for at, part in enumerate(parts)]


def _is_masthead(text: str, part: Part) -> bool:
    words = part.words.of(text)
    return part.role == "text" and len(words) <= _WIDEST_MASTHEAD and words[-1] not in _ENDS


def _is_about_itself(paragraph: str, language: str) -> bool:
    """Tell whether two thirds of the sentences of a paragraph, and the first of them, say nothing."""
    if len(paragraph) > _LONGEST_PARAGRAPH:
        return False
    line = unwrap(paragraph)
    first, *_ = split_sentences(line[:_LONGEST_SENTENCE], language)
    if not says_nothing(first.of(line), language):
        return False
    empty = [says_nothing(span.of(line), language) for span in split_sentences(line, language)]
    return 3 * sum(empty) >= 2 * len(empty)
