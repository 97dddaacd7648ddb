"""Fit the weights in briefing/core/segment/weights.tsv to annotated documents.

    python -m tools.fit_headings DATA [--check]

DATA is a folder of packed sets: `sections.jsonl.gz` and, for stories without headings, `quotes_*` and
`summaries_*`. With --check nothing is written: every eighth of the documents is split by weights fitted to
the others, and the figures of that are printed; then the same for every eighth of the families of documents,
which forecasts how well documents of a kind never seen are split, and for `sections_web`, which no weight is
ever fitted to. The figures are those of whole documents as `parse_document` splits them.

Each document is learned from as it is and laid out again (bare, blank lines, wrapped, capitals). Stories of
`quotes_polnear` are put together to roundups under their own titles; single stories are examples without
headings.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import textwrap
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from briefing.core.languages.detect import detect_language
from briefing.core.segment.consistency import agreement
from briefing.core.segment.context import Setting, read_setting
from briefing.core.segment.document import parse_document
from briefing.core.segment.features import evidence
from briefing.core.segment.headings import IMPOSSIBLE, WEIGHTS, probability
from briefing.core.segment.highlights import find_highlights
from briefing.core.segment.layout import Layout, display_width, line_starts, read_layout
from briefing.core.segment.titles import title_candidate, title_evidence
from briefing.core.text.normalise import normalise
from briefing.core.weights import written_weights

TARGET: Final = Path(__file__).resolve().parents[1] / "briefing" / "core" / "segment" / "weights.tsv"
Weights = dict[str, float]
Floats = NDArray[np.float64]
Names = list[str] | None

HEADING, OTHER, UNSURE, TITLE = 1, 0, -1, -2
PRIOR: Final = {
    "sign": 6.0,
    "no sign": -2.0,
    "times": 4.0,
    "times first": 2.0,
    "emphasised": 2.5,
    "underlined": 3.0,
    "below a refrain": 2.0,
    "above a form": 1.5,
    "refrain": -2.0,
    "above a dateline": 1.5,
    "inside a story": -1.5,
}
"""What is known before any document is seen, in logits: these marks are rare in the documents fitted to."""
STYLES: Final = ("bare", "blank", "semi", "below", "wrapped", "capitals")
HAND, AGAIN, STORY, ROUNDUP = 2.0, 0.3, 0.3, 0.5
"""Weight of a line: labelled by hand, laid out again, of a story without headings, of a made roundup."""
LONG, LARGE = 0.5, 0.3
"""By which power of its lines a document, and a family, counts less: both say the same again and again."""


@dataclass(frozen=True)
class Penalty:
    """What weights cost: the ridge keeps them small, the lasso few."""

    ridge: float
    lasso: float


PENALTIES: Final = (Penalty(6.0, 4.0), Penalty(100.0, 10.0), Penalty(2.0, 0.3))
"""Of the first opinion, the second, and the title. Chosen by the families left out, see --check."""
FOLDS: Final = 8
TOO_SMALL: Final = 0.05
"""Logits; a smaller weight is left out of the table."""


@dataclass(frozen=True)
class Labelled:
    """A text with what some of its lines are, by the offset of their first character."""

    name: str
    family: str
    text: str
    labels: Mapping[int, int]
    weight: float
    original: bool
    hand: bool


@dataclass(frozen=True)
class Example:
    """A labelled text as the splitter sees it."""

    source: Labelled
    layout: Layout
    setting: Setting
    names: list[Names]
    labels: tuple[int, ...]
    weight: float
    """Of a line, see `evened`."""


# ------------------------------------------------------------------------------------------------ documents


def records(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the records of one packed set, none when it is not there."""
    path = folder / f"{name}.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def labelled(folder: Path, name: str) -> Iterator[Labelled]:
    """Yield the documents of one annotated set."""
    for record in records(folder, name):
        text = normalise(record["text"])[0]
        starts, lines = line_starts(text), text.split("\n")
        labels: dict[int, int] = {}
        for key, label in (("headings", HEADING), ("ignore", UNSURE), ("titles", TITLE)):
            for number in record[key]:
                line = lines[number - 1]
                labels.setdefault(starts[number - 1] + len(line) - len(line.lstrip()), label)
        hand = record["gold"] == "hand"
        weight = HAND if hand else 1.0
        yield Labelled(record["id"], record["family"], text, labels, weight, original=True, hand=hand)


def annotated(folder: Path) -> Iterator[Labelled]:
    """Yield the documents of the set `sections`, as they are and laid out again."""
    for source in labelled(folder, "sections"):
        yield source
        for style in STYLES:
            text, labels = restyle(source.text, source.labels, style)
            yield replace(source, text=text, labels=labels, weight=source.weight * AGAIN, original=False)


def restyle(text: str, labels: Mapping[int, int], style: str) -> tuple[str, dict[int, int]]:
    """Lay `text` out again; return it with the labels where they are now."""
    out, moved, above = "", {}, OTHER
    for block in read_layout(text).blocks:
        label = labels.get(block.span.start, OTHER)
        if out:
            out += "\n\n" if _gap(style, label, above) else "\n"
        out += " " * block.indent
        moved[len(out)] = label
        out += _shaped(block.text, style, heading=label == HEADING)
        above = label
    return out, moved


def _gap(style: str, label: int, above: int) -> bool:
    if style in ("bare", "semi"):
        return style == "semi" and label == HEADING
    return style != "below" or above != HEADING


def _shaped(text: str, style: str, *, heading: bool) -> str:
    if style == "capitals" and heading:
        return text.upper()
    if style != "wrapped":
        return text
    if display_width(text) > len(text):
        return "\n".join(text[at : at + 36] for at in range(0, len(text), 36))
    return "\n".join(textwrap.wrap(text, 72, break_long_words=False, break_on_hyphens=False))


def stories(folder: Path, shuffle: random.Random) -> Iterator[Labelled]:
    """Yield single stories: texts without headings."""
    for name, limit in (("quotes_ggt", 47), ("summaries_bbc_ext", 49), ("summaries_writers", 58)):
        for record in records(folder, name)[:limit]:
            lines = _paragraphs(record)
            if len(lines) >= 6:
                text = shuffle.choice(("\n", "\n\n")).join(lines)
                yield Labelled(f"{name} {record['id']}", name, text, {}, STORY, original=False, hand=False)


def _paragraphs(record: dict[str, Any]) -> list[str]:
    return [line.strip() for line in normalise(record["text"])[0].split("\n") if line.strip()]


def roundups(folder: Path, shuffle: random.Random, count: int = 80) -> Iterator[Labelled]:
    """Yield roundups made of stories that begin with their title, which the set ends with a full stop."""
    told = [_paragraphs(record) for record in records(folder, "quotes_polnear")]
    fit = [lines for lines in told if len(lines) > 4 and 25 < len(lines[0]) < 100 and len(lines[1]) > 80]
    fit = [lines for lines in fit if min(map(len, lines[1:9])) > 45]
    for number in range(count if fit else 0):
        out, labels = "", {}
        style, loud = shuffle.choice(("bare", "bare", "blank", "semi", "wrapped")), shuffle.random() < 0.1
        for lines in shuffle.sample(fit, shuffle.randint(4, 9)):
            title = re.sub(r"[.;](['’”\"]?)$", r"\1", lines[0])
            body = lines[1 : 2 + shuffle.randint(2, 10)]
            for at, line in enumerate((title.upper() if loud else title, *body)):
                label = OTHER if at else HEADING
                out += ("\n\n" if _gap(style, label, OTHER) else "\n") if out else ""
                labels[len(out)] = label
                out += _shaped(line, style, heading=False)
        yield Labelled(f"roundup {number}", "roundups", out, labels, ROUNDUP, original=False, hand=False)


def evened(sources: Sequence[Labelled]) -> list[float]:
    """Return the weights of `sources`, those of long documents and large families lessened, the sum kept."""
    lines = [source.text.count("\n") + 1 for source in sources]
    documents, families = Counter[str](), Counter[str]()
    for source, count in zip(sources, lines, strict=True):
        documents[source.name] += count
        families[source.family] += count
    weights = [
        source.weight * documents[source.name] ** -LONG * families[source.family] ** -LARGE
        for source in sources
    ]
    before = sum(source.weight * count for source, count in zip(sources, lines, strict=True))
    scale = before / sum(weight * count for weight, count in zip(weights, lines, strict=True))
    return [weight * scale for weight in weights]


def look(source: Labelled, weight: float) -> Example:
    """Return the evidence of a labelled text."""
    layout = read_layout(source.text)
    leads = find_highlights(layout.blocks)
    layout = Layout(tuple(block for at, block in enumerate(layout.blocks) if at not in leads), layout.margin)
    setting = read_setting(layout, detect_language(source.text))
    labels = tuple(source.labels.get(block.span.start, OTHER) for block in layout.blocks)
    return Example(source, layout, setting, evidence(layout, setting), labels, weight)


# --------------------------------------------------------------------------------------------------- fitting


@dataclass(frozen=True)
class Rows:
    """Evidence with its labels, ready to be fitted to."""

    names: list[list[str]]
    right: list[float]
    weights: list[float]


def rows_of(examples: Sequence[Example], names: Sequence[Sequence[Names]]) -> Rows:
    """Return the lines of `examples` that could be headings and are known to be one or none."""
    rows = Rows([], [], [])
    for example, found in zip(examples, names, strict=True):
        for evident, label in zip(found, example.labels, strict=True):
            if evident is not None and label in (HEADING, OTHER):
                rows.names.append(evident)
                rows.right.append(float(label))
                rows.weights.append(example.weight)
    return rows


def fit(rows: Rows, penalty: Penalty, prior: Mapping[str, float] = PRIOR) -> Weights:
    """Return the weights of a logistic regression: the lasso chooses them, the ridge alone says how large.

    This is the relaxed lasso (Meinshausen 2007).
    """
    chosen = {
        name
        for name, weight in descend(rows, penalty, prior).items()
        if name in prior or abs(weight) >= TOO_SMALL
    }
    kept = [[name for name in names if name in chosen] for names in rows.names]
    return descend(replace(rows, names=kept), replace(penalty, lasso=0.0), prior)


def descend(rows: Rows, penalty: Penalty, prior: Mapping[str, float], steps: int = 250) -> Weights:
    """Return weights by accelerated proximal gradient descent.

    The method is FISTA (Beck and Teboulle 2009) with a step of its own for each weight.
    """
    seen = Counter(name for names in rows.names for name in set(names))
    index = {name: at for at, name in enumerate(sorted(name for name, count in seen.items() if count >= 3))}
    flat = np.array([index[name] for names in rows.names for name in names if name in index])
    lengths = [sum(name in index for name in names) for names in rows.names]
    row = np.repeat(np.arange(len(lengths)), lengths)
    offset = np.array([sum(prior.get(name, 0.0) for name in names) for names in rows.names])
    right, weight = np.array(rows.right), np.array(rows.weights)
    longest = max(lengths, default=1)
    bound = 0.25 * longest * np.append(np.bincount(flat, weight[row], len(index)), weight.sum())
    ridge = np.append(np.full(len(index), penalty.ridge), 0.0)
    lasso = np.append(np.full(len(index), penalty.lasso), 0.0) / (bound + ridge)
    now = ahead = np.zeros(len(index) + 1)
    pace = 1.0
    for _ in range(steps):
        logits = np.bincount(row, ahead[flat], len(lengths)) + ahead[-1] + offset
        error = (1 / (1 + np.exp(-logits)) - right) * weight
        slope = np.append(np.bincount(flat, error[row], len(index)), error.sum()) + ridge * ahead
        before, now = now, _shrunk(ahead - slope / (bound + ridge), lasso)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead, pace = now + (pace - 1) / faster * (now - before), faster
    fitted = {name: float(now[at]) for name, at in index.items()} | {"bias": float(now[-1])}
    return {name: fitted.get(name, 0.0) + prior.get(name, 0.0) for name in fitted.keys() | prior.keys()}


def _shrunk(weights: Floats, by: Floats) -> Floats:
    return np.sign(weights) * np.maximum(np.abs(weights) - by, 0.0)


def score(names: Sequence[Names], weights: Weights, impossible: float = IMPOSSIBLE) -> list[float]:
    """Return the score of each line, in logits."""
    return [
        impossible if found is None else weights["bias"] + sum(weights.get(name, 0.0) for name in found)
        for found in names
    ]


def reconsidered(example: Example, scores: Sequence[float]) -> list[Names]:
    """Return the evidence for the second opinion."""
    possible = [at for at, found in enumerate(example.names) if found is not None]
    chances = [probability(value) for value in scores]
    found = agreement(scores, chances, example.layout, example.setting, possible)
    return [found.get(at) for at in range(len(scores))]


def folds(groups: Sequence[str]) -> list[int]:
    """Deal groups of documents out; the same group comes to the same fold."""
    names = sorted(set(groups))
    random.Random(1).shuffle(names)
    place = {name: at % FOLDS for at, name in enumerate(names)}
    return [place[group] for group in groups]


Tables = dict[str, Weights]
Value = TypeVar("Value")


@dataclass(frozen=True)
class Trial:
    """How documents are scored by weights that were fitted without them."""

    again: list[list[Names]]
    """The evidence for the second opinion."""
    scores: list[list[float]]
    dealt: list[int]
    """The fold of each document."""
    tables: list[Tables]
    """The weights fitted without each fold."""


def tried(examples: Sequence[Example], groups: Sequence[str]) -> Trial:
    """Score `examples` by weights that were fitted without their group."""
    dealt = folds(groups)
    names = [example.names for example in examples]
    first = fitted_without(examples, names, dealt, PENALTIES[0], PRIOR)
    once = scored(names, dealt, first)
    again = [reconsidered(example, scores) for example, scores in zip(examples, once, strict=True)]
    second = fitted_without(examples, again, dealt, PENALTIES[1], {})
    scores = [averaged(*both) for both in zip(once, scored(again, dealt, second), strict=True)]
    title = [
        fit(title_rows(*others_than(fold, dealt, examples, scores)), PENALTIES[2], prior={})
        for fold in range(FOLDS)
    ]
    tables = [
        {"first": one, "second": two, "title": three}
        for one, two, three in zip(first, second, title, strict=True)
    ]
    return Trial(again, scores, dealt, tables)


def fitted_without(
    examples: Sequence[Example],
    names: Sequence[Sequence[Names]],
    dealt: Sequence[int],
    penalty: Penalty,
    prior: Mapping[str, float],
) -> list[Weights]:
    """Return, for each fold, the weights fitted to all others."""
    return [
        fit(rows_of(*others_than(fold, dealt, examples, names)), penalty, prior=prior)
        for fold in range(FOLDS)
    ]


def others_than(
    fold: int, dealt: Sequence[int], examples: Sequence[Example], values: Sequence[Value]
) -> tuple[list[Example], list[Value]]:
    """Return the examples, and what belongs to each, that are in other folds."""
    places = [at for at, place in enumerate(dealt) if place != fold]
    return [examples[at] for at in places], [values[at] for at in places]


def scored(
    names: Sequence[Sequence[Names]], dealt: Sequence[int], weights: Sequence[Weights]
) -> list[list[float]]:
    """Return the scores of every document by the weights that were fitted without its fold."""
    return [score(found, weights[place]) for found, place in zip(names, dealt, strict=True)]


def averaged(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """Return the mean of both opinions, and the first where there is no second."""
    return [a if b == IMPOSSIBLE else (a + b) / 2 for a, b in zip(first, second, strict=True)]


def title_rows(examples: Sequence[Example], scores: Sequence[Sequence[float]]) -> Rows:
    """Return the first lines that could be a title."""
    rows = Rows([], [], [])
    for example, values in zip(examples, scores, strict=True):
        first = title_candidate(example.setting)
        known = first is not None and example.labels[first] != UNSURE and example.source.weight != STORY
        if first is not None and known:
            rows.names.append(title_evidence(first, example.layout, example.setting, values))
            rows.right.append(float(example.labels[first] == TITLE))
            rows.weights.append(example.source.weight)
    return rows


# --------------------------------------------------------------------------------------------------- results


def found_in(source: Labelled, tables: Tables) -> set[int]:
    """Return where the headings begin that the whole program finds with these weights."""
    shipped = dict(WEIGHTS)
    WEIGHTS.update(tables)
    try:
        document = parse_document(source.text)
    finally:
        WEIGHTS.update(shipped)
    return {section.heading.start for section in document.sections if section.heading is not None}


def figures(sources: Sequence[Labelled], tables: Sequence[Tables]) -> str:
    """Return how well documents are split, each by its weights; false: headings of one that has none."""
    right = shown = wanted = false = headless = 0
    for source, weights in zip(sources, tables, strict=True):
        starts = line_starts(source.text)
        lines = {bisect_right(starts, at): label for at, label in source.labels.items()}
        gold = {line for line, label in lines.items() if label == HEADING}
        found = {bisect_right(starts, at) for at in found_in(source, weights)}
        found -= {line for line, label in lines.items() if label in (UNSURE, TITLE)}
        if not gold:
            headless, false = headless + 1, false + len(found)
            continue
        right, shown, wanted = right + len(found & gold), shown + len(found), wanted + len(gold)
    precision, recall = right / max(1, shown), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  false {false / max(1, headless):.2f}"


def report(left: str, sources: Sequence[Labelled], trial: Trial) -> str:
    """Print the figures of a trial over the documents as they are, all and by hand; return those over all."""
    said = ""
    for name, hand in (("by hand", True), ("all", False)):
        chosen = [at for at, source in enumerate(sources) if source.original and (source.hand or not hand)]
        said = figures([sources[at] for at in chosen], [trial.tables[trial.dealt[at]] for at in chosen])
        print(f"{left} left out: {name:8}", said)
    return said


def write(tables: Mapping[str, Weights], unseen: str) -> None:
    """Write the weights, with when, from what and how good they are on top."""
    remarks = (
        "What each piece of evidence weighs, in logits. Written by tools/fit_headings.py; do not edit.",
        f"date: {datetime.now(UTC):%Y-%m-%d}",
        "corpus: sections, and stories of quotes_ggt, quotes_polnear, summaries_bbc_ext, summaries_writers",
        f"score: {unseen}, families left out",
    )
    kept = {
        table: {name: weight for name, weight in found.items() if abs(weight) >= TOO_SMALL or name == "bias"}
        for table, found in tables.items()
    }
    TARGET.write_text(written_weights(kept, remarks), encoding="utf-8")


def main() -> None:
    """Fit, and write the weights or print how good they are on documents left out."""
    parser = argparse.ArgumentParser(description="Fit the weights of the heading evidence.")
    parser.add_argument("data", type=Path, help="folder of packed sets")
    parser.add_argument("--check", action="store_true", help="score documents left out; write nothing")
    options = parser.parse_args()
    shuffle = random.Random(7)
    sources = [*annotated(options.data), *stories(options.data, shuffle), *roundups(options.data, shuffle)]
    if not sources:
        raise SystemExit(f"no annotated documents in {options.data}: nothing to fit to")
    examples = [look(source, weight) for source, weight in zip(sources, evened(sources), strict=True)]
    trial = tried(examples, [source.name for source in sources])
    report("documents", sources, trial)
    unseen = report("families", sources, tried(examples, [source.family for source in sources]))
    tables = {
        "first": fit(rows_of(examples, [example.names for example in examples]), PENALTIES[0]),
        "second": fit(rows_of(examples, trial.again), PENALTIES[1], prior={}),
        "title": fit(title_rows(examples, trial.scores), PENALTIES[2], prior={}),
    }
    pages = list(labelled(options.data, "sections_web"))
    print("pages, never fitted to:    ", figures(pages, [tables] * len(pages)))
    if not options.check:
        write(tables, unseen)


if __name__ == "__main__":
    main()
