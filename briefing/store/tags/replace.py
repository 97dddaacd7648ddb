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

from briefing.files import holds, resolved, sync_directory, written_beside
from briefing.store.tags.unite import MARK
from briefing.temporary import cut_name, temporary_path

QUIET = 0.025
"""Seconds without a write after which what an outsider writes is taken for finished."""
SETTLED = 1.0
"""Seconds for which a file is waited for that is empty or broken, and as long after it was written."""
LONGEST = 200
"""Bytes of a name that leave room for what is appended to it."""
_AT_WORKING_DIRECTORY, _EXCHANGE = -100, 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of Linux."""


def replace(path: Path, content: bytes, before: bytes | None, *, hurry: bool = False) -> bool:
    """Make `path` hold `content`, durably, if it holds what it held `before`; tell whether it did.

    Args:
        path: of the file; a symbolic link stays one.
        content: all that it is to hold.
        before: what was read; None where there was no file.
        hurry: others write all the time: put what they wrote in between beside the file, as a copy of it.

    Raises:
        OSError: what the system says; the file is as it was.
    """
    target = resolved(path)
    with written_beside(target, content) as temporary:
        if not holds(target, before) and not hurry:
            return False
        if before is None:
            done = _put_new(temporary, target)
        else:
            done = _exchange(temporary, target, content, before, hurry=hurry)
        if not done:
            return False
        sync_directory(target.parent)
        if before is not None:
            _keep_what_came_late(temporary, target, before)
    return True


def _keep_what_came_late(replaced: Path, target: Path, before: bytes) -> None:
    """Put beside `target` what somebody wrote into the old file who had opened it before we replaced it."""
    with suppress(FileNotFoundError):  # where files cannot be exchanged, the old one is gone
        if not holds(replaced, before) and replaced.exists():
            replaced.replace(_copy_of(target))


def is_fresh(path: Path) -> bool:
    """Tell whether somebody wrote to `path` so lately that they may not be done."""
    return abs(time.time() - path.stat().st_mtime) < SETTLED


def rests(path: Path) -> bool:
    """Wait for a moment; tell whether nobody wrote to `path`, which holds something."""
    before = path.stat()
    time.sleep(QUIET)
    after = path.stat()
    return after.st_size > 0 and (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def _put_new(temporary: Path, target: Path) -> bool:
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        temporary.replace(target)
    return True


def _exchange(temporary: Path, target: Path, content: bytes, before: bytes, *, hurry: bool) -> bool:
    if not _exchanged(temporary, target):
        return _replace_linked(temporary, target, before, hurry=hurry)
    if holds(temporary, before):
        return True
    if hurry:
        temporary.replace(_copy_of(target))
        return True
    _exchanged(temporary, target)
    if not holds(temporary, content):  # saved again in that moment: the later one stands, beside the other
        _exchanged(temporary, target)
        temporary.replace(_copy_of(target))
    return False


def _exchanged(one: Path, other: Path) -> bool:
    import ctypes

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    here, there = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_WORKING_DIRECTORY, here, _AT_WORKING_DIRECTORY, there, _EXCHANGE) == 0)


def _replace_linked(temporary: Path, target: Path, before: bytes, *, hurry: bool) -> bool:
    kept = temporary_path(target)
    try:
        with suppress(OSError):
            os.link(target, kept)
        temporary.replace(target)
        if not kept.exists() or holds(kept, before):
            return True
        kept.replace(_copy_of(target) if hurry else target)
        return hurry
    finally:
        with suppress(OSError):
            kept.unlink()


def _copy_of(path: Path) -> Path:
    """Return a free name under which a copy of `path` is read as a part of it and united with it.

    It is known by the name it begins with; where that has to be cut, by the text that it is about.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S")
    return path.with_name(f"{cut_name(path.stem, LONGEST)}{MARK}{stamp}-{os.urandom(4).hex()}{path.suffix}")
