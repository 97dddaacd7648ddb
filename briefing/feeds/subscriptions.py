"""What the reader takes in, as `feeds.yaml` says it.

One invariant: what was read of a file once stands for it only as long as the file is the very same.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefing import __version__
from briefing.feeds.subscription import Subscription
from briefing.files import atomic_write

if TYPE_CHECKING:
    from briefing.store.config.checker import Problem

_TICK: Final = 50_000_000
"""Nanoseconds within which two writes may carry the same time."""


def load_subscriptions(
    path: Path, kept: Path | None = None
) -> tuple[tuple[Subscription, ...], tuple[Problem, ...]]:
    """Read `feeds.yaml`; one that is not there is empty.

    Args:
        path: of the file.
        kept: what it said last, which may be deleted: loading what reads YAML takes a sixth of a fetch that
            brings nothing new. None to read the file itself.
    """
    stamp = _stamp(path)
    if stamp is None:
        return (), ()
    known = _known(kept, stamp) if kept else None
    if known is not None:
        return known, ()
    from briefing.feeds.file import read_subscriptions

    found, problems = read_subscriptions(path)
    if kept and not problems:
        with suppress(OSError):  # it is read again the next time
            atomic_write(kept, json.dumps([stamp, found], ensure_ascii=False), durable=False)
    return found, problems


def _stamp(path: Path) -> str | None:
    """Return what is another once the file or the program is; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    fresh = status.st_mtime_ns > time.time_ns() - _TICK
    written = f"{status.st_mtime_ns} {status.st_size} {status.st_ino}"
    return f"{written} {time.time_ns() if fresh else __version__}"


def _known(kept: Path, stamp: str) -> tuple[Subscription, ...] | None:
    try:
        made, found = json.loads(kept.read_text("utf-8"))
        return tuple(map(_subscription, found)) if made == stamp else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _subscription(values: list[Any]) -> Subscription:
    return Subscription._make(tuple(each) if isinstance(each, list) else each for each in values)
