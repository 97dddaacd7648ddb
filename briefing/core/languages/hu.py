"""Hungarian."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="hungarian",
    letters="őű",
    function_words=words("""
        a az és hogy nem is egy ez azt volt van meg el csak de ha vagy mint már még után szerint között lesz
        ezt aki ami amely voltak
        """),
    abbreviations=Abbreviations(
        never_end=words("dr pl kb ún ifj id prof"),
        may_end=words("stb"),
        ordinals=True,
    ),
    stem=6,
)
