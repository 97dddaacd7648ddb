"""What makes a string inert in each format, one function each.

One invariant: what a format's own reader shows afterwards is the string that went in. Strings are those of a
report: neutralised and on one line.
"""

from __future__ import annotations

import re
from itertools import chain, repeat
from typing import Final

from briefing.core.model import Span
from briefing.core.text.cells import cells_of
from briefing.core.text.patterns import lazy
from briefing.core.text.wrap import break_span, row_text

WIDTH: Final = 72
"""Columns of plain text, as mail has them."""
ZERO_WIDTH_SPACE: Final = "\u200b"

_markdown: Final = lazy(r"[\\`*_\[\]<>~|{}]|&(?=#?\w+;)")
_markdown_start: Final = lazy(r"(?:#{1,6}(?=\s|$)|[-+=:](?=[\s=:-]|$)|-{2,}|={2,}|\d{1,9}(?=[.)](?:\s|$)))")
_markdown_end: Final = lazy(r"(?<=\s)#+$")

_org_start: Final = lazy(
    r"^(?:\*+(?=\s)|#|[|:+-]|%%\(|\d+[.)]|\w[.)](?=\s)|CLOCK:|DEADLINE:|SCHEDULED:|CLOSED:)"
)
_org_inside: Final = lazy(
    r"(?<=\[)(?=\[|fn:|cite|#|\d)"  # links, footnotes, citations, priorities, time stamps
    r"|(?<=\])(?=\])"
    r"|(?<=<)(?=<|\d|%%|[a-z])"  # targets, time stamps, angle links
    r"|(?<=\{)(?=\{)|(?<=@)(?=@)|(?<=\\)(?=[A-Za-z\\\[(_])|(?<=[$_^])(?=[{$(])"
    r"|(?<=\bsrc)(?=_)|(?<=\bcall)(?=_)"  # inline code, which Org runs on export
    r"|(?:(?<=^)|(?<=[\s\-({'\"“‘]))[*/_=~+](?=\S)"  # emphasis
    r"|(?<=\s):(?=[\w@#%:]+:\s*$)"  # tags at the end of a headline
)
_org_scheme: Final = lazy(r"(?i)\b(https?|ftp|mailto|file|shell|elisp|javascript|doi|help|info|id)(?=:\S)")

_FORMULA: Final = frozenset("=+-@\t\r\n|%＝＋－＠")
"""First characters by which spreadsheets take a cell for a formula: OWASP's list and its full-width forms."""


def escape_markdown(text: str) -> str:
    """Return `text` so that CommonMark, with tables and strikethrough or without, shows it as it is."""
    text = _markdown().sub(_escape, text)
    if start := _markdown_start().match(text):
        text = _escape_start(start) + text[start.end() :]
    return _markdown_end().sub(_escape, text) if text.endswith("#") else text


def _escape(match: re.Match[str]) -> str:
    return "\\" + match[0]


def _escape_start(match: re.Match[str]) -> str:
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]


def quote_yaml(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar, which JSON's strings are."""
    import json  # of all that is escaped, front matter alone needs it

    return json.dumps(text, ensure_ascii=False)


def escape_org(text: str) -> str:
    """Return `text` so that Org takes none of it for markup, by zero width spaces as its manual advises."""
    text = _org_inside().sub(lambda match: match[0] + ZERO_WIDTH_SPACE, text)
    text = _org_scheme().sub(lambda match: match[0] + ZERO_WIDTH_SPACE, text)
    return _org_start().sub(lambda match: ZERO_WIDTH_SPACE + match[0], text)


def escape_cell(text: str) -> str:
    """Return `text` with an apostrophe before it if a spreadsheet would take it for a formula."""
    return "'" + text if text.lstrip()[:1] in _FORMULA and text.strip() else text


def wrap(text: str, first: str = "", rest: str | None = None, width: int = WIDTH) -> str:
    """Return `text` in lines of at most `width` columns; a longer word has its line to itself.

    Args:
        text: on one line.
        first: what the first line begins with.
        rest: what the others begin with; by default as many spaces.
        width: in columns of a terminal; wide characters take two.
    """
    indent = " " * cells_of(first) if rest is None else rest
    room = width - cells_of(indent)
    rows = break_span(text, Span(0, len(text)), room, indent=cells_of(first) - cells_of(indent), whole=True)
    starts = chain([first], repeat(indent))
    lines = (start + row_text(text, row) for start, row in zip(starts, rows, strict=False))
    return "\n".join(lines).rstrip()
