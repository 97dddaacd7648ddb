"""How sure it is that each block is a heading.

A logistic model over named evidence; `tools/fit_headings.py` fits its weights.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.segment.consistency import agreement
from briefing.core.segment.context import Setting
from briefing.core.segment.features import evidence
from briefing.core.segment.heading import IMPOSSIBLE, probability, score_evidence
from briefing.core.segment.layout import Layout
from briefing.core.segment.weights import FIRST, SECOND


def score_headings(layout: Layout, setting: Setting) -> list[float]:
    """Return the score of each block, in logits: above 0 it is more likely a heading than not."""
    scores = [score_evidence(names, FIRST) for names in evidence(layout, setting)]
    return reconsider(scores, layout, setting)


def reconsider(scores: Sequence[float], layout: Layout, setting: Setting) -> list[float]:
    """Return the scores again, each in the light of the lines that look like it.

    The second opinion is averaged with the first: alone it carries a wrong start through the whole document.
    """
    possible = [at for at, score in enumerate(scores) if score > IMPOSSIBLE]
    chances = [probability(score) for score in scores]
    final = list(scores)
    for at, names in agreement(scores, chances, layout, setting, possible).items():
        final[at] = (scores[at] + score_evidence(names, SECOND)) / 2
    return final
