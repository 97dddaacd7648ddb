"""Texts without headlines in which every line is a story by itself, as files of collected news have them.

One invariant: no text with a blank line, a wrapped paragraph or anything like a headline is one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from briefing.core.segment.context import Setting
from briefing.core.segment.features import stems
from briefing.core.segment.layout import Layout
from briefing.core.text.patterns import lazy

_sentence_end: Final = lazy(r"[.!?][”\"’»]?\s")
_SENTENCES: Final = 2
"""Ends of sentences inside a line that holds a whole story."""
_NARROWEST: Final = 200
"""Columns."""
_FEWEST: Final = 3
_ALIKE: Final = 0.14
"""Share of the longer words that two parts of the same story have in common, at least."""


def has_a_story_a_line(layout: Layout, setting: Setting, scores: Sequence[float]) -> bool:
    """Tell whether every line is a story: several sentences, and little in common with the next one."""
    blocks = layout.blocks
    if len(blocks) < _FEWEST or setting.spaced != "none" or layout.margin is not None or max(scores) > 0:
        return False
    if not all(
        block.width >= _NARROWEST and len(_sentence_end().findall(block.text)) >= _SENTENCES
        for block in blocks
    ):
        return False
    words = [stems(block.text) for block in blocks]
    common = sum(len(one & other) for one, other in pairwise(words))
    return common < _ALIKE * sum(min(len(one), len(other)) for one, other in pairwise(words))
