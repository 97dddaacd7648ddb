"""One writer at a time.

One invariant: the lock belongs to an open file, so the system takes it away from a process that dies.
"""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import StoreError

TIMEOUT = 10.0
"""Seconds to wait for another writer; a write takes milliseconds."""
UNSUPPORTED = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
"""What a file system says that knows no locks."""


class NoLocksError(StoreError):
    """The file system knows no locks."""


@contextmanager
def writing(path: Path, timeout: float = TIMEOUT) -> Iterator[None]:
    """Hold the lock file `path` for the length of the block.

    Raises:
        NoLocksError: files cannot be locked there.
        StoreError: another process held it for all of `timeout` seconds.
        OSError: the lock file cannot be made.
    """
    until = time.monotonic() + timeout
    while True:  # somebody may put another file, or directory, in its place
        handle = _opened(path)
        try:
            _acquire(handle, path, until, timeout)
            if _is_at(handle, path):
                yield
                return
        finally:
            os.close(handle)


def _opened(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _acquire(handle: int, path: Path, until: float, timeout: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise StoreError(f"{path}: another briefing has been writing for {timeout:g} s.") from None
            time.sleep(0.002)
        except OSError as error:
            if error.errno in UNSUPPORTED:
                raise NoLocksError(f"{path}: files cannot be locked there.") from error
            raise
        else:
            return
