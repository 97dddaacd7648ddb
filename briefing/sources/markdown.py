"""Markdown to parts, by the CommonMark reader `markdown-it-py`, which is imported only here and only then.

One invariant: parts point into the Markdown source; nothing is rendered and no character moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from briefing.core.model import DEEPEST, Part, Role, Span, unwrap
from briefing.core.segment.layout import line_starts
from briefing.sources.adapter import Extract, Hints, extract_text
from briefing.sources.front_matter import Front, read_front

if TYPE_CHECKING:
    from markdown_it.token import Token

_BOLD: Final = re.compile(
    r"(?:[^\w\s*<>\[(\"“#|]{1,3}[ \t]+)?"
    r"(?:\*\*|__|<(?:strong|b)>)(?=\S)([^*_\n<].*?)(?:\*\*|__|</(?:strong|b)>)[ \t]*:?(?:<br ?/?>|\\)?[ \t]*"
    r"(?:\n(?P<rest>\S(?s:.+)))?"
)
"""Bold words that have a line to themselves, a sign in front at most, and the lines below them."""
_PICTURE: Final = re.compile(r"(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+")
_CONTENTS: Final = re.compile(r"\[[^\]\n]*\]\(#[^)\s]*\)")
"""A link to a place of the same text, as in a list of contents."""

_BLOCKS: Final[dict[str, Role]] = {"fence": "meta", "code_block": "meta", "html_block": "meta", "hr": "rule"}


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the Markdown as it is, its headings as sections, its front matter as what it says of itself."""
    read = extract_text(raw, hints)
    front = read_front(read.text)
    if front is None:
        parts = read_markdown(read.text)
        return read._replace(parts=tuple(parts) if parts else None)
    metadata = front.metadata._replace(encoding=read.metadata.encoding)
    return read._replace(parts=tuple(_below(read.text, front)), metadata=metadata, damage=front.damage)


def _below(text: str, front: Front) -> Iterator[Part]:
    """Yield the parts of a text with front matter, whose title is that of the text unless it has its own."""
    parts = read_markdown(text, front.end) or _plain(text, front.end)
    titled = any(part.role == "title" for part in parts)
    whole = Span(0, len(text[: front.end].rstrip()))
    yield Part(whole, "rule" if titled or front.title is None else "title", front.title or Span(0, 0))
    yield from parts


def _plain(text: str, offset: int) -> list[Part]:
    """Return the parts below the front matter of a text that has no headings of Markdown."""
    from briefing.core.segment.plain import read_parts

    parts, _ = read_parts(text[offset:])
    return [part._replace(span=_moved(part.span, offset), words=_moved(part.words, offset)) for part in parts]


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def read_markdown(text: str, offset: int = 0) -> list[Part] | None:
    """Return the parts of the Markdown `text` from `offset` on; None when it has no headings to go by."""
    found = list(_parts(text, offset))
    levels = [level for level, _ in found if level]
    if not levels or levels == [1]:
        pieces = [piece for level, part in found for piece in _bold_heading(text, level, part)]
        bold = sum(level == _BELOW_TITLE for level, _ in pieces)
        found = pieces if not levels or bold >= _FEWEST_BOLD else found
        levels = [level for level, _ in found if level]
    if len(levels) <= 1 and (numbered := _numbered_headings([part for _, part in found])):
        found = [(_BELOW_TITLE if at in numbered else level, part) for at, (level, part) in enumerate(found)]
        found = [(level, part._replace(role="heading") if level else part) for level, part in found]
        levels = [level for level, _ in found if level]
    if not levels:
        return None
    titled = levels.count(1) == 1 and levels[0] == 1 and (len(levels) > 1 or found[0][0] == 1)
    return [_retitled(part) if titled and level == 1 else part for level, part in found]


def _numbered_headings(parts: Sequence[Part]) -> frozenset[int]:
    """Return the places of numbered items that stand alone, each above a longer paragraph: headlines."""
    items = [at for at, part in enumerate(parts) if part.role == "item"]
    below = [parts[at + 1] if at + 1 < len(parts) else parts[at] for at in items]
    apart = all(
        under.role == "text" and _length(under) > _length(parts[at]) and not parts[at].level
        for at, under in zip(items, below, strict=True)
    )
    return frozenset(items) if apart and len(items) >= _FEWEST else frozenset()


_FEWEST: Final = 3
_BELOW_TITLE: Final = 2
_FEWEST_BOLD: Final = 2
"""Bold lines below a title that are headings; one may be a warning."""


def _length(part: Part) -> int:
    return part.words.end - part.words.start


def _retitled(part: Part) -> Part:
    return Part(part.span, "title", part.words)


def _bold_heading(text: str, level: int, part: Part) -> Iterator[tuple[int, Part]]:
    """Yield the first line of a paragraph as a heading, where it is nothing but bold words, and the rest."""
    match = _BOLD.fullmatch(part.span.of(text)) if part.role == "text" else None
    if match is None:
        yield level, part
        return
    start = part.span.start
    words = Span(start + match.start(1), start + match.end(1))
    below = start + match.start("rest") if match["rest"] else part.span.end
    yield _BELOW_TITLE, Part(Span(start, words.end if match["rest"] else below), "heading", words)
    if match["rest"]:
        rest = Span(below, part.span.end)
        yield 0, Part(rest, "text", rest)


def _parts(text: str, offset: int) -> Iterator[tuple[int, Part]]:
    """Yield each part of the text after `offset` with its heading level, 0 for what is no heading."""
    starts = line_starts(text)
    first_line = text.count("\n", 0, offset)
    containers: list[str] = []
    level = 0
    for token in _tokens(text[offset:]):
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.nesting:
            _track(containers, token)
        if token.map is None:
            continue
        span = _lines(text, starts, first_line + token.map[0], first_line + token.map[1])
        if token.type == "table_open":
            yield 0, Part(span, "meta", span)
        elif token.type in _BLOCKS and span.end > span.start:
            yield 0, Part(span, _BLOCKS[token.type], span)
        elif token.type == "inline" and token.content.strip() and "table_open" not in containers:
            yield level, _inline(text, span, token.content, level, containers)
            level = 0


def _track(containers: list[str], token: Token) -> None:
    if token.nesting > 0:
        containers.append(token.type)
    elif containers and containers[-1] == token.type.replace("_close", "_open"):
        containers.pop()


def _tokens(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt  # only Markdown pays for it

    return MarkdownIt("commonmark").enable("table").disable("inline").parse(text)


def _lines(text: str, starts: Sequence[int], first: int, end_line: int) -> Span:
    """Return the span of the lines from `first` up to `end_line`, white space at the ends left out."""
    start = starts[first]
    end = starts[end_line] if end_line < len(starts) else len(text)
    lines = text[start:end]
    return Span(start + len(lines) - len(lines.lstrip()), start + len(lines.rstrip()))


def _inline(text: str, lines: Span, content: str, level: int, containers: Sequence[str]) -> Part:
    """Return the part whose words are `content`, somewhere on `lines` after list marks and heading signs."""
    first, last = content.split("\n", 1)[0].strip(), content.rsplit("\n", 1)[-1].strip()
    start = max(lines.start, text.find(first, lines.start, lines.end))
    last_line = text.rfind("\n", start, lines.end) + 1 if "\n" in content else start
    at = text.find(last, max(start, last_line), lines.end)
    words = Span(start, at + len(last) if at >= 0 else lines.end)
    if level:
        return Part(words, "heading", _without_marks(text, words))
    if _PICTURE.fullmatch(unwrap(words.of(text))) or _CONTENTS.fullmatch(text, *words):
        return Part(words, "meta", words)
    level = min(DEEPEST, containers.count("list_item_open"))
    return Part(words, "item" if level else "text", words, level=level if _bulleted(containers) else 0)


def _bulleted(containers: Sequence[str]) -> bool:
    """Tell whether the innermost list is one of bullets; numbers are words of their items."""
    inner = [name for name in containers if name in ("bullet_list_open", "ordered_list_open")]
    return inner[-1:] == ["bullet_list_open"]


def _without_marks(text: str, span: Span) -> Span:
    """Return `span` without emphasis around all of its words."""
    words = span.of(text)
    match = re.fullmatch(r"(\*\*|__|\*|_|`)(?P<words>[^*_`]+)\1", words)
    if match is None:
        return span
    return Span(span.start + match.start("words"), span.start + match.end("words"))
