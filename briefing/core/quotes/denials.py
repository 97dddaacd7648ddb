"""What somebody did not say: never said, denied telling, refused to call, neither said.

Invariant: such words are nobody's, whoever else may be near. Two denials make one that did speak, as in
`did not hesitate to call`.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from briefing.core.model import Span
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.syntax.clause import Clause

_CLAUSES = 12
"""Readings of clauses before a quotation that are looked at."""
_GROUP = 8
"""Tokens before a verb that may deny it."""


def is_denied(passage: Passage, place: int, mention: Span) -> bool:
    """Tell whether somebody is said not to have said the quotation at token `place`.

    Args:
        passage: the paragraph.
        place: the token of the quotation.
        mention: the words for who would have said it.
    """
    sentence = passage.sentence_of(place)
    here = passage.sentences[sentence]
    lows = [token.low for token in passage.tokens[max(0, here.first - _GROUP) : here.last]]
    if passage.lexicon.denying.isdisjoint(lows):
        return False  # as in most sentences
    clauses = passage.clauses(sentence)
    last = bisect_left(clauses, place, key=lambda clause: clause.cue)
    before = clauses[max(0, last - _CLAUSES) : last]
    first = passage.token_at(mention.start)
    near = (one for one in before if one.speaker.first == first)
    own = (one for one in near if passage.words_of(first, one.speaker.last) == mention)
    nearest = max(own, key=lambda clause: clause.cue, default=None)
    if nearest is None:
        return False
    governs = any(other.cue > nearest.cue for other in before)  # denied that he had said
    return (_denials(passage, nearest) + (governs and _denies(passage, nearest.cue))) % 2 == 1


def _denies(passage: Passage, at: int) -> bool:
    return passage.tokens[at].low in passage.lexicon.denying


def _denials(passage: Passage, clause: Clause) -> int:
    """Return how many words deny the verb of a clause: those of its group, and none, of `none of them`."""
    before = range(clause.cue - 1, max(0, clause.cue - _GROUP) - 1, -1)
    group = takewhile(lambda at: _denies(passage, at) or _helps(passage, at), before)
    return sum(_denies(passage, at) for at in {clause.speaker.first, *group})


def _helps(passage: Passage, at: int) -> bool:
    low, lexicon = passage.tokens[at].low, passage.lexicon
    return low in lexicon.auxiliaries or low in lexicon.links or low in lexicon.infinitive
