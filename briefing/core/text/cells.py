"""How many cells of a terminal a text takes, and what stands together in them.

Terminals disagree about the width of what is not one code point: for `धा` they count one cell or two, for an
emoji with a skin tone two or four. What is counted here is as many cells as the widest
of them takes (measured: tmux 3.3a, screen 4.09, xterm's and glibc's tables), so that no terminal draws over
what stands after it. Signs and letters whose width Unicode calls ambiguous (UAX #11: “ ” … — ü Ж) take one,
or two on a terminal for Chinese, Japanese or Korean: one or the other for the whole process.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import category, east_asian_width

from briefing.core.text.graphemes import JOINER, SKIN_TONES
from briefing.core.text.patterns import lazy

_SURE: Final = re.compile("[ -~]*")
_SURE_WHERE_NARROW: Final = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0384-\u0482\u2010-\u2027\u2030-\u205e\u2500-\u25fc]*"
)
one_cell_each = _SURE_WHERE_NARROW.fullmatch
"""Tells whether all characters of a text are known to be one cell wide: no need to measure."""
_ambiguous_as_two = False
_never_sent = lazy("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Controls and bidi overrides: text is neutralised long before it comes here, and this is the last gate."""
_spacing = lazy(
    "[\u200d\u0903-\u0dff\u1000-\u109f\u1780-\u17ff\u1900-\u1cff\ua800-\uabff\U00011000-\U00011fff\U0001f3fb-\U0001f3ff]"
)
"""Where spacing vowel signs are (general category Mc), joiners, and skin tones: worth a second look."""


class Cluster(NamedTuple):
    """What stands in one cell or more: a character with all that is joined to it."""

    text: str
    width: int
    """Cells, as the widest terminal counts them."""

    def cells(self) -> tuple[str, ...]:
        """Return what stands in each of them."""
        return (self.text, *[""] * (self.width - 1)) if self.width else ()


@lru_cache(maxsize=2048)
def clusters_of(text: str) -> tuple[Cluster, ...]:
    """Split text into what the terminal puts in its cells; only the first may have no cell of its own."""
    return tuple(_clusters(text))


def _clusters(text: str) -> Iterator[Cluster]:
    from rich.cells import split_graphemes  # Rich's tables are loaded for text that needs them

    spans, _ = split_graphemes(text)
    spacing = _spacing().search(text) is not None
    for start, end, width in spans:
        words = text[start:end]
        more = sum(map(_counted_apart, words, " " + words)) if spacing else 0
        more += sum(map(is_ambiguous, words)) if _ambiguous_as_two else 0
        yield Cluster(_never_sent().sub("", words) or " ", width + more)


def _counted_apart(character: str, before: str) -> int:
    """Return the cells that terminals give a character beside those of the one that Rich joins it to."""
    if ord(character) in SKIN_TONES:
        return 2
    kind = category(character)
    return int(kind == "Mc" or (kind[0] == "L" and before == JOINER))


def cells_of(words: str) -> int:
    """Return how many terminal cells `words` take."""
    if one_cell_each(words):
        return len(words)
    if _ambiguous_as_two or _spacing().search(words):
        return sum(cluster.width for cluster in clusters_of(words))

    from rich.cells import cell_len

    return cell_len(words)


def is_ambiguous(character: str) -> bool:
    """Tell whether a character takes one cell or two, depending on the terminal (UAX #11, class A)."""
    return east_asian_width(character) == "A" and category(character)[0] != "M"


def count_ambiguous_as_two() -> None:
    """Take it from now on that the terminal gives two cells to ambiguous characters."""
    global one_cell_each, _ambiguous_as_two
    one_cell_each, _ambiguous_as_two = _SURE.fullmatch, True
    clusters_of.cache_clear()


def first_cells(text: str, room: int) -> str:
    """Return what stands in the first `room` cells of a longer text; half a wide character is a blank."""
    kept: list[str] = []
    for cluster in clusters_of(text):
        if cluster.width > room:
            break
        kept.append(cluster.text)
        room -= cluster.width
    return "".join(kept) + " " * room


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with their cells below each other, two blanks apart; a column of nothing takes no room."""
    widths = [max(map(cells_of, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            each + " " * (width - cells_of(each)) for each, width in zip(row, widths, strict=True) if width
        )
        yield "  ".join(cells).rstrip()


def uncertain(text: str) -> bool:
    """Tell whether terminals disagree about the width of a cluster, so that nobody knows what is after it."""
    return len(text) > 1 or text >= "\U0001f000"
