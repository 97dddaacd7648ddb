"""A web page as a text browser prints it (lynx, w3m, links), with the marks of links and buttons taken off.

One invariant: a link mark stands for a link of the list below; nothing else in brackets is taken for one.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.core.model import Link, Span
from briefing.core.segment.layout import BULLET
from briefing.sources.adapter import Extract, Given, extract_text

_REFERENCES: Final = re.compile(
    r"^(?:References|Links|Références|Verweise|Referencias):?[ \t]*$", re.MULTILINE
)
_BAR: Final = re.compile(r"(?:[^|.]{1,24} \| )+[^|.]{1,24}")
"""A menu: words between bars."""
_ENTRY: Final = re.compile(r"^[ \t]*\[?(\d+)[\].][ \t]+(\S+://\S+|mailto:\S+)[ \t]*$", re.MULTILINE)
_MARK: Final = re.compile(r"#?\[(\d{1,4})\](?=[^\s.,;:)\]])")
_FURNITURE: Final = re.compile(
    r"(?:\s*(?:\(BUTTON\)|\[(?:IMG|INLINE|LINK|EMBED|USEMAP|IMAGE)\]|IFRAME:|Frame:|_{5,})[^\n]*)",
    re.IGNORECASE,
)


def extract(raw: bytes, given: Given) -> Extract:
    """Return the page without marks, menus, buttons and list of references, a line for each paragraph."""
    read = extract_text(raw, given)
    body, addresses = _without_references(read.text)
    text = ""
    links: list[Link] = []
    for line in body.split("\n"):
        kept, found = _cleaned(line.strip(), addresses)
        text += _between(text, kept)
        links += [
            Link(Span(len(text) + link.span.start, len(text) + link.span.end), link.url) for link in found
        ]
        text += kept
    return read._replace(text=f"{text.strip()}\n", links=tuple(links))


def _between(text: str, line: str) -> str:
    """Return what stands between the text so far and its next line: text browsers wrap paragraphs."""
    if not line or not text or text.endswith("\n"):
        return "\n" if text and not text.endswith("\n\n") else ""
    return "\n" if BULLET.match(line) else " "


def _without_references(text: str) -> tuple[str, dict[str, str]]:
    """Return the text above the list of links, and the addresses by their numbers."""
    starts = [match.start() for match in _REFERENCES.finditer(text)]
    start = next((at for at in reversed(starts) if _ENTRY.search(text, at)), None)
    if start is None:
        return text, {}
    return text[:start], {match[1]: match[2] for match in _ENTRY.finditer(text, start)}


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
            end = len(line[at:].split(None, 1)[0]) if line[at:].split() else 0
            links.append(Link(Span(len(words), len(words) + end), addresses[match[1]]))
    return words + line[at:], links


def _is_menu(line: str) -> bool:
    """Tell whether a line is nothing but links, each a word or two."""
    pieces = [piece.split() for piece in _MARK.split(line)[2::2]]
    return not _MARK.split(line)[0].strip() and all(len(piece) <= 3 for piece in pieces)
