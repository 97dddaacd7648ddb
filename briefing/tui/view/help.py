"""The page of all keys, from the table of actions, and what the marks on the screen mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from briefing.actions import Action, by_group, keys_label
from briefing.core.text.cells import cells_of
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.frame import Look
from briefing.tui.view.page import Line, Page, Piece
from briefing.tui.view.parts import label
from briefing.tui.view.wrap import wrapped
from briefing.tui.view.writing import GROUP, WRITING

KEY_COLUMN = 18
TWO_COLUMNS_FROM = 104
BETWEEN = 4
"""Columns between two columns."""


def help_page(look: Look, here: Sequence[Action], width: int) -> Page:
    """Lay out every action with the keys in use, and the marks, on as many columns as have room.

    Args:
        look: keys and marks.
        here: actions as they are on the screen that asks, which come first.
        width: cells of a row.
    """
    if width < TWO_COLUMNS_FROM:
        return Page(tuple(_apart(_parts(look, here, width))))
    half = (width - BETWEEN) // 2
    parts = _parts(look, here, half)
    left = min(range(1, len(parts)), key=lambda n: max(len(_apart(parts[:n])), len(_apart(parts[n:]))))
    pairs = zip_longest(_apart(parts[:left]), _apart(parts[left:]), fillvalue=Line())
    return Page(tuple(_side_by_side(*pair, half + BETWEEN) for pair in pairs))


def _parts(look: Look, here: Sequence[Action], width: int) -> list[list[Line]]:
    column = min(KEY_COLUMN, max(8, width // 4))
    first = {here[0].group: here} if here else {}
    groups = {**first, **by_group(look.macros), GROUP: WRITING}
    parts = [
        [label(group), *(row for action in actions for row in _action_lines(action, look, column, width))]
        for group, actions in groups.items()
    ]
    rows = [row for sign, words in _legend(look.glyphs) for row in _lines(sign, words, column, width)]
    return [*parts, [label("Marks"), *rows]]


def _action_lines(action: Action, look: Look, column: int, width: int) -> list[Line]:
    return _lines(keys_label(action, look.keys.get(action.id)), action.help, column, width)


def _lines(lead: str, words: str, column: int, width: int) -> list[Line]:
    rows = wrapped(words, width - column)
    room = column - 1
    leads = wrapped(lead, room) if cells_of(lead) > room else [lead]
    pairs = zip_longest(leads, rows, fillvalue="")
    return [Line((Piece(f"{key:<{column}}", "accent"), Piece(row))) for key, row in pairs]


def _legend(glyphs: Glyphs) -> tuple[tuple[str, str], ...]:
    return (
        (glyphs.cursor, "The section, or the row of the text, that keys are about."),
        (glyphs.tagged, "The section carries a tag."),
        (glyphs.marked, "The section is marked: tags are given to all marked ones."),
        (glyphs.uncertain, "It is uncertain whether a section begins here."),
        (glyphs.new, "The section came while the document was open, and was not read yet."),
        (glyphs.corrected, "You joined or split this section."),
        (f"{glyphs.margin} {glyphs.bullet}", "A sentence of the summary: in the text, and on the card."),
        (glyphs.passage, "A passage that you marked."),
        (f"7, p. 2, {glyphs.paragraph}4", "Line, page or paragraph of the source, as in briefs and copies."),
        ("bold", "In the list: its text was not read yet."),
    )


def _apart(parts: list[list[Line]]) -> list[Line]:
    """Return the lines of all parts, an empty one between two."""
    return [line for number, part in enumerate(parts) for line in ([Line()] * bool(number) + part)]


def _side_by_side(left: Line, right: Line, column: int) -> Line:
    used = sum(cells_of(piece.text) for piece in left.pieces)
    return Line((*left.pieces, Piece(" " * max(1, column - used)), *right.pieces))
