"""What the reader takes in, as `feeds.yaml` says it.

One invariant: what was read of a file once stands for it only as long as the file is the very same.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from briefing import __version__
from briefing.core.tags.model import tag_key
from briefing.errors import UsageError
from briefing.files import atomic_write

if TYPE_CHECKING:
    from briefing.store.config.checker import Problem

FULL: Final = ("auto", "yes", "no")
_TICK: Final = 50_000_000
"""Nanoseconds within which two writes may carry the same time."""


class Subscription(NamedTuple):
    """One source of news."""

    url: str | None = None
    mail: str | None = None
    """The path of a mailbox or Maildir, for what comes by letter."""
    title: str | None = None
    """What the reader calls it; otherwise it is called as it calls itself."""
    tags: tuple[str, ...] = ()
    """Given to every item, as automatic tags."""
    full: str = "auto"
    """Whether the article is fetched: `auto` for items that are only a foretaste."""
    ignore: tuple[str, ...] = ()
    """Queries; items that match are not shown."""
    every: int = 0
    """Minutes for which an answer is new enough."""

    @property
    def address(self) -> str:
        """The address or path that it is known by."""
        return self.url or self.mail or ""

    def is_called(self, name: str) -> bool:
        """Tell whether `name` means this one: its address, its title or one of its tags."""
        wanted = tag_key(name)
        return name == self.address or wanted in {
            tag_key(each) for each in (self.title or "", *self.tags) if each
        }


def chosen(subscriptions: Sequence[Subscription], names: Sequence[str]) -> list[Subscription]:
    """Return the subscriptions that `names` mean; all where none is named.

    Raises:
        UsageError: a name means none.
    """
    for name in names:
        if not any(one.is_called(name) for one in subscriptions):
            raise UsageError(f"no subscription is called “{name}”.")
    return [one for one in subscriptions if not names or any(one.is_called(name) for name in names)]


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
        with suppress(OSError):  # it is read anew the next time
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
        told, found = json.loads(kept.read_text("utf-8"))
        return tuple(map(_subscription, found)) if told == stamp else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _subscription(told: list[Any]) -> Subscription:
    return Subscription._make(tuple(each) if isinstance(each, list) else each for each in told)
