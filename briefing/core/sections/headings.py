"""How sure it is that each block is a heading.

A logistic model over named evidence; `tools/fit_headings.py` fits its weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from briefing.core.layout import Layout
from briefing.core.sections.evidence import Setting, evidence
from briefing.core.sections.weights import FIRST

IMPOSSIBLE = -20.0
"""The score, in logits, of a block that cannot be a heading."""


def probability(score: float) -> float:
    """Return the probability that belongs to a score in logits."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def score_evidence(names: Iterable[str] | None, weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of `names`, in logits."""
    if names is None:
        return IMPOSSIBLE
    return weights["bias"] + sum(weights.get(name, 0.0) for name in names)


def score_headings(layout: Layout, setting: Setting) -> list[float]:
    """Return the score of each block, in logits: above 0 it is more likely a heading than not."""
    return [score_evidence(names, FIRST) for names in evidence(layout, setting)]
