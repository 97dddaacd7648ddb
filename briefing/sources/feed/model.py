"""A feed and its items, whatever format they were written in.

One invariant: every string is neutralised; titles and names are on one line.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.core.text.normalise import neutralise

Body = Literal["html", "text"]


class Item(NamedTuple):
    """One item as the feed has it."""

    guid: str | None = None
    """What the feed calls it by."""
    url: str | None = None
    """The page it leads to, absolute."""
    title: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 in UTC; when it was changed last where nothing else is given."""
    content: str = ""
    """All of it, or what the feed gives of it."""
    body: Body = "html"
    """What `content` is."""
    base: str | None = None
    """What links in the content are relative to."""
    tags: tuple[str, ...] = ()
    """What the feed files it under."""


class Feed(NamedTuple):
    """A feed as it was read."""

    title: str | None
    url: str | None
    """The site it is of."""
    language: str | None
    items: tuple[Item, ...]
    """In the order of the feed."""
    damaged: bool = False
    """Whether something in it had to be guessed or left out."""


def line(text: str | None) -> str | None:
    """Return `text` neutralised on one line; None where nothing is left."""
    return " ".join(neutralise(text).split()) or None if text else None
