"""Lines that say what a headline is about, each right above its own: `Politics`, `Minister resigns`.

One invariant: a line heads nothing by this only where the text has such pairs again and again; the name of a
department above several headlines stays a heading.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.segment.context import Setting, median
from briefing.core.segment.recurring import is_name
from briefing.core.segment.shape import Shape

_FEWEST: Final = 3
_FEWEST_LOUD: Final = 2
"""Pairs whose upper line is in capitals."""
_LONGEST: Final = 7
_USUAL: Final = 3
"""Words of the upper line at most, and of most of them."""
_HEADLINE: Final = 5
"""Words of a headline; below the names of people stand their offices, which are shorter."""
_ALONE: Final = 1 / 3
"""Headlines without such a line to one that has it, at most."""


def kickers(setting: Setting, scores: Sequence[float]) -> dict[int, int]:
    """Return the lines that only say what the headline below them is about, with the index of that headline.

    Args:
        setting: the document as a whole.
        scores: how much each block looks like a heading, in logits.
    """
    runs = [run for run in runs_above_text(setting) if max(scores[at] for at in run[-2:]) > 0]
    pairs = {run[-2]: run[-1] for run in runs if len(run) == _PAIR or (len(run) > _PAIR and run is runs[0])}
    alone = sum(len(run) == 1 for run in runs)
    more = sum(len(run) > _PAIR for run in runs[1:])
    if len(pairs) < _FEWEST_LOUD or alone > _ALONE * len(pairs) or more > _MORE:
        return {}
    upper = [setting.shapes[at] for at in pairs]
    lower = [setting.shapes[at] for at in pairs.values()]
    return pairs if _are_kickers(upper, lower) else {}


_PAIR: Final = 2
_MORE: Final = 1
"""Runs of more lines, as a list of contents is."""


def runs_above_text(setting: Setting) -> Iterator[list[int]]:
    """Yield the runs of short lines, each right above a paragraph."""
    run: list[int] = []
    for at in setting.content:
        shape = setting.shapes[at]
        if _is_line(shape):
            run.append(at)
            continue
        if run and (shape.prose or shape.ending in ("stop", "quote")):
            yield run
        run = []


def _is_line(shape: Shape) -> bool:
    return shape.open and not shape.bullet and not shape.prose


def _are_kickers(upper: Sequence[Shape], lower: Sequence[Shape]) -> bool:
    loud = all(shape.body.isupper() for shape in upper)
    if len(upper) < (_FEWEST_LOUD if loud else _FEWEST):
        return False
    if any(above.width >= below.width for above, below in zip(upper, lower, strict=True)):
        return False
    if len({shape.body for shape in lower}) < len(lower):
        return False  # the same question to one after another
    counts = [shape.words for shape in upper]
    plain = all(shape.ending == "none" and shape.number is None for shape in upper)
    if not plain or max(counts) > _LONGEST or median(counts) > _USUAL:
        return False
    people = 2 * sum(map(is_name, upper)) > len(upper)
    return not people or median([shape.words for shape in lower]) >= _HEADLINE
