"""The keys that look at the document as a whole: digest, quotes by speaker, links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from briefing.core.text.english import counted
from briefing.tui.app import briefing
from briefing.tui.commands.read import go_to
from briefing.tui.offers import Choice
from briefing.tui.screens.main import MainScreen

if TYPE_CHECKING:
    from briefing.core.summarise.digest import DigestSentence
    from briefing.tui.view.overview import Said

DIGEST_SENTENCES = 7


async def digest(screen: MainScreen) -> None:
    """The sentences that cover most of the document."""
    from briefing.core.summarise.digest import digest as find_digest
    from briefing.tui.view.overview import digest_page

    document, glyphs = screen.session.document, screen.look.glyphs

    def show(entries: Sequence[DigestSentence]) -> None:
        build = partial(digest_page, document, entries, glyphs)
        screen.show_page("Digest", build, "", partial(go_to, screen))

    await screen.find_out(lambda: find_digest(document, DIGEST_SENTENCES), show)


async def quotes(screen: MainScreen) -> None:
    """Every quote by speaker."""
    from briefing.tui.view.overview import ledger_page

    session, glyphs = screen.session, screen.look.glyphs

    def gather() -> list[Said]:
        indices = range(len(session.document.sections))
        return [(index, quote) for index in indices for quote in session.quotes(index)]

    def show(found: list[Said]) -> None:
        build = partial(ledger_page, session.document, found, glyphs)
        screen.show_page("Quotes", build, counted(len(found), "quote"), partial(go_to, screen))

    await screen.find_out(gather, show)


def passages(screen: MainScreen) -> None:
    """All that the reader has marked."""
    from briefing.tui.view.overview import passages_page

    session, glyphs = screen.session, screen.look.glyphs
    found = [
        (index, passage, span)
        for index in range(len(session.document.sections))
        for passage, span in session.passages(index)
    ]
    if not found:
        screen.say(f"nothing is marked yet: {screen.look.key('passage')} marks a sentence or paragraph")
        return
    build = partial(passages_page, session.document, found, glyphs)
    screen.show_page("Passages", build, counted(len(found), "passage"), partial(go_to, screen))


def open_link(screen: MainScreen) -> None:
    """Open or copy one of the numbered links of the section."""
    from briefing.tui.screens.prompt import Question
    from briefing.tui.view.text import link_words, links_of

    index = screen.chosen_section("have no links of their own")
    if index is None:
        return
    document = screen.session.document
    links = links_of(document, document.sections[index])
    if not links:
        screen.say("there is no link in this section")
        return
    choices = [
        Choice(link.url, f"{number} {link.url} {link_words(document, link)}".rstrip())
        for number, link in enumerate(links, 1)
    ]
    screen.ask(
        Question("open link", choices=choices, strict=True),
        lambda link: screen.say(briefing(screen).follow_link(link)),
    )
