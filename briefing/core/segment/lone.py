"""The only line of a story that looks like a heading: a subhead, or something else that is short.

One invariant: what is decided here concerns one line, and only where no other is taken for a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from briefing.core.segment.context import Setting
from briefing.core.segment.features import stems
from briefing.core.segment.headings import IMPOSSIBLE
from briefing.core.segment.layout import Layout
from briefing.core.segment.shape import Shape, has_label

_WEAK: Final = -0.6
"""Logits; a line that scores less is no heading, however it stands."""
_SUBHEAD: Final = 0.2
"""Logits at least of a line that parts a story; nothing else in the text speaks for it."""
_LEDE: Final = 2
"""Paragraphs above the only subhead of a story."""
_SECTION: Final = 2
"""Paragraphs below a subhead at least, for it to be worth a section of its own."""
_WIDEST: Final = 45
"""Columns of the only subhead of a story."""
_LABEL: Final = 4
"""Words at most of a line that says what the list below it is."""
_FEWEST_LETTERS: Final = 4
_ROLE_AND_NAME: Final = 3
"""Words that tell who somebody is: the last of the role, and both of the name."""
_COMMON: Final = 2
"""Words at least that a headline has in common with the text below it …"""
_TAKEN_UP: Final = 0.5
"""… and their share of its words."""


def judge_lone(
    layout: Layout, setting: Setting, scores: Sequence[float], title: int | None
) -> tuple[int, float] | None:
    """Return the index and the new score, in logits, of the only line like a heading, if it needs one.

    A story is cut by a single line only where that line stands as subheads do, between whole sentences, or
    says what the list at its end is.
    """
    label = _label_of_last_list(setting)
    if label is not None and all(score <= 0 for at, score in enumerate(scores) if at not in (title, label)):
        return label, max(scores[label], _SUBHEAD)
    found = [at for at, score in enumerate(scores) if score > _WEAK and at != title]
    if len(found) > 1:
        found = [at for at in found if scores[at] > 0]
    if len(found) != 1 or setting.signed:
        return None
    (at,) = found
    if sum(shape.prose for shape in setting.shapes[:at]) < _LEDE:
        return None
    if scores[at] > 0 and _is_taken_up(at, layout):
        return None
    return at, max(scores[at], _SUBHEAD) if _parts_a_story(at, setting) else IMPOSSIBLE


def _label_of_last_list(setting: Setting) -> int | None:
    """Return the index of the line above the lines at the end that are no sentences: other stories, dates."""
    lines = list(takewhile(lambda at: setting.shapes[at].open, reversed(setting.content)))
    if len(lines) <= _SECTION or lines[-1] in setting.captions:
        return None
    above = setting.preceding(lines[-1])
    *items, label = (setting.shapes[at] for at in lines)
    if above is None or not _is_sentence(above) or not _is_subhead(label) or has_label(label.body):
        return None
    return lines[-1] if label.words <= _LABEL and all(item.width > label.width for item in items) else None


def _is_taken_up(at: int, layout: Layout) -> bool:
    """Tell whether the words of a line come back right below: headlines' do, those of subheads seldom."""
    words = stems(layout.blocks[at].text)
    below = stems(layout.blocks[at + 1].text) if at + 1 < len(layout.blocks) else frozenset[str]()
    return len(words & below) >= max(_COMMON, _TAKEN_UP * len(words))


def _parts_a_story(at: int, setting: Setting) -> bool:
    """Tell whether block `at` is no sentence, but stands between some, above a section of some length."""
    shape, above, below = setting.shapes[at], setting.preceding(at), setting.following(at)
    if above is None or below is None or not (_is_sentence(above) and _is_sentence(below)):
        return False
    if setting.after[at] != at + 1:  # a credit: whose words these are
        return False
    section = sum(other.prose for other in setting.shapes[at + 1 :])
    return section >= _SECTION and _is_subhead(shape) and not _names_somebody(shape)


def _is_sentence(shape: Shape) -> bool:
    return shape.prose or (shape.kind == "words" and not shape.open)


def _is_subhead(shape: Shape) -> bool:
    """Tell whether a line has the form of a subhead; a question in small letters may be the story's own."""
    asks = shape.ending == "question" and shape.case == "title"
    letters = sum(character.isalpha() for character in shape.body)
    formed = shape.ending == "none" or asks
    plain = not shape.bullet and shape.number is None and shape.case != "lower"
    return formed and plain and shape.open and shape.width <= _WIDEST and letters >= _FEWEST_LETTERS


def _names_somebody(shape: Shape) -> bool:
    """Tell whether a line is who somebody is and a name: `Harbour master Ida Quist`, below what they say."""
    words = shape.body.split()
    if len(words) < _ROLE_AND_NAME:
        return False
    role, first, last = words[-_ROLE_AND_NAME:]
    return role[0].islower() and first[0].isupper() and last[0].isupper()
