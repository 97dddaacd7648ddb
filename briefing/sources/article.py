"""The article of a web page: which of its blocks are the story.

One invariant: blocks are chosen, never changed, and stay in order. Each rule has its reason, and no weight
was fitted to pages. The densest prose tells where the story is (the idea of Arc90's Readability); it reaches
as far around as the page gains more prose than links.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, pairwise
from typing import Final

from briefing.sources.around import is_called_around, is_called_replies, is_declared_around, is_label
from briefing.sources.walk import Box, PageBlock

_PROSE: Final = 25
"""Code points from which a block can be a sentence of a story."""
_LINKED: Final = 0.5
"""Share of links from which a block is no prose."""
_AWAY: Final = 0.8
"""Share of links from which a block is there to lead to another page."""
_MOST: Final = 0.5
"""Share of the page's prose from which a part is the story, whatever it is called."""
_HEADLINE: Final = 0.6
"""The same of a headline, before which a word or two may say what it is about."""
_LEAST_LINK: Final = 20
"""Code points that a block of links weighs at least: menus are made of short words."""
_TEASER: Final = 350
"""Code points of prose under a heading below which it is no story."""
_OWN: Final = 0.25
"""Share of the page's prose that the stories themselves have at least, beside teasers of others."""
_REPLIES: Final = 0.85
"""Share of the page's prose that answers of readers have at most: a note may have many of them."""
_PULL_QUOTES: Final = 100
"""Quotations set apart beyond which a page is a collection of them."""
_SHORT: Final = 500
"""Code points of a page that is as short as a note."""
_LABEL: Final = 300
"""Code points below which a block may be a byline or a caption."""
_QUOTED: Final = re.compile(r"[“„«\"]([^“”„«»\"]+?)[.,]?[”“»\"]")
_BACK: Final = re.compile(r"#(?:_?ftnt?_?ref|_?ednref|cmnt_ref|_msoanchor_)\d+$")
_OPENING: Final = 60
"""Code points from which a block above the first prose is a standfirst."""


def pick_article(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Return those of `blocks` that are the page's article, all of them when no story stands out."""
    blocks = [block for block in blocks if not _is_note(block)]
    apart = _apart(blocks)
    rest = _with_linked_headlines([block for block in blocks if apart.isdisjoint(block.box.chain())])
    teasers = _teasers(rest)
    core = _core(rest, teasers)
    if core is None:
        return rest or list(blocks)
    if _is_plain(rest):
        rest = _with_labels_on_top(_without_links_below(rest))
    else:
        main = _main(rest, teasers, core)
        inside = [main in block.box.chain() for block in rest]
        rest = _without_ends(list(compress(rest, inside)), list(compress(teasers, inside)))
    return [_labelled(block) for block in _without_pointers(_without_echoes(rest))]


def _is_note(block: PageBlock) -> bool:
    """Tell whether `block` is a note at the foot or a comment, which first leads back to its mark."""
    return bool(block.links) and block.links[0].start == 0 and _BACK.match(block.links[0].url) is not None


def is_prose(block: PageBlock) -> bool:
    """Tell whether `block` can be a sentence of a story, a row of a table included."""
    return (
        block.role in ("text", "quote", "item", "row")
        and len(block.words) >= _PROSE
        and block.linked < _LINKED * len(block.words)
    )


def _labelled(block: PageBlock) -> PageBlock:
    """Return `block` as what surrounds the text when it is called so: by whom, when, under a picture."""
    label = block.role in ("text", "item") and len(block.words) < _LABEL
    return block._replace(role="meta") if label and any(map(is_label, _nearest(block.box))) else block


def _nearest(box: Box) -> tuple[Box, ...]:
    return (box, box.parent) if box.parent else (box,)


def _is_plain(blocks: Iterable[PageBlock]) -> bool:
    """Tell whether a page is too short to have a story apart from other things, and has few links."""
    words = sum(len(block.words) for block in blocks)
    return words < _SHORT and sum(block.linked for block in blocks) < _LINKED * words


def _apart(blocks: Sequence[PageBlock]) -> set[Box]:
    """Return the boxes around the story. What holds half of the prose is none by its name or as a form."""
    prose: dict[Box, int] = defaultdict(int)
    for block in blocks:
        weight = len(block.words) if is_prose(block) else 0
        for box in block.box.chain():
            prose[box] += weight
    total = max(prose.values(), default=0)
    return {
        box
        for box, weight in prose.items()
        if is_declared_around(box)
        or (weight <= _MOST * total and (box.tag == "form" or is_called_around(box)))
        or (weight <= _REPLIES * total and is_called_replies(box))
    }


def _teasers(blocks: Sequence[PageBlock]) -> list[bool]:
    """Tell which blocks announce another story: a heading that is a link, and a sentence or two under it.

    A roundup may name its own stories so; where nearly all prose stands like that, nothing is a teaser.
    """
    teasers = [False] * len(blocks)
    starts = [number for number, block in enumerate(blocks) if block.level]
    for start, end in pairwise([*starts, len(blocks)]):
        prose = sum(len(block.words) for block in blocks[start:end] if is_prose(block))
        teasers[start:end] = [prose < _TEASER and _leads_away(blocks[start], _HEADLINE)] * (end - start)
    lengths = [len(block.words) if is_prose(block) else 0 for block in blocks]
    own = sum(length for length, teaser in zip(lengths, teasers, strict=True) if not teaser)
    return teasers if own > _OWN * sum(lengths) else [False] * len(blocks)


def _core(blocks: Iterable[PageBlock], teasers: Iterable[bool]) -> Box | None:
    """Return the box with most prose right in it; what one more box sets apart counts half."""
    dense: dict[Box, float] = defaultdict(float)
    for block, teaser in zip(blocks, teasers, strict=True):
        if is_prose(block) and block.role != "row" and not teaser:
            for box, share in zip(block.box.chain(), (1.0, 1.0, 0.5), strict=False):
                dense[box] += share * len(block.words)
    return max(dense, key=lambda box: dense[box], default=None)


def _main(blocks: Sequence[PageBlock], teasers: Iterable[bool], core: Box) -> Box:
    """Return the box around `core` whose prose most outweighs its links and its teasers of other stories.

    Where a box within it holds the only headline of the page and most of that, what lies outside is no story.
    """
    gain: dict[Box, int] = defaultdict(int)
    for block, teaser in zip(blocks, teasers, strict=True):
        worth = -len(block.words) if teaser else _worth(block)
        for box in block.box.chain():
            gain[box] += worth
    best = max(core.chain(), key=lambda box: gain[box])
    headed = _headed(blocks, core)
    inside = headed is not None and headed.depth > best.depth and gain[headed] >= _MOST * gain[best]
    return headed if headed is not None and inside else best


def _headed(blocks: Sequence[PageBlock], core: Box) -> Box | None:
    """Return the innermost box around `core` and the only headline of the page; None where there is none."""
    headlines = [block for block in blocks if block.level == 1]
    if len(headlines) != 1:
        return None
    chain = set(core.chain())
    return next(box for box in headlines[0].box.chain() if box in chain)


def _worth(block: PageBlock) -> int:
    if is_prose(block):
        return len(block.words)
    return -max(_LEAST_LINK, len(block.words)) if block.linked else 0


def _leads_away(block: PageBlock, share: float = _AWAY) -> bool:
    """Tell whether more than `share` of the words of `block` lead to another page."""
    away = sum(link.end - link.start for link in block.links if not link.url.startswith(("#", "javascript:")))
    return away > share * len(block.words)


def _without_ends(blocks: Sequence[PageBlock], teasers: Sequence[bool]) -> list[PageBlock]:
    """Leave out short lines above the first prose, headings apart, and what follows on the last.

    They are bylines, dates and buttons, which the page tells machines too, and a list of teasers below: under
    a single one the story may go on.
    """
    prose = [number for number, block in enumerate(blocks) if is_prose(block) or block.role == "pre"]
    own = [number for number in prose if not teasers[number]]
    listed = [number for number, block in enumerate(blocks) if teasers[number] and block.level]
    if own and sum(number > own[-1] for number in listed) > 1:
        prose = own
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks))
    opening = [
        block
        for block, point in zip(blocks[:first], _points(blocks), strict=False)
        if block.level or point or _is_standfirst(block)
    ]
    if first and blocks[first - 1] not in opening[-1:] and _heads(blocks[first - 1], blocks[first]):
        opening.append(blocks[first - 1])
    return opening + list(blocks[first : last + 1])


def _points(blocks: Iterable[PageBlock]) -> Iterator[bool]:
    """Tell for each block whether it is an item right below a subhead: a key point, however short."""
    below = False
    for block in blocks:
        point = below and block.role == "item" and not block.linked
        yield point
        below = block.level > 1 or point


def _is_standfirst(block: PageBlock) -> bool:
    return len(block.words) > _OPENING and not block.linked


def _heads(block: PageBlock, below: PageBlock) -> bool:
    """Tell whether a short line right above the first prose is set as its headline."""
    larger = (block.bold and not below.bold) or block.size > below.size
    return larger and block.role == "text" and not block.linked


def _without_links_below(blocks: list[PageBlock]) -> list[PageBlock]:
    """Return the blocks of a short page without the links at its end, and the headings above them."""
    end = len(blocks)
    while end and (blocks[end - 1].level or _leads_away(blocks[end - 1])):
        end -= 1
    return blocks[:end] if end and any(block.level for block in blocks[end:]) else blocks


def _with_labels_on_top(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Return the blocks of a short page, whose bare words above the first prose name a part of the paper."""
    first = next((number for number, block in enumerate(blocks) if is_prose(block)), 0)
    labels = (
        not (block.level or block.bold or point) and len(block.words) < _PROSE
        for block, point in zip(blocks[:first], _points(blocks), strict=False)
    )
    above = (
        block._replace(role="meta") if label else block for label, block in zip(labels, blocks, strict=False)
    )
    return [*above, *blocks[first:]]


def _without_echoes(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Leave out pull quotes: a quotation set apart whose words a paragraph quotes as well."""
    if sum(block.role == "quote" for block in blocks) > _PULL_QUOTES:
        return list(blocks)
    text = "\n".join(block.words for block in blocks if block.role in ("text", "item"))
    return [block for block in blocks if block.role != "quote" or not _echoes(block.words, text)]


def _echoes(words: str, text: str) -> bool:
    """Tell whether `text` holds all of `words`, or all that is between quotation marks in them."""
    quoted = _QUOTED.findall(words) or [words]
    length = sum(map(len, quoted))
    return all(part in text for part in quoted) and (length >= _PROSE or 2 * length > len(words))


def _without_pointers(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Leave out paragraphs and headings that do nothing but lead to another page.

    A heading that does is kept above prose of its own: that is how a roundup names its stories.
    """
    kept: list[PageBlock] = []
    below = 0
    """Level of the heading that comes next, 7 for prose, 0 at the end."""
    for block in reversed(blocks):
        pointer = _leads_away(block) and (below <= block.level if block.level else _is_paragraph(block))
        if not pointer:
            kept.append(block)
        below = block.level or (7 if is_prose(block) else below)
    return kept[::-1]


def _with_linked_headlines(blocks: list[PageBlock]) -> list[PageBlock]:
    """Return `blocks` with the links that nearly every paragraph has right above it as headlines."""
    above = [number for number, (block, below) in enumerate(pairwise(blocks)) if _names(block, below)]
    prose = sum(is_prose(block) for block in blocks)
    if (
        len(above) < _LINKED_HEADLINES
        or len(above) < _NAMED * prose
        or any(block.level > 1 for block in blocks)
    ):
        return blocks
    return [
        block._replace(role="heading", level=3) if number in above else block
        for number, block in enumerate(blocks)
    ]


_LINKED_HEADLINES: Final = 3
_NAMED: Final = 0.8
"""Share of the paragraphs that have a link right above them."""
_LONGEST_HEADLINE: Final = 100
"""Code points."""


def _names(block: PageBlock, below: PageBlock) -> bool:
    """Tell whether a line that is a link and no sentence stands above prose."""
    whole = block.role == "text" and _leads_away(block, _HEADLINE) and block.words[-1] not in ".:"
    return whole and len(block.words) <= _LONGEST_HEADLINE and is_prose(below) and not _leads_away(below)


def _is_paragraph(block: PageBlock) -> bool:
    """Tell whether `block` is as long as a sentence and no bare address, which can be a source."""
    return block.role == "text" and len(block.words) >= _PROSE and not block.words.startswith("http")
