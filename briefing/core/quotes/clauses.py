"""Reporting clauses: a cue (said, according to, a statement) with the phrase that may be its speaker.

Invariant: every clause names the tokens it was read from. Several clauses may share a cue, one for each
phrase that could be its subject; `attribution` chooses between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.core.quotes.lexicon import Lexicon
from briefing.core.quotes.phrases import Phrase, phrase_after, phrase_before, subject_of
from briefing.core.quotes.tokens import Token

_LONGEST = 40
"""Tokens between a verb and its subject."""
_PARTING = frozenset(",()—–-")


class Clause(NamedTuple):
    """One reading of a cue."""

    speaker: Phrase
    cue: int
    """Number of the token; the first one of `according to`."""
    sort: str
    """`speech`, `attitude`, `participle`, `source` or `noun`."""
    form: str
    """Where the speaker is: `left`, `apposition`, `relative`, `right`, or `main` (the sentence's subject)."""
    relative: int | None = None
    """Number of the token `who` whose antecedent the speaker is."""


def find_clauses(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> list[Clause]:
    """Return the clauses of the sentence of tokens `first` to `last`, in the order of their cues."""
    found: list[Clause] = []
    cues = lexicon.cues
    for at in range(first, last):
        low = tokens[at].low
        if low not in cues:
            continue
        if low in lexicon.speech:
            found += _verb_clauses(tokens, first, at, last, "speech", lexicon)
        elif low in lexicon.attitude:
            found += _verb_clauses(tokens, first, at, last, "attitude", lexicon)
        elif low in lexicon.participles:
            found += _participle_clauses(tokens, first, at, lexicon)
        else:
            found += _other_clauses(tokens, first, at, last, lexicon)
    return found


def _other_clauses(
    tokens: Sequence[Token], first: int, at: int, last: int, lexicon: Lexicon
) -> Iterator[Clause]:
    low = tokens[at].low
    if low in lexicon.nouns:
        yield from _noun_clauses(tokens, first, at, last, lexicon)
    for source in lexicon.sources:
        if low == source[0] and all(
            at + offset < last and tokens[at + offset].low == word for offset, word in enumerate(source)
        ):
            speaker = phrase_after(tokens, at + len(source), last, lexicon)
            if speaker:
                yield Clause(speaker, at, "source", "right")


def _verb_clauses(
    tokens: Sequence[Token], first: int, at: int, last: int, sort: str, lexicon: Lexicon
) -> Iterator[Clause]:
    bound = _left_bound(tokens, first, at)
    before = _skip_adverbs(tokens, bound, at - 1, lexicon)
    if before >= bound and _makes_noun(tokens[before].low, lexicon):
        return  # the claims, for comment, Clinton's remarks
    left = list(_left_clauses(tokens, first, bound, before, at, sort, lexicon))
    yield from left
    speaker = phrase_after(tokens, at + 1, last, lexicon)
    if speaker:
        inverted = lexicon.inverts and all(clause.form in ("main", "apposition") for clause in left)
        inverted = inverted and (bound == first or tokens[bound].text == ",")
        yield Clause(speaker, at, sort, "left" if inverted else "right")


def _skip_adverbs(tokens: Sequence[Token], bound: int, before: int, lexicon: Lexicon) -> int:
    """Step left over what parts a subject from its verb: has repeatedly, on Monday, last week."""
    skipped = before
    while skipped >= bound and _parts(tokens, skipped, before, lexicon):
        skipped -= 1
    return skipped


def _parts(tokens: Sequence[Token], at: int, before: int, lexicon: Lexicon) -> bool:
    """Tell whether the token belongs to an adverbial between subject and verb, not to the subject."""
    low = tokens[at].low
    if low in lexicon.auxiliaries or _is_time(tokens[at], lexicon):
        return True
    if at == before:
        return False
    timed = _is_time(tokens[at + 1], lexicon)
    hangs = low in lexicon.prepositions and low not in lexicon.infinitive
    return hangs or (timed and low in lexicon.determiners | lexicon.recent)


def _is_time(token: Token, lexicon: Lexicon) -> bool:
    """Tell a week from The New York Times."""
    return token.low in lexicon.times and (lexicon.nouns_capitalised or not token.is_capitalised)


def _makes_noun(low: str, lexicon: Lexicon) -> bool:
    if low.endswith("'s") and low[:-2] not in lexicon.pronouns:
        return True
    return low in lexicon.determiners or (low in lexicon.prepositions and low not in lexicon.infinitive)


def _left_bound(tokens: Sequence[Token], first: int, at: int) -> int:
    nearest = max(first, at - _LONGEST)
    for before in range(at - 1, nearest - 1, -1):
        if tokens[before].quote >= 0:
            return before + 1
    return nearest


def _left_clauses(
    tokens: Sequence[Token], first: int, bound: int, before: int, at: int, sort: str, lexicon: Lexicon
) -> Iterator[Clause]:
    form = _form(tokens, bound, before, lexicon)
    speaker = _left_speaker(tokens, bound, before, form, lexicon)
    if speaker and not (tokens[at].low in lexicon.nouns and _is_thing(tokens, speaker, lexicon)):
        yield Clause(speaker, at, sort, form, before if form == "relative" else None)
    main = subject_of(tokens, first, at, lexicon)
    if main and main != speaker:
        yield Clause(main, at, sort, "main")
    final = _verb_final_subject(tokens, bound, before, lexicon) if lexicon.nouns_capitalised else None
    if final and final not in (main, speaker):
        yield Clause(final, at, sort, "left")


def _verb_final_subject(tokens: Sequence[Token], bound: int, before: int, lexicon: Lexicon) -> Phrase | None:
    """Return the subject of a clause that ends in its verb: als die Ministerin gestern sagte."""
    for at in range(before, bound - 1, -1):
        if tokens[at].low in lexicon.conjunctions or tokens[at].low in lexicon.relatives:
            return phrase_after(tokens, at + 1, before + 1, lexicon)
        if tokens[at].text in ";:.":
            return None
    return None


def _form(tokens: Sequence[Token], bound: int, before: int, lexicon: Lexicon) -> str:
    """Return where the subject of a verb is to be looked for, given the token before the verb."""
    if before < bound:
        return "main"
    token = tokens[before]
    if token.low in lexicon.relatives:
        return "relative"
    if token.text in _PARTING:
        return "apposition"
    return "main" if token.low in lexicon.coordinators or token.low in lexicon.infinitive else "left"


def _left_speaker(
    tokens: Sequence[Token], bound: int, before: int, form: str, lexicon: Lexicon
) -> Phrase | None:
    if form == "left":
        speaker = phrase_before(tokens, bound, before, lexicon)
        hangs = speaker is not None and speaker.first > bound
        if speaker and lexicon.inverts and hangs and _makes_noun(tokens[speaker.first - 1].low, lexicon):
            return None  # Um Mitternacht sagte er
        return speaker
    if form == "relative":
        parted = before > bound and tokens[before - 1].text == ","
        return phrase_before(tokens, bound, before - 1 - parted, lexicon)
    return _before_apposition(tokens, bound, before, lexicon) if form == "apposition" else None


def _is_thing(tokens: Sequence[Token], phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a noun like `claim` is its adjective: `a most explosive claim`."""
    return phrase.kind == "nominal" and tokens[phrase.last - 1].low not in lexicon.roles


def _before_apposition(tokens: Sequence[Token], bound: int, comma: int, lexicon: Lexicon) -> Phrase | None:
    """Return the phrase that `comma` parts from its verb: Yermak, the chief of staff, said."""
    bracketed = tokens[comma].text == ")"
    for mark in range(comma - 1, bound, -1):
        if bracketed or tokens[mark].text == ")":
            bracketed = tokens[mark].text != "("
        if not bracketed and tokens[mark].text in _PARTING:
            speaker = phrase_before(tokens, bound, mark - 1, lexicon)
            if speaker:
                return speaker
    return None


def _participle_clauses(tokens: Sequence[Token], first: int, at: int, lexicon: Lexicon) -> Iterator[Clause]:
    main = subject_of(tokens, first, at, lexicon)
    if main:
        yield Clause(main, at, "participle", "main")
    near = _nearest_subject(tokens, _left_bound(tokens, first, at), at, lexicon)
    if near and near != main:
        yield Clause(near, at, "participle", "left")


def _nearest_subject(tokens: Sequence[Token], bound: int, at: int, lexicon: Lexicon) -> Phrase | None:
    """Return the subject of the verb before the participle: … when he met volunteers, telling them."""
    for verb in range(at - 1, bound, -1):
        low = tokens[verb].low
        if low in lexicon.pronouns and low not in lexicon.persons:
            return Phrase(verb, verb + 1, "pronoun")
        if low in lexicon.speech:
            return phrase_before(tokens, bound, verb - 1, lexicon)
    return None


def _noun_clauses(
    tokens: Sequence[Token], first: int, at: int, last: int, lexicon: Lexicon
) -> Iterator[Clause]:
    """Read `Putin’s statement`, `his comments`, `a statement by the ministry`."""
    for owner in range(at - 1, max(first, at - 4) - 1, -1):
        low = tokens[owner].low
        if not tokens[owner].is_word or low in lexicon.prepositions:
            break
        if low in lexicon.possessives:
            yield Clause(Phrase(owner, owner + 1, "possessive"), at, "noun", "left")
            break
        if low.endswith(("'s", "s'")):
            phrase = phrase_before(tokens, first, owner, lexicon)
            if phrase:
                yield Clause(phrase._replace(kind="possessive"), at, "noun", "left")
            break
    if at + 2 < last and tokens[at + 1].low in lexicon.authorship:
        phrase = phrase_after(tokens, at + 2, last, lexicon)
        if phrase:
            yield Clause(phrase, at, "noun", "right")
