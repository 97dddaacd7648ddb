"""How deep the items of a plain list stand, by the columns before their bullets.

One invariant: an item is one level below the nearest item above it that begins further left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.core.model import DEEPEST
from briefing.core.segment.layout import BULLET, Block


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
