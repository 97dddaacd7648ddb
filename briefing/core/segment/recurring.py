"""Lines that come back through a document: page numbers with running heads and feet, and credits.

One invariant: a line is told by the company it keeps, so the same words may be a headline elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.segment.layout import Block
from briefing.core.segment.shape import Shape

_PAGE: Final = re.compile(
    r"\W*+(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(\d{1,4})(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_BETWEEN_NAMES: Final = re.compile(r"(?:(?<!\s)\s+)?[,;/|·]\s*")
_JOINING: Final = frozenset(
    {"of", "the", "and", "de", "la", "le", "der", "die", "das", "und", "et", "y", "&"}
)
_LONGEST_NUMBER: Final = 24
"""Code points of `— Page 12 of 120 —`."""
_LONGEST_CREDIT: Final = 60
"""Columns."""


def recurring(blocks: Sequence[Block], shapes: Sequence[Shape]) -> frozenset[int]:
    """Return the indices of blocks that belong to the page or close a story, and say nothing themselves."""
    return frozenset((*_page_lines(blocks), *_credits(blocks, shapes)))


def _page_lines(blocks: Sequence[Block]) -> set[int]:
    """Return page numbers, and the lines around them that stand on other pages too."""
    numbers = list(_counting(blocks))
    if len(numbers) < 2:
        return set()
    texts = [_DIGITS.sub("0", block.text) for block in blocks]
    counts = Counter(texts)
    often = max(2, len(numbers) - 1)
    found = set(numbers)
    for start in numbers:
        for step in (-1, 1):
            at = start + step
            while 0 <= at < len(blocks) and at not in found and counts[texts[at]] >= often:
                found.add(at)
                at += step
    company = {texts[at] for at in found - set(numbers)}
    return found | {at for at, text in enumerate(texts) if text in company} if company else set()


def _counting(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the indices of blocks that are a number and nothing else, each one more than the one before."""
    short = ((at, block.text) for at, block in enumerate(blocks) if len(block.text) <= _LONGEST_NUMBER)
    pages = [(at, int(match[1])) for at, text in short if (match := _PAGE.fullmatch(text))]
    runs: dict[int, list[int]] = {}
    for at, number in pages:
        runs[number] = [*runs.pop(number - 1, []), at]
    yield from max(runs.values(), key=len, default=[])


def _credits(blocks: Sequence[Block], shapes: Sequence[Shape]) -> Iterator[int]:
    """Yield the lines of names that close a story, where they do so again and again, and at the very end."""
    closing = {
        at: _BETWEEN_NAMES.split(block.text)
        for at, block in enumerate(blocks)
        if at and shapes[at - 1].prose and _is_name_list(block, shapes[at])
    }
    counts = Counter(name for names in closing.values() for name in set(names))
    if len(blocks) - 1 not in closing or max(counts[name] for name in closing[len(blocks) - 1]) < 2:
        return
    for at, names in closing.items():
        if any(counts[name] >= 2 for name in names):
            yield at


def _is_name_list(block: Block, shape: Shape) -> bool:
    if shape.kind != "words" or shape.ending != "none" or block.width > _LONGEST_CREDIT or shape.bullet:
        return False
    words = _BETWEEN_NAMES.sub(" ", block.text).split()
    return all(word[0].isupper() or word in _JOINING for word in words)
