"""A web page as a text browser prints it (lynx, w3m, links), with the marks of links and buttons taken off.

One invariant: a link mark stands for a link of the list below; nothing else in brackets is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.core.model import Link, Part, Role, Span
from briefing.core.segment.layout import BULLET
from briefing.sources.adapter import Extract, Hints, extract_text

_INDENT: Final = 3
"""Columns that lynx sets paragraphs in."""
_MOST: Final = 0.5
"""Share of the lines that stand so where lynx has set them."""
_LONGEST: Final = 200
"""Code points of a heading."""
_PROSE: Final = 120
"""Code points from which a paragraph is of the story, below whose title it stands."""
_FULL: Final = 60
"""Columns of a line of a paragraph."""
_MENU: Final = 4
"""Words of an item of a menu, its bullet included."""
_OTHERS: Final = re.compile(
    r"(?:more (?:on|from|in|stories|news)|most (?:read|popular|viewed)|related|also (?:read|in)"
    r"|read (?:more|next)|latest|trending|popular|share|\d* ?comments?|leave a (?:comment|reply)"
    r"|follow us|sign up|newsletters?)\b",
    re.IGNORECASE,
)
"""What stands above other stories, comments and buttons."""


class _Begin(NamedTuple):
    """Where a paragraph begins in the text, and how many blanks stood in front of it."""

    at: int
    indent: int


_REFERENCES: Final = re.compile(
    r"^[ \t]*(?:(?:References|Links|Références|Verweise|Referencias):?(?:\s*\n[ \t]*Visible links:?)?"
    r"|Visible links:?)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_BAR: Final = re.compile(r"(?:[^|.]{1,24} \| )+[^|.]{1,24}")
"""A menu: words between bars."""
_ENTRY: Final = re.compile(r"^[ \t]*\[?(\d+)[\].][ \t]+(\S+://\S+|mailto:\S+)[ \t]*$", re.MULTILINE)
_LINKED: Final = re.compile(r"\S+")
_MARK: Final = re.compile(r"#?\[(\d{1,4})\](?=[^\s.,;:)\]])")
_FURNITURE: Final = re.compile(
    r"\s*(?:(?:\(BUTTON\)|\[(?:IMG|INLINE|LINK|EMBED|USEMAP|IMAGE)\]|IFRAME:|Frame:|_{5,})[^\n]*"
    r"|\[[^\[\]]{1,30}\])",
    re.IGNORECASE,
)


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the page without marks, menus, buttons and list of references, a line for each paragraph.

    lynx sets headings at the edge, the title in the middle and all else three columns in: then the roles are
    known, too.
    """
    read = extract_text(raw, hints)
    body, addresses = _without_references(read.text)
    lines = body.split("\n")
    indented = _is_indented(lines)
    pieces: list[str] = []
    links: list[Link] = []
    begins: list[_Begin] = []
    at, end = 0, ""
    for line in _without_other_stories(lines) if indented else _without_menu(lines):
        kept, found = _cleaned(line.strip(), addresses)
        between = _between(end, kept)
        at, end = at + len(between), (end + between)[-2:]
        if kept and (not end or end.endswith("\n")):
            begins.append(_Begin(at, _indent(line)))
        links += [Link(Span(at + link.span.start, at + link.span.end), link.url) for link in found]
        pieces += (between, kept)
        at, end = at + len(kept), (end + kept)[-2:]
    text = "".join(pieces)
    parts = _parts(text.rstrip(), begins) if indented else None
    return read._replace(text=f"{text.strip()}\n", parts=parts, links=tuple(links))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_indented(lines: Sequence[str]) -> bool:
    """Tell whether most lines stand where lynx sets paragraphs."""
    indents = [_indent(line) for line in lines if line.strip()]
    return indents.count(_INDENT) >= _MOST * len(indents)


def _without_other_stories(lines: Sequence[str]) -> Iterator[str]:
    """Leave out headings that are links or called as comments and other stories are, and what is below."""
    gone, above = False, ""
    for line in lines:
        if line.strip() and _indent(line) == 0 and not above.strip():
            gone = _MARK.match(line) is not None or _OTHERS.match(line) is not None
        above = line
        if not gone:
            yield line


def _without_menu(lines: Sequence[str]) -> Iterator[str]:
    """Leave out items of a word or three above the first line of a paragraph."""
    begun = False
    for line in lines:
        begun = begun or len(line) >= _FULL
        if begun or not BULLET.match(line.strip()) or len(line.split()) > _MENU:
            yield line


def _parts(text: str, begins: Sequence[_Begin]) -> tuple[Part, ...] | None:
    """Return the paragraphs with their roles; None where their indents tell none."""
    lines = [text[here.at : there.at] for here, there in pairwise([*begins, _Begin(len(text), 0)])]
    edges = [at for at, begin in enumerate(begins) if begin.indent == 0 and len(lines[at]) <= _LONGEST]
    middle = _title(begins, lines)
    if middle is None and edges and (len(edges) == 1 or edges[1] == edges[0] + 1):
        middle = edges.pop(0)  # the only heading, or one right above another
    roles: dict[int, Role] = dict.fromkeys(edges, "heading")
    if middle is not None:
        roles[middle] = "title"
    if not roles:
        return None
    return tuple(_part(begin.at, lines[at].rstrip(), roles.get(at)) for at, begin in enumerate(begins))


def _title(begins: Sequence[_Begin], lines: Sequence[str]) -> int | None:
    """Return which line stands in the middle, above the first paragraph; None for none."""
    for at, (begin, line) in enumerate(zip(begins, lines, strict=True)):
        if begin.indent == _INDENT and len(line) >= _PROSE:
            return None
        if begin.indent > _INDENT and len(line) <= _LONGEST and not BULLET.match(line):
            return at
    return None


def _part(start: int, line: str, role: Role | None) -> Part:
    """Return a paragraph of this role, or, by its bullet, an item or text."""
    bullet = None if role else BULLET.match(line)
    span = Span(start, start + len(line))
    words = Span(start + bullet.end(), span.end) if bullet else span
    return Part(span, role or ("item" if bullet else "text"), words)


def _between(end: str, line: str) -> str:
    """Return what stands between the `end` of the text so far and its next line, as browsers wrap text."""
    if not line or not end or end.endswith("\n"):
        return "\n" if end and not end.endswith("\n\n") else ""
    return "\n" if BULLET.match(line) else " "


def _without_references(text: str) -> tuple[str, dict[str, str]]:
    """Return the text above the list of links, and the addresses by their numbers."""
    last = max((entry.start() for entry in _ENTRY.finditer(text)), default=-1)
    starts = [match.start() for match in _REFERENCES.finditer(text, 0, last + 1)]
    if not starts:
        return text, {}
    return text[: starts[-1]], {match[1]: match[2] for match in _ENTRY.finditer(text, starts[-1])}


def _cleaned(line: str, addresses: dict[str, str]) -> tuple[str, list[Link]]:
    """Return a line without marks, and its links; an empty one for a button, a frame or a menu of links."""
    marks = _MARK.findall(line)
    if (
        _FURNITURE.fullmatch(line)
        or _BAR.fullmatch(line)
        or (marks and _is_menu(line))
        or line.startswith("#[")
    ):
        return "", []
    words, links = "", []
    at = 0
    for match in _MARK.finditer(line):
        words += line[at : match.start()]
        at = match.end()
        if match[1] in addresses:
            word = _LINKED.match(line, at)
            end = len(word[0]) if word else 0
            links.append(Link(Span(len(words), len(words) + end), addresses[match[1]]))
    return words + line[at:], links


def _is_menu(line: str) -> bool:
    """Tell whether a line is nothing but links, each a word or two."""
    pieces = [piece.split() for piece in _MARK.split(line)[2::2]]
    return not _MARK.split(line)[0].strip() and all(len(piece) <= 3 for piece in pieces)
