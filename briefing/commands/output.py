"""What is said on standard error, and how much of it a line holds.

One invariant: one sentence is one line, and holds nothing that a terminal would obey.
"""

from __future__ import annotations

import os
import sys

from briefing.core.text.normalise import neutralise

COMPLAINTS: list[str] = []
"""What was said so far: a screen that comes over it says it again."""


WIDTH = 80
"""Columns where no terminal says how many it has."""


def columns() -> int:
    """Return how wide the terminal is, in columns.

    `shutil.get_terminal_size` says the same; it comes with three libraries of compression, 1.5 ms of a start.
    """
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or WIDTH  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, or no terminal
        return WIDTH


def complain(sentence: str) -> None:
    """Say one sentence about a problem on standard error."""
    words = " ".join(neutralise(sentence).split())
    COMPLAINTS.append(words)
    print(f"briefing: {words}", file=sys.stderr, flush=True)  # noqa: T201 - the one place that speaks


def say_doubt(source: str, doubt: str, *, lost: bool) -> None:
    """Say that bytes of a source are lost or, where somebody may be reading, that its encoding is a guess."""
    if doubt:
        say = complain if lost else remark
        say(f"{source}: {doubt}.")


def remark(sentence: str) -> None:
    """Say on standard error what was done, where somebody may be reading."""
    if sys.stderr.isatty():
        complain(sentence)
