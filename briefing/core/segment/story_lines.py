"""Texts that hold one story a line: no blank lines, no headlines, every line several sentences long.

One invariant: a text is one only when its lines have nothing in common, as paragraphs of one article do, or
when each line begins with a name of its own, `name: text`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from briefing.core.model import Part, Span
from briefing.core.segment.layout import Block
from briefing.core.text.patterns import lazy

_FEWEST: Final = 4
_SHORTEST: Final = 160
"""Columns of a line that is a story."""
_stop: Final = lazy(r"[.!?…][\"”»’')]*(?=\s|$)|[。！？]")
_SENTENCES: Final = 2
_word: Final = lazy(r"[^\W\d_]{4,}")
_COMMON: Final = 0.08
"""Share of the words of a line that the next one may have, too. Of articles set so, three to five sentences a
line, 0 to 4 % stay below it in English and French and 11 % in Norwegian; of lists of stories, 65 to 100 %."""
_name: Final = lazy(r"(?P<name>[^\s:][^:]{0,60}):\s+(?=\S)")


def story_lines(blocks: Sequence[Block]) -> list[Part] | None:
    """Return a section for each block where each is a story; None for any other text."""
    if len(blocks) < _FEWEST or any(block.gap_before for block in blocks[1:]):
        return None
    if any(block.width < _SHORTEST or len(_stop().findall(block.text)) < _SENTENCES for block in blocks):
        return None
    names = [_name().match(block.text) for block in blocks]
    if all(names) and len({name["name"] for name in names if name}) == len(blocks):
        return [
            part for block, name in zip(blocks, names, strict=True) if name for part in _named(block, name)
        ]
    if _in_common(blocks) >= _COMMON:
        return None
    return [Part(block.span, "start", block.span, 0.8) for block in blocks]


def _in_common(blocks: Sequence[Block]) -> float:
    """Return the mean share of words that a line has in common with the next."""
    words = [{word.casefold() for word in _word().findall(block.text)} for block in blocks]
    shares = [len(one & other) / max(1, min(len(one), len(other))) for one, other in pairwise(words)]
    return sum(shares) / len(shares)


def _named(block: Block, name: re.Match[str]) -> tuple[Part, Part]:
    start = block.span.start
    heading = Span(start, start + name.end("name"))
    words = Span(start + name.end(), block.span.end)
    return Part(Span(start, words.start), "heading", heading, 0.8), Part(words, "text", words)
