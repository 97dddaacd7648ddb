"""The cursor gets where it is to be, by the shortest way that the terminal knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.terminal.moves import move
from tests.harness.emulator import Emulator

WIDTH, HEIGHT = 120, 30
places = st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))


@pytest.mark.parametrize(
    ("at", "to", "sent"),
    [
        pytest.param(None, (0, 0), "\x1b[H", id="home"),
        pytest.param(None, (35, 11), "\x1b[12;36H", id="from nobody knows where"),
        pytest.param((79, 10), (35, 11), "\n\x1b[36G", id="the next row"),
        pytest.param((35, 11), (34, 12), "\n\b", id="below, one to the left"),
        pytest.param((35, 11), (35, 14), "\n\n\n", id="straight down"),
        pytest.param((35, 11), (0, 12), "\n\r", id="the beginning of the next row"),
        pytest.param((3, 5), (40, 5), "\x1b[37C", id="along the row"),
        pytest.param((3, 5), (4, 5), "\x1b[C", id="one on"),
        pytest.param((35, 11), (35, 10), "\x1b[11;36H", id="up"),
    ],
)
def test_the_shortest_way_is_taken(at: tuple[int, int] | None, to: tuple[int, int], sent: str) -> None:
    assert move(at, to, to_columns=True) == sent


@given(at=places, to=places, to_columns=st.booleans())
def test_every_way_leads_there(at: tuple[int, int], to: tuple[int, int], to_columns: bool) -> None:
    terminal = Emulator(WIDTH, HEIGHT)
    terminal.feed(move(None, at, to_columns=False))
    assert terminal.cursor() == at
    terminal.feed(move(at, to, to_columns=to_columns))
    assert terminal.cursor() == to


@given(at=places, to=places)
def test_a_column_alone_is_told_only_to_who_knows_it(at: tuple[int, int], to: tuple[int, int]) -> None:
    assert "G" not in move(at, to, to_columns=False)
