"""An RTF text to plain text, by `striprtf`: what its words are, without what they look like.

One invariant: beside outline levels, layout is all there is to go by afterwards, as in any plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.core.model import Metadata, unwrap
from briefing.core.segment.layout import BULLET
from briefing.core.text.normalise import normalise
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, neutralised_metadata
from briefing.sources.compose import compose
from briefing.sources.metadata import iso_date
from briefing.sources.walk import PageBlock

LIMIT: Final = 8_000_000
"""Bytes without pictures; `striprtf` reads about a megabyte a second."""
_TOP: Final = 64
"""Bytes in which it says what it is."""
_GROUPS: Final = 300_000
"""Groups, each of which takes memory; a long report has a tenth of that."""
_HEADER: Final = 20_000
"""Code points in which a document says what it is called."""
_PICTURE: Final = re.compile(r"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{400,}")
_TITLE: Final = re.compile(r"\{\\title ([^{}]{1,600})\}")
_AUTHOR: Final = re.compile(r"\{\\author ([^{}]{1,600})\}")
_CREATED: Final = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


_OUTLINE: Final = re.compile(r"\\outlinelevel([0-8])(?!\d)")
_MARK: Final = "\ue000"
"""Stands in front of a heading, with its level, while the rest of the markup is taken away."""
_MARKED: Final = re.compile(rf"{_MARK}([0-8])")


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the words of an RTF text; its headings where word processors tell them by their outline level.

    Raises:
        SourceError: it is larger than what is read, or no RTF text at all.
    """
    if b"{\\rtf" not in raw[:_TOP]:
        raise SourceError(f"{hints.name}: this RTF text is damaged and cannot be opened.")
    from striprtf.striprtf import rtf_to_text  # only RTF pays for it

    source = _PICTURE.sub("", raw.decode("latin-1"))
    if len(source) > LIMIT or source.count("{") > _GROUPS:
        raise SourceError(f"{hints.name}: this RTF text is larger than briefing reads.")
    marked = _OUTLINE.sub(rf"\\outlinelevel\1 {_MARK}\1", source)
    words = rtf_to_text(marked, errors="replace")  # type: ignore[no-untyped-call]
    metadata = _metadata(source)
    if _MARK in words:
        return compose(list(_blocks(words)), metadata)
    text, neutralised = normalise(words)
    return Extract(text.strip("\n"), metadata=neutralised_metadata(metadata), neutralised=neutralised)


def _blocks(words: str) -> Iterator[PageBlock]:
    """Yield the paragraphs of a text with marks of headings, a line each."""
    for line in words.split("\n"):
        mark = _MARKED.search(line)
        plain = unwrap(_MARKED.sub("", line))
        if plain and mark:
            yield PageBlock(plain, "heading", min(6, int(mark[1]) + 1))
        elif plain:
            yield PageBlock(plain, "item" if BULLET.match(plain) else "text")


def _metadata(source: str) -> Metadata:
    """Return what the document says of itself in its `info` group."""
    date = _CREATED.search(source, 0, _HEADER)
    return Metadata(
        title=_told(_TITLE, source),
        author=_told(_AUTHOR, source),
        published=iso_date("-".join(part.zfill(2) for part in date.groups())) if date else None,
    )


def _told(pattern: re.Pattern[str], source: str) -> str | None:
    from striprtf.striprtf import rtf_to_text

    found = pattern.search(source, 0, _HEADER)
    return unwrap(rtf_to_text(f"{{{found[1]}}}", errors="replace")) or None if found else None  # type: ignore[no-untyped-call]
