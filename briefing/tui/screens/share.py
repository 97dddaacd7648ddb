"""The keys that copy and export, and the ones that help."""

from __future__ import annotations

from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.colours import ColourKeys


class ShareKeys(ColourKeys):
    """What the keys of the groups “Share” and “Program” do."""

    def action_copy(self) -> None:
        """Copy the chosen stop; without one the best quote, or the first sentence of the summary."""
        from briefing.tui.view.citation import cite_quote, cite_stop

        if self.reader.stop is not None:
            self.say(self.briefing.copy_stop(self.reader.stop))
        elif self.index is not None and self.index != HIGHLIGHTS:
            document, quotes = self.session.document, self.session.quotes(self.index)
            if quotes:
                best = min(quotes, key=lambda quote: quote.rank)
                self.say(self.briefing.copy(cite_quote(document, best)))
            elif self.reader.page.stops:
                self.say(self.briefing.copy(cite_stop(document, self.reader.page.stops[0])))

    def action_copy_section(self) -> None:
        """Copy headline, summary and key quotes."""
        from briefing.tui.view.citation import cite_section

        if self.index is not None and self.index != HIGHLIGHTS:
            brief = self.session.brief(self.index)
            self.say(self.briefing.copy(cite_section(self.session.document, brief)))

    def action_export(self) -> None:
        """Choose what to export, and where to."""
        from briefing.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.reading, self.index), self._exported)

    def _exported(self, sentence: str | None) -> None:
        if sentence:
            self.say(sentence, "success")

    def action_help(self) -> None:
        """Show all keys."""
        from briefing.tui.view.help import help_page

        self._open_page("Keys", lambda width: help_page(self.briefing.keys, width))

    def action_palette(self) -> None:
        """Find an action by name and do it."""
        from briefing.tui.commands import offer_actions
        from briefing.tui.screens.prompt import Question

        keys = self.briefing.keys
        question = Question("do", choices=lambda words: offer_actions(words, keys), strict=True)
        self._ask(question, self._do)

    async def _do(self, action: str) -> None:
        await self.run_action(action)


class ReadingScreen(ShareKeys):
    """The main screen with all its keys."""
