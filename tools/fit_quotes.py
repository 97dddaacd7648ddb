"""Fit the weights in briefing/core/quotes/weights.tsv to annotated documents.

    python tools/fit_quotes.py DATA [--check] [--language TAG]

DATA is a folder of packed sets (one JSON record a line: text, quotes with kind, mention and name, other
spans). Documents are left out by outlet, or by number where a set has none: the confidence in a speaker is
fitted to what weights fitted without the outlet chose. With --check, nothing is written: it prints what is
right on the documents fitted to (seen) and on those left out (unseen), and the precision at coverage.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from itertools import repeat
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from briefing.core.languages import lexicon_for
from briefing.core.model import Span
from briefing.core.quotes import People, gather_people
from briefing.core.quotes.attribution import Attribution, choose, circumstances, follow
from briefing.core.quotes.candidates import candidates
from briefing.core.quotes.features import Candidate, Earlier
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.coreference import resolve
from briefing.core.quotes.statements import is_statement, statement_features
from briefing.core.quotes.weights import PATH
from briefing.core.segment.document import parse_document
from briefing.core.text.marks import find_marked, is_nickname
from briefing.core.weights import read_weights, written_weights

SETS = {"en": ("polnear", "ggt"), "de": ("uhh_de",)}
"""What each language is fitted to; German starts from the weights of English."""
FOLDS = 7
NEGLIGIBLE = 0.1
"""Weights below this are left out: they move no figure on unseen documents."""
SPEAKERS_FROM_NOTHING, STATEMENTS_FROM_NOTHING = (1.5, 8), (10.0, 12)
SPEAKERS_FROM_PRIOR, STATEMENTS_FROM_PRIOR = (6.0, 40), (4.0, 60)
"""What a weight costs as far as it is from where it starts, and examples that a feature must have to get one.

It starts from nothing, or from that of a language fitted before. Where that has ten times the documents, one
that is rare says more about these documents than about the language: of 8 to 150 examples and costs of 1.5 to
25 these did best on the documents left out and lost least against those fitted to.
"""
SURENESS_FROM_NOTHING, SURENESS_FROM_PRIOR = 1.0, 3.0
"""The same for the confidence in a speaker."""
PRECISE = {"en": 0.957, "de": 0.92}
"""Share of names that are right above the confidence from which somebody is credited.

As the annotators see it: half of the wrong ones and more are theirs, who credit the paper or nobody.
"""
SURE = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9)
"""Confidences at which precision and coverage are printed."""
Weights = dict[str, float]
Record = dict[str, Any]


@dataclass
class Choice:
    """The candidates of one quotation, and which of them are right."""

    features: list[tuple[str, ...]]
    right: list[bool]


@dataclass
class Judgement:
    """The features of one quotation, and whether it is a statement."""

    features: tuple[str, ...]
    statement: bool


@dataclass
class Credit:
    """The speaker chosen for one statement, and whether it is the right one."""

    circumstances: dict[str, float]
    right: bool
    named: bool
    """The words chosen name somebody, or are a pronoun."""


@dataclass
class Examples:
    """All that is learned from."""

    choices: list[Choice] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)


def load(folder: Path, name: str) -> list[Record]:
    """Return the records of one packed set."""
    with gzip.open(folder / f"quotes_{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@cache
def _people(text: str) -> People:
    return gather_people(parse_document(text, article=True))


@cache
def _passages(text: str, language: str) -> tuple[Passage, ...]:
    """Return the paragraphs of a document, one a line, as they are taken apart in the product."""
    lexicon, names = lexicon_for(language), _people(text).words
    found = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        marked = tuple(
            one for one in find_marked(text, *match.span()) if not is_nickname(text, *one.span, lexicon)
        )
        found.append(Passage(text, Span(*match.span()), marked, lexicon, names))
    return tuple(found)


def examine(records: Iterable[Record], weights: Weights) -> Examples:
    """Run the search for speakers with `weights` and note what was right about its candidates."""
    examples = Examples()
    for record in records:
        before = Earlier()
        for passage in _passages(record["text"], record["lang"]):
            attributions = _examine_passage(record, passage, before, weights, examples)
            before = follow(passage, attributions, before)
    return examples


def _examine_passage(
    record: Record, passage: Passage, before: Earlier, weights: Weights, examples: Examples
) -> list[Attribution]:
    chosen: list[Candidate | None] = []
    attributions: list[Attribution] = []
    for number, marked in enumerate(passage.marked):
        found = candidates(passage, number, chosen, before)
        attribution = choose(found, weights)
        attributions.append(attribution)
        chosen.append(attribution.chosen)
        gold = _gold(record, marked.span)
        if gold is None and not _is_other(record, marked.span):
            continue
        features = statement_features(passage, number, attribution)
        examples.judgements.append(Judgement(features, gold is not None))
        if gold and (gold["mention"] or gold["name"]):
            right = [_is_right(record, gold, candidate) for candidate in found]
            taken = attribution.chosen.features if attribution.chosen else None
            hit = any(r and c.features == taken for r, c in zip(right, found, strict=True))
            if gold["mention"] or (attribution.chosen and attribution.chosen.kind not in _NAMELESS):
                named = _names_somebody(passage, attribution.chosen)
                named = named and (hit or not _is_beyond_judging(record, gold, attribution.chosen))
                examples.credits.append(Credit(circumstances(attribution), hit, named))
            if any(right):
                examples.choices.append(Choice([candidate.features for candidate in found], right))
    return attributions


def _names_somebody(passage: Passage, chosen: Candidate | None) -> bool:
    if chosen is None or chosen.kind in _NAMELESS:
        return chosen is not None
    people = _people(passage.text)
    return bool(resolve(passage.text, chosen.mention, chosen.kind, people, passage.lexicon).speakers)


def _is_beyond_judging(record: Record, gold: Record, chosen: Candidate | None) -> bool:
    """Tell whether the annotators point at a pronoun and the choice at somebody named elsewhere."""
    said = record["text"][slice(*gold["mention"])].lower() if gold["mention"] else ""
    return said in PRONOUNS and chosen is not None and not chosen.own


def _gold(record: Record, span: Span) -> Record | None:
    for quote in record["quotes"]:
        if min(span.end, quote["end"]) - max(span.start, quote["start"]) > 0.5 * (
            quote["end"] - quote["start"]
        ):
            return quote
    return None


def _is_other(record: Record, span: Span) -> bool:
    return any(min(span.end, end) - max(span.start, start) > 1 for start, end in record["other"])


def _is_right(record: Record, gold: Record, candidate: Candidate) -> bool:
    text = record["text"]
    said = candidate.mention.of(text)
    if gold["mention"]:
        start, end = gold["mention"]
        relative = candidate.relative
        if relative and min(end, relative.end) > max(start, relative.start):
            return True  # who, of Lund, who said
        if min(end, candidate.mention.end) > max(start, candidate.mention.start):
            wanted = text[start:end]
            return bool(_heads(wanted) & _words(said)) or bool(_heads(said) & _words(wanted))
        return (
            not candidate.own
            and len(wanted := _heads(text[start:end])) > 0
            and bool(wanted & _heads(said) - PRONOUNS)
        )
    return bool(_heads(gold["name"]) & _words(said))


_NAMELESS = frozenset({"pronoun", "possessive"})
"""Kinds of words that a gold name alone cannot judge."""
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "his", "her", "their"])


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.lower().replace("’s", "").replace("'s", "")))


def _heads(text: str) -> set[str]:
    heads = set()
    for part in re.split(r"\s+and\s+", text):
        phrase = re.split(r",|\s(?:of|who|at|for|in|from|with|on)\s", part)[0]
        heads |= set(re.findall(r"[\w-]+", phrase.lower().replace("’s", "").replace("'s", ""))[-1:])
    return heads


# ------------------------------------------------------------------------------------------ fitting


def _index(rows: Iterable[Iterable[str]], rare: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in row)
    return {feature: at for at, feature in enumerate(sorted(f for f, n in counts.items() if n >= rare))}


def _descend(start: np.ndarray, gradient: Callable[[np.ndarray], np.ndarray], steps: int = 400) -> np.ndarray:
    """Adam, full batch, with a rate that falls to nothing in the second half."""
    weights, first, second = start.copy(), np.zeros(len(start)), np.zeros(len(start))
    for step in range(1, steps + 1):
        slope = gradient(weights)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        rate = 0.05 * min(1.0, 2 - 2 * step / steps)  # a constant one never settles
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def _prior(index: Mapping[str, int], prior: Mapping[str, float]) -> np.ndarray:
    return np.array([prior.get(feature, 0.0) for feature in index])


def _named(index: Mapping[str, int], weights: np.ndarray, prior: Mapping[str, float]) -> Weights:
    named = {feature: round(float(weights[at]), 2) for feature, at in index.items()}
    unseen = {feature: weight for feature, weight in prior.items() if feature not in index}
    return {feature: weight for feature, weight in (unseen | named).items() if abs(weight) >= NEGLIGIBLE}


def fit_choices(choices: Sequence[Choice], prior: Mapping[str, float] | None = None) -> Weights:
    """Fit a conditional logit model, the right candidates of a quotation against all of them.

    Weights are drawn towards `prior`, or towards nothing.
    """
    prior = prior or {}
    penalty, rare = SPEAKERS_FROM_PRIOR if prior else SPEAKERS_FROM_NOTHING
    index = _index((row for choice in choices for row in choice.features), rare)
    start = _prior(index, prior)
    rows, columns, groups, right, fixed = [], [], [], [], []
    for group, choice in enumerate(choices):
        for features, is_right in zip(choice.features, choice.right, strict=True):
            for feature in features:
                if feature in index:
                    rows.append(len(groups))
                    columns.append(index[feature])
            groups.append(group)
            right.append(is_right)
            fixed.append(sum(prior.get(feature, 0.0) for feature in features if feature not in index))
    r, c, g, y, known = map(np.array, (rows, columns, groups, right, fixed))

    def share(scores: np.ndarray) -> np.ndarray:
        exponent = np.exp(scores)
        return exponent / np.bincount(g, exponent, len(choices))[g]

    def gradient(weights: np.ndarray) -> np.ndarray:
        scores = np.clip(np.bincount(r, weights[c], len(y)) + known, -30, 30)
        every, correct = share(scores), share(np.where(y > 0, scores, -60.0))
        return np.bincount(c, (every - correct)[r], len(index)) + penalty * (weights - start)

    return _named(index, _descend(start, gradient), prior)


def fit_judgements(judgements: Sequence[Judgement], prior: Mapping[str, float] | None = None) -> Weights:
    """Fit a logistic model in which statements and the other spans weigh the same."""
    prior = prior or {}
    penalty, rare = STATEMENTS_FROM_PRIOR if prior else STATEMENTS_FROM_NOTHING
    index = _index((judgement.features for judgement in judgements), rare)
    start = _prior(index, prior)
    rows = [at for at, one in enumerate(judgements) for f in one.features if f in index]
    columns = [index[f] for one in judgements for f in one.features if f in index]
    r, c = np.array(rows), np.array(columns)
    y = np.array([one.statement for one in judgements], float)
    balance = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean())) * 0.5
    known = np.array([sum(prior.get(f, 0.0) for f in one.features if f not in index) for one in judgements])

    def gradient(weights: np.ndarray) -> np.ndarray:
        scores = np.bincount(r, weights[c], len(y)) + known
        error = (1 / (1 + np.exp(-scores)) - y) * balance
        return np.bincount(c, error[r], len(index)) + penalty * (weights - start)

    return _named(index, _descend(start, gradient), prior)


def fit_confidence(credits_left_out: Sequence[Credit], prior: Mapping[str, float] | None = None) -> Weights:
    """Fit the chance that a name is right to the names that were chosen on documents left out.

    Weights are drawn towards `prior`, or towards nothing.
    """
    prior = prior or {}
    penalty = SURENESS_FROM_PRIOR if prior else SURENESS_FROM_NOTHING
    credited = [credit for credit in credits_left_out if credit.named]
    index = _index((*(credit.circumstances for credit in credited), prior), 1)
    start = _prior(index, prior)
    x = np.zeros((len(credited), len(index)))
    for at, credit in enumerate(credited):
        for name, value in credit.circumstances.items():
            x[at, index[name]] = value
    y = np.array([credit.right for credit in credited], float)
    free = np.array([name in ("bias", "share") for name in index])

    def gradient(weights: np.ndarray) -> np.ndarray:
        pull = np.where(free, 0.01, penalty) * (weights - start)
        return x.T @ (1 / (1 + np.exp(-(x @ weights))) - y) + pull

    weights = _descend(start, gradient, 2000)
    return {name: round(float(weights[at]), 2) for name, at in index.items()}


class Fitted(NamedTuple):
    """The two models of a language."""

    speaker: Weights
    statement: Weights


def fit(records: Sequence[Record], prior: Fitted | None = None) -> Fitted:
    """Fit both models; choices carried from quotation to quotation are settled in three rounds."""
    before = prior or Fitted({}, {})
    speaker = before.speaker
    for _ in range(3):
        speaker = fit_choices(examine(records, speaker).choices, before.speaker)
    return Fitted(speaker, fit_judgements(examine(records, speaker).judgements, before.statement))


# ---------------------------------------------------------------------------------------- measuring


def folds(sets: Mapping[str, Sequence[Record]]) -> list[int]:
    """Return which fold each record is left out in: that of its outlet, where its set names outlets."""
    outlets = {outlet: at for at, outlet in enumerate(sorted(set(map(_outlet, sets.get("polnear", ())))))}
    return [
        outlets[_outlet(record)] if name == "polnear" else at % FOLDS
        for name, records in sets.items()
        for at, record in enumerate(records)
    ]


def _outlet(record: Record) -> str:
    return str(record["id"]).split("/")[1].split("_")[0]


class Trial(NamedTuple):
    """What weights did on documents."""

    examples: Examples
    shown: list[bool]
    """Of each judgement, whether the quotation is taken for a statement."""


def tried(records: Sequence[Record], fitted: Fitted, language: str) -> Trial:
    """Return what `fitted` does on `records`."""
    examples = examine(records, fitted.speaker)
    shown = [is_statement(one.features, language, fitted.statement) for one in examples.judgements]
    return Trial(examples, shown)


def left_out(
    records: Sequence[Record], fold: Sequence[int], prior: Fitted | None, language: str
) -> list[Trial]:
    """Return one trial for each fold, with weights fitted to all the others; each in a process of its own."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(_left_out, range(FOLDS), *map(repeat, (records, fold, prior, language))))


def _left_out(
    number: int, records: Sequence[Record], fold: Sequence[int], prior: Fitted | None, language: str
) -> Trial:
    fitted = fit([r for r, one in zip(records, fold, strict=True) if one != number], prior)
    unseen = [r for r, one in zip(records, fold, strict=True) if one == number]
    print(f"fold {number}: {len(fitted.speaker)} + {len(fitted.statement)} weights", flush=True)
    return tried(unseen, fitted, language)


def figures(trials: Sequence[Trial]) -> str:
    """Return recall, specificity and right speakers of some trials."""
    judged = [
        (shown, one.statement)
        for trial in trials
        for one, shown in zip(trial.examples.judgements, trial.shown, strict=True)
    ]
    recall = np.mean([shown for shown, statement in judged if statement])
    spec = np.mean([not shown for shown, statement in judged if not statement])
    right = np.mean([credit.right for trial in trials for credit in trial.examples.credits])
    return f"R {recall:.3f} spec {spec:.3f} bal {(recall + spec) / 2:.3f} speaker {right:.3f}"


Rated = tuple[int, float, bool]
"""The fold of a credit, the confidence in it and whether it is right."""


def _rate(trials: Sequence[Trial], precise: float, prior: Mapping[str, float] | None) -> float:
    """Print the precision of speakers at coverage, and return the confidence from which they are credited.

    Confidence and threshold are fitted to the other folds.
    """
    rows: list[Rated] = []
    for number, trial in enumerate(trials):
        others = [one for at, other in enumerate(trials) if at != number for one in other.examples.credits]
        weights = fit_confidence(others, prior)
        for credit in filter(attrgetter("named"), trial.examples.credits):
            score = sum(weights.get(name, 0.0) * value for name, value in credit.circumstances.items())
            rows.append((number, 1 / (1 + np.exp(-score)) if credit.circumstances else 0.0, credit.right))
    for sure in SURE:
        print(f"   {sure:.2f}: {_at(sure, rows)}")
    nested = []
    for number in range(len(trials)):
        sure = least_sure([(chance, right) for fold, chance, right in rows if fold != number], precise)
        nested += [
            (number, 1.0 if chance >= sure else 0.0, right) for fold, chance, right in rows if fold == number
        ]
    print(f"   chosen on the other folds: {_at(1.0, nested)}", flush=True)
    return least_sure([(chance, right) for _, chance, right in rows], precise)


def _at(sure: float, rows: Sequence[Rated]) -> str:
    kept = [right for _, chance, right in rows if chance >= sure]
    return f"precision {np.mean(kept):.3f} at coverage {len(kept) / len(rows):.3f}"


def least_sure(rated: Sequence[tuple[float, bool]], precise: float) -> float:
    """Return the least confidence, in hundredths, above which the share `precise` is right."""
    for percent in range(100):
        kept = [right for chance, right in rated if chance >= percent / 100]
        if np.mean(kept) >= precise:
            return percent / 100
    return 1.0


def main() -> None:
    """Fit, and write the weights or print how they do on documents left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true", help="print what is right unseen; write nothing")
    parser.add_argument("--language", choices=SETS, help="fit this one alone; the others stay as they are")
    arguments = parser.parse_args()
    tables: dict[str, Weights] = {name: dict(weights) for name, weights in read_weights(PATH).items()}
    scores = dict(re.findall(r"^# (\w\w): (.*)", PATH.read_text(encoding="utf-8"), re.MULTILINE))
    for language, names in SETS.items():
        if arguments.language not in (None, language):
            continue
        first = language == "en"
        prior = None if first else Fitted(tables["speaker en"], tables["statement en"])
        sureness = None if first else tables["confidence en"]
        sets = {name: load(arguments.data, name) for name in names}
        records = [record for name in names for record in sets[name]]
        trials = left_out(records, folds(sets), prior, language)
        fitted = fit(records, prior)
        unseen = figures(trials)
        print(f"{language}: seen   {figures([tried(records, fitted, language)])}")
        print(f"{language}: unseen {unseen}", flush=True)
        sure = _rate(trials, PRECISE[language], sureness)
        scores[language] = f"{', '.join(f'quotes_{name}' for name in names)}; left out: {unseen}"
        tables[f"speaker {language}"], tables[f"statement {language}"] = fitted
        credited = [one for trial in trials for one in trial.examples.credits]
        tables[f"confidence {language}"] = fit_confidence(credited, sureness)
        tables[f"credit {language}"] = {"from": sure}
    if not arguments.check:
        remarks = [
            "Weights of the features of quotations. Written by tools/fit_quotes.py; do not edit.",
            f"date: {datetime.now(UTC).date().isoformat()}",
            *(f"{language}: {score}" for language, score in scores.items()),
        ]
        PATH.write_text(written_weights(tables, remarks), encoding="utf-8")


if __name__ == "__main__":
    main()
