"""Dates as they stand on lines of their own and after bylines.

One invariant: English months are known in every language, since programs write them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from briefing.core.languages import language_of

_DAY: Final = r"(?:le |am )?\d{1,2}(?:st|nd|rd|th|er|\.)?"
_PUBLISHED: Final = (
    r"(?:(?:published|updated|posted|last modified|veröffentlicht|publié le|stand)\W+(?:on\s+)?)?"
)
_WEEKDAY: Final = r"(?:[\w-]{2,13}(?:day|tag|di|dag|es|s)?,?\s+)?"
_PLACE: Final = (
    r"(?:[^\W\d_][^,\d\n]{1,28},\s+){1,2}"
    r"(?=\w{3,10}(?:day|tag|di|dag),\s|(?:\d{1,2}[./]\s?){2}\d{2,4},?\s+\d{1,2}[:. ])"
)
"""Where it was, before a weekday or an hour: `Town hall, Arn, Wednesday, 13 May 2026`."""
_HOUR: Final = r"(?:at\s+|um\s+)?\d{1,2}(?:[:.h]\d{2}|\s+uhr\b|\s*[ap]\.?m\b)"
_CLOCK: Final = rf"(?:\W+{_HOUR}.{{0,20}})?"
_UNTIL: Final = r"(?:\s+(?:bis|to|until|till|au|al|tot)\s+|\s*[–—~～〜-]\s*)"


def is_date(text: str, language: str) -> bool:
    """Tell whether a line is a date, or from when until when, with a time and a name after it at most."""
    may_be = _IN_FIGURES.search(text) or _month(language).search(text)
    return may_be is not None and _date(language).fullmatch(text) is not None


def without_date(text: str, language: str) -> str:
    """Return a byline without the date at its end."""
    return _last_date(language).sub("", text)


_IN_FIGURES: Final = re.compile(r"\d[./-]\d{1,2}[./-]\d|[月월]")


@cache
def _month(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_months(language)}\b", re.IGNORECASE)


@cache
def _months(language: str) -> str:
    names = language_of("en").months | language_of(language).months
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"


@cache
def _date(language: str) -> re.Pattern[str]:
    month = _months(language)
    last = rf"(?:{_UNTIL}{_DAY})?"
    nth = r"\d{1,2}(?:st|nd|rd|th|\.)?"
    day = "|".join(
        (
            rf"{_DAY}{last}\s*(?:de |of )?{month}\b\.?,?(?:\s+(?:de )?\d{{4}})?",
            rf"{month}\b\.?\s+{nth}(?:{_UNTIL}{nth})?(?:,?\s+\d{{4}})?",
            rf"\d{{4}}\.?\s+{month}\s+\d{{1,2}}\.?",
            rf"{month}\s+\d{{4}}",
            r"(?:\d{1,2}[./-]){2}\d{2,4}",
            r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
            r"(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?\d{1,2}[日일]",
        )
    )
    name = r"(?:[,|–—~-]?\s*(?:(?-i:(?![a-zß-ÿ])[^\W\d_])[\w.'’-]+(?:\s+|$)){2,4})?"
    until = rf"(?:(?:\W+{_HOUR}(?: uhr)?)?{_UNTIL}(?:{day}){_CLOCK})?"
    when = rf"{_WEEKDAY}(?:{day}){until}{_CLOCK}"
    return re.compile(rf"\W*(?:{_PUBLISHED}|{_PLACE}){when}\W*{name}", re.IGNORECASE)


@cache
def _last_date(language: str) -> re.Pattern[str]:
    month = _months(language)
    date = rf"(?:{month}\b.{{0,12}}\d{{4}}|\d{{1,2}}\.? {month}\b.{{0,6}})$"
    return re.compile(rf"(?<!\W)\W+{date}", re.IGNORECASE)
