"""Texts that hold one story a paragraph, without headlines: a line each, an item of a list, or by datelines.

One invariant: lines and items of several sentences are stories only when they have next to nothing in common,
as paragraphs of one article do, or when each line begins with a name of its own, `name: text`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import Final

from briefing.core.languages.stop_words import stop_words
from briefing.core.model import Part, Role, Span, unwrap
from briefing.core.segment.dateline import OPENING, has_dateline
from briefing.core.segment.layout import Block
from briefing.core.segment.recurring import closes_alike
from briefing.core.text.patterns import lazy

_FEWEST: Final = 3
_SHORTEST: Final = 160
"""Columns of a line that is a story."""
_stop: Final = lazy(r"[.!?…][\"”»’')]*(?=\s|$)|[。！？]")
_SENTENCES: Final = 2
_word: Final = lazy(r"https?://\S+|[^\W\d_]{4,}")
_STEM: Final = 6
"""Letters by which two words are the same."""
_COMMON: Final = 0.06
"""Share of the words of a line that the next one may have, too. Of articles set so, three lines of three to
five sentences, 2 % stay below it in English, 1 % in French, 11 % in Norwegian; of lists 72 to 95 %.
"""
_place: Final = lazy(r"[^\W\d_]+")
_name: Final = lazy(r"(?P<cell>[^\s\t][^\t]{0,120})\t\s*(?=\S)|(?P<name>[^\s:][^:\t]{0,60}):\s+(?=\S)")


def story_lines(blocks: Sequence[Block], language: str) -> list[Part] | None:
    """Return a section for each block where each is a story; None for any other text."""
    if len(blocks) < _FEWEST or any(block.gap_before for block in blocks[1:]):
        return None
    if any(block.width < _SHORTEST for block in blocks):
        return None
    if any(len(_stop().findall(block.text)) < _SENTENCES for block in blocks):
        return None
    names = [name for block in blocks if (name := _name().match(block.text))]
    if len({name[name.lastgroup or 0] for name in names}) == len(blocks):
        return [part for block, name in zip(blocks, names, strict=True) for part in _named(block, name)]
    starts = [name.end() for name in names] if len(names) == len(blocks) else [0] * len(blocks)
    stories = [block.text[start:] for block, start in zip(blocks, starts, strict=True)]
    if not have_little_in_common(stories, stop_words(language)):
        return None
    return [Part(block.span, "start", block.span, 0.8) for block in blocks]


def with_stories_apart(text: str, parts: Sequence[Part], language: str) -> list[Part]:
    """Return `parts` with a section for each paragraph with a dateline, or each item that is a story.

    There is one heading at most, on top of all of them: it is the title.
    """
    starts = _datelined(text, parts) or _listed(text, parts, language) or _closed(text, parts, language)
    headings = [at for at, part in enumerate(parts) if part.role == "heading"]
    if not starts or len(headings) > 1 or (headings and headings[0] > min(starts)):
        return list(parts)
    titled = any(part.role == "title" for part in parts)
    roles: dict[int, Role] = dict.fromkeys(starts, "start")
    roles |= dict.fromkeys(headings, "meta" if titled else "title")
    return [part._replace(role=roles.get(at, part.role)) for at, part in enumerate(parts)]


def _datelined(text: str, parts: Sequence[Part]) -> list[int]:
    texts = [at for at, part in enumerate(parts) if part.role in ("text", "item")]
    openings = {at: parts[at].words.of(text)[:OPENING] for at in texts}
    found = [at for at, opening in openings.items() if has_dateline(unwrap(opening))]
    places = {place[0] for at in found if (place := _place().match(text, parts[at].words.start))}
    return found if len(places) >= _FEWEST else []


def _listed(text: str, parts: Sequence[Part], language: str) -> list[int]:
    """Return the items of a list that is all of a text but for an introduction, where each is a story."""
    items = [at for at, part in enumerate(parts) if part.role == "item"]
    if len(items) < _FEWEST or any(part.role == "text" or part.level > 1 for part in parts[items[0] :]):
        return []
    stories = [parts[at].words.of(text) for at in items]
    if any(len(_stop().findall(story)) < _SENTENCES for story in stories):
        return []
    return items if have_little_in_common(stories, stop_words(language)) else []


def _closed(text: str, parts: Sequence[Part], language: str) -> list[int]:
    """Return the beginnings of stories that are closed by lines which open alike and end in a number."""
    if not parts or parts[-1].role != "meta":
        return []
    last = parts[-1].words.of(text)
    notes = (at for at, part in enumerate(parts) if part.role == "meta")
    ends = [at for at in notes if closes_alike(parts[at].words.of(text), last)]
    starts = [at for at in (0, *(end + 1 for end in ends[:-1])) if parts[at].role == "text"]
    if len(ends) < _FEWEST or len(starts) < len(ends):
        return []
    stories = [parts[at].words.of(text) for at in starts]
    return starts if have_little_in_common(stories, stop_words(language)) else []


def have_little_in_common(stories: Sequence[str], ignored: Set[str]) -> bool:
    """Tell whether each of `stories` is one of its own, by the words that it shares with the next."""
    return _in_common(stories, ignored) < _COMMON


def _in_common(stories: Sequence[str], ignored: Set[str]) -> float:
    """Return the mean share of words that a story has in common with the next."""
    words = [
        {
            word[:_STEM]
            for word in _word().findall(story.casefold())
            if word not in ignored and "/" not in word
        }
        for story in stories
    ]
    shares = [len(one & other) / max(1, min(len(one), len(other))) for one, other in pairwise(words)]
    return sum(shares) / len(shares)


def _named(block: Block, name: re.Match[str]) -> tuple[Part, Part]:
    start = block.span.start
    heading = Span(start, start + name.end(name.lastgroup or 0))
    words = Span(start + name.end(), block.span.end)
    return Part(Span(start, words.start), "heading", heading, 0.8), Part(words, "text", words)
