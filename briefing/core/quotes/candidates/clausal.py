"""Candidates for the speaker: in the sentence of the quotation, earlier speakers, and the next one.

Invariant: the number of candidates is bounded, however long the sentence is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.core.model import Span
from briefing.core.quotes.clauses import Clause, enclosing, is_named
from briefing.core.quotes.features import (
    FAR,
    NEAR,
    Candidate,
    Earlier,
    QuotationShape,
    cue_text,
    gap,
    shape_of,
    stands_alone,
    word_features,
)
from briefing.core.quotes.passage import PLAIN, Passage
from briefing.core.quotes.phrases import phrase_after, phrase_before, starts_phrase
from briefing.core.quotes.subjects import subject_of


def carried(
    passage: Passage, number: int, chosen: list[Candidate | None], shape: QuotationShape
) -> Iterator[Candidate]:
    """Go on with the speaker of the quotation before in the paragraph: “A,” said X; “B.” follows."""
    earlier = chosen[number - 1] if number else None
    if earlier is None:
        return
    here, there = passage.places[number], passage.places[number - 1]
    same = passage.sentence_of(here) == passage.sentence_of(there)
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
        *_passed_over(passage, passage.sentence_of(there), passage.sentence_of(here)),
    )
    yield Candidate(
        earlier.mention, earlier.kind, earlier.cue, earlier.own, features, earlier.relative, earlier
    )


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


def next_clause(passage: Passage, number: int, sentence: int, shape: QuotationShape) -> Iterator[Candidate]:
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


def prior(
    passage: Passage, number: int, chosen: list[Candidate | None], sentence: int, shape: QuotationShape
) -> Iterator[Candidate]:
    """Look back to the sentence before in the paragraph, for its reporting clause and its subject.

    Who speaks in a sentence with a quotation is settled: `carried` goes on with that one.
    """
    place = passage.places[number]
    alone = "alone" if stands_alone(passage, place, sentence) else "embedded"
    earlier = passage.sentence_of(passage.places[number - 1]) if number and chosen[number - 1] else -1
    for back in (1, 2):
        if sentence - back < 0 or sentence - back == earlier:
            return
        before = passage.sentences[sentence - back]
        clause = passage.indirect_clause(sentence - back)
        subject = subject_of(before, before.last)
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


def chained(passage: Passage, place: int, before: Earlier, shape: QuotationShape) -> Iterator[Candidate]:
    """Go on with the last speaker of the paragraphs before."""
    opens = "opening" if place == 0 else "later"
    alone = "alone" if stands_alone(passage, place, passage.sentence_of(place)) else "embedded"
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


_DASHES = frozenset("—–-")
_ADJOINING = 3
"""Tokens from a quotation within which a cue adjoins it."""
_PARTING = frozenset(",—–")
_STOPS = frozenset(".:;?!")


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
    bracketed = list(_bracketed(passage, place, sentence))
    if bracketed:
        return bracketed
    shape = shape_of(passage, place)
    if _is_enclosed(passage, place, sentence):
        around = _clause_candidates(passage, place, sentence, shape, None)
        return [one for one in around if one.features[0].startswith("after")]
    opener = _coordinate(passage, max(passage.sentences[sentence].first, place - FAR), place)
    found = list(_clause_candidates(passage, place, sentence, shape, opener))
    found += _guesses(passage, place, sentence, shape)
    found += _subjects(passage, place, sentence, shape, opener)
    found += _signatures(passage, place, sentence)
    found += carried(passage, number, chosen, shape)
    found += next_clause(passage, number, sentence, shape)
    found += prior(passage, number, chosen, sentence, shape)
    found += chained(passage, place, before, shape)
    asked = _asked(passage, place, sentence)
    found = [one for one in found if one.mention not in asked] if asked else found
    if passage.is_told(sentence):
        return [one._replace(features=(*one.features, f"told {one.features[0]}")) for one in found]
    return found


def _clause_candidates(
    passage: Passage, place: int, sentence: int, shape: QuotationShape, opener: int | None
) -> Iterator[Candidate]:
    near = _near(passage, place, sentence)
    after = [clause for clause in near if clause.cue >= place]
    before = [clause for clause in near if clause.cue < place]
    before.reverse()
    speaks = any(_speaks(clause, place, passage) for clause in (*after, *before))
    for side, nearest in (("after", after), ("before", before)):
        cues: list[int] = []
        shadow: Clause | None = None
        for clause in nearest:
            if clause.cue not in cues:
                cues.append(clause.cue)
            if clause.sort == "source" and speaks:
                continue  # the words are somebody else’s, passed on
            if shadow is not None and _yields(clause, shadow, place, passage, opener):
                continue
            if side == "after" and shape.lead != "open" and _announces(clause, passage):
                continue
            circumstances = _beside(passage, clause, near)
            if shadow is not None and shadow.cue != clause.cue:
                circumstances.append("shadowed")
            if side == "before":
                circumstances += [word for word, holds in _apart(clause, after, place, opener) if holds]
            yield _from_clause(passage, place, clause, side, len(cues), shape, circumstances)
            if shadow is None and _is_plain(clause, place):
                shadow = clause


def _apart(
    clause: Clause, after: Sequence[Clause], place: int, opener: int | None
) -> Iterator[tuple[str, bool]]:
    """Yield what may part a clause from a quotation behind it, and whether it does."""
    yield "in another clause", bool(opener) and clause.cue < (opener or 0)
    yield "with another behind", bool(after) and _faces(after[0], place)


def _faces(clause: Clause, place: int) -> bool:
    """Tell whether a clause begins right behind a quotation: “…,” Lund said."""
    return clause.form in ("left", "right") and place < min(clause.cue, clause.speaker.first) <= place + 2


def _near(passage: Passage, place: int, sentence: int) -> list[Clause]:
    """Return the clauses of a sentence that are near enough to a quotation, in the order of their cues."""
    clauses = passage.clauses(sentence)
    middle = bisect_left(clauses, place, key=lambda clause: clause.cue)
    near = clauses[max(0, middle - 2 * NEAR) : middle + 2 * NEAR]
    return [one for one in near if abs(one.cue - place) < FAR and not is_named(one, place)]


_NEARER = (*PLAIN, "shared")
"""Forms of a clause whose subject stands nearer to the verb than that of the sentence."""


def _asked(passage: Passage, place: int, sentence: int) -> list[Span]:
    """Return the words for who is asked what the quotation says: Lund was asked, “Who pays?”."""
    lexicon, tokens = passage.lexicon, passage.tokens
    return [
        passage.words_of(clause.speaker.first, clause.speaker.last)
        for clause in _near(passage, place, sentence)
        if clause.form == "passive" and tokens[clause.cue].low in lexicon.asking
        if clause.cue < place and _adjoins(passage, clause.cue, place)
    ]


def _beside(passage: Passage, clause: Clause, near: Sequence[Clause]) -> list[str]:
    """Return what a verb has nearer than this subject, what a noun leads to, and whether a verb is finite."""
    found = []
    if clause.form in ("main", "shared", "frame"):
        nearer = next((one for one in near if one.cue == clause.cue and one.form in _NEARER), None)
        found += [f"over {nearer.form} {nearer.speaker.kind}"] if nearer and nearer != clause else []
    if clause.sort == "noun":
        found.append(f"leads to {_leads_to_what(passage, clause.cue + 1)}")
    if clause.cue and passage.tokens[clause.cue - 1].low in passage.lexicon.infinitive:
        found.append("in the infinitive")
    return found


def _leads_to_what(passage: Passage, at: int) -> str:
    """Return the word class of the token behind a cue, or what sort of mark it is."""
    if at >= len(passage.tokens):
        return "mark"
    token, lexicon = passage.tokens[at], passage.lexicon
    if not token.is_word:
        return "mark" if token.quote < 0 else "quotation"
    for name, members in (
        ("that", lexicon.conjunctions),
        ("auxiliary", lexicon.auxiliaries),
        ("determiner", lexicon.determiners),
        ("preposition", lexicon.prepositions),
    ):
        if token.low in members:
            return name
    return "time" if token.low in lexicon.times else "word"


def _speaks(clause: Clause, place: int, passage: Passage) -> bool:
    """Tell whether a clause plainly says who speaks, so that a source beside it only passes the words on."""
    if clause.sort not in ("speech", "attitude") or _is_parted_by_quotes(passage, place, clause):
        return False
    adjoins = clause.form == "right" and 0 < clause.cue - place < _ADJOINING
    return clause.form in ("left", "apposition") or (adjoins and _ends_clause(passage, clause.speaker.last))


def _is_parted_by_quotes(passage: Passage, place: int, clause: Clause) -> bool:
    low, high = sorted((place, clause.cue))
    return any(low < at < high for at in _quotes_near(passage, place))


def _is_enclosed(passage: Passage, place: int, sentence: int) -> bool:
    """Tell whether a clause of its own stands around a quotation: …, den Lund „…“ nennt, …."""
    words = passage.sentences[sentence]
    if place + 1 >= words.last or passage.tokens[place + 1].low not in passage.lexicon.reports:
        return False
    return enclosing(words, place + 1) is not None


def _is_plain(clause: Clause, place: int) -> bool:
    """Tell whether a clause plainly reports: it has its subject in front, or stands around the quotation."""
    around = clause.form == "relative" and clause.cue == place + 1
    if clause.sort == "participle":
        return clause.form == "left" and 0 < place - clause.cue < _ADJOINING  # as workers met, chanting
    return (clause.form == "left" or around) and clause.sort in ("speech", "attitude")


def _yields(outer: Clause, inner: Clause, place: int, passage: Passage, opener: int | None) -> bool:
    """Tell whether a clause has no claim beside one nearer to the quotation: …, and Lund said “…”."""
    if outer.cue != inner.cue and _adjoins(passage, inner.cue, place):
        return True
    if inner.cue > place:
        return False
    coordinate = opener is not None and outer.cue < opener < inner.cue
    return coordinate or _passes_on(outer, inner, passage)


def _adjoins(passage: Passage, cue: int, place: int) -> bool:
    """Tell whether nothing but a comma or a colon parts a cue from the quotation: …, as Lund asked: “…”."""
    parting = passage.tokens[place - 1].text if place - cue == 2 else ""
    return abs(cue - place) == 1 or (bool(parting) and parting in ",:")


def _passes_on(outer: Clause, inner: Clause, passage: Passage) -> bool:
    """Tell whether a clause reports another one that speaks: Reed wrote that Voss had called it “…”."""
    if outer.cue >= inner.speaker.first:
        return False
    if inner.speaker.kind == "pronoun":
        return _is_aside(inner, outer, passage)
    lexicon, words = passage.lexicon, passage.tokens[inner.speaker.first : inner.speaker.last]
    if words[-1].low not in passage.names and not any(lexicon.is_office(word.low) for word in words):
        return False
    between = [token.low for token in passage.tokens[outer.cue + 1 : inner.speaker.first]]
    return not set(between[:1]) - lexicon.conjunctions - lexicon.objects and not between[1:]


def _is_aside(clause: Clause, outer: Clause, passage: Passage) -> bool:
    """Tell whether a clause tells when or why, and is no object: believes Brandt when he says he is “…”."""
    opener = clause.speaker.first - 1
    return outer.cue < opener and passage.tokens[opener].low in passage.lexicon.asides


def _announces(clause: Clause, passage: Passage) -> bool:
    """Tell whether a clause leads up to the next quotation: …, Oster answered: “…”."""
    following = passage.tokens[clause.cue + 1 : clause.cue + 3]
    return len(following) > 1 and following[0].text in ":," and following[1].quote >= 0


def _from_clause(
    passage: Passage,
    place: int,
    clause: Clause,
    side: str,
    order: int,
    shape: QuotationShape,
    circumstances: Sequence[str],
) -> Candidate:
    tokens, speaker = passage.tokens, clause.speaker
    low, high = _extent(clause)
    words_between = gap(tokens, place + 1, low) if side == "after" else gap(tokens, high, place)
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
        f"{base} {speaker.kind}",
    ]
    features += word_features(passage, speaker)
    features += [f"{side} {clause.form} {circumstance}" for circumstance in circumstances]
    features += _position(passage, place, clause, side, shape)
    words = passage.words_of(speaker.first, speaker.last)
    relative = None if clause.relative is None else passage.words_of(clause.relative, clause.relative + 1)
    return Candidate(words, speaker.kind, cue_text(passage, clause), True, tuple(features), relative)


def _extent(clause: Clause) -> tuple[int, int]:
    """Return the tokens from the speaker to the cue, or from the cue to the speaker."""
    return min(clause.cue, clause.speaker.first), max(clause.cue + 1, clause.speaker.last)


def _position(passage: Passage, place: int, clause: Clause, side: str, shape: QuotationShape) -> list[str]:
    """Return how a clause lies to the quotation, to other quotations and to the rest of its sentence."""
    low, high = _extent(clause)
    features = []
    if clause.form == "left":
        features.append(f"{side} left behind {_opener(passage, low)}")
    if side == "before" and clause.cue == place - 1:
        features.append(f"adjacent {clause.sort} {clause.form}")
    elif side == "before" and _leads_to(passage, place):
        features.append(f"{clause.sort} {clause.form} through {passage.tokens[place - 1].low}")
    if _is_parted(passage, low, high):
        features += [f"{side} {clause.form} parted", f"{side} parted {shape.start} {shape.end}"]
    if any(place < at < low or high <= at < place for at in _quotes_near(passage, place)):
        features.append(f"{side} crosses a quotation")
    if low < place < high:
        features.append(f"{side} {clause.sort} {clause.form} straddles")
    if side == "after" and clause.form == "left":
        features.append(f"after left then {_leads_to_what(passage, clause.cue + 1)}")
    if clause.form == "right":
        if clause.sort != "source" and passage.tokens[clause.cue].low in passage.lexicon.addressing:
            features.append(f"{side} addressee")
        features.append(f"{side} {'ends' if _ends_clause(passage, clause.speaker.last) else 'goes on'}")
    return features


def _leads_to(passage: Passage, place: int) -> bool:
    """Tell whether a preposition or conjunction leads up to a quotation: described it as “…”."""
    low, lexicon = passage.tokens[place - 1].low, passage.lexicon
    return low in lexicon.prepositions or low in lexicon.conjunctions


def _opener(passage: Passage, at: int) -> str:
    """Return what stands before a clause: `that`, `which`, `and`, a `mark` or another `word`."""
    if at == 0:
        return "mark"
    token, lexicon = passage.tokens[at - 1], passage.lexicon
    if not token.is_word:
        return "mark"
    if token.low in lexicon.conjunctions:
        return "that"
    if token.low in lexicon.relatives:
        return "which"
    return "and" if token.low in lexicon.coordinators else "word"


def _is_parted(passage: Passage, first: int, last: int) -> bool:
    """Tell whether a clause stands between commas or ends its sentence: …, the mayor says."""
    tokens = passage.tokens
    opens = first > 0 and tokens[first - 1].text in _PARTING
    return opens and (last >= len(tokens) or tokens[last].text in _PARTING or tokens[last].text in _STOPS)


def _quotes_near(passage: Passage, place: int) -> list[int]:
    number = passage.tokens[place].quote
    return [at for at in passage.places[max(0, number - 4) : number + 5] if at != place]


def _ends_clause(passage: Passage, at: int) -> bool:
    if at >= len(passage.tokens):
        return True
    token, lexicon = passage.tokens[at], passage.lexicon
    return not token.is_word or token.low in lexicon.prepositions or token.low in lexicon.relatives


def _guesses(passage: Passage, place: int, sentence: int, shape: QuotationShape) -> Iterator[Candidate]:
    """Read `“…,” quips Smith` and `“…,” Smith quips`, whatever the verb."""
    here = passage.sentences[sentence]
    tokens, last, lexicon = here.tokens, here.last, here.lexicon
    at = place + 1
    while at < last and tokens[at].text in ",—–-":
        at += 1
    if at >= last or tokens[at].quote >= 0 or shape.end == "stop":
        return
    speaker = phrase_after(here, at, last)
    form = "subject first"
    if speaker is None and tokens[at].low not in lexicon.functions and at + 1 < last:
        speaker, form = phrase_after(here, at + 1, last), "verb first"
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


def _subjects(
    passage: Passage, place: int, sentence: int, shape: QuotationShape, opener: int | None
) -> Iterator[Candidate]:
    """Take the subject of the sentence, whatever its verb: Clinton has a plan to “…”.

    A clause that begins behind a comma (…, and her guest pledged “…”) has its own.
    """
    tokens, here = passage.tokens, passage.sentences[sentence]
    own = opener and any(
        opener < one.cue < place and _is_plain(one, place) for one in _near(passage, place, sentence)
    )
    subjects = [] if own else [("subject", subject_of(here, place))]
    if opener:
        subjects.append(("clause subject", phrase_after(here, opener, place)))
    for route, speaker in subjects:
        if speaker is None:
            continue
        features = [
            route,
            f"{route} {speaker.kind}",
            f"{route} {shape.start} {shape.end}",
            f"{route} lead {shape.lead}",
            f"{route} gap {gap(tokens, speaker.last, place)}",
            *word_features(passage, speaker),
        ]
        words = passage.words_of(speaker.first, speaker.last)
        yield Candidate(words, speaker.kind, None, True, tuple(features))


def _coordinate(passage: Passage, first: int, place: int) -> int | None:
    """Return where the last clause with a subject of its own begins before a quotation: , and his guest."""
    tokens, lexicon = passage.tokens, passage.lexicon
    for at in range(place - 2, first + 1, -1):
        if tokens[at].quote >= 0:
            joined = tokens[at + 1].low in lexicon.joining and starts_phrase(tokens[at + 2], lexicon)
            return at + 2 if joined else None  # “no” and Lund said
        if tokens[at].text in ":;" and tokens[at + 1].is_capitalised:
            return at + 1
        parts = tokens[at - 1].text in ",;" and tokens[at].low in lexicon.joining
        if parts and starts_phrase(tokens[at + 1], lexicon):
            return at + 1
    return None


def _bracketed(passage: Passage, place: int, sentence: int) -> Iterator[Candidate]:
    """Read `Jane Smith (“…”)`, where nobody else can be meant."""
    here = passage.sentences[sentence]
    first, _, tokens, _ = here
    if place - 2 < first or tokens[place - 1].text != "(":
        return
    if place + 1 >= len(tokens) or tokens[place + 1].text != ")":
        return
    speaker = phrase_before(here, first, place - 2)
    if speaker and speaker.kind == "name":
        words = passage.words_of(speaker.first, speaker.last)
        features = ("signed in brackets", *word_features(passage, speaker))
        yield Candidate(words, speaker.kind, None, True, features)


def _is_unknown_verb(passage: Passage, at: int) -> bool:
    """Tell a verb that is in no list from the end of a name: Otto Finn demurred."""
    return _is_verb_like(passage, at, at + 1) and not passage.lexicon.is_office(passage.tokens[at].low)


def _signatures(passage: Passage, place: int, sentence: int) -> Iterator[Candidate]:
    """Read `Jane Smith: “…”` and `“…” — Jane Smith`, which do without a verb."""
    here = passage.sentences[sentence]
    tokens, first, lexicon = here.tokens, here.first, here.lexicon
    signed = []
    if place - 2 >= first and tokens[place - 1].text == ":":
        verb = place - 3 >= first and _is_unknown_verb(passage, place - 2)
        signed.append(("before", phrase_before(here, first, place - 2 - verb)))
    if place - 2 >= first and tokens[place - 1].text in _DASHES:
        signed.append(("beside", phrase_before(here, first, place - 2)))
    if place + 2 < len(tokens) and tokens[place + 1].text in _DASHES:
        signed.append(("after", phrase_after(here, place + 2, len(tokens))))
    for side, speaker in signed:
        if speaker is None or speaker.kind != "name":
            continue
        if side == "before" and lexicon.nouns_capitalised and speaker.first > first:
            continue  # mit folgenden Worten:
        if (
            side == "before"
            and speaker.first > first
            and tokens[speaker.first - 1].low in lexicon.prepositions
        ):
            continue  # Brandt in May 1990:
        ends = speaker.last >= len(tokens) or not tokens[speaker.last].is_word
        opens = speaker.first == first or tokens[speaker.first - 1].text in _DASHES
        features = [
            f"signed {side}",
            f"signed {side} {'ends' if ends else 'goes on'}",
            f"signed {side} {'opens' if opens else 'inside'}",
            *word_features(passage, speaker),
        ]
        words = passage.words_of(speaker.first, speaker.last)
        yield Candidate(words, speaker.kind, None, True, tuple(features))
