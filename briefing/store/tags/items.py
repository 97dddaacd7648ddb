"""What a tag file says about one section, and edits of it.

One invariant: an edit changes values of the keys it is about; keys that are not ours stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.core.tags.merge import union
from briefing.core.tags.model import SectionTags, clean_tag
from briefing.core.text.normalise import neutralise
from briefing.store.yaml.parse import Node, YamlError
from briefing.store.yaml.write import Literal

if TYPE_CHECKING:
    from briefing.store.yaml.write import Value

FIELDS = ("id", "heading", "lede", "tags", "automatic", "refused", "note", "tagged")
LISTS = ("tags", "automatic", "refused")


def entry_of(raw: dict[str, Value]) -> SectionTags:
    """Return what an item of `sections` says."""
    note = _text(raw, "note")
    return SectionTags(
        _text(raw, "id") or "",
        _text(raw, "heading"),
        _text(raw, "lede") or "",
        _tags(raw.get("tags")),
        note.strip() if note else None,
        _text(raw, "tagged"),
        _tags(raw.get("automatic")),
        _tags(raw.get("refused")),
    )


def is_empty(entry: SectionTags) -> bool:
    """Tell whether an entry says nothing that is worth keeping."""
    return not (entry.tags or entry.note or entry.refused)


def with_fields(raw: dict[str, Value], entry: SectionTags) -> dict[str, Value]:
    """Return the item `raw` with what `entry` says in place of what it said."""
    wanted: dict[str, Value | None] = {
        "id": entry.id,
        "heading": entry.heading,
        "lede": entry.lede or None,
        "tags": _as_typed(raw.get("tags"), entry.tags),
        "automatic": _as_typed(raw.get("automatic"), entry.automatic) or None,
        "refused": _as_typed(raw.get("refused"), entry.refused) or None,
        "note": entry.note,
        "tagged": None if entry.tagged is None else Literal(entry.tagged),
    }
    current = entry_of(raw)
    result = {key: value for key, value in raw.items() if key not in wanted or wanted[key] is not None}
    changed = (key for key in wanted if key not in raw or getattr(current, key) != getattr(entry, key))
    return result | {key: value for key in changed if (value := wanted[key]) is not None}


def check_item(name: str, item: Node) -> None:
    """Check the shape of an item of the list called `name`.

    Raises:
        YamlError: it cannot be understood.
    """
    if item.kind != "mapping":
        raise YamlError(item.line, f"an item of “{name}” has no keys")
    for key, value in item.pairs:
        _check_value(key.text, value)


def _check_value(name: str, node: Node) -> None:
    words = name in LISTS
    if words and (node.kind == "mapping" or any(item.kind != "scalar" for item in node.items)):
        raise YamlError(node.line, f"“{name}” is not a list of words")
    if name in FIELDS and not words and node.kind != "scalar":
        raise YamlError(node.line, f"“{name}” is not text")


def _as_typed(raw: Value | None, tags: Sequence[str]) -> Value:
    """Return `tags`, each just as its author typed it."""
    typed = {clean_tag(each): each for each in _words(raw)}
    return [typed.get(tag, tag) for tag in tags]


def _text(raw: dict[str, Value], key: str) -> str | None:
    value = raw.get(key)
    return str(neutralise(value)) if isinstance(value, str) and value.strip() else None


def _tags(raw: Value | None) -> tuple[str, ...]:
    return union((), (tag for tag in map(clean_tag, _words(raw)) if tag)) if raw else ()


def _words(raw: Value | None) -> list[str]:
    """Return a list of tags; a hand-typed `tags: a, b` is one too."""
    if isinstance(raw, str):
        return [word for word in (part.strip() for part in raw.split(",")) if word]
    return [each for each in raw or () if isinstance(each, str)]
