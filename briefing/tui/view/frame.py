"""What stands on the desk beside the page that is read: title, rows of the list, margin, status.

Both the desk's widgets and the first page, which is painted before there are widgets, take their rows from
here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.actions import ACTION_BY_ID, key_label
from briefing.core.model import unwrap
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.view.page import Line, Page, Piece, text_line
from briefing.tui.view.section import section_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.core.model import Document
    from briefing.tui.model.session import Entry, Session
    from briefing.tui.terminal.glyphs import Glyphs
    from briefing.tui.view.page import Role

    Keys = Mapping[str, tuple[str, ...]]

NOTHING_LISTED = "No section matches."
LEADING_PATH = re.compile(r"(?:^|(?<=: ))\S*/(?=[^/\s]+[:,])")
"""The folders of a file that a sentence is about: where there is no room, its name says enough."""


def bar(line: Line) -> Line:
    """Return the line on top, or the one at the bottom, with a blank before and after its words."""
    right = (*line.right, Piece(" ")) if line.right else ()
    return Line((Piece(" "), *line.pieces), right)


def title_line(session: Session, glyphs: Glyphs, *, whole: bool) -> Line:
    """Return what is being read and how much of it wants a tag.

    Args:
        session: what is read.
        glyphs: the marks to use.
        whole: whether the whole document was read, not only its beginning.
    """
    name = Piece(name_of(session.document), "strong")
    return Line((name,), (Piece(_counts(session, glyphs) if whole else _at_least(session), "muted"),))


def name_of(document: Document) -> str:
    """Return the title of a document, or the name of its file."""
    if document.title:
        return unwrap(document.title.of(document.text))
    return "standard input" if document.source == "-" else document.source.rpartition("/")[2]


def _at_least(session: Session) -> str:
    return f"{len(session.document.sections)}+ sections"


def _counts(session: Session, glyphs: Glyphs) -> str:
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


def digits_of(indices: Sequence[int]) -> int:
    """Return the columns that the numbers of the listed sections take."""
    return len(str(max((*indices[:1], *indices[-1:]), default=0) + 1))


def scrolled(top: int, cursor: int, count: int, height: int) -> int:
    """Return the row of a list that is to stand at the top so that the cursor is in sight.

    The list scrolls by half a page at once, for scrolled rows are sent anew.

    Args:
        top: the row that stands there now.
        cursor: the row that is to be seen.
        count: rows of the list.
        height: rows of the screen that it has.
    """
    height = max(1, height)
    if cursor < top:
        top = cursor - height // 2
    elif cursor >= top + height:
        top = cursor - height + 1 + height // 2
    return max(0, min(top, count - height))


def entry_line(entry: Entry, glyphs: Glyphs, digits: int, *, here: bool) -> Line:
    """Return the row of the list for a section.

    Args:
        entry: what is shown of the section.
        glyphs: the marks to use.
        digits: columns of its number.
        here: whether the cursor is on it.
    """
    signs = (glyphs.cursor if here else " ") + (glyphs.marked if entry.marked else " ")
    number = "" if entry.number is None else str(entry.number)
    role: Role = "muted" if entry.read or entry.number is None else "strong"
    doubt = glyphs.uncertain if entry.uncertain else glyphs.corrected if entry.corrected else ""
    known = entry.note + doubt + (glyphs.tagged if entry.tagged else "")
    return Line(
        (Piece(signs, "accent"), Piece(f"{number:>{digits}} ", "muted"), Piece(entry.heading, role)),
        (Piece(f"{known:>1}", "accent"),),
    )


def empty_line(words: str) -> Line:
    """Return the first row of a list that has nothing to list."""
    return Line((Piece(f"  {words}", "muted"),))


def page_of(session: Session, index: int | None, keys: Keys, glyphs: Glyphs, width: int) -> Page:
    """Return the page of what is under the cursor of the list: a section in short, or the highlights.

    Args:
        session: what is read.
        index: a section, `HIGHLIGHTS`, or None where nothing is listed.
        keys: the keys of each action.
        glyphs: the marks to use.
        width: columns of text.
    """
    if index is None:
        out = f"{first_key('back', keys)} shows all sections again." if session.only is not None else ""
        return Page((Line(), text_line("Nothing to read here.", "muted"), text_line(out, "muted")))
    if index == HIGHLIGHTS:
        from briefing.tui.view.highlights import highlights_page

        return highlights_page(session.document, glyphs, width)
    return section_page(session.view(index), glyphs, width)


def margin_line(line: Line, glyphs: Glyphs, indent: int, *, here: bool = False) -> Line:
    """Return a row of a page in its margin of `indent` columns, with the cursor where it is `here`."""
    sign = glyphs.cursor if here else " "
    return line._replace(pieces=(Piece(f"{sign:>{indent - 1}} ", "accent"), *line.pieces))


def hinted(session: Session, index: int | None, *, in_text: bool, more: bool) -> tuple[str, ...]:
    """Return the ids of the actions whose keys are of use now.

    Args:
        session: what is read.
        index: the section under the cursor; None where nothing is listed.
        in_text: whether its full text is shown.
        more: whether its page goes on below the screen.
    """
    if session.found:
        return ("find_next", "find_previous", "back", "help")
    if index is None:
        return ("back", "filter", "library", "help")
    if in_text:
        return ("back", "next_section", "tag", "find", "help")
    return ("read_on", "read", "tag", "export", "help") if more else ("read", "tag", "export", "find", "help")


def status_line(said: tuple[str, Role], hints: Sequence[str], keys: Keys, glyphs: Glyphs, width: int) -> Line:
    """Return what was said last, and as many keys that are of use now as there is room for.

    Args:
        said: words and their role.
        hints: ids of actions.
        keys: the keys of each action.
        glyphs: the marks to use.
        width: columns of the screen.
    """
    words, role = said
    if len(words) > width - 2:
        words = LEADING_PATH.sub(f"{glyphs.ellipsis}/", words)
    return Line((Piece(words, role),), hint_pieces(hints, keys, width - len(words) - 4))


def hint_pieces(actions: Sequence[str], keys: Keys, room: int) -> tuple[Piece, ...]:
    """Return as many keys with what they do as fit into `room` cells."""
    pieces: list[Piece] = []
    for action in actions:
        key, title = first_key(action, keys), f" {ACTION_BY_ID[action].title.lower()}"
        gap = "  " if pieces else ""
        room -= len(gap + key + title)
        if room < 0:
            break
        pieces += [Piece(gap + key, "accent"), Piece(title, "muted")]
    return tuple(pieces)


def first_key(action: str, keys: Keys) -> str:
    """Return the first key of an action, for people; its title where it has none."""
    return key_label(keys[action][0]) if keys[action] else ACTION_BY_ID[action].title
