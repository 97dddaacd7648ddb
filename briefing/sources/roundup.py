"""A roundup that briefing made of feeds: each item a section, with where it is from.

One invariant: the n-th heading of the text is the n-th item of the file.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from briefing.core.model import Metadata, Provenance
from briefing.core.tags.model import clean_tag
from briefing.core.text.normalise import neutralise
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.compose import compose_items
from briefing.sources.feed.blocks import item_blocks
from briefing.sources.feed.model import Item

_HEAD: Final = 10_000
"""Bytes of a roundup in which its first line ends."""


def read_head(path: Path) -> dict[str, Any]:
    """Return what a roundup says of itself in its first line; nothing where it is damaged, or not there."""
    try:
        with path.open("rb") as file:
            head = json.loads(f"{file.readline(_HEAD).decode().rstrip()}]}}")
    except (OSError, ValueError, RecursionError):
        return {}
    return head if isinstance(head, dict) else {}


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text of a roundup.

    Raises:
        SourceError: it is damaged, or there is no item in it.
    """
    try:
        roundup = json.loads(raw)
        records = [record for record in roundup["items"] if isinstance(record, dict)]
    except (ValueError, RecursionError, KeyError, TypeError):
        raise SourceError(f"{hints.name}: this roundup is damaged.") from None
    if not records:
        raise SourceError(f"{hints.name}: nothing is new.")
    blocks = [block for record in records for block in item_blocks(_feed_item(record), _origin(record))]
    made = str(roundup.get("made") or "")[:10] or None
    read = compose_items(blocks, Metadata(title=str(roundup.get("title") or "Roundup"), published=made))
    headings = [part.span.start for part in read.parts or () if part.role == "heading"]
    items = tuple(_item(record, start) for record, start in zip(records, headings, strict=False))
    return read._replace(items=items)


def _feed_item(record: dict[str, Any]) -> Item:
    names = ("url", "title", "author", "published", "content", "body", "base")
    values = {name: record.get(name) for name in names}
    return Item(**{name: value for name, value in values.items() if isinstance(value, str)})  # type: ignore[arg-type]


def _origin(record: dict[str, Any]) -> list[str]:
    also = [str(name) for name in record.get("also") or ()]
    named = [str(record[name]) for name in ("group", "feed") if record.get(name)]
    return [*named, *([f"also in {', '.join(also)}"] if also else [])]


def _item(record: dict[str, Any], start: int) -> Provenance:
    names = ("key", "url", "feed", "feed_url", "author", "published", "fetched")
    values = (neutralise(str(record[name])) if record.get(name) else None for name in names)
    tags = filter(None, (clean_tag(str(tag)) for tag in record.get("given") or ()))
    return Provenance._make([start, *values, tuple(tags)])
