"""The palette: every action of the table, found by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actions import ACTIONS, keys_label
from briefing.tui.widgets.choice_list import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

LEFT_OUT = ("palette", "chip")
"""The palette is open already, and a numbered tag needs its number."""


def offer_actions(words: str, keys: Mapping[str, tuple[str, ...]]) -> list[Choice]:
    """Return the actions with all of `words` in title, group or help; those whose title begins so first."""
    wanted = words.casefold().split()
    found = [
        action
        for action in ACTIONS
        if action.id not in LEFT_OUT
        and all(word in f"{action.title} {action.group} {action.help}".casefold() for word in wanted)
    ]
    found.sort(key=lambda action: _distance(words.casefold().strip(), action.title.casefold()))
    return [
        Choice(action.id, f"{action.title}: {action.help}", keys_label(action, keys[action.id]))
        for action in found
    ]


def _distance(words: str, title: str) -> int:
    """Return 0 for a title that begins with the words, 1 for one that holds them, 2 for any other."""
    return 0 if title.startswith(words) else 1 if words in title else 2
