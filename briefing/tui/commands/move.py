"""The keys that move: through the list, through the text, and from stop to stop."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.main import MainScreen
from briefing.tui.view.division import ONE_PANE_BELOW
from briefing.tui.view.panes import rows_of


def down(screen: MainScreen) -> None:
    """Next section, or next line of the text."""
    _step(screen, 1)


def up(screen: MainScreen) -> None:
    """Previous section, or line before."""
    _step(screen, -1)


def _step(screen: MainScreen, by: int) -> None:
    if screen.view.in_text:
        screen.reader.move_cursor(by)
    else:
        move_list(screen, by)


def move_list(screen: MainScreen, by: int) -> None:
    """Move the cursor of the list and let the reader follow."""
    if screen.list.move(by):
        screen.view.reader.focus = None
        screen.follow()


def first(screen: MainScreen) -> None:
    """Top of the list or the text."""
    _leap(screen, -len(screen.list.indices), 0)


def last(screen: MainScreen) -> None:
    """End of the list or the text."""
    _leap(screen, len(screen.list.indices), -1)


def _leap(screen: MainScreen, by: int, row: int) -> None:
    if screen.view.in_text:
        screen.reader.move_to(row % max(1, len(screen.reader.page.lines)))
    else:
        move_list(screen, by)


def page_down(screen: MainScreen) -> None:
    """A page on."""
    _page(screen, 1)


def page_up(screen: MainScreen) -> None:
    """A page back."""
    _page(screen, -1)


def half_down(screen: MainScreen) -> None:
    """Half a page on."""
    _page(screen, 0.5)


def half_up(screen: MainScreen) -> None:
    """Half a page back."""
    _page(screen, -0.5)


def _page(screen: MainScreen, pages: float) -> None:
    if screen.view.in_text:
        screen.reader.scroll_pages(pages)
    else:
        move_list(screen, rows_of(pages, screen.list.height))


def read_on(screen: MainScreen) -> None:
    """A page of what is being read, then the next section."""
    if screen.view.division.reader and screen.reader.more:
        screen.reader.scroll_pages(1)
    else:
        if screen.section is not None and screen.view.division.reader:
            screen.session.mark_read(screen.section)  # its end was in sight
        next_section(screen)


def read_back(screen: MainScreen) -> None:
    """A page of what is being read back, then the section before."""
    if screen.view.division.reader and screen.reader.top > 0:
        screen.reader.scroll_pages(-1)
    else:
        previous_section(screen)


def next_section(screen: MainScreen) -> None:
    """The next section, in the text as well."""
    _go_on(screen, 1)


def previous_section(screen: MainScreen) -> None:
    """The section before, in the text as well."""
    _go_on(screen, -1)


def _go_on(screen: MainScreen, by: int) -> None:
    before = screen.list.cursor
    move_list(screen, by)
    if screen.list.cursor == before:
        screen.say(f"that was the {'last' if by > 0 else 'first'} section")


def next_untagged(screen: MainScreen) -> None:
    """The next section without a tag, from the top again after the last."""
    indices, here = screen.list.indices, screen.list.cursor
    _go_to_untagged(screen, [*indices[here + 1 :], *indices[: here + 1]])


def previous_untagged(screen: MainScreen) -> None:
    """The section without a tag before, from the end again before the first."""
    indices, here = screen.list.indices, screen.list.cursor
    _go_to_untagged(screen, [*reversed(indices[:here]), *reversed(indices[here:])])


def _go_to_untagged(screen: MainScreen, candidates: Iterable[int]) -> None:
    session = screen.session
    index = next((i for i in candidates if i != HIGHLIGHTS and not session.tags_of(i)), None)
    if index is None:
        screen.say("every section listed carries a tag", "success")
    else:
        move_list(screen, screen.list.indices.index(index) - screen.list.cursor)


def next_stop(screen: MainScreen) -> None:
    """The next sentence, quote or link; after the last the footer, then the list."""
    _stop(screen, 1)


def previous_stop(screen: MainScreen) -> None:
    """The sentence, quote or link before."""
    _stop(screen, -1)


def _stop(screen: MainScreen, by: int) -> None:
    if screen.size.width < ONE_PANE_BELOW and not screen.view.in_reader:
        enter_reader(screen)
    view, pane = screen.view, screen.reader
    if view.on_help:
        screen.say("")
    beyond = view.on_help and by > 0  # from the footer to the list
    found = not beyond and pane.focus_next(by)
    view.on_help = by > 0 and not beyond and not found
    if view.on_help:
        screen.say(f"{screen.look.key('read')} shows every action")
    view.in_reader = found or view.in_text


def enter_reader(screen: MainScreen) -> None:
    """Look at the page; on a narrow screen it takes the place of the list."""
    screen.view.in_reader = True
    screen.view.resize(*screen.size)
