"""The title line on top and the status line at the bottom: what is read, what was said, what keys do."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from briefing.actions import ACTION_BY_ID, key_label
from briefing.core.text.cells import cells_of
from briefing.core.text.naming import document_name
from briefing.tui.model.session import HIGHLIGHTS, Order, Session
from briefing.tui.terminal.glyphs import Glyphs
from briefing.tui.view.page import Line, Piece, Placed, Role, Row
from briefing.tui.view.wrap import at_most, wrapped

Keys = Mapping[str, tuple[str, ...]]
"""The keys of each action."""
ORDERED: Mapping[Order, str] = {
    "document": "",
    "unread": "unread first",
    "untagged": "untagged first",
    "tag": "by tag",
    "time": "latest first",
}
"""How the list is ordered, on the title line."""
HINT_GAP = "  "
HELP_KEY = 2
"""Cells for the key of help, which always stands there, and a blank before it."""
HELP_STOP = 0
"""The one place in the footer that Tab goes to."""
NO_WORDS: Mapping[str, str] = MappingProxyType({})


def bar_row(line: Line, width: int, role: Role, focus: int | None = None) -> Row:
    """Return the row on top, or the one at the bottom, with a blank before and after its words."""
    right = (*line.right, Piece(" ")) if line.right else ()
    return (Placed(Line((Piece(" "), *line.pieces), right), width, over=role, focus=focus),)


def title_line(session: Session, glyphs: Glyphs, *, whole: bool) -> Line:
    """Return what is being read and how much of it wants a tag.

    Args:
        session: what is read.
        glyphs: the marks to use.
        whole: whether the whole document was read, not only its beginning.
    """
    name = Piece(document_name(session.document), "strong")
    return Line((name,), (Piece(_counts(session, glyphs) if whole else _at_least(session), "muted"),))


def _at_least(session: Session) -> str:
    return f"{len(session.document.sections)}+ sections"


def _counts(session: Session, glyphs: Glyphs) -> str:
    """Return how the list is ordered, if not as the sections come, and how many there are."""
    order = ORDERED[session.order]
    return f"{order} {glyphs.dot} {_numbers(session, glyphs)}" if order else _numbers(session, glyphs)


def _numbers(session: Session, glyphs: Glyphs) -> str:
    count = len(session.document.sections)
    noun = "section" if count == 1 else "sections"
    if session.only is not None:
        return f"{session.filter} {glyphs.dot} {len(session.only)} of {count} {noun}"
    untagged = session.untagged
    if count == 1:
        return f"1 section {glyphs.dot} {'un' if untagged else ''}tagged"
    if not untagged:
        return f"all {count} tagged"
    return f"{count} {noun} {glyphs.dot} {untagged} untagged"


def hinted(
    session: Session, index: int | None, *, in_text: bool, more: bool, last: bool = False
) -> tuple[str, ...]:
    """Return the ids of the actions whose keys are of use now.

    Args:
        session: what is read.
        index: the section under the cursor; None where nothing is listed.
        in_text: whether its full text is shown.
        more: whether its page goes on below the screen.
        last: whether no section comes after it.
    """
    if session.found:
        return ("find_next", "find_previous", "back", "help")
    if index is None:
        return ("back", "filter", "library", "help")
    if index == HIGHLIGHTS:
        return ("read", "next_stop", "find", "export", "help")
    if in_text:
        return ("back", "previous_section" if last else "next_section", "tag", "find", "help")
    return ("read_on", "read", "tag", "export", "help") if more else ("read", "tag", "export", "find", "help")


class KeyHints(NamedTuple):
    """Which keys are of use now."""

    actions: Sequence[str]
    """Their ids, the most useful first."""
    keys: Keys
    words: Mapping[str, str] = NO_WORDS
    """What an action does on this screen, where its title does not say so."""


def status_rows(
    said: tuple[str, Role], hints: KeyHints, width: int, most: int, focus: int | None = None
) -> tuple[Row, ...]:
    """Return what was said last, on as many rows as it takes, and the keys that the last one has room for.

    Args:
        said: words and their role.
        hints: keys of use.
        width: columns of the screen.
        most: rows that there may be; more than these are cut.
        focus: the chosen stop among the hints.
    """
    words, role = said
    rows, room = [words], max(1, width - 2 - HELP_KEY)
    if "\n" in words or cells_of(words) > room:
        rows = [row for line in words.split("\n") for row in wrapped(line, room)]
    *above, last = (Piece(row, role) for row in at_most(rows, max(1, most)))
    right = hint_pieces(hints, width - cells_of(last.text) - 4)
    return (
        *(bar_row(Line((row,)), width, "status") for row in above),
        bar_row(Line((last,), right), width, "status", focus=focus),
    )


def with_status(rows: Sequence[Row], status: Sequence[Row], height: int) -> tuple[Row, ...]:
    """Return a screen of `height` rows: those of the status line at its end, over what stood there."""
    return (*rows[: max(1, height - len(status))], *status)[:height]


def hint_pieces(hinted: KeyHints, room: int) -> tuple[Piece, ...]:
    """Return as many keys with what they do as fit into `room` cells; of help at least the key, always."""
    actions, keys, words = hinted
    hints = [_hint(action, keys, words) for action in actions if action != "help"]
    last = _hint("help", keys, words) if "help" in actions else ()
    left, shown = room - _cells(last), 0
    for hint in hints:
        left -= _cells(hint) + len(HINT_GAP)
        shown += left >= 0
    several = [*hints[:shown], last if _cells(last) <= room else last[:1]]
    return tuple(
        piece._replace(text=HINT_GAP + piece.text) if number and piece is hint[0] else piece
        for number, hint in enumerate(several)
        for piece in hint
    )


def _hint(action: str, keys: Keys, words: Mapping[str, str]) -> tuple[Piece, ...]:
    does = words.get(action) or ACTION_BY_ID[action].title.lower()
    stops = (HELP_STOP,) if action == "help" else ()
    return Piece(first_key(action, keys), "accent", stops), Piece(f" {does}", "muted", stops)


def _cells(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def first_key(action: str, keys: Keys) -> str:
    """Return the first key of an action, for people; its title where it has none."""
    return key_label(keys[action][0]) if keys[action] else ACTION_BY_ID[action].title
