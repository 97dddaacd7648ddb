"""What somebody paid for between stories: a label that names who did, `A message from …`, and the text below.

One invariant: the text below a label is an advertisement only where the name is a sponsor's, that is where
labels have it more than once; a message from the mayor is news.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from briefing.core.languages import language_of
from briefing.core.segment.shape import Shape
from briefing.core.text.beginnings import Beginnings, first_letter

_LONGEST: Final = 60
"""Code points of the name of a sponsor."""
_FEWEST: Final = 2
"""Labels that have the name of a sponsor."""
_FAR: Final = 6
"""Blocks of an advertisement that a rule ends, at most."""


def advertised(shapes: Sequence[Shape], language: str) -> Iterator[int]:
    """Yield the indices of the blocks that somebody paid for, with the labels that say so."""
    labels = dict(_labels(shapes, language))
    names = Counter(name for name, _ in labels.values())
    for at, (name, message) in labels.items():
        if shapes[at].prose:
            if message and ":" in shapes[at].body:
                yield at
        elif names[name] >= _FEWEST:
            yield at
            if message:
                yield from _below(at, shapes)


def _labels(shapes: Sequence[Shape], language: str) -> Iterator[tuple[int, tuple[str, bool]]]:
    """Yield the labels with the name after them, and whether a message follows."""
    openings, messages = _openings(language)
    for at, shape in enumerate(shapes):
        start = 0 if shape.body[:1].isalpha() else first_letter(shape.body)
        if found := openings.match(shape.body, start):
            name = shape.body[found.end() :].partition(":")[0].strip(" .*_–—-").casefold()
            if 0 < len(name) <= _LONGEST:
                yield at, (name, messages.match(shape.body, start) is not None)


@cache
def _openings(language: str) -> tuple[Beginnings, Beginnings]:
    """Return how labels open, and those of them that a message follows."""
    english, own = language_of("en"), language_of(language)
    known = (english,) if own is english else (english, own)
    messages = [each for one in known for each in one.messages]
    sponsors = [each for one in known for each in one.sponsors]
    return Beginnings((*messages, *sponsors), r"\b"), Beginnings(messages, r"\b")


def _below(label: int, shapes: Sequence[Shape]) -> range:
    """Return the blocks below a label down to the next rule, or to the first paragraph where none is near."""
    near = range(label + 1, min(label + 1 + _FAR, len(shapes)))
    within = list(takewhile(lambda at: shapes[at].kind != "rule", near))
    if len(within) < len(near):
        return near[: len(within)]
    sentences = (at for at in near if shapes[at].prose or shapes[at].ending == "stop")
    return range(label + 1, next(sentences, label) + 1)
