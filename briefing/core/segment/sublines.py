"""Lines between a headline and its text that say where it is from: `Citation: …`, `📰 Harbour Post`, a court.

One invariant: they are notes only where nearly all headlines have them: the last opens alike in every item
and the headline stands equally far above it, or the headlines are names of cases, `Lind v. Brandt`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final
from unicodedata import category

from briefing.core.segment.consistency import opening
from briefing.core.segment.context import Setting
from briefing.core.segment.kickers import runs_above_text
from briefing.core.text.patterns import lazy

_FEWEST: Final = 3
_SHARE: Final = 0.8
"""Of the headlines with a line below them."""
_LINES: Final = 4
"""From the headline to the last line above the text, both included."""
_SYMBOL: Final = "So"
"""Unicode general category of pictures."""
_case: Final = lazy(r"[\w.)] (?:v|vs)\.? [^\W\d_a-z]")

_Run = Sequence[int]


def sublines(setting: Setting) -> dict[int, int]:
    """Return the lines between headlines and their texts, each with the index of its headline."""
    runs = [run for run in runs_above_text(setting) if len(run) > 1]
    if len(runs) < _FEWEST:
        return {}
    heads = _cases(setting, runs) or _above_alike(setting, runs)
    names = {setting.shapes[head].body for head, _ in heads}
    if len(heads) < max(_FEWEST, _SHARE * len(runs)) or len(names) < len(heads):
        return {}
    return {at: head for head, run in heads for at in run if at > head}


def _cases(setting: Setting, runs: Iterable[_Run]) -> list[tuple[int, _Run]]:
    """Return the names of cases in the runs, with their runs."""
    found = ((at, run) for run in runs for at in run[:-1] if _case().search(setting.shapes[at].body))
    return list(found)


def _above_alike(setting: Setting, runs: Iterable[_Run]) -> list[tuple[int, _Run]]:
    """Return the lines equally far above those that open alike, with their runs."""
    alike: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        if key := _key(setting.shapes[run[-1]].body):
            alike[key].append(run)
    found = max(alike.values(), key=len, default=[])
    height = min(map(len, found), default=0)
    heads = [(run[-height], run) for run in found] if height <= _LINES else []
    return [] if any(_key(setting.shapes[head].body) for head, _ in heads) else heads


def _key(text: str) -> str:
    """Return how a line opens that is no headline: with a label, or with a picture; "" for other lines."""
    if category(text[0]) == _SYMBOL:
        return text[0]
    label = opening(text)
    return label if label.endswith(":") and label[:-1].isalpha() else ""
