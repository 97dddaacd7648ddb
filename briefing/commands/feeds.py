"""`briefing feeds`: what is subscribed to, and lists of other programs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.commands.arguments import file_path, source_name
from briefing.commands.output import complain, remark
from briefing.commands.tag import tags_in
from briefing.core.text.cells import aligned
from briefing.core.text.english import counted
from briefing.core.text.json import dump_pretty
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError, StoreError, UsageError
from briefing.feeds.archive import FeedState
from briefing.feeds.file import add, remove
from briefing.feeds.subscription import FULL, Subscription, chosen
from briefing.feeds.subscriptions import load_subscriptions
from briefing.files import describe_failure, expanded, write_for_reader
from briefing.store.paths import Paths
from briefing.store.yaml.file import change_file, part

TROUBLE = 4
"""Columns by which what is wrong with a feed stands in, below it."""
EXAMPLES = """\
examples:
  briefing feeds add https://example.org/feed.xml --tag ports
  briefing feeds import subscriptions.opml      also newsboat's urls
  briefing feeds export > subscriptions.opml
  briefing feeds check                          ask each, and say what is wrong
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.epilog = EXAMPLES
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    new = actions.add_parser("add", help="subscribe to a feed, or to the feed that a page names")
    new.add_argument(
        "address", type=source_name, metavar="URL", help="of a feed or page, or the path of a mailbox"
    )
    new.add_argument("--title", help="what you call it")
    new.add_argument("--tag", action="append", default=[], help="given to every item")
    new.add_argument(
        "--full", choices=FULL, default=FULL[0], help="whether the article of an item is fetched"
    )
    listing = actions.add_parser("list", help="list what is subscribed to")
    listing.add_argument("--format", choices=("text", "json"), default="text")
    gone = actions.add_parser("remove", help="end a subscription; what it brought stays")
    gone.add_argument("name", metavar="NAME", help="the address, the title or a tag")
    check = actions.add_parser("check", help="ask each feed, and say what is wrong")
    check.add_argument("name", nargs="*", metavar="NAME")
    source = actions.add_parser("import", help="take over an OPML file, or newsboat's urls")
    source.add_argument("file", type=file_path, metavar="FILE")
    target = actions.add_parser("export", help="write OPML")
    target.add_argument("-o", "--output", type=file_path, metavar="FILE")
    parser.set_defaults(action="list", format="text")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked."""
    path = Paths.from_environment().feeds_file
    subscriptions, problems = load_subscriptions(path)
    for problem in problems:
        complain(str(problem) + ".")
    done = {
        "add": _add, "list": _list, "remove": _remove, "check": _check, "import": _import, "export": _export,
    }[arguments.action](arguments, path, subscriptions)  # fmt: skip
    return done or (BriefingError.exit_code if problems else 0)


def _add(arguments: argparse.Namespace, path: Path, _: Sequence[Subscription]) -> int:
    address, title = arguments.address, arguments.title
    tags = tags_in(arguments.tag)
    if not address.startswith(("http://", "https://")):
        from briefing.feeds.letters import is_mailbox  # only readers of newsletters need it

        mailbox = expanded(address).absolute()
        if not is_mailbox(mailbox):
            raise UsageError(f"{address}: neither an address of the web nor a mailbox.")
        new = Subscription(mail=str(mailbox), title=mailbox.name)
    else:
        new = _found(address)
    new = new._replace(title=title or new.title, tags=tags, full=arguments.full)
    if not add(path, [new]):
        raise StoreError(f"{new.address}: you are subscribed to it already.")
    remark(f"subscribed to {new.title or new.address}; `briefing fetch` brings what is new.")
    return 0


def _found(address: str, named_by: str = "") -> Subscription:
    """Return the feed at `address`, or the first that the page there names."""
    from briefing.sources.feed.discover import discover
    from briefing.sources.feed.parse import parse_feed
    from briefing.sources.http import fetch

    answer = fetch(address, named_by=named_by)
    try:
        feed = parse_feed(answer.body or b"", answer.url, answer.charset)
    except BriefingError:
        named = discover(answer.body or b"", answer.url)
        if not named or named_by:  # a page that names a page leads nowhere
            raise
        return _found(named[0], answer.url)
    return Subscription(answer.moved or address, title=feed.title)


def _list(arguments: argparse.Namespace, path: Path, subscriptions: Sequence[Subscription]) -> int:
    from briefing.feeds.archive import Archive

    database = Paths.from_environment().feeds_database
    archive = Archive(database) if database.exists() else None
    counts = archive.counts() if archive else {}
    states = {one.address: archive.state(one.address) for one in subscriptions} if archive else {}
    if arguments.format == "json":
        records = [_record(one, counts, states) for one in subscriptions]
        sys.stdout.write(dump_pretty(records))
        return 0
    if not subscriptions:
        remark(f"no subscriptions yet: `briefing feeds add URL`, or write {path}.")
    width = len(str(max(counts.values(), default=0)))
    rows = [
        (
            str(counts.get(one.address, 0)).rjust(width),
            neutralise(one.title or states.get(one.address, FeedState()).title or ""),
            ", ".join(one.tags),
            one.address,
        )
        for one in subscriptions
    ]
    for one, row in zip(subscriptions, aligned(rows), strict=True):
        sys.stdout.write(f"{row}\n")
        problem = states.get(one.address, FeedState()).problem
        if problem:
            sys.stdout.write(f"{' ' * TROUBLE}{neutralise(problem.removeprefix(f'{one.address}: '))}\n")
    return 0


def _record(
    one: Subscription, counts: Mapping[str, int], states: Mapping[str, FeedState]
) -> dict[str, object]:
    state = states.get(one.address)
    return {**one._asdict(), "items": counts.get(one.address, 0), "problem": state and state.problem}


def _remove(arguments: argparse.Namespace, path: Path, subscriptions: Sequence[Subscription]) -> int:
    gone = chosen(subscriptions, [arguments.name])
    if len(gone) > 1 and not any(one.address == arguments.name for one in gone):
        raise UsageError(f"“{arguments.name}” means {counted(len(gone), 'subscription')}; name the address.")
    remove(path, gone)
    remark(f"{gone[0].title or gone[0].address}: no longer fetched; what it brought stays.")
    return 0


def _check(arguments: argparse.Namespace, _: Path, subscriptions: Sequence[Subscription]) -> int:
    from tempfile import TemporaryDirectory

    from briefing.feeds.archive import Archive
    from briefing.feeds.fetch import fetch_all, now

    wrong = 0
    with TemporaryDirectory() as folder:
        for outcome in fetch_all(
            chosen(subscriptions, arguments.name), Archive(Path(folder) / "check.db"), now()
        ):
            words = outcome.problem or f"{outcome.subscription.address}: {counted(outcome.new, 'item')}."
            sys.stdout.write(words + "\n")
            wrong += outcome.problem is not None
    return BriefingError.exit_code if wrong else 0


def _import(arguments: argparse.Namespace, path: Path, _: Sequence[Subscription]) -> int:
    from briefing.feeds.lists import read_list

    try:
        raw = arguments.file.read_bytes()
    except OSError as error:
        raise StoreError(f"{arguments.file}: cannot be read ({describe_failure(error)}).") from error
    found = read_list(raw, str(arguments.file))
    added = add(path, found.subscriptions)
    for problem in found.problems:
        complain(f"{arguments.file}, {problem}")
    refused = _save_views(found.views, arguments.file)
    known = len(found.subscriptions) - len(added)
    rest = f"; {known} were there already." if known else "."
    remark(f"{counted(len(added), 'subscription')} taken over{rest}")
    return BriefingError.exit_code if found.problems or refused else 0


def _save_views(filters: Sequence[tuple[str, str]], file: Path) -> int:
    """Write newsboat's queries into config.yaml as views, and return how many could not be put.

    A view that is there already stays as it is.
    """
    from briefing.feeds.newsboat import query_of

    views: dict[str, str] = {}
    for name, words in filters:
        try:
            views[name] = query_of(words)
        except UsageError as error:
            complain(f"{file}: the query “{name}” ({words}) is not taken over: {error}.")
    if views:
        path = Paths.from_environment().settings_file
        change_file(path, lambda whole: {**whole, "views": {**views, **part(path, whole, "views", {})}})
        remark(f"{counted(len(views), 'view')} written to {path}.")
    return len(filters) - len(views)


def _export(arguments: argparse.Namespace, _: Path, subscriptions: Sequence[Subscription]) -> int:
    from briefing.feeds.lists import write_opml

    page = write_opml(subscriptions)
    if arguments.output is None:
        sys.stdout.write(page)
    elif arguments.output.exists():
        raise StoreError(f"{arguments.output} exists; choose another name.")
    else:
        write_for_reader(arguments.output, page)
    return 0
