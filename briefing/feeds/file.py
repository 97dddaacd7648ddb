"""`feeds.yaml`, written by hand or by `briefing feeds`.

One invariant: a wrong entry costs that entry and is a `Problem` with file and line; editing keeps comments,
order and keys that are not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from briefing.core.tags.model import clean_tag
from briefing.feeds.subscription import FULL, Subscription
from briefing.sources.http import host_of
from briefing.store.config.checker import Checker, Problem, is_null, read_checked
from briefing.store.yaml.file import change_file, part
from briefing.store.yaml.parse import Node
from briefing.store.yaml.write import Value

HEADER: Final = "# What briefing fetches. Edit freely: comments, order and keys it does not know are kept.\n"
_KEYS: Final = ("url", "mail", "title", "tags", "full", "ignore", "every")


def read_subscriptions(path: Path) -> tuple[tuple[Subscription, ...], tuple[Problem, ...]]:
    """Return what the file at `path` says, and what is wrong with it."""
    checker = Checker(str(path))
    root = read_checked(path, checker)
    found: dict[str, Subscription] = {}
    for key, node in checker.known_entries(root, None, ("feeds",), "list") if root else ():
        if node.kind != "sequence" and not is_null(node):
            checker.report(node, key, "should be a list of feeds, each with a url")
            continue
        for at, item in enumerate(node.items, 1):
            one = _subscription(checker, item, f"{key}[{at}]")
            if one and one.address in found:
                checker.report(item, f"{key}[{at}]", f"{one.address} stands twice")
            elif one:
                found[one.address] = one
    return tuple(found.values()), tuple(checker.problems)


def _subscription(checker: Checker, node: Node, key: str) -> Subscription | None:
    if node.kind != "mapping":
        checker.report(node, key, "should have a url, or a mail")
        return None
    fields: dict[str, Any] = {}
    for name, value in checker.known_entries(node, key, _KEYS, "key"):
        place = f"{key}.{name}"
        if name in ("url", "mail", "title"):
            fields[name] = checker.text(value, place)
        elif name == "full":
            fields[name] = checker.choice(value, place, FULL)
        elif name == "every":
            fields[name] = checker.number(value, place, 0, 100_000)
        else:
            fields[name] = checker.texts(value, place)
    one = Subscription(**{name: value for name, value in fields.items() if value is not None})
    if bool(one.url) == bool(one.mail):
        checker.report(node, key, "should have a url, or a mail")
        return None
    if one.url and not host_of(one.url):
        checker.report(node, key, f"{one.url} is no address of the web")
        return None
    wrong = [query for query in one.ignore if not _is_query(checker, node, f"{key}.ignore", query)]
    ignore = tuple(query for query in one.ignore if query not in wrong)
    return one._replace(tags=tuple(filter(None, map(clean_tag, one.tags))), ignore=ignore)


def _is_query(checker: Checker, node: Node, key: str, text: str) -> bool:
    from briefing.core.query.parse import QueryError, parse_query  # only readers who ignore something need it

    try:
        parse_query(text)
    except QueryError as error:
        checker.report(node, key, str(error).removesuffix("."))
        return False
    return True


def add(path: Path, new: Iterable[Subscription]) -> list[Subscription]:
    """Subscribe to `new`, and return those that were not there yet.

    Raises:
        StoreError: the file cannot be used or written.
    """
    added: list[Subscription] = []

    def change(entries: list[Value]) -> list[Value]:
        known = {_address(entry) for entry in entries}
        for one in new:
            if one.address not in known:
                known.add(one.address)
                added.append(one)
        return [*entries, *map(_entry, added)]

    _edit(path, change)
    return added


def remove(path: Path, gone: Sequence[Subscription]) -> None:
    """Take subscriptions away; what they brought stays.

    Raises:
        StoreError: the file cannot be used or written.
    """
    addresses = {one.address for one in gone}
    _edit(path, lambda entries: [entry for entry in entries if _address(entry) not in addresses])


def move(path: Path, old: str, new: str) -> None:
    """Write the address that a feed has moved to for good.

    Raises:
        StoreError: the file cannot be used or written.
    """

    def change(entries: list[Value]) -> list[Value]:
        return [
            {**entry, "url": new} if isinstance(entry, dict) and entry.get("url") == old else entry
            for entry in entries
        ]

    _edit(path, change)


def _edit(path: Path, change: Callable[[list[Value]], list[Value]]) -> None:
    change_file(path, lambda whole: {**whole, "feeds": change(part(path, whole, "feeds", []))}, HEADER)


def _address(entry: Value) -> str:
    if not isinstance(entry, dict):
        return ""
    return str(entry.get("url") or entry.get("mail") or "")


def _entry(one: Subscription) -> Value:
    fields = {"url": one.url, "mail": one.mail, "title": one.title, "tags": list(one.tags)}
    fields |= {"full": one.full} if one.full != FULL[0] else {}
    entry: dict[str, Value] = {name: value for name, value in fields.items() if value}  # type: ignore[misc]
    return entry
