"""Verbs at the end of their clauses, as in German: hat … betont; weil sie den Plan „…“ nennt.

Invariant: nothing is looked for before the sentence, nor farther back than a clause is long.
"""

from __future__ import annotations

from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import is_oblique, may_be_verb

_LONGEST = 40
"""Tokens between an auxiliary and its participle."""


def bracket_of(sentence: Sentence, at: int) -> int | None:
    """Return the auxiliary that stands apart from the participle at the end of its clause: hat … betont."""
    first, last, tokens, lexicon = sentence
    if at + 1 < last and tokens[at + 1].is_word:
        return None
    for verb in range(at - 1, max(first, at - _LONGEST) - 1, -1):
        token = tokens[verb]
        if token.low in lexicon.brackets or token.low in lexicon.passive:
            return verb
        cut = not token.is_word and token.quote < 0 and token.text != "-"
        cut = cut or token.low in lexicon.coordinators
        if cut or (token.low in lexicon.conjunctions and token.low not in lexicon.predicating):
            return None
    return None


def bracketed_subject(sentence: Sentence, verb: int, at: int) -> Phrase | None:
    """Return who speaks by a participle: Lund hatte den Plan gelobt; der Plan wird von Lund gelobt."""
    first, _, tokens, lexicon = sentence
    if tokens[verb].low in lexicon.passive:
        by = next((one for one in range(verb + 1, at) if tokens[one].low in lexicon.agents), None)
        return None if by is None else phrase_after(sentence, by + 1, at)
    front = phrase_before(sentence, first, verb - 1)
    if front and front.first == first and not is_oblique(sentence, front):
        return front
    after = phrase_after(sentence, verb + 1, at)
    return None if after is None or is_oblique(sentence, after) else after


def enclosing(sentence: Sentence, at: int) -> int | None:
    """Return the comma that opens a clause whose last words are a quotation and the verb at token `at`.

    In German, a relative clause or one with a conjunction: den Lund „…“ nennt, weil sie den Plan „…“ nennt.
    """
    first, last, tokens, lexicon = sentence
    if not lexicon.nouns_capitalised or at - 1 <= first or tokens[at - 1].quote < 0:
        return None
    if at + 1 < last and tokens[at + 1].is_word and tokens[at + 1].low not in lexicon.auxiliaries:
        return None
    for before in range(at - 2, max(first, at - _ENCLOSED) - 1, -1):
        if tokens[before].quote >= 0 or tokens[before].text in ";:":
            return None
        if tokens[before].text == ",":
            opener = tokens[before + 1].low
            opens = (
                opener in lexicon.conjunctions
                or opener in lexicon.articles
                or opener in lexicon.relative_genitives
            )
            return before if opens else None
    return None


_ENCLOSED = 24
"""Tokens of such a clause before its verb."""


def verb_final_subject(sentence: Sentence, bound: int, before: int) -> Phrase | None:
    """Return the subject of a clause that ends in its verb: als die Ministerin gestern sagte."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for at in range(before, bound - 1, -1):
        if tokens[at].low in lexicon.conjunctions or tokens[at].low in lexicon.relatives:
            return phrase_after(sentence, at + 1, before + 1)
        closed = tokens[at].text == "," and may_be_verb(tokens[at + 1], lexicon)
        if tokens[at].text in ";:." or (closed and _has_subject(sentence, at + 1)):
            return None
    return None


def _has_subject(sentence: Sentence, verb: int) -> bool:
    """Tell whether a main clause goes on with its verb and subject: Als der Gast kam, stieß der Wirt …."""
    subject = phrase_after(sentence, verb + 1, sentence.last)
    return subject is not None and subject.first == verb + 1 and not is_oblique(sentence, subject)
