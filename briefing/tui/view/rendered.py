"""A brief in Markdown as the page it will be: headings, lists and quotations without their signs.

Only what our own exports write is known; anything else is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Page, Piece, Role
from briefing.tui.view.wrap import wrapped

MOST_ROWS = 2000
FENCE = "---"
LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\s]|\([^()\s]*\))*\)")
SIGNS = re.compile(r"(?<!\\)(?:\*\*|__|`)")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
BLOCK = re.compile(r"(?P<sign>#{1,6} |> ?|[-*] |\d+\. )?(?P<words>.*)")


def rendered_page(markdown: str, glyphs: Glyphs, width: int) -> Page:
    """Lay out a brief in Markdown, `width` cells wide; of a very long one the beginning."""
    lines: list[Line] = []
    for row in _without_front_matter(markdown.split("\n", MOST_ROWS)[:MOST_ROWS]):
        lines += (
            _block(row, glyphs, max(8, width)) if row.strip() else [Line()] * bool(lines and lines[-1].pieces)
        )
    return Page(tuple(lines))


def _without_front_matter(rows: list[str]) -> list[str]:
    if rows[:1] != [FENCE] or FENCE not in rows[1:]:
        return rows
    return rows[rows.index(FENCE, 1) + 1 :]


def _block(row: str, glyphs: Glyphs, width: int) -> Iterator[Line]:
    match = BLOCK.fullmatch(row)
    sign, words = (match["sign"] or "", _plain(match["words"])) if match else ("", row)
    role: Role = "text"
    lead = ""
    if sign.startswith("#"):
        role = "heading" if len(sign) < 4 else "strong"
    elif sign.startswith(">"):
        role, lead = "quote", "  "
    elif sign:
        lead = f"{glyphs.bullet} " if sign[0] in "-*" else sign
    for number, part in enumerate(wrapped(words, width - len(lead)) or [""]):
        yield Line((Piece(" " * len(lead) if number else lead, "accent"), Piece(part, role)))


def _plain(words: str) -> str:
    """Return words without the signs of Markdown around and before them."""
    return ESCAPED.sub(r"\1", SIGNS.sub("", LINK.sub(r"\1", words)))
