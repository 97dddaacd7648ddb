"""The keys that find, filter and list."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.core.model import Span
from briefing.core.tags.model import carries
from briefing.core.text.english import counted
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.cut import CutKeys
from briefing.tui.view.wrap import Mark

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from briefing.core.model import Section
    from briefing.tui.screens.prompt import Question
    from briefing.tui.widgets.choice_list import Choice


class FindKeys(CutKeys):
    """What the keys of the group “Find” do."""

    def _ask(self, question: Question, answered: Callable[[str], Awaitable[None] | None]) -> None:
        from briefing.tui.screens.prompt import Prompt

        async def done(words: str | None) -> None:
            following = None if words is None else answered(words)
            if following is not None:
                await following

        self.app.push_screen(Prompt(question), done)

    # -- words

    def action_find(self) -> None:
        """Ask for words and go to the first place after here."""
        from briefing.tui.screens.prompt import Question

        self._ask(Question("find"), self.find)

    def find(self, words: str) -> None:
        """Mark `words` everywhere and go to the first place after here."""
        from briefing.core.query.search import find_spans

        document = self.session.document
        sections = document.sections
        spans = find_spans(document.text, [words]) if words else ()
        self.session.found = tuple(span for span in spans if _section_at(sections, span) is not None)
        if not self.session.found:
            self.show_here(keep_place=True)
            self.say(f"“{words}” is not in this document" if words else "")
            return
        here = sections[self.index].span.start if self.index not in (None, HIGHLIGHTS) else 0
        self.session.found_here = bisect_right(self.session.found, Span(here, -1)) % len(self.session.found)
        self._go_to_found()

    def action_find_next(self) -> None:
        """The next place."""
        self._step(1)

    def action_find_previous(self) -> None:
        """The place before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.session.found:
            self.say(f"nothing was searched for: {self.briefing.key('find')} finds")
            return
        self.session.found_here = (self.session.found_here + by) % len(self.session.found)
        self._go_to_found()

    def _go_to_found(self) -> None:
        session = self.session
        span = session.found[session.found_here]
        index = _section_at(session.document.sections, span)
        if index is None:
            return
        with self.app.batch_update():
            if not self.go_to_index(index):
                self.clear_filter()
                self.go_to_index(index)
            self.read_text(span.start)
            self.say(f"{session.found_here + 1} of {len(session.found)} found")

    def found_marks(self, index: int) -> tuple[Mark, ...]:
        """Return the marks of what was found in a section."""
        session = self.session
        within = session.document.sections[index].span
        return tuple(
            Mark(span, "found-here" if number == session.found_here else "found")
            for number, span in enumerate(session.found)
            if within.covers(span)
        )

    # -- sections

    def action_filter(self) -> None:
        """Ask for a query and list what matches."""
        from briefing.tui.screens.prompt import Question

        self._ask(Question("filter", self.session.filter), self.filter)

    async def filter(self, text: str) -> None:
        """List the sections that match a query; "" lists all."""
        from briefing.core.query.parse import QueryError, parse_query
        from briefing.core.query.search import search, section_items

        session = self.session
        if not text:
            self.clear_filter()
            self.say("")
            return
        try:
            query = parse_query(text, self.briefing.settings.aliases)
        except QueryError as error:
            self.say(str(error), "error")
            return
        if session.only is None:
            self._unfiltered = self.index
        items = section_items(session.document, session.tags.sections, read=session.read)
        await self.take_time(
            lambda: tuple(hit.index for hit in search(query, items)),
            lambda found: self.list_only(found, text),
        )

    def list_only(self, indices: tuple[int, ...], text: str) -> None:
        """List the sections that the filter `text` has let through."""
        session = self.session
        session.only, session.filter = indices, text
        self.in_text = self.in_reader = False
        self.relist(self.index)
        count = len(session.only)
        self.say(f"{counted(count, 'section')} match{'es' if count == 1 else ''}")

    def action_list_tag(self) -> None:
        """Ask for a tag and list what carries it."""
        from briefing.tui.screens.prompt import Question

        if not self._offer_used(""):
            self.say(f"nothing is tagged yet: {self.briefing.key('tag')} tags")
            return

        async def answered(tag: str) -> None:
            await self.filter(f'tag:"{tag}"' if " " in tag else f"tag:{tag}")

        self._ask(Question("list tag", choices=self._offer_used, strict=True), answered)

    def _offer_used(self, words: str) -> Sequence[Choice]:
        """Return the tags of this document, with how many sections carry each."""
        from briefing.tui.widgets.choice_list import Choice

        held = [self.session.tags_of(index) for index in range(len(self.session.document.sections))]
        tags = sorted({tag for several in held for tag in several})
        levels = sorted({*tags, *(tag.partition("/")[0] for tag in tags)})
        return [
            Choice(tag, tag, str(sum(carries(several, [tag]) for several in held)))
            for tag in levels
            if words.casefold() in tag.casefold()
        ]

    def action_views(self) -> None:
        """Ask for a saved view."""
        from briefing.tui.screens.prompt import Question
        from briefing.tui.widgets.choice_list import Choice

        views = self.briefing.settings.views
        if not views:
            self.say("no views are saved: add some under “views” in config.yaml")
            return

        def offer(words: str) -> list[Choice]:
            return [
                Choice(query, name, query)
                for name, query in views.items()
                if words.casefold() in name.casefold()
            ]

        self._ask(Question("view", choices=offer, strict=True), self.filter)

    def action_library(self) -> None:
        """Ask for another document."""
        from briefing.tui.screens.prompt import Question

        if not self.briefing.offer_documents(""):
            self.say("no other document is known: what is tagged or named at the start is listed here")
            return
        question = Question("open", choices=self.briefing.offer_documents, strict=True)
        self._ask(question, self.briefing.open_source)


def _section_at(sections: Sequence[Section], span: Span) -> int | None:
    """Return the index of the section that holds a span."""
    index = bisect_right(sections, span.start, key=lambda section: section.span.start) - 1
    return index if index >= 0 and sections[index].span.covers(span) else None
