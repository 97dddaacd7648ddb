"""The same words give the same quotes, sections and topics, however their characters are written.

The samples that travel with the program are the texts; each is written anew in ways that readers meet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Document, unwrap
from briefing.core.segment.document import parse_document
from briefing.core.tags.keywords import suggest_topics
from briefing.core.text.normalise import normalise
from briefing.core.text.reading import as_it_is_read

SEEDS = Path(__file__).parents[2] / "seeds"
SAMPLES = sorted(path.name for path in SEEDS.glob("*.txt") if path.name != "hostile.txt")


def soft(text: str) -> str:
    """Return `text` with soft hyphens in its longer words, as typesetters leave them."""
    return re.sub(r"[^\W\d_]{7,}", lambda word: word[0][:3] + "\u00ad" + word[0][3:], text)


WRITTEN: dict[str, Callable[[str], str]] = {
    "taken apart": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": soft,
    "zero-width spaces": lambda text: re.sub(r"(?<=[a-z]{2})(?=[a-z]{5})", "\u200b", text),
    "word joiners": lambda text: text.replace("’", "\u2060’"),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "ligatures": lambda text: text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02"),
}


def read(text: str) -> Document:
    return parse_document(normalise(text)[0])


def told(document: Document) -> list[object]:
    """Return all that is made of a document, in the form in which it is read."""
    brief = brief_document(document, BriefOptions())
    found: list[object] = [document.language]
    for section in brief.sections:
        found.append((section.section.id, document.heading_of(section.section)))
        found += [as_it_is_read(unwrap(sentence.text)) for sentence in section.summary.sentences]
        found += [(as_it_is_read(unwrap(one.text)), one.speakers, one.kind) for one in section.quotes]
        found += [topic.tag for topic in suggest_topics(document, section.section)]
    return found


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("way", WRITTEN)
def test_the_same_words_are_understood_alike(sample: str, way: str) -> None:
    text = (SEEDS / sample).read_text(encoding="utf-8")
    assert told(read(WRITTEN[way](text))) == told(read(text))


@pytest.mark.parametrize("way", WRITTEN)
def test_spans_point_into_the_text_as_it_is_written(way: str) -> None:
    document = read(WRITTEN[way]((SEEDS / "valmere-matin.txt").read_text(encoding="utf-8")))
    brief = brief_document(document, BriefOptions())
    values = [one for section in brief.sections for one in (*section.summary.sentences, *section.quotes)]
    mentions = [quote.mention for section in brief.sections for quote in section.quotes if quote.mention]
    assert values
    assert mentions
    for value in (*values, *mentions):
        assert value.span.of(document.text) == value.text
