"""The title of a whole document, told from the heading of its first section.

One invariant: only the first block that is not furniture can be the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.layout import Layout
from briefing.core.sections.evidence import Setting


def find_title(layout: Layout, setting: Setting, scores: Sequence[float]) -> int | None:
    """Return the index of the block that names the whole document, or None."""
    if not setting.content:
        return None
    first = setting.content[0]
    shape = setting.shapes[first]
    if first > 2 or len(setting.content) < 2 or shape.kind not in ("words", "date") or shape.width > 140:
        return None
    if scores[first] < 0 and shape.kind != "date":
        return None
    below = setting.shapes[setting.content[1]]
    numbered = any(c.isdigit() for c in shape.body)
    return first if below.kind in ("byline", "date") or numbered or scores[setting.content[1]] > 0 else None
