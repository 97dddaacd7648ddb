"""Lead lines on top of a document that announce its sections, and the sections they lead to.

One invariant: a highlight is a block that stands once more, equal or nearly so, below all the highlights.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from briefing.core.segment.layout import BULLET, NUMBER, Block
from briefing.core.text.patterns import lazy, plain

_PASSED_OVER: Final = 2
"""Blocks before the run of leads (title, dateline) that need not be leads."""
_LONGEST_RUN: Final = 24
_NARROWEST: Final = 40
"""Columns; what is narrower comes back by accident, as a label or a name."""
_LIKENESS: Final = 0.6
"""Share of common words (Jaccard) at which two blocks say the same."""
_KEY_LENGTH: Final = 4
"""Words by which a block is found that may say the same …"""
_FEWEST: Final = 6
"""Words of a lead."""
_HEAD: Final = 80
"""… among its first code points."""

_WORD: Final = re.compile(r"[^\W_]+")
_wide: Final = lazy("[\u3040-\u30ff\u4e00-\u9fff]")


def _words(text: str, most: int | None = None) -> tuple[str, ...]:
    """Return the words of a block, or the first of them, without its mark."""
    text = _bare(text)
    spread = text if plain(text) else _wide().sub(lambda match: f" {match[0]} ", text)
    return tuple(word[0].casefold() for word in islice(_WORD.finditer(spread), most))


def _bare(text: str) -> str:
    """Return `text` without a bullet or number in front and dots after."""
    for mark in (BULLET, NUMBER):
        text = mark.sub("", text, count=1) if mark.match(text) else text
    return text.rstrip(" .…")


def _alike(lead: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two blocks say the same: other figures are another story, however alike the words are."""
    if _opens_with(lead, other):
        return True
    first, second = set(lead), set(other)
    if len(first) < _FEWEST or len(first & second) <= _LIKENESS * len(first | second):
        return False
    return not any(word.isdigit() for word in first - second) or not any(
        word.isdigit() for word in second - first
    )


def _opens_with(lead: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(lead) >= _FEWEST and other[: len(lead)] == lead


def _is_word_for_word(here: str, there: str) -> bool:
    """Tell whether one of two blocks opens with all the words of the other."""
    lead, other = _words(here), _words(there)
    return _opens_with(lead, other) or _opens_with(other, lead)


def find_highlights(blocks: Sequence[Block]) -> dict[int, int]:
    """Return the highlights among `blocks`: index of the lead, and index of the block that repeats it.

    Time is linear in the text: blocks are compared only when they begin with the same words.
    """
    first = range(min(len(blocks), _PASSED_OVER + 1))
    leads, later = _openings(blocks, first)
    if not any(_repeats(at, leads.get(at), blocks, later) for at in first):
        return {}  # one of these leads, or none does
    top = range(min(len(blocks), _PASSED_OVER + _LONGEST_RUN))
    leads, later = _openings(blocks, top)
    found: dict[int, int] = {}
    often = False
    for at in top:
        if at >= min(found.values(), default=at + 1):
            break  # here begins what the leads announce
        repeats = _repeats(at, leads.get(at), blocks, later)
        if repeats and repeats[0] not in found.values():
            if repeats[0] == found.get(at - 1, at) + 1:
                return {}  # a passage that stands again
            found[at], often = repeats[0], len(repeats) > 1
        elif found or at >= _PASSED_OVER:
            break
    return {} if len(found) == 1 and (often or not _leads_alone(blocks, *found.items())) else found


def _leads_alone(blocks: Sequence[Block], only: tuple[int, int]) -> bool:
    """Tell whether a line that comes back is a lead though there is no other.

    It is none that only begins as another story does, that is the title once more, or a headline whose story
    quotes it.
    """
    at, there = only
    again = _is_word_for_word(blocks[at].text, blocks[there].text)
    return (
        again
        and not _is_title_again(blocks[at : there + 1])
        and not _is_taken_up(blocks[at].text, blocks[at + 1].text)
    )


def _is_title_again(blocks: Sequence[Block]) -> bool:
    """Tell whether a line comes back below a few short ones, as the title of a page does on top of it."""
    return len(blocks) <= _NEAR and all(block.width <= _SHORT for block in blocks)


_NEAR: Final = 6
"""Lines from one to the other, both included."""
_SHORT: Final = 120
"""Columns."""


def _is_taken_up(line: str, below: str) -> bool:
    """Tell whether most words of a line come back right below, as those of a headline do."""
    words = set(_words(line))
    return len(words & set(_words(below))) > _LIKENESS * len(words)


def _openings(
    blocks: Sequence[Block], top: range
) -> tuple[dict[int, tuple[str, ...]], dict[tuple[str, ...], list[int]]]:
    """Return how the blocks of `top` begin that may be leads, and which blocks begin so."""
    leads = {at: _words(blocks[at].text, _KEY_LENGTH) for at in top if blocks[at].width >= _NARROWEST}
    openings = frozenset(words[0] for words in leads.values() if words)
    later: dict[tuple[str, ...], list[int]] = {}
    for at, block in enumerate(blocks):
        head = block.text[:_HEAD]
        if _may_open(head, openings):
            opening = _words(head, _KEY_LENGTH)
            if opening and opening[0] in openings:
                later.setdefault(opening, []).append(at)
    return leads, later


def _may_open(head: str, openings: frozenset[str]) -> bool:
    """Tell whether a block may begin with one of these words, by a look at its first alone."""
    first = _WORD.search(head)
    if first is None:
        return False
    return first[0].casefold() in openings or first[0][0].isdigit() or not plain(head)


def _repeats(
    at: int, lead: tuple[str, ...] | None, blocks: Sequence[Block], later: dict[tuple[str, ...], list[int]]
) -> list[int]:
    """Return the first two blocks below that say the same as a lead, or fewer."""
    if not lead:
        return []
    here = blocks[at].text
    below = (other for other in later.get(lead, ()) if other > at + 1)
    return list(islice((other for other in below if _says_again(here, blocks[other].text)), 2))


def _says_again(here: str, there: str) -> bool:
    return not (BULLET.match(here) and BULLET.match(there)) and _alike(_words(here), _words(there))
