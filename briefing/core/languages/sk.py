"""Slovak."""

from __future__ import annotations

from briefing.core.languages.base import Language

LANGUAGE = Language(
    name="slovak",
    bylines=("od", "autor:?"),
    credits=("foto",),
    captions=("obr",),
)
