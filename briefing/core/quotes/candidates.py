"""Candidates for the speaker in the sentence of a quotation, and all candidates together.

Invariant: the number of candidates is bounded, however long the sentence is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefing.core.quotes.candidate import (
    FAR,
    NEAR,
    Candidate,
    Earlier,
    Shape,
    cue_text,
    gap,
    shape_of,
    word_features,
)
from briefing.core.quotes.chains import carried, chained, next_clause, prior
from briefing.core.quotes.clauses import Clause
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.phrases import phrase_after, phrase_before, subject_of

_DASHES = frozenset("—–-")


def candidates(
    passage: Passage, number: int, chosen: list[Candidate | None], before: Earlier
) -> list[Candidate]:
    """Return the candidates for quotation `number` of a passage.

    Args:
        passage: the paragraph.
        number: which of its quotations, from 0.
        chosen: what was chosen for the quotations before it in the paragraph.
        before: what is known from the paragraphs before.
    """
    place = passage.places[number]
    sentence = passage.sentence_of(place)
    shape = shape_of(passage, place)
    found = list(_clause_candidates(passage, place, sentence, shape))
    found += _guesses(passage, place, sentence, shape)
    found += _subjects(passage, place, sentence, shape)
    found += _signatures(passage, place, sentence)
    found += carried(passage, number, chosen, shape)
    found += next_clause(passage, number, sentence, shape)
    found += prior(passage, place, sentence, shape)
    found += chained(passage, place, before, shape)
    return found


def _clause_candidates(passage: Passage, place: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    clauses = passage.clauses(sentence)
    middle = bisect_left(clauses, place, key=lambda clause: clause.cue)
    after = [clause for clause in clauses[middle : middle + 2 * NEAR] if clause.cue - place < FAR]
    before = [clause for clause in clauses[max(0, middle - 2 * NEAR) : middle] if place - clause.cue < FAR]
    before.reverse()
    for side, nearest in (("after", after), ("before", before)):
        cues: list[int] = []
        for clause in nearest:
            if clause.cue not in cues:
                cues.append(clause.cue)
            yield _from_clause(passage, place, clause, side, len(cues), shape)


def _from_clause(
    passage: Passage, place: int, clause: Clause, side: str, order: int, shape: Shape
) -> Candidate:
    tokens, lexicon = passage.tokens, passage.lexicon
    speaker, cue = clause.speaker, tokens[clause.cue].low
    low, high = min(clause.cue, speaker.first), max(clause.cue + 1, speaker.last)
    words_between = gap(tokens, place + 1, low) if side == "after" else gap(tokens, high, place)
    crossed = any(place < at < low or high <= at < place for at in _quotes_near(passage, place))
    straddles = low < place < high
    base = f"{side} {clause.sort} {clause.form}"
    features = [
        base,
        f"{side} {clause.form} gap {words_between}",
        f"{side} {clause.sort} gap {words_between}",
        f"{base} {shape.start}",
        f"{side} {clause.form} end {shape.end}",
        f"{side} {clause.form} lead {shape.lead}",
        f"{side} order {min(order, 4)}",
        f"{side} {clause.form} {speaker.kind}",
    ]
    features += word_features(passage, speaker)
    if crossed:
        features.append(f"{side} crosses a quotation")
    if straddles:
        features.append(f"{base} straddles")
    if clause.form == "right" and cue in lexicon.addressing:
        features.append(f"{side} addressee")
    if clause.form == "right":
        features.append(f"{side} {'ends' if _ends_clause(passage, speaker.last) else 'goes on'}")
    words = passage.words_of(speaker.first, speaker.last)
    relative = None if clause.relative is None else passage.words_of(clause.relative, clause.relative + 1)
    return Candidate(words, speaker.kind, cue_text(passage, clause), True, tuple(features), relative)


def _quotes_near(passage: Passage, place: int) -> list[int]:
    number = passage.tokens[place].quote
    return [at for at in passage.places[max(0, number - 4) : number + 5] if at != place]


def _ends_clause(passage: Passage, at: int) -> bool:
    if at >= len(passage.tokens):
        return True
    token, lexicon = passage.tokens[at], passage.lexicon
    return not token.is_word or token.low in lexicon.prepositions or token.low in lexicon.relatives


def _guesses(passage: Passage, place: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    """Read `“…,” quips Smith` and `“…,” Smith quips`, whatever the verb."""
    last = passage.sentences[sentence][1]
    tokens, lexicon = passage.tokens, passage.lexicon
    at = place + 1
    while at < last and tokens[at].text in ",—–-":
        at += 1
    if at >= last or tokens[at].quote >= 0 or shape.end == "stop":
        return
    speaker = phrase_after(tokens, at, last, lexicon)
    form = "subject first"
    if speaker is None and tokens[at].low not in lexicon.functions and at + 1 < last:
        speaker, form = phrase_after(tokens, at + 1, last, lexicon), "verb first"
    if speaker is None:
        return
    verb = _is_verb_like(passage, speaker.last, last) if form == "subject first" else True
    features = [
        f"guess {form}",
        f"guess {form} end {shape.end}",
        f"guess {form} {speaker.kind}",
        f"guess {form} {shape.start}",
        f"guess {form} {'verb' if verb else 'no verb'}",
        *word_features(passage, speaker),
    ]
    yield Candidate(passage.words_of(speaker.first, speaker.last), speaker.kind, None, True, tuple(features))


def _is_verb_like(passage: Passage, at: int, last: int) -> bool:
    if at >= last:
        return False
    token = passage.tokens[at]
    return token.is_word and token.text.islower() and token.low not in passage.lexicon.functions


def _subjects(passage: Passage, place: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    """Take the subject of the sentence, whatever its verb: Clinton has a plan to “…”."""
    first = passage.sentences[sentence][0]
    speaker = subject_of(passage.tokens, first, place, passage.lexicon)
    if speaker is None:
        return
    features = [
        "subject",
        f"subject {speaker.kind}",
        f"subject {shape.start} {shape.end}",
        f"subject lead {shape.lead}",
        f"subject gap {gap(passage.tokens, speaker.last, place)}",
        *word_features(passage, speaker),
    ]
    yield Candidate(passage.words_of(speaker.first, speaker.last), speaker.kind, None, True, tuple(features))


def _signatures(passage: Passage, place: int, sentence: int) -> Iterator[Candidate]:
    """Read `Jane Smith: “…”` and `“…” — Jane Smith`, which do without a verb."""
    tokens, lexicon = passage.tokens, passage.lexicon
    first = passage.sentences[sentence][0]
    signed = []
    if place - 2 >= first and tokens[place - 1].text == ":":
        signed.append(("before", phrase_before(tokens, first, place - 2, lexicon)))
    if place + 2 < len(tokens) and tokens[place + 1].text in _DASHES:
        signed.append(("after", phrase_after(tokens, place + 2, len(tokens), lexicon)))
    for side, speaker in signed:
        if speaker is None or speaker.kind != "name":
            continue
        if side == "before" and lexicon.nouns_capitalised and speaker.first > first:
            continue  # mit folgenden Worten:
        ends = speaker.last >= len(tokens) or not tokens[speaker.last].is_word
        features = [
            f"signed {side}",
            f"signed {side} {'ends' if ends else 'goes on'}",
            f"signed {side} {'opens' if speaker.first == first else 'inside'}",
            *word_features(passage, speaker),
        ]
        words = passage.words_of(speaker.first, speaker.last)
        yield Candidate(words, speaker.kind, None, True, tuple(features))
