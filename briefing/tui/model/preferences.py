"""How summaries were last made, for the next time: length and method, as the keys left them.

One invariant: a setting that was changed since counts more than a habit; a file that makes no sense counts
for nothing.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from briefing.core.brief import BriefOptions
from briefing.core.summarise import METHODS
from briefing.files import atomic_write
from briefing.store.paths import Paths

NAME = "summaries.json"


def habitual(paths: Paths, given: BriefOptions) -> BriefOptions:
    """Return `given`, or what the keys made of it in an earlier session.

    Args:
        paths: where the habit is kept.
        given: what the settings say.
    """
    if not _file(paths).exists():
        return given
    import json  # nobody with no habits needs it

    try:
        known = json.loads(_file(paths).read_text("utf-8"))
        method, sentences = known["method"], known["sentences"]
    except (OSError, ValueError, KeyError, TypeError):
        return given
    if known.get("given") != _words(given) or method not in METHODS or not 1 <= int(sentences) <= 50:
        return given
    return given._replace(method=method, sentences=int(sentences))


def keep_habit(paths: Paths, given: BriefOptions, now: BriefOptions) -> None:
    """Keep what the keys made of `given`; where nothing can be written, it is forgotten."""
    if (now.method, now.sentences) == (given.method, given.sentences) and not _file(paths).exists():
        return
    import json

    habit = {"given": _words(given), "method": now.method, "sentences": now.sentences}
    with suppress(OSError):
        atomic_write(_file(paths), json.dumps(habit) + "\n")


def _file(paths: Paths) -> Path:
    return paths.database.with_name(NAME)


def _words(options: BriefOptions) -> str:
    return f"{options.sentences} {options.method}"
