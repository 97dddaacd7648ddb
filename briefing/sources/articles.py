"""Articles in rows and objects (CSV, JSON, JSON Lines) to one text, a section each.

One invariant: a field is known by its name; what no name tells is left out rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from briefing.core.model import Metadata, Role, unwrap
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, joined, neutralised_metadata, paragraphs
from briefing.sources.metadata import iso_date

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        *("text", "body", "fulltext", "articlebody", "articletext", "maintext", "plaintext", "bodytext"),
        *("contenthtml", "contenttext", "content", "story", "article", "texte", "texto", "inhalt", "tekst"),
        *("description", "summary", "abstract", "excerpt"),
    ),
    "title": (
        "title",
        "headline",
        "articletitle",
        "titel",
        "titre",
        "titulo",
        "titolo",
        "heading",
        "subject",
        "name",
    ),
    "date": (
        *("date", "datepublished", "published", "publishedat", "publisheddate", "publishdate", "pubdate"),
        *("publicationdate", "datum", "fecha", "createdat", "timestamp", "time", "ts"),
    ),
    "author": (
        "author",
        "authors",
        "byline",
        "creator",
        "autor",
        "auteur",
        "autore",
        "writer",
        "from",
        "userprofile",
        "sendername",
        "sender",
        "username",
        "user",
    ),
    "url": ("url", "link", "sourceurl", "weburl", "articleurl", "permalink", "href", "externalurl"),
    "site": (
        "source",
        "publication",
        "outlet",
        "sourcename",
        "publisher",
        "newspaper",
        "site",
        "media",
        "medium",
    ),
}
"""What fields are called, in lower case without anything but letters, the likeliest first."""
_LONGEST_NAME: Final = 40
_MARKUP: Final = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|a|strong|em|img)\b[^<>]*>", re.IGNORECASE)


class Article(NamedTuple):
    """One article; what is not known is empty."""

    title: str = ""
    text: str = ""
    date: str = ""
    author: str = ""
    url: str = ""
    site: str = ""


def article_of(fields: Mapping[str, Any]) -> Article | None:
    """Return the article that named fields hold; None where none of them is its text."""
    known = {_plain(name): _words(value) for name, value in fields.items() if isinstance(name, str)}
    found = {
        meaning: next((known[name] for name in names if known.get(name)), "")
        for meaning, names in _NAMES.items()
    }
    return Article(**found | {"date": _date(found["date"])}) if found["text"] else None


_SINCE_1970: Final = re.compile(r"1[0-9]{9}(?:[0-9]{3})?(?:\.[0-9]{1,9})?")
"""Seconds, or milliseconds, as programs count them since 2001."""


def _date(written: str) -> str:
    """Return a date as it is written; a count of seconds as the moment that it means."""
    if not _SINCE_1970.fullmatch(written):
        return written
    seconds = float(written) / (1 if written[10:11] in ("", ".") else 1000)
    return f"{datetime.fromtimestamp(seconds, UTC).isoformat()[:19]}Z"


def meaning_of(name: str) -> str | None:
    """Return what a field of this name holds: `text`, `title`, …; None where its name does not tell."""
    plain = _plain(name)
    return next((meaning for meaning, names in _NAMES.items() if plain in names), None)


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalpha())[:_LONGEST_NAME]


def _words(value: Any) -> str:
    """Return a value as text: names in a list or an object are joined, anything else is none."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list):
        if any(isinstance(each, dict) and "text" in each for each in value):  # words, some of them set apart
            pieces = (each.get("text") if isinstance(each, dict) else each for each in value[:_PIECES])
            return "".join(piece for piece in pieces if isinstance(piece, str)).strip()
        return ", ".join(filter(None, map(_words, value[:50]))) if len(value) < 500 else ""
    if isinstance(value, dict):
        return next((_words(value[key]) for key in _NAMED if value.get(key)), "")
    return ""


_PIECES: Final = 2000
"""Of the text of a post: its words, and those that are bold or a link."""
_NAMED: Final = ("name", "title", "main", "text", "rendered", "value", "real_name", "display_name")
"""What the field of an object is called that says it in words."""


def one_text(articles: Iterable[Article], hints: Hints, title: str = "") -> Extract:
    """Return articles as one text: a section each, or, of one alone, its own.

    Raises:
        SourceError: there are none.
    """
    found = list(articles)
    if not found:
        raise SourceError(f"{hints.name}: there are no articles in it.")
    alone = found[0] if len(found) == 1 else None
    blocks: list[tuple[Role, str]] = [("title", alone.title if alone else title)]
    for article in found:
        blocks += _blocks(article, headed=not alone)
    described = alone or Article()
    metadata = Metadata(
        title=described.title or title,
        author=described.author,
        site=described.site,
        published=iso_date(described.date) or described.date,
        url=described.url,
    )
    return joined(blocks, neutralised_metadata(metadata))


def _blocks(article: Article, *, headed: bool) -> Iterator[tuple[Role, str]]:
    if headed and article.title:
        yield "heading", unwrap(article.title)
    about = " · ".join(filter(None, map(unwrap, (article.site, article.date, article.author, article.url))))
    body = [(role, words) for role, words in _body(article.text) if unwrap(words) != unwrap(article.title)]
    if headed and not article.title and body:
        yield "start", body.pop(0)[1]
    yield "meta", about
    yield from body


def _body(text: str) -> list[tuple[Role, str]]:
    if not _MARKUP.search(text):
        return paragraphs(text)
    from briefing.sources.web import read_markup

    read = read_markup(text)
    parts = read.parts or ()
    flat: list[tuple[Role, str]] = [
        ("text" if part.role in ("title", "heading") else part.role, part.words.of(read.text))
        for part in parts
    ]
    return flat or paragraphs(read.text)
