"""Clauses around a noun for what is said: a statement by Lund."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.core.quotes.syntax.clause import OBJECT, Clause
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import Sentence


def noun_clauses(sentence: Sentence, at: int) -> Iterator[Clause]:
    """Read `Putin’s statement`, `his comments`, `a statement by the ministry`."""
    first, last, tokens, lexicon = sentence
    for owner in range(at - 1, max(first, at - 4) - 1, -1):
        low = tokens[owner].low
        if not tokens[owner].is_word or low in lexicon.prepositions:
            break
        if low in lexicon.possessives:
            sums_up = owner == first and lexicon.nouns_capitalised and _announces(sentence, at)
            sums_up = sums_up or (_is_tied(sentence, owner) and _is_claim(sentence, at))
            yield Clause(Phrase(owner, owner + 1, "possessive"), at, "speech" if sums_up else "noun", "left")
            break
        if tokens[owner].owns:
            phrase = phrase_before(sentence, first, owner)
            if phrase:
                leads = at + 1 < last and tokens[at + 1].text == ":" and _leads_up(sentence, at, at + 1)
                leads = leads or (phrase.first > first and _is_claim(sentence, at))
                yield Clause(phrase._replace(kind="possessive"), at, "speech" if leads else "noun", "left")
            break
    if at + 2 < last and tokens[at + 1].low in lexicon.authorship and not _is_occasion(sentence, at):
        held = lexicon.nouns_capitalised and tokens[at + 1].low in lexicon.determiners
        phrase = phrase_after(sentence, at + 2 - held, last)  # eine Erklärung des Betriebsrats
        if phrase and tokens[phrase.last - 1].low in lexicon.times:
            return  # Quote of the day
        if phrase and _leads_up(sentence, at, phrase.last):
            yield Clause(phrase, at, "speech", "left")  # as plain as: Finn claimed that
        elif phrase:
            yield Clause(phrase, at, "noun", "right")


def _is_claim(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun leads up to words of whoever owns it: repeated Finn’s claim *that* Lund was “…”.

    Not where they say what somebody else thinks of it: called Finn’s claim that Lund rows “…”.
    """
    first, last, tokens, lexicon = sentence
    low = tokens[noun + 1].low if noun + 1 < last else ""
    if not lexicon.heads_last or low not in lexicon.conjunctions or low in lexicon.asides:
        return False
    quoted = next((at for at in range(noun, last) if tokens[at].quote >= 0), noun)
    named = any(token.low in lexicon.naming for token in tokens[first:noun])
    return not (named or tokens[quoted - 1].low in lexicon.comparing)


def _is_tied(sentence: Sentence, owner: int) -> bool:
    """Tell whether somebody is blamed or asked in front of an owner: challenged Finn *over* her remark."""
    first, _, tokens, lexicon = sentence
    tied = owner - 2 > first and tokens[owner - 1].low in lexicon.prepositions
    return lexicon.heads_last and tied and tokens[owner - 2].is_capitalised


def _announces(sentence: Sentence, noun: int) -> bool:
    """Tell whether a colon before a quotation is near after a noun: Sein Fazit nach dem Spiel: „…“."""
    tokens, near = sentence.tokens, range(noun + 1, min(sentence.last - 1, noun + _ANNOUNCED))
    return any(tokens[at].text == ":" and tokens[at + 1].quote >= 0 for at in near)


_ANNOUNCED = 8
"""Tokens from such a noun to the quotation."""


def _is_occasion(sentence: Sentence, noun: int) -> bool:
    """Tell whether a speech is only when something else was said: während einer Rede des Landrats."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    before = noun - 1 - (noun > sentence.first and tokens[noun - 1].low in lexicon.determiners)
    low = tokens[before].low if before >= sentence.first else ""
    return low in lexicon.asides and low in lexicon.prepositions


def _leads_up(sentence: Sentence, noun: int, end: int) -> bool:
    """Tell whether words with their author lead up to what they say: a claim by Finn that …, a note: “…”."""
    first, last, tokens, lexicon = sentence
    if end < last and tokens[end].text == ":":
        return end + 1 == last or tokens[end + 1].quote >= 0
    if end >= last or tokens[end].low not in lexicon.conjunctions:
        return False
    before = range(noun - 1, max(first, noun - OBJECT) - 1, -1)
    opener = next((at for at in before if tokens[at].low in lexicon.prepositions), None)
    return opener is None  # but: said of a report by Finn that
