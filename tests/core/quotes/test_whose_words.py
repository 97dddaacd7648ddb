"""Whose words they are, kind by kind, with the cases where the naive answer is right.

Each file in `whose_words/` holds one kind. A case is a line of text (¶ ends a paragraph; Markdown if it
opens with a heading; English unless it opens with another language in brackets) and, indented, words of its
quotations with whom they belong to: a name, `nobody`, `no speech`, or several of these where more than one is
right. All sentences are made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.core.model import Quote
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document

CASES = Path(__file__).with_name("whose_words")


def _cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        blocks = path.read_text(encoding="utf-8").split("\n\n")[1:]
        for number, block in enumerate(blocks, 1):
            text, *right = block.strip().split("\n")
            yield pytest.param(text.replace("¶", "\n"), right, id=f"{path.stem}-{number}")


@pytest.mark.parametrize(("text", "right"), _cases())
def test_words_are_credited_to_the_one_who_spoke_them_or_to_nobody(text: str, right: list[str]) -> None:
    quotes = _quotes_of(text)
    for line in right:
        words, _, allowed = line.strip().partition(": ")
        assert _credited(quotes, words) in allowed.split(" | "), words


def _quotes_of(text: str) -> list[Quote]:
    language, text = (text[1:3], text[5:]) if text.startswith("[") else ("en", text)
    markdown = text.startswith("# ")
    document = parse_document(text, article=not markdown, kind="markdown" if markdown else "plain")
    document = document._replace(language=language)
    people = gather_people(document)
    return [quote for section in document.sections for quote in extract_quotes(document, section, people)]


def _credited(quotes: list[Quote], words: str) -> str:
    """Return who is credited with the first quotation that holds `words`."""
    quote = next((one for one in quotes if words in one.text), None)
    if quote is None:
        return "no speech"
    return " and ".join(speaker.name for speaker in quote.speakers) or "nobody"
