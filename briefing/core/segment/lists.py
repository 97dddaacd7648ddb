"""How deep the items of a plain list stand, by the columns before their bullets; and long ones.

One invariant: an item is one level below the nearest item above it that begins further left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import category

from briefing.core.model import DEEPEST, Part, Span
from briefing.core.segment.layout import BULLET, LISTING, Block

_FEWEST: Final = 2
_FEWEST_PICTURES: Final = 3
"""Paragraphs that open with a sign which is nothing but a bullet, or with the same picture."""
_SYMBOL: Final = "So"
"""Unicode general category of pictures."""
_MARK: Final = re.compile(r"\S[\ufe0e\ufe0f]?\s*")
"""A picture, with what says that it is one."""


def levels(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield, for each block, its level: 1 for a bullet that is in no other, 0 for what has none."""
    open_at: list[int] = []
    for block in blocks:
        if not BULLET.match(block.text):
            if open_at and block.indent <= open_at[0]:
                open_at = []
            yield 0
            continue
        while open_at and block.indent <= open_at[-1]:
            open_at.pop()
        open_at.append(block.indent)
        yield min(DEEPEST, len(open_at))


def with_long_items(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return the parts with paragraphs of any length as items that open with the bullet of others.

    Channels set a picture before each item: `🔸 The ferry is back. …`
    """
    bullets = {text[part.span.start] for part in parts if part.role == "item"}
    if not text.isascii():
        firsts = Counter(text[part.span.start] for part in parts if part.role == "text")
        bullets.update(sign for sign, times in firsts.items() if _is_bullet(sign, times))
    return [
        part._replace(role="item", words=Span(mark.end(), part.words.end), level=part.level or 1)
        if part.role == "text" and text[part.span.start] in bullets and (mark := _mark(text, part))
        else part
        for part in parts
    ]


def _is_bullet(sign: str, times: int) -> bool:
    """Tell whether what opens so many paragraphs is a bullet."""
    if sign in LISTING:
        return times >= _FEWEST
    return times >= _FEWEST_PICTURES and category(sign) == _SYMBOL


def _mark(text: str, part: Part) -> re.Match[str] | None:
    """Return the bullet that a paragraph opens with."""
    picture = category(text[part.span.start]) == _SYMBOL
    mark = (_MARK if picture else BULLET).match(text, *part.span)
    return mark if mark and mark.end() < part.words.end else None
