"""Changes to YAML files that a reader and a program both write.

One invariant: comments, order and keys that a change is not about stay; where that cannot be held, nothing is
changed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from briefing.errors import StoreError
from briefing.files import describe_failure, write_for_reader
from briefing.lock import writing
from briefing.store.yaml.edit import splice
from briefing.store.yaml.parse import NOTHING, YamlError, compose, plain
from briefing.store.yaml.write import Value, document

Mapping = dict[str, Value]
Several = TypeVar("Several", list[Value], Mapping)


def change_file(path: Path, change: Callable[[Mapping], Mapping], header: str = "") -> None:
    """Let the file at `path`, a mapping, say what `change` makes of what it says.

    Args:
        path: of the file, which need not be there.
        change: returns what is to be said.
        header: comments that a new file begins with.

    Raises:
        StoreError: the file cannot be used, changed or written; it is as it was.
    """
    try:
        with writing(path.with_name(f".{path.name}.lock")):
            text = path.read_bytes().decode() if path.exists() else ""
            here = _said(text)
            wanted = change(here)
            if wanted != here:
                write_for_reader(path, _written(path, text, wanted, header))
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({describe_failure(error)}).") from error
    except (UnicodeDecodeError, YamlError) as error:
        raise StoreError(f"{path}: is not YAML that can be used; nothing was changed.") from error


def part(path: Path, whole: Mapping, key: str, nothing: Several) -> Several:
    """Return what the file at `path` says at `key`: something of the type of `nothing`, or that.

    Raises:
        StoreError: it says something else there, which a change would lose.
    """
    found = whole.get(key, "")
    if found in NOTHING:
        return nothing
    if not isinstance(found, type(nothing)):
        shape = "list" if isinstance(nothing, list) else "mapping"
        raise StoreError(f"{path}: “{key}” should be a {shape}; nothing was changed.")
    return found


def _said(text: str) -> Mapping:
    root = compose(text)
    if root.kind != "mapping" and (root.kind != "scalar" or root.text):
        raise YamlError(root.line, "no mapping")
    return cast("Mapping", plain(root)) if root.kind == "mapping" else {}


def _written(path: Path, text: str, wanted: Mapping, header: str) -> str:
    if not _said(text):
        alone = all(line.lstrip()[:1] in ("", "#") for line in text.splitlines())  # comments, or nothing
        return (text if alone and text.strip() else header) + document(wanted)
    edited = splice(text, wanted)
    if edited is None and "#" in text:
        raise StoreError(f"{path}: comments stand where a change would lose them; nothing was changed.")
    return edited or document(wanted)
