"""Pages that Europresse exports: each article in an element of its own, its parts known by their classes.

One invariant: what has none of these classes is no article of Europresse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.core.model import Role, unwrap
from briefing.sources.story import Story

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES: Final = ("titreArticle", "rdp__articletitle")
_ABOUT: Final = ("DocPublicationName", "rdp__DocPublicationName", "DocHeader", "sm-margin-bottomNews")
_TEXTS: Final = ("docOcurrContainer", "DocText")


def stories_of(page: str) -> list[Story]:
    """Return the articles of a page; none where it is not one of Europresse."""
    from briefing.sources.web import parse_html

    tree = parse_html(page)
    articles = list(tree.iter("article")) if tree is not None else []
    return [story for article in articles if (story := _story(article)).body]


def _story(article: HtmlElement) -> Story:
    from briefing.sources.walk import read_blocks

    texts = _with_class(article, _TEXTS[:1]) or _with_class(article, _TEXTS[1:])
    body: list[tuple[Role, str]] = [("text", block.words) for text in texts for block in read_blocks(text)]
    titles = _with_class(article, _TITLES)
    about = dict.fromkeys(_words(element) for element in _with_class(article, _ABOUT))
    return Story(_words(titles[0]) if titles else "", tuple(about), tuple(body))


def _with_class(article: HtmlElement, names: tuple[str, ...]) -> list[HtmlElement]:
    return [element for element in article.iter() if set(names) & set(element.get("class", "").split())]


def _words(element: HtmlElement) -> str:
    return unwrap(element.text_content())
