"""The clause that reports a quotation and stands within its marks: «Мост закрыт, — сказал Лунд. — Да»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefing.core.model import Span
from briefing.core.quotes.candidates.spot import Spot
from briefing.core.quotes.features import Candidate
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Tokens, tokenise
from briefing.core.text.patterns import lazy

_between_dashes = lazy(
    r"(?:(?:[—–]|--)\s?|(?<=\s)-\s)([^—–]{4,100}?)[.,;:?!]*(?:\s?(?=[—–]|--)|\s(?=-[\s.,]))"
)
_between_commas = lazy(r"[,?!]\s([^,.;:?!]{4,100})(?=[,.])")
_LEADING = 3
"""Tokens of such a clause in which its verb stands: a-t-il dit."""


def inserted(spot: Spot) -> Iterator[Candidate]:
    """Read the first clause inside a quotation that holds nothing but a verb of speech and its subject."""
    for words, clause in _clauses_in(spot):
        verb = opening_verb(clause)
        speaker = None if verb is None else _subject(clause, verb)
        if verb is not None and speaker:
            mention = Span(words.starts[speaker.first], words.end(speaker.last - 1))
            features = ("inserted", f"inserted {speaker.kind}")
            yield Candidate(mention, speaker.kind, words.tokens[verb].text, True, features)
            return


def has_verb_inserted(spot: Spot) -> bool:
    """Tell whether a verb of speech alone stands inside a quotation: «Il ponte – aggiunge – è chiuso»."""
    return any(opening_verb(clause) == clause.last - 1 for _, clause in _clauses_in(spot))


def _clauses_in(spot: Spot) -> Iterator[tuple[Tokens, Sentence]]:
    """Yield the words of a quotation that commas or dashes part from the others, as clauses."""
    passage, lexicon = spot.passage, spot.here.lexicon
    if not lexicon.inserts:
        return
    patterns = (_between_commas(), _between_dashes())[lexicon.inserts != "," :]
    quoted = passage.words_of(spot.place, spot.place + 1)
    for match in chain.from_iterable(pattern.finditer(passage.text, *quoted) for pattern in patterns):
        words = tokenise(passage.text, *match.span(1), (), lexicon)
        yield words, Sentence(0, len(words.tokens), words.tokens, lexicon)


def opening_verb(clause: Sentence) -> int | None:
    """Return the verb of speech that opens a clause, after auxiliaries and pronouns alone."""
    tokens, lexicon = clause.tokens, clause.lexicon
    for at in range(min(_LEADING, clause.last)):
        if tokens[at].low in lexicon.speech:
            return at
        if tokens[at].low not in lexicon.auxiliaries and tokens[at].low not in lexicon.pronouns:
            return None
    return None


def _subject(clause: Sentence, verb: int) -> Phrase | None:
    """Return the subject of a clause: the pronoun before its verb, as in a-t-elle dit, or all after that."""
    tokens, lexicon = clause.tokens, clause.lexicon
    pronoun = next((at for at in range(verb) if tokens[at].low in lexicon.pronouns), None)
    if pronoun is not None:
        speaker: Phrase | None = Phrase(pronoun, pronoun + 1, "pronoun")
    else:
        speaker = phrase_after(clause, verb + 1, clause.last)
        speaker = speaker if speaker and _closes(clause, speaker.last) else None
    return speaker if speaker and tokens[speaker.first].low not in lexicon.persons else None


def _closes(clause: Sentence, at: int) -> bool:
    """Tell whether a clause ends with its subject, or what hangs on that: il capo del Servizio *civile*."""
    rest = clause.tokens[at : clause.last]
    return len(rest) <= _TAIL and all(token.text.islower() for token in rest)


_TAIL = 2
"""Words that may hang on the subject, after what was read of it."""
