"""Section to quotes: the steps in their order.

Invariant: quotes come in document order, their spans are those of `marks`, and ranks are 1 to the number
of quotes, the most worth showing first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.core.languages import grammar_for
from briefing.core.model import Document, Mention, Quote, Section, Speaker
from briefing.core.quotes.attribution import Attribution, attribute, follow
from briefing.core.quotes.credited import agrees, is_anothers, is_of_place, is_sure, may_be_credited
from briefing.core.quotes.discourse import Discourse
from briefing.core.quotes.features import Candidate, Earlier
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.gather import People, wording
from briefing.core.quotes.shown import (
    is_bare_owner,
    is_mere_opener,
    is_shown,
    is_told_by_nobody,
    may_be_shown,
)
from briefing.core.quotes.signed import with_signature
from briefing.core.quotes.turns import turn_quotes
from briefing.core.quotes.utterances import goes_on, runs_on, settled, with_utterances

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


def extract_quotes(document: Document, section: Section, people: People) -> tuple[Quote, ...]:
    """Return the quotes of `section` worth showing, in document order, ranked.

    Args:
        document: the parsed document.
        section: one of its sections.
        people: who is named in the document, from `gather_people`.
    """
    if document.reading:
        found = extract_quotes(*document.as_read(section), people)
        return tuple(_as_written(quote, document) for quote in found)
    whole, grammar = tuple(turn_quotes(document, section, people)), grammar_for(document.language)
    if grammar and not whole:
        # Its patterns take as long to compile as ten others.
        from briefing.core.quotes.caseless.extract import quotes_by_grammar

        whole = tuple(quotes_by_grammar(document, section, people.marked, grammar))
    if whole or grammar:
        return rank(with_utterances(whole, document.text), people)
    discourse = Discourse(document, section, people)
    quotes: list[Quote] = []
    before = Earlier()
    for number, (span, *_) in enumerate(section.paragraphs):
        if span.start not in people.marked and not _precedes_quotes(section, number, people):
            before = Earlier(before.quoted, distance=before.distance + 1)
            continue
        passage = discourse.passage(number)
        attributions = attribute(passage, before)
        before = follow(passage, attributions, before)
        shown = _paragraph_quotes(discourse, number, attributions, quotes[-1] if quotes else None)
        quotes += with_signature(shown, passage, section, number, people)
        if not passage.marked and before.reported:
            discourse.credit(number, before.reported)
    return rank(with_utterances(settled(quotes, document.text), document.text), people)


def _as_written(quote: Quote, document: Document) -> Quote:
    span, mention = document.as_written(quote.span), quote.mention
    if mention:
        place = document.as_written(mention.span, whole=True)
        mention = Mention(place.of(document.text), place)
    parts = tuple(document.as_written(part) for part in quote.parts)
    return quote._replace(span=span, text=span.of(document.text), mention=mention, parts=parts)


def _precedes_quotes(section: Section, number: int, people: People) -> bool:
    further = number + 1
    return further < len(section.paragraphs) and section.paragraphs[further].span.start in people.marked


def _paragraph_quotes(
    discourse: Discourse, number: int, attributions: Sequence[Attribution], before: Quote | None
) -> Iterator[Quote]:
    passage = discourse.passage(number)
    for at, attribution in enumerate(attributions):
        opening = passage.tokens[0].text if passage.places[at] == 0 else ""
        running = opening and before is not None and runs_on(before, number, opening)
        running = running or _runs_over(discourse, number, at)
        if not (running or is_shown(passage, at, attribution, discourse.document.language)):
            continue
        shown = may_be_shown(passage, attribution) and not is_told_by_nobody(passage, at, attribution)
        chosen = attribution.chosen if shown and not is_anothers(passage, at, attribution.chosen) else None
        speakers: tuple[Speaker, ...] = ()
        if chosen and may_be_credited(passage, at, chosen) and is_sure(discourse, number, at, attribution):
            who = discourse.credit(number, chosen)
            agreed = agrees(passage, at, chosen, discourse.people, who)
            of_place = is_of_place(who, chosen.mention.of(passage.text), passage.lexicon)
            speakers = who.speakers if agreed and not of_place else ()
        quote = _quote(passage, number, at, chosen, speakers)
        if before and before.speakers and not speakers and chosen and quote.mention in (None, before.mention):
            further = quote._replace(speakers=before.speakers)  # “A,” said X. “B.” is one utterance
            quote = further if goes_on(before, further, passage.text) else quote
        before = quote
        yield quote


def _runs_over(discourse: Discourse, number: int, at: int) -> bool:
    """Tell whether a quotation goes on in the next paragraph, as no title does."""
    marked, paragraphs = discourse.passage(number).marked, discourse.section.paragraphs
    if marked[at].closed or at + 1 < len(marked) or number + 1 >= len(paragraphs):
        return False
    start = paragraphs[number + 1].span.start
    return any(one.span.start == start for one in discourse.people.marked.get(start, ())[:1])


def _quote(
    passage: Passage, number: int, at: int, chosen: Candidate | None, speakers: tuple[Speaker, ...]
) -> Quote:
    span = passage.marked[at].span
    own = chosen is not None and (chosen.introduces or passage.span.covers(chosen.mention))
    named = own or (chosen is not None and (bool(speakers) or chosen.kind != "pronoun"))
    if chosen and not speakers and chosen.mention.of(passage.text).lower() in passage.lexicon.speech:
        named = False  # ujarnya, whose pronoun is part of the verb
    if chosen and not speakers and (is_mere_opener(passage, chosen) or is_bare_owner(passage, chosen)):
        named = False
    mention = _mention(passage.text, chosen, speakers) if chosen and named else None
    return Quote(
        span,
        span.of(passage.text),
        "direct" if _is_direct(passage, at) else "partial",
        0,
        speakers,
        mention,
        chosen.cue if chosen and own else None,
        number,
    )


def _mention(text: str, chosen: Candidate, speakers: tuple[Speaker, ...]) -> Mention:
    """Return the words of the clause itself: `who`, where it is plain who that is."""
    span = chosen.relative if chosen.relative and speakers else chosen.mention
    return Mention(span.of(text), span)


_OPENS = re.compile(r"[^\W_]|[¿¡\[]|…")


def _is_direct(passage: Passage, at: int) -> bool:
    """Tell a whole utterance from a fragment inside the writer's sentence."""
    place = passage.places[at]
    words = passage.tokens[place].text
    opening = _OPENS.search(words)
    if opening is None or opening[0].islower():
        return False
    before = passage.tokens[place - 1] if place else None
    opens = before is None or not before.is_word
    return (opens and len(words.split(maxsplit=1)) > 1) or words.rstrip("\"”»“’'」")[-1:] in ",.?!…"
