"""The dates of feeds, in the formats in which feeds really write them.

One invariant: what is not understood is no date; nothing is guessed but the time zone, which is then UTC.

Formats: RFC 822 and 5322 (RSS), RFC 3339 (Atom, JSON Feed), W3CDTF (Dublin Core), ISO 8601's basic forms, and
asctime, as C libraries write it.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MONTHS = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.IGNORECASE)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SPACED_ZONE = re.compile(r" (?=[+-]\d\d:?\d\d$)")
_FORMS = ("%a %b %d %H:%M:%S %Y", "%d %b %Y", "%d %b %Y %H:%M", "%b %d, %Y", "%Y/%m/%d", "%d.%m.%Y")


def iso_date(text: str | None) -> str | None:
    """Return the moment that `text` tells, in ISO 8601 and UTC with `Z`; None where it tells none."""
    words = " ".join((text or "").split())[:100]
    if not words:
        return None
    moment = _rfc3339(words) or _rfc822(words) or _other(words)
    if moment is None:
        return None
    try:
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return f"{aware.astimezone(UTC).isoformat()[:19]}Z"
    except (ValueError, OverflowError):  # before the year 1 in another time zone
        return None


def _rfc3339(words: str) -> datetime | None:
    partial = _PARTIAL.fullmatch(words)
    if partial:
        year, month, day = (int(each or 1) for each in partial.groups())
        return _made(year, month, day)
    if words[10:11] == "T":  # as most write it
        with suppress(ValueError):
            return datetime.fromisoformat(words)
    compact = _SPACED_ZONE.sub("", words.upper().replace(" UTC", "Z").replace(" GMT", "Z"))
    try:
        return datetime.fromisoformat(compact)
    except ValueError:
        return None


def _rfc822(words: str) -> datetime | None:
    short = _MONTHS.sub(lambda month: month[0][:3], words)
    if not re.search(r"\d:\d\d", short):
        return None
    try:
        return parsedate_to_datetime(short)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _other(words: str) -> datetime | None:
    short = _MONTHS.sub(lambda month: month[0][:3].title(), re.sub(r"^[A-Za-z]{3,9}, ", "", words))
    for form in _FORMS:
        for candidate in (short, words):
            try:
                return datetime.strptime(candidate, form)
            except ValueError:
                continue
    return None


def _made(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None
