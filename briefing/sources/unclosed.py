"""Pages whose tags are opened again and again and never closed, as old editors wrote `<font>` in every row.

One invariant: no word is lost. A parser nests each such tag in the last one, and leaves out what is too deep.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE: Final = ("a", "b", "big", "em", "font", "i", "s", "small", "span", "strong", "tt", "u")
_BLOCKS: Final = ("article", "blockquote", "center", "div", "section")
_TAG: Final = re.compile(rf"<(/?)({'|'.join((*_INLINE, *_BLOCKS))})\b[^<>]*>", re.IGNORECASE)
_MOST: Final = 100
"""Tags of a name that are not closed; more are closed by nobody."""
_DEEP: Final = 150
"""Levels of a page, more than any has that closes what it opens."""


def is_deep(page: HtmlElement) -> bool:
    """Tell whether a page nests to its end."""
    last, depth = page, 0
    while len(last) and depth <= _DEEP:
        last, depth = last[-1], depth + 1
    return depth > _DEEP


def without_unclosed(source: str) -> str:
    """Return `source` without tags that are opened far more often than closed; a block ends a paragraph."""
    unclosed = frozenset(_unclosed(source))

    def _replaced(tag: re.Match[str]) -> str:
        name = tag[2].lower()
        if name not in unclosed:
            return tag[0]
        return "" if name in _INLINE else "<p>"

    return _TAG.sub(_replaced, source) if unclosed else source


def _unclosed(source: str) -> Iterator[str]:
    open_tags: Counter[str] = Counter()
    for tag in _TAG.finditer(source):
        open_tags[tag[2].lower()] += -1 if tag[1] else 1
    return (name for name, count in open_tags.items() if count > _MOST)
