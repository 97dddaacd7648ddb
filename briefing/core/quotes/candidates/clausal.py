"""Clauses that report, in the sentence of a quotation: “…,” Lund said; Lund, who called it “…”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.core.quotes.candidates.spot import Spot
from briefing.core.quotes.features import FAR, Candidate, candidate_for, cue_text, gap, word_features
from briefing.core.quotes.passage import PLAIN, Passage
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.verb_final import enclosing

_ADJOINING = 3
"""Tokens from a quotation within which a cue adjoins it."""
_NEARER = (*PLAIN, "shared")
"""Forms of a clause whose subject stands nearer to the verb than that of the sentence."""
_PARTING = frozenset(",—–")
_ASIDE = _PARTING | {"-"}
_STOPS = frozenset(".:;?!")


def from_clauses(spot: Spot) -> Iterator[Candidate]:
    """Read who speaks in the clauses of the sentence, those after the quotation first."""
    passage, place, near = spot.passage, spot.place, spot.near
    after = [clause for clause in near if clause.cue >= place]
    first = _own_clause(spot) or 0
    before = [clause for clause in near if first <= clause.cue < place]
    before = [
        one for one in reversed(before) if not (_is_told(one, before, passage) or _is_closed(one, spot))
    ]
    passed_on = "source" in [clause.sort for clause in near]
    speaks = passed_on and any(_speaks(clause, place, passage) for clause in (*after, *before))
    for side, nearest in (("after", after), ("before", before)):
        cues: list[int] = []
        shadow: Clause | None = None
        for clause in nearest:
            if clause.cue not in cues:
                cues.append(clause.cue)
            if clause.sort == "source" and speaks:
                continue  # the words are somebody else’s, passed on
            if shadow is not None and _yields(clause, shadow, spot):
                continue
            if side == "after" and spot.shape.lead != "open" and _announces(clause, passage):
                continue
            circumstances = _beside(passage, clause, near)
            if shadow is not None and shadow.cue != clause.cue:
                circumstances.append("shadowed")
            if side == "before":
                circumstances += _apart(spot, clause, after)
            yield _from_clause(spot, clause, side, len(cues), circumstances)
            if shadow is None and _shadows(clause, spot):
                shadow = clause


def _own_clause(spot: Spot) -> int | None:
    """Return where the clause begins that the quotation stands in, if it says itself who speaks.

    As in `…, and Ada Holt, the leader, said it was “…”`, or without a verb in `…, and Ada Holt “…”`: nobody
    in front of it is meant.
    """
    opener, place, tokens = spot.opener, spot.place, spot.passage.tokens
    if opener is None:
        return None
    gapped = phrase_after(spot.here, opener, place) if spot.here.lexicon.heads_last else None
    if gapped and gapped.last == place and tokens[place - 1].low in spot.passage.names:
        return opener
    named = any(
        one.speaker.first == opener and one.sort in _TOLD and one.cue < place and one.form in PLAIN
        for one in spot.near
    )
    return opener if named else None


_TOLD = ("speech", "attitude")


def from_after(spot: Spot) -> Iterator[Candidate]:
    """Read who speaks in the clauses after a quotation that somebody was told, in no infinitive of his."""
    to_do = f"after main {_INFINITIVE}"
    return (one for one in from_clauses(spot) if one.features[0][:5] == "after" and to_do not in one.features)


_INFINITIVE = "in the infinitive"


def from_around(spot: Spot) -> Iterator[Candidate]:
    """Read who speaks in the clause that stands around the quotation, which ends after it."""
    return (one for one in from_clauses(spot) if one.features[0].startswith("after"))


def is_enclosed(spot: Spot) -> bool:
    """Tell whether a clause of its own stands around a quotation: …, den Lund „…“ nennt, …."""
    passage, place, words = spot.passage, spot.place, spot.here
    if place + 1 >= words.last or passage.tokens[place + 1].low not in passage.lexicon.reports:
        return False
    return enclosing(words, place + 1) is not None


def is_suffered(spot: Spot) -> bool:
    """Tell whether the quotation is what somebody was told, asked or called, by nobody who is named.

    As in `Lund was asked, “Who pays?”` and, in front of the clause that answers, `Asked if it was “safe,”`.
    """
    passage, place = spot.passage, spot.place
    tokens, lexicon, first = passage.tokens, passage.lexicon, spot.here.first
    before = [clause for clause in spot.near if clause.cue < place]
    if tokens[first].low in lexicon.asking and place - first < FAR:
        parted = any(token.text in ",:" for token in tokens[first:place])
        return not (parted or any(clause.cue > first and is_plain(clause, place) for clause in before))
    passive = bool(before) and before[-1].form == "passive"
    return passive and tokens[before[-1].cue].low in lexicon.addressing


def _apart(spot: Spot, clause: Clause, after: Sequence[Clause]) -> Iterator[str]:
    """Yield what parts a clause from the quotation after it."""
    if spot.opener and clause.cue < spot.opener:
        yield "in another clause"
    if after and _faces(after[0], spot.place):
        yield "with another after"


def _faces(clause: Clause, place: int) -> bool:
    """Tell whether a clause begins right after a quotation: “…,” Lund said."""
    return clause.form in ("left", "right") and place < min(clause.cue, clause.speaker.first) <= place + 2


def is_faced(spot: Spot) -> bool:
    """Tell whether who speaks is said right after the quotation, so that nobody is sought elsewhere."""
    passage, place = spot.passage, spot.place
    clause = next((one for one in spot.near if one.cue > place), None)
    if clause is None or clause.sort != "speech" or clause.form not in ("left", "right"):
        return False
    between = passage.tokens[place + 1 : min(clause.cue, clause.speaker.first)]
    return all(not token.is_word or token.low in passage.lexicon.auxiliaries for token in between)


def _beside(passage: Passage, clause: Clause, near: Sequence[Clause]) -> list[str]:
    """Return what a verb has nearer than this subject, what a noun leads to, and whether a verb is finite."""
    found = []
    if clause.form in ("main", "shared", "frame"):
        nearer = next((one for one in near if one.cue == clause.cue and one.form in _NEARER), None)
        found += [f"over {nearer.form} {nearer.speaker.kind}"] if nearer and nearer != clause else []
    if clause.sort == "noun":
        found.append(f"leads to {_leads_to_what(passage, clause.cue + 1)}")
    if clause.cue and passage.tokens[clause.cue - 1].low in passage.lexicon.infinitive:
        found.append(_INFINITIVE)
    return found


def _leads_to_what(passage: Passage, at: int) -> str:
    """Return the word class of the token after a cue, or what sort of mark it is."""
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
    if _judges(clause, place, passage):
        return True
    if clause.sort not in _TOLD or _is_parted_by_quotes(passage, place, clause):
        return False
    adjoins = clause.form == "right" and 0 < clause.cue - place < _ADJOINING
    return clause.form in ("left", "apposition") or (adjoins and _ends_clause(passage, clause.speaker.last))


def _judges(clause: Clause, place: int, passage: Passage) -> bool:
    """Tell whether a participle says what the subject calls somebody: she hit back, calling him a “…”."""
    judging = (clause.sort, clause.form) == (
        "participle",
        "main",
    ) and clause.speaker.last < clause.cue < place
    near = judging and place - clause.cue <= _OBJECT
    return near and passage.tokens[clause.cue].low in passage.lexicon.judging


_OBJECT = 5
"""Tokens from such a participle to the quotation, at most."""


def _is_parted_by_quotes(passage: Passage, place: int, clause: Clause) -> bool:
    low, high = sorted((place, clause.cue))
    return any(low < at < high for at in _quotes_near(passage, place))


def is_plain(clause: Clause, place: int) -> bool:
    """Tell whether a clause plainly reports: it has its subject in front, or stands around the quotation."""
    around = clause.form == "relative" and clause.cue == place + 1
    if clause.sort == "participle":
        return clause.form == "left" and 0 < place - clause.cue < _ADJOINING  # as workers met, chanting
    return (clause.form == "left" or around) and clause.sort in _TOLD


def _yields(outer: Clause, inner: Clause, spot: Spot) -> bool:
    """Tell whether a clause has no claim beside one nearer to the quotation: …, and Lund said “…”."""
    passage, place, opener = spot.passage, spot.place, spot.opener
    if outer.cue != inner.cue and (
        _adjoins(passage, inner.cue, place) or _holds(inner, spot) or leads_by_listener(inner, spot)
    ):
        return True
    if inner.cue > place:
        return passage.lexicon.names_last and outer.cue > inner.cue and _closes(inner, spot)
    coordinate = opener is not None and outer.cue < opener < inner.cue
    return coordinate or _passes_on(outer, inner, passage) or _is_granted(inner, passage)


def _holds(clause: Clause, spot: Spot) -> bool:
    """Tell whether a relative clause that a comma opens is still open: the report, which says “…”."""
    if clause.relative is None or clause.cue > spot.place:
        return False
    tokens, lexicon = spot.passage.tokens, spot.passage.lexicon
    opens = clause.relative > 0 and tokens[clause.relative - 1].text == ","
    after = tokens[clause.cue : spot.place - 1]
    closed = any(one.text == "," or (one.quote >= 0 and one.text[-2:-1] == ",") for one in after)
    return lexicon.heads_last and opens and not closed


def leads_by_listener(clause: Clause, spot: Spot) -> bool:
    """Tell whether only who is told parts a verb from its colon: Lund said he had told police: “…”."""
    if spot.shape.lead != "colon" or (clause.sort, clause.form) != ("speech", "left"):
        return False
    between = spot.passage.tokens[clause.cue + 1 : spot.place - 1]
    return clause.cue < spot.place and 0 < len(between) < _LISTENER and all(one.is_word for one in between)


def _shadows(clause: Clause, spot: Spot) -> bool:
    """Tell whether no clause farther off has a claim beside this one."""
    if is_plain(clause, spot.place) or _holds(clause, spot):
        return True
    return spot.here.lexicon.names_last and (_leads(clause, spot) or _closes(clause, spot))


def _closes(clause: Clause, spot: Spot) -> bool:
    """Tell whether a verb and its subject end a clause after a quotation: « A », …, poursuit le médecin."""
    named = clause.sort == "speech" and clause.form == "right" and clause.cue > spot.place
    return named and _ends_clause(spot.passage, clause.speaker.last)


def _leads(clause: Clause, spot: Spot) -> bool:
    """Tell whether a verb leads up to a quotation at once, with its subject apart: Orte, …, dijo: “…”."""
    named = clause.sort == "speech" and clause.form in ("apposition", "relative") and clause.cue < spot.place
    return named and _adjoins(spot.passage, clause.cue, spot.place)


def _adjoins(passage: Passage, cue: int, place: int) -> bool:
    """Tell whether nothing but a comma or a colon parts a cue from the quotation: …, as Lund asked: “…”."""
    lexicon, between = passage.lexicon, [token.low for token in passage.tokens[cue + 1 : place]]
    if between and between[-1] in lexicon.conjunctions and lexicon.prepositions.issuperset(between[:-1]):
        return not (lexicon.heads_last or lexicon.nouns_capitalised)  # a lo que Lund contestó que «…»
    return abs(cue - place) == 1 or (len(between) == 1 and between[0] in (",", ":"))


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
    return not between[1:] and all(low in lexicon.conjunctions or low in lexicon.objects for low in between)


def _is_closed(clause: Clause, spot: Spot) -> bool:
    """Tell whether an aside is over: whom Lund had named, was “…”; as Lund has said, and it was “…”."""
    tokens, lexicon, first = spot.passage.tokens, spot.passage.lexicon, clause.speaker.first
    if first - 2 < spot.here.first or first > clause.cue:
        return False
    opener, mark = tokens[first - 1].low, tokens[first - 2].text
    if opener in lexicon.comparing and mark in _ASIDE:
        return spot.opener is not None and clause.cue < spot.opener
    after = range(clause.cue + 1, spot.place - 1)
    closed = any(tokens[at].text in _ASIDE and tokens[at + 1].quote < 0 for at in after)
    return closed and opener in lexicon.objective


def _is_granted(clause: Clause, passage: Passage) -> bool:
    """Tell whether an infinitive has a subject of its own: only for Lund to say that “…”."""
    tokens, lexicon, first = passage.tokens, passage.lexicon, clause.speaker.first
    infinitive = first > 0 and clause.form == "left" and tokens[clause.cue - 1].low in lexicon.infinitive
    return infinitive and first < clause.cue and tokens[first - 1].low in lexicon.genitives


def _is_told(inner: Clause, before: Sequence[Clause], passage: Passage) -> bool:
    """Tell whether a verb that alone reports nothing is what somebody says of: Roth said she took “…”."""
    tokens, lexicon = passage.tokens, passage.lexicon
    return tokens[inner.cue].low in lexicon.doing and any(
        outer.cue < inner.speaker.first
        and (outer.sort, outer.form) == ("speech", "left")
        and all(one.low in lexicon.conjunctions for one in tokens[outer.cue + 1 : inner.speaker.first])
        for outer in before
    )


def _is_aside(clause: Clause, outer: Clause, passage: Passage) -> bool:
    """Tell whether a clause tells when or why, and is no object: believes Brandt when he says he is “…”."""
    opener = clause.speaker.first - 1
    return outer.cue < opener and passage.tokens[opener].low in passage.lexicon.asides


_LISTENER = 7
"""Tokens after a verb in which who was told ends."""


def _announces(clause: Clause, passage: Passage) -> bool:
    """Tell whether a clause leads up to the next quotation: …, Oster answered: “…”."""
    following = passage.tokens[clause.cue + 1 : clause.cue + 3]
    if len(following) > 1 and following[0].text in ":," and following[1].quote >= 0:
        return True
    if not passage.lexicon.heads_last or clause.form != "left":
        return False
    listener = passage.tokens[clause.cue + 1 : clause.cue + _LISTENER]  # Oster told the House: “…”
    colon = next((at for at, token in enumerate(listener[:-1]) if not token.is_word), 0)
    return colon > 0 and listener[colon].text == ":" and listener[colon + 1].quote >= 0


def _from_clause(
    spot: Spot, clause: Clause, side: str, order: int, circumstances: Sequence[str]
) -> Candidate:
    passage, place, shape, speaker = spot.passage, spot.place, spot.shape, clause.speaker
    tokens = passage.tokens
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
    features += _position(spot, clause, side)
    relative = None if clause.relative is None else passage.words_of(clause.relative, clause.relative + 1)
    return candidate_for(passage, speaker, cue_text(passage, clause), features, relative=relative)


def _extent(clause: Clause) -> tuple[int, int]:
    """Return the tokens from the speaker to the cue, or from the cue to the speaker."""
    return min(clause.cue, clause.speaker.first), max(clause.cue + 1, clause.speaker.last)


def _position(spot: Spot, clause: Clause, side: str) -> list[str]:
    """Return how a clause lies to the quotation, to other quotations and to the rest of its sentence."""
    passage, place, shape = spot.passage, spot.place, spot.shape
    low, high = _extent(clause)
    features = []
    if clause.form == "left":
        features.append(f"{side} left after {_opener(passage, low)}")
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
