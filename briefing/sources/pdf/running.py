"""What recurs from page to page: running heads and page numbers.

One invariant: a line is left out for where it stands, and for what stands there on other pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from briefing.sources.pdf.lines import TypeLine

_SAME_PLACE: Final = 6
"""Points by which a running head moves from page to page at most."""
_SMALL_TOP: Final = 0.95
_EDGE: Final = 3
"""Lines from the top or the foot of a page among which running heads and page numbers stand."""
_NUMBER: Final = re.compile(
    r"(?:page |p\. ?|seite |[-–—] ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?[-–—]| ?(?:/|of|von|de) ?\d{1,4})?",
    re.IGNORECASE,
)


def without_running_heads(lines: Sequence[TypeLine], body: float) -> list[TypeLine]:
    """Leave out page numbers, and lines at the edges of pages that recur, or are small and stand apart."""
    pages = [sorted(page, key=lambda line: line.base) for _, page in groupby(lines, lambda line: line.page)]
    edges = [line for page in pages for line in _edge_lines(page)]
    seen = Counter((_key(line), round(line.base / _SAME_PLACE)) for line in edges)
    least = max(2, len(pages) // 4)
    bases = Counter((line.page, line.base) for line in lines)
    alone = {place for place, times in bases.items() if times == 1}
    gone = {line for page in pages for line in _small_tops(page, body)}
    for line in edges:
        place = round(line.base / _SAME_PLACE)
        times = sum(seen[_key(line), place + step] for step in (-1, 0, 1))
        if times >= least or (_NUMBER.fullmatch(line.text.strip()) and (line.page, line.base) in alone):
            gone.add(line)
    return [line for line in lines if line not in gone]


def _small_tops(page: Sequence[TypeLine], body: float) -> list[TypeLine]:
    """Return what stands on the first base line of a page in small type, apart from what is below."""
    tops = [line for line in page if line.base - page[0].base < 0.3 * body]
    rest = page[len(tops) :]
    small = all(line.size < _SMALL_TOP * body for line in tops)
    return tops if small and rest and rest[0].base - page[0].base > 2 * body else []


def _edge_lines(page: list[TypeLine]) -> list[TypeLine]:
    order = sorted(page, key=lambda line: line.base)
    return order if len(order) <= 2 * _EDGE else order[:_EDGE] + order[-_EDGE:]


def _key(line: TypeLine) -> str:
    return re.sub(r"\d+|\b[ivxl]+\b", "#", line.text.casefold())
