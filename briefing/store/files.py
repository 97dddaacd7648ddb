"""Bytes from files to text, and text to files.

One invariant: a file is either as it was or wholly as it was meant to be, never in between.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, get_args

from briefing.core.model import DocumentKind
from briefing.core.text.normalise import neutralise, normalise
from briefing.errors import SourceError, StoreError
from briefing.store.decoding import BYTE_ORDER_MARKS, SNIFF, decode

STANDARD_INPUT = "-"
SIZE_LIMIT = 64_000_000
"""Bytes of one document; a year of a daily roundup is about 4 MB."""
KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)


class Shape(NamedTuple):
    """What a text was parsed as."""

    kind: DocumentKind = "plain"
    article: bool = False


SUFFIXES: dict[str, DocumentKind] = {
    "": "plain",
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The files of a directory that are documents, and what each kind is."""


class SourceText(NamedTuple):
    """The normalised text of one source."""

    text: str
    source: str
    """The name shown to people: the path as given, or `-`."""
    path: Path | None
    """The absolute path; None for standard input."""
    kind: DocumentKind
    encoding: str
    """What the bytes were taken for."""
    neutralised: int
    """Characters that `normalise` replaced."""
    undecodable: int
    """Bytes that made no sense in the encoding and stand as U+FFFD."""


def read_source(source: str) -> SourceText:
    """Read a file, or standard input for `-`, and return its normalised text.

    Bytes are taken for the encoding of their byte order mark, else UTF-8. Text that is not UTF-8 is taken for
    Windows-1252 (a superset of printable Latin-1) when its bytes do not look like damaged UTF-8.

    Raises:
        SourceError: missing, unreadable, a directory, too large, binary or empty.
    """
    name = neutralise(source)
    raw = _standard_input() if source == STANDARD_INPUT else _read_bytes(Path(source), name)
    decoded, encoding, undecodable = decode(raw, name)
    text, neutralised = normalise(decoded)
    if not text.strip():
        raise SourceError(f"{name}: the file is empty." if not text else f"{name}: there is no text in it.")
    path = None if source == STANDARD_INPUT else expanded(source).absolute()
    return SourceText(text, name, path, kind_of(source, text), encoding, neutralised, undecodable)


def expand_sources(sources: Iterable[str]) -> Iterator[str]:
    """Yield each source, with a directory replaced by its text files in order of name.

    A directory without text files is yielded itself, so that `read_source` says in its place what is wrong.
    """
    for source in sources:
        if source == STANDARD_INPUT or not Path(source).is_dir():
            yield source
            continue
        yield from _texts_in(Path(source)) or [source]


def kind_of(source: str, text: str) -> DocumentKind:
    """Tell what kind of text `source` is, by its name and, for HTML, its first words."""
    if text[:200].lstrip().lower().startswith(("<!doctype html", "<html")):
        return "html"
    return SUFFIXES.get(Path(source).suffix.lower(), "plain")


def atomic_write(path: Path, data: str | bytes, *, durable: bool = True) -> None:
    """Replace the file at `path` by `data`, durably: when this returns, a power cut does not undo it.

    Writes a temporary file in the same directory, flushes it to disk, renames it, and flushes the directory.
    A symbolic link stays one and its target is replaced. Permissions of an existing file are kept.
    A device or a pipe is written to: put a file in its place, and `/dev/null` is gone.

    Args:
        path: of the file.
        data: all that it is to hold.
        durable: False for what can be made again: nothing waits for the disk.

    Raises:
        OSError: what the system says; the file is as it was.
    """
    content = data.encode() if isinstance(data, str) else data
    if is_stream(path):
        path.write_bytes(content)
        return
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=temporary_prefix(target), suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), _mode_of(target))
            if durable:
                os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    if durable:
        sync_directory(target.parent)


def write_for_reader(path: Path, data: str | bytes) -> None:
    """Replace a file of the reader's own, as `atomic_write` does.

    Raises:
        StoreError: a sentence that says why it cannot be written; the file is as it was.
    """
    try:
        atomic_write(path, data)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({describe_failure(error)}).") from error


def expanded(name: str | Path) -> Path:
    """Return the path that `name` means: `~` is a home directory, unless there is no such user."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 - pathlib fails where a file is called ~draft.txt


def is_there(path: Path) -> bool:
    """Tell whether `path` exists; where the system refuses to look, writing there will say why."""
    try:
        return path.exists()
    except OSError:  # the name is too long, or the folder is somebody else's
        return False


def is_stream(path: Path) -> bool:
    """Tell whether `path` is there and neither a file nor a directory: a device, a pipe, a socket."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def temporary_prefix(path: Path) -> str:
    """Return how the names of the temporary files begin that are to become `path`."""
    return f".{path.name[:80]}."


def sync_directory(directory: Path) -> None:
    """Flush the names in `directory` to disk, where the file system knows how."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems refuse to sync a directory
            os.fsync(handle)
    finally:
        os.close(handle)


def describe_failure(error: OSError) -> str:
    """Return what the system says about `error`, as the end of a sentence."""
    return (error.strerror or str(error)).lower()


def _mode_of(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _texts_in(directory: Path) -> list[str]:
    found = sorted(directory.iterdir()) if os.access(directory, os.R_OK | os.X_OK) else []
    paths = (path for path in found if not path.name.startswith("."))
    return [str(path) for path in paths if path.suffix.lower() in SUFFIXES and _is_text(path)]


def _is_text(path: Path) -> bool:
    if is_stream(path):  # a pipe without a writer would be waited for without end
        return False
    try:
        with path.open("rb") as file:
            head = file.read(SNIFF)
    except OSError:
        return path.is_file()  # listed, so that it is named as unreadable rather than passed over
    return bool(head) and (b"\0" not in head or head.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)))


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise SourceError("-: standard input is closed.")
    return _within_limit(sys.stdin.buffer.read(SIZE_LIMIT + 1), "-")


def _read_bytes(path: Path, name: str) -> bytes:
    if path.is_dir():
        which = "name one of the" if _texts_in(path) else "there are no"
        raise SourceError(f"{name}: {which} text files in this directory.")
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > SIZE_LIMIT:
                raise SourceError(_too_large(name))
            return _within_limit(file.read(SIZE_LIMIT + 1), name)
    except FileNotFoundError:
        raise SourceError(f"{name}: there is no such file.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = describe_failure(error) if isinstance(error, OSError) else str(error)
        raise SourceError(f"{name}: cannot be read ({reason}).") from None


def _within_limit(raw: bytes, name: str) -> bytes:
    if len(raw) > SIZE_LIMIT:
        raise SourceError(_too_large(name))
    return raw


def _too_large(name: str) -> str:
    return f"{name}: larger than {SIZE_LIMIT // 1_000_000} MB, which is more than briefing reads."
