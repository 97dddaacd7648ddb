"""Finding out whether a terminal gives ambiguous characters (“ — … ü Ж) one cell or two.

Those for Chinese, Japanese and Korean may give two, and neither the environment nor terminfo tells. So once
the first page stands, a character of that kind which it shows is written again where it is, and the terminal
is asked where its cursor stands then (DSR): where it has one cell, nothing on the screen changes.
"""

import re
from typing import NamedTuple

from briefing.tui.terminal.capabilities import Capabilities

SAVE_CURSOR, RESTORE_CURSOR = "\x1b7", "\x1b8"
WHERE = "\x1b[6n"
PLACE = re.compile(rb"(\d{1,4});(\d{1,4})R")


class WidthQuery(NamedTuple):
    """A question about the character in one cell."""

    text: str
    """What is to be sent."""
    x: int
    """Column of the character, from 0."""
    y: int
    """Its row, from 0; never the first, whose answer could be a key (F3 with modifiers)."""


def is_open(can: Capabilities, wish: str) -> bool:
    """Tell whether there is something to find out: the reader has not decided, and the terminal may say."""
    return wish == "auto" and can.unicode and can.tells_place


def is_wide(kind: str, body: bytes, asked: WidthQuery) -> bool | None:
    """Tell whether a reply says that the character has two cells; None where it answers something else."""
    match = PLACE.fullmatch(body) if kind == "CSI" else None
    if match is None or int(match[1]) != asked.y + 1:
        return None
    return {1: False, 2: True}.get(int(match[2]) - 1 - asked.x)
