"""The keys that copy and export."""

from __future__ import annotations

from briefing.tui.app import briefing
from briefing.tui.screens.main import MainScreen


def copy(screen: MainScreen) -> None:
    """Copy the chosen stop; without one the best quote, or the first sentence of the summary."""
    from briefing.tui.view.citation import cite_quote, cite_stop

    app, pane, index = briefing(screen), screen.reader, screen.section
    if pane.stop is not None:
        screen.say(app.copy_stop(pane.stop))
    elif index is not None:
        document, quotes = screen.session.document, screen.session.quotes(index)
        if quotes:
            best = min(quotes, key=lambda quote: quote.rank)
            screen.say(app.copy(cite_quote(document, best)))
        elif pane.page.stops:
            screen.say(app.copy(cite_stop(document, pane.page.stops[0])))


def copy_section(screen: MainScreen) -> None:
    """Copy headline, summary and key quotes."""
    from briefing.tui.view.citation import cite_section

    index = screen.chosen_section("are copied one by one")
    if index is not None:
        brief = screen.session.brief(index)
        screen.say(briefing(screen).copy(cite_section(screen.session.document, brief)))


def export(screen: MainScreen) -> None:
    """Choose what to export, and where to."""
    from briefing.tui.screens.export import ExportScreen

    def exported(sentence: str | None) -> None:
        if sentence:
            screen.say(sentence, "success")
        screen.draw()

    screen.app.push_screen(ExportScreen(screen.reading, screen.index), exported)
