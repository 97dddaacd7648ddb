"""The shortest way of the cursor from one cell to another."""

from __future__ import annotations

DOWN, TO_MARGIN, LEFT = "\n", "\r", "\b"
FARTHEST_DOWN = len("\x1b[10;10H")
"""Rows from which on it is never shorter to go down one by one."""


def move(at: tuple[int, int] | None, to: tuple[int, int], *, to_columns: bool) -> str:
    """Return the fewest characters that bring the cursor from a column and row to others, all from 0.

    Going down takes a terminal whose line ends are not translated, and that scrolls at its last row only.

    Args:
        at: where the cursor is; None where nobody knows.
        to: where it is to be.
        to_columns: whether the cursor can be sent to a column alone (CHA).
    """
    x, y = to
    ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1 if y else ''}H"]
    if at is not None and 0 <= (down := y - at[1]) < FARTHEST_DOWN:
        ways += (DOWN * down + way for way in _ways_along(at[0], x, to_columns=to_columns))
    return min(ways, key=len)


def _ways_along(at: int, to: int, *, to_columns: bool) -> list[str]:
    steps = to - at
    if steps == 0:
        return [""]
    ways = [f"\x1b[{steps if steps > 1 else ''}C" if steps > 0 else LEFT * -steps]
    if to == 0:
        ways.append(TO_MARGIN)
    if to_columns:
        ways.append(f"\x1b[{to + 1}G")
    return ways
