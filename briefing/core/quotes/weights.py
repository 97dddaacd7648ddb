"""The fitted weights of quotations, by language; one without its own takes those of English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.core.weights import read_weights

_UNFITTED = 0.55
"""Where a table does not say it."""
PATH = Path(__file__).with_name("weights.tsv")


@cache
def _tables(language: str) -> Mapping[str, Mapping[str, float]]:
    return read_weights(PATH, f" {language}")


@cache
def table(name: str) -> Mapping[str, float]:
    """Return one table of weights; empty if there is none of that name."""
    return _tables(name.rpartition(" ")[2]).get(name, {})


def speaker_weights(language: str) -> Mapping[str, float]:
    """Return the log-odds of a candidate being the speaker, by feature."""
    return table(f"speaker {language}") or table("speaker en")


def confidence_weights(language: str) -> Mapping[str, float]:
    """Return the log-odds of a chosen speaker being the right one, by circumstance."""
    return table(f"confidence {language}") or table("confidence en")


def least_confidence(language: str) -> float:
    """Return the confidence from which somebody is credited in a language."""
    return (table(f"credit {language}") or table("credit en")).get("from", _UNFITTED)


def statement_weights(language: str) -> Mapping[str, float]:
    """Return the log-odds of a quotation being a statement, by feature."""
    return table(f"statement {language}") or table("statement en")
