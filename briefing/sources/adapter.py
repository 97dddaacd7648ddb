"""What an adapter is given and what it makes of it.

An adapter is a module of this package with one function, `extract(raw: bytes, hints: Hints) -> Extract`, and
one row in the registry. One invariant: parts and links point into the text, in order.
"""

from collections.abc import Iterable
from typing import NamedTuple

from briefing.core.model import NO_METADATA, Link, Metadata, Part, Provenance, Role, Span
from briefing.core.text.normalise import neutralise, normalise
from briefing.sources.decode import decode


class Hints(NamedTuple):
    """What is known of a source beside its bytes."""

    name: str
    """Neutralised, for the sentence about what is wrong."""
    encoding: str | None = None
    """What the reader says the text is in; nothing else counts then."""
    declared: str | None = None
    """What its bearer (HTTP, a part of a letter) says it is in."""


class Extract(NamedTuple):
    """The text of a source, and what is known of it that the text alone does not tell."""

    text: str
    """Normalised."""
    parts: tuple[Part, ...] | None = None
    """The blocks of the text with their roles; None where layout is all there is to go by."""
    links: tuple[Link, ...] = ()
    metadata: Metadata = NO_METADATA
    neutralised: int = 0
    """Characters that `normalise` replaced."""
    undecodable: int = 0
    """Bytes that made no sense in the encoding and stand as U+FFFD."""
    pages: tuple[int, ...] = ()
    """Where each page begins in the text, for a source that has pages."""
    times: tuple[int, ...] = ()
    """When each part is said, in seconds from the start, for a recording."""
    items: tuple[Provenance, ...] = ()
    """Where the sections are from, in a roundup made of feeds."""
    damage: str = ""
    """What is wrong with the source although this much of it can be read; "" for nothing."""

    def decoded_as(self, read: "Extract") -> "Extract":
        """Return this, which was made of the text `read`, with what is known of the bytes of that."""
        return self._replace(
            metadata=self.metadata._replace(encoding=read.metadata.encoding),
            neutralised=self.neutralised + read.neutralised,
            undecodable=read.undecodable,
        )


def extract_text(raw: bytes, hints: Hints) -> Extract:
    """Return `raw` decoded and normalised: all there is to plain text, the first step of any kind of text.

    Args:
        raw: all of it.
        hints: what is known beside it.

    Raises:
        SourceError: it is no text.
    """
    decoded, encoding, undecodable = decode(raw, hints.name, hints.encoding, hints.declared)
    text, neutralised = normalise(decoded)
    return Extract(
        text, metadata=Metadata(encoding=encoding), neutralised=neutralised, undecodable=undecodable
    )


def neutralised_metadata(metadata: Metadata) -> Metadata:
    """Return what a source says of itself, safe to show."""
    words = {key: value for key, value in metadata._asdict().items() if isinstance(value, str)}
    safe = {key: " ".join(neutralise(value).split()) or None for key, value in words.items()}
    return metadata._replace(**safe, tags=tuple(map(neutralise, metadata.tags)))


def joined(
    blocks: Iterable[tuple[Role, str] | tuple[Role, str, str | None]], metadata: Metadata = NO_METADATA
) -> Extract:
    """Return blocks with their roles as one text, an empty line between any two; blank ones are left out.

    Args:
        blocks: role and words of each, and who says them where somebody does.
        metadata: what the source says of itself.
    """
    texts: list[str] = []
    parts: list[Part] = []
    offset = neutralised = 0
    for role, written, *said_by in blocks:
        words, count = normalise(written.strip())
        if words:
            span = Span(offset, offset + len(words))
            parts.append(Part(span, role, span, speaker=said_by[0] if said_by else None))
            texts.append(words)
            neutralised += count
            offset = span.end + 2
    return Extract("\n\n".join(texts), tuple(parts), (), metadata, neutralised)


def paragraphs(text: str) -> list[tuple[Role, str]]:
    """Return the blocks of a plain text in which no headings are looked for, each on one line."""
    from briefing.core.segment.layout import read_layout  # not every start splits a text
    from briefing.core.segment.plain import plain_role
    from briefing.core.segment.shape import read_shape

    blocks = read_layout(normalise(text)[0]).blocks
    return [(plain_role(read_shape(block)), block.text) for block in blocks]
