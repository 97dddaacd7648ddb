"""The keys that copy and export, and the ones that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.find import FindKeys
from briefing.tui.session import HIGHLIGHTS

if TYPE_CHECKING:
    from pathlib import Path


class ShareKeys(FindKeys):
    """What the keys of the groups “Share” and “Program” do."""

    def action_copy(self) -> None:
        """Copy the chosen stop; without one the best quote, or the first sentence of the summary."""
        from briefing.tui.citation import cite_quote, cite_stop

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
        from briefing.tui.citation import cite_section

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
        from briefing.tui.pages.help import help_page

        self._open_page("Keys", lambda width: help_page(self.briefing.keys, width))

    def action_theme(self) -> None:
        """Choose a theme; each is shown as the choice goes over it."""
        from briefing.tui.screens.prompt import Prompt, Question

        before = self.briefing.colours
        question = Question(
            "colours", choices=self.briefing.offer_themes, strict=True, selected=self.briefing.show_theme
        )

        def answered(name: str | None) -> None:
            if name is None:
                self.briefing.use_theme(before)
            else:
                self.say(f"{name}, for now: “theme: {name}” in config.yaml keeps it")

        self.app.push_screen(Prompt(question), answered)

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

    def settle(self) -> None:
        """Begin to watch the file of the theme, when it is one of the reader's own."""
        super().settle()
        if self.theme_file.exists():
            self.run_worker(self._watch_theme, thread=True, exit_on_error=False, group="theme")

    @property
    def theme_file(self) -> Path:
        """Where the theme in use would be if it were the reader's own."""
        return self.workspace.paths.themes / f"{self.briefing.colours.name}.yaml"

    def _watch_theme(self) -> None:
        """Run in a thread: show the theme again whenever its file changes."""
        from briefing.store.watch import outside_changes

        for changed in outside_changes(self.workspace.paths.themes, self._unwatch):
            if self.theme_file in changed:
                self.app.call_from_thread(self.briefing.show_theme, self.briefing.colours.name)
