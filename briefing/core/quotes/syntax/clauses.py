"""Reporting clauses of a sentence: a cue (said, according to, a statement) with who may be its speaker.

Invariant: every clause names the tokens it was read from. Several clauses may share a cue, one for each
phrase that could be its subject; `attribution` chooses between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.core.languages import Lexicon
from briefing.core.quotes.syntax.clause import OBJECT, Clause
from briefing.core.quotes.syntax.noun_clauses import noun_clauses
from briefing.core.quotes.syntax.opinions import opinion_holder
from briefing.core.quotes.syntax.participle_clauses import participle_clauses
from briefing.core.quotes.syntax.phrase import Phrase, particled_surname
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.relays import passed_on
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import (
    is_oblique,
)
from briefing.core.quotes.syntax.verb_clauses import verb_clauses
from briefing.core.text.marks import inner_words

_OPENING = frozenset(":—–-")
"""Marks in front of a quotation that begins something."""
_CALLS = frozenset("?!")


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence, in the order of their cues."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    found: list[Clause] = []
    for at in _cues(sentence):
        low = tokens[at].low
        sort = _verb_sort(sentence, at)
        if sort and not _is_authored(sentence, at):
            found += verb_clauses(sentence, at, sort)
        elif low in lexicon.participles:
            relayed = passed_on(sentence, at)
            if relayed:
                found = [clause for clause in found if clause.cue != relayed.verb]
                found += [Clause(relayed.speaker, at, "speech", "left")] if relayed.speaker else []
            else:
                found += participle_clauses(sentence, at)
        else:
            others = list(_other_clauses(sentence, at))
            if any(clause.sort == "speech" for clause in others):  # rejected claims by Finn that
                since = _clause_start(sentence, at) if _is_owned(others) else at - OBJECT
                found = [clause for clause in found if clause.cue < since]
            found += others
    return _without_opinions(found, sentence) if lexicon.opinions else found


def _is_owned(clauses: list[Clause]) -> bool:
    """Tell whether a noun for words has an owner: asked Lund about her remark that."""
    return clauses[0].speaker.kind == "possessive"


def _clause_start(sentence: Sentence, at: int) -> int:
    """Return the first token after the last mark before token `at`."""
    first, _, tokens, _ = sentence
    return next((one + 1 for one in range(at - 1, first - 1, -1) if not tokens[one].is_word), first)


def _without_opinions(found: list[Clause], sentence: Sentence) -> list[Clause]:
    """Return clauses without opinions, where a verb says who speaks: Pour Paris, « … », a dit Lund."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    reported = any(one.sort in ("speech", "attitude") and one.form != "relative" for one in found)
    return [one for one in found if not (reported and tokens[one.cue].low in lexicon.opinions)]


def _cues(sentence: Sentence) -> list[int]:
    """Return the tokens at which a reporting clause may be read."""
    first, last, tokens, lexicon = sentence
    cues = lexicon.cues
    found = [at for at, token in enumerate(tokens[first:last], first) if token.low in cues]
    seconds = _seconds(sentence) if lexicon.verb_second else ()
    return sorted({*found, *seconds}) if seconds else found


def _is_authored(sentence: Sentence, at: int) -> bool:
    """Tell the noun from the verb that is spelt like it: rejected claims by Finn."""
    tokens, last, lexicon = sentence.tokens, sentence.last, sentence.lexicon
    return tokens[at].low in lexicon.nouns and at + 1 < last and tokens[at + 1].low in lexicon.agents


def _verb_sort(sentence: Sentence, at: int) -> str | None:
    """Return `speech` or `attitude` for the verb of a clause, whatever its form; None for anything else."""
    first, last, tokens, lexicon = sentence
    low = tokens[at].low
    if tokens[at].is_capitalised and at > first and tokens[at - 1].is_word:
        return None  # the United States
    if low in lexicon.silent and at + 1 < last and tokens[at + 1].low in lexicon.silent[low]:
        return None
    if low in lexicon.speech:
        return "speech"
    if low in lexicon.attitude or low in lexicon.quoting:
        return "attitude"
    before = tokens[at - 1].low if at > first else ""
    if low in lexicon.participles:
        sort = "attitude" if low in lexicon.judging else "speech"
        return sort if before in lexicon.progressive else None
    if low in lexicon.bare and (before in lexicon.infinitive or before in lexicon.auxiliaries):
        return lexicon.bare[low]
    if low in lexicon.phrasal and at + 1 < last and tokens[at + 1].low in lexicon.phrasal[low]:
        return "speech"
    return "speech" if _is_second(sentence, at) else None


def _seconds(sentence: Sentence) -> list[int]:
    """Return the verbs after words quoted in full, whichever they are."""
    first, last, tokens, _ = sentence
    after = [at + 1 + (tokens[at + 1].text == ",") for at in range(first, last - 2) if tokens[at].quote >= 0]
    return [at for at in after if _is_second(sentence, at)]


def _is_second(sentence: Sentence, at: int) -> bool:
    """Tell whether a word stands where verbs stand after words quoted in full: „…“, brummte Lund.

    In languages whose verb comes second, what is said is the first part of the sentence. Whichever verb
    follows, it reports.
    """
    first, last, tokens, lexicon = sentence
    if not (lexicon.verb_second and tokens[at].text.islower() and at + 1 < last):
        return False
    place = at - 1 - (at - 1 > first and tokens[at - 1].text == ",")
    if place < first or tokens[place].quote < 0 or not _is_whole(sentence, place):
        return False
    reflexive = tokens[at + 1].low in lexicon.reflexives  # ist sich Lund sicher
    attribute = tokens[at].low.endswith(lexicon.nonverb_endings)
    if not reflexive and (attribute or tokens[at].low in lexicon.functions):
        return False
    speaker = phrase_after(sentence, at + 1, last)
    return speaker is not None and not is_oblique(sentence, speaker)


_WHOLE = 3
"""Words of a quotation that is a sentence."""


def _is_whole(sentence: Sentence, place: int) -> bool:
    """Tell whether a quotation stands at the front of a clause by itself, and is longer than a name."""
    tokens, first = sentence.tokens, sentence.first
    inner = inner_words(tokens[place].text)
    opens = place == first or tokens[place - 1].quote >= 0 or tokens[place - 1].text in _OPENING
    whole = len(inner.split()) >= _WHOLE or inner[-1:] in _CALLS
    return opens and whole and not inner[:1].islower()


def _other_clauses(sentence: Sentence, at: int) -> Iterator[Clause]:
    first, last, tokens, lexicon = sentence
    low = tokens[at].low
    if low in lexicon.postpositions:
        named = phrase_before(sentence, first, at - 1)
        if named:
            yield Clause(named, at, "source", "left")
    if low in lexicon.opinions and (holder := opinion_holder(sentence, at)):
        yield Clause(holder, at, "source", "right")
    if low in lexicon.nouns:
        yield from noun_clauses(sentence, at)
    if low in lexicon.views and first < at < last - 1 and tokens[at + 1].low in lexicon.after_views:
        owner = tokens[at - 1].low in lexicon.possessives  # ihrer Ansicht nach
        yield from [Clause(Phrase(at - 1, at, "possessive"), at, "source", "left")] * owner
    for source in lexicon.sources_by_opener.get(low, ()):
        if all(at + offset < last and tokens[at + offset].low == word for offset, word in enumerate(source)):
            begin = at + len(source)
            surname = particled_surname(sentence, begin, last)  # so von der Lahn
            begin += begin < last and not surname and _is_authors(tokens[begin].low, lexicon)
            speaker = phrase_after(sentence, begin, last) or _object(sentence, begin)
            if speaker:
                yield Clause(speaker, at, "source", "right")


def _object(sentence: Sentence, at: int) -> Phrase | None:
    """Return the pronoun at a token that words are laid to: according to him."""
    tokens, last = sentence.tokens, sentence.last
    alone = at < last and (at + 1 == last or not tokens[at + 1].is_word)  # not: according to her friends
    meant = alone and tokens[at].low in sentence.lexicon.object_genders
    return Phrase(at, at + 1, "pronoun") if meant else None


def _is_authors(low: str, lexicon: Lexicon) -> bool:
    return low in lexicon.authorship and low not in lexicon.determiners
