"""Changes that others make to tag files: another window, an editor, git, Syncthing.

One invariant: what others do to the file at hand, and every file that is made, replaced or removed, is
reported within two seconds, on every file system that keeps the times of files; another file that is written
in place is reported when its turn comes. A look costs the same however many files there are. (A notification
library would take 45 ms and 7 MB to load, and hears nothing on network file systems.)
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.store import watch
from briefing.store.tags.index import Index

TURN = 32
"""Other files that are looked at each time: a thousand of them in half a minute."""


def outside_changes(
    index: Index, at_hand: Callable[[], Path | None], stop: threading.Event
) -> Iterator[None]:
    """Yield whenever others have changed tag files, until `stop` is set.

    Blocks between two changes: to be run in a thread of its own.

    Args:
        index: of the directory, as those use it whose own changes are not reported.
        at_hand: returns the file that must not be missed.
        stop: ends the iteration within `watch.INTERVAL`, at once while it waits.
    """
    index.seen = last = ""  # so the first look tells what was changed since the document was opened
    path, seen = None, ""
    while not stop.wait(watch.INTERVAL):
        before, path = path, at_hand()
        old, seen = seen, index.file_stamp(path) if path else ""
        written = path == before and seen != old and seen != index.stamp_left
        now = index.directory_stamp()
        made, index.seen = now != index.seen, now
        last, rewritten = index.read_turn(last, TURN)
        if written or made or rewritten:
            yield None
