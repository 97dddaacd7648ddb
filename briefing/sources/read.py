"""Sources to text: what was named is found, read and handed to the adapter of its kind.

One invariant: what cannot be read is one sentence that begins with its name.
"""

import os
import stat
import sys
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from briefing.core.text.normalise import neutralise
from briefing.errors import SourceError
from briefing.files import describe_failure
from briefing.sources.adapter import Extract, Hints
from briefing.sources.decode import BYTE_ORDER_MARKS
from briefing.sources.folder import documents_in
from briefing.sources.kind import Kind
from briefing.sources.registry import SNIFF, kind_named, kind_of
from briefing.sources.source import Source

SIZE_LIMIT = 64_000_000
"""Bytes of one document; a year of a daily roundup is about 4 MB."""


class SourceText(NamedTuple):
    """What was read of one source."""

    source: Source
    kind: str
    """The name of its row in the registry."""
    extract: Extract


def read_source(source: Source) -> SourceText:
    """Read a source and return its text with all that is known of it.

    Raises:
        SourceError: missing, unreadable, a directory, too large, of a kind that is not read, or empty.
    """
    name = neutralise(source.name)
    if source.form == "url":
        return _read_page(source, name)
    raw = _bytes_of(source, name)
    kind = kind_named("mail") if source.form == "message" else kind_of(raw[:SNIFF], source.file)
    return _read_bytes_as(source, kind, raw, Hints(name, source.encoding))


def _read_page(source: Source, name: str) -> SourceText:
    from urllib.parse import urlsplit

    from briefing.sources.http import fetch  # only what is on the web pays for it

    answer = fetch(source.name)
    raw = answer.body or b""
    kind = kind_of(raw[:SNIFF], urlsplit(answer.url).path, answer.mime)
    read = _read_bytes_as(source, kind, raw, Hints(name, source.encoding, answer.charset))
    metadata = read.extract.metadata
    addressed = metadata if metadata.url else metadata._replace(url=neutralise(answer.url))
    return read._replace(extract=read.extract._replace(metadata=addressed))


def _read_bytes_as(source: Source, kind: Kind, raw: bytes, hints: Hints) -> SourceText:
    name = hints.name
    if not raw.removeprefix(BYTE_ORDER_MARKS[0][0]):
        what = "standard input" if source.form == "input" else "the file"
        raise SourceError(f"{name}: {what} is empty.")
    extract = read_as(kind, raw, hints)
    if not extract.text.strip() or (extract.parts and all(part.role == "title" for part in extract.parts)):
        what = "it" if kind.name == "plain" else f"this {kind.label.partition(' ')[2]}"
        raise SourceError(f"{name}: there is no text in {what}.")
    return SourceText(source, kind.name, extract)


def read_as(kind: Kind, raw: bytes, hints: Hints) -> Extract:
    """Return what the adapter of `kind` makes of `raw`.

    Raises:
        SourceError: it cannot be read, or not as that.
    """
    if not kind.module:
        way_out = f"; {kind.way_out}" if kind.way_out else ""
        raise SourceError(f"{hints.name}: this is {kind.label}, which briefing does not read{way_out}.")
    return kind.adapter(raw, hints)


def read_again(text: str, kind: str) -> Extract:
    """Return the text of a document that was read as `kind` before and is its own source: Markdown, plain."""
    return read_as(kind_named(kind), text.encode(), Hints(""))


def is_piped() -> bool:
    """Tell whether standard input is a pipe or a file with something in it; waits until that is known."""
    mode = _input_mode()
    if not (stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)):
        return False
    try:
        return isinstance(sys.stdin.buffer, BufferedReader) and bool(sys.stdin.buffer.peek(1))
    except (OSError, ValueError):
        return False


def is_pipe() -> bool:
    """Tell whether standard input is a pipe, whatever it brings."""
    return stat.S_ISFIFO(_input_mode())


def _input_mode() -> int:
    """Return what kind of file standard input is, as `stat` has it; 0 where it is closed, or none at all."""
    try:
        return os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):
        return 0


def _bytes_of(source: Source, name: str) -> bytes:
    try:
        if source.form == "input":
            return _from_input(name)
        if source.form == "message":
            from briefing.sources.mbox import read_message

            return read_message(Path(source.file), source.number, name)
        return _from_file(Path(source.file), name)
    except FileNotFoundError:
        raise SourceError(f"{name}: there is no such file.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = describe_failure(error) if isinstance(error, OSError) else str(error)
        raise SourceError(f"{name}: cannot be read ({reason}).") from None


def _from_input(name: str) -> bytes:
    if sys.stdin is None:
        raise SourceError(f"{name}: standard input is closed.")
    return _within_limit(sys.stdin.buffer.read(SIZE_LIMIT + 1), name)


def _from_file(path: Path, name: str) -> bytes:
    if path.is_dir():
        which = "name one of the" if any(documents_in(path)) else "there are no"
        raise SourceError(f"{name}: {which} text files in this directory.")
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size  # 0 for a pipe; room for more than there is takes time to make
        if size > SIZE_LIMIT:
            raise SourceError(_too_large(name))
        return _within_limit(file.read(size or SIZE_LIMIT + 1), name)


def _within_limit(raw: bytes, name: str) -> bytes:
    if len(raw) > SIZE_LIMIT:
        raise SourceError(_too_large(name))
    return raw


def _too_large(name: str) -> str:
    return f"{name}: larger than {SIZE_LIMIT // 1_000_000} MB, which is more than briefing reads."
