"""What is said on standard error.

One invariant: one sentence is one line, and holds nothing that a terminal would obey.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.core.text.normalise import neutralise

if TYPE_CHECKING:
    from briefing.store.workspace import Opened

COMPLAINTS: list[str] = []
"""What was said so far: a screen that comes over it says it again."""


def complain(sentence: str) -> None:
    """Say one sentence about a problem on standard error."""
    words = " ".join(neutralise(sentence).split())
    COMPLAINTS.append(words)
    print(f"briefing: {words}", file=sys.stderr, flush=True)  # noqa: T201 - the one place that speaks


def say_doubt(opened: Opened) -> None:
    """Say that bytes of a source are lost or, where somebody may be reading, that its encoding is a guess."""
    if opened.doubt:
        say = complain if opened.undecodable else remark
        say(f"{opened.source.name}: {opened.doubt}.")


def remark(sentence: str) -> None:
    """Say on standard error what was done, where somebody may be reading."""
    if sys.stderr.isatty():
        complain(sentence)
