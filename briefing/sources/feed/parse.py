"""Bytes of a feed to its items: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.

One invariant: what can be read is read. Damage costs the items that it stands in, never the feed, and no
entity is ever resolved.

Sources: the RSS Advisory Board's specification and best practices, RDF Site Summary 1.0 with its modules
`content` and `dc`, RFC 4287 (Atom), jsonfeed.org/version/1.1.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from briefing.core.text.normalise import neutralise
from briefing.core.text.reading import unescaped
from briefing.errors import SourceError
from briefing.sources.decode import declared_in, decode
from briefing.sources.feed.dates import iso_date
from briefing.sources.feed.model import Body, Feed, Item, line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    Children = Mapping[str, list[Element]]

ROOT: Final = re.compile(r"<(?:[\w.-]+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
"""What a feed in XML begins with, after whatever a broken server wrote before it."""
MOST_ITEMS: Final = 2000
"""Items of one feed that are read; the newest stand first in practice."""
_SEARCHED: Final = 64_000
_LONG: Final = 1_000_000
"""Code points of a feed from which on it may have more items than are read."""
_ITEM_END: Final = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s{0,9}>", re.IGNORECASE)
_CDATA: Final = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_NUMBER: Final = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));")
"""References to control characters, which no XML may hold."""
_REFERENCE: Final = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)(?:[A-Za-z][A-Za-z0-9]{1,31};)?"
)
"""Ampersands that XML does not understand, with the name that follows."""
_STRAY: Final = re.compile(r"<(?![A-Za-z_/!?])")
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_READABLE: Final = ("html", "xml", "text/plain")
"""How the types end that are text; Atom packs all others."""
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_TITLE: Final = 5000
"""Code points of a title that are looked at."""
_UNSEEN: Final = re.compile(r"<!--.{0,999}?-->|<(script|style)\b.{0,999}?</\1\s*>", re.IGNORECASE | re.DOTALL)
"""What no browser shows of a title."""
_SHARED: Final = "http://www.w3.org/1999/"
"""Namespaces that Atom and RSS borrow from."""
_WHOLE: Final = re.compile(r"https?://[\w.:-]+(?:[/?#][\w./~:?&=%+,;@!$*()'#-]*)?", re.ASCII)
"""Addresses that stand for themselves wherever they stand."""
_MAIL: Final = re.compile(r"[^\s@]+@\S+\s+\((.+)\)|(.+?)(?<!\s)\s*<[^\s@<]+@[^\s<>]+>")
_SPACES: Final = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://purl.org/rss/1.0/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
}
"""The namespaces that count, by their address in lower case, and what their elements are called here."""


def parse_feed(raw: bytes, url: str, charset: str | None = None) -> Feed:
    """Return the feed that `raw` holds.

    Args:
        raw: all of it, not compressed.
        url: where it was found, for links that are relative.
        charset: what HTTP says it is in.

    Raises:
        SourceError: it is no feed; the sentence begins with the address.
    """
    decoded, _, undecodable = decode(
        raw, neutralise(url), None, charset or declared_in(raw[raw.find(b"<") :])
    )
    text = decoded.lstrip("\ufeff \t\r\n")
    feed = _json_feed(text, url) if text.startswith("{") else _xml_feed(text, url)
    return feed._replace(damaged=feed.damaged or undecodable > 0)


def _xml_feed(text: str, url: str) -> Feed:
    start = ROOT.search(text, 0, _SEARCHED)
    if start is None:
        raise SourceError(f"{neutralise(url)}: this is no feed.")
    root, damaged = _tree(_beginning(text, start.start()), url)
    if root is None:
        raise SourceError(f"{neutralise(url)}: this is no feed.")
    root = _of_known_namespace(root)
    damaged = damaged or start.start() > _preamble(text)
    name = _name(root)
    return _atom(root, damaged) if name == "feed" else _rss(root, damaged)


def _beginning(text: str, start: int) -> str:
    """Return `text` from `start` on, without what comes after the last item that is read."""
    ends = _ITEM_END.finditer(text, start) if len(text) > _LONG else iter(())
    last = next(islice(ends, MOST_ITEMS - 1, None), None)
    return text[start : last.end()] if last else text[start:]


def _tree(text: str, url: str) -> tuple[Element | None, bool]:
    """Return the root of `text`, put right where that is needed, and whether something was lost in it."""
    from lxml import etree  # only feeds and pages pay for it

    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "encoding": "utf-8"}
    try:
        return etree.fromstring(text.encode(), etree.XMLParser(**options), base_url=url), False
    except (etree.XMLSyntaxError, UnicodeEncodeError):
        parser = etree.XMLParser(recover=True, **options)
        root = etree.fromstring(_well_formed(text).encode(), parser, base_url=url)
        return root, len(parser.error_log) > 0


def _of_known_namespace(root: Element) -> Element:
    """Return the feed as one of Atom where its namespace is one that nobody ever agreed on."""
    from lxml import etree

    space = etree.QName(root).namespace
    if space is None or space.lower() in _SPACES or space.startswith(_SHARED):
        return root
    for element in root.iter(f"{{{space}}}*"):
        element.tag = etree.QName(element).localname
    return root


def _preamble(text: str) -> int:
    """Return how many code points before the root are the document's own."""
    own = re.match(
        r"(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>)*", text, re.IGNORECASE
    )
    return own.end() if own else 0


def _well_formed(text: str) -> str:
    """Return `text` with bare `&` and `<`, HTML's names of characters and control characters put right."""
    parts = _CDATA.split(_ILLEGAL.sub("\ufffd", text))
    parts[::2] = [_put_right(part) for part in parts[::2]]
    return "".join(parts)


def _put_right(markup: str) -> str:
    return _STRAY.sub("&lt;", _REFERENCE.sub(_reference, _NUMBER.sub("\ufffd", markup)))


def _reference(match: re.Match[str]) -> str:
    """Return the character that HTML means by a name that XML does not know, or the ampersand as such."""
    character = unescaped(match[0])
    return character if character != match[0] else f"&amp;{match[0][1:]}"


def _rss(root: Element, damaged: bool) -> Feed:
    """Return an RSS feed; items stand in the channel, or beside it in RDF and RSS 0.9."""
    channel = next((child for child in root if _name(child) == "channel"), root)
    children = _children(channel)
    parents = (channel,) if channel is root else (channel, root)
    items = [child for parent in parents for child in parent if _name(child) == "item"]
    return Feed(
        _title(children), _link(children), _language(_words(children, "language", "dc:language")),
        tuple(_rss_item(item) for item in _few(items)), damaged,
    )  # fmt: skip


def _rss_item(element: Element) -> Item:
    children = _children(element)
    guid = _words(children, "guid")
    declared = children["guid"][0].get("isPermaLink", "true") if guid else "false"
    permanent = declared.strip().lower() != "false" and (guid or "").startswith(("http://", "https://"))
    url = _link(children) or (guid if permanent else None)
    content, body = _content(children, *_BODIES)
    return Item(
        guid=line(guid) or line(element.get(_RDF_ABOUT)),
        url=url,
        title=_title(children),
        author=_author(_words(children, "dc:creator", "dc:author", "author", "itunes:author")),
        published=_date(children, "pubdate", "dc:date", "dc:issued", "dc:created", "dc:modified"),
        content=content,
        body=body,
        base=element.base,
        tags=_tags(children, "category", "dc:subject", "media:category"),
    )


_BODIES: Final = (
    *("content:encoded", "xhtml:body", "xhtml:div", "body", "fullitem", "description", "content", "summary"),
    *("dc:description", "media:description"),
)
_RDF_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def _atom(root: Element, damaged: bool) -> Feed:
    children = _children(root)
    items = tuple(_atom_item(entry) for entry in _few(children.get("entry", [])))
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return Feed(_title(children), _link(children), _language(language), items, damaged)


def _atom_item(element: Element) -> Item:
    children = _children(element)
    content, body = _content(children, "content", "summary", "media:description")
    people = [
        _words(_children(author), "name") or _words(_children(author), "email")
        for author in children.get("author", [])
    ]
    return Item(
        guid=line(_words(children, "id")),
        url=_link(children) or absolute(None, _words(children, "id")),
        title=_title(children),
        author=line(", ".join(filter(None, people))) or _author(_words(children, "dc:creator")),
        published=_date(children, "published", "issued", "updated", "modified", "created", "dc:date"),
        content=content,
        body=body,
        base=element.base,
        tags=_tags(children, "category", "dc:subject", "media:category"),
    )


def _few(elements: list[Element]) -> list[Element]:
    return elements[:MOST_ITEMS]


def _name(element: Element) -> str:
    """Return the name of an element in lower case, with the prefix that `_SPACES` gives its namespace."""
    return _named(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1000)
def _named(tag: str) -> str:
    if tag.startswith("{"):
        space, _, local = tag[1:].partition("}")
        return f"{_SPACES.get(space.lower(), '?:')}{local.lower()}"
    return tag.lower()  # a prefix that was never declared stays part of the name


def _children(element: Element) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for child in element:
        tag = child.tag
        found.setdefault(_named(tag) if isinstance(tag, str) else "", []).append(child)
    for group in found.get("media:group", ()):
        for child in group:
            found.setdefault(_name(child), []).append(child)
    return found


def _text(element: Element) -> str:
    """Return the words of an element; most have nothing but words in them."""
    return "".join(element.itertext()) if len(element) else element.text or ""


def _words(children: Children, *names: str) -> str | None:
    """Return the text of the first of the elements called `names` that has any."""
    for name in names:
        for element in children.get(name, ()):
            words = _text(element).strip()
            if words:
                return words
    return None


def _title(children: Children) -> str | None:
    """Return the title in plain words: RSS leaves open what markup in it means, and most mean markup."""
    named = (children.get(name, ()) for name in ("title", "dc:title", "media:title"))
    for element in chain.from_iterable(named):
        content, body = _markup(element)
        words = line(plain_words(_UNSEEN.sub("", content[:_TITLE])) if body == "html" else content)
        if words:
            return words
    return None


def plain_words(markup: str) -> str:
    """Return the words of a short piece of HTML."""
    return unescaped(_TAG.sub(" ", markup) if "<" in markup else markup)


def _content(children: Children, *names: str) -> tuple[str, Body]:
    """Return the longest of the texts called `names`: a summary repeats how the content begins."""
    best: tuple[str, Body] = ("", "html")
    for name in names:
        for element in children.get(name, ()):
            content, body = _markup(element)
            if len(content.strip()) > len(best[0]):
                best = content.strip(), body
    return best


def _markup(element: Element) -> tuple[str, Body]:
    """Return what an element holds, and whether that is HTML.

    Atom says so by `type`; in RSS everything is taken for HTML, but for text in which nothing looks like it.
    """
    kind = (element.get("type") or "").strip().lower()
    if element.get("mode") == "base64" or ("/" in kind and not kind.endswith(_READABLE)):
        return _base64(_text(element))
    if len(element) and any(isinstance(child.tag, str) for child in element):
        from lxml import etree

        pieces = [
            element.text or "",
            *(etree.tostring(child, encoding="unicode", method="html") for child in element),
        ]
        return re.sub(r"(</?)[a-z]+:(?=[a-z])", r"\1", "".join(pieces)), "html"
    words = _text(element)
    return words, "text" if kind in ("text", "text/plain") or not ("<" in words or "&" in words) else "html"


def _base64(packed: str) -> tuple[str, Body]:
    """Return what Atom packs as bytes, where it is text after all."""
    try:
        words = b64decode("".join(packed.split()), validate=True).decode()
    except ValueError:
        return "", "text"
    return words, "html"


def _link(children: Children) -> str | None:
    """Return the address of the page, absolute: Atom's alternate link, or the words of RSS's."""
    links = children.get("link", [])
    for element in links:
        if element.get("href") and (element.get("rel") or "alternate") == "alternate":
            return absolute(element.base, element.get("href"))
    for element in links:
        words = _text(element).strip()
        if words:
            return absolute(element.base, words)
    return next(
        (absolute(element.base, element.get("href")) for element in links if element.get("href")), None
    )


def absolute(base: str | None, address: str | None) -> str | None:
    """Return `address` as seen from `base`, neutralised; None for what no browser should be given."""
    words = "".join((address or "").split())
    if _WHOLE.fullmatch(words):
        return words
    try:
        joined = urljoin(base or "", words)
    except ValueError:  # no address at all, such as http://[
        return None
    return neutralise(joined) if words and joined.startswith(("http://", "https://")) else None


def _author(words: str | None) -> str | None:
    """Return the name in `mail@example.org (Ada Lind)` and in `Ada Lind <mail@example.org>`."""
    match = _MAIL.fullmatch(words) if words and len(words) < 300 else None
    return line(match[1] or match[2]) if match else line(words)


def _date(children: Children, *names: str) -> str | None:
    dates = (iso_date(_words(children, name)) for name in names if name in children)
    return next(filter(None, dates), None)


def _language(tag: str | None) -> str | None:
    """Return a language as BCP 47 writes it; some feeds write `en_US`."""
    words = line(tag)
    return words.replace("_", "-") if words else None


def _tags(children: Children, *names: str) -> tuple[str, ...]:
    words = (
        line(element.get("label") or element.get("term") or _text(element))
        for name in names
        for element in children.get(name, ())
    )
    return tuple(dict.fromkeys(filter(None, words)))


def _json_feed(text: str, url: str) -> Feed:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        raise SourceError(f"{neutralise(url)}: this is no feed.") from None
    if not isinstance(record, dict) or not isinstance(record.get("items"), list):
        raise SourceError(f"{neutralise(url)}: this is JSON, but no feed.")
    items = tuple(_json_item(item, url) for item in record["items"][:MOST_ITEMS] if isinstance(item, dict))
    home = absolute(url, _string(record, "home_page_url"))
    return Feed(line(_string(record, "title")), home, _language(_string(record, "language")), items)


def _json_item(record: Mapping[str, Any], url: str) -> Item:
    html = _string(record, "content_html")
    names = [_string(author, "name") for author in _authors(record)]
    tags = record.get("tags")
    return Item(
        guid=line(_string(record, "id")),
        url=absolute(url, _string(record, "url") or _string(record, "external_url")),
        title=line(_string(record, "title")),
        author=line(", ".join(filter(None, names))),
        published=iso_date(_string(record, "date_published") or _string(record, "date_modified")),
        content=neutralise(html or _string(record, "content_text") or _string(record, "summary") or ""),
        body="html" if html else "text",
        base=url,
        tags=tuple(filter(None, (line(tag) for tag in tags if isinstance(tag, str))))
        if isinstance(tags, list)
        else (),
    )


def _authors(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    listed = record.get("authors")
    for author in listed if isinstance(listed, list) else [record.get("author")]:
        if isinstance(author, dict):
            yield author


def _string(record: Mapping[str, Any], key: str) -> str | None:
    """Return a string, or a number where a string is asked for, as JSON Feed bids readers do with ids."""
    value = record.get(key)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
