"""HTML to text and parts, by `lxml`, which is imported only here and only then.

One invariant: the text is made of the page's own blocks, two line ends between them, and parts point into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.core.model import Part, Role, Span, unwrap
from briefing.core.text.normalise import normalise
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Given, extract_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DROPPED: Final = (
    *("script", "style", "noscript", "template", "svg", "iframe", "object", "head"),
    *("nav", "header", "footer", "aside", "form", "button", "select", "dialog"),
)
"""Elements around an article that are no part of it. A `header` within one stays: it holds the headline."""
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_ROLES: Final[dict[str, Role]] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    **dict.fromkeys(("p", "div", "section", "article", "main", "body", "blockquote", "dd", "td"), "text"),
    **dict.fromkeys(("li", "dt"), "item"),
    **dict.fromkeys(("figcaption", "caption", "pre", "address", "time", "th", "tr"), "meta"),
}
_INLINE: Final = frozenset(
    (
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
        ),
        *(
            "ins",
            "kbd",
            "mark",
            "picture",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
        ),
        *("time", "tt", "u", "var", "wbr"),
    )
)
_MAIN_SHARE: Final = 0.5
"""Share of the page's text that an `article` or `main` must hold to be taken for all of it."""
_LINKED: Final = 0.7
"""Share of linked characters above which a list item is navigation."""


class _Chunk(NamedTuple):
    """The words of one block of a page."""

    words: str
    role: Role
    level: int
    """1 to 6 for a heading, otherwise 0."""


def extract(raw: bytes, given: Given) -> Extract:
    """Return the words of a page, its headings as sections.

    Raises:
        SourceError: `lxml` is not installed.
    """
    read = extract_text(raw, given)
    text, parts, hidden = read_html(read.text)
    told = tuple(parts) if parts else None
    return read._replace(text=text, parts=told, neutralised=read.neutralised + hidden)


def read_html(source: str) -> tuple[str, list[Part] | None, int]:
    """Turn a page into plain text.

    Returns:
        The text; its parts, None when the page has no headings to go by; and how many characters, hidden in
        the page as references, had to be neutralised.

    Raises:
        SourceError: `lxml` is not installed.
    """
    page = _parse(source)
    if page is None:
        return "", None, 0
    chunks = [chunk for chunk in _chunks(_content(page)) if chunk.words]
    levels = [chunk.level for chunk in chunks if chunk.level]
    titled = levels.count(1) == 1 and levels[0] == 1
    text, parts = "", []
    pieces: list[str] = []
    offset = neutralised = 0
    for chunk in chunks:
        words, count = normalise(chunk.words)
        neutralised += count
        span = Span(offset, offset + len(words))
        parts.append(Part(span, "title" if titled and chunk.level == 1 else chunk.role, span))
        pieces.append(words)
        offset = span.end + 2
    text = "\n\n".join(pieces)
    return text, parts if len(levels) > titled else None, neutralised


def _parse(source: str) -> HtmlElement | None:
    """Return the page as a tree, None when there is nothing in it."""
    try:
        from lxml import etree, html  # only web pages pay for it
    except ImportError as error:
        raise SourceError("Reading HTML needs lxml: pip install 'briefing-tui[html]'.") from error
    try:
        # The encoding that the page declares is done with, and lxml refuses text that declares one.
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", source))
    except etree.ParserError:
        return None


def _content(page: HtmlElement) -> HtmlElement:
    """Return the element that holds the article: `article` or `main` when one holds most of the text."""
    for element in list(page.iter(*_DROPPED)):
        within = element.tag == "header" and any(True for _ in element.iterancestors("article", "main"))
        if not within and element.getparent() is not None:
            element.drop_tree()
    whole = len(page.text_content())
    for name in ("article", "main"):
        found = max(page.iter(name), key=lambda element: len(element.text_content()), default=None)
        if found is not None and len(found.text_content()) > _MAIN_SHARE * whole:
            return found
    return page


def _chunks(element: HtmlElement) -> Iterator[_Chunk]:
    """Yield the blocks below `element` in reading order, loose text between blocks included."""
    loose: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):  # a comment or processing instruction
            loose.append(child.tail or "")
        elif child.tag == "br":
            loose += [" ", child.tail or ""]
        elif child.tag in _INLINE and not _holds_blocks(child):
            loose += [child.text_content(), child.tail or ""]
        else:
            yield _chunk(element, "".join(loose))
            yield from _chunks(child)
            loose = [child.tail or ""]
    yield _chunk(element, "".join(loose))


def _holds_blocks(element: HtmlElement) -> bool:
    tags = {inner.tag for inner in element.iter() if isinstance(inner.tag, str)}
    return bool(tags & (_ROLES.keys() - {"time"}))


def _chunk(element: HtmlElement, words: str) -> _Chunk:
    line = unwrap(words)
    holder = next((e for e in (element, *element.iterancestors()) if e.tag in _ROLES), None)
    role: Role = _ROLES[holder.tag] if holder is not None else "text"
    level = int(holder.tag[1]) if holder is not None and role == "heading" else 0
    if role == "text" and any(True for _ in element.iterancestors("li")):
        role = "item"
    if role == "item" and line and _linked(element) > _LINKED:
        role = "meta"
    return _Chunk(line, role, level)


def _linked(element: HtmlElement) -> float:
    """Return the share of the words of `element` that are links."""
    words = len(element.text_content().strip())
    return sum(len(link.text_content()) for link in element.iter("a")) / words if words else 0.0
