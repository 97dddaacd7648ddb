"""Hebrew."""

from __future__ import annotations

from briefing.core.languages.base import Language

LANGUAGE = Language(
    name="hebrew",
    script="hebrew",
)
