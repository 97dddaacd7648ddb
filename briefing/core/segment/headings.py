"""How sure it is that each block is a heading.

A logistic model over named evidence, whose weights `tools/fit_headings.py` fits. One invariant: a score is
the sum of the weights of the names, in logits, and is explained by listing them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Final

from briefing.core.segment.consistency import agreement
from briefing.core.segment.context import Setting
from briefing.core.segment.features import evidence
from briefing.core.segment.layout import Layout
from briefing.core.weights import read_weights

IMPOSSIBLE: Final = -20.0
"""The score, in logits, of a block that cannot be a heading."""

WEIGHTS: Final = read_weights(Path(__file__).with_name("weights.tsv"))
"""Of the `first` and the `second` opinion on headings, and of the `title`."""


def probability(score: float) -> float:
    """Return the probability that belongs to a score in logits."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def score_evidence(names: Iterable[str] | None, weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of `names`, in logits."""
    if names is None:
        return IMPOSSIBLE
    return weights["bias"] + sum(map(weights.get, names, repeat(0.0)))


def score_headings(layout: Layout, setting: Setting) -> list[float]:
    """Return the score of each block, in logits: above 0 it is more likely a heading than not."""
    scores = [score_evidence(names, WEIGHTS["first"]) for names in evidence(layout, setting)]
    return reconsider(scores, layout, setting)


def reconsider(scores: Sequence[float], layout: Layout, setting: Setting) -> list[float]:
    """Return the scores again, each in the light of the lines that look like it.

    The second opinion is averaged with the first: alone it carries a wrong start through the whole document.
    """
    possible = [at for at, score in enumerate(scores) if score > IMPOSSIBLE]
    chances = [probability(score) for score in scores]
    final = list(scores)
    for at, names in agreement(scores, chances, layout, setting, possible).items():
        final[at] = (scores[at] + score_evidence(names, WEIGHTS["second"])) / 2
    return final
