"""The bundled samples, and small briefs made by hand, for every format."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.model import (
    Brief,
    Document,
    Mention,
    Paragraph,
    Quote,
    Section,
    SectionBrief,
    Sentence,
    Span,
    Speaker,
    Summary,
)

sys.path.insert(0, str(Path(__file__).parent))  # tests are imported one by one; this is where `samples` lives
from samples import load_samples

MakeBrief = Callable[..., Brief]


@pytest.fixture(scope="session")
def samples() -> tuple[Brief, ...]:
    """Every bundled sample, briefed."""
    return load_samples()


@pytest.fixture(scope="session")
def make_brief() -> MakeBrief:
    """A document of sections that are a heading, a sentence and a quote each."""
    return _make_brief


def _make_brief(*parts: dict[str, object], source: str = "news/day.txt") -> Brief:
    text, sections = "", []
    for number, part in enumerate(parts):
        heading = str(part.get("heading", f"Heading {number}"))
        sentence = str(part.get("sentence", f"Sentence {number} says so."))
        quote = str(part.get("quote", f"“Words {number}”"))
        start = len(text)
        text += f"{heading}\n{sentence}\n{quote}\n"
        line = Span(start + len(heading) + 1, start + len(heading) + 1 + len(sentence))
        words = Span(line.end + 1, line.end + 1 + len(quote))
        sections.append(_section(number, part, Span(start, start + len(heading)), line, words, text))
    starts = (0, *(at + 1 for at, character in enumerate(text) if character == "\n"))
    document = Document(
        text, source, f"{len(text):064x}", "en", 0, None, (), tuple(s.section for s in sections), None, starts
    )
    return Brief(document, tuple(sections))


def _section(
    number: int, part: dict[str, object], heading: Span, line: Span, words: Span, text: str
) -> SectionBrief:
    role = part.get("role", "mayor")
    speaker = Speaker(str(part.get("speaker", "Ada Lind")), None if role is None else str(role))
    return SectionBrief(
        Section(
            f"s-{number}", heading, Span(heading.start, words.end), (Paragraph(line), Paragraph(words)), 1.0
        ),
        Summary("lead", (Sentence(line, line.of(text), 0),), 1),
        (Quote(words, words.of(text), "direct", 1, (speaker,), Mention("she", Span(0, 1)), "said", 1),),
        tuple(part.get("tags", ())),  # type: ignore[arg-type]
        part.get("note"),  # type: ignore[arg-type]
    )
