"""JSON as the program prints it, wherever it does.

One invariant: nothing that a terminal would obey leaves here, and one line is one line to every reader.
"""

from __future__ import annotations

import json

from briefing.core.text.normalise import neutralise


def dump_line(value: object) -> str:
    """Return `value` on one line, whatever a reader takes for the end of one."""
    return neutralise(json.dumps(value, ensure_ascii=False)) + "\n"


def dump_pretty(value: object) -> str:
    """Return `value` indented, for people to look at."""
    return neutralise(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
