"""One writer at a time.

One invariant: the lock belongs to an open file, so the system takes it away from a process that dies.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import StoreError

PATIENCE = 10.0
"""Seconds to wait for another writer; a write takes milliseconds."""


@contextmanager
def writing(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock file `path` for the length of the block.

    Raises:
        StoreError: another process held it for all of `patience` seconds.
        OSError: the lock file cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        _acquire(handle, path, patience)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, path: Path, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise StoreError(f"{path}: another briefing has been writing for {patience:.0f} s.") from None
            time.sleep(0.002)
        else:
            return
