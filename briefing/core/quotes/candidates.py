"""Who may have said a quotation: every candidate with the features that speak for or against it.

Invariant: features are short strings that name a circumstance, so that the fitted weights can be read. Their number
for one quotation is bounded, however long its sentence is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.core.model import Span
from briefing.core.quotes.clauses import Clause
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.phrases import Phrase, phrase_after, subject_of
from briefing.core.quotes.tokens import Token

_NEAR = 6
"""Clauses looked at on one side of a quotation."""
_FAR = 60
"""Tokens between a quotation and its clause."""


class Candidate(NamedTuple):
    """Words that may name the speaker."""

    mention: Span
    kind: str
    cue: str | None
    own: bool
    """The words stand in a clause of the quotation's own sentence, not with an earlier quotation."""
    features: tuple[str, ...]
    relative: Span | None = None
    """The relative pronoun that stands for the mention in the clause itself."""
    source: Candidate | None = None
    """The earlier choice that this one carries on."""


def candidates(passage: Passage, number: int, chosen: list[Candidate | None], before: Earlier) -> list[Candidate]:
    """Return the candidates for quotation `number` of a passage.

    Args:
        passage: the paragraph.
        number: which of its quotations, from 0.
        chosen: what was chosen for the quotations before it in the paragraph.
        before: what is known from the paragraphs before.
    """
    place = passage.places[number]
    sentence = passage.sentence_of(place)
    shape = _shape(passage, place)
    found = list(_clause_candidates(passage, place, sentence, shape))
    found += _guesses(passage, place, sentence, shape)
    found += _subjects(passage, place, sentence, shape)
    found += _carried(passage, number, chosen, shape)
    found += _next_clause(passage, number, sentence, shape)
    found += _prior(passage, place, sentence, shape)
    found += _chained(passage, place, before, shape)
    return found


class Earlier(NamedTuple):
    """The last speaker before a paragraph."""

    quoted: Candidate | None = None
    """Chosen for the last quotation."""
    reported: Candidate | None = None
    """Subject of the last indirect statement in a paragraph since."""
    distance: int = 9
    """Paragraphs since the last quotation."""
    running: bool = False
    """The last quotation was not closed in its paragraph."""


# ------------------------------------------------------------------------------------------ shape of a quotation


class Shape(NamedTuple):
    """What the quotation itself looks like."""

    start: str
    """`cap` or `low`."""
    end: str
    """`comma`, `stop`, `ask` or `none`: the last character inside the marks."""
    lead: str
    """What stands before the opening mark: `open` (nothing), `comma`, `colon`, `cue`, `that` or `word`."""


def _shape(passage: Passage, place: int) -> Shape:
    inner = passage.tokens[place].text.strip("\"“”„«»‘’'「」『』‹›` ")
    start = "cap" if inner[:1].isupper() or inner[:1] in "[…¿¡." else "low"
    end = {",": "comma", ".": "stop", "?": "ask", "!": "ask", "…": "stop", "—": "comma"}.get(inner[-1:], "none")
    first = passage.sentences[passage.sentence_of(place)][0]
    following = passage.tokens[place + 1].text if place + 1 < len(passage.tokens) else ""
    if end == "none" and following == ",":
        end = "comma"
    return Shape(start, end, _lead(passage, place, first))


def _lead(passage: Passage, place: int, first: int) -> str:
    if place == first:
        return "open"
    token, lexicon = passage.tokens[place - 1], passage.lexicon
    if token.text in ",:":
        return "comma" if token.text == "," else "colon"
    if token.low in lexicon.reports or token.low in lexicon.participles:
        return "cue"
    return "that" if token.low in lexicon.conjunctions else "word"


# ------------------------------------------------------------------------------------------ clauses


def _gap(tokens: list[Token], first: int, last: int) -> str:
    """Return how many words lie between two tokens, in steps."""
    between = sum(1 for token in tokens[first : min(last, first + _FAR)] if token.is_word)
    for step, name in ((0, "0"), (1, "1"), (2, "2"), (5, "5"), (10, "10"), (20, "20")):
        if between <= step:
            return name
    return "far"


def _clause_candidates(passage: Passage, place: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    clauses = [clause for clause in passage.clauses(sentence) if abs(clause.cue - place) < _FAR]
    after = [clause for clause in clauses if clause.cue > place][: 2 * _NEAR]
    before = [clause for clause in clauses if clause.cue < place][::-1][: 2 * _NEAR]
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
    gap = _gap(tokens, place + 1, low) if side == "after" else _gap(tokens, high, place)
    crossed = any(place < at < low or high <= at < place for at in _quotes_near(passage, place))
    straddles = low < place < high
    base = f"{side} {clause.sort} {clause.form}"
    features = [
        base,
        f"{side} {clause.form} gap {gap}",
        f"{side} {clause.sort} gap {gap}",
        f"{base} {shape.start}",
        f"{side} {clause.form} end {shape.end}",
        f"{side} {clause.form} lead {shape.lead}",
        f"{side} order {min(order, 4)}",
        f"{side} {clause.form} {speaker.kind}",
    ]
    features += _word_features(passage, speaker)
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
    return Candidate(words, speaker.kind, _cue_text(passage, clause), True, tuple(features), relative)


def _cue_text(passage: Passage, clause: Clause) -> str:
    return passage.tokens[clause.cue].text


def _quotes_near(passage: Passage, place: int) -> list[int]:
    number = passage.tokens[place].quote
    return [at for at in passage.places[max(0, number - 4) : number + 5] if at != place]


def _word_features(passage: Passage, speaker: Phrase) -> list[str]:
    token, lexicon = passage.tokens[speaker.last - 1], passage.lexicon
    if speaker.kind == "pronoun":
        gender = lexicon.pronouns[token.low]
        return [f"pronoun {gender}" if token.low not in lexicon.persons else "first person"]
    features = []
    if any(word.low in lexicon.roles or word.low in lexicon.titles for word in passage.tokens[speaker.first : speaker.last]):
        features.append("has role")
    if speaker.last - speaker.first > 4:  # noqa: PLR2004 - longer than title and name
        features.append(f"long {speaker.kind}")
    return features


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
        *_word_features(passage, speaker),
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
        f"subject gap {_gap(passage.tokens, speaker.last, place)}",
        *_word_features(passage, speaker),
    ]
    yield Candidate(passage.words_of(speaker.first, speaker.last), speaker.kind, None, True, tuple(features))


# ------------------------------------------------------------------------------------------ earlier and later speakers


def _carried(passage: Passage, number: int, chosen: list[Candidate | None], shape: Shape) -> Iterator[Candidate]:
    """Go on with the speaker of the quotation before in the paragraph: “A,” said X. “B.”"""
    earlier = chosen[number - 1] if number else None
    if earlier is None:
        return
    here, there = passage.places[number], passage.places[number - 1]
    same = passage.sentence_of(here) == passage.sentence_of(there)
    between = _gap(passage.tokens, there + 1, here)
    inside = passage.tokens[there].end <= earlier.mention.start < passage.tokens[here].start
    features = (
        "carried",
        f"carried {'same' if same else 'next'} sentence {shape.start} {shape.lead}",
        f"carried between {between}",
        f"carried {shape.lead} clause {'between' if inside else 'before'}",
        f"carried {shape.lead} {shape.end}",
        f"carried {earlier.kind}",
        f"carried own {earlier.own}",
    )
    yield Candidate(earlier.mention, earlier.kind, earlier.cue, earlier.own, features, earlier.relative, earlier)


def _next_clause(passage: Passage, number: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    """Look on to the clause of the next quotation: “A.” “B,” X said."""
    if number + 1 >= len(passage.places):
        return
    there = passage.places[number + 1]
    further = passage.sentence_of(there)
    if further == sentence or further > sentence + 2:
        return
    for clause in passage.clauses(further)[:_NEAR]:
        if clause.cue > there and clause.sort == "speech" and clause.form in ("left", "right", "apposition"):
            speaker = clause.speaker
            features = (
                "next",
                f"next {shape.start} {shape.lead} {shape.end}",
                f"next sentence {further - sentence}",
                f"next gap {_gap(passage.tokens, passage.places[number] + 1, there)}",
                f"next {clause.form} gap {_gap(passage.tokens, there + 1, min(clause.cue, speaker.first))}",
            )
            yield Candidate(
                passage.words_of(speaker.first, speaker.last), speaker.kind, _cue_text(passage, clause), True, features
            )
            return


def _prior(passage: Passage, place: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    """Look back to the sentence before in the paragraph, for its reporting clause and its subject."""
    alone = "alone" if _stands_alone(passage, place, sentence) else "embedded"
    for back in (1, 2):
        if sentence - back < 0:
            return
        first, last = passage.sentences[sentence - back]
        clause = indirect_clause(passage, sentence - back)
        subject = subject_of(passage.tokens, first, last, passage.lexicon)
        for sort, speaker in (("reports", clause.speaker if clause else None), ("subject", subject)):
            if speaker is None or (sort == "subject" and clause and clause.speaker == speaker):
                continue
            features = (
                f"prior {sort}",
                f"prior {sort} {alone} {back}",
                f"prior {sort} {speaker.kind}",
                f"prior {sort} {shape.start} {shape.lead}",
                f"prior {sort} {'with' if clause else 'without'} clause",
                *_word_features(passage, speaker),
            )
            cue = _cue_text(passage, clause) if clause and sort == "reports" else None
            words = passage.words_of(speaker.first, speaker.last)
            yield Candidate(words, speaker.kind, cue, False, features)


def indirect_clause(passage: Passage, sentence: int) -> Clause | None:
    """Return the clause that most plainly says who speaks in a sentence."""
    best = None
    for clause in passage.clauses(sentence):
        if clause.sort in ("speech", "source") and clause.form != "relative":
            rank = (clause.form in ("left", "apposition"), clause.sort == "speech")
            if best is None or rank > best[0]:
                best = rank, clause
    return best[1] if best else None


def _stands_alone(passage: Passage, place: int, sentence: int) -> bool:
    """Tell whether the sentence holds nothing but quotations."""
    first, last = passage.sentences[sentence]
    return last - first < _FAR and not any(
        passage.tokens[at].is_word for at in range(first, last) if at != place
    )


def _chained(passage: Passage, place: int, before: Earlier, shape: Shape) -> Iterator[Candidate]:
    """Go on with the last speaker of the paragraphs before."""
    opens = "opening" if place == 0 else "later"
    alone = "alone" if _stands_alone(passage, place, passage.sentence_of(place)) else "embedded"
    distance = min(before.distance, 4)
    for sort, earlier in (("quoted", before.quoted), ("reported", before.reported)):
        if earlier is None:
            continue
        features = [
            f"chain {sort}",
            f"chain {sort} {opens} {alone}",
            f"chain {sort} {shape.start} {shape.lead} {shape.end}",
            f"chain {sort} distance {distance}",
            f"chain {sort} own {earlier.own}",
            f"chain {sort} {'newer' if sort == 'reported' or before.reported is None else 'older'}",
        ]
        if before.running:
            features.append(f"chain {sort} running on")
        yield Candidate(earlier.mention, earlier.kind, earlier.cue, False, tuple(features), earlier.relative, earlier)
