"""What changes the tag files: one way in for every key that does, and what is said when it fails."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from briefing.core.segment.document import cut_again
from briefing.core.tags.model import Change
from briefing.core.text.english import counted
from briefing.errors import BriefingError
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.look import LookKeys

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.timer import Timer

    from briefing.core.tags.model import Correction, DocumentTags
    from briefing.tui.model.history import Past
    from briefing.tui.model.reading import Reading

RETRY = 5.0
"""Seconds after which a change that could not be written is tried again."""


class StoreKeys(LookKeys):
    """Changes to tags, notes and cuts; undo and redo."""

    def __init__(self, reading: Reading) -> None:
        """Lay out what is read."""
        super().__init__(reading)
        self._unwatch = Event()
        self._retry: Timer | None = None
        self._told = 0
        """How many changes the reader was told would be lost."""

    def change(
        self, changes: Sequence[Change], done: str, corrections: Sequence[Correction] | None = None
    ) -> bool:
        """Make changes and say how it went; tell whether they are on disk."""
        store = self.workspace.tags
        try:
            tags = store.change(self.session.document, changes, corrections)
        except BriefingError as error:
            self.take_tags(store.load(self.session.document))
            if store.pending:
                self.say(f"{str(error).removesuffix('.')}; it is kept and tried again", "error")
                self.retry_later()
            else:
                self.say(f"nothing changed: {error}", "error")
            return False
        self.take_tags(tags)
        self.say(f"{done} {self.briefing.ink.glyphs.dot} saved", "success")
        return True

    def settle(self) -> None:
        """Begin to watch for changes that others make."""
        super().settle()
        self.run_worker(
            partial(self._watch, self.reading.past), thread=True, exit_on_error=False, group="watch"
        )

    def _watch(self, past: Past) -> None:
        """Run in a thread: look at the tag files, now and whenever they change, and tell the screen."""
        from briefing.store.watch import outside_changes
        from briefing.tui.messages import PastKnown, TagsChangedOutside

        if past.look():
            self.post_message(PastKnown())
        if self.session.tags.sections:
            with suppress(BriefingError, OSError):  # the first change finds a large file read already
                self.workspace.tags.prepare(self.session.document)
        for _ in outside_changes(self.workspace.paths.tags, self._unwatch):
            self.post_message(TagsChangedOutside())
            self.workspace.tags.wait()  # else both threads would index what one of them is writing
            past.look()

    def on_unmount(self) -> None:
        """Watch no more, and try for the last time to write what could not be written."""
        self._unwatch.set()
        if self.workspace.unsaved:
            with suppress(BriefingError):
                self.workspace.tags.retry()

    def on_past_known(self) -> None:
        """Suggest what the past speaks for, too."""
        self.session.forget_suggestions()
        self.show_here(keep_place=True)

    def on_tags_changed_outside(self) -> None:
        """Show what others changed; what this program wrote itself changes nothing."""
        before = self.session.tags
        try:
            tags = self.workspace.tags.load(self.session.document)
        except BriefingError as error:
            self.say(str(error), "error")
            return
        if tags == before:
            return
        self.take_tags(tags)
        if tags.problem:
            self.say(f"tags unreadable: {tags.problem}", "error")
        else:
            self.say("tags were changed outside")

    def retry(self) -> None:
        """Write what could not be written before."""
        self._retry = None
        try:
            written = self.workspace.tags.retry()
        except BriefingError as error:
            if self.workspace.unsaved:
                self.retry_later()
            else:
                self.say(f"nothing changed: {error}", "error")
            return
        if written:
            self.take_tags(self.workspace.tags.load(self.session.document))
            self.say(f"{counted(written, 'change')} saved at last", "success")

    def retry_later(self) -> None:
        """Try again to write in a while."""
        if self._retry is None:
            self._retry = self.set_timer(RETRY, self.retry)

    def may_leave(self) -> bool:
        """Write what waits; where that fails, say so, and let go what the reader knows to be lost."""
        with suppress(BriefingError):
            if self.workspace.unsaved:
                self.workspace.tags.retry()
        waiting, told = self.workspace.unsaved, self._told
        self._told = waiting
        if waiting and waiting != told:
            what = f"{counted(waiting, 'change')} not saved"
            self.say(f"{what}; {self.briefing.key('quit')} again leaves without saving", "error")
        return waiting in (0, told)

    def take_tags(self, tags: DocumentTags) -> None:
        """Show what is known about the document now, and cut it anew when its corrections are others."""
        before = self.session.tags
        if tags.corrections != before.corrections:
            self.recut(tags)
            return
        self.session.tags = tags
        sections = self.session.document.sections
        self.changed(
            *(
                index
                for index, section in enumerate(sections)
                if before.sections.get(section.id) != tags.sections.get(section.id)
            )
        )

    def recut(self, tags: DocumentTags) -> None:
        """Split the text as the corrections say and stay at the same place in it."""
        session = self.session
        old = session.document
        at = old.sections[self.index].span.start if self.index not in (None, HIGHLIGHTS) else 0
        document = cut_again(old, tags.corrections)
        session.replace_document(document, self.workspace.tags.load(document))
        self.in_text = False
        starts = [section.span.start for section in document.sections]
        self.relist(max(0, sum(start <= at for start in starts) - 1))

    def attach(self, orphan: str, section: str) -> None:
        """Give a section the tags of an entry whose own section is gone."""
        given = next(
            (each.tags for each in self.session.tags.orphans if orphan in (each.id, each.heading)), ()
        )
        try:
            tags = self.workspace.tags.attach(self.session.document, orphan, section)
        except BriefingError as error:
            self.say(str(error), "error")
            return
        self.take_tags(tags)
        left = f", {len(tags.orphans)} more to attach" if tags.orphans else ""
        what = ", ".join(given) or "the note"
        self.say(f"attached {what} {self.briefing.ink.glyphs.dot} saved{left}", "success")

    def action_undo(self) -> None:
        """Undo the last change of any session."""
        self._turn(self.workspace.tags.undo, "nothing to undo")

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._turn(self.workspace.tags.redo, "nothing to do again")

    def _turn(self, turn: Callable[[], str | None], nothing: str) -> None:
        try:
            sentence = turn()
        except BriefingError as error:
            self.say(str(error), "error")
            return
        self.take_tags(self.workspace.tags.load(self.session.document))
        self.say(sentence or nothing, "success" if sentence else "text")
