"""The parts a document is made of, before they are gathered into sections.

One invariant: parts stand in text order and do not overlap, whichever reader made them: plain text, Markdown
or HTML.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.core.model import Span

Role = Literal["title", "highlight", "heading", "start", "text", "item", "meta", "rule"]
"""`start` is a paragraph that begins a section without a heading; `rule` separates and is not shown."""


class Part(NamedTuple):
    """One block of a document with the role it plays."""

    span: Span
    """The whole block."""
    role: Role
    words: Span
    """The block without bullets, numbers and markup: what a heading is called."""
    confidence: float = 1.0
    """How sure a heading is one, 0 to 1."""
