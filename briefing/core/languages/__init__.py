"""Lexicons by language; a language without one borrows the English, whose rules of order are the plainest."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from briefing.core.languages.base import Gender, Lexicon

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "da", "cs", "ru")

__all__ = ["LANGUAGES", "Gender", "Lexicon", "lexicon_for"]


@cache
def lexicon_for(language: str) -> Lexicon:
    """Return the lexicon of a primary BCP 47 tag."""
    name = {"nb": "no", "nn": "no"}.get(language, language)
    module = import_module(f"{__name__}.{name if name in LANGUAGES else 'en'}")
    found: Lexicon = module.LEXICON
    return found
