"""PDFs of known content, in one to three columns, with running heads, page numbers, indents or gaps."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
)

WORDS = [
    *("harbour", "ferry", "council", "winter", "signal", "market", "village", "bridge", "morning", "station"),
    *("paper", "county", "teacher", "engine", "river", "window", "captain", "island", "letter", "season"),
    *("doctor", "garden", "report", "number", "reader", "well-known", "the", "of", "a", "in", "to", "near"),
]


@dataclass
class Printed:
    """A PDF and what is printed in it, in order."""

    data: bytes
    title: str
    headings: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    pages: int = 0


def print_pdf(seed: int, **canvas: Any) -> Printed:
    """Set a text that `seed` chooses, in a layout that it chooses too."""
    chance = random.Random(seed)
    columns, size, indent = 1 + seed % 3, chance.choice([8.5, 10, 11]), bool(seed & 4)
    faces = ("Times-Roman", "Times-Bold") if seed & 1 else ("Helvetica", "Helvetica-Bold")
    body = ParagraphStyle(
        "body",
        fontName=faces[0],
        fontSize=size,
        leading=size * chance.choice([1.15, 1.3, 1.5]),
        firstLineIndent=1.2 * size * indent,
        spaceAfter=0.6 * size * (not indent),
        alignment=chance.choice([0, 4]),
    )
    large = chance.choice([size, 1.2 * size, 1.4 * size])
    heading = ParagraphStyle(
        "heading", fontName=faces[1], fontSize=large, leading=1.2 * large, spaceBefore=size, keepWithNext=1
    )
    printed = Printed(b"", _sentence(chance, 8)[:-1])
    printed.words += printed.title.split()
    story: list[Flowable] = []
    for _ in range(chance.randint(3, 9)):
        _add(story, printed.headings, printed, _sentence(chance, chance.randint(2, 9))[:-1], heading)
        for _ in range(chance.randint(1, 5)):
            text = " ".join(_sentence(chance, chance.randint(6, 24)) for _ in range(chance.randint(1, 6)))
            _add(story, printed.paragraphs, printed, text, body)
    printed.data, printed.pages = _set(printed.title, story, columns, faces, size, canvas)
    return printed


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(length)).capitalize() + chance.choice(".?")


def _add(story: list[Flowable], kind: list[str], printed: Printed, text: str, style: ParagraphStyle) -> None:
    kind.append(text)
    printed.words += text.split()
    story.append(Paragraph(text, style))


def _set(
    title: str,
    story: list[Flowable],
    columns: int,
    faces: tuple[str, str],
    size: float,
    canvas: dict[str, Any],
) -> tuple[bytes, int]:
    width, height = A4
    margin, gap, top = 60, 18, 5 * size

    def decorate(page: Canvas, document: BaseDocTemplate) -> None:
        page.setFont(faces[0], 0.8 * size)
        page.drawString(margin, height - 28, "Harbour Review" if document.page % 2 else title[:30])
        page.drawRightString(width - margin, height - 28, "12 May 2026")
        page.drawCentredString(width / 2, 25, f"– {document.page} –")

    def frames(below: float) -> list[Frame]:
        wide = (width - 2 * margin - gap * (columns - 1)) / columns
        lefts = (margin + number * (wide + gap) for number in range(columns))
        return [Frame(left, 45, wide, height - 90 - below, leftPadding=0, rightPadding=0) for left in lefts]

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, **canvas)
    head = Frame(margin, height - 45 - top, width - 2 * margin, top, leftPadding=0, rightPadding=0)
    document.addPageTemplates(
        [
            PageTemplate("first", frames=[head, *frames(top)], onPage=decorate),
            PageTemplate("rest", frames=frames(0), onPage=decorate),
        ]
    )
    headline = ParagraphStyle("title", fontName=faces[1], fontSize=2 * size, leading=2.3 * size)
    document.build([NextPageTemplate("rest"), Paragraph(title, headline), FrameBreak(), *story])
    return file.getvalue(), document.page
