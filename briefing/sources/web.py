"""A saved web page to its article: parse, walk, pick, and what the page says of itself.

One invariant: nothing outside the page is read: no entity is resolved, no address is opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.core.text.normalise import neutralise
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, extract_text
from briefing.sources.article import pick_article
from briefing.sources.compose import compose, same_words
from briefing.sources.metadata import read_metadata
from briefing.sources.unclosed import is_deep, without_unclosed
from briefing.sources.walk import PageBlock, read_blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*>")
LIMIT: Final = 8_000_000
"""Code points of a page; the largest of a newspaper are a quarter of that, pictures and scripts included."""
TAGS_LIMIT: Final = 400_000
"""Tags of a page; the longest live blogs have a tenth of that."""
_TITLE: Final = re.compile(r"(?:^|\s)(?:MsoTitle|c\d+ title|title c\d+)(?:\s|$)")
"""Classes of the paragraph that Word and Google Docs set as the title of a text."""
_LONGEST: Final = 200
"""Code points of an address in a sentence."""
_STUB: Final = 200
"""Code points below which an article may be a foretaste of one that the page hides until it is asked."""


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the article of a page.

    Raises:
        SourceError: it is no text, or too long.
    """
    source = extract_text(raw, hints)
    return read_page(source.text, hints).decoded_as(source)


def read_page(source: str, hints: Hints) -> Extract:
    """Return the article of a page that is within the limits.

    Raises:
        SourceError: it is not.
    """
    if len(source) > LIMIT or source.count("<") > TAGS_LIMIT:
        raise SourceError(f"{hints.name}: this web page is larger than briefing reads.")
    page = parse_html(source)
    shown = [] if page is None else [frame.get("src", "") for frame in page.iterfind(".//frameset//frame")]
    if shown:  # HTML 4, 16: it has no words of its own
        names = ", ".join(neutralise(address[:_LONGEST]) for address in shown[:5])
        raise SourceError(f"{hints.name}: this web page is a frame around others ({names}).")
    return _article(page)


def _article(page: HtmlElement | None) -> Extract:
    if page is None:
        return Extract("", ())
    walked = read_blocks(page)
    blocks = pick_article(walked)
    if _size(blocks) < _STUB:
        hidden = pick_article(read_blocks(page, hidden=True))
        blocks = hidden if _size(hidden) > 2 * _size(blocks) else blocks
    metadata = read_metadata(page)
    set_as_title = [block.words for block in walked if block.box.tag == "p" and _TITLE.search(block.box.name)]
    if len(set_as_title) == 1:
        metadata = metadata._replace(title=set_as_title[0])
    return compose(_with_one_headline(blocks, metadata.title), metadata)


def _with_one_headline(blocks: list[PageBlock], title: str | None) -> list[PageBlock]:
    """Return `blocks` with the only h1 beside the title: it says the same in other words."""
    headlines = [block for block in blocks if block.level == 1]
    if not title or len(headlines) != 1 or same_words(headlines[0].words, title):
        return blocks
    beside = headlines[0]._replace(role="meta", level=0)
    return [beside if block is headlines[0] else block for block in blocks]


def read_markup(source: str) -> Extract:
    """Return all that a piece of HTML shows, as of a letter or a chapter: nothing is left out of it."""
    page = parse_html(source)
    return Extract("", ()) if page is None else compose(read_blocks(page))


def parse_html(source: str) -> HtmlElement | None:
    """Return `source` as a tree, None when there is nothing in it; it is never too broken to be one."""
    page = _parsed(source)
    if page is None or not is_deep(page):
        return page
    return _parsed(without_unclosed(source))


def _parsed(source: str) -> HtmlElement | None:
    from lxml import etree, html  # only pages pay for it

    # What the page says of its encoding is done with.
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    plain = _DECLARATION.sub("", source).replace("\0", "\N{REPLACEMENT CHARACTER}")
    try:
        return html.document_fromstring(plain.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def _size(blocks: list[PageBlock]) -> int:
    return sum(len(block.words) for block in blocks)
