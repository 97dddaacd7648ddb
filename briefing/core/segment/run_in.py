"""Headlines that stand in the first line of their paragraph: `**Topic.** text`, `TOPIC. Text`, `Place: text`.

One invariant: they are headlines only where a document has them again and again, and no others.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from briefing.core.model import Part, Span
from briefing.core.segment.dateline import AGENCIES, has_dateline
from briefing.core.text.patterns import lazy

_FEWEST: Final = 3


class _Form(NamedTuple):
    """One way to set a headline off from the text that it stands before."""

    pattern: Callable[[], re.Pattern[str]]
    """Its group is the headline."""
    signs: str
    """Characters of which one stands before the text; "" where the letters are the sign."""
    share: float
    """Of the paragraphs that must open so."""
    fits: Callable[[re.Match[str]], bool] = bool


def _loud(found: re.Match[str]) -> bool:
    return found["head"].isupper() and len(found["head"]) > 2


def _is_label(found: re.Match[str]) -> bool:
    """Tell whether a word or a few name what a sentence is about, and no entry of a list nor an agency."""
    label = found["head"]
    named = label[0].isupper() and label.upper() not in AGENCIES
    return named and label.count(" ") < _WORDS and found.string.endswith(_STOPS, 0, found.endpos)


def _is_headline(found: re.Match[str]) -> bool:
    """Tell whether some words are set before several sentences, as a headline is.

    Before what is quoted as a whole they tell who says it: Mia Arn, Hafenpost: "…."
    """
    head, rest = found["head"], found.string[found.end() : found.endpos]
    if rest[:1] in _OPENING_MARKS and rest[-1:] in _CLOSING_MARKS:
        return False
    return head.count(" ") < _HEADLINE and rest.endswith(_STOPS) and _stop().search(rest) is not None


def _is_entry(found: re.Match[str]) -> bool:
    """Tell whether words with an hour after them, and more than an hour, stand before a sentence."""
    return found["head"][:_NAMED].isalpha() and found.string.endswith(_STOPS, 0, found.endpos)


_NAMED: Final = 3
"""Letters of what is more than an hour."""
_HOUR: Final = r"\d{1,2}[:.]\d{2} ?(?:[AaPp]\.?[Mm]\.?|h|Uhr)?"


def _likely(form: _Form, openings: Mapping[int, str], together: str) -> list[int]:
    """Return the paragraphs whose first letters tell that they may open so: in most texts none does."""
    if form.fits is _loud:
        return [at for at, opening in openings.items() if not opening[1:3].islower()]
    signs = [sign for sign in form.signs if sign in together]
    return [at for at, opening in openings.items() if any(map(opening.__contains__, signs))] if signs else []


_OPENING: Final = 80
"""Code points in which a sign stands."""
_WORDS: Final = 6
_HEADLINE: Final = 14
_stop: Final = lazy(r"[.!?…][\"”»’')]*\s")
_OPENING_MARKS: Final = '"“«„'
_CLOSING_MARKS: Final = '"”»“'
_STOPS: Final = (".", "!", "?", "…", ")", "]", '"', "”", "»", "“", "。")
_BULLET: Final = r"(?:(?:[-*+•]|\d{1,3}[.)])\s+)"
_TEXT: Final = r"\s+(?=[^\W_]|[“\"'«„])"
_FORMS: Final = (
    _Form(
        lazy(rf"{_BULLET}?(\*\*|__)(?=\S)(?P<head>[^*_\n]{{2,90}}?)[.:]?\1[.:]?(?: [-–—])?\s+(?=\S)"),
        "*_",
        0.4,
    ),
    _Form(
        lazy(rf"{_BULLET}?([*_])(?=\S)(?P<head>[^*_\n]{{2,90}}?)(?:[.:]\1|\1[.:])\s+(?=\S)"),
        "*_",
        0.6,
    ),
    _Form(lazy(rf"{_BULLET}?(?P<head>[^.:!?\n]{{3,90}})[.:]{_TEXT}"), "", 0.5, _loud),
    _Form(lazy(rf"{_BULLET}?(?P<head>[^.:!?\n–—]{{3,90}}?) [-–—]{{1,2}}{_TEXT}"), "", 0.8, _loud),
    _Form(lazy(rf"{_BULLET}?(?P<head>[^.:!?,“\"\n]{{2,40}}):{_TEXT}"), ":", 0.8, _is_label),
    _Form(lazy(r"(?P<head>[^.:!?\n]{2,90}):\s+(?=[^\W_a-zà-ÿ]|[“\"«„])"), ":", 0.8, _is_headline),
    _Form(lazy(rf"{_BULLET}(?P<head>[^.:!?,“\"\n–—]{{2,40}}?) [-–—]{_TEXT}"), "-–—", 0.8, _is_label),
    _Form(lazy(rf"{_BULLET}?(?P<head>[^.:!?|“\"\n]{{2,40}}?) \|{_TEXT}"), "|", 0.4, _is_label),
    _Form(
        lazy(rf"{_BULLET}?(?P<head>[^.!?“\"\n]{{3,50}}?\b{_HOUR})(?::| [-–—]{{1,2}}){_TEXT}"),
        ":.",
        0.5,
        _is_entry,
    ),
)


def with_run_in_headings(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with each paragraph that opens with its headline as two: headline and paragraph."""
    if sum(part.role == "heading" for part in parts) >= _FEWEST:
        return list(parts)
    blocks = [at for at, part in enumerate(parts) if part.role in ("text", "item")]
    openings = {at: text[parts[at].span.start : parts[at].span.end][:_OPENING] for at in blocks}
    together = "".join(openings.values())
    for form in _FORMS:
        likely = _likely(form, openings, together)
        if len(likely) < _FEWEST:
            continue
        match = form.pattern().match
        matches = [(at, match(text, *parts[at].span)) for at in likely]
        found = {at: head for at, begun in matches if begun and (head := _head(begun, form))}
        repeated = len(found) >= _FEWEST and len(found) >= form.share * _measured(parts, blocks, found)
        if repeated and _distinct(text, found.values()):
            first = min(found)
            if any(has_dateline(part.words.of(text)) for part in parts[:first] if part.role == "text"):
                return list(parts)  # labels in a story of an agency
            return [
                piece
                for at, part in enumerate(parts)
                for piece in (
                    taken_apart(part, found[at]) if at in found else (_kept(text, part, at < first, form),)
                )
            ]
    return list(parts)


def _measured(parts: Sequence[Part], blocks: Sequence[int], found: Iterable[int]) -> int:
    """Return how many paragraphs might have opened so: items of a list only where one of them does."""
    listed = any(parts[at].role == "item" for at in found)
    return len(blocks) if listed else sum(parts[at].role == "text" for at in blocks)


class Head(NamedTuple):
    """A headline in the first line of its paragraph."""

    words: Span
    rest: int
    """Where the paragraph goes on."""


def _head(match: re.Match[str], form: _Form) -> Head | None:
    if match.end() >= match.endpos or not form.fits(match):
        return None
    return Head(Span(*match.span("head")), match.end())


def _distinct(text: str, heads: Iterable[Head]) -> bool:
    """Tell headlines from the names of speakers, which come back."""
    words = [head.words.of(text).casefold() for head in heads]
    return len(set(words)) >= 0.9 * len(words)


def taken_apart(part: Part, head: Head) -> tuple[Part, Part]:
    """Return the headline in a paragraph and what stands after it."""
    return (
        Part(Span(part.span.start, head.words.end), "heading", head.words, _SURE),
        Part(Span(head.rest, part.span.end), "text", Span(head.rest, part.words.end)),
    )


_SURE: Final = 0.8
"""How sure it is that they are headlines."""


_standfirst: Final = lazy(r"([*_])(?![*_\s]).+\1", re.DOTALL)


_row: Final = lazy(r"[^|\n]{2,60}(?: \| [^|\n]{2,60}){2,}(?<![.!?])")
_alone: Final = lazy(r"[^.:!?\n]{3,40}:?")


def _kept(text: str, part: Part, above: bool, form: _Form) -> Part:
    """Return a part without a headline in it; what stands above the first may be a title or a standfirst.

    A line of words set as the headlines are heads what is below it; a row of links, above all, nothing.
    """
    words = part.span.of(text)
    if above and part.role == "heading" and not part.span.start:
        return part._replace(role="title")
    if part.role != "text":
        return part
    if above and (_standfirst().fullmatch(words) or _row().fullmatch(words)):
        return part._replace(role="meta")
    loud = not above and form.fits is _loud and _alone().fullmatch(words) and words.isupper()
    return part._replace(role="heading", confidence=_SURE) if loud else part
