"""The key that chooses a theme, and the watch over the file of the theme in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.screens.find import FindKeys

if TYPE_CHECKING:
    from pathlib import Path


class ColourKeys(FindKeys):
    """What changes the colours."""

    _theme_watched = False

    def settle(self) -> None:
        """Begin to watch the file of the theme."""
        super().settle()
        self.watch_theme()

    @property
    def theme_file(self) -> Path:
        """Where the theme in use would be if it were the reader's own."""
        return self.workspace.paths.themes / f"{self.briefing.colours.name}.yaml"

    def watch_theme(self) -> None:
        """Watch the file of the theme in use, if it is one of the reader's own."""
        if not self._theme_watched and self.theme_file.exists():
            self._theme_watched = True
            self.run_worker(self._watch_theme, thread=True, exit_on_error=False, group="theme")

    def _watch_theme(self) -> None:
        """Run in a thread: show the theme again whenever its file changes."""
        from briefing.store.watch import outside_changes

        for changed in outside_changes(self.workspace.paths.themes, self._unwatch):
            if self.theme_file in changed:
                self.app.call_from_thread(self._reload_theme)

    def _reload_theme(self) -> None:
        problem = self.briefing.show_theme(self.briefing.colours.name)
        self.say(problem or "the theme was changed", "error" if problem else "text")

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
                self.watch_theme()
                self.say(f"{name}, for now: “theme: {name}” in config.yaml keeps it")

        self.app.push_screen(Prompt(question), answered)
