"""Text to Document: the entry to everything that looks at layout, headings and language."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from briefing.core.model import Document, Paragraph, Section, Span
from briefing.core.tagging import Correction


def parse_document(
    text: str,
    *,
    source: str = "-",
    article: bool = False,
    corrections: Iterable[Correction] = (),
    neutralised: int = 0,
    kind: str = "plain",  # noqa: ARG001 - Markdown and HTML are read by the splitter to come
) -> Document:
    """Split normalised `text` into highlights, sections and sign-off.

    Args:
        text: the document's text as `normalise` returns it.
        source: the name shown to people.
        article: the text is one article; do not look for sections.
        corrections: cuts that the reader has put right.
        neutralised: how many characters `normalise` replaced.
    """
    sections: list[Section] = []
    heading: Span | None = None
    paragraphs: list[Paragraph] = []

    def close() -> None:
        if heading or paragraphs:
            start = heading.start if heading else paragraphs[0].span.start
            end = paragraphs[-1].span.end if paragraphs else heading.end  # type: ignore[union-attr]
            words = heading.of(text) if heading else "text"
            slug = "-".join(re.findall(r"\w+", words.lower())[:4])
            digest = hashlib.sha256(text[start : start + 200].encode()).hexdigest()[:6]
            sections.append(
                Section(f"{slug}-{digest}", heading, Span(start, end), tuple(paragraphs), 1.0)
            )

    starts = [0]
    for match in re.finditer(r"[^\n]+", text):
        span = Span(*match.span())
        if not article and len(match[0]) <= 100 and match[0][-1] not in ".!?”":
            close()
            heading, paragraphs = span, []
        else:
            paragraphs.append(Paragraph(span))
    close()
    starts += [match.end() for match in re.finditer("\n", text)]
    return Document(
        text,
        source,
        hashlib.sha256(text.encode()).hexdigest(),
        "en",
        neutralised,
        None,
        (),
        tuple(sections),
        None,
        tuple(starts),
    )
