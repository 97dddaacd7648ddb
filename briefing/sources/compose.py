"""Blocks of a marked-up document to the text that briefing reads, with the parts that its marks tell.

One invariant: parts stand in text order and point into the text, an empty line between any two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from urllib.parse import urljoin

from briefing.core.model import DEEPEST, NO_METADATA, Link, Metadata, Part, Role, Span
from briefing.core.segment.layout import NUMBER
from briefing.core.text.normalise import neutralise, normalise
from briefing.sources.adapter import Extract, neutralised_metadata
from briefing.sources.article import is_prose
from briefing.sources.walk import BlockRole, PageBlock

_ROLES: Final[dict[BlockRole, Role]] = {
    "heading": "heading",
    "text": "text",
    "quote": "text",
    "item": "item",
    "meta": "meta",
    "row": "meta",
    "pre": "meta",
}
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_LONGEST: Final = 100
"""Code points that a heading without a heading's mark has at most."""
_LARGER: Final = 1.15
"""Sizes of the text below from which a line is set in larger type."""
_LINKED: Final = 0.7
"""Share of links above which an item leads somewhere rather than says something."""
_MOST: Final = 0.8
"""Share of preformatted text from which a page is plain text in a frame."""


def compose(blocks: Sequence[PageBlock], metadata: Metadata | None = None) -> Extract:
    """Join `blocks` to a text, their title on top."""
    title = metadata.title if metadata else None
    metadata = neutralised_metadata(metadata or NO_METADATA)
    preformatted = sum(len(block.words) for block in blocks if block.role == "pre")
    if preformatted > _MOST * sum(len(block.words) for block in blocks):
        framed = "\n\n".join(block.words for block in blocks if block.role == "pre" or is_prose(block))
        text, neutralised = normalise(
            framed if not title or _names_itself(framed) else f"{title}\n\n{framed}"
        )
        return Extract(text, None, (), metadata, neutralised)
    headed = any(block.level and not (title and same_words(block.words, title)) for block in blocks)
    blocks = _with_set_headings(blocks, among=headed)
    if not any(block.level > 1 for block in blocks):
        blocks = _with_leads_apart(blocks)
    return _joined(_titled(blocks, title), metadata)


def compose_typed(blocks: Sequence[PageBlock], metadata: Metadata) -> Extract:
    """Join `blocks` of a document that was typed: where no headline is set as one, its lines tell them."""
    read = compose(blocks, metadata)
    headed = any(part.role == "heading" for part in read.parts or ())
    plain = all(block.role == "text" for block in blocks)
    return read._replace(parts=None) if plain and not headed else read


def compose_items(blocks: Sequence[PageBlock], metadata: Metadata) -> Extract:
    """Join the blocks of items below a title: the headings are known, and nothing else is one."""
    title: list[tuple[Role, PageBlock]] = (
        [("title", PageBlock(metadata.title, "heading", 1))] if metadata.title else []
    )
    roles = [(_role(block), block) for block in blocks]
    return _joined([*title, *roles], neutralised_metadata(metadata))


def _names_itself(text: str) -> bool:
    """Tell whether a plain text has a title of its own."""
    from briefing.core.segment.plain import read_parts  # few pages are plain texts

    return any(part.role == "title" for part in read_parts(normalise(text)[0])[0])


def _titled(blocks: Sequence[PageBlock], title: str | None) -> list[tuple[Role, PageBlock]]:
    """Give each block its role. The title is the block that says it, or the only h1, or set on top."""
    roles = [(_role(block), block) for block in blocks]
    firsts = [number for number, block in enumerate(blocks) if block.level == 1]
    same = [number for number, block in enumerate(blocks) if title and same_words(block.words, title)]
    if same:
        roles[same[0]] = ("title", blocks[same[0]])
    elif len(firsts) == 1 and not title:
        roles[firsts[0]] = ("title", blocks[firsts[0]])
    if title and not same:
        roles.insert(0, ("title", PageBlock(title, "heading", 1)))
    return _with_standfirst(roles)


def _with_standfirst(roles: list[tuple[Role, PageBlock]]) -> list[tuple[Role, PageBlock]]:
    """Take a whole sentence that is set as a heading right below the title for text."""
    at = next((number for number, (role, _) in enumerate(roles, 1) if role == "title"), len(roles))
    if at < len(roles) and roles[at][0] == "heading" and roles[at][1].words.endswith((".", "。")):
        roles[at] = ("text", roles[at][1])
    return roles


def _role(block: PageBlock) -> Role:
    """Return the role of `block`: an item that is nothing but a link is one of a list of links."""
    linked = block.role == "item" and block.linked > _LINKED * len(block.words)
    return "meta" if linked else _ROLES[block.role]


def same_words(one: str, other: str) -> bool:
    """Tell whether two headlines are the same, however they are pointed."""
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _with_set_headings(blocks: Sequence[PageBlock], *, among: bool) -> list[PageBlock]:
    """Take short lines that are bolder or larger than the text below for headings.

    `Among` others a line is both, or one of several bold ones, or has the number after that of a heading.
    One that comes back is a question to several people.
    """
    looks = {at: _set_off(block, below) for at, (block, below) in enumerate(pairwise(blocks))}
    set_off = [at for at, look in looks.items() if (all if among else any)(look)]
    if among:
        times = Counter(block.words for block in blocks)
        bold = [at for at, look in looks.items() if look == (True, False) and times[blocks[at].words] == 1]
        numbers = {_number(block) for block in blocks if block.level} - {0}
        several = len(bold) >= _SEVERAL
        set_off += [at for at in bold if several or _number(blocks[at]) - 1 in numbers]
    found = frozenset(set_off)
    return [
        block._replace(role="heading", level=3) if at in found else block for at, block in enumerate(blocks)
    ]


_SEVERAL: Final = 2


def _number(block: PageBlock) -> int:
    found = NUMBER.match(block.words)
    return int(found[1]) if found else 0


def _set_off(block: PageBlock, below: PageBlock) -> tuple[bool, bool]:
    """Tell whether a short line is bolder, and whether it is larger, than the text below."""
    short = (
        block.role == "text"
        and len(block.words) <= _LONGEST
        and not block.words.endswith((".", ",", ";", ":", "。"))
        and not block.links
        and below.role in ("text", "item", "quote")
    )
    return short and block.bold and not below.bold, short and block.size >= _LARGER * below.size


def _with_leads_apart(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Return the blocks with bold words that open paragraphs as their headlines, where most open so.

    Names of speakers come back, and a word or two of a single paragraph are mere emphasis.
    """
    prose = [block for block in blocks if block.role in ("text", "item") and is_prose(block)]
    heads = [block.words[: block.lead] for block in prose if _is_headed(block)]
    repeated = len(heads) >= _LEADS and len(heads) > _HEADED * len(prose)
    if not repeated or len(set(heads)) < len(heads):
        return list(blocks)
    return [piece for block in blocks for piece in (_apart(block) if _is_headed(block) else (block,))]


def _is_headed(block: PageBlock) -> bool:
    return block.role in ("text", "item") and 1 < block.lead <= _LONGEST and is_prose(block)


def _apart(block: PageBlock) -> tuple[PageBlock, PageBlock]:
    """Return the bold words of a block and the words that they stand before."""
    head = block.words[: block.lead].rstrip(_AFTER_HEAD)
    rest = block.words[block.lead :].lstrip(_AFTER_HEAD)
    start = len(block.words) - len(rest)
    links = (link._replace(start=max(0, link.start - start), end=link.end - start) for link in block.links)
    within = tuple(link for link in links if link.end > 0)
    above = tuple(link for link in block.links if link.end <= len(head))
    return (
        block._replace(words=head, role="heading", level=3, links=above, lead=0),
        block._replace(words=rest, role="text", links=within, lead=0),
    )


_LEADS: Final = 3
"""Paragraphs that open with their headline, at least …"""
_HEADED: Final = 0.4
"""… and their share, as in plain text (`run_in`)."""
_AFTER_HEAD: Final = " .:–—-"


def _links(block: PageBlock, offset: int, base: str | None) -> Iterator[Link]:
    """Yield the links of `block` that lead to a page, by their whole address."""
    for link in block.links:
        try:
            url = urljoin(base or "", link.url.strip())
        except ValueError:  # a bracket where a host should be
            continue
        if _ADDRESS.fullmatch(url) and neutralise(url) == url:
            yield Link(Span(offset + link.start, offset + link.end), url)


_LISTS: Final = frozenset(("ul", "ol", "menu"))


def _depth(block: PageBlock) -> int:
    """Return in how many lists an item stands."""
    return min(DEEPEST, sum(box.tag in _LISTS for box in block.box.chain()))


def _joined(blocks: Sequence[tuple[Role, PageBlock]], metadata: Metadata) -> Extract:
    texts: list[str] = []
    parts: list[Part] = []
    links: list[Link] = []
    offset = neutralised = 0
    for role, block in blocks:
        words, count = normalise(block.words)
        neutralised += count
        span = Span(offset, offset + len(words))
        parts.append(Part(span, role, span, level=_depth(block) if role == "item" else 0))
        texts.append(words)
        if len(words) == len(block.words):
            links += _links(block, offset, metadata.url)
        offset = span.end + 2
    return Extract("\n\n".join(texts), tuple(parts), tuple(links), metadata, neutralised)
