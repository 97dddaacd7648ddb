"""The frame: what stands on every row of the main screen, from title to status line.

It is drawn by the first page, before Textual is there, and by the canvas of the main screen. One invariant:
each row of a frame is covered from edge to edge, so that a frame follows from the `MainView` alone.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.actions import NO_MACROS, Macros
from briefing.tui.model.reading import Reading
from briefing.tui.model.session import HIGHLIGHTS, Session
from briefing.tui.terminal.glyphs import UNICODE, Glyphs
from briefing.tui.view.bars import (
    HELP_STOP,
    KeyHints,
    Keys,
    bar_row,
    first_key,
    hinted,
    status_rows,
    title_line,
    with_status,
)
from briefing.tui.view.division import BARS, Division, Wishes, divide
from briefing.tui.view.listing import (
    digits_of,
    empty_line,
    entry_line,
    heading_rows,
    in_sight,
    list_columns,
    list_columns_beside,
    rest_line,
)
from briefing.tui.view.page import Line, Page, Piece, Placed, Role, Row, text_line
from briefing.tui.view.panes import ListPane, PagePane
from briefing.tui.view.section import section_page
from briefing.tui.view.wrap import Mark

NOT_DIVIDED = Division(0, hairline=False, indent=0, measure=0)
NOTHING_LISTED = "No section matches."


class Frame(NamedTuple):
    """A whole screen."""

    rows: tuple[Row, ...]
    cursor: tuple[int, int] | None
    """Column and row of the terminal's cursor, which screen readers follow; None to leave it where it is."""


class Look(NamedTuple):
    """What is the same on every screen."""

    keys: Keys
    glyphs: Glyphs = UNICODE
    wishes: Wishes = Wishes()
    macros: Macros = NO_MACROS

    def key(self, action: str) -> str:
        """Return the first key of an action, for people."""
        return first_key(action, self.keys)


class MainView:
    """All that the look of the main screen follows from."""

    def __init__(
        self, session: Session, look: Look, *, whole: bool = True, message: tuple[str, Role] = ("", "text")
    ) -> None:
        """Begin with the list, and nothing in it.

        Args:
            session: what is read.
            look: what is the same on every screen.
            whole: whether the whole document was read, not only its beginning.
            message: what was said last.
        """
        self.session = session
        self.look = look
        self.whole = whole
        self.message = message
        self.in_text = False
        """Whether the reader shows the full text rather than the summary."""
        self.in_reader = False
        """Whether the reader rather than the list is what is being looked at."""
        self.on_help = False
        """Whether Tab has gone to the footer, from where every action can be had."""
        self.zen = False
        """Whether the text stands alone."""
        self.list = ListPane()
        self.reader = PagePane()
        self.side = PagePane()
        """On a wide screen the page beside the one that is read: the text, or the card."""
        self.needed = 0
        """Columns that the list needs to show its longest heading."""
        self.division = NOT_DIVIDED

    @property
    def index(self) -> int | None:
        """The index of the section under the cursor."""
        return self.list.index

    @property
    def section(self) -> int | None:
        """The same; None as well where it is the highlights that the cursor is on."""
        return None if self.index == HIGHLIGHTS else self.index

    def shows(self, *roles: Role) -> bool:
        """Tell whether something in one of these roles is in sight on a page."""
        panes = (self.reader, self.side) if self.division.text else (self.reader,)
        rows = (line for pane in panes for line in pane.page.lines[pane.top : pane.top + pane.height])
        return self.division.reader and any(piece.role in roles for row in rows for piece in row.pieces)

    def take(self, look: Look) -> None:
        """Look so from now on: everything is laid out again with the next frame."""
        heading_rows.cache_clear()
        self.look, self.division = look, NOT_DIVIDED
        self.needed = list_columns(self.session)

    def resize(self, width: int, height: int) -> None:
        """Divide a screen of this size, and lay the pages out for what is left to them."""
        part = divide(
            width, height, self.look.wishes, reading=self.in_reader, zen=self.zen, needed=self.needed
        )
        if part == self.division:
            return
        self.division = part
        self.list.resize(part.list_rows or part.rows)
        self.show_page(keep_place=True)

    def show_page(self, *, keep_place: bool = False) -> None:
        """Show the page of what is under the cursor: from its top, or from where the reader is."""
        part, pane = self.division, self.reader
        if not part.reader:
            return
        page = self._laid_out(pane, text=self.in_text)
        if keep_place:
            pane.show_again(page)
        else:
            on_highlights = self.index == HIGHLIGHTS and page.stops
            pane.show(page, cursor=0 if self.in_text else None, focus=0 if on_highlights else None)
        if part.text:
            self.side.show(self._laid_out(self.side, text=not self.in_text))

    def _laid_out(self, pane: PagePane, *, text: bool) -> Page:
        part = self.division
        pane.resize(part.rows, part.indent, part.text if text and part.text else part.measure)
        return self._page(pane.measure, text=text)

    def _page(self, width: int, *, text: bool) -> Page:
        session, look, beside = self.session, self.look, bool(self.division.text)
        if not text or (self.section is None and not beside):
            return page_of(session, self.index, look.keys, look.glyphs, width)
        if self.section is None:
            return Page()
        from briefing.tui.view.text import text_page

        found = [Mark(span, "watched") for span in session.watched_in(self.section)]
        found += [
            Mark(span, "found-here" if here else "found") for span, here in session.found_in(self.section)
        ]
        return text_page(session.view(self.section), look.glyphs, width, found, head=not beside)


def main_view(reading: Reading, look: Look) -> MainView:
    """Return the main screen as it begins: at the section where reading stopped."""
    session = reading.session
    view = MainView(session, look, whole=reading.whole, message=reading.remark(look.keys))
    view.list.show(session.indices, reading.start)
    view.needed = list_columns(session)
    return view


def frame(view: MainView, width: int, height: int) -> Frame:
    """Return the main screen at a size in columns and rows."""
    view.resize(width, height)
    look, part, session = view.look, view.division, view.session
    title = title_line(session, look.glyphs, whole=view.whole)
    more = part.reader and view.reader.more
    last = view.list.cursor + 1 >= len(view.list.indices)
    hints = hinted(session, view.index, in_text=view.in_text, more=more, last=last)
    body = _stacked(view, width) if part.list_rows else _side_by_side(view, width)
    focus = HELP_STOP if view.on_help else None
    status = status_rows(view.message, KeyHints(hints, look.keys), width, height - BARS, focus=focus)
    rows = (bar_row(title, width, "title"), *body)
    return Frame(with_status(rows, status, height), (0, height - 1) if view.on_help else _cursor(view))


def _side_by_side(view: MainView, width: int) -> list[Row]:
    part, glyphs = view.division, view.look.glyphs
    rows: list[Row] = [()] * part.rows
    if part.list:
        rows = [(row,) for row in _list_rows(view)]
    hairline = Placed(Line((Piece(glyphs.hairline, "rule"),)), 1)
    if part.hairline:
        rows = [(*row, hairline) for row in rows]
    left = part.list + part.hairline
    if part.text:
        card, text = (view.side, view.reader) if view.in_text else (view.reader, view.side)
        pages = zip(rows, page_rows(card, glyphs, part.card), strict=True)
        rows = [(*row, on_card, hairline) for row, on_card in pages]
        left += part.card + 1
    else:
        text = view.reader
    if part.reader:
        pages = zip(rows, page_rows(text, glyphs, width - left), strict=True)
        rows = [(*row, on_page) for row, on_page in pages]
    return rows


def _stacked(view: MainView, width: int) -> list[Row]:
    glyphs = view.look.glyphs
    rule = Placed(Line((Piece(glyphs.rule * width, "rule"),)), width)
    return [(row,) for row in (*_list_rows(view), rule, *page_rows(view.reader, glyphs, width))]


def _list_rows(view: MainView) -> Iterator[Placed]:
    pane, glyphs, width = view.list, view.look.glyphs, view.division.list
    digits = digits_of(pane.indices)
    rows = listed(view)
    for position, row, words in rows:
        here = position == pane.cursor
        entry = view.session.entry(pane.indices[position])._replace(heading=words)
        line = rest_line(entry, digits) if row else entry_line(entry, glyphs, digits, here=here)
        yield Placed(line, width, over="cursor" if here else None)
    for empty in range(pane.height - len(rows)):
        yield Placed(Line() if empty or pane.indices else empty_line(NOTHING_LISTED), width)


def listed(view: MainView) -> list[tuple[int, int, str]]:
    """Return the rows of the list: which entry, which of its rows, and the part of its heading on that row.

    A heading has as many rows as leave all of the list in sight; where it does not fit anyway, one.
    """
    session, pane = view.session, view.list
    if len(pane.indices) <= pane.height:
        room = view.division.list - list_columns_beside(pane.indices)
        headings = [heading_rows(session.entry(index).heading, room) for index in pane.indices]
        several = in_sight(headings, pane.height)
        return [(n, row, words) for n, rows in enumerate(several) for row, words in enumerate(rows)]
    last = min(pane.top + pane.height, len(pane.indices))
    return [(n, 0, session.entry(pane.indices[n]).heading) for n in range(pane.top, last)]


def page_rows(pane: PagePane, glyphs: Glyphs, width: int) -> Iterator[Placed]:
    """Yield the rows of a page in its pane, `width` columns wide."""
    edge, focus = pane.indent + pane.measure, pane.focus
    for number in range(pane.top, pane.top + pane.height):
        if number >= len(pane.page.lines):
            yield Placed(Line(), width, edge)
            continue
        line = pane.page.lines[number]
        chosen = focus is not None and any(focus in piece.stops for piece in line.pieces)
        here = margin_line(line, glyphs, pane.indent, here=number == pane.cursor)
        yield Placed(here, width, edge, focus=focus if chosen else None)


def _cursor(view: MainView) -> tuple[int, int] | None:
    """Return where the reader looks: at a row of the list, or of the page."""
    part, row = view.division, view.reader.looked_at
    if (view.in_reader or view.in_text) and part.reader and row is not None:
        if part.list_rows:
            return (0, 2 + part.list_rows + row)
        beside = part.card + 1 if part.text and view.in_text else 0
        return (part.list + part.hairline + beside, 1 + row)
    rows = [position for position, *_ in listed(view)] if part.list else []
    return (0, 1 + rows.index(view.list.cursor)) if view.list.cursor in rows else None


def page_frame(
    title: Line, pane: PagePane, said: tuple[str, Role], hints: KeyHints, glyphs: Glyphs, width: int
) -> Frame:
    """Return a screen that shows one page between a title and what was said last."""
    rows = (bar_row(title, width, "title"), *((row,) for row in page_rows(pane, glyphs, width)))
    looked_at = None if pane.looked_at is None else (0, 1 + pane.looked_at)
    status = status_rows(said, hints, width, pane.height)
    return Frame(with_status(rows, status, len(rows) + 1), looked_at)


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
