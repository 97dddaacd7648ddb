"""A table of articles (CSV, TSV): a section a row, by the names of its columns.

One invariant: a table without a column of text is refused with the names of those it has.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, extract_text
from briefing.sources.articles import Article, article_of, meaning_of, one_text

_DELIMITERS: Final = "\t,;|"
_MOST_NAMED: Final = 8
_LONGEST_CELL: Final = 16_000_000


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the articles of a table.

    Raises:
        SourceError: it has no column of text, or is not a table.
    """
    read = extract_text(raw, hints)
    csv.field_size_limit(_LONGEST_CELL)
    first = read.text.partition("\n")[0]
    rows = csv.reader(io.StringIO(read.text, newline=""), delimiter=max(_DELIMITERS, key=first.count))
    try:
        names = [name.strip() for name in next(rows, [])]
        if not any(meaning_of(name) == "text" for name in names):
            raise SourceError(f"{hints.name}: this is a table (CSV) without a column of text{_named(names)}.")
        extract = one_text(_articles(names, rows), hints)
    except csv.Error as error:
        raise SourceError(f"{hints.name}: this is a table (CSV) that is damaged ({error}).") from None
    return extract.decoded_as(read)


def _articles(names: list[str], rows: Iterator[list[str]]) -> Iterator[Article]:
    for row in rows:
        article = article_of(dict(zip(names, row, strict=False)))
        if article is not None:
            yield article


def _named(names: list[str]) -> str:
    """Return the names of the columns that there are, as the end of a sentence."""
    shown = ", ".join(name[:40] for name in names[:_MOST_NAMED] if name)
    return (
        f"; it has {shown}{', …' if len(names) > _MOST_NAMED else ''}, and one called text would do"
        if shown
        else ""
    )
