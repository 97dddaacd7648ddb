"""Korean."""

from __future__ import annotations

from briefing.core.languages.base import Language

LANGUAGE = Language(
    name="korean",
    script="hangul",
)
