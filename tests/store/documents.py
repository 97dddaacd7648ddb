"""Documents for tests of the store, put together without the splitter."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from briefing.core.model import Document, Paragraph, Section, Span

Story = tuple[str | None, Sequence[str]]

PIER: Story = (
    "Harbour opens its new pier after three years",
    [
        "The pier in the harbour of Marn opened on Monday, the port authority said.",
        "It takes two ferries at once.",
    ],
)
MARKETS: Story = ("Markets", ["Shares in Marn rose by two per cent on Monday as the price of grain fell."])
TRAM: Story = (
    "Council votes on the tram line to the airport",
    ["The council votes on Thursday on a tram line that has been talked about since 1998.", "It is long."],
)
NEWS = (PIER, MARKETS, TRAM)


def document_of(stories: Sequence[Story] = NEWS, source: str = "/news/marn.txt") -> Document:
    """Return a document with these headings and paragraphs, one paragraph a line."""
    text, sections = "", []
    for heading, paragraphs in stories:
        start = len(text)
        text += f"{heading}\n\n" if heading else ""
        spans = []
        for paragraph in paragraphs:
            spans.append(Paragraph(Span(len(text), len(text) + len(paragraph))))
            text += paragraph + "\n\n"
        title = Span(start, start + len(heading)) if heading else None
        name = _identity(heading, paragraphs)
        sections.append(Section(name, title, Span(start, spans[-1].span.end), tuple(spans), 1.0))
    starts = (0, *(match.end() for match in re.finditer("\n", text)))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(text, source, digest, "en", 0, None, (), tuple(sections), None, starts)


def _identity(heading: str | None, paragraphs: Sequence[str]) -> str:
    slug = "-".join(re.findall(r"\w+", (heading or "text").lower())[:4])
    first = " ".join(paragraphs[0].split()).split(". ")[0]
    return f"{slug}-{hashlib.sha256(f'{heading} {first}'.encode()).hexdigest()[:6]}"
