"""Who signs a quotation in the line below it: “The sea does not wait.” and then: — Ada Roth, harbour master.

Invariant: such a line is a dash, a name and at most what its bearer is; the paragraph above is but words
quoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.core.model import Mention, Quote, Section, Span
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.turns import speaker_of
from briefing.core.text.patterns import lazy

_DASHES = ("-", "–", "—")
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_signature = lazy(
    rf"[-–—]+\s*(?P<name>{_NAME}(?: {_NAME}){{1,3}})(?:,\s(?P<role>[^.,;:!?()“”\"]{{3,80}}))?\.?"
)


def with_signature(
    quotes: Iterable[Quote], passage: Passage, section: Section, number: int, people: People
) -> Iterator[Quote]:
    """Yield the quotes of paragraph `number`, as those of whoever signs them below, if somebody does."""
    below = section.paragraphs[number + 1 : number + 2]
    dashed = bool(below) and passage.text.startswith(_DASHES, below[0].span.start)
    match = _signature().fullmatch(passage.text, *below[0].span) if dashed else None
    if match is None or any(token.is_word for token in passage.tokens):
        yield from quotes
        return
    note = f" ({match['role']})" if match["role"] else ""
    speakers = (speaker_of(match["name"] + note, people),)
    mention = Mention(match["name"], Span(*match.span("name")))
    for quote in quotes:
        yield quote._replace(speakers=speakers, mention=mention, cue=None)
