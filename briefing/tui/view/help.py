"""The page of all keys, from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.actions import by_group, keys_label
from briefing.tui.view.page import Line, Page, Piece
from briefing.tui.view.parts import label
from briefing.tui.view.wrap import wrapped

KEY_COLUMN = 22


def help_page(keys: Mapping[str, tuple[str, ...]], width: int) -> Page:
    """Lay out every action with the keys in use, `width` cells wide."""
    column = min(KEY_COLUMN, max(8, width // 3))
    lines: list[Line] = []
    for group, actions in by_group().items():
        lines += [Line()] * bool(lines) + [label(group)]
        for action in actions:
            shown = keys_label(action, keys[action.id])
            for number, row in enumerate(wrapped(action.help, width - column)):
                lead = "" if number else shown
                lines.append(Line((Piece(f"{lead:<{column}}", "accent"), Piece(row))))
    return Page(tuple(lines))
