"""What a tag file says about one section, and the file item by item: ten thousand need not be parsed for one.

One invariant: an edit changes values of the keys it is about; keys that are not ours stay. A text is taken to
pieces only where they say the same as the text parsed whole; where that is in doubt, it is not. This is why
they do. Every item begins with `- ` in the first column, where no block or plain scalar goes on; no quotation
or bracket is open there, or the piece would not parse; an anchor that another piece refers to is not known
there, or the piece would not parse; and a piece that is more or less than one item is refused. What is left
without the items is parsed too, and must have nothing where they were.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from briefing.core.model import MarkedPassage
from briefing.core.tags.merge import union
from briefing.core.tags.model import SectionTags, clean_tag, passage_key
from briefing.core.text.normalise import neutralise
from briefing.store.yaml import write
from briefing.store.yaml.edit import aligned, splice
from briefing.store.yaml.parse import Node, YamlError, compose, plain
from briefing.store.yaml.write import OURS, Literal, Value

FIELDS = ("id", "heading", "lede", "key", "tags", "automatic", "refused", "note", "tagged", "passages")
PASSAGE_FIELDS = ("text", "note")
LISTS = ("tags", "automatic", "refused")
KEY = "sections"
MANY = 20
"""Items from which on a file is remembered: fewer are read in two milliseconds."""
REMEMBERED = 12_000
"""Items that are remembered at most: some 20 MB, in a library that has files of so many sections."""

_LINE = re.compile(rf"^{KEY}:\n", re.MULTILINE)
_OTHER_KEY = re.compile(r"\n(?=[^ \n#-])")
_WORD = re.compile(r'"(?:[^"\\]|\\.?)*+(?:"|\Z)|[^",\[\]]+')


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
        _text(raw, "key"),
        tuple(filter(None, map(_passage, _listed(raw.get("passages"))))),
    )


def is_empty(entry: SectionTags) -> bool:
    """Tell whether an entry says nothing that is worth keeping."""
    return not (entry.tags or entry.note or entry.refused or entry.passages)


def with_fields(raw: dict[str, Value], entry: SectionTags) -> dict[str, Value]:
    """Return the item `raw` with what `entry` says in place of what it said."""
    wanted: dict[str, Value | None] = {
        "id": entry.id,
        "heading": entry.heading,
        "lede": entry.lede or None,
        "key": entry.key,
        "tags": _as_typed(raw.get("tags"), entry.tags),
        "automatic": _as_typed(raw.get("automatic"), entry.automatic) or None,
        "refused": _as_typed(raw.get("refused"), entry.refused) or None,
        "note": entry.note,
        "tagged": None if entry.tagged is None else Literal(entry.tagged),
        "passages": _as_marked(raw.get("passages"), entry.passages) or None,
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
    if name == "passages":
        _check_passages(node)
        return
    words = name in LISTS
    if words and (node.kind == "mapping" or any(item.kind != "scalar" for item in node.items)):
        raise YamlError(node.line, f"“{name}” is not a list of words")
    if name in FIELDS and not words and node.kind != "scalar":
        raise YamlError(node.line, f"“{name}” is not text")


def _check_passages(node: Node) -> None:
    if node.kind != "sequence" and not (node.kind == "scalar" and not node.text.strip()):
        raise YamlError(node.line, "“passages” is not a list")
    for item in node.items:
        pairs = item.pairs if item.kind == "mapping" else ()
        wrong = any(key.text in PASSAGE_FIELDS and value.kind != "scalar" for key, value in pairs)
        if item.kind == "sequence" or wrong:
            raise YamlError(item.line, "a passage is not text, with or without a note")


def _passage(raw: Value) -> MarkedPassage | None:
    """Return a marked passage: a mapping, or hand-typed words alone."""
    said: dict[str, Value] = raw if isinstance(raw, dict) else {"text": raw}
    text, note = _text(said, "text"), _text(said, "note")
    return MarkedPassage(" ".join(text.split()), note.strip() if note else None) if text else None


def _as_marked(raw: Value | None, passages: Sequence[MarkedPassage]) -> Value:
    """Return `passages`, each with the keys that its author gave it."""
    typed = {passage_key(found): each for each in _listed(raw) if (found := _passage(each))}
    return [_with_passage(typed.get(passage_key(passage)), passage) for passage in passages]


def _with_passage(raw: Value | None, passage: MarkedPassage) -> Value:
    if raw is not None and _passage(raw) == passage:
        return raw
    said: dict[str, Value] = {"text": passage.text} if not isinstance(raw, dict) else dict(raw)
    said.pop("note", None)
    return said | ({"note": passage.note} if passage.note else {})


def _listed(raw: Value | None) -> list[Value]:
    return raw if isinstance(raw, list) else []


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


class TagItem(NamedTuple):
    """One item of `sections`."""

    text: str
    """Its lines, and the comments and blank lines after them."""
    value: dict[str, Value]
    entry: SectionTags
    ours: bool
    """Whether it is written just as we write."""


class Pieces(NamedTuple):
    """A tag file."""

    head: str
    """All before the first item."""
    items: tuple[TagItem, ...]
    tail: str
    """All after the last."""

    @property
    def frame(self) -> str:
        """What is left without the items."""
        return self.head + self.tail


def take_apart(text: str) -> tuple[Pieces, Node] | None:
    """Return the pieces of a tag file and the root of what is left without them.

    None where `text` must be parsed whole: it is not written as we write, or is not understood.
    """
    begin = None if "\r" in text else _LINE.search(text)
    if begin is None or not text.startswith("- ", begin.end()):
        return None
    end = _OTHER_KEY.search(text, begin.end())
    stop = end.end() if end else len(text)
    head, tail = text[: begin.end()], text[stop:]
    try:
        root = compose(head + tail)
        if not _has_nothing_at(root, begin.start()):
            return None
        return Pieces(head, tuple(_read(text[begin.end() : stop])), tail), root
    except YamlError:  # parsed whole, it has a line
        return None


def mend(pieces: Pieces, here: dict[str, Value], wanted: dict[str, Value]) -> str | None:
    """Return the text of `pieces` edited so that it says `wanted`; None where it can only be edited whole.

    Args:
        pieces: of a tag file.
        here: what they say.
        wanted: what they are to say.
    """
    values = wanted.get(KEY)
    try:
        items = _mended_items(pieces.items, values if isinstance(values, list) else [])
        head, tail = _mended_frame(pieces, {**here, KEY: ""}, {**wanted, KEY: ""})
    except YamlError:
        return None
    whole = items and (items[-1].endswith("\n") or not tail)
    return "".join((head, *items, tail)) if whole else None


def has_comment(item: TagItem) -> bool:
    """Tell whether a comment may stand within the lines of an item."""
    return "#" in item.text and "#" in item.text[: _end_of_item(item)]


def _has_nothing_at(root: Node, place: int) -> bool:
    return root.kind == "mapping" and any(
        key.start == place and value.kind == "scalar" and value.start == value.end
        for key, value in root.pairs
    )


def _read(body: str) -> Iterator[TagItem]:
    parts = body[2:].split("\n- ")
    read = _remembered if len(parts) > MANY else _item
    for part in parts[:-1]:
        yield read(f"- {part}\n")
    yield read(f"- {parts[-1]}")


def _item(text: str) -> TagItem:
    """Read one item.

    Raises:
        YamlError: it is not one item, or not shaped like one.
    """
    guess = _as_we_write(text)
    if guess is not None:
        return TagItem(text, guess, entry_of(guess), ours=True)
    root = compose(text)
    if root.kind != "sequence" or len(root.items) != 1:
        raise YamlError(root.line, "more or less than one item")
    check_item(KEY, root.items[0])
    value = cast("dict[str, Value]", plain(root.items[0]))
    return TagItem(text, value, entry_of(value), ours=False)


_remembered = lru_cache(maxsize=REMEMBERED)(_item)


def _as_we_write(text: str) -> dict[str, Value] | None:
    """Return the value that is written as `text`, found by guessing and writing it; None for other texts.

    Twenty times as fast as parsing, and as sure: what is written reads back as it was.
    """
    guess: dict[str, Value] = {}
    try:
        for line in text[:-1].split("\n"):
            key, _, words = line[2:].partition(": ")
            if words[:1] == "[" and key not in LISTS:  # a note in brackets is no note
                return None
            guess[key] = _guessed_list(words) if words[:1] == "[" else _guessed(words)
    except ValueError:
        return None
    return guess if write.item(guess) == text else None


def _guessed(words: str) -> str:
    if words[:1] == '"':
        return str(json.loads(words))
    return Literal(words) if OURS.fullmatch(words) else words


def _guessed_list(words: str) -> Value:
    return [_guessed(word.strip()) for word in _WORD.findall(words) if word.strip()]


def _mended_items(items: Sequence[TagItem], wanted: Sequence[Value]) -> list[str]:
    texts: list[str] = []
    for kept, here, there in aligned([item.value for item in items], wanted):
        if kept:
            texts += map(_mended_item, items[here], wanted[there])
            continue
        left = "".join(item.text[_end_of_item(item) :] for item in items[here])
        if (left or there.start < there.stop) and not (texts and texts[-1].endswith("\n")):
            raise YamlError(1, "nothing stands before it")
        texts += [left] if left else []
        texts += (write.item(value) for value in wanted[there])
    return texts


def _mended_item(item: TagItem, wanted: Value) -> str:
    if item.value is wanted or item.value == wanted:
        return item.text
    if item.ours and isinstance(wanted, dict):  # the lines that stay come out as they are
        stay = {key: value for key, value in item.value.items() if wanted.get(key) == value}
        return write.item({**wanted, **stay})
    text = splice(item.text, [wanted])
    if text is None:
        raise YamlError(1, "no small edit does it")
    return text


def _mended_frame(pieces: Pieces, here: dict[str, Value], wanted: dict[str, Value]) -> tuple[str, str]:
    if here == wanted:
        return pieces.head, pieces.tail
    text = splice(pieces.frame, wanted) or ""
    line = _LINE.search(text)
    if line is None or not _has_nothing_at(compose(text), line.start()):
        raise YamlError(1, "no small edit does it")
    return text[: line.end()], text[line.end() :]


def _end_of_item(item: TagItem) -> int:
    """Return where the lines of an item end, and comments that are not its own begin."""
    last = compose(item.text).items[0].last
    return (item.text.find("\n", last) + 1) or len(item.text)
