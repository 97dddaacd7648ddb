"""Changes that others make to files of no great number: settings, themes, the document that is read.

One invariant: a change is reported within two seconds of its end, on every file system that keeps the times
of files. A notification library would take 45 ms and 7 MB to load, and hears nothing on network file systems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import threading

INTERVAL = 0.9
"""Seconds between two looks; a file that is the same at two is not being written."""
Stamp: TypeAlias = "tuple[int, ...] | None"
"""What tells that a file was written or replaced; None for one that is not there."""
Stamps: TypeAlias = "Mapping[Path, Stamp]"
NOTHING: Stamps = MappingProxyType({})


def changed_files(
    files: Callable[[], Iterable[Path]], stop: threading.Event, known: Stamps = NOTHING
) -> Iterator[frozenset[Path]]:
    """Return what yields the files that change from now on, once nobody writes to them any more.

    It blocks between two changes: to be gone through in a thread of its own.

    Args:
        files: returns what is watched; they need not be there.
        stop: ends the iteration within `INTERVAL`, at once while it waits.
        known: stamps of files that were read before: for these, changes count since then.
    """
    return _settled(files, {**_stamps(files()), **known}, stop)


def _settled(
    files: Callable[[], Iterable[Path]], known: Stamps, stop: threading.Event
) -> Iterator[frozenset[Path]]:
    last = known
    while not stop.wait(INTERVAL):
        now = _stamps([*files(), *known])
        settled = frozenset(file for file in now if known.get(file) != now[file] == last.get(file))
        last = now
        if settled:
            known = {**known, **{file: now[file] for file in settled}}
            yield settled


def _stamps(files: Iterable[Path]) -> Stamps:
    return {file: stamp_of(file) for file in files}


def stamp_of(file: Path) -> Stamp:
    """Return what tells this version of a file from others."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino
