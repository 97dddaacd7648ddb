"""What is said on standard error.

One invariant: one sentence is one line, and holds nothing that a terminal would obey.
"""

from __future__ import annotations

import sys

from briefing.core.text.normalise import neutralise

COMPLAINTS: list[str] = []
"""What was said so far: a screen that comes over it says it again."""


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
