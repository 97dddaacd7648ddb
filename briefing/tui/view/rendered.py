"""A brief in Markdown as the page it will be: headings, lists and quotations without their signs.

Only what our own exports write is known; anything else is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Role
from briefing.tui.view.parts import CREDIT_INDENT
from briefing.tui.view.wrap import wrapped

MOST_ROWS = 2000
FENCE = "---"
LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\s]|\([^()\s]*\))*\)")
SIGNS = re.compile(r"(?<!\\)(?:\*{1,2}|__|`)")
HEADING = re.compile("#{1,6}(?= )")
CREDIT = "> —"
"""What the line begins with that says who is quoted above it."""
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
BLOCK = re.compile(r"(?P<sign>#{1,6} |> ?|[-*] |\d+\. )?(?P<words>.*)")


def rendered_page(markdown: str, glyphs: Glyphs, width: int) -> Page:
    """Lay out a brief in Markdown, `width` cells wide; of a very long one the beginning."""
    rows = list(_without_front_matter(markdown.split("\n", MOST_ROWS)[:MOST_ROWS]))
    deepest = max((len(match[0]) for match in map(HEADING.match, rows) if match), default=0)
    lines: list[Line] = []
    for row, below in zip(rows, [*rows[1:], ""], strict=True):
        if row.strip(" >"):
            lines += _block(row, glyphs, max(8, width), deepest)
        elif lines and lines[-1].pieces and not below.startswith(CREDIT):
            lines.append(Line())
    return Page(tuple(lines))


def _without_front_matter(rows: list[str]) -> list[str]:
    if rows[:1] != [FENCE] or FENCE not in rows[1:]:
        return rows
    return rows[rows.index(FENCE, 1) + 1 :]


def _block(row: str, glyphs: Glyphs, width: int, deepest: int) -> Iterator[Line]:
    match = BLOCK.fullmatch(row)
    sign, words = (match["sign"] or "", _plain(match["words"])) if match else ("", row)
    role: Role = "text"
    lead = ""
    if sign.startswith("#"):
        role = "heading" if len(sign) - 1 in (1, deepest) else "label"
    elif row.startswith(CREDIT):
        role, lead = "speaker", " " * CREDIT_INDENT
    elif sign.startswith(">"):
        role, lead = "quote", "  "
    elif sign:
        lead = f"{glyphs.bullet} " if sign[0] in "-*" else sign
    for number, part in enumerate(wrapped(words, width - len(lead)) or [""]):
        yield Line((Piece(" " * len(lead) if number else lead, "accent"), Piece(part, role)))


def _plain(words: str) -> str:
    """Return words without the signs of Markdown around and before them."""
    return ESCAPED.sub(r"\1", SIGNS.sub("", LINK.sub(r"\1", words)))
