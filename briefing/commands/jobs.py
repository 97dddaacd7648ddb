"""One function over many items, on several cores.

One invariant: what comes out is the same, and in the same order, for any number of processes; and no more is
under way than a few items for each of them.
"""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import IO, TypeVar

from briefing.commands.output import complain
from briefing.errors import BriefingError
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 8
"""Fewer items than this are done before a second process has started."""
CHUNK = 4
"""Items handed to a process at a time: what an interrupt has to wait for."""
AHEAD = 3
"""Chunks for each process that wait or are done before anybody has asked for them."""
SHOWN_AFTER = 0.5
"""Seconds before a progress line appears."""
ORPHANED = 0.5
"""Seconds after which a process ends whose parent was killed: it would wait for more work for ever."""
PAUSE = 0.1
"""Seconds between two changes of it."""


def workspace_here(paths: Paths) -> Workspace:
    """Return the workspace of this process, which is given one document after another.

    A process that was forked has its own: what is open in one must not be used in another.
    """
    return _workspace(paths, os.getpid())


@lru_cache(maxsize=1)
def _workspace(paths: Paths, process: int) -> Workspace:  # noqa: ARG001 - tells whose it is
    return Workspace(paths, notify=complain)


def sensible_jobs(items: int) -> int:
    """Return how many processes suit so many items on this machine."""
    return 1 if items < FEW else min(_cores(), items)


def in_order(function: Callable[[Item], Result], items: Iterable[Item], jobs: int) -> Iterator[Result]:
    """Yield `function` of each item, in the order of the items.

    Args:
        function: at the top level of a module, or a `functools.partial` of such; it goes to other processes.
        items: what to call it with; they are asked for little by little.
        jobs: how many processes; 1 for this one alone.

    Raises:
        BriefingError: one of the processes was killed.
    """
    items = iter(items)
    first = list(islice(items, jobs))
    items = chain(first, items)
    jobs = min(jobs, len(first))
    if jobs < 2:
        yield from map(function, items)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # A fork is safe, since no thread runs yet, and quick, since nothing is loaded again.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    pool = ProcessPoolExecutor(jobs, context, _begin, (os.getpid(),))
    chunks = _chunks(items, jobs)
    try:
        waiting = deque(pool.submit(_each, function, chunk) for chunk in islice(chunks, jobs * AHEAD))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(_each, function, chunk) for chunk in islice(chunks, 1))
            yield from done
    except BrokenProcessPool:
        raise BriefingError("a process was ended from outside; with --jobs 1 there is only one") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _chunks(items: Iterator[Item], jobs: int) -> Iterator[Sequence[Item]]:
    """Cut items into what is handed to a process at a time: one by one at first, should they be few."""
    singly = ([item] for item in islice(items, jobs * CHUNK))
    return chain(singly, iter(lambda: list(islice(items, CHUNK)), []))


def _each(function: Callable[[Item], Result], chunk: Sequence[Item]) -> list[Result]:
    return [function(item) for item in chunk]


def watched(
    results: Iterable[Result], total: int | None, words: str, stream: IO[str] | None
) -> Iterator[Result]:
    """Yield `results` and tell on a terminal how far they are, once it takes longer than half a second.

    Args:
        results: what is being made.
        total: how many there will be; None when nobody knows yet.
        words: what they are, in the plural.
        stream: where to tell; None for nowhere. Nothing is said to what is no terminal.
    """
    if stream is None or not stream.isatty():
        yield from results
        return
    of_all = "" if total is None else f" of {total}"
    shown, due = False, time.monotonic() + SHOWN_AFTER
    try:
        for number, result in enumerate(results, start=1):
            yield result
            if time.monotonic() >= due:
                shown, due = True, time.monotonic() + PAUSE
                stream.write(f"\r{number}{of_all} {words}\x1b[K")
                stream.flush()
    finally:
        if shown:
            stream.write("\r\x1b[K")
            stream.flush()


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _begin(parent: int) -> None:
    """Leave Ctrl-C to the process that started this one, and do not outlive it: it may be killed."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(ORPHANED)
    os._exit(1)
