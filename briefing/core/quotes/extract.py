"""Section to quotes: the steps in their order.

Invariant: quotes come in document order, their spans are those of `marks`, and ranks are 1 to the number
of quotes, the most worth showing first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.core.languages import grammar_for
from briefing.core.model import Document, Mention, Quote, Section, Speaker
from briefing.core.quotes.attribution import Attribution, attribute, confidence, follow
from briefing.core.quotes.candidates.elsewhere import POINTED
from briefing.core.quotes.candidates.unsaid import UNCLEAR, UNSAID
from briefing.core.quotes.denials import is_denied
from briefing.core.quotes.discourse import Discourse
from briefing.core.quotes.features import Candidate, Earlier, stands_alone
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.coreference import Recent
from briefing.core.quotes.people.gather import People, wording
from briefing.core.quotes.people.given_names import gender_of_ending, gender_of_first
from briefing.core.quotes.signed import with_signature
from briefing.core.quotes.statements import is_name_within, is_settled, is_statement, statement_features
from briefing.core.quotes.turns import turn_quotes
from briefing.core.quotes.utterances import goes_on, runs_on, settled, with_utterances
from briefing.core.quotes.weights import least_confidence

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


_SHOWN = 0.3
"""Least share of the chosen candidate for its words to be shown beside the quotation."""


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
    told, grammar = tuple(turn_quotes(document, section, people)), grammar_for(document.language)
    if grammar and not told:
        from briefing.core.quotes.caseless import quotes_by_grammar  # its patterns take as long as ten others

        told = tuple(quotes_by_grammar(document, section, people.marked, grammar))
    if told or grammar:
        return rank(with_utterances(told, document.text), people)
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
        if not (running or _is_shown(passage, at, attribution, discourse.document.language)):
            continue
        shown = _may_be_shown(passage, attribution) and not _is_told_by_nobody(passage, at, attribution)
        chosen = attribution.chosen if shown and not _is_anothers(passage, at, attribution.chosen) else None
        speakers: tuple[Speaker, ...] = ()
        if chosen and _may_be_credited(passage, at, chosen) and _is_sure(discourse, number, at, attribution):
            who = discourse.credit(number, chosen)
            speakers = who.speakers if _agrees(passage, at, chosen, discourse.people, who) else ()
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


def _is_shown(passage: Passage, at: int, attribution: Attribution, language: str) -> bool:
    """Tell whether a quotation is somebody's statement."""
    return not is_name_within(passage, at) and (
        is_settled(passage, at, attribution)
        or _leaves_subject_out(attribution.chosen)
        or _is_pointed_at(attribution.chosen)
        or is_statement(statement_features(passage, at, attribution), language)
        or _is_told(passage, at, attribution)
    )


def _leaves_subject_out(chosen: Candidate | None) -> bool:
    """Tell whether a verb of speech stands beside the words, without its subject."""
    return chosen is not None and chosen.features[0] in (UNSAID, UNCLEAR)


def _is_pointed_at(chosen: Candidate | None) -> bool:
    """Tell whether a sentence behind points back to the words: «A». Lo ha detto Lund."""
    return chosen is not None and chosen.features[0] == POINTED


def _is_told_by_nobody(passage: Passage, at: int, attribution: Attribution) -> bool:
    """Tell whether a verb without a subject stands behind words that have no clause of their own."""
    chosen = attribution.chosen
    if not passage.lexicon.suffix_mark or chosen is None or (chosen.cue and not chosen.source):
        return False
    return any(
        token.low in passage.lexicon.hearsay for token in passage.tokens[passage.places[at] + 1 :][:_HEARSAY]
    )


_HEARSAY = 3
"""Tokens behind a quotation in which such a verb stands: şeklinde ifade edildi."""


_CASED = re.compile(r"['’]\w{1,6}\Z")
"""The case of a name that is no subject: Liman Müdürlüğü’nden."""


def _may_be_credited(passage: Passage, at: int, chosen: Candidate) -> bool:
    """Tell whether the words chosen name somebody as they stand, who has not denied the quotation."""
    if passage.lexicon.suffix_mark and not chosen.cue and _CASED.search(chosen.mention.of(passage.text)):
        return False
    if _is_unknown_place(chosen, passage):
        return False
    return not (_is_inflected(chosen, passage) or is_denied(passage, passage.places[at], chosen.mention))


def _is_unknown_place(chosen: Candidate, passage: Passage) -> bool:
    """Tell whether an opinion would be that of one word alone, which may be a place: Pour Paris, « … »."""
    if chosen.cue is None or chosen.cue.lower() not in passage.lexicon.opinions:
        return False
    word = chosen.mention.of(passage.text)
    return word.istitle() and word.isalpha() and word.lower() not in passage.names


_LONG = 600
"""Tokens of a paragraph beyond which rivals are not asked whom they mean: each looks through all of them."""


_AGREED = 0.9
"""Share of candidates of different words that mean the same one, from which that one is sure."""


def _is_sure(discourse: Discourse, number: int, at: int, attribution: Attribution) -> bool:
    """Tell whether the one chosen may be credited; rivals that mean the same one speak for that one too."""
    language, chosen = discourse.document.language, attribution.chosen
    least = least_confidence(language)
    if chosen and _leaves_subject_out(chosen):
        return chosen.features[0] == UNSAID
    if confidence(attribution, language) >= least:
        return not _is_contested(discourse, number, attribution)
    passage = discourse.passage(number)
    if chosen is None or len(passage.tokens) > _LONG:
        return False
    alone = stands_alone(passage, passage.sentence_of(passage.places[at]))
    if not attribution.rivals:
        return alone and chosen.features[0] == "chain quoted"  # a paragraph of words goes on with the last
    who = discourse.meant(number, chosen).speakers
    same = sum(share for one, share in attribution.rivals if discourse.meant(number, one).speakers == who)
    if who and same and alone and attribution.probability + same >= _AGREED:
        return True
    whole = attribution._replace(probability=attribution.probability + same)
    return bool(who and same) and confidence(whole, language) >= least


def _is_contested(discourse: Discourse, number: int, attribution: Attribution) -> bool:
    """Tell whether somebody else is the subject of the sentence between two quotations, as in Lund agreed."""
    chosen = attribution.chosen
    if chosen is None or chosen.features[0] != "carried" or not discourse.lexicon.verb_second:
        return False
    between = (
        one for one, _ in attribution.rivals if one.features[0] == "prior subject" and one.kind == "name"
    )
    person = discourse.meant(number, chosen).person
    return any(discourse.meant(number, one).person not in (None, person) for one in between)


def _is_told(passage: Passage, at: int, attribution: Attribution) -> bool:
    """Tell whether a verb of speech stands beside whole words, in a language without weights of its own."""
    chosen, place, lexicon = attribution.chosen, passage.places[at], passage.lexicon
    if not lexicon.strict_names or len(passage.tokens[place].text.split()) < _TOLD:
        return False
    cue = chosen.cue.lower() if chosen and chosen.cue else ""
    return cue in lexicon.speech or cue in lexicon.nominalised or _is_reported_behind(passage, place)


def _is_reported_behind(passage: Passage, place: int) -> bool:
    """Tell whether a mark and a verb of speech follow words, whoever speaks: «A», — сообщили в порту."""
    return _verb_behind(passage, place) is not None


def _verb_behind(passage: Passage, place: int) -> int | None:
    """Return the verb of speech that a mark alone, and auxiliaries, part from the words before it."""
    tokens, lexicon, at = passage.tokens, passage.lexicon, place + 1
    parted = at < len(tokens) and (not tokens[at].is_word or tokens[place].text[-2:-1] == ",")
    if not parted or tokens[at].text in _STOPS:
        return None
    while at < min(len(tokens) - 1, place + _VERB) and not (
        tokens[at].is_word and tokens[at].low not in lexicon.auxiliaries
    ):
        at += 1
    return at if tokens[at].low in lexicon.speech or tokens[at].low in lexicon.hearsay else None


def _is_anothers(passage: Passage, at: int, chosen: Candidate | None) -> bool:
    """Tell whether the verb behind words has a subject that is not the one chosen from elsewhere.

    It is in the plural, without a subject or has one that is not known: «A», — сообщили в порту.
    """
    place, lexicon = passage.places[at], passage.lexicon
    verb = _verb_behind(passage, place)
    if (
        verb is None
        or chosen is None
        or not lexicon.plural_verbs
        or chosen.mention.start >= passage.words.starts[place]
    ):
        return False
    several = any(token.low.endswith(lexicon.plural_verbs) for token in passage.tokens[place + 1 : verb + 1])
    behind = passage.tokens[verb + 1] if verb + 1 < len(passage.tokens) else None
    unknown = behind is not None and behind.text.islower() and behind.low not in lexicon.functions
    return several or passage.tokens[verb].low in lexicon.hearsay or (lexicon.strict_names and unknown)


def _is_inflected(chosen: Candidate, passage: Passage) -> bool:
    """Tell whether a name stands in another case than the one it has alone: по словам Ирины."""
    lexicon, cue = passage.lexicon, (chosen.cue or "").lower()
    return lexicon.declined and (cue in lexicon.quoting or cue in lexicon.sources_by_opener)


def _agrees(passage: Passage, at: int, chosen: Candidate, people: People, who: Recent) -> bool:
    """Tell whether the verb that reports a quotation has the gender of its subject, where verbs have one."""
    lexicon, place = passage.lexicon, passage.places[at]
    if not lexicon.verb_genders or not who.speakers:
        return True
    at_verb = _verb_behind(passage, place)
    verb = (chosen.cue or "").lower() if at_verb is None else passage.tokens[at_verb].low
    told = next((gender for ending, gender in lexicon.verb_genders if verb.endswith(ending)), "")
    if who.person is None:
        first, *further = who.speakers[0].name.lower().split()
        gender = (gender_of_first(first, lexicon) or gender_of_ending(first, lexicon)) if further else ""
    else:
        gender = people.persons[who.person].gender
    return not told or gender in (told, "")


_STOPS = frozenset(".:;?!…")
_VERB = 4
"""Tokens behind a quotation in which its verb stands."""


_TOLD = 2
"""Words of a quotation that is more than a name or a term."""


def _may_be_shown(passage: Passage, attribution: Attribution) -> bool:
    """Tell whether the words chosen are worth showing; where words are not known, only a cue makes sure."""
    cue, lexicon = attribution.chosen.cue if attribution.chosen else None, passage.lexicon
    if attribution.probability < _SHOWN or (cue and cue.lower() in lexicon.audience):
        return False  # the court heard it, whoever said it
    return not lexicon.borrowed or bool(cue)


def _quote(
    passage: Passage, number: int, at: int, chosen: Candidate | None, speakers: tuple[Speaker, ...]
) -> Quote:
    span = passage.marked[at].span
    own = chosen is not None and (chosen.introduces or passage.span.covers(chosen.mention))
    told = own or (chosen is not None and (bool(speakers) or chosen.kind != "pronoun"))
    if chosen and not speakers and chosen.mention.of(passage.text).lower() in passage.lexicon.speech:
        told = False  # ujarnya, whose pronoun is part of the verb
    mention = _mention(passage.text, chosen, speakers) if chosen and told else None
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


_OPENS = re.compile(r"[^\W_]|[¿¡\[…]")


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
