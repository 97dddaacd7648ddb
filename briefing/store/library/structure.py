"""The structure that a source gave its text, as the library keeps it: to JSON and back.

One invariant: what is read is checked against its text, as anybody may have written the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, get_args

from briefing.core.model import DEEPEST, Document, Link, Metadata, Part, Provenance, Role, Span
from briefing.core.text.normalise import neutralise
from briefing.sources.adapter import Extract

ROLES = frozenset(get_args(Role))


def dump_structure(document: Document) -> str:
    """Return kind, blocks, links and metadata of `document` as JSON."""
    record = {
        "kind": document.kind,
        "metadata": {key: value for key, value in document.metadata._asdict().items() if value},
        "parts": document.parts,
        "links": document.links,
        "pages": document.places if document.unit == "page" else (),
        "times": document.times,
        "items": document.items,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def load_structure(structure: str, text: str) -> tuple[str, Extract] | None:
    """Return the kind of `text` and the text with its structure; None where that cannot be right."""
    try:
        record = json.loads(structure)
        parts = None if record["parts"] is None else tuple(_parts(record["parts"], len(text)))
        links = tuple(Link(_span(span, len(text)), neutralise(str(url))) for span, url in record["links"])
        pages = tuple(_pages(record.get("pages", ()), len(text)))
        times = tuple(_times(record.get("times", ()), parts))
        items = tuple(_items(record.get("items", ()), len(text)))
        metadata = _metadata(record["metadata"])
        extract = Extract(text, parts, links, metadata, pages=pages, times=times, items=items)
        return neutralise(str(record["kind"])), extract
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError):
        return None


def _parts(raw: Any, length: int) -> Iterator[Part]:
    parts = [
        Part(
            _span(span, length),
            role,
            _span(words, length),
            float(sure),
            who and neutralise(str(who)),
            min(DEEPEST, max(0, int(level[0]))) if level else 0,
        )
        for span, role, words, sure, who, *level in raw
    ]
    if not all(map(_is_sound, parts)) or any(
        above.span.end > below.span.start for above, below in pairwise(parts)
    ):
        raise ValueError
    yield from parts


def _is_sound(part: Part) -> bool:
    return part.role in ROLES and part.span.covers(part.words) and 0 <= part.confidence <= 1


def _items(raw: Any, length: int) -> Iterator[Provenance]:
    for start, *values, tags in raw:
        if not isinstance(start, int) or not 0 <= start <= length:
            raise ValueError
        words = (None if value is None else neutralise(str(value)) for value in values)
        yield Provenance._make([start, *words, tuple(neutralise(str(tag)) for tag in tags)])


def _pages(raw: Any, length: int) -> Iterator[int]:
    within = [0, *raw, length]
    if any(not isinstance(start, int) for start in within) or sorted(within) != within:
        raise ValueError
    yield from raw


def _times(raw: Any, parts: tuple[Part, ...] | None) -> Iterator[int]:
    if any(not isinstance(time, int) or time < 0 for time in raw) or len(raw) not in (0, len(parts or ())):
        raise ValueError
    yield from raw


def _span(raw: Any, length: int) -> Span:
    start, end = raw
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
        raise ValueError
    return Span(start, end)


def _metadata(raw: dict[str, Any]) -> Metadata:
    tags = tuple(neutralise(str(tag)) for tag in raw.get("tags", ()))
    values = {key: raw[key] for key in Metadata._fields if key != "tags" and raw.get(key) is not None}
    words = {key: neutralise(str(value)) for key, value in values.items()}
    return Metadata(**words, tags=tags)
