"""Fit the weights by which topics are told to a packed set of sections whose subjects are known.

    python -m tools.fit_topics FOLDER [--folds 5] [--write]

FOLDER holds `topics_wce.jsonl.gz`: the Current Events of Wikipedia (CC BY-SA 4.0), a section a line with `id`
(`wce:2025-01-31-4`), `title`, `text` and `gold`, subjects of which any is right. A logistic model over
subjects starts from the lists of words: what is fitted is how far each list is believed, a bias, and a weight
for each stem, at a price (`PRICE`) that leaves rare ones at nothing. Names and numbers get no weight, because
what Gaza or Meta is in the news for is another thing in ten years; nor do words that are listed for
subjects without data alone, as the set does not show the other half of their use; biases are halved, because
how often a subject is met differs between outlets. Subjects without data keep `UNFITTED`. Each fold leaves
out a stretch of days and is judged on it. Other sets are never fitted to.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np

from briefing.core.tags import topics
from briefing.core.tags.topics import LIKELY, Evidence, read_evidence
from briefing.core.tags.vocabulary import vocabulary
from briefing.core.text.fold import fold
from briefing.core.text.words import stem
from briefing.core.weights import written_weights

TARGET = Path(topics.__file__).with_name("media_topics") / "weights.tsv"
SUBJECTS = tuple(tag for tag in vocabulary() if "/" not in tag)
PRICE = 0.25
"""Of the square of a weight."""
STEPS = 120
SHRINK = 0.5
"""What is left of a fitted bias."""
UNFITTED = (-1.3, 5.0)
"""Bias and belief in the list of a subject that the set does not have: about those of the rarer others."""
ALONE, ALONE_UNFITTED = (0.0, 4.0), (-1.0, 4.0)
"""Bias and belief where there are only lists: equal for all, since what is fitted to one kind of news,
where nearly every section has a minister in it, does not hold for other languages and outlets."""
SEEN = 4
"""Sections that a stem is in at least."""
KEPT = 3_300
"""Weights that are written, those that move most."""
_WORD = re.compile(r"[^\W_]+")


class Section(NamedTuple):
    """A section of the set."""

    day: str
    evidence: Evidence
    gold: frozenset[str]


class Fitted(NamedTuple):
    """A model of the fitted subjects: vectors by subject, weights by stem and subject."""

    bias: np.ndarray
    lists: np.ndarray
    weights: np.ndarray


class Table(NamedTuple):
    """The sections as arrays."""

    terms: np.ndarray
    said: np.ndarray
    gold: np.ndarray

    def rows(self, chosen: np.ndarray) -> Table:
        """Return some of the sections."""
        return Table(*(column[chosen] for column in self))


def read_sections(folder: Path) -> tuple[list[Section], frozenset[str]]:
    """Return the sections, and the stems that are mostly written with a capital inside sentences."""
    with gzip.open(folder / "topics_wce.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    sections = [
        Section(
            record["id"].partition(":")[2][:10],
            read_evidence(record["title"], record["text"], record["lang"]),
            frozenset(subject.replace(" ", "-") for subject in record["gold"]),
        )
        for record in records
    ]
    return sections, _names(record["text"] for record in records)


def _names(texts: Sequence[str]) -> frozenset[str]:
    met: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for match in _WORD.finditer(text):
            if text[: match.start()].rstrip()[-1:] not in (*'.!?:“"', ""):
                term = stem(fold(match[0]), "en")
                met[term] += 1
                capital[term] += match[0][0].isupper()
    return frozenset(term for term, count in met.items() if capital[term] > 0.8 * count)


def _elsewhere(sections: Sequence[Section], subjects: frozenset[str]) -> frozenset[str]:
    """Return the stems of words that are listed for subjects without data alone: strike, of labour."""
    found = [listed for section in sections for listed in section.evidence.listed.items()]
    return frozenset(
        stem(word, "en")
        for word, (_, topics) in found
        if subjects.isdisjoint(topic.partition("/")[0] for topic in topics)
    )


def as_table(sections: Sequence[Section], stems: Sequence[str], subjects: Sequence[str]) -> Table:
    """Return the sections as arrays over `stems` and `subjects`."""
    place = {term: at for at, term in enumerate(stems)}
    terms = np.zeros((len(sections), len(stems)), np.float32)
    said = np.zeros((len(sections), len(subjects)), np.float32)
    gold = np.zeros_like(said)
    for row, section in enumerate(sections):
        found = section.evidence.subjects()
        said[row] = [found.get(subject, 0.0) for subject in subjects]
        gold[row] = [subject in section.gold for subject in subjects]
        for term, (weight, _) in section.evidence.terms.items():
            if term in place:
                terms[row, place[term]] = weight
    return Table(terms, said, gold)


def probabilities(table: Table, model: Fitted) -> np.ndarray:
    """Return the probability of each subject in each section."""
    logits = table.terms @ model.weights + table.said * model.lists + model.bias
    odds = np.exp(logits - logits.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


def fit(table: Table) -> Fitted:
    """Return the model that makes the gold likeliest, by Adam."""
    subjects = table.gold.shape[1]
    model = Fitted(
        np.zeros(subjects, np.float32),
        np.full(subjects, 3.0, np.float32),
        np.zeros((table.terms.shape[1], subjects), np.float32),
    )
    first, second = [np.zeros_like(part) for part in model], [np.zeros_like(part) for part in model]
    for step in range(1, STEPS + 1):
        chances = probabilities(table, model)
        wanted = chances * table.gold
        error = chances - wanted / wanted.sum(1, keepdims=True)
        terms = table.terms.T @ error + PRICE * model.weights
        slopes = error.sum(0), (error * table.said).sum(0), terms
        pace = 0.15 * (1 - step / STEPS) + 0.005
        for part, slope, mean, spread in zip(model, slopes, first, second, strict=True):
            mean += 0.1 * (slope - mean)
            spread += 0.01 * (slope**2 - spread)
            part -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    return model._replace(bias=model.bias * SHRINK)


def thinned(model: Fitted, table: Table) -> Fitted:
    """Return the model with the `KEPT` weights that move most, over the sections that have their stem."""
    moved = np.abs(model.weights) * np.sqrt((table.terms > 0).sum(0))[:, None]
    least = np.sort(moved, axis=None)[-min(KEPT, moved.size)]
    return model._replace(weights=np.where(moved >= least, model.weights, 0.0))


def judged(chances: np.ndarray, gold: np.ndarray) -> str:
    """Return how often the first, or one of three, is right; precision and coverage of what is shown."""
    order = np.argsort(-chances, 1)
    hits = np.take_along_axis(gold, order, 1)
    shown = chances.max(1) >= LIKELY
    return (
        f"hit@1 {hits[:, 0].mean():.3f}, hit@3 {hits[:, :3].max(1).mean():.3f}, "
        f"shown right {hits[shown, 0].mean():.3f} over {(hits[:, 0] * shown).mean():.3f}"
    )


def unseen(sections: Sequence[Section], table: Table, folds: int) -> np.ndarray:
    """Return the probabilities that each fold gives to the days that it was not fitted to."""
    days = sorted({section.day for section in sections})
    fold_of = {day: at * folds // len(days) for at, day in enumerate(days)}
    folded = np.array([fold_of[section.day] for section in sections])
    chances = np.zeros_like(table.gold)
    for fold_number in range(folds):
        train = table.rows(folded != fold_number)
        model = thinned(fit(train), train)
        chances[folded == fold_number] = probabilities(table.rows(folded == fold_number), model)
    return chances


def tables_of(model: Fitted, stems: Sequence[str], subjects: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return what `briefing.core.tags.topics` reads."""
    tables: dict[str, dict[str, float]] = {}
    for at, name in enumerate(("bias", "lists")):
        known = dict(zip(subjects, map(float, model[at]), strict=True))
        tables[name] = {subject: known.get(subject, UNFITTED[at]) for subject in SUBJECTS}
        tables[f"{name} alone"] = {
            subject: (ALONE if subject in known else ALONE_UNFITTED)[at] for subject in SUBJECTS
        }
    for column, subject in enumerate(subjects):
        weights = {term: round(float(model.weights[row, column]), 2) for row, term in enumerate(stems)}
        tables[subject] = {term: weight for term, weight in weights.items() if weight}
    return tables


def main() -> None:
    """Print what each model is worth on days it was not fitted to; with --write, fit to all and keep that."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=5, help="stretches of days (default 5)")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    arguments = parser.parse_args()
    sections, names = read_sections(arguments.folder)
    met = Counter(term for section in sections for term in section.evidence.terms)
    subjects = [subject for subject in SUBJECTS if any(subject in section.gold for section in sections)]
    ignored = names | _elsewhere(sections, frozenset(subjects))
    stems = sorted(
        term for term, count in met.items() if count >= SEEN and term.isalpha() and term not in ignored
    )
    table = as_table(sections, stems, subjects)
    score = judged(unseen(sections, table, arguments.folds), table.gold)
    print("unseen days:", score)
    if arguments.write:
        model = thinned(fit(table), table)
        remarks = (
            "What each stem weighs for a subject, in logits. Written by tools/fit_topics.py; do not edit.",
            f"date: {date.today().isoformat()}",
            "corpus: topics_wce, the Current Events of Wikipedia, CC BY-SA 4.0",
            f"score, stretches of days left out: {score}",
        )
        TARGET.write_text(written_weights(tables_of(model, stems, subjects), remarks), "utf-8")


if __name__ == "__main__":
    main()
