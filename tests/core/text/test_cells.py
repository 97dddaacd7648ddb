"""How many cells text takes, and what stands in the first of them."""

from __future__ import annotations

import pytest

from briefing.core.text.cells import cells_of, first_cells


@pytest.mark.parametrize(
    ("text", "room", "first"),
    [
        ("harbour", 3, "har"), ("日本の港", 4, "日本"), ("日本の港", 3, "日 "), ("e\u0301te", 1, "e\u0301"),
        ("👍🏽 yes", 1, " "), ("harbour", 0, ""),
    ],
)  # fmt: skip
def test_half_a_wide_character_is_a_blank(text: str, room: int, first: str) -> None:
    assert first_cells(text, room) == first
    assert cells_of(first_cells(text, room)) == room
