"""Whole files: written at once, safely.

One invariant: a file is either as it was or wholly as it was meant to be, never in between.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import StoreError
from briefing.temporary import OLD, create_temporary, remove_left_overs


def atomic_write(path: Path, data: str | bytes | Iterable[bytes], *, durable: bool = True) -> None:
    """Replace the file at `path` by `data`, durably: when this returns, a power cut does not undo it.

    Writes a temporary file in the same directory, flushes it to disk, renames it, and flushes the directory.
    A symbolic link stays one and its target is replaced. Permissions of an existing file are kept.
    A device or a pipe is written to: put a file in its place, and `/dev/null` is gone.

    Args:
        path: of the file.
        data: all that it is to hold, or its parts, one after the other.
        durable: False for what can be made again: nothing waits for the disk.

    Raises:
        OSError: what the system says; the file is as it was.
    """
    content = data.encode() if isinstance(data, str) else data
    if is_stream(path):
        path.write_bytes(content if isinstance(content, bytes) else b"".join(content))
        return
    target = resolved(path)
    with written_beside(target, content, durable=durable) as temporary:
        temporary.replace(target)
    if durable:
        sync_directory(target.parent)


@contextmanager
def written_beside(target: Path, content: bytes | Iterable[bytes], *, durable: bool = True) -> Iterator[Path]:
    """Write a temporary file that is to become `target`; it is gone after the block, if it still is one.

    Raises:
        OSError: what the system says.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = create_temporary(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines((content,) if isinstance(content, bytes) else content)
            file.flush()
            with suppress(FileNotFoundError):
                os.fchmod(file.fileno(), stat.S_IMODE(target.stat().st_mode))
            if durable:
                os.fsync(file.fileno())
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink()


def sweep_daily(directory: Path) -> None:
    """Remove what killed programs left in `directory`, at most once a day: it may hold very many files."""
    mark = directory / ".swept"
    with suppress(OSError):
        if not mark.exists() or mark.stat().st_mtime < time.time() - OLD:
            mark.touch()
            remove_left_overs(directory)


def write_for_reader(path: Path, data: str | bytes) -> None:
    """Replace a file of the reader's own, as `atomic_write` does.

    What a program that was killed left of an earlier try goes.

    Raises:
        StoreError: a sentence that says why it cannot be written; the file is as it was.
    """
    try:
        atomic_write(path, data)
        if not is_stream(path):
            target = resolved(path)
            remove_left_overs(target.parent, target)
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


def missing_folders(path: Path) -> str:
    """Return the folders that are made when a file is written at `path`, the outermost first; "" for none."""
    missing, folder = [], path.parent
    while not is_there(folder) and folder != folder.parent:
        missing.append(folder.name)
        folder = folder.parent
    return "/".join(reversed(missing))


def resolved(path: Path) -> Path:
    """Return the file that is written when `path` is, wherever symbolic links lead.

    Raises:
        OSError: they lead in a circle, or where nobody may look.
    """
    with suppress(FileNotFoundError):
        path.stat()
    return path.resolve()


def holds(path: Path, content: bytes | None) -> bool:
    """Tell whether the file at `path` is that of `content`; None stands for no file.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return path.stat().st_size == len(content or b"") and path.read_bytes() == content
    except FileNotFoundError:
        return content is None


def is_stream(path: Path) -> bool:
    """Tell whether `path` is there and neither a file nor a directory: a device, a pipe, a socket."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


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
