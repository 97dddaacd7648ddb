"""Changes that others make: to the files of a small directory, such as themes, or to files known by name.

One invariant: a change is told within two seconds of its end, on every file system that tells the times of
files. A notification library would take 45 ms and 7 MB to load, and hears nothing on network file systems.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from briefing.store.tags.model import SUFFIX

INTERVAL = 0.9
"""Seconds between two looks at the directory, whose time tells when files are made, replaced or removed."""
THOROUGH = 2
"""How many looks there are to one at every file, for those that were written in place.

With a thousand files these are two thirds of the cost; every second one makes it 0.3 % of a core.
"""


def outside_changes(
    directory: Path, stop: threading.Event, interval: float = INTERVAL
) -> Iterator[frozenset[Path]]:
    """Return what yields the tag files that were written, made or removed from now on, until `stop` is set.

    It blocks between two changes: to be gone through in a thread of its own. Writes of this process are told
    too; reading a file again that says the same changes nothing.

    Args:
        directory: the directory of tag files; it need not be there yet.
        stop: ends the iteration within `interval`, at once while it waits.
        interval: seconds between two looks.
    """
    return _changes(directory, stop, interval, _time_of(directory), _stamps(directory))


def _changes(
    directory: Path, stop: threading.Event, interval: float, time: int, before: dict[str, tuple[int, ...]]
) -> Iterator[frozenset[Path]]:
    for look in count(1):
        if stop.wait(interval):
            return
        last, time = time, _time_of(directory)
        if time == last and look % THOROUGH:
            continue
        now = _stamps(directory)
        changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
        before = now
        if changed:
            yield frozenset(directory / name for name in changed)


def changed_files(
    files: Iterable[Path], stop: threading.Event, interval: float = INTERVAL
) -> Iterator[frozenset[Path]]:
    """Return what yields those of `files` that change from now on, once nobody writes to them any more.

    It blocks between two changes: to be gone through in a thread of its own.

    Args:
        files: what is watched; they need not be there.
        stop: ends the iteration within `interval`, at once while it waits.
        interval: seconds between two looks; a file that is the same at two is not being written.
    """
    return _settled({file: _stamp_of(file) for file in files}, stop, interval)


def _settled(
    known: dict[Path, tuple[int, ...] | None], stop: threading.Event, interval: float
) -> Iterator[frozenset[Path]]:
    last = dict(known)
    while not stop.wait(interval):
        now = {file: _stamp_of(file) for file in known}
        settled = frozenset(file for file in known if known[file] != now[file] == last[file])
        last = now
        if settled:
            known |= {file: now[file] for file in settled}
            yield settled


def _stamp_of(file: Path) -> tuple[int, ...] | None:
    try:
        return _stamp(file.stat())
    except OSError:
        return None


def _time_of(directory: Path) -> int:
    try:
        return directory.stat().st_mtime_ns
    except OSError:
        return 0


def _stamps(directory: Path) -> dict[str, tuple[int, ...]]:
    try:
        with os.scandir(directory) as found:
            return {each.name: _stamp(each.stat()) for each in found if each.name.endswith(SUFFIX)}
    except OSError:  # it went away, or may not be read for a moment
        return {}


def _stamp(status: os.stat_result) -> tuple[int, ...]:
    return status.st_size, status.st_mtime_ns, status.st_ino
