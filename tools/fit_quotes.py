"""Fit the weights in briefing/core/quotes/weights.py to annotated documents.

    python tools/fit_quotes.py DATA [--check]

DATA is a folder of packed sets (one JSON record a line: text, quotes with kind, mention and name, other
spans). With --check, nothing is written: each fifth of the documents is scored with weights fitted to the
others, and the thresholds to choose from are judged by these scores alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from briefing.core.languages import lexicon_for
from briefing.core.model import Span
from briefing.core.quotes import gather_people
from briefing.core.quotes.attribution import Attribution, choose, follow
from briefing.core.quotes.candidates import candidates
from briefing.core.quotes.features import Candidate, Earlier
from briefing.core.quotes.marks import find_marked
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.statements import statement_features
from briefing.core.segment.document import parse_document

SETS = ("polnear", "ggt")
TARGET = Path(__file__).resolve().parents[1] / "briefing" / "core" / "quotes" / "weights.py"
NEGLIGIBLE_CHOICE, NEGLIGIBLE_JUDGEMENT = 0.1, 0.1
"""Weights below these are left out: they move no figure on unseen documents."""
FOLDS = 5
THRESHOLDS = (-0.8, -0.6, -0.5, -0.4, -0.3, -0.2, 0.0, 0.2)
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
class Examples:
    """All that is learned from."""

    choices: list[Choice] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    right: int = 0
    possible: int = 0


def load(folder: Path, name: str) -> list[Record]:
    """Return the records of one packed set."""
    with gzip.open(folder / f"quotes_{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def passages(record: Record) -> Iterable[Passage]:
    """Return the paragraphs of a document, one a line, as they are taken apart in the product."""
    text, lexicon = record["text"], lexicon_for(record["lang"])
    names = gather_people(parse_document(text, article=True)).words
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        yield Passage(text, Span(*match.span()), tuple(find_marked(text, *match.span())), lexicon, names)


def examine(
    records: Iterable[Record], weights: Weights, notes: Callable[..., None] | None = None
) -> Examples:
    """Run the search for speakers with `weights` and note what was right about its candidates."""
    examples = Examples()
    for record in records:
        before = Earlier()
        for passage in passages(record):
            attributions = _examine_passage(record, passage, before, weights, examples, notes)
            before = follow(passage, attributions, before)
    return examples


def _examine_passage(
    record: Record, passage: Passage, before: Earlier, weights: Weights, examples: Examples, notes: Any
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
            examples.possible += any(right)
            taken = attribution.chosen.features if attribution.chosen else None
            examples.right += any(r and c.features == taken for r, c in zip(right, found, strict=True))
            if any(right):
                examples.choices.append(Choice([candidate.features for candidate in found], right))
            if notes:
                notes(record, passage, number, gold, found, right, attribution)
    return attributions


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
        if min(end, candidate.mention.end) > max(start, candidate.mention.start):
            wanted = text[start:end]
            return bool(_heads(wanted) & _words(said)) or bool(_heads(said) & _words(wanted))
        return (
            not candidate.own
            and len(wanted := _heads(text[start:end])) > 0
            and bool(wanted & _heads(said) - PRONOUNS)
        )
    return bool(_heads(gold["name"]) & _words(said))


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


def _index(rows: Iterable[Sequence[str]], rare: int) -> dict[str, int]:
    counts = Counter(feature for row in rows for feature in row)
    return {feature: at for at, feature in enumerate(sorted(f for f, n in counts.items() if n >= rare))}


def _descend(size: int, gradient: Callable[[np.ndarray], np.ndarray], steps: int = 400) -> np.ndarray:
    """Adam, full batch, with a rate that falls to nothing in the second half."""
    weights, first, second = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        rate = 0.05 * min(1.0, 2 - 2 * step / steps)  # a constant one never settles
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def _named(index: dict[str, int], weights: np.ndarray, negligible: float) -> Weights:
    named = {feature: round(float(weights[at]), 2) for feature, at in index.items()}
    return {feature: weight for feature, weight in named.items() if abs(weight) >= negligible}


def fit_choices(choices: Sequence[Choice], penalty: float = 1.5, rare: int = 8) -> Weights:
    """Fit a conditional logit model: the right candidates of a quotation against all of them."""
    index = _index((row for choice in choices for row in choice.features), rare)
    rows, columns, groups, right = [], [], [], []
    at = 0
    for group, choice in enumerate(choices):
        for features, is_right in zip(choice.features, choice.right, strict=True):
            groups.append(group)
            right.append(is_right)
            for feature in features:
                if feature in index:
                    rows.append(at)
                    columns.append(index[feature])
            at += 1
    r, c, g, y = np.array(rows), np.array(columns), np.array(groups), np.array(right, float)

    def share(scores: np.ndarray) -> np.ndarray:
        exponent = np.exp(scores)
        return exponent / np.bincount(g, exponent, len(choices))[g]

    def gradient(weights: np.ndarray) -> np.ndarray:
        scores = np.clip(np.bincount(r, weights[c], at), -30, 30)
        every, correct = share(scores), share(np.where(y > 0, scores, -60.0))
        return np.bincount(c, (every - correct)[r], len(index)) + penalty * weights

    weights = _descend(len(index), gradient)
    return _named(index, weights, NEGLIGIBLE_CHOICE)


def fit_judgements(judgements: Sequence[Judgement], penalty: float = 10.0, rare: int = 12) -> Weights:
    """Fit a logistic model in which statements and the other spans weigh the same."""
    index = _index((judgement.features for judgement in judgements), rare)
    rows = [at for at, one in enumerate(judgements) for f in one.features if f in index]
    columns = [index[f] for one in judgements for f in one.features if f in index]
    r, c = np.array(rows), np.array(columns)
    y = np.array([one.statement for one in judgements], float)
    balance = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean())) * 0.5

    def gradient(weights: np.ndarray) -> np.ndarray:
        scores = np.bincount(r, weights[c], len(y))
        error = (1 / (1 + np.exp(-scores)) - y) * balance
        return np.bincount(c, error[r], len(index)) + penalty * weights

    weights = _descend(len(index), gradient)
    return _named(index, weights, NEGLIGIBLE_JUDGEMENT)


def fit(records: Sequence[Record]) -> tuple[Weights, Weights]:
    """Fit both models; choices carried from quotation to quotation are settled in three rounds."""
    speaker: Weights = {}
    for _ in range(3):
        speaker = fit_choices(examine(records, speaker).choices)
    statement = fit_judgements(examine(records, speaker).judgements)
    return speaker, statement


def _check(sets: dict[str, list[Record]]) -> None:
    unseen: dict[str, list[tuple[float, bool]]] = {name: [] for name in sets}
    speakers = dict.fromkeys(sets, 0)
    for fold in range(FOLDS):
        training = [r for records in sets.values() for at, r in enumerate(records) if at % FOLDS != fold]
        speaker, statement = fit(training)
        print(f"fold {fold}: {len(speaker)} + {len(statement)} weights", flush=True)
        for name, records in sets.items():
            examples = examine(records[fold::FOLDS], speaker)
            speakers[name] += examples.right
            unseen[name] += [
                (sum(statement.get(f, 0.0) for f in one.features), one.statement)
                for one in examples.judgements
            ]
    for name, scores in unseen.items():
        statements = sum(is_statement for _, is_statement in scores)
        print(f"{name}: speaker {speakers[name] / statements:.3f}")
        for threshold in THRESHOLDS:
            print("   ", _figures(scores, threshold))


def _figures(scores: Sequence[tuple[float, bool]], threshold: float) -> str:
    recall = np.mean([value > threshold for value, is_statement in scores if is_statement])
    spec = np.mean([value <= threshold for value, is_statement in scores if not is_statement])
    return f"{threshold:+.2f}: R {recall:.3f} spec {spec:.3f} bal {(recall + spec) / 2:.3f}"


def _table(name: str, what: str, weights: Weights) -> str:
    lines = [
        f"    {json.dumps(feature, ensure_ascii=False)}: {value},"
        for feature, value in sorted(weights.items())
    ]
    return f"{name}: dict[str, float] = {{\n" + "\n".join(lines) + f'\n}}\n"""{what}"""\n'


def main() -> None:
    """Fit, and write the weights or print how they do on unseen documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true", help="cross-check on fifths and write nothing")
    arguments = parser.parse_args()
    sets = {name: load(arguments.data, name) for name in SETS}
    if arguments.check:
        _check(sets)
        return
    speaker, statement = fit([record for records in sets.values() for record in records])
    TARGET.write_text(
        '"""Weights of the features of quotations, written by tools/fit_quotes.py; do not edit.\n\n'
        "Fitted to development documents of PolNeAR and of the Gender Gap Tracker; nothing but these\n"
        "figures was taken from them.\n"
        '"""\n\n'
        + _table("SPEAKER", "Log-odds of a candidate being the speaker.", speaker)
        + "\n"
        + _table("STATEMENT", "Log-odds of a quotation being a statement.", statement),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
