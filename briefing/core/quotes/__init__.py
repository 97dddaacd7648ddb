"""Quotes with who said them."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.core.model import Document, Quote, Section


@dataclass(frozen=True, slots=True)
class People:
    """Everybody named in a document."""


def gather_people(document: Document) -> People:  # noqa: ARG001
    """Collect the names and roles that the whole document gives."""
    return People()


def extract_quotes(document: Document, section: Section, people: People) -> tuple[Quote, ...]:  # noqa: ARG001
    """Return the quotes of `section` worth showing, in document order, ranked."""
    return ()
