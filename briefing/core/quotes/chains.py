"""Candidates for the speaker outside the sentence of a quotation: earlier speakers, and the next one.

Invariant: a candidate that goes on with an earlier choice carries that choice as its `source`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.core.quotes.features import (
    NEAR,
    Candidate,
    Earlier,
    Shape,
    cue_text,
    gap,
    stands_alone,
    word_features,
)
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.subjects import subject_of


def carried(
    passage: Passage, number: int, chosen: list[Candidate | None], shape: Shape
) -> Iterator[Candidate]:
    """Go on with the speaker of the quotation before in the paragraph: “A,” said X; “B.” follows."""
    earlier = chosen[number - 1] if number else None
    if earlier is None:
        return
    here, there = passage.places[number], passage.places[number - 1]
    same = passage.sentence_of(here) == passage.sentence_of(there)
    between = gap(passage.tokens, there + 1, here)
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
    yield Candidate(
        earlier.mention, earlier.kind, earlier.cue, earlier.own, features, earlier.relative, earlier
    )


def next_clause(passage: Passage, number: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    """Look on to the clause of the next quotation: “A.” “B,” X said."""
    if number + 1 >= len(passage.places):
        return
    there = passage.places[number + 1]
    further = passage.sentence_of(there)
    if further == sentence or further > sentence + 2:
        return
    for clause in passage.clauses(further)[:NEAR]:
        if clause.cue > there and clause.sort == "speech" and clause.form in ("left", "right", "apposition"):
            speaker = clause.speaker
            features = (
                "next",
                f"next {shape.start} {shape.lead} {shape.end}",
                f"next sentence {further - sentence}",
                f"next gap {gap(passage.tokens, passage.places[number] + 1, there)}",
                f"next {clause.form} gap {gap(passage.tokens, there + 1, min(clause.cue, speaker.first))}",
            )
            yield Candidate(
                passage.words_of(speaker.first, speaker.last),
                speaker.kind,
                cue_text(passage, clause),
                True,
                features,
            )
            return


def prior(passage: Passage, place: int, sentence: int, shape: Shape) -> Iterator[Candidate]:
    """Look back to the sentence before in the paragraph, for its reporting clause and its subject."""
    alone = "alone" if stands_alone(passage, place, sentence) else "embedded"
    for back in (1, 2):
        if sentence - back < 0:
            return
        first, last = passage.sentences[sentence - back]
        clause = passage.indirect_clause(sentence - back)
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
                *word_features(passage, speaker),
            )
            cue = cue_text(passage, clause) if clause and sort == "reports" else None
            words = passage.words_of(speaker.first, speaker.last)
            yield Candidate(words, speaker.kind, cue, False, features)


def chained(passage: Passage, place: int, before: Earlier, shape: Shape) -> Iterator[Candidate]:
    """Go on with the last speaker of the paragraphs before."""
    opens = "opening" if place == 0 else "later"
    alone = "alone" if stands_alone(passage, place, passage.sentence_of(place)) else "embedded"
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
        announced = before.announced and sort == "reported" and place == 0
        if announced:
            features.append("announced")
        yield Candidate(
            earlier.mention,
            earlier.kind,
            earlier.cue,
            announced,
            tuple(features),
            earlier.relative,
            earlier,
            announced,
        )
