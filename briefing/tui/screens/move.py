"""The keys that move: through the list, through the text, and from stop to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.whole import Whole
from briefing.tui.view.layout import ONE_PANE_BELOW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.tui.widgets.section_list import SectionList


THROUGH_THE_LIST = frozenset({"down", "up", "first", "last", "page_down", "page_up", "half_down", "half_up"})
"""Actions that only move through the list, when the list is what they move through."""

SECTION_BY_SECTION = frozenset({"next_section", "previous_section"})
"""Actions that move through the list, whatever is being read."""


class MoveKeys(Whole):
    """What the keys of the group “Move” do."""

    async def ready_for(self, action: str) -> bool:
        """Let no action but moving on act on a page that is not the one of the section under the cursor."""
        if action not in SECTION_BY_SECTION and (self.in_text or action not in THROUGH_THE_LIST):
            self.catch_up()
        return await super().ready_for(action)

    def move_list(self, by: int) -> None:
        """Move the cursor of the list and let the reader follow, in one frame."""
        with self.app.batch_update():
            if self.list.move(by):
                self.reader.clear_focus()
                self.follow()

    def go_to_index(self, index: int) -> bool:
        """Put the cursor on a section; tell whether the list holds it."""
        if index not in self.list.indices:
            return False
        self.list.move_to(self.list.indices.index(index))
        return True

    def on_section_list_chosen(self, event: SectionList.Chosen) -> None:
        """Go to the row that was clicked."""
        self.move_list(event.position - self.list.cursor)

    def action_down(self) -> None:
        """Next section, or next line of the text."""
        self._move(1)

    def action_up(self) -> None:
        """Previous section, or line before."""
        self._move(-1)

    def _move(self, by: int) -> None:
        if self.in_text:
            self.reader.move_cursor(by)
        else:
            self.move_list(by)

    def action_first(self) -> None:
        """Top of the list or the text."""
        self._leap(-len(self.list.indices), 0)

    def action_last(self) -> None:
        """End of the list or the text."""
        self._leap(len(self.list.indices), len(self.reader.page.lines) - 1)

    def _leap(self, by: int, row: int) -> None:
        if self.in_text:
            self.reader.move_to(row)
        else:
            self.move_list(by)

    def action_page_down(self) -> None:
        """A page on."""
        self._page(1.0)

    def action_page_up(self) -> None:
        """A page back."""
        self._page(-1.0)

    def action_half_down(self) -> None:
        """Half a page on."""
        self._page(0.5)

    def action_half_up(self) -> None:
        """Half a page back."""
        self._page(-0.5)

    def _page(self, much: float) -> None:
        part = self.reader if self.in_text else self.list
        rows = max(1, int((part.size.height - (abs(much) == 1.0)) * abs(much))) * (1 if much > 0 else -1)
        if self.in_text:
            self.reader.scroll_by(rows)
        else:
            self.move_list(rows)

    def action_read_on(self) -> None:
        """A page of what is being read, then the next section."""
        if self.reader.top < self.reader.bottom and self.division.reader:
            self.reader.scroll_by(max(1, self.reader.size.height - 1))
        else:
            self.action_next_section()

    def action_read_back(self) -> None:
        """A page of what is being read back, then the section before."""
        if self.reader.top > 0 and self.division.reader:
            self.reader.scroll_by(-max(1, self.reader.size.height - 1))
        else:
            self.action_previous_section()

    def action_next_section(self) -> None:
        """The next section, in the text as well."""
        self.move_list(1)

    def action_previous_section(self) -> None:
        """The section before, in the text as well."""
        self.move_list(-1)

    def action_next_untagged(self) -> None:
        """The next section without a tag, from the top again after the last."""
        here = self.list.cursor
        self._go_to_untagged([*self.list.indices[here + 1 :], *self.list.indices[: here + 1]])

    def action_previous_untagged(self) -> None:
        """The section without a tag before, from the end again before the first."""
        here = self.list.cursor
        self._go_to_untagged([*reversed(self.list.indices[:here]), *reversed(self.list.indices[here:])])

    def _go_to_untagged(self, candidates: Iterable[int]) -> None:
        index = next((i for i in candidates if i != HIGHLIGHTS and not self.session.tags_of(i)), None)
        if index is None:
            self.say("every section listed carries a tag", "success")
        else:
            self.move_list(self.list.indices.index(index) - self.list.cursor)

    def action_next_stop(self) -> None:
        """The next sentence, quote or link; after the last, back to the list."""
        self._stop(1)

    def action_previous_stop(self) -> None:
        """The sentence, quote or link before."""
        self._stop(-1)

    def _stop(self, by: int) -> None:
        narrow = self.size.width < ONE_PANE_BELOW
        if narrow and not self.in_reader:
            self.in_reader = True
        found = self.reader.focus_next(by)
        self.in_reader = found or self.in_text
