"""The languages that are known: one module each, found by its name and imported when it is asked for."""

from __future__ import annotations

from copy import copy
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.grammar import Grammar
from briefing.core.languages.lexicon import Gender, Lexicon

__all__ = ["LANGUAGES", "Gender", "Lexicon", "abbreviations_of", "grammar_for", "language_of", "lexicon_for"]

LANGUAGES: Final = tuple(
    sorted(path.stem for path in Path(__path__[0]).iterdir() if len(path.name) == len("en.py"))
)
"""The primary BCP 47 tags of the languages that have a module."""
_TAGS: Final = {"nb": "no", "nn": "no"}
_UNKNOWN: Final = Language("")


@cache
def language_of(tag: str) -> Language:
    """Return what is known about the language with a primary BCP 47 tag: nothing, where it has no module."""
    code = _TAGS.get(tag, tag)
    if code not in LANGUAGES:
        return _UNKNOWN
    found: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return found


@cache
def lexicon_for(tag: str) -> Lexicon:
    """Return the lexicon of a language.

    Without one it borrows the English, whose rules of order are the plainest.
    """
    lexicon = language_of(tag).lexicon
    if lexicon is None:
        borrowed = copy(lexicon_for("en"))
        borrowed.borrowed = True
        return borrowed
    own = lexicon()
    own.code = _TAGS.get(tag, tag)
    return own


@cache
def grammar_for(tag: str) -> Grammar | None:
    """Return the grammar of a language that writes names without capitals; None for any other."""
    grammar = language_of(tag).grammar
    return grammar() if grammar else None


@cache
def abbreviations_of(tag: str) -> Abbreviations:
    """Return the abbreviations of a language; without any it borrows the English."""
    return language_of(tag).abbreviations or language_of("en").abbreviations or Abbreviations()
