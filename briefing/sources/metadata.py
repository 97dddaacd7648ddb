"""What a web page tells machines about itself: title, author, site, date, language, address.

One invariant: what a page does not tell plainly is None; nothing is guessed from its prose.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from briefing.core.languages.programs import PAGES
from briefing.core.model import Metadata, unwrap
from briefing.core.text.reading import unescaped

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Record = dict[str, Any]

_SEPARATOR: Final = re.compile(r"(?<!\s)\s+(?:(?:[|·•»«✩/\\]|[-–—]|::?)\s+|\|)|\|\s*")
"""What stands between a headline and the name of the site in a page's `title`."""
_FIRM: Final = re.compile(r"\s*\|\s*|\s+(?:[·•»«]|::)\s+")
"""Those of them that stand in no headline."""
_TITLES: Final = (
    "dc:title",
    "dc.title",
    "dcterm:title",
    "og:title",
    "title",
    "twitter:title",
    "parsely-title",
)
_LONGEST: Final = 500
"""Code points of a title in which the name of a site is looked for."""
_HEADLINE: Final = 4
"""Words from which what is left of a title, once a name is cut off, can be a headline."""
_BLANK: Final = re.compile(r"\*\|.+\|\*|\{\{.+\}\}|%%.+%%|\[[%$].+[%$]\]")
"""What a program was to put a title in place of."""
_ARTICLE: Final = re.compile(r"(?:Article|Posting|Report|Review|WebPage|Story)$")
"""Types of schema.org that a page as a whole can be."""
_JSON_LIMIT: Final = 500_000
"""Characters of one record; that of an article is a few thousand, its whole text included."""
_RECORDS: Final = 200
_WRAPPING: Final = re.compile(
    r"\A[\s/*]*<!\[CDATA\[[\s/*]*|(?<![\s/*])[\s/*]*\]\]>[\s/*]*\Z|\A\s*<!--|-->\s*\Z"
)
"""What hides a record from readers of XML."""


def read_metadata(page: HtmlElement) -> Metadata:
    """Return what `page` tells about itself in `meta`, JSON-LD (schema.org) and `title`."""
    meta = _meta(page)
    record = _article_record(page)
    url = _first(_address(meta.get("og:url")), _address(_canonical(page)))
    site = _first(meta.get("og:site_name"), _name(record.get("publisher")), meta.get("application-name"))
    headings = [unwrap(heading.text_content()).rstrip("¶# ") for heading in page.iter("h1", "h2")][:20]
    return Metadata(
        title=_title(page, meta, record, {name for name in (site, _host(url)) if name}, headings),
        author=_author(meta, record),
        site=site,
        published=_published(page, meta, record),
        language=_language(page, meta, record),
        url=url,
    )


def _meta(page: HtmlElement) -> dict[str, str]:
    """Return the page's `meta` by lower-cased name or property, the first of equal ones."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        names = (
            f"{element.get('property', '')} {element.get('name', '')} {element.get('itemprop', '')}".lower()
        )
        content = unwrap(element.get("content", ""))
        for name in names.split() if content else ():
            found.setdefault(name, content)
    return found


def _title(
    page: HtmlElement, meta: Record, record: Record, sites: set[str], headings: list[str]
) -> str | None:
    """Return what the page is called.

    A headline in JSON-LD counts when the page shows it too: some sites put a description there. What `meta`
    says was written to stand alone: of it no more is cut than a name of the site that the page tells itself.
    """
    element = next(page.iter("title"), None)
    written = unwrap(element.text_content()) if element is not None else ""
    shown = "\n".join((written, *headings))
    plain = without_site(written, sites, headings)
    fuller = next((heading for heading in headings if plain and plain in heading), plain)
    in_record = (
        name for name in (_text(record.get("headline")), _text(record.get("name"))) if name and name in shown
    )
    headlines = [words for heading in page.iter("h1") if (words := unwrap(heading.text_content()))]
    headline = headlines[0] if len(headlines) == 1 else None
    found = (*in_record, *(_without_name(meta[name], sites) for name in _TITLES if meta.get(name)))
    named = next((name for name in found if not _is_of_site(name, sites)), None)
    if named:
        return named
    if headline and (_is_of_site(plain, sites) or _is_apart(plain, headline)):
        return headline
    return _first(fuller, *found, headline)


def _is_of_site(title: str, sites: set[str]) -> bool:
    """Tell whether a title is that of any page of the site: its name, what sort of page it is, or both."""
    names = {_key(site) for site in sites}
    pieces = [title, *_halves(title)]
    return _BLANK.fullmatch(title) is not None or any(
        _key(piece) in names or piece.casefold().strip(" .…-") in PAGES for piece in pieces
    )


def _is_apart(title: str, headline: str) -> bool:
    """Tell whether a title of a few words has none in common with the headline, as the name of a site."""
    words = set(re.findall(r"\w+", title.casefold()))
    said = re.findall(r"\w+", headline.casefold())
    return len(words) < _HEADLINE <= len(said) and words.isdisjoint(said)


def without_site(title: str, sites: Iterable[str], headings: Iterable[str]) -> str:
    """Return `title` without the name of the site before or after it.

    Args:
        title: what the page calls itself.
        sites: names the site is known by.
        headings: of the page; one that the title begins or ends with is the headline.
    """
    if len(title) > _LONGEST:
        return title
    names = {_key(site) for site in sites}
    halves = _halves(title)
    known = {heading for heading in headings if _key(heading) not in names}
    pieces = _FIRM.split(title)
    bounded = [*halves, *pieces, *(half.partition(": ")[2] for half in halves)]
    heads = [piece for piece in bounded if piece in known]
    if heads:
        return max(heads, key=len)
    bare = _without_name(title, sites)
    if bare != title:
        return bare
    longest = max(pieces, key=len)
    if len(pieces) > 2 and len(longest.split()) >= _HEADLINE:
        return longest
    head, tail = halves[-2:] if halves else (title, "")
    return head if len(head.split()) >= _HEADLINE and len(head) > len(tail) else title


def _halves(title: str) -> list[str]:
    """Return what stands before and after each mark that may part a title from a name."""
    marks = _SEPARATOR.finditer(title) if len(title) <= _LONGEST else ()
    return [half for mark in marks for half in (title[: mark.start()], title[mark.end() :])]


def _without_name(title: str, sites: Iterable[str]) -> str:
    """Return `title` without one of `sites` before or after it."""
    names = {_key(site) for site in sites}
    halves = _halves(title)
    for half, other in zip(halves[::2], halves[1::2], strict=True):
        if _key(other) in names:
            return half
        if _key(half) in names:
            return other
    return title


def _key(name: str) -> str:
    return re.sub(r"^www|\W+", "", name.casefold())


def _author(meta: Record, record: Record) -> str | None:
    names = [_name(author) for author in _listed(record.get("author"))]
    authors = ", ".join(dict.fromkeys(name for name in names if name))
    others = (
        meta.get(name) for name in ("author", "article:author", "dc.creator", "dc:creator", "parsely-author")
    )
    return next((name for name in (authors, *others) if name and not _address(name)), None)


def _published(page: HtmlElement, meta: Record, record: Record) -> str | None:
    names = (
        "article:published_time",
        "datepublished",
        "og:published_time",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
    )
    more = ("date", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date")
    dates = [_text(record.get("datePublished")), *(meta.get(name) for name in (*names, *more))]
    times = list(page.iter("time"))
    if len(times) == 1:
        dates.append(times[0].get("datetime"))
    return next((date for date in map(iso_date, dates) if date), None)


def iso_date(written: str | None) -> str | None:
    """Return a date and time in ISO 8601, None for what is neither that nor a date of mail (RFC 5322)."""
    if not written:
        return None
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            date = parse(written.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return date.date().isoformat() if len(written.strip()) <= len("2000-01-01") else date.isoformat()
    return None


def _language(page: HtmlElement, meta: Record, record: Record) -> str | None:
    html = page.getroottree().getroot()
    declared = (
        html.get("lang"),
        html.get("{http://www.w3.org/XML/1998/namespace}lang"),
        _text(record.get("inLanguage")),
    )
    others = (meta.get("language"), meta.get("dc.language"), meta.get("og:locale"))
    tags = (re.match(r"[a-z]{2,3}(?![a-z])", tag.strip().lower()) for tag in (*declared, *others) if tag)
    return next((tag[0] for tag in tags if tag), None)


def _canonical(page: HtmlElement) -> str | None:
    return next((link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"), None)


def _address(written: str | None) -> str | None:
    return written if written and re.match(r"https?://[^\s<>\"]+\Z", written) else None


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _article_record(page: HtmlElement) -> Record:
    """Return the first JSON-LD record that is of an article, the page's own before others; {} for none."""
    found = [
        record
        for record in _records(page)
        if any(map(_ARTICLE.search, map(str, _listed(record.get("@type")))))
    ]
    return next((record for record in found if record.get("headline")), found[0] if found else {})


def _records(page: HtmlElement) -> Iterator[Record]:
    for script in page.iter("script"):
        if "ld+json" in script.get("type", "") and len(script.text or "") < _JSON_LIMIT:
            try:
                waiting = [json.loads(_WRAPPING.sub("", script.text or ""), strict=False)]
            except (ValueError, RecursionError):
                continue
            for _ in range(_RECORDS):
                if not waiting:
                    break
                value = waiting.pop(0)
                if isinstance(value, list):
                    waiting += value
                elif isinstance(value, dict):
                    yield value
                    waiting += [
                        value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value
                    ]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: object) -> str | None:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str | None:
    """Return a string of JSON-LD, whose references many sites write as in HTML."""
    return (unwrap(unescaped(value)) or None) if isinstance(value, str) else None


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)
