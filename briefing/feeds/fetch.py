"""All subscriptions asked at once, politely: what came goes into the archive, what did not is a sentence.

One invariant: only the calling thread writes. What a server does to one feed does nothing to the others.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from queue import Empty, SimpleQueue
from typing import Final, NamedTuple

from briefing.errors import BriefingError
from briefing.feeds.archive import Archive, FeedState
from briefing.feeds.subscription import Subscription
from briefing.sources.feed.model import Feed
from briefing.sources.http import Answer, FetchError, Validators, fetch, host_of

AT_ONCE: Final = 16
A_HOST: Final = 2
GAP: Final = 0.25
"""Seconds between two requests to one host; one's own machine needs no such care."""
TOGETHER: Final = 32
"""Answers that are written at once at the most."""
_GONE: Final = 410
_OWN: Final = ("127.", "localhost", "::1")


class Outcome(NamedTuple):
    """What came of asking one subscription."""

    subscription: Subscription
    new: int = 0
    problem: str | None = None
    """One sentence, which begins with the address."""
    moved: str | None = None
    """Where it has moved to for good, once it has said so twice."""


class _Reply(NamedTuple):
    subscription: Subscription
    state: FeedState
    answer: Answer | None = None
    feed: Feed | None = None
    digest: str = ""
    error: BriefingError | None = None


class Hosts:
    """Whose turn it is: a few requests at once to each host, and a pause between them."""

    def __init__(self) -> None:
        self._slots: dict[str, threading.Semaphore] = defaultdict(lambda: threading.Semaphore(A_HOST))
        self._next: dict[str, float] = defaultdict(float)
        self._guard = threading.Lock()

    def ask(self, url: str, validators: Validators = Validators(), named_by: str = "") -> Answer:  # noqa: B008
        """Fetch `url`, as `fetch` does, when it is the turn of its host.

        Raises:
            FetchError: it cannot be had.
        """
        host = host_of(url)
        if host.startswith(_OWN):
            return fetch(url, validators, named_by)
        with self._guard:
            slot = self._slots[host]
        with slot:
            with self._guard:
                start = max(time.monotonic(), self._next[host])
                self._next[host] = start + GAP
            time.sleep(max(0.0, start - time.monotonic()))
            return fetch(url, validators, named_by)


def fetch_all(subscriptions: Sequence[Subscription], archive: Archive, now: datetime) -> Iterator[Outcome]:
    """Ask every subscription that is due, and yield what came of each as it comes; mailboxes first."""
    yield from (_letters_of(one, archive, now) for one in subscriptions if one.mail)
    asked = [(one, archive.state(one.address)) for one in subscriptions if one.url]
    due = [(one, state) for one, state in asked if _is_due(one, state, now)]
    try:
        for found in _found(due):
            with archive.together():
                outcomes = [_kept(each, archive, now) for each in found]
            yield from outcomes
    finally:
        archive.note_unchanged(now)


def _found(due: Sequence[tuple[Subscription, FeedState]]) -> Iterator[list[_Reply]]:
    """Ask for all that is due, and yield what came of it, as much as there is at a time."""
    waiting = deque(_mixed(due))
    answers: SimpleQueue[_Reply] = SimpleQueue()
    hosts = Hosts()

    def work() -> None:
        while True:
            try:
                one, state = waiting.popleft()
            except IndexError:
                return
            answers.put(_find(one, state, hosts))

    for _ in range(min(AT_ONCE, len(due))):
        threading.Thread(target=work, daemon=True).start()  # it ends with the program, whatever hangs
    left = len(due)
    try:
        while left:
            found = [answers.get(), *_waiting(answers)]
            left -= len(found)
            yield found
    finally:
        waiting.clear()


def _waiting(answers: SimpleQueue[_Reply]) -> Iterator[_Reply]:
    for _ in range(TOGETHER - 1):
        try:
            yield answers.get_nowait()
        except Empty:
            return


def _letters_of(one: Subscription, archive: Archive, now: datetime) -> Outcome:
    from briefing.feeds.letters import read_letters, version_of  # only readers of newsletters need it

    version = version_of(one)
    if version and version == archive.state(one.address).digest:
        archive.unchanged(one.address)
        return Outcome(one)
    try:
        feed = read_letters(one)
    except BriefingError as error:
        return _failed(one, error, archive, now)
    return Outcome(one, archive.keep(one.address, feed, Validators(), version, now))


def _is_due(one: Subscription, state: FeedState, now: datetime) -> bool:
    if state.gone:
        return False
    later = datetime.fromisoformat(state.later) if state.later else now
    asked = datetime.fromisoformat(state.asked) + timedelta(minutes=one.every) if state.asked else now
    return later <= now and (asked <= now or state.problem is not None)


def _mixed(due: Sequence[tuple[Subscription, FeedState]]) -> Iterator[tuple[Subscription, FeedState]]:
    """Yield what is due with the hosts taking turns, so that a slow one holds up its own feeds alone."""
    hosts: dict[str, list[tuple[Subscription, FeedState]]] = defaultdict(list)
    for one, state in due:
        hosts[host_of(one.address)].append((one, state))
    for round_ in zip_longest(*hosts.values()):
        yield from (each for each in round_ if each is not None)


def _find(one: Subscription, state: FeedState, hosts: Hosts) -> _Reply:
    from hashlib import sha256  # OpenSSL's, which HTTP has loaded by now, takes a fifth of the time

    found = _Reply(one, state)
    try:
        answer = hosts.ask(one.address, state.validators)
        if answer.body is None:
            return found._replace(answer=answer)
        digest = sha256(answer.body).hexdigest()
        feed = None if digest == state.digest else _parsed(answer, one)
        return found._replace(answer=answer._replace(body=b""), feed=feed, digest=digest)
    except BriefingError as error:
        return found._replace(error=error)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the others
        reason = f"it cannot be understood ({type(error).__name__})"
        return found._replace(error=FetchError(one.address, reason))


def _parsed(answer: Answer, one: Subscription) -> Feed:
    """Return the feed, or say which feeds the page names that is there instead."""
    from briefing.sources.feed.parse import parse_feed  # nobody needs it when nothing is new

    body = answer.body or b""
    try:
        return parse_feed(body, answer.url, answer.charset)
    except BriefingError:
        from briefing.sources.feed.discover import discover

        named = discover(body, answer.url)
        if not named:
            raise
        raise FetchError(one.address, f"this is a page; its feed is {named[0]}") from None


def _kept(found: _Reply, archive: Archive, now: datetime) -> Outcome:
    one, state, answer = found[:3]
    if answer is None:
        return _failed(one, found.error, archive, now)
    new = 0
    if found.feed is not None:
        digest = "" if answer.partial else found.digest
        new = archive.keep(one.address, found.feed, answer.validators, digest, now)
    else:
        archive.unchanged(one.address)
    moved = answer.moved if answer.moved and archive.told_to_move(one.address, answer.moved) else None
    if found.feed is not None and not found.feed.items and not state.asked:
        return Outcome(one, problem=f"{one.address}: there is no item in this feed.", moved=moved)
    broken = f"{one.address}: it broke off in the middle; what came is kept." if answer.partial else None
    return Outcome(one, new, broken, moved)


def _failed(one: Subscription, error: BriefingError | None, archive: Archive, now: datetime) -> Outcome:
    gone, later = (error.status == _GONE, error.later) if isinstance(error, FetchError) else (False, None)
    archive.failed(one.address, now, str(error), gone=gone, later=later)
    return Outcome(one, problem=str(error))


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)
