"""The bundled samples as briefs, from text and schema-1 objects kept here: without the pipeline.

A better summary, or a word changed in a sample, must not change a test of Markdown.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from briefing.core.model import (
    Brief,
    Document,
    Highlight,
    Mention,
    Paragraph,
    ParagraphKind,
    Quote,
    Section,
    SectionBrief,
    Sentence,
    Span,
    Speaker,
    Summary,
)
from briefing.core.quotes.utterances import with_utterances
from briefing.export import ExportOptions

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
SEEDS = HERE.parent.parent / "seeds"

PLAIN = ExportOptions(digest=0)
"""Without the digest, which the summariser chooses afresh."""
OPTIONS = {
    "brief.md": ("markdown", PLAIN._replace(date="2024-11-04")),
    "full.md": ("markdown", PLAIN._replace(group_by="document", full_text=True, quotes=None, anonymous=True)),
    "brief.html": ("html", PLAIN._replace(date="2024-11-04", title="Monday <script>alert(1)</script>")),
    "brief.txt": ("text", PLAIN._replace(date="2024-11-04", group_by="document")),
    "brief.org": ("org", PLAIN._replace(topics=("ukraine", "diplomacy"))),
    "brief.json": ("json", PLAIN._replace(quotes=2)),
    "brief.jsonl": ("jsonl", PLAIN._replace(anonymous=True)),
    "quotes.csv": ("csv", PLAIN),
    "sections.csv": ("csv", PLAIN._replace(rows="sections", group_by="order")),
}
"""Each golden file with the format and options that make it."""


@cache
def load_samples() -> tuple[Brief, ...]:
    """Every bundled sample, briefed."""
    lines = (HERE / "samples.jsonl").read_text("utf-8").split("\n")
    return tuple(brief_from(json.loads(line)) for line in lines if line)


def brief_from(record: dict[str, Any]) -> Brief:
    """The brief that a schema-1 object, with the text of its document, describes."""
    text = record["text"]
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    pairs = zip(record["sections"], record["kinds"], strict=True)
    sections = tuple(_section(text, section, kinds) for section, kinds in pairs)
    document = Document(
        text,
        record["source"],
        record["sha256"],
        record["language"],
        record["neutralised"],
        _title(text, record["title"]),
        tuple(Highlight(Span(*one["span"]), one["section"]) for one in record["highlights"]),
        tuple(section.section for section in sections),
        Span(*record["sign_off"]["span"]) if record["sign_off"] else None,
        tuple(starts),
        "markdown" if record["markdown"] else "plain",
    )
    return Brief(document, sections)


def _title(text: str, title: str | None) -> Span | None:
    return None if title is None else Span(text.index(title), text.index(title) + len(title))


def _section(text: str, record: dict[str, Any], kinds: list[ParagraphKind]) -> SectionBrief:
    heading = record["heading_span"]
    summary = record["summary"]
    return SectionBrief(
        Section(
            record["id"],
            Span(*heading) if heading else None,
            Span(*record["span"]),
            tuple(
                Paragraph(Span(*span), kind) for span, kind in zip(record["paragraphs"], kinds, strict=True)
            ),
            record["confidence"],
        ),
        Summary(
            summary["method"],
            tuple(Sentence(Span(*one["span"]), one["text"], 0) for one in summary["sentences"]),
            summary["of"],
        ),
        with_utterances(tuple(_quote(quote) for quote in record["quotes"]), text),
        tuple(record["tags"]),
        record["note"],
    )


def _quote(record: dict[str, Any]) -> Quote:
    mention = record["mention"]
    return Quote(
        Span(*record["span"]),
        record["text"],
        record["kind"],
        record["rank"],
        tuple(Speaker(one["name"], one["role"]) for one in record["speakers"]),
        Mention(mention["text"], Span(*mention["span"])) if mention else None,
        record["cue"],
        0,
    )
