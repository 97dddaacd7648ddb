"""Speakers who stand elsewhere: with an earlier quotation, the next one, or in the sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.core.quotes.candidates.spot import Spot
from briefing.core.quotes.features import (
    ILLUSTRATES,
    NEAR,
    Candidate,
    Earlier,
    candidate_for,
    cue_text,
    gap,
    stands_alone,
    word_features,
)
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.syntax.bearers import bearer_beyond
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import subject_of
from briefing.core.quotes.syntax.tokens import Token


def carried(spot: Spot, chosen: Sequence[Candidate | None]) -> Iterator[Candidate]:
    """Go on with the speaker of the quotation before in the paragraph: “A,” said X; “B.” follows."""
    passage, shape, here = spot.passage, spot.shape, spot.place
    earlier = chosen[spot.number - 1] if spot.number else None
    if earlier is None:
        return
    there = passage.places[spot.number - 1]
    same = spot.sentence == passage.sentence_of(there)
    between = gap(passage.tokens, there + 1, here)
    inside = passage.words.end(there) <= earlier.mention.start < passage.words.starts[here]
    features = (
        "carried",
        f"carried {'same' if same else 'next'} sentence {shape.start} {shape.lead}",
        f"carried between {between}",
        f"carried {shape.lead} clause {'between' if inside else 'before'}",
        f"carried {shape.lead} {shape.end}",
        f"carried {earlier.kind}",
        f"carried own {earlier.own}",
        *_passed_over(passage, passage.sentence_of(there), spot.sentence),
    )
    cut_in = None if same else _cut_in(passage, there)
    if cut_in:
        yield candidate_for(passage, cut_in.speaker, cue_text(passage, cut_in), features)
        return
    yield Candidate(
        earlier.mention, earlier.kind, earlier.cue, earlier.own, features, earlier.relative, earlier
    )


def _cut_in(passage: Passage, place: int) -> Clause | None:
    """Return the clause of whoever goes on after a quotation: “A,” Lund said, and Finn agreed."""
    here = passage.sentences[passage.sentence_of(place)]
    further = passage.clauses(passage.sentence_of(place))[-1:]
    if not further or further[0].sort != "speech" or further[0].form != "left":
        return None
    speaker, cue = further[0].speaker, further[0].cue
    joined = speaker.first - 1 > place and passage.tokens[speaker.first - 1].low in here.lexicon.coordinators
    ends = here.last - cue <= _CUT_IN and speaker.kind != "pronoun"
    return further[0] if joined and ends and here.lexicon.heads_last else None


_CUT_IN = 3
"""Tokens from the verb of such a clause to the end of its sentence, at most: cut in."""


def _passed_over(passage: Passage, there: int, here: int) -> Iterator[str]:
    """Yield who does something in the sentence before, if that is not the one with the earlier quotation."""
    if here - there < 2:
        return
    before = passage.sentences[here - 1]
    clause, subject = passage.indirect_clause(here - 1), subject_of(before, before.last)
    if clause:
        yield f"carried over report of {clause.speaker.kind}"
    elif subject:
        yield f"carried over {subject.kind}"


def next_clause(spot: Spot) -> Iterator[Candidate]:
    """Look on to the clause of the next quotation: “A.” “B,” X said."""
    passage, shape = spot.passage, spot.shape
    if spot.number + 1 >= len(passage.places) or not stands_alone(passage, spot.sentence):
        return
    there = passage.places[spot.number + 1]
    further = passage.sentence_of(there)
    if further != spot.sentence + 1:
        return  # what is told in between parts the two: “A.” He left. “B,” X said
    for clause in passage.clauses(further)[:NEAR]:
        if clause.cue > there and clause.sort == "speech" and clause.form in ("left", "right", "apposition"):
            speaker = clause.speaker
            features = [
                "next",
                f"next {shape.start} {shape.lead} {shape.end}",
                f"next sentence {further - spot.sentence}",
                f"next gap {gap(passage.tokens, spot.place + 1, there)}",
                f"next {clause.form} gap {gap(passage.tokens, there + 1, min(clause.cue, speaker.first))}",
            ]
            yield candidate_for(passage, speaker, cue_text(passage, clause), features)
            return


def pointed(spot: Spot) -> Iterator[Candidate]:
    """Read who speaks in a sentence that points back to whole quotations: «A». Lo ha detto Lund."""
    passage, lexicon = spot.passage, spot.here.lexicon
    if not lexicon.pointing or not _closes_sentence(spot):
        return
    beyond = range(spot.sentence + 1, len(passage.sentences))
    further = next((one for one in beyond if not stands_alone(passage, one)), None)
    following = passage if further is not None else passage.following()
    found = _pointing(following, further or 0) if following else None
    if found and (found.cue or further is not None or _ends_paragraph(following, found)):
        yield found


def _ends_paragraph(passage: Passage | None, found: Candidate) -> bool:
    """Tell whether a paragraph is nothing but a pointer and whom it names."""
    return passage is not None and passage.span.end - found.mention.end <= 1


def _closes_sentence(spot: Spot) -> bool:
    """Tell whether a quotation is a sentence, or ends one that does not say who speaks."""
    if stands_alone(spot.passage, spot.sentence):
        return True
    ends = all(not token.is_word for token in spot.here.tokens[spot.place + 1 : spot.here.last])
    return ends and not spot.near


def _pointing(passage: Passage, sentence: int) -> Candidate | None:
    """Return who speaks in a sentence that points back to what was quoted in front of it."""
    here = passage.sentences[sentence]
    lexicon = here.lexicon
    at = opening = _after_pointer(here)
    if opening is None or any(map(_is_speech, here.tokens[opening : here.last][:_POINTING])):
        return None
    while at is not None and at < here.last and here.tokens[at].low in lexicon.auxiliaries:
        at += 1
    if at is None or at >= here.last:
        return None
    verb = here.tokens[at].low in lexicon.speech
    speaker = phrase_after(here, at + verb, here.last)
    if speaker is None or speaker.kind == "pronoun":
        return None
    speaker = bearer_beyond(here, speaker) or speaker
    after = here.tokens[speaker.last] if speaker.last < here.last else None
    plain = after is None or after.text in ",." or after.low in lexicon.prepositions
    if not (verb or (plain and at == opening)):
        return None
    return candidate_for(passage, speaker, here.tokens[at].text if verb else None, [POINTED])


def _is_speech(token: Token) -> bool:
    """Tell whether a token is a quotation of more words than a title has."""
    return token.quote >= 0 and len(token.text.split()) > _TITLE


_TITLE = 3
"""Words of such a title: треньорът на „Дунав“."""


def _after_pointer(here: Sentence) -> int | None:
    """Return the token after the words that point back, if they open a sentence."""
    lows = [token.low for token in here.tokens[here.first : here.first + _POINTER]]
    fit = (len(words) for words in here.lexicon.pointing if lows[: len(words)] == [*words])
    return next((here.first + size for size in fit), None)


POINTED = "pointed"
"""Feature of whoever a sentence after the words credits with them."""
_POINTER = 5
"""Words that point back, at most."""
_POINTING = 12
"""Tokens after those in which nobody else is quoted."""


def prior(spot: Spot, chosen: Sequence[Candidate | None]) -> Iterator[Candidate]:
    """Look back to the sentence before in the paragraph, for its reporting clause and its subject.

    Who speaks in a sentence with a quotation is settled: `carried` goes on with that one.
    """
    passage, shape, number, sentence = spot.passage, spot.shape, spot.number, spot.sentence
    alone = "alone" if stands_alone(passage, sentence) else "embedded"
    earlier = passage.sentence_of(passage.places[number - 1]) if number and chosen[number - 1] else -1
    for back in (1, 2):
        if sentence - back < passage.opening or sentence - back == earlier:
            return
        before = passage.sentences[sentence - back]
        clause = passage.indirect_clause(sentence - back)
        subject = subject_of(before, before.last)
        for sort, speaker in (("reports", clause.speaker if clause else None), ("subject", subject)):
            if speaker is None or (sort == "subject" and clause and clause.speaker == speaker):
                continue
            features = [
                f"prior {sort}",
                f"prior {sort} {alone} {back}",
                f"prior {sort} {speaker.kind}",
                f"prior {sort} {shape.start} {shape.lead}",
                f"prior {sort} {'with' if clause else 'without'} clause",
                *word_features(passage, speaker),
            ]
            cue = cue_text(passage, clause) if clause and sort == "reports" else None
            yield candidate_for(passage, speaker, cue, features, own=False)


def chained(spot: Spot, before: Earlier) -> Iterator[Candidate]:
    """Go on with the last speaker of the paragraphs before."""
    place, shape = spot.place, spot.shape
    opens = "opening" if place == 0 else "later"
    alone = "alone" if stands_alone(spot.passage, spot.sentence) else "embedded"
    distance = min(before.distance, 4)
    for sort, earlier in (("quoted", before.quoted), ("reported", before.reported)):
        if earlier is None or (sort == "quoted" and before.distance > 1 and not before.running):
            continue
        if shape.end == "comma" and shape.lead == "open" and alone == "embedded":
            continue  # “…,” one said
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
        if sort == "reported" and before.adjoins and not any(token.is_word for token in spot.passage.tokens):
            features.append(ILLUSTRATES)
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
