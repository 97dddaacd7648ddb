"""What a mail message that was saved as text has around its stories: header, masthead and signature.

One invariant: only an unbroken run of known header lines at the very start of a text is a header, and without
one there is neither masthead nor signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.model import Part, Span
from briefing.core.segment.layout import Block, Layout, read_layout
from briefing.core.text.patterns import lazy

_field: Final = lazy(
    r"(?:(?P<subject>subject|betreff|objet|asunto|oggetto)|from|to|cc|bcc|date|sent|reply-to|sender|message-id|"
    r"mime-version|content-[a-z-]+|list-[a-z-]+|return-path|received|delivered-to|x-[a-z-]+|von|an|datum|de|à|para|"
    r"fecha):[ \t]*(?P<value>.*)(?:\n[ \t]+.*)*",
    re.IGNORECASE,
)
"""Fields of RFC 5322 and MIME, and what mail programs call them in German, French, Spanish and Italian."""

_FEWEST: Final = 2
_WIDEST_NAME: Final = 60
"""Code points in which the colon behind the first field stands."""


def read_mail_header(text: str) -> list[Part]:
    """Return the header lines at the start of `text`, the subject as title; none if there is no header."""
    parts: list[Part] = []
    name, colon, _ = text[:_WIDEST_NAME].partition(":")
    if not colon or not name.replace("-", "").isalpha():
        return parts
    offset = 0
    while (match := _field().match(text, offset)) and match[0].strip():
        span = Span(offset, offset + len(match[0].rstrip()))
        subject = match["subject"] is not None and match["value"].strip()
        words = (
            Span(match.start("value"), match.start("value") + len(match["value"].rstrip()))
            if subject
            else span
        )
        parts.append(Part(span, "title" if subject else "meta", words))
        offset = match.end() + 1
    ended = offset >= len(text) or not text[offset:].split("\n", 1)[0].strip()
    return parts if len(parts) >= _FEWEST and ended else []


_SENDER: Final = re.compile(r"(?:from|sender|von|de):[ \t]*", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"(.{3,60}?)\W*(?:#\s*|\b(?:no|nr|issue|vol|edition|ausgabe|numéro|número)\b\W*|\bn[°º]\s*)?\d",
    re.IGNORECASE,
)
"""A subject that numbers or dates its issue: `The Letter #12: a bridge`."""
_WORD: Final = re.compile(r"\w+")
_ARTICLES: Final = frozenset({"the", "der", "die", "das", "le", "la", "les", "el", "il"})
_LONGEST_MASTHEAD: Final = 3
"""Blocks."""
_WIDEST_MOTTO: Final = 70
"""Columns."""
_LONGEST_SIGNATURE: Final = 8
"""Blocks; a longer text below two dashes is a part of the message."""


def read_mail(text: str) -> tuple[list[Part], Layout, list[Part]]:
    """Return what stands above the stories of `text`, the layout of what may be stories, and the signature.

    A text without a mail header is all layout.
    """
    header = read_mail_header(text)
    layout = read_layout(text, header[-1].span.end if header else 0)
    if not header:
        return [], layout, []
    blocks = layout.blocks
    start = _masthead_end(blocks) if blocks and _is_masthead(blocks[0].text, text, header) else 0
    end = _signature_start(blocks)
    above = [Part(block.span, "meta", block.span) for block in blocks[:start]]
    below = [Part(block.span, "meta" if at else "rule", block.span) for at, block in enumerate(blocks[end:])]
    return [*header, *above], Layout(blocks[start:end], layout.margin), below


def _is_masthead(line: str, text: str, header: Sequence[Part]) -> bool:
    """Tell whether `line` only says again what the header calls the message: its sender or its series."""
    words = _name(line)
    return bool(words) and words in _names(text, header)


def _masthead_end(blocks: Sequence[Block]) -> int:
    """Return the index of the block below the masthead: a motto right below the name belongs to it."""
    last = range(1, min(len(blocks), 1 + _LONGEST_MASTHEAD))
    end = next((at for at in last if blocks[at].gap_before), 1)
    return end if all(block.width <= _WIDEST_MOTTO for block in blocks[:end]) else 1


def _names(text: str, header: Sequence[Part]) -> Iterator[list[str]]:
    for part in header:
        if match := _SENDER.match(text, part.span.start, part.span.end):
            yield _name(text[match.end() : part.span.end].partition("<")[0])
        elif part.role == "title" and (match := _NUMBERED.match(part.words.of(text))):
            yield _name(match[1])


def _name(text: str) -> list[str]:
    """Return the words of a name, without an article in front."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return words[1:] if words and words[0] in _ARTICLES else words


def _signature_start(blocks: Sequence[Block]) -> int:
    """Return the index of the separator above the signature (RFC 3676, 4.3), else the number of blocks."""
    last = range(max(0, len(blocks) - _LONGEST_SIGNATURE), len(blocks))
    return next((at for at in last if blocks[at].text == "--"), len(blocks))
