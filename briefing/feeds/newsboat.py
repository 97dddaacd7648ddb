"""The filter language of newsboat, as far as a query says the same.

One invariant: a filter becomes a query that finds the same items, or a sentence that says what cannot be put.

Source: newsboat's manual, "Filter Language"; attributes are those of "Table of Available Filter Attributes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.core.query.parse import QueryError, parse_query
from briefing.errors import UsageError

_TOKEN: Final = re.compile(
    r"""\s*(?:([()])|(and|or)\b|([\w-]+)\s*(!?[=~#]+|[<>]=?|between)\s*("(?:[^"\\]|\\.)*"|[^\s()]+))"""
)
_FIELDS: Final = {
    "title": "heading",
    "content": "text",
    "feedtitle": "source",
    "tags": "tag",
    "unread": "read",
}
"""What newsboat calls what queries ask about."""
_WORDS: Final = re.compile(r"[\w\s'’-]+")
"""A regular expression that is nothing but words."""


def query_of(text: str) -> str:
    """Return the query that finds what the filter `text` finds.

    Raises:
        UsageError: no query does; the sentence says why.
    """
    query = " ".join(_put(text)).replace("( ", "(").replace(" )", ")")
    try:
        parse_query(query)
    except QueryError as error:
        raise UsageError(f"{error.reason}") from error
    return query


def _put(text: str) -> Iterator[str]:
    rest = text.strip()
    at = 0
    while at < len(rest):
        token = _TOKEN.match(rest, at)
        if token is None:
            raise UsageError(f"“{rest[at:].strip()}” is not understood")
        at = token.end()
        bracket, joint, name, sign, value = token.groups()
        if bracket or joint:
            yield bracket or ("OR" if joint == "or" else "AND")
        else:
            yield _term(name, sign, re.sub(r"\\\\(.)", r"\\1", value.strip('"')))


def _term(name: str, sign: str, value: str) -> str:
    """Return one comparison as a query."""
    field, negated, sign = _FIELDS.get(name), "-" if sign.startswith("!") else "", sign.lstrip("!")
    if field is None:
        raise UsageError(f"queries do not ask about “{name}”")
    if field == "read" and sign in ("=", "==") and value in ("yes", "no"):
        return f"{negated}read:{'no' if value == 'yes' else 'yes'}"
    if sign not in {"tag": ("#",), "read": ()}.get(field, ("=", "==", "=~")):
        raise UsageError(f"queries cannot say “{name} {negated and '!'}{sign} {value}”")
    if _WORDS.fullmatch(value):
        return f'{negated}{field}:"{value}"' if " " in value else f"{negated}{field}:{value}"
    if field in ("heading", "text") and sign == "=~" and '"' not in value:
        return f'{negated}re:"{value}"'
    raise UsageError(f"queries cannot say “{name} {negated and '!'}{sign} {value}”")
