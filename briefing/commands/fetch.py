"""`briefing fetch`: ask every feed, and make the roundup of the day."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from briefing.commands.arguments import positive
from briefing.commands.feeds import chosen
from briefing.commands.output import complain, remark
from briefing.core.text.english import counted
from briefing.errors import BriefingError, StoreError
from briefing.feeds.archive import Archive, Kept
from briefing.feeds.fetch import Outcome, fetch_all, now
from briefing.feeds.subscriptions import Subscription, load_subscriptions, move
from briefing.lock import writing
from briefing.store.paths import Paths

EXAMPLES = """\
examples:
  briefing fetch                     ask every feed, and read what is new
  briefing fetch ports --since 3     only what is tagged ports, of three days
  briefing fetch --quiet --no-open   from cron or a timer
"""
DAYS = 1


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.epilog, parser.formatter_class = EXAMPLES, argparse.RawDescriptionHelpFormatter
    parser.add_argument(
        "name", nargs="*", metavar="NAME", help="a feed by address or title, or a tag; all without"
    )
    parser.add_argument(
        "--since", type=_days, default=DAYS, metavar="DAYS", help="days that the roundup goes back"
    )
    parser.add_argument("--limit", type=positive, metavar="N", help="items of a feed at the most")
    parser.add_argument("--full", action="store_true", help="fetch the article of every item")
    parser.add_argument(
        "--offline", action="store_true", help="ask nobody; make the roundup of what is there"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be asked")
    parser.add_argument("--no-open", action="store_true", help="do not open the roundup")
    parser.add_argument("--quiet", action="store_true", help="say only what went wrong")


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 3660:
        raise argparse.ArgumentTypeError("should be a number of days")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Fetch, write the roundup, and open it on a terminal."""
    paths = Paths.from_environment()
    subscriptions, problems = load_subscriptions(paths.feeds_file)
    for problem in problems:
        complain(f"{problem}.")
    wanted = chosen(subscriptions, arguments.name)
    if not wanted:
        raise StoreError("there is nothing to fetch yet: `briefing feeds add URL` subscribes.")
    if arguments.dry_run:
        sys.stdout.write("".join(f"{one.address}\n" for one in wanted))
        return 0
    failed, new = _fetched(paths, wanted, arguments)
    code = BriefingError.exit_code if failed or problems else 0
    made = _roundup(paths, wanted, arguments, new)
    if made is None:
        return code
    if sys.stdout.isatty() and not arguments.no_open:
        os.execv(sys.executable, [sys.executable, "-m", "briefing", str(made)])  # noqa: S606 - ourselves
    sys.stdout.write("" if arguments.quiet else f"{made}\n")
    return code


def _fetched(paths: Paths, wanted: Sequence[Subscription], arguments: argparse.Namespace) -> tuple[int, int]:
    """Ask what is `wanted`, and return how many gave nothing and how many items are new or changed."""
    if arguments.offline:
        return 0, 1
    failed = new = changed = 0
    paths.feeds_database.parent.mkdir(parents=True, exist_ok=True)
    with writing(paths.feeds_database.with_suffix(".lock")):
        archive = Archive(paths.feeds_database)
        for done, outcome in enumerate(fetch_all(wanted, archive, now()), 1):
            failed += _failed(outcome, paths.feeds_file, archive)
            new += outcome.new
            changed += outcome.changed
            _progress(done, len(wanted), arguments)
        if changed and (arguments.full or any(one.full != "no" for one in wanted)):
            from briefing.feeds.full import fetch_articles

            fetch_articles(wanted, archive, everything=arguments.full)
        if changed:
            archive.forget_old(now())
    if not arguments.quiet:
        remark(f"{counted(new, 'new item')} from {counted(len(wanted), 'feed')}.")
    return failed, changed


def _failed(outcome: Outcome, file: Path, archive: Archive) -> bool:
    if outcome.moved and outcome.subscription.url:
        move(file, outcome.subscription.url, outcome.moved)
        archive.rename(outcome.subscription.url, outcome.moved)
        remark(f"{outcome.subscription.url} has moved to {outcome.moved}; feeds.yaml says so now.")
    if outcome.problem:
        complain(outcome.problem)
    return outcome.problem is not None


def _progress(done: int, of: int, arguments: argparse.Namespace) -> None:
    """Say how far it is, on one line of a terminal."""
    if sys.stderr.isatty() and not arguments.quiet:
        sys.stderr.write(f"\r\x1b[K{done} of {of}" if done < of else "\r\x1b[K")
        sys.stderr.flush()


def _roundup(
    paths: Paths, wanted: Sequence[Subscription], arguments: argparse.Namespace, changed: int
) -> Path | None:
    """Write the roundup of the day and return its path; None where there is nothing in it."""
    from briefing.feeds.roundup import compose_roundup, roundup_of, write_roundup

    day = datetime.now().astimezone()
    there = roundup_of(paths.roundups, day)
    if not changed and not arguments.name and there.exists():
        return there
    since = (now() - timedelta(days=arguments.since)).strftime("%Y-%m-%dT%H:%M:%SZ")
    archive = Archive(paths.feeds_database)
    kept: Iterable[Kept] = archive.items([one.address for one in wanted], since)
    if any(one.ignore for one in wanted):
        from briefing.feeds.ignored import without_ignored

        kept = without_ignored(kept, wanted)
    roundup = compose_roundup(wanted, kept, day, arguments.limit)
    if not roundup["items"]:
        remark("nothing is new.")
        return None
    return write_roundup(paths.roundups, roundup, day)
