"""Headlines that are the first sentence of their paragraph, as in `Talks break up. The keeper left at six.`.

One invariant: they are headlines only where nearly every paragraph opens so and none has much in common with
the next one, as paragraphs of one article have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.languages.stop_words import stop_words
from briefing.core.model import Part, Span
from briefing.core.segment.dateline import has_dateline
from briefing.core.segment.layout import NUMBER
from briefing.core.segment.run_in import Head, taken_apart
from briefing.core.segment.story_lines import have_little_in_common
from briefing.core.text.patterns import lazy
from briefing.core.text.sentences import split_sentences

_FEWEST: Final = 4
_FEWEST_HEADINGS: Final = 3
"""Headings by which a text is divided already."""
_SHARE: Final = 0.8
"""Of the paragraphs from the first that opens so to the last: below may be what a page ends with."""
_LONGEST: Final = 100
"""Code points of a headline."""
_WORDS: Final = range(3, 16)
_TEXT: Final = 40
"""Code points at least of what stands after a headline."""
_QUOTED: Final = "\"“”„«»‘'「『"
_stop: Final = lazy(r"[.!?]\s")


def with_opening_sentences_apart(text: str, parts: Sequence[Part], language: str) -> list[Part]:
    """Return `parts` with each paragraph that opens with a sentence for a headline as two."""
    texts = [at for at, part in enumerate(parts) if part.role in ("text", "item", "start")]
    divided = sum(part.role == "heading" for part in parts) >= _FEWEST_HEADINGS
    if divided or len(texts) < _FEWEST or not _may_open_so(text, parts, texts):
        return list(parts)
    heads = dict(_heads(text, parts, texts, language))
    among = [at for at in texts if heads and min(heads) <= at <= max(heads)]
    enough = len(heads) >= max(_FEWEST, len(texts) / 2, _SHARE * len(among))
    if not enough or has_dateline(parts[texts[0]].words.of(text)):
        return list(parts)
    if not have_little_in_common([parts[at].words.of(text) for at in heads], stop_words(language)):
        return list(parts)
    return [
        piece
        for at, part in enumerate(parts)
        for piece in (taken_apart(part, heads[at]) if at in heads else (_above(part, at, min(heads)),))
    ]


def _above(part: Part, at: int, first: int) -> Part:
    """Return a part as it is, or a heading on top of all headlines as the title."""
    return part._replace(role="title") if at == 0 < first and part.role == "heading" else part


def _may_open_so(text: str, parts: Sequence[Part], texts: Sequence[int]) -> bool:
    """Tell whether half of the paragraphs have an early stop: most texts need no closer look."""
    early = (
        _stop().search(text, start, start + _LONGEST) for start in (parts[at].words.start for at in texts)
    )
    return 2 * sum(stop is not None for stop in early) >= len(texts)


def _heads(
    text: str, parts: Sequence[Part], texts: Sequence[int], language: str
) -> Iterator[tuple[int, Head]]:
    for at in texts:
        words = parts[at].words
        number = NUMBER.match(text, *words)
        start = number.end() if number else words.start
        sentences = split_sentences(text[start : min(words.end, start + 2 * _LONGEST)], language)
        if len(sentences) > 1 and _is_headline(sentences[0].of(text[start : start + 2 * _LONGEST])):
            rest = start + sentences[1].start
            if words.end - rest >= _TEXT:
                head = text[start : start + sentences[0].end].rstrip(".")
                yield at, Head(Span(start, start + len(head)), rest)


def _is_headline(sentence: str) -> bool:
    """Tell whether a sentence is as long as headlines are, and nobody's words."""
    if len(sentence) > _LONGEST or len(sentence.split()) not in _WORDS or sentence[0] in _QUOTED:
        return False
    return sentence[0].isupper() or sentence[0].isdigit()
