"""What an adapter is given and what it makes of it.

An adapter is a module of this package with one function, `extract(raw: bytes, given: Given) -> Extract`, and
one row in the registry. One invariant: parts and links point into the text, in order.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.core.model import NOTHING_TOLD, Link, Metadata, Part
from briefing.core.text.normalise import neutralise, normalise
from briefing.sources.decode import decode


class Given(NamedTuple):
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
    metadata: Metadata = NOTHING_TOLD
    neutralised: int = 0
    """Characters that `normalise` replaced."""
    undecodable: int = 0
    """Bytes that made no sense in the encoding and stand as U+FFFD."""


def extract_text(raw: bytes, given: Given, declared: str | None = None) -> Extract:
    """Return `raw` decoded and normalised: all there is to plain text, the first step of any kind of text.

    Args:
        raw: all of it.
        given: what is known beside it.
        declared: what it says itself that it is in; its bearer knows better.

    Raises:
        SourceError: it is no text.
    """
    decoded, encoding, undecodable = decode(raw, given.name, given.encoding, given.declared or declared)
    text, neutralised = normalise(decoded)
    return Extract(
        text, metadata=Metadata(encoding=encoding), neutralised=neutralised, undecodable=undecodable
    )


def neutralised_metadata(metadata: Metadata) -> Metadata:
    """Return what a source says of itself, safe to show."""
    told = {key: value for key, value in metadata._asdict().items() if isinstance(value, str)}
    safe = {key: " ".join(neutralise(value).split()) for key, value in told.items()}
    return metadata._replace(**safe, tags=tuple(map(neutralise, metadata.tags)))
