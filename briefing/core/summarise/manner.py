"""How a sentence is written: what makes it a poor member of a summary whatever it is about."""

from __future__ import annotations

import re

SHORT = -0.55
"""Fewer than eight words."""
LONG = -0.3
"""For every ten words over 35."""
TORN_QUOTE = -0.6
"""A quotation that begins or ends in another sentence."""
QUESTION = -0.2
SPEAKER = -0.1
"""First or second person: somebody's words rather than the report."""
FURNITURE = -0.5
"""Page furniture: invitations to click, credits."""

_SPEAKER = re.compile(r"\b(?:I|we|my|our|me|us|you|your|je|nous|vous|wir|ich|jeg|vi|du)\b")
_FURNITURE = re.compile(
    r"\b(?:click|subscribe|sign up|follow us|photos?|pictured|read more|watch|e-mail"
    r"|contributed to this report|lire aussi)\b",
    re.IGNORECASE,
)


def manner(sentence: str) -> float:
    """Return what the manner of `sentence` adds to its score, 0 or less."""
    words = sentence.count(" ") + 1
    worth = LONG * max(0, words - 35) / 10
    if words < 8:
        worth += SHORT
    if _torn(sentence):
        worth += TORN_QUOTE
    if sentence.rstrip("\"”’')» ").endswith(("?", "？", ";")):
        worth += QUESTION
    if _SPEAKER.search(sentence):
        worth += SPEAKER
    if _FURNITURE.search(sentence):
        worth += FURNITURE
    return worth


def _torn(sentence: str) -> bool:
    return (
        sentence.count('"') % 2 == 1
        or sentence.count("“") != sentence.count("”")
        or sentence.count("«") != sentence.count("»")
    )
