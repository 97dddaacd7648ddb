"""Speech that a dash opens, and no quotation mark: – Zamykamy most – powiedziała Anna Lund. – Do wiosny.

Invariant: only a clause that reports makes what stands after a dash somebody's words, for lists and
asides have dashes as well. Spans are disjoint from those of quotation marks and hold no dash at their ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.core.languages import Lexicon
from briefing.core.model import Span
from briefing.core.quotes.candidates.inserted import opening_verb
from briefing.core.quotes.people.given_names import FULL
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.sentence import DASHES, Sentence
from briefing.core.quotes.syntax.tokens import tokenise
from briefing.core.text.marks import Marked
from briefing.core.text.patterns import lazy

_opening = lazy(r"(?:(?<=[.!?…:] )|(?<![^\n]))[—–-] ?(?=[…¿¡\w])")
"""A dash that opens a paragraph, or stands after the end of a sentence."""
_before = lazy(r"(?<![^\n])[—–-] ?\Z")
"""The dash of a paragraph that stands before it, as the sign of an item does."""
_dash = lazy(r"(?<=[ \u00a0])[—–-][ \u00a0]?(?=\w)")
"""A dash before the clause that reports what stands in front of it."""
_comma = lazy(r"[,?!] (?=\w)")
_stop = lazy(r"[.!?…](?=\s|\Z)|[—–-](?=\s)|[—–](?=[\w.,])")
"""What ends such a clause."""
_further = lazy(r"[.,:!?…]*[ \u00a0]?[—–-][.,:]?[ \u00a0]?(?=[\w…„“«\"¿¡])")
"""A dash after which the words go on."""
_lead = lazy(r"([^.!?\n]+): [—–-] ?\Z")
_TRIMMED = " \u00a0\n,—–-"
_CLAUSE = 160
"""Code points of a clause that reports, at most."""
_LONGEST = 2_000
"""Code points of what stands in front of it."""


def with_dialogue(text: str, block: Span, marked: Sequence[Marked], lexicon: Lexicon) -> Sequence[Marked]:
    """Return the quotations of a paragraph with those that dashes open; inner marks belong to the words."""
    if not lexicon.dialogue:
        return marked
    found = [*_spoken(text, block, [one.span for one in marked], lexicon)]
    if not found:
        return marked
    kept = [one for one in marked if not any(_overlap(one.span, other.span) for other in found)]
    return sorted((*kept, *found), key=lambda one: one.span.start)


def further_dialogue(
    text: str, blocks: Sequence[Span], marked: Mapping[int, Sequence[Marked]], lexicon: Lexicon
) -> dict[int, tuple[Marked, ...]]:
    """Return the paragraphs that are speech as a whole, where other dashes of the document open speech.

    In the north the clause that reports is left out where it is plain who speaks: – Vi stenger til våren.
    Questions are those of the reporter.
    """
    if lexicon.dialogue != "," or not any(_is_spoken(text, one) for some in marked.values() for one in some):
        return {}
    found: dict[int, tuple[Marked, ...]] = {}
    for block in blocks:
        opening = _dash_before(text, block)
        words = _trimmed(text, opening.end(), block.end) if opening else None
        spoken = any(_is_spoken(text, one) for one in marked.get(block.start, ()))
        if words and not spoken and words.of(text).endswith(_SENTENCE):
            found[block.start] = (Marked(words, True),)
    return found


_SENTENCE = (".", "!", "…", "”", "»")
"""How such a paragraph ends; headlines have none of these."""


def _is_spoken(text: str, marked: Marked) -> bool:
    """Tell whether a dash opens a quotation, and no mark."""
    start = marked.span.start
    return text[start].isalnum() and text[max(0, start - 2) : start].strip()[-1:] in DASHES


def _dash_before(text: str, block: Span) -> re.Match[str] | None:
    """Return the dash that a paragraph begins with, or that stands in front of it."""
    return _before().search(text, max(0, block.start - 2), block.start) or _opening().match(text, *block)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_within(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start < at < span.end for span in spans)


def _spoken(text: str, block: Span, quoted: Sequence[Span], lexicon: Lexicon) -> Iterator[Marked]:
    at = block.start
    opening = _before().search(text, max(0, at - 2), at) or _opening().search(text, at, block.end)
    clauses = [*_clauses(text, block, quoted, lexicon)] if opening else []
    while opening:
        at = opening.end()
        if not text[at : at + 1].islower() and not _is_within(opening.start(), quoted):
            for span, after in _parts(text, Span(at, block.end), clauses, lexicon):
                yield Marked(span, True)
                at = after
        opening = _opening().search(text, at, block.end)


def _parts(text: str, rest: Span, clauses: Sequence[Span], lexicon: Lexicon) -> Iterator[tuple[Span, int]]:
    """Yield the words after an opening dash, those after each clause, and where the search goes on."""
    start, end = rest
    clause = _clause_after(start, clauses)
    if not clause and _is_led(text, start, lexicon):
        yield _trimmed(text, start, end), end  # I dodał: – Zamykamy most.
    while clause:
        yield _trimmed(text, start, clause.start), clause.end
        further = _further().match(text, clause.end, end)
        if not further:
            return
        start = further.end()
        clause = _clause_after(start, clauses)
        if not clause:
            yield _trimmed(text, start, end), end


def _is_led(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of speech and a colon lead up to the dash that ends at `start`."""
    lead = _lead().search(text, max(0, start - _CLAUSE), start)
    return lead is not None and not lexicon.speech.isdisjoint(lead[1].lower().split())


def _clauses(text: str, block: Span, quoted: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Yield the clauses of a paragraph that report what stands before them."""
    pattern = _comma() if lexicon.dialogue == "," else _dash()
    for match in pattern.finditer(text, *block):
        if _is_within(match.start(), quoted):
            continue
        last = _end(text, match.end(), min(block.end, match.end() + _CLAUSE), lexicon)
        if _reports(text, Span(match.end(), last), lexicon):
            yield Span(match.start() + (match[0][0] in "?!"), last)


def _clause_after(start: int, clauses: Sequence[Span]) -> Span | None:
    """Return the first of the clauses after `start`, unless it is too far off."""
    at = bisect_left(clauses, (start,))
    return clauses[at] if at < len(clauses) and clauses[at].start < start + _LONGEST else None


def _end(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a clause ends; a full stop after an abbreviation ends none: mł. insp. Jan Lund."""
    for stop in _stop().finditer(text, start, end):
        word = _WORD.search(text, max(start, stop.start() - _ABBREVIATED), stop.start())
        short = word is not None and (len(word[0]) == 1 or word[0].lower() in lexicon.abbreviations)
        if not (short and stop[0] == ".") and (lexicon.dialogue != "," or stop[0] in ".!?"):
            return stop.start()
    return end


_WORD = re.compile(r"[^\W\d_]+\Z")
_ABBREVIATED = 8
"""Letters of an abbreviation, at most."""


def _reports(text: str, clause: Span, lexicon: Lexicon) -> bool:
    """Tell whether a verb of speech opens a clause, or ends it where the subject may stand in front."""
    tokens = tokenise(text, *clause, (), lexicon).tokens
    if not tokens:
        return False
    words = Sentence(0, len(tokens), tokens, lexicon)
    if lexicon.verb_second:
        return _opens_with_verb(words)
    if opening_verb(words) is not None:
        return True
    plain = len(tokens) < _SUBJECT and all(token.text != "," for token in tokens)
    return lexicon.dialogue == "," and plain and tokens[-1].low in lexicon.speech


def _opens_with_verb(clause: Sentence) -> bool:
    """Tell whether a verb of speech and its subject open a clause; any verb with nothing but its subject.

    Or with what a full name is in brackets or after a comma: slutter Peter Lund (S).
    """
    first, last, tokens, lexicon = clause
    speaker = phrase_after(clause, first + 1, last)
    said = tuple(token.low for token in tokens[first : first + _SOURCE])
    if any(said[: len(source)] == source for source in lexicon.sources):
        return True  # lyder det fra Lund
    if speaker is None or tokens[speaker.first].low in lexicon.persons:
        return tokens[first].low in lexicon.speech and speaker is None and last > 1
    plain = tokens[first].text.islower() and tokens[first].low not in lexicon.functions
    alone = speaker.last == last and (speaker.kind == "pronoun" or tokens[speaker.first].is_capitalised)
    return tokens[first].low in lexicon.speech or (plain and (alone or _is_described(clause, speaker)))


def _is_described(clause: Sentence, speaker: Phrase) -> bool:
    """Tell whether a full name has brackets or an office after it: Peter Lund (S), Peter Lund, chef for."""
    _, last, tokens, lexicon = clause
    words, after = tokens[speaker.first : speaker.last], speaker.last
    if len(words) < FULL or after + 1 >= last or not all(word.is_capitalised for word in words):
        return False
    office = tokens[after].text == "," and lexicon.is_office(tokens[after + 1].low)
    return office or tokens[after].text == "("


_SOURCE = 3
"""Words that introduce a source, at most."""
_SUBJECT = 12
"""Words of a clause whose verb stands last: jutun tutkintaa johtava komisario Pekka Orton sanoo."""


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return Span(start, end)
