"""Changes that others make to tag files: another window, an editor, git, Syncthing.

One invariant: a change is told within two seconds of its end, on every file system, and watching costs no
more than asking for the status of the files once a second (0.2 % of a core for a thousand of them). A
notification library would take 45 ms and 7 MB to load, and hears nothing on network file systems.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from briefing.store.index import stamp_of, tag_files

INTERVAL = 1.0
"""Seconds between two looks."""


def outside_changes(
    directory: Path, stop: threading.Event, interval: float = INTERVAL
) -> Iterator[frozenset[Path]]:
    """Yield the tag files that were written, made or removed since the last look, until `stop` is set.

    Blocks between two changes: to be run in a thread of its own. Writes of this process are told too;
    reading a file again that says the same changes nothing.

    Args:
        directory: the directory of tag files; it need not be there yet.
        stop: ends the iteration within `interval`, at once while it waits.
        interval: seconds between two looks.
    """
    before = _stamps(directory)
    while not stop.wait(interval):
        now = _stamps(directory)
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now
        if changed:
            yield frozenset(map(Path, changed))


def _stamps(directory: Path) -> dict[str, str]:
    try:
        return {path: stamp_of(status) for path, status in tag_files(directory)}
    except OSError:  # it went away, or may not be read for a moment
        return {}
