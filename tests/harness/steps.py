"""Work counted in steps of the program, where seconds would tell of the machine.

One invariant: the same call on the same Python takes the same number of steps.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def count_steps(work: Callable[[], object]) -> int:
    """Return how many lines of `briefing` run, and functions are entered, while `work` is done.

    What the standard library does in C, a regular expression above all, is one step.
    """
    steps = 0

    def enter(frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal steps
        if not frame.f_globals.get("__name__", "").startswith("briefing."):
            return None
        steps += 1
        return step

    def step(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal steps
        steps += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(before)
    return steps
