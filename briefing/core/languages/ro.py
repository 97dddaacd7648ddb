"""Romanian."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="romanian",
    letters="țţ",
    function_words=words("""
        și în de la cu pe că a al ale un o este sunt era fost din pentru nu se care mai sau dar după până
        fără prin către lui lor său sa acest această ce când unde cum
        """),
    abbreviations=Abbreviations(
        never_end=words("dl dna dr prof ing gen nr str ex"),
        may_end=words("etc ș.a"),
    ),
    stem=7,
)
