"""The keys that read: into the text and back, length and method of summaries, the text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.core.summarise import DEFAULT_METHOD, METHODS
from briefing.core.text.english import counted
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.move import MoveKeys
from briefing.tui.view.layout import ONE_PANE_BELOW

if TYPE_CHECKING:
    from briefing.core.brief import BriefOptions
    from briefing.tui.messages import BriefReady, TroubleMet
    from briefing.tui.view.page import Page, Stop


class ReadKeys(MoveKeys):
    """What the keys of the group “Read” do."""

    _unfiltered: int | None = None
    """Where the cursor was before a filter took everything away."""
    _wanted: tuple[int, BriefOptions] | None = None
    """What is being made in the background; anything else that comes is stale."""

    def action_read(self) -> None:
        """Follow the chosen stop; otherwise read the full text."""
        if self.size.width < ONE_PANE_BELOW and not self.in_reader:
            self.in_reader = True
        elif stop := self.reader.stop:
            self.go_to(stop)
        elif self.index == HIGHLIGHTS:
            self.action_next_stop()
        elif not self.in_text:
            self.read_text()

    def read_text(self, offset: int | None = None) -> None:
        """Show the full text of the section under the cursor, at `offset` code points into the document."""
        if self.index is None or self.index == HIGHLIGHTS:
            return
        with self.app.batch_update():
            self.in_text = self.in_reader = True
            self.reader.cursor = 0
            self.show_here()
            if offset is not None:
                from briefing.tui.view.text import row_at

                row = row_at(self.reader.page.lines, offset)
                self.reader.show(self.reader.page, top=row - self.reader.size.height // 3, cursor=row)
            self.reader.follow_cursor()
            self.mark_read(self.index)
            self.show_status()

    def mark_read(self, index: int) -> None:
        """Remember that the text of a section was read."""
        section = self.session.document.sections[index].id
        if section not in self.session.read:
            self.session.read.add(section)
            self.list.refresh_index(index)

    def follow(self) -> None:
        """Let the reader follow the list; in the text, the next section counts as read."""
        super().follow()
        if self.in_text and self.index is not None and self.index != HIGHLIGHTS:
            self.mark_read(self.index)

    def go_to(self, stop: Stop) -> None:
        """Follow a stop: to its section, its place in the text, or its address."""
        if stop.kind == "link" and stop.link:
            self.say(self.briefing.follow_link(stop.link))
            return
        if not self.go_to_index(stop.section):
            self.clear_filter()
            self.go_to_index(stop.section)
        if stop.kind == "section":
            self.reader.clear_focus()
            self.in_reader = False
            self.follow()
        else:
            self.read_text(None if stop.span is None else stop.span.start)
            self._choose_again(stop)

    def _choose_again(self, stop: Stop) -> None:
        """Choose the stop on the new page that stands for the same words."""
        for number, other in enumerate(self.reader.page.stops):
            if (other.kind, other.span) == (stop.kind, stop.span):
                self.reader.choose(number)

    def clear_filter(self) -> None:
        """List all sections again."""
        index = self._unfiltered if self.index is None else self.index
        self.session.only, self.session.filter = None, ""
        self.relist(index)

    def relist(self, index: int | None) -> None:
        """List what the session has, with the cursor on section `index` where it is listed."""
        indices = self.session.indices
        self.list.show(indices, indices.index(index) if index in indices else 0)
        self.show_here()
        self.show_title()

    def action_back(self) -> None:
        """Leave whatever was entered last."""
        if self.session.found:
            self.session.found = ()
            self.show_here(keep_place=True)
        elif self.reader.focus_on is not None:
            self.reader.clear_focus()
            self.in_reader = self.in_text
        elif self.in_text:
            self.in_text = self.in_reader = False
            self.reader.cursor = None
            self.show_here()
            self.list.follow_cursor()
        elif self.in_reader:
            self.in_reader = False
        elif self.session.only is not None:
            self.clear_filter()
        elif self.zen:
            self.zen = False
        self.say("")

    # -- summaries

    def action_longer(self) -> None:
        """One sentence more."""
        self._summarise(sentences=min(50, self.session.options.sentences + 1))

    def action_shorter(self) -> None:
        """One sentence less."""
        self._summarise(sentences=max(1, self.session.options.sentences - 1))

    def action_next_method(self) -> None:
        """The next method of the registry."""
        names = list(METHODS)
        after = (names.index(self.session.options.method) + 1) % len(names)
        self._summarise(method=names[after])

    def _summarise(self, *, sentences: int | None = None, method: str | None = None) -> None:
        options = self.session.options
        self.session.options = options._replace(
            sentences=sentences or options.sentences, method=method or options.method
        )
        self.reader.clear_focus()
        self.show_here(keep_place=self.in_text)
        now = self.session.options
        self.say(f"{counted(now.sentences, 'sentence')} by {now.method}")

    def page_here(self) -> Page:
        """Ask a worker for the brief when it takes time; the page says so."""
        index = self.index
        if index is not None and index != HIGHLIGHTS and not self.session.is_ready(index):
            wanted = (index, self.session.options)
            if wanted != self._wanted:
                self._wanted = wanted
                self._brief_in_background(*wanted)
        return super().page_here()

    def _brief_in_background(self, index: int, options: BriefOptions) -> None:
        document, people = self.session.document, self.session.gather()

        def work() -> None:
            from briefing.core.brief import brief_section
            from briefing.tui.messages import BriefReady, TroubleMet

            try:
                brief = brief_section(document, index, options, people)
            except Exception as error:  # noqa: BLE001 - a fault of a method is said, and the reader reads on
                self.post_message(TroubleMet(f"{options.method} failed: {error}"))
            else:
                self.post_message(BriefReady(index, options, brief))

        self.run_worker(work, thread=True, exclusive=True, exit_on_error=False, group="brief")

    def on_brief_ready(self, event: BriefReady) -> None:
        """Keep the brief; show it when it is still what is wanted."""
        self.session.keep(event.index, event.options, event.brief)
        if self._wanted == (event.index, event.options):
            self._wanted = None
            self.show_here(keep_place=True)

    def on_trouble_met(self, event: TroubleMet) -> None:
        """Say it."""
        if self.session.options.method != DEFAULT_METHOD:
            self.session.options = self.session.options._replace(method=DEFAULT_METHOD)
            self.show_here(keep_place=True)
        self.say(event.sentence, "error")

    def action_zen(self) -> None:
        """The text alone, or everything again."""
        self.zen = not self.zen
