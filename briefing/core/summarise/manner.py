"""How a sentence is written: what makes it a poor member of a summary whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence

SHORT = -0.5
"""Fewer than eight words."""
LONG = -0.2
"""For every ten words over 35."""
TORN_QUOTE = -0.55
"""A quotation that begins or ends in another sentence."""
OPENING_QUOTE = -0.25
"""Begins with somebody's words: comment rather than report."""
QUESTION = -0.15
SPEAKER = -0.1
"""First or second person outside of any report."""
FURNITURE = -0.1
"""Invitations to click, credits of pictures."""

_SPEAKERS = {
    "en": frozenset({"i", "we", "my", "our", "me", "you", "your", "ll", "ve"}),
    "de": frozenset({"ich", "wir", "uns", "mein", "unser", "unsere", "du", "mich"}),
    "fr": frozenset({"je", "j", "nous", "vous", "mon", "notre", "nos", "votre", "moi"}),
    "es": frozenset({"yo", "nosotros", "nuestro", "nuestra", "mi", "usted"}),
    "no": frozenset({"jeg", "vi", "du", "oss", "meg", "min", "vår", "dere"}),
    "da": frozenset({"jeg", "vi", "du", "os", "mig", "min", "vores"}),
    "sv": frozenset({"jag", "vi", "du", "oss", "mig", "min", "vår", "ni"}),
}
_FURNITURE = frozenset({"click", "subscribe", "pictured", "photo", "photos", "watch", "transcript"})
_OPENING = tuple("\"“”„«»‘'「『")


def manner(sentence: str, words: Sequence[str], language: str) -> float:
    """Return what the manner of `sentence` adds to its score, 0 or less.

    Args:
        sentence: the sentence on one line.
        words: its words, lower case.
        language: primary BCP 47 tag.
    """
    worth = SHORT if len(words) < 8 else LONG * max(0, len(words) - 35) / 10
    if sentence.startswith(_OPENING):
        worth += OPENING_QUOTE
    if _torn(sentence):
        worth += TORN_QUOTE
    if sentence.rstrip("\"”’')» ").endswith(("?", "？")):
        worth += QUESTION
    if not _SPEAKERS.get(language, frozenset()).isdisjoint(words):
        worth += SPEAKER
    if not _FURNITURE.isdisjoint(words):
        worth += FURNITURE
    return worth


def _torn(sentence: str) -> bool:
    if sentence.count('"') % 2:
        return True
    return sentence.count("“") != sentence.count("”") or sentence.count("«") != sentence.count("»")
