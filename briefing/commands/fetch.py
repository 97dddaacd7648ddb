"""`briefing fetch`: ask every feed, and make the roundup of the day."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from briefing.commands.arguments import positive
from briefing.commands.options import add_own_places
from briefing.commands.output import complain, remark
from briefing.core.text.english import counted
from briefing.errors import BriefingError, StoreError
from briefing.feeds.archive import Archive, stamp
from briefing.feeds.fetch import Outcome, fetch_all, now
from briefing.feeds.roundup import RoundupChoice, is_current, roundups_before, write_roundup
from briefing.feeds.subscription import Subscription, chosen
from briefing.feeds.subscriptions import load_subscriptions
from briefing.files import describe_failure
from briefing.lock import writing
from briefing.sources.source import Source
from briefing.store.paths import Paths

if TYPE_CHECKING:
    from briefing.core.tags.model import SectionTags
    from briefing.store.config.settings import Settings
    from briefing.store.tags.model import TaggedDocument

EXAMPLES = """\
Where a feed gives only the beginning of an item, its article is fetched, too, and taken
where it has the words of the feed; `full: no` in feeds.yaml keeps to what the feed gives.

examples:
  briefing fetch                     ask every feed, and read what is new
  briefing fetch ports --since 3     only what is tagged ports, of three days
  briefing fetch --quiet --no-open   from cron or a timer
"""
CLEAR = "\r\x1b[K"
BAR = 24
"""Columns of the bar that shows how far it is."""
WAIT = 0.5
"""Seconds to wait for another process that fetches."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.epilog = EXAMPLES
    parser.add_argument(
        "name", nargs="*", metavar="NAME", help="a feed by address or title, or a tag; all without"
    )
    parser.add_argument(
        "--since",
        type=_days,
        metavar="DAYS",
        help="days that the roundup goes back; without, it has what is in no earlier one",
    )
    parser.add_argument(
        "--by", choices=("feed", "tag"), help="what items are grouped by; without, the setting roundup_by"
    )
    parser.add_argument("--limit", type=positive, metavar="N", help="items of a feed at the most")
    parser.add_argument("--full", action="store_true", help="fetch the article of every item")
    parser.add_argument(
        "--offline", action="store_true", help="ask nobody; make the roundup of what is there"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be asked")
    parser.add_argument("--no-open", action="store_true", help="do not open the roundup")
    parser.add_argument("--quiet", action="store_true", help="say only what went wrong")
    parser.add_argument(
        "--progress", action="store_true", help="say how far it is, a line each time, for another program"
    )
    add_own_places(parser)


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 3660:
        raise argparse.ArgumentTypeError("should be a number of days, 3660 at the most")
    return int(text)


def arguments_for(names: Sequence[str]) -> argparse.Namespace:
    """Return the arguments that fetch what `names` mean, quietly and in the usual way."""
    parser = argparse.ArgumentParser()
    configure(parser)
    return parser.parse_args(["--quiet", "--no-open", "--", *names])


def run(arguments: argparse.Namespace) -> int:
    """Fetch, write the roundup, and open it on a terminal."""
    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    subscriptions, problems = load_subscriptions(paths.feeds_file, paths.subscriptions)
    for problem in problems:
        complain(f"{problem}.")
    wanted = chosen(subscriptions, arguments.name)
    if not wanted:
        raise StoreError("there is nothing to fetch yet: `briefing feeds add URL` subscribes.")
    if arguments.dry_run:
        sys.stdout.write("".join(f"{one.address}\n" for one in wanted))
        return 0
    done = fetch_roundup(paths, wanted, arguments)
    code = BriefingError.exit_code if done.failed or problems else 0
    if done.roundup is None:
        return code
    if sys.stdout.isatty() and not arguments.no_open:
        own = [f"--{name}={path}" for name in ("tags", "config") if (path := getattr(arguments, name))]
        briefing = [sys.executable, "-m", "briefing", *own, str(done.roundup)]
        os.execv(sys.executable, briefing)  # noqa: S606 - ourselves
    sys.stdout.write("" if arguments.quiet else f"{done.roundup}\n")
    return code


class Result(NamedTuple):
    """What came of fetching."""

    roundup: Path | None
    """None where there is nothing in it."""
    failed: int = 0
    """Feeds that gave nothing."""


def fetch_roundup(paths: Paths, wanted: Sequence[Subscription], arguments: argparse.Namespace) -> Result:
    """Ask what is `wanted`, and write the roundup of the day.

    Raises:
        StoreError: another process is at it, or something cannot be kept.
    """
    try:
        return _fetch_roundup(paths, wanted, arguments)
    except OSError as error:
        place = error.filename or paths.data
        raise StoreError(f"{place}: cannot be written ({describe_failure(error)}).") from error


def _fetch_roundup(paths: Paths, wanted: Sequence[Subscription], arguments: argparse.Namespace) -> Result:
    with _alone(paths.feeds_database.with_suffix(".lock")):
        archive = Archive(paths.feeds_database)
        failed = 0 if arguments.offline else _fetched(paths, archive, wanted, arguments)
        path = paths.roundup_of(f"{date.today():%Y-%m-%d}", " ".join(arguments.name))
        mark = _mark(paths, wanted)
        usual = not (arguments.since or arguments.limit or arguments.by or arguments.full)
        if usual and is_current(path, archive, mark):
            return Result(path, failed)
        since = stamp(now() - timedelta(days=arguments.since)) if arguments.since else None
        by = arguments.by or (
            _settings(paths).roundup_by if paths.settings_file.exists() else RoundupChoice().by
        )
        choice = RoundupChoice(tuple(arguments.name), by, arguments.limit, mark if usual else 0, since)
        shown = wanted if arguments.name else [*wanted, *_ended(wanted, archive)]
        full = write_roundup(path, archive, shown, choice, datetime.now().astimezone())
    if not full:
        remark("nothing is new.")
    return Result(path if full else None, failed)


def _ended(wanted: Sequence[Subscription], archive: Archive) -> Iterator[Subscription]:
    """Yield what is not subscribed to any more: what it brought today stays."""
    subscribed = {one.address for one in wanted}
    yield from (Subscription(address) for address in archive.addresses() if address not in subscribed)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold the lock of those who fetch.

    Raises:
        StoreError: another process has it.
    """
    with ExitStack() as held:
        try:
            held.enter_context(writing(lock, WAIT))
        except StoreError as error:
            raise StoreError("another briefing is fetching at this moment; it makes the roundup.") from error
        yield


def _mark(paths: Paths, wanted: Sequence[Subscription]) -> int:
    """Return a number that is another one once subscriptions or settings are."""
    file = paths.settings_file
    return crc32(f"{wanted} {file.stat().st_mtime_ns if file.exists() else 0}".encode("utf-8", "replace"))


def _settings(paths: Paths) -> Settings:
    from briefing.store.config.settings import DEFAULTS, load_settings  # a warm fetch needs none

    return load_settings(paths.settings_file)[0] if paths.settings_file.exists() else DEFAULTS


def _fetched(
    paths: Paths, archive: Archive, wanted: Sequence[Subscription], arguments: argparse.Namespace
) -> int:
    """Ask what is `wanted`, and return how many gave nothing."""
    failed = new = 0
    before, line = archive.edition(), _Line(arguments)
    for done, outcome in enumerate(fetch_all(wanted, archive, now()), 1):
        if outcome.problem or outcome.moved:
            line.clear()
        failed += _failed(outcome, paths.feeds_file, archive)
        new += outcome.new
        line.say(done, len(wanted))
    if archive.edition() != before:
        if arguments.full or any(one.full != "no" for one in wanted):
            from briefing.feeds.full import fetch_articles

            for done, of in fetch_articles(wanted, archive, everything=arguments.full):
                line.say(done, of, "articles")
        _forget(paths, archive)
    if not arguments.quiet:
        remark(f"{counted(new, 'new item')} from {counted(len(wanted), 'feed')}.")
    return failed


def _failed(outcome: Outcome, file: Path, archive: Archive) -> bool:
    if outcome.moved and outcome.subscription.url:
        _follow(outcome.subscription.url, outcome.moved, file, archive)
    if outcome.problem:
        complain(outcome.problem)
    return outcome.problem is not None


def _follow(old: str, new: str, file: Path, archive: Archive) -> None:
    """Write down where a feed has moved to for good; where that cannot be, it is asked at its old address."""
    from briefing.feeds.file import move  # few feeds ever do

    try:
        move(file, old, new)
    except StoreError as error:
        complain(f"{old} has moved to {new}, but {error}")
        return
    archive.rename(old, new)
    remark(f"{old} has moved to {new}; feeds.yaml says so now.")


class _Line:
    """Says how far it is: a bar on a terminal, or a line each time for another program."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._lines = arguments.progress
        self._bar = sys.stderr.isatty() and not arguments.quiet and not self._lines

    def say(self, done: int, of: int, what: str = "feeds") -> None:
        """Say that so many of all are done; a bar that is full goes."""
        if self._bar and done == of:
            self.clear()
        elif self._bar:
            full = BAR * done // of
            sys.stderr.write(f"{CLEAR}[{'#' * full}{'.' * (BAR - full)}] {done} of {of} {what}")
        elif self._lines:
            sys.stderr.write(f"{done} of {of} {what}\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Make room for a sentence."""
        if self._bar:
            sys.stderr.write(CLEAR)


def _forget(paths: Paths, archive: Archive) -> None:
    """Let go of what is old and carries no tag."""
    if not archive.has_older(now() - timedelta(days=1)):
        return  # no setting is shorter
    settings = _settings(paths)
    words, keys = (now() - timedelta(days=days) for days in (settings.feed_days, settings.feed_key_days))
    roundups = roundups_before(paths.roundups, words)
    if not roundups and not archive.has_older(words):
        return
    own = _entries_of_reader(paths)
    if own is None:
        return
    archive.forget(words, keys, {entry.key for _, entry in own if entry.key})
    tagged = {Source.named(one.origin.source).lasting_name for one, _ in own}
    for path in roundups:
        if Source.named(str(path)).lasting_name not in tagged:
            path.unlink(missing_ok=True)


def _entries_of_reader(paths: Paths) -> list[tuple[TaggedDocument, SectionTags]] | None:
    """Return what the reader has said, in the usual folder of tags and in the one that was named.

    None where a tag file cannot be read, as one that is being mended by hand: nobody knows what it says.
    """
    from briefing.store.workspace import Workspace

    places = {each.tags: each for each in (paths, paths._replace(tags_override=None))}
    known = [one for each in places.values() for one in Workspace(each).tags.tagged_documents()]
    if any(one.problem for one in known):
        return None
    return [(one, entry) for one in known for entry in one.entries if entry.own]
