"""When the sections of a document are from, as their source tells it.

Items of feeds tell it apart from their text. Letters of a mailbox, articles of a database or a table and
items of a saved feed have a line for it below the headline. One invariant: a piece of such a line that is not
wholly a date is none, and nothing is guessed.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import Final

from briefing.core.languages import language_of
from briefing.core.languages.word_lists import either
from briefing.core.model import Document, Section, unwrap
from briefing.sources.feed.dates import iso_date

_BETWEEN: Final = re.compile(r" [·|] ")
_LONGEST: Final = 60
"""Characters of a date with its day of the week, time and zone."""


@cache
def _day_name() -> re.Pattern[str]:
    """Return the pattern of a day of the week before or after a date."""
    days = either(" ".join(language_of("en").days))
    return re.compile(rf"^(?:{days},? )|,? {days}$", re.IGNORECASE)


def section_times(document: Document) -> list[str]:
    """Return when each section is from, ISO 8601 in UTC; "" where its source does not tell."""
    published = {item.start: item.published for item in document.items}
    return [published.get(section.span.start) or _told(document, section) for section in document.sections]


def _told(document: Document, section: Section) -> str:
    above = takewhile(lambda paragraph: paragraph.kind == "meta", section.paragraphs)
    words = (piece for one in above for piece in _BETWEEN.split(unwrap(one.span.of(document.text))))
    short = (_day_name().sub("", piece) for piece in words if len(piece) <= _LONGEST)
    return next(filter(None, map(iso_date, short)), "")
