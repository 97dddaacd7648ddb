"""Swahili."""

from __future__ import annotations

from briefing.core.languages.base import Language
from briefing.core.languages.word_lists import words

LANGUAGE = Language(
    name="swahili",
    function_words=words("""
        na ya wa kwa ni katika la za cha hii hiyo huyo kuwa kwamba pia hilo hayo baada kabla kama lakini
        ambaye ambao ambayo yake wake zaidi alisema amesema walisema kutoka mkuu leo jana
        """),
    notices=("soma pia", "tangazo"),
    credits=("picha",),
)
