"""Headlines in a standing form: `FACT: …`, `“…` without a closing mark, `3. …`; and leads under their name.

One invariant: a form counts where it comes back, each time on a line of its own above a paragraph; then a
full stop at its end says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from briefing.core.segment.context import Setting
from briefing.core.segment.layout import BULLET, Block, Layout
from briefing.core.segment.shape import WIDEST_HEADING, Shape

_FEWEST: Final = 3
_LABEL: Final = re.compile(r"(?P<label>[^\W\d_]{3,14})(?:\s+(?:no\.?\s*)?#?\d{1,3})?\s*[:.–—]\s+\S")
_OPENING: Final = "“„«"
_CLOSING: Final = re.compile('[”“»"]')


def standing_headings(layout: Layout, setting: Setting) -> frozenset[int]:
    """Return the indices of blocks that are headlines because the document repeats their form."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, (block, shape) in enumerate(zip(layout.blocks, setting.shapes, strict=True)):
        if shape.width <= WIDEST_HEADING and shape.kind == "words" and (form := _form(block, shape)):
            groups[form].append(at)
    return frozenset(
        at
        for found in groups.values()
        if len(found) >= _FEWEST and _alternate(found, setting)
        for at in found
    )


def _form(block: Block, shape: Shape) -> str | None:
    if shape.body[:1] in _OPENING and not _CLOSING.search(shape.body, 1):
        return "quotation mark"
    if shape.number is not None and shape.ending == "stop" and not shape.sentences:
        return "number"
    label = _LABEL.match(shape.body)
    if label and label["label"].isupper() and not shape.sentences and block.text[0] not in "-*•":
        return f"label {label['label']}"
    return None


def _alternate(found: Sequence[int], setting: Setting) -> bool:
    """Tell whether each of the lines stands above a paragraph, and none above another of them."""
    members = frozenset(found)
    below = [setting.neighbour(at, 1) for at in found]
    return all(under is not None and under not in members and setting.shapes[under].prose for under in below)


_LEADS: Final = frozenset(
    {
        *(
            "highlights",
            "top stories",
            "in brief",
            "at a glance",
            "headlines",
            "today's headlines",
            "key points",
        ),
        *(
            "in kürze",
            "überblick",
            "im überblick",
            "à la une",
            "en bref",
            "titulares",
            "en breve",
            "in sintesi",
        ),
    }
)
_FEWEST_LEADS: Final = 2
_MOST_LEADS: Final = 24
_TOP: Final = 3
"""Blocks in which the name of the list stands."""


def named_leads(blocks: Sequence[Block]) -> tuple[int, range] | None:
    """Return the index of a line such as `HIGHLIGHTS` on top of a document, and the items below it."""
    for at in range(min(_TOP, len(blocks))):
        if blocks[at].text.strip(":").casefold().replace("’", "'") in _LEADS:
            items = takewhile(lambda other: BULLET.match(blocks[other].text), range(at + 1, len(blocks)))
            leads = range(at + 1, at + 1 + sum(1 for _ in items))
            return (
                (at, leads)
                if _FEWEST_LEADS <= len(leads) <= _MOST_LEADS and leads.stop < len(blocks)
                else None
            )
    return None
