"""Finnish."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="finnish",
    function_words=words("""
        ja on ei se että hän oli ovat mutta kun niin kuin myös ole tai jos joka jotka mitä tämä tämän ne he
        minä sekä vain mukaan jälkeen ennen kanssa vielä jo olisi olla hänen
        """),
    abbreviations=Abbreviations(
        never_end=words("esim ns mm tri prof"),
        may_end=words("jne yms klo"),
        ordinals=True,
    ),
    stem=6,
)
