"""The keys that look at the document as a whole: digest, quotes by speaker, links."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from briefing.core.text.english import counted
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.read import ReadKeys
from briefing.tui.view.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.core.summarise.digest import DigestSentence
    from briefing.tui.view.ledger import Said
    from briefing.tui.view.page import Stop

    PageBuilder = Callable[[int], Page]

DIGEST_SENTENCES = 7
LONG = 200_000
"""Characters of a document from which on looking through all of it is left to a thread."""

T = TypeVar("T")


class LookKeys(ReadKeys):
    """What the keys do that open a page of its own."""

    async def action_digest(self) -> None:
        """The sentences that cover most of the document."""
        from briefing.core.summarise.digest import digest
        from briefing.tui.view.digest import digest_page

        document = self.session.document

        def chosen(entries: Sequence[DigestSentence]) -> None:
            self._open_page(
                "Digest", lambda width: digest_page(document, entries, self.briefing.ink.glyphs, width)
            )

        await self.take_time(lambda: digest(document, DIGEST_SENTENCES), chosen)

    async def action_quotes(self) -> None:
        """Every quote by speaker."""
        from briefing.tui.view.ledger import ledger_page

        session = self.session

        def gather() -> list[Said]:
            indices = range(len(session.document.sections))
            return [(index, quote) for index in indices for quote in session.quotes(index)]

        def gathered(quotes: list[Said]) -> None:
            glyphs = self.briefing.ink.glyphs
            self._open_page(
                "Quotes",
                lambda width: ledger_page(session.document, quotes, glyphs, width),
                counted(len(quotes), "quote"),
            )

        await self.take_time(gather, gathered)

    async def take_time(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Call `done` with what `work` returns, which a thread finds out when the document is long."""
        if len(self.session.document.text) < LONG:
            done(work())
            return
        self.say(f"looking through the document{self.briefing.ink.glyphs.ellipsis}")
        looking = asyncio.get_running_loop().run_in_executor(None, work)
        if await self.briefing.waited_for(looking):
            self.say("")
            done(looking.result())
        else:
            self.say("stopped looking")

    def _open_page(self, title: str, build: PageBuilder, note: str = "") -> None:
        from briefing.tui.screens.page import Paper

        self.app.push_screen(Paper(title, build, self.briefing.copy_stop, note), self._back_from_page)

    def _back_from_page(self, stop: Stop | None) -> None:
        if stop is not None:
            self.go_to(stop)

    def action_open_link(self) -> None:
        """Open or copy one of the numbered links of the section."""
        from briefing.tui.screens.prompt import Prompt, Question
        from briefing.tui.view.text import links_of
        from briefing.tui.widgets.choice_list import Choice

        if self.index is None or self.index == HIGHLIGHTS:
            return
        document = self.session.document
        links = [span.of(document.text) for span in links_of(document, document.sections[self.index])]
        if not links:
            self.say("there is no link in this section")
            return
        offered = [Choice(link, f"{number} {link}") for number, link in enumerate(links, 1)]

        def fitting(words: str) -> list[Choice]:
            return [choice for choice in offered if words.casefold() in choice.text.casefold()]

        self.app.push_screen(Prompt(Question("open link", choices=fitting, strict=True)), self._follow)

    def _follow(self, link: str | None) -> None:
        if link:
            self.say(self.briefing.follow_link(link))
