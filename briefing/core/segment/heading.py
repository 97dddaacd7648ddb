"""The arithmetic of evidence: a logistic model whose inputs are names.

One invariant: a score is the sum of the weights of the names, in logits, and is explained by listing them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

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
