"""What every method of summarising gets and gives.

Invariant: a ranking names sentences by their place in the section, each at most once, best first.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class SectionText(NamedTuple):
    """The sentences of one section, as a method sees them."""

    sentences: tuple[str, ...]
    """In document order, each on one line."""
    heading: str | None
    language: str
    """Primary BCP 47 tag; `und` when it is not known."""
    wanted: int
    """How many sentences are likely to be shown: a method may rank the rest carelessly."""


class Ranking(NamedTuple):
    """Sentences by worth."""

    order: Iterable[int]
    """Places in the section, best first, to be gone through once; sentences left out are never shown."""
    note: str | None = None
    """What the reader should know about how they were ranked."""


Method = Callable[[SectionText], Ranking]
