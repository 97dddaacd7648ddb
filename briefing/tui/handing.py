"""A finished export to another program, on its standard input and without a shell."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE = 30.0
"""Seconds that the program may take."""


def hand_to(name: str, program: Sequence[str], content: str | bytes) -> str:
    """Give `content` to a program of the settings and return a sentence about it.

    Args:
        name: what the settings call it.
        program: its argument list. Nothing of the document is in it.
        content: what it reads.

    Raises:
        BriefingError: it is not there, fails or takes too long.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        done = subprocess.run(  # noqa: S603 - the reader's own program, as an argument list
            list(program), input=data, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise BriefingError(f"{name} took longer than {PATIENCE:.0f} seconds and was stopped") from None
    except OSError as error:
        raise BriefingError(f"{name} cannot be started: {error.strerror}") from None
    if done.returncode:
        words = done.stderr.decode(errors="replace").strip().splitlines()
        reason = neutralise(words[-1]) if words else f"exit code {done.returncode}"
        raise BriefingError(f"{name} failed: {reason}")
    return f"handed to {name}"
