"""The keys that put a wrong cut right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.core.segment.corrections import join_correction, split_correction
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.tag import TagKeys

if TYPE_CHECKING:
    from briefing.core.tags.model import Correction


class CutKeys(TagKeys):
    """What the keys of the group “Cut” do."""

    def action_join(self) -> None:
        """Join the section with the one above it."""
        if self.index is None or self.index == HIGHLIGHTS:
            return
        if self.index == 0:
            self.say("the first section has none above it")
            return
        self._correct(join_correction(self.session.document, self.index), "joined")

    def action_split(self) -> None:
        """Begin a new section at the paragraph under the cursor."""
        if not self.in_text or self.index is None or self.reader.paragraph is None:
            self.say(f"to split, read the text ({self.briefing.key('read')}) and go to the paragraph")
            return
        if self.reader.paragraph == 0:
            self.say("the section begins here already: go to a later paragraph")
            return
        self._correct(split_correction(self.session.document, self.index, self.reader.paragraph), "split")

    def _correct(self, correction: Correction, done: str) -> None:
        self.change((), done, (*self.session.tags.corrections, correction))
