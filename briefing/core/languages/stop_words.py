"""The words a ranker does not count: our function words, and the lists that sumy ships.

sumy's lists are read as the data files they are; importing sumy costs half a second and is left to those
who ask for its methods. Without them the function words alone do.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.core.languages import language_of


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of `language`, lower case; none for a language that nobody has a list for."""
    return language_of(language).function_words | _from_sumy(language)


def _from_sumy(language: str) -> frozenset[str]:
    name, folder = language_of(language).name, _sumy_folder()
    if not name or folder is None:
        return frozenset()
    try:
        listed = (folder / "data" / "stopwords" / f"{name}.txt").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(listed.lower().split())


@cache
def _sumy_folder() -> Path | None:
    from importlib.util import find_spec  # not at the top: together they would cost every start some 5 ms
    from pathlib import Path

    spec = find_spec("sumy")
    return Path(spec.origin).parent if spec and spec.origin else None
