"""Choosing who said a quotation.

Invariant: the choice is the candidate whose weights sum highest; nothing but the features decides. The
weights are those of a conditional logit model over the candidates of a quotation, fitted by
`tools/fit_quotes.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp, log
from operator import itemgetter, mul
from typing import NamedTuple

from briefing.core.model import Span
from briefing.core.quotes.candidates import candidates
from briefing.core.quotes.candidates.unsaid import last_subject
from briefing.core.quotes.features import ILLUSTRATES, Candidate, Earlier, candidate_for, word_features
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.labels import label_of
from briefing.core.quotes.weights import confidence_weights, speaker_weights


class Attribution(NamedTuple):
    """The candidate chosen for one quotation."""

    chosen: Candidate | None
    probability: float
    """Share of all candidates with the words chosen, 0 to 1."""
    rivals: tuple[tuple[Candidate, float], ...] = ()
    """Others with their shares, those that count."""


_NOBODY = Attribution(None, 0.0)


_COUNTS = 0.05
"""Least share of a candidate to be a rival."""
_FLOOR = 1e-3
"""Least share and rest of a share that the confidence tells apart."""


_TELLING = frozenset({"known name", "unknown name", "has role"})
"""Features of a candidate from which the confidence in it is read as well."""
_RUNNING = "chain quoted running on"
"""Feature of words that go on with those of the paragraph before, which were not closed."""
_CARRIED = 2
"""Quotations over which a choice was carried on, beyond which more tell nothing."""


def circumstances(attribution: Attribution) -> dict[str, float]:
    """Return what the confidence in an attribution is read from: its share, its route and kind of words."""
    chosen = attribution.chosen
    if chosen is None:
        return {}
    share = min(1 - _FLOOR, max(_FLOOR, attribution.probability))
    origin, carried = chosen, 0
    while origin.source and carried < _CARRIED:
        origin, carried = origin.source, carried + 1
    names = [f"kind {chosen.kind}", *_TELLING.intersection(origin.features)]
    if _RUNNING in chosen.features:
        names.append("route running on")
    elif ILLUSTRATES in chosen.features:
        names.append("route illustrates")
    else:
        names += [f"route {_route(chosen.features[0])}", f"own {chosen.own}", f"carried {carried}"]
    nearest = max(attribution.rivals, key=itemgetter(1), default=None)
    names.append(f"rival {_route(nearest[0].features[0])}" if nearest else "no rival")
    return {"bias": 1.0, "share": log(share / (1 - share)), **dict.fromkeys(names, 1.0)}


@cache
def _route(feature: str) -> str:
    """Return the first words of a feature, of which there are a few dozen."""
    return " ".join(feature.split()[:3])


def confidence(attribution: Attribution, language: str) -> float:
    """Return the chance that the speaker chosen is the right one, as documents left out have borne it out."""
    if attribution.chosen is None:
        return 0.0
    weights = confidence_weights(language)
    evidence = circumstances(attribution)
    score = sum(map(mul, map(weights.get, evidence, repeat(0.0)), evidence.values()))
    return 1 / (1 + exp(-score))


def choose(found: Iterable[Candidate], weights: Mapping[str, float]) -> Attribution:
    """Return the best candidate, with the nearest cue of its words, and their share among all."""
    scored = [(sum(map(weights.get, candidate.features, repeat(0.0))), candidate) for candidate in found]
    if not scored:
        return _NOBODY
    best, candidate = max(scored, key=lambda pair: pair[0])
    shares = [
        (exp(max(-30.0, score - best)), _overlap(one.mention, candidate.mention)) for score, one in scored
    ]
    whole = sum(share for share, _ in shares)
    share = sum(share for share, same in shares if same) / whole
    rivals = tuple(
        (one, each / whole)
        for (each, same), (_, one) in zip(shares, scored, strict=True)
        if not same and each >= _COUNTS * whole
    )
    cue = _nearest_cue(candidate, scored)
    return Attribution(candidate if cue == candidate.cue else candidate._replace(cue=cue), share, rivals)


def _overlap(one: Span, other: Span) -> bool:
    """Tell whether words are the same ones, or a part of them: Vera Stroud’s, of Vera Stroud’s statement."""
    return one.start < other.end and other.start < one.end


def _nearest_cue(candidate: Candidate, scored: list[tuple[float, Candidate]]) -> str | None:
    """Return the nearest cue of the candidate's words: on its side of the quotation, or else on the other."""
    side = candidate.features[0].partition(" ")[0]
    cued = [one for _, one in scored if one.cue and one.mention == candidate.mention]
    there = (one for one in cued if one.features[0].startswith(side))
    nearest = next(there, cued[0] if cued else None)
    return nearest.cue if nearest else None


def attribute(passage: Passage, before: Earlier) -> list[Attribution]:
    """Choose a speaker for each quotation of a paragraph, by the weights of its language."""
    weights = speaker_weights(passage.lexicon.code)
    chosen: list[Candidate | None] = []
    attributions = []
    for number in range(len(passage.places)):
        found = list(candidates(passage, number, chosen, before))
        if passage.lexicon.suffix_mark:
            found = [one for one in found if one.cue and one.own] or found  # the verb ends its clause
        attribution = choose(found, weights)
        attributions.append(attribution)
        chosen.append(attribution.chosen)
    return attributions


def follow(passage: Passage, attributions: list[Attribution], before: Earlier) -> Earlier:
    """Return what the next paragraph should know about the speakers so far."""
    if attributions:
        last = next((one.chosen for one in reversed(attributions) if one.chosen), before.quoted)
        subject = _subject_after(passage, [one.chosen for one in attributions])
        return Earlier(last, None, 1, not passage.marked[-1].closed, subject=subject)
    announced = bool(passage.tokens) and passage.tokens[-1].text in _ANNOUNCING
    clause, alone = _report(passage)
    reported = before.reported if clause is None and not announced else None
    if clause:
        speaker = clause.speaker
        words = passage.words_of(speaker.first, speaker.last)
        reported = Candidate(words, speaker.kind, passage.tokens[clause.cue].text, False, ())
    subject = _subject_after(passage, ())
    if announced and reported is None:
        reported = _announcer(passage)
    return Earlier(before.quoted, reported, before.distance + 1, False, announced, alone, subject)


def _announcer(passage: Passage) -> Candidate | None:
    """Return who is named in front of what follows: Jan Lund, the trainer:, hizo esta declaración:."""
    lexicon = passage.lexicon
    label = label_of(passage.sentences[-1], len(passage.tokens) - 1)
    if label and passage.tokens[-1].text == ":":
        return candidate_for(passage, label, None, word_features(passage, label))
    if lexicon.heads_last or lexicon.nouns_capitalised:
        return None
    leads = any(token.low in lexicon.nouns for token in passage.tokens[-_NOUN:])
    return last_subject(passage, len(passage.sentences), ()) if leads else None


_NOUN = 4
"""Tokens at the end of a paragraph in which such a noun stands: la declaración siguiente:."""


def _subject_after(passage: Passage, chosen: Sequence[Candidate | None]) -> Candidate | None:
    """Return whom a verb without a subject means in the next paragraph, in languages that leave it out."""
    if not passage.lexicon.drops_subjects:
        return None
    return last_subject(passage, len(passage.sentences), chosen)


_ANNOUNCING = frozenset(":;,")
"""Marks at the end of a paragraph that lead up to the quotation in the next one."""
_REPORTING = 3
"""Sentences at the end of a paragraph in which somebody may report."""


def _asks(passage: Passage, clause: Clause) -> bool:
    """Tell whether a clause says who asks, where the words after a dash are those of the one to answer."""
    lexicon = passage.lexicon
    return lexicon.dialogue == "," and passage.tokens[clause.cue].low in lexicon.asking


def _report(passage: Passage) -> tuple[Clause | None, bool]:
    """Return the last clause that reports near the end of a paragraph, and whether no other one vies with it.

    Another main clause does: Roth said it was safe, but Reed said it was not.
    """
    last = len(passage.sentences) - 1
    for sentence in range(last, max(-1, last - _REPORTING), -1):
        clause = passage.indirect_clause(sentence) or (_adds(passage, sentence) if sentence == last else None)
        if clause and _asks(passage, clause):
            return None, False
        if clause:
            speakers = {one.speaker.first for one in passage.clauses(sentence) if one.sort == "speech"}
            further = (at for at in speakers if at > clause.speaker.first)
            return clause, all(
                passage.tokens[at - 1].low not in passage.lexicon.coordinators for at in further
            )
    return None, False


def _adds(passage: Passage, sentence: int) -> Clause | None:
    """Return the participle by which a sentence goes on to report: Roth praised the crew, *saying* why."""
    clauses = (one for one in passage.clauses(sentence) if (one.sort, one.form) == ("participle", "main"))
    return next((one for one in clauses if passage.tokens[one.cue - 1].text == ","), None)
