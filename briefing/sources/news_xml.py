"""Articles that agencies and note takers keep in XML (NITF, NewsML-G2, Evernote's notes): each a section.

One invariant: no entity that the file declares is resolved, and nothing outside it is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.core.model import Metadata
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, extract_text
from briefing.sources.archive import first_text, local_name
from briefing.sources.compose import compose
from briefing.sources.metadata import iso_date
from briefing.sources.walk import PageBlock, read_blocks
from briefing.sources.web import LIMIT, parse_html

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STORIES: Final = ("note", "nitf", "newsItem")
"""What an article is in Evernote's export (ENEX), in NITF and in NewsML-G2 (IPTC)."""
_TAGS_LIMIT: Final = 200_000
"""Tags of a file, which stand in two trees at once."""
_BODIES: Final = ("content", "body.content", "inlineXML")
_TITLES: Final = ("hl1", "headline", "title")
_AUTHORS: Final = ("author", "byline", "by")
_DATES: Final = ("created", "date.issue", "contentCreated", "versionCreated")
_SITES: Final = ("source-url", "distributor", "provider")


class _Story(NamedTuple):
    """One article."""

    metadata: Metadata
    blocks: list[PageBlock]


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the articles: of one alone its title is that of the text, of several each heads a section.

    Raises:
        SourceError: it is damaged, too large, or there is no article in it.
    """
    read = extract_text(raw, hints)
    if len(read.text) > LIMIT or read.text.count("<") > _TAGS_LIMIT:
        raise SourceError(f"{hints.name}: this XML file is larger than briefing reads.")
    stories = [story for story in map(_story, _elements(read.text, hints)) if story.blocks]
    if not stories:
        raise SourceError(f"{hints.name}: there are no articles in this XML file.")
    if len(stories) == 1:
        return compose(stories[0].blocks, stories[0].metadata).decoded_as(read)
    return compose([block for story in stories for block in _headed(story)]).decoded_as(read)


def _elements(text: str, hints: Hints) -> Iterator[Element]:
    from lxml import etree  # only such files pay for it

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True
    )
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{hints.name}: this XML file is damaged ({error.msg}).") from None
    return (element for element in tree.iter("*") if local_name(element.tag) in _STORIES)


def _story(element: Element) -> _Story:
    source = _told(element, _SITES)
    url = source if source and source.startswith(("http://", "https://")) else None
    metadata = Metadata(
        title=_told(element, _TITLES),
        author=_told(element, _AUTHORS),
        site=None if url else source,
        published=_date(element),
        url=url,
    )
    body = next((each for name in _BODIES for each in element.iter(f"{{*}}{name}")), None)
    page = parse_html(_markup(body)) if body is not None else None
    return _Story(metadata, [] if page is None else read_blocks(page))


def _markup(body: Element) -> str:
    """Return what an article has for its text as HTML: a tree, or a page that is written into it."""
    from lxml import etree

    if len(body) == 0:
        return body.text or ""
    for element in body.iter("*"):
        element.tag = local_name(element.tag) or "span"
    return "".join(etree.tostring(child, encoding="unicode") for child in body)


def _headed(story: _Story) -> Iterator[PageBlock]:
    metadata = story.metadata
    yield PageBlock(metadata.title or "…", "heading", 2)
    about = " · ".join(filter(None, (metadata.site, metadata.published, metadata.author, metadata.url)))
    if about:
        yield PageBlock(about, "meta")
    yield from (block._replace(role="text", level=0) if block.level else block for block in story.blocks)


def _told(element: Element, names: tuple[str, ...]) -> str | None:
    found = (first_text(element, name) or _attribute(element, name, "literal") for name in names)
    return next((words for words in found if words), None)


def _date(element: Element) -> str | None:
    written = (first_text(element, name) or _attribute(element, name, "norm") for name in _DATES)
    return next((date for date in map(iso_date, written) if date), None)


def _attribute(element: Element, name: str, attribute: str) -> str | None:
    found = next(element.iter(f"{{*}}{name}"), None)
    return found.get(attribute) if found is not None else None
