"""Many items, several processes: in order, and no more of them under way than is useful."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import overload

import pytest

from briefing.commands.jobs import in_order


class Watched(Sequence[int]):
    """Numbers that remember how far they were asked for."""

    def __init__(self, size: int) -> None:
        self.size, self.asked = size, 0

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        numbers = range(self.size)[index]
        found = [numbers] if isinstance(numbers, int) else list(numbers)
        self.asked = max([self.asked, *found])
        return numbers if isinstance(numbers, int) else found


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("size", [0, 1, 2, 7, 50])
def test_results_come_in_the_order_of_the_items(size: int, jobs: int) -> None:
    assert list(in_order(abs, [-number for number in range(size)], jobs)) == list(range(size))


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_last_item_is_not_asked_for_before_the_first_result(jobs: int) -> None:
    items = Watched(100_000)
    results = in_order(abs, items, jobs)
    assert list(islice(results, 10)) == list(range(10))
    assert items.asked < 100
    results.close()  # type: ignore[attr-defined]
