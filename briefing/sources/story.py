"""One article of an export, as its database tells it."""

from __future__ import annotations

from typing import NamedTuple

from briefing.core.model import Role


class Story(NamedTuple):
    """One article of an export."""

    headline: str
    about: tuple[str, ...]
    """Newspaper, date, byline: as they stand."""
    body: tuple[tuple[Role, str], ...]
