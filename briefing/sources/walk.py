"""A tree of elements to its blocks of text: what a browser would set as lines of their own.

One invariant: blocks stand in reading order, and every word that the page shows is in exactly one of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from briefing.core.model import unwrap

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BlockRole = Literal["heading", "text", "quote", "item", "meta", "row", "pre"]

_NEVER_SHOWN: Final = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "head"),
        *("button", "select", "option", "textarea", "input", "datalist", "audio", "video", "canvas", "map"),
        *("amp-sidebar", "amp-consent", "amp-user-notification", "amp-lightbox", "amp-ad", "amp-list"),
    )
)
"""Elements that hold words for a machine or a button, none of the page; AMP shows its own when asked to."""
_BLOCKS: Final[dict[str, BlockRole]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(
        ("body", "main", "article", "section", "header", "footer", "nav", "aside", "search"), "text"
    ),
    **dict.fromkeys(
        ("p", "div", "center", "form", "fieldset", "details", "summary", "dialog", "hgroup"), "text"
    ),
    **dict.fromkeys(("ul", "ol", "dl", "dd", "menu", "figure", "table", "tbody", "thead", "tfoot"), "text"),
    **dict.fromkeys(("td", "th"), "text"),
    **dict.fromkeys(("li", "dt"), "item"),
    **dict.fromkeys(("figcaption", "caption", "address", "legend"), "meta"),
    "blockquote": "quote",
    "tr": "row",
    **dict.fromkeys(("pre", "xmp", "listing", "plaintext"), "pre"),
}
_INHERITING: Final = frozenset(
    (
        "p",
        "div",
        "section",
        "ul",
        "ol",
        "dl",
        "center",
        "form",
        "dd",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
    )
)
"""Elements that play the role of what they stand in: a paragraph of a list item is one of the item."""
_DEEPEST: Final = 150
"""Levels of nesting that are followed; what lies deeper is read without its blocks."""
_LONG_CELL: Final = 250
"""Code points of a cell that make its table a means of layout rather than rows of data."""
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN: Final = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:s|-text|-only)?|element-invisible|off-?screen"
    r"|a11y-hidden|assistive-text)(?:$|\s)",
    re.IGNORECASE,
)
"""Classes of what is there for screen readers alone, such as the names of bars, in publishing systems."""
_FONT: Final = re.compile(r"font(-size|-weight)?\s{0,9}:([^;]{1,120})", re.IGNORECASE)
"""What a style says of the type."""
_SIZE: Final = re.compile(
    r"\b(\d{1,3}(?:\.\d{1,4})?)(px|pt|em|rem|%)|\b((?:xx?-|)(?:small|large)r?|medium)\b", re.IGNORECASE
)
_WEIGHT: Final = re.compile(r"\b(?:(bold(?:er)?|[6-9]00)|(normal|lighter|[1-5]00))\b", re.IGNORECASE)
_PIXELS: Final = {"px": 1.0, "pt": 4 / 3, "rem": 16.0}
_SIZES: Final = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
"""Absolute sizes of CSS in pixels (CSS Fonts 3)."""
_NUMBERED: Final = (10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0)
"""Pixels of the sizes of the element `font`, from 1 (HTML 4, 15.2.2, as browsers set them)."""
_USUAL: Final = 16.0
_BREAK: Final = "\u2028"
"""Stands for a line break that the page asks for, in distinction from those of its source."""
_BLANK: Final = " \t\r\n\xa0"
_GAP: Final = re.compile(rf"{_BREAK}\s*{_BREAK}")
_WORD: Final = re.compile(r"\S+")


class PageLink(NamedTuple):
    """A link within a block: code points of its words, and where it leads."""

    start: int
    end: int
    url: str


class Box:
    """An element that sets its words apart from others; boxes form a tree."""

    __slots__ = ("depth", "kind", "name", "parent", "role", "tag")

    def __init__(self, tag: str, parent: Box | None, role: BlockRole, name: str, kind: str) -> None:
        self.tag = tag
        self.parent = parent
        self.role = role
        self.name = name
        """Its class and id: what the page's makers call it."""
        self.kind = kind
        """Its role or property: what the page tells machines that it is."""
        self.depth: int = parent.depth + 1 if parent else 0

    def chain(self) -> Iterator[Box]:
        """Yield this box and those around it, the innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


class PageBlock(NamedTuple):
    """The words of one block."""

    words: str
    role: BlockRole
    level: int = 0
    """1 to 6 for a heading, otherwise 0."""
    links: tuple[PageLink, ...] = ()
    bold: bool = False
    """Whether all of it is."""
    size: float = _USUAL
    """Of the smallest of its letters, in pixels."""
    lead: int = 0
    """Code points at its beginning that are bold, where the rest is not."""
    box: Box = Box("", None, "text", "", "")

    @property
    def linked(self) -> int:
        """Code points that are links."""
        return sum(link.end - link.start for link in self.links)


def read_blocks(root: HtmlElement, *, hidden: bool = False) -> list[PageBlock]:
    """Return the blocks below `root`; with `hidden` those too that the page does not show at first."""
    walk = _Walk(hidden=hidden)
    top = Box(root.tag, None, "text", "", "")
    walk.inside(root, top, 0)
    walk.flush(top)
    return walk.blocks


class _Walk:
    """One pass over a tree: the blocks so far, and the words of the one being read."""

    def __init__(self, *, hidden: bool) -> None:
        self.blocks: list[PageBlock] = []
        self._hidden = hidden
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[PageLink] = []
        self._type = _Type(False, _USUAL)
        self._runs: list[tuple[int, _Type]] = []
        """Where words of another type begin."""
        self._in_row = False
        self._url: str | None = None
        self._link_start = 0

    def inside(self, element: HtmlElement, box: Box, depth: int) -> None:
        """Read what stands in `element`, a part of `box`."""
        self._add(element.text)
        for child in element:
            if self._is_shown(child):
                self._read(child, child.tag, box, depth + 1)
            self._add(child.tail)

    def _is_shown(self, element: HtmlElement) -> bool:
        tag = element.tag  # a function for a comment
        return isinstance(tag, str) and tag not in _NEVER_SHOWN and (self._hidden or not _is_hidden(element))

    def _words_in(self, element: HtmlElement) -> Iterator[str]:
        """Yield the words in `element` that are shown, however deep they stand."""
        waiting: list[HtmlElement | str] = [element]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                yield one
            elif self._is_shown(one):
                yield one.text or ""
                for child in reversed(one):
                    waiting += (child.tail or "", child)

    def flush(self, box: Box) -> None:
        """End the block being read."""
        self._end_link()
        if self._pieces:
            raw = "".join(self._pieces)
            if not raw.isspace():
                self.blocks += _blocks(raw, self._links, self._runs, box)
            self._pieces, self._links, self._runs, self._length = [], [], [], 0
        self._link_start = 0

    def _end_link(self) -> None:
        """Note the link that is open, as far as it reaches in this block."""
        if self._url and self._length > self._link_start:
            self._links.append(PageLink(self._link_start, self._length, self._url))

    def _read(self, element: HtmlElement, tag: str, box: Box, depth: int) -> None:
        before = self._type
        style = element.get("style")
        if (style is not None and "font" in style) or tag in _TYPES:
            self._type = _type_of(element, tag, style or "", before)
        if depth > _DEEPEST:
            self._add("".join(self._words_in(element)))
        elif tag == "br":
            self._add(_BREAK)
        elif tag in _BLOCKS:
            self._block(element, tag, box, depth)
        elif tag == "a" and (
            _NOTE_MARK.match(element.get("href", ""))
            or (box.role == "heading" and element.text_content().strip() in _PERMALINKS)
        ):
            pass
        elif tag == "a":
            self._url, self._link_start = element.get("href"), self._length
            self.inside(element, box, depth)
            self._end_link()
            self._url = None
        else:
            self.inside(element, box, depth)
        self._type = before

    def _block(self, element: HtmlElement, tag: str, outer: Box, depth: int) -> None:
        if self._in_row:
            self._add(" | " if tag in ("td", "th") and self._pieces else " ")
            self.inside(element, outer, depth)
            return
        self.flush(outer)
        get = element.get
        names, kind = f"{get('class', '')} {get('id', '')}", f"{get('role', '')} {get('itemprop', '')}"
        role = "item" if tag == "p" and names.startswith(_WORD_ITEM) else _role(element, tag, outer)
        box = Box(tag, outer, role, names, kind)
        self._in_row = tag == "tr" and box.role == "row"
        self.inside(element, box, depth)
        self._in_row = False
        self.flush(box)

    def _add(self, text: str | None) -> None:
        if text:
            if (not self._runs or self._runs[-1][1] is not self._type) and not text.isspace():
                self._runs.append((self._length, self._type))
            self._pieces.append(text)
            self._length += len(text)


class _Type(NamedTuple):
    """What words are set in."""

    bold: bool
    size: float
    """In pixels."""


_WORD_ITEM: Final = "MsoListParagraph"
"""The class of the paragraphs that Word sets as items, with their bullets."""
_WORD_BULLET: Final = re.compile(r"\s*[·•▪§o–-]\s+")
_NOTE_MARK: Final = re.compile(r"#(?:_?ftnt?|_?edn|cmnt|_msocom_)\d+$")
"""Where the mark of a note or a comment leads in pages of Word and of Google Docs."""
_PERMALINKS: Final = frozenset(("¶", "#", "§", "🔗"))
"""Signs beside a headline that lead to itself."""
_TYPES: Final = frozenset(("b", "strong", "summary", "big", "font"))
"""Elements that set words in another type."""


def _type_of(element: HtmlElement, tag: str, style: str, outer: _Type) -> _Type:
    """Return the type of the words in `element`, by what it is and its style (CSS 2.1)."""
    bold, size = outer.bold or tag in ("b", "strong", "summary"), outer.size
    if tag == "big":
        size *= 1.2
    elif tag == "font":
        size = _numbered_size(element.get("size", ""), size)
    for declared in _FONT.finditer(style):
        sized = _SIZE.search(declared[2]) if (declared[1] or "-size").lower() == "-size" else None
        weight = _WEIGHT.search(declared[2]) if (declared[1] or "-weight").lower() == "-weight" else None
        size = _pixels_of(sized, size) if sized else size
        bold = weight[1] is not None if weight else bold
    return _Type(bold, size)


def _pixels_of(size: re.Match[str], outer: float) -> float:
    """Return the pixels of a size of CSS within text of `outer` pixels."""
    if size[3]:
        word = size[3].lower()
        return _SIZES.get(word, outer * (1.2 if word == "larger" else 0.8))
    number, unit = float(size[1]), size[2].lower()
    return number * (_PIXELS.get(unit) or (outer / 100 if unit == "%" else outer))


def _numbered_size(written: str, outer: float) -> float:
    """Return the pixels of a size of the element `font`: 1 to 7, or more or less than 3."""
    if not re.fullmatch(r"[+-]?\d", written.strip()):
        return outer
    number = int(written) + (3 if written.strip()[0] in "+-" else 0)
    return _NUMBERED[min(7, max(1, number)) - 1]


def _is_hidden(element: HtmlElement) -> bool:
    get = element.get
    style, name = get("style"), get("class")
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or (style is not None and _HIDDEN.search(style) is not None)
        or (name is not None and _is_unseen(name))
    )


@lru_cache(maxsize=4096)
def _is_unseen(name: str) -> bool:
    return _UNSEEN.search(name) is not None


def _role(element: HtmlElement, tag: str, outer: Box) -> BlockRole:
    if tag == "table":
        return "text" if _is_layout(element) else "row"
    if tag in _INHERITING and outer.role in ("item", "quote", "meta", "row"):
        return outer.role
    return "text" if tag == "tr" else _BLOCKS[tag]


def _is_layout(table: HtmlElement) -> bool:
    """Tell whether a table arranges the page: it holds another, or no headings and long or single cells."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    if next(table.iterdescendants("th"), None) is not None:
        return False
    cells = list(table.iterdescendants("td"))
    rows = sum(1 for _ in table.iterdescendants("tr"))
    return len(cells) <= rows or any(len(unwrap("".join(cell.itertext()))) > _LONG_CELL for cell in cells)


def _blocks(raw: str, links: list[PageLink], runs: list[tuple[int, _Type]], box: Box) -> Iterator[PageBlock]:
    """Yield the paragraphs of `raw`; two line breaks in a row divide them, or one before bold headlines."""
    if box.role == "pre":
        lines = raw.replace(_BREAK, "\n").rstrip()
        yield PageBlock(lines[len(lines) - len(lines.lstrip("\r\n")) :], "pre", box=box)
        return
    level = int(box.tag[1]) if box.role == "heading" else 0
    bullet = _WORD_BULLET.match(raw) if box.name.startswith(_WORD_ITEM) else None
    start = bullet.end() if bullet else 0
    gaps = [gap.span() for gap in _GAP.finditer(raw)]
    if len(runs) > 2 * _HEADED and box.role == "text" and len(bold := _before_bold(raw, runs)) >= _HEADED:
        gaps = sorted({*gaps, *bold})
    for end, after in [*gaps, (len(raw), len(raw))]:
        words = unwrap(raw[start:end])
        if words:
            first = bisect_right(links, start, key=itemgetter(1))
            within = links[first : bisect_left(links, end, key=itemgetter(0))]
            inner = tuple(_placed(raw, start, end, within)) if within else ()
            yield PageBlock(words, box.role, level, inner, *_type_between(raw, start, end, runs), box)
        start = after


_HEADED: Final = 2
"""Lines of a paragraph that begin in bold below plain ones, at least, to be stories of their own."""


def _before_bold(raw: str, runs: Sequence[tuple[int, _Type]]) -> list[tuple[int, int]]:
    """Return the single line breaks before bold words, where what stands above is plain."""
    found = []
    for (above, plain), (at, kind) in pairwise(runs):
        if kind.bold and not plain.bold:
            line = raw[above:at].rstrip(_BLANK)
            words = line.removesuffix(_BREAK)
            if words != line and not words.rstrip(_BLANK).endswith(_BREAK):
                found.append((above + len(words), at))
    return found


def _type_between(raw: str, start: int, end: int, runs: list[tuple[int, _Type]]) -> tuple[bool, float, int]:
    """Return whether all of `raw[start:end]` is bold, its smallest size, and how long it begins so."""
    words = start + len(raw[start:end]) - len(raw[start:end].lstrip())
    first = max(1, bisect_right(runs, words, key=itemgetter(0))) - 1
    within = runs[first : bisect_left(runs, end, key=itemgetter(0))]
    plain = next((at for at, kind in within if not kind.bold), None)
    lead = len(unwrap(raw[words:plain])) if plain is not None and plain > words else 0
    return plain is None, min(kind.size for _, kind in within), lead


def _placed(raw: str, start: int, end: int, links: list[PageLink]) -> Iterator[PageLink]:
    """Yield the links within `raw[start:end]`, by their place once its white space is closed up."""
    if unwrap(raw[start:end]) == raw[start:end] and not any(
        raw[link.start].isspace() or raw[link.end - 1].isspace() for link in links
    ):
        yield from (
            PageLink(max(link.start, start) - start, min(link.end, end) - start, link.url) for link in links
        )
        return
    words = [found.span() for found in _WORD.finditer(raw, start, end)]
    begins = [first for first, _ in words]
    closed = [0]
    for first, last in words:
        closed.append(closed[-1] + last - first + 1)
    for link in links:
        head = bisect_right(begins, max(link.start, start)) - 1
        if head < 0 or words[head][1] <= link.start:
            head += 1
        tail = bisect_right(begins, min(link.end, end) - 1) - 1
        if head <= tail:
            first = closed[head] + max(0, link.start - begins[head])
            last = closed[tail] + min(link.end, words[tail][1]) - begins[tail]
            if first < last:
                yield PageLink(first, last, link.url)
