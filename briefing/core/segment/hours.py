"""Pages that are written while things happen: the hour above an entry is no headline where one stands below.

One invariant: an hour above mere text, or in front of it, is what the entry is called by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefing.core.model import Part, Span
from briefing.core.segment.boilerplate import hour_in_front, is_time, starts_with_time
from briefing.core.segment.run_in import Head, taken_apart
from briefing.core.text.patterns import lazy

_FEWEST: Final = 2
_LONGEST: Final = 15
"""Words of a headline."""
_STOPS: Final = (".", "!", "?", "…", ")", '"', "”", "»", "“")


def with_hours_apart(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with hours as notes, and as headings the headlines that stand right below them.

    Where some entries have a headline, or each opens with its hour, the others are headed by their hours.
    """
    read = _with_entries(text, parts)
    hours = [at for at, part in enumerate(read) if _is_hour(text, part)]
    for at, below in pairwise(hours):
        if below == at + 1 and _say_the_same(text, read[at], read[below]):
            read[at] = read[at]._replace(role="rule")
    hours = [at for at in hours if read[at].role != "rule"]
    heads = {at: head for at in hours if (head := _headline(text, read, at + 1)) is not None}
    if len(heads) < _FEWEST:
        heads = {at: head for at, head in heads.items() if read[head].role == "heading"}
    for at, head in heads.items():
        read[at] = read[at]._replace(role="meta")
        read[head] = read[head]._replace(role="heading")
    if heads and len(hours) >= _FEWEST:
        for at in hours:
            if at not in heads and _is_entry(text, read, at):
                read[at] = read[at]._replace(role="heading")
    return _with_title(text, read) if heads else read


def _with_title(text: str, parts: list[Part]) -> list[Part]:
    """Return the parts with a heading above the first hour as the title, where there is none."""
    below = next((at for at, part in enumerate(parts) if _is_hour(text, part)), 0)
    headed = below == 1 and parts[0].role == "heading"
    if not headed or any(part.role == "title" for part in parts):
        return parts
    return [parts[0]._replace(role="title"), *parts[1:]]


def _with_entries(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with each paragraph that opens with an hour, `17:02: …`, as two: hour and paragraph."""
    found = dict(_hours_in_front(text, parts))
    if len(found) < _FEWEST:
        return list(parts)
    return [piece for at, part in enumerate(parts) for piece in _apart(parts, at, found.get(at), part)]


def _hours_in_front(text: str, parts: Sequence[Part]) -> Iterator[tuple[int, re.Match[str]]]:
    for at, part in enumerate(parts):
        if part.role in ("text", "item") and text.endswith(_STOPS, *part.words):
            hour = hour_in_front(text, part.words)
            if hour:
                yield at, hour


def _apart(parts: Sequence[Part], at: int, hour: re.Match[str] | None, part: Part) -> tuple[Part, ...]:
    if hour is None:
        return (part,)
    label, words = taken_apart(part, Head(Span(*hour.span("hour")), hour.end()))
    headed = at > 0 and parts[at - 1].role == "heading"
    return label._replace(role="meta" if headed else "heading"), words


def _is_hour(text: str, part: Part) -> bool:
    return part.role in ("heading", "meta", "text") and is_time(part.span.of(text))


def _say_the_same(text: str, one: Part, other: Part) -> bool:
    """Tell whether two hours are one, in the afternoon perhaps: `2.12pm` and `14:12`."""
    first, second = (_clock().search(part.span.of(text)) for part in (one, other))
    if first is None or second is None:
        return False
    return first["minute"] == second["minute"] and int(first["hour"]) % 12 == int(second["hour"]) % 12


_clock: Final = lazy(r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})")


def _is_entry(text: str, parts: Sequence[Part], at: int) -> bool:
    """Tell whether an hour, and no mere number, stands right above text, and below no headline."""
    if at and parts[at - 1].role == "heading":
        return False
    below = parts[at + 1].role if at + 1 < len(parts) else "meta"
    return below in ("text", "item") and starts_with_time(parts[at].span.of(text))


def _headline(text: str, parts: Sequence[Part], at: int) -> int | None:
    """Return the index of the headline below an hour: a known one, or a short open line above text."""
    head = _past_notes(text, parts, at)
    below = _past_notes(text, parts, head + 1)
    if below >= len(parts) or parts[below].role not in ("text", "item"):
        return None
    if parts[head].role == "heading":
        return head
    words = parts[head].span.of(text)
    bare = parts[head].role == "text" and "\n" not in words and words[-1:].isalnum()
    short = len(words.split()) <= _LONGEST and len(parts[below].span.of(text)) > len(words)
    return head if bare and short else None


def _past_notes(text: str, parts: Sequence[Part], at: int) -> int:
    """Return the index of the first part from `at` on that is no note; another hour is none, either."""
    while at < len(parts) and parts[at].role == "meta" and not _is_hour(text, parts[at]):
        at += 1
    return at
