"""Headlines that stand in the first line of their paragraph: `**Topic.** text`, `TOPIC. Text`, `Place: text`.

One invariant: they are headlines only where a document has them again and again, and no others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from briefing.core.model import Part, Span
from briefing.core.segment.dateline import has_dateline
from briefing.core.text.patterns import lazy

_FEWEST: Final = 3


class _Form(NamedTuple):
    """One way to set a headline off from the text that it stands before."""

    pattern: Callable[[], re.Pattern[str]]
    """Its group is the headline."""
    share: float
    """Of the paragraphs that must open so."""
    fits: Callable[[str], bool] = bool


def _loud(words: str) -> bool:
    return words.isupper() and len(words) > 2


def _is_label(words: str) -> bool:
    return words[0].isupper() and words.count(" ") < _WORDS


_WORDS: Final = 6
_FORMS: Final = (
    _Form(lazy(r"(?:[-*+•]\s+)?(\*\*|__)(?=\S)(?P<head>[^*_\n]{2,90}?)[.:]?\1[.:]?\s+(?=\S)"), 0.4),
    _Form(lazy(r"(?:[-*+•]\s+)?(?P<head>[^.:!?\n]{3,90})[.:]\s+(?=[^\W_]|[“\"'«„])"), 0.5, _loud),
    _Form(lazy(r"(?:[-*+•]\s+)?(?P<head>[^.:!?,“\"\n]{2,40}):\s+(?=[^\W_]|[“\"'«„])"), 0.8, _is_label),
)


def with_run_in_headings(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with each paragraph that opens with its headline as two: headline and paragraph."""
    if sum(part.role == "heading" for part in parts) >= _FEWEST:
        return list(parts)
    told = [at for at, part in enumerate(parts) if part.role in ("text", "item")]
    for form in _FORMS:
        found = {at: head for at in told if (head := _head(text, parts[at], form))}
        if len(found) >= max(_FEWEST, form.share * len(told)) and _distinct(text, found.values()):
            first = min(found)
            if any(has_dateline(part.words.of(text)) for part in parts[:first] if part.role == "text"):
                return list(parts)  # labels in a story of an agency
            return [
                piece
                for at, part in enumerate(parts)
                for piece in (
                    _taken_apart(part, found[at]) if at in found else (_kept(text, part, at < first),)
                )
            ]
    return list(parts)


class _Head(NamedTuple):
    words: Span
    rest: int
    """Where the paragraph goes on."""


def _head(text: str, part: Part, form: _Form) -> _Head | None:
    match = form.pattern().match(text, part.span.start, part.span.end)
    if match is None or match.end() >= part.span.end or not form.fits(match["head"]):
        return None
    return _Head(Span(*match.span("head")), match.end())


def _distinct(text: str, heads: Iterable[_Head]) -> bool:
    """Tell headlines from the names of speakers, which come back."""
    words = [head.words.of(text).casefold() for head in heads]
    return len(set(words)) >= 0.9 * len(words)


def _taken_apart(part: Part, head: _Head) -> tuple[Part, Part]:
    return (
        Part(Span(part.span.start, head.words.end), "heading", head.words, _SURE),
        Part(Span(head.rest, part.span.end), "text", Span(head.rest, part.words.end)),
    )


_SURE: Final = 0.8
"""How sure it is that they are headlines."""


_standfirst: Final = lazy(r"([*_])(?![*_\s]).+\1", re.DOTALL)


def _kept(text: str, part: Part, above: bool) -> Part:
    """Return a part without a headline in it; a paragraph in italics above the first is a standfirst."""
    standfirst = above and part.role == "text" and _standfirst().fullmatch(part.span.of(text))
    return part._replace(role="meta") if standfirst else part
