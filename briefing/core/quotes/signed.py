"""Who signs a quotation in the line below it: “The sea does not wait.” and then: — Ada Roth, harbour master.

Invariant: such a line is a name and at most what its bearer is, after a dash or with an office in it; the
paragraph above is but words quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.core.languages import Lexicon
from briefing.core.model import Mention, Quote, Section, Span
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.turns import speaker_of
from briefing.core.text.patterns import lazy

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_signature = lazy(
    rf"(?P<dash>[-–—]+\s*)?(?P<name>{_NAME}(?: {_NAME}){{1,3}})"
    r"(?:,\s(?P<role>[^.,;:!?()“”\"]{3,80})(?:,\s[^.,;:!?()“”\"]{3,40})?)?\.?"
)
_LONGEST = 180
"""Code points of such a line."""


def with_signature(
    quotes: Iterable[Quote], passage: Passage, section: Section, number: int, people: People
) -> Iterator[Quote]:
    """Yield the quotes of paragraph `number`, as those of whoever signs them below, if somebody does."""
    signature = _signature_below(passage, section, number)
    if signature is None:
        yield from quotes
        return
    note = f" ({signature['role']})" if signature["role"] else ""
    speakers = (speaker_of(signature["name"] + note, people),)
    mention = Mention(signature["name"], Span(*signature.span("name")))
    for quote in quotes:
        yield quote._replace(speakers=speakers, mention=mention, cue=None)


def _signature_below(passage: Passage, section: Section, number: int) -> re.Match[str] | None:
    if not passage.marked or any(token.is_word for token in passage.tokens):
        return None
    below = section.paragraphs[number + 1 : number + 2]
    if not below or below[0].span.end - below[0].span.start > _LONGEST:
        return None
    match = _signature().fullmatch(passage.text, *below[0].span)
    if match is None or match["dash"]:
        return match
    after = passage.text[match.end("name") : match.end()]
    return match if match["role"] and _is_office(after, passage.lexicon) else None


def _is_office(after: str, lexicon: Lexicon) -> bool:
    """Tell whether words after a name say what its bearer is, without a verb."""
    lows = after.lower().replace(",", " ").split()
    without_verb = lexicon.finite.isdisjoint(lows) and lexicon.passive.isdisjoint(lows)
    return without_verb and any(map(lexicon.is_office, lows))
