"""Texts that a test holds in its hands, read as a file of theirs would be."""

from __future__ import annotations

from typing import Any

from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from briefing.sources.adapter import Hints
from briefing.sources.read import read_as
from briefing.sources.registry import kind_named, kind_of


def document_from(text: str, kind: str | None = None, **options: Any) -> Document:
    """Return the document that a file of `text` is; without a `kind`, of the one that it shows by itself."""
    raw = text.encode()
    known = kind_named(kind) if kind else kind_of(raw, "")
    read = read_as(known, raw, Hints("x"))
    return parse_document(
        read.text,
        kind=known.name,
        parts=read.parts,
        links=read.links,
        metadata=read.metadata,
        pages=read.pages,
        times=read.times,
        neutralised=options.pop("neutralised", read.neutralised),
        **options,
    )
