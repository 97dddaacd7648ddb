"""A reporting clause: a cue, who may be its speaker, and where that one stands."""

from typing import NamedTuple

from briefing.core.quotes.syntax.phrase import Phrase

OBJECT = 3
"""Tokens from a verb to the noun that is its object: rejected the latest claims."""


class Clause(NamedTuple):
    """One reading of a cue."""

    speaker: Phrase
    cue: int
    """Number of the token; the first one of `according to`."""
    sort: str
    """`speech`, `attitude`, `participle`, `source` or `noun`."""
    form: str
    """Where the speaker is.

    `left`, `apposition`, `relative`, `right`, `main` (the sentence's subject), `shared` (the subject of a
    verb before: smiled and said), `frame` (that subject if
    commas part it from the verb), `passive` (that of `was asked`), `absolute` (with
    the mayor calling) or `beside` (a sign reading).
    """
    relative: int | None = None
    """Number of the token `who` whose antecedent the speaker is."""


def is_named(clause: Clause, quotation: int) -> bool:
    """Tell whether a quotation is the name of who speaks: schrieb die „Hafenpost“."""
    return clause.speaker.first <= quotation < clause.speaker.last
