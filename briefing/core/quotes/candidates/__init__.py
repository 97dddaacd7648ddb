"""Candidates for the speaker of a quotation: who may have said it, and the circumstances that tell for it.

They come from the clauses of the sentence that report, from phrases beside the quotation that have no known
verb, and from elsewhere: earlier speakers, the next quotation, the sentence before.

Invariant: the number of candidates is bounded, however long the sentence is.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.quotes.candidates.clausal import (
    from_after,
    from_around,
    from_clauses,
    is_enclosed,
    is_faced,
    is_suffered,
)
from briefing.core.quotes.candidates.elsewhere import carried, chained, next_clause, pointed, prior
from briefing.core.quotes.candidates.inserted import inserted
from briefing.core.quotes.candidates.spot import spot_of
from briefing.core.quotes.candidates.unsaid import is_named_after, unsaid
from briefing.core.quotes.candidates.verbless import (
    announcers,
    bracketed,
    guesses,
    is_passed_on,
    labelled,
    listed,
    owners,
    signatures,
    subjects,
)
from briefing.core.quotes.features import Candidate, Earlier
from briefing.core.quotes.passage import Passage


def candidates(
    passage: Passage, number: int, chosen: Sequence[Candidate | None], before: Earlier
) -> list[Candidate]:
    """Return the candidates for quotation `number` of a passage.

    Args:
        passage: the paragraph.
        number: which of its quotations, from 0.
        chosen: what was chosen for the quotations before it in the paragraph.
        before: what is known from the paragraphs before.
    """
    spot = spot_of(passage, number)
    if signed := [*bracketed(spot), *labelled(spot), *listed(spot), *inserted(spot), *pointed(spot)]:
        return signed
    if left_out := list(unsaid(spot, chosen, before)):
        return left_out
    if is_suffered(spot):
        return list(from_after(spot))
    if is_passed_on(spot):
        return list(owners(spot))
    if is_enclosed(spot):
        return list(from_around(spot))
    found = [*from_clauses(spot), *guesses(spot), *subjects(spot), *signatures(spot), *announcers(spot)]
    if not (is_faced(spot) or is_named_after(spot)):
        sources = list(prior(spot, chosen))
        reported = any(one.cue for one in sources)  # rather than by whoever spoke in the paragraphs before
        found += [*carried(spot, chosen), *next_clause(spot), *sources]
        found += () if reported else chained(spot, before)
    if passage.is_told(spot.sentence):
        return [one._replace(features=(*one.features, f"told {one.features[0]}")) for one in found]
    return found
