"""Replacing a file that others may be writing at the same moment: editors, synchronisers, git.

One invariant: when `replace` says yes, what it replaced was what the caller had read; when it says no, what
others wrote stands.

An editor saves by renaming a draft over the file, or by emptying it and writing it again. Between our last
look and our rename there is always a moment; so the two files are exchanged, in one step of the system, what
came out is looked at, and goes back where it is not what was read. Where a file system cannot exchange, a
link to the old file is kept for that look, and only a draft that is renamed within that moment (some 50 µs)
is lost.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from briefing.files import sync_directory, written_beside

QUIET = 0.025
"""Seconds without a write after which what an outsider writes is taken for finished."""
SETTLED = 1.0
"""Seconds to wait for that."""
_AT_WORKING_DIRECTORY, _EXCHANGE = -100, 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of Linux."""


def replace(path: Path, content: bytes, before: bytes | None) -> bool:
    """Make `path` hold `content`, durably, if it holds what it held `before`; tell whether it did.

    Args:
        path: of the file; a symbolic link stays one.
        content: all that it is to hold.
        before: what was read; None where there was no file.

    Raises:
        OSError: what the system says; the file is as it was.
    """
    target = path.resolve()
    with written_beside(target, content) as temporary:
        if not _holds(target, before):
            return False
        swap = _put_new if before is None else _exchange
        if not swap(temporary, target, content, before or b""):
            return False
    sync_directory(target.parent)
    return True


def settled(path: Path) -> bytes:
    """Return what `path` holds, once nobody has written to it for a moment.

    Raises:
        OSError: it cannot be read.
    """
    until = time.monotonic() + SETTLED
    stamp = None
    while time.monotonic() < until:
        status = path.stat()
        last, stamp = stamp, (status.st_size, status.st_mtime_ns, status.st_ino)
        if status.st_size and (stamp == last or time.time() - status.st_mtime > QUIET):
            break
        time.sleep(QUIET)
    return path.read_bytes()


def _holds(path: Path, content: bytes | None) -> bool:
    try:
        return path.stat().st_size == len(content or b"") and path.read_bytes() == content
    except FileNotFoundError:
        return content is None


def _put_new(temporary: Path, target: Path, _content: bytes, _before: bytes) -> bool:
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        temporary.replace(target)
    return True


def _exchange(temporary: Path, target: Path, content: bytes, before: bytes) -> bool:
    if not _exchanged(temporary, target):
        return _replace_linked(temporary, target, before)
    if _holds(temporary, before):
        return True
    _exchanged(temporary, target)
    if not _holds(temporary, content):  # saved twice in that moment: the later one stands
        _exchanged(temporary, target)
    return False


def _exchanged(one: Path, other: Path) -> bool:
    import ctypes

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    here, there = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_WORKING_DIRECTORY, here, _AT_WORKING_DIRECTORY, there, _EXCHANGE) == 0)


def _replace_linked(temporary: Path, target: Path, before: bytes) -> bool:
    kept = temporary.with_suffix(".old.tmp")
    try:
        with suppress(OSError):
            os.link(target, kept)
        temporary.replace(target)
        if not kept.exists() or _holds(kept, before):
            return True
        kept.replace(target)
        return False
    finally:
        with suppress(OSError):
            kept.unlink()
