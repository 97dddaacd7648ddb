"""Many items, several processes: in order, and no more of them under way than is useful."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import overload

import pytest

from briefing.commands.jobs import in_order
from tests.harness.program import PROGRAM


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


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to know the children")
def test_no_process_outlives_the_one_that_was_killed(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text("The bridge closes on Monday.\n" * 200, encoding="utf-8")
    command = [*PROGRAM, "show", "--jobs", "2", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text("ascii").split()
        parent.kill()
    assert len(children) == 2
    until = time.monotonic() + 30
    while any(map(runs, children)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(runs, children))


def runs(process: str) -> bool:
    """Tell whether a process is there, and not only the memory of it that nobody has asked for."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return False
