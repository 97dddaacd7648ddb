"""One way to ask who said what, as the rest of the program asks it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document

Ask = Callable[..., list[Quote]]


def ask(text: str, language: str = "en") -> list[Quote]:
    """Return the quotes of an article in a given language, in document order."""
    document = parse_document(text, article=True)._replace(language=language)
    people = gather_people(document)
    return [quote for section in document.sections for quote in extract_quotes(document, section, people)]


@pytest.fixture
def quotes_of() -> Ask:
    return ask
