"""The keys that read: into the text and back, length and method of summaries, the text alone."""

from __future__ import annotations

from functools import partial

from briefing.core.summarise import METHODS
from briefing.core.text.english import counted
from briefing.tui.app import briefing
from briefing.tui.commands.move import enter_reader, next_stop
from briefing.tui.commands.program import palette
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.main import MainScreen
from briefing.tui.view.division import ONE_PANE_BELOW
from briefing.tui.view.page import Stop, row_at

MOST_SENTENCES = 50


def read(screen: MainScreen) -> None:
    """Follow the chosen stop, from that of the footer to every action; otherwise read the full text."""
    if screen.size.width < ONE_PANE_BELOW and not screen.view.in_reader:
        enter_reader(screen)
    elif screen.view.on_help:
        palette(screen)
    elif stop := screen.reader.stop:
        go_to(screen, stop)
    elif screen.index == HIGHLIGHTS:
        next_stop(screen)
    elif not screen.view.in_text:
        read_text(screen)


def read_text(screen: MainScreen, offset: int | None = None) -> None:
    """Show the full text of the section under the cursor, at `offset` code points into the document."""
    if screen.section is None:
        return
    screen.way_back = None
    view = screen.view
    view.in_text = view.in_reader = True
    view.resize(*screen.size)
    screen.show_here()
    if offset is not None:
        row = row_at(view.reader.page.lines, offset)
        view.reader.show(view.reader.page, top=row - view.reader.height // 3, cursor=row)
    screen.session.mark_read(screen.section)


def go_to(screen: MainScreen, stop: Stop) -> None:
    """Follow a stop: to its section, its place in the text, or its address."""
    if stop.kind == "link" and stop.link:
        screen.say(briefing(screen).follow_link(stop.link))
        return
    from_highlights = screen.index == HIGHLIGHTS and stop.kind == "section"
    go_to_section(screen, stop.section)
    read_text(screen, None if stop.span is None or stop.kind == "section" else stop.span.start)
    _choose_again(screen, stop)
    screen.way_back = partial(_back_to_highlights, screen, stop) if from_highlights else None


def go_to_section(screen: MainScreen, index: int) -> None:
    """Put the cursor on a section, and list all sections where the filter has taken it away."""
    if not screen.list.go_to(index):
        clear_filter(screen)
        screen.list.go_to(index)


def _choose_again(screen: MainScreen, stop: Stop) -> None:
    """Choose the stop on the new page that stands for the same words."""
    for number, other in enumerate(screen.reader.page.stops):
        if (other.kind, other.span) == (stop.kind, stop.span):
            screen.reader.choose(number)


def clear_filter(screen: MainScreen) -> None:
    """List all sections again."""
    session = screen.session
    index = session.unfiltered if screen.index is None else screen.index
    session.only, session.filter = None, ""
    screen.show_list(index)


def back(screen: MainScreen) -> None:
    """Leave whatever was entered last."""
    view, session = screen.view, screen.session
    way_back, screen.way_back = screen.way_back, None
    if way_back and view.in_text:
        _leave_text(screen)
        way_back()
    elif session.found:
        session.found = ()
        screen.show_here(keep_place=True)
    elif view.on_help:
        view.on_help = False
    elif screen.reader.focus is not None:
        view.reader.focus = None
        view.in_reader = view.in_text
    elif view.in_text:
        _leave_text(screen)
    elif view.in_reader:
        view.in_reader = False
    elif session.only is not None:
        clear_filter(screen)
    elif view.zen:
        view.zen = False
    screen.say("")


def toggle_read(screen: MainScreen) -> None:
    """Count the section as read, or as not read; the marked ones all alike, where there are any."""
    session, sections = screen.session, screen.session.targets(screen.index)
    if not sections:
        screen.chosen_section("are not counted as read")
        return
    read = not all(map(session.is_read, sections))
    for index in sections:
        session.mark_read(index, read=read)
    which = "" if len(sections) == 1 else f" ({counted(len(sections), 'section')})"
    screen.say(f"{'counts' if len(sections) == 1 else 'count'} as {'read' if read else 'not read'}{which}")


def _leave_text(screen: MainScreen) -> None:
    screen.view.in_text = screen.view.in_reader = False
    screen.show_here()


def _back_to_highlights(screen: MainScreen, stop: Stop) -> None:
    """Go back to the highlight that led to a section."""
    go_to_section(screen, HIGHLIGHTS)
    screen.show_here()
    _choose_again(screen, stop)


# -- summaries


def longer(screen: MainScreen) -> None:
    """One sentence more."""
    _summarise(screen, sentences=min(MOST_SENTENCES, screen.session.options.sentences + 1))


def shorter(screen: MainScreen) -> None:
    """One sentence less."""
    _summarise(screen, sentences=max(1, screen.session.options.sentences - 1))


def next_method(screen: MainScreen) -> None:
    """The next method of the registry."""
    names = list(METHODS)
    after = (names.index(screen.session.options.method) + 1) % len(names)
    _summarise(screen, method=names[after])


def _summarise(screen: MainScreen, *, sentences: int | None = None, method: str | None = None) -> None:
    options = screen.session.options
    screen.session.options = now = options._replace(
        sentences=sentences or options.sentences, method=method or options.method
    )
    screen.view.reader.focus = None
    screen.show_here(keep_place=screen.view.in_text)
    screen.say(f"{counted(now.sentences, 'sentence')} by {now.method}")


def zen(screen: MainScreen) -> None:
    """The text alone, or everything again."""
    screen.view.zen = not screen.view.zen
