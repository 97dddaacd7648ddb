"""Which quotes of a section are most worth showing.

Invariant: ranks are 1 to n without gaps; the order of the quotes is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.model import Quote
from briefing.core.quotes.people.gather import People, wording

_PHATIC = 4
"""Words below which a quote rarely informs."""
_ENOUGH = 25
"""Words beyond which length tells nothing more."""


def rank(quotes: Sequence[Quote], people: People) -> tuple[Quote, ...]:
    """Return the quotes with their ranks: direct, credited, informative ones first, repeats last."""
    seen: set[str] = set()
    keys = []
    for at, quote in enumerate(quotes):
        words = wording(quote.text)
        repeated = words in seen or people.first_said.get(words, quote.span.start) < quote.span.start
        seen.add(words)
        keys.append((repeated, -_worth(quote, words), at))
    ranks = {at: place for place, (_, _, at) in enumerate(sorted(keys), 1)}
    return tuple(quote._replace(rank=ranks[at]) for at, quote in enumerate(quotes))


def _worth(quote: Quote, words: str) -> float:
    size = len(words.split())
    worth = min(size, _ENOUGH) / _ENOUGH
    worth += 1.0 if quote.kind == "direct" else 0.0
    worth += 1.0 if quote.speakers else 0.4 if quote.mention else 0.0
    return worth - (0.8 if size < _PHATIC else 0.0)
