"""One tag file: what it says, and edits of what it says.

One invariant: an edit changes values of the keys it is about; keys that are not ours stay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from briefing.core.tags.model import Correction, SectionTags
from briefing.core.text.normalise import neutralise
from briefing.errors import StoreError
from briefing.sources.source import STANDARD_INPUT
from briefing.store.tags.items import FIELDS, Pieces, check_item, entry_of, is_empty, take_apart, with_fields
from briefing.store.tags.model import Origin
from briefing.store.yaml.parse import NOTHING, Node, YamlError, compose, plain
from briefing.store.yaml.write import OURS, Literal, Value, document

VERSION = "1"
HEADER = "# Topics for one document. Edit freely: briefing keeps comments, order and keys it does not know.\n"


class TagFileError(StoreError):
    """A tag file that cannot be used as it is. It is left alone."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{neutralise(str(path))}, line {line}: {neutralise(reason)}.")


@dataclass(frozen=True, slots=True)
class TagFile:
    """What one file says."""

    path: Path
    text: str
    """As it stands on disk, without byte order mark; "" for a file that is not there yet."""
    data: dict[str, Value]
    origin: Origin
    entries: tuple[SectionTags, ...]
    corrections: tuple[Correction, ...]
    mark: str = ""
    """The byte order mark, if the file begins with one."""
    root: Node | None = field(default=None, repr=False, compare=False)
    """Where everything stands in `text`, if that was parsed whole."""
    pieces: Pieces | None = field(default=None, repr=False, compare=False)
    """The items of `text` one by one, if it was taken to pieces."""
    is_new: bool = field(default=False, compare=False)
    """Whether there is no such file yet."""

    def as_new(self) -> TagFile:
        """Return this as a file that is to be made."""
        return replace(self, is_new=True)

    @property
    def beginning(self) -> str:
        """What a file that is to be made says before the first change, as YAML."""
        return document(self.data)

    @property
    def is_blank(self) -> bool:
        """Whether the file says nothing: it is empty, or holds comments alone."""
        return self.pieces is None and not (self.root and self.root.items)

    @property
    def raw(self) -> bytes:
        """What stands on disk."""
        return (self.mark + self.text).encode()


def load_tag_file(path: Path) -> TagFile:
    """Read the tag file at `path`.

    Raises:
        TagFileError: it is not YAML, or not shaped like a tag file.
        OSError: it cannot be read.
    """
    raw = path.read_bytes()
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TagFileError(path, line, "a byte that is not UTF-8") from None
    bare = text.removeprefix("\ufeff")
    return replace(parse_tag_file(path, bare), mark=text[: len(text) - len(bare)])


def parse_tag_file(path: Path, text: str) -> TagFile:
    """Return what `text`, the contents of `path`, says.

    Raises:
        TagFileError: it is not YAML, or not shaped like a tag file.
    """
    try:
        apart = take_apart(text)
        pieces, root = apart or (None, compose(text))
    except YamlError as problem:
        raise TagFileError(path, problem.line, problem.reason) from None
    if root.kind == "scalar" and root.text in NOTHING:
        root = Node("mapping", root.start, root.end, root.line)
    if pieces is None:
        return replace(from_data(path, text, said_by(root, path)), root=root)
    data = {**said_by(root, path), "sections": cast("Value", [item.value for item in pieces.items])}
    return _tag_file(path, text, data, tuple(item.entry for item in pieces.items), pieces)


def said_by(root: Node, path: Path) -> dict[str, Value]:
    """Return what a tag file says whose root this is, in the file at `path`.

    Raises:
        TagFileError: it is not shaped like a tag file.
    """
    try:
        _check_shape(root)
    except YamlError as problem:
        raise TagFileError(path, problem.line, problem.reason) from None
    return cast("dict[str, Value]", plain(root))


def from_data(path: Path, text: str, data: dict[str, Value]) -> TagFile:
    """Return the tag file that says `data`."""
    return _tag_file(path, text, data, tuple(map(entry_of, _mappings(data.get("sections")))))


def _tag_file(
    path: Path,
    text: str,
    data: dict[str, Value],
    entries: tuple[SectionTags, ...],
    pieces: Pieces | None = None,
) -> TagFile:
    corrections = tuple(_correction(each) for each in _mappings(data.get("corrections")))
    return TagFile(path, text, data, _origin(data.get("document")), entries, corrections, pieces=pieces)


def new_data(origin: Origin) -> dict[str, Value]:
    """Return what a new tag file says of its document."""
    about: dict[str, Value] = {"title": origin.title} if origin.title else {}
    about |= {"source": origin.source, "sha256": origin.sha256, "opened": Literal(origin.opened)}
    if origin.kind != "plain":
        about["kind"] = origin.kind
    if origin.article:
        about["article"] = Literal("true")
    return {"briefing": Literal(VERSION), "document": about}


def with_origin(data: dict[str, Value], origin: Origin) -> dict[str, Value]:
    """Return `data` for another version, or another place, of the same document."""
    about = data.get("document")
    kept = about if isinstance(about, dict) else {}
    source = kept.get("source", origin.source) if origin.source == STANDARD_INPUT else origin.source
    return {**data, "document": {**kept, "source": source, "sha256": origin.sha256}}


def with_entries(
    file: TagFile, entries: Sequence[SectionTags], commented: Collection[int] = ()
) -> dict[str, Value]:
    """Return what `file` says with `entries` in the places of its own, and more after them.

    An entry that says nothing any more goes, unless its place is among `commented` or it has keys of the
    reader's own.
    """
    own = _mappings(file.data.get("sections"))
    sections: list[dict[str, Value]] = []
    for place, entry in enumerate(entries):
        raw = own[place] if place < len(own) else {}
        if place < len(own) and entry == file.entries[place]:
            sections.append(raw)
        elif not is_empty(entry) or place in commented or set(raw) - set(FIELDS):
            sections.append(with_fields(raw, entry))
    return {**file.data, "sections": cast("Value", sections)}


def with_corrections(data: dict[str, Value], corrections: Iterable[Correction]) -> dict[str, Value]:
    """Return `data` with these corrections, those that it has already in their own words."""
    known = {_correction(each): each for each in _mappings(data.get("corrections"))}
    wanted = [known.get(each, {each.kind: each.anchor}) for each in corrections]
    if not wanted and "corrections" not in data:
        return data
    return {**data, "corrections": cast("Value", wanted)}


def with_literals(data: dict[str, Value]) -> dict[str, Value]:
    """Return `data` with the numbers and dates that are ours marked as such, to be written whole."""
    about = _marked(data.get("document"), ("opened", "article"))
    sections = [_marked(each, ("tagged",)) for each in _mappings(data.get("sections"))]
    whole = {**_marked_pairs(data, ("briefing",)), "sections": cast("Value", sections)}
    return {**whole, "document": about} if "document" in data else whole


def _marked(value: Value | None, keys: tuple[str, ...]) -> Value:
    return _marked_pairs(value, keys) if isinstance(value, dict) else value or ""


def _marked_pairs(pairs: dict[str, Value], keys: tuple[str, ...]) -> dict[str, Value]:
    return {
        key: Literal(value) if key in keys and isinstance(value, str) and OURS.fullmatch(value) else value
        for key, value in pairs.items()
    }


def _correction(raw: dict[str, Value]) -> Correction:
    joined = raw.get("join")
    if isinstance(joined, str):
        return Correction("join", neutralise(joined))
    anchor = raw.get("split")
    return Correction("split", neutralise(anchor) if isinstance(anchor, str) else "")


def _origin(raw: Value | None) -> Origin:
    about = raw if isinstance(raw, dict) else {}

    def text(key: str) -> str:
        value = about.get(key)
        return neutralise(value) if isinstance(value, str) else ""

    kind = text("kind") or "plain"
    return Origin(
        text("title"), text("source"), text("sha256"), text("opened"), kind, text("article") == "true"
    )


def _mappings(raw: Value | None) -> list[dict[str, Value]]:
    return [each for each in raw if isinstance(each, dict)] if isinstance(raw, list) else []


def _check_shape(root: Node) -> None:
    if root.kind != "mapping":
        raise YamlError(root.line, "a tag file begins with “briefing: 1”")
    for key, value in root.pairs:
        if key.text == "briefing" and value.text != VERSION:
            raise YamlError(value.line, "written by another version of briefing")
        if key.text in ("sections", "corrections"):
            _check_list(key.text, value)


def _check_list(name: str, node: Node) -> None:
    if node.kind != "sequence" and not (node.kind == "scalar" and node.text in NOTHING):
        raise YamlError(node.line, f"“{name}” is not a list")
    for item in node.items:
        check_item(name, item)
