"""The keys that tag, note and mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.core.model import unwrap
from briefing.core.tags.model import Change, clean_tag, tag_key
from briefing.core.text.naming import shorten
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.store import StoreKeys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.core.tags.model import SectionTags
    from briefing.tui.offers import TagOffers

CARRIED_LENGTH = 32
"""Code points of what an orphan carries, beside its heading."""


class TagKeys(StoreKeys):
    """What the keys of the group “Tag” do."""

    last_tags: tuple[str, ...] = ()
    """What was given last, for the key that gives it again."""

    def targets(self) -> tuple[int, ...]:
        """Return the sections that a command is for; says so when there is none."""
        found = self.session.targets(self.index)
        if not found:
            self.say("choose a section first: highlights carry no tags")
        return found

    def action_tag(self) -> None:
        """Ask for tags; what is written replaces what the section has."""
        from briefing.tui.screens.prompt import Prompt, Question

        targets = self.targets()
        if not targets:
            return
        several = len(targets) > 1
        held = () if several else self.session.tags_of(targets[0])
        label = f"tag {len(targets)} sections" if several else "tag"
        written = ", ".join((*held, "")) if held else ""
        question = Question(label, written, self.tag_offers().fitting, several=True)

        def answered(words: str | None) -> None:
            if words is not None:
                self.give(targets, self.workspace.tags.proper(split_tags(words)), held)

        self.app.push_screen(Prompt(question), answered)

    def tag_offers(self) -> TagOffers:
        """Return what there is to complete: likely tags first, then recent ones."""
        from briefing.tui.offers import TagOffers

        index = self.index
        chips = () if index is None or index == HIGHLIGHTS else self.session.chips(index)
        return TagOffers(chips, self.reading.past.topics(self.session.tags.sections.values()))

    def give(self, targets: Sequence[int], wanted: Sequence[str], held: Sequence[str] = ()) -> None:
        """Give sections the tags `wanted`, and take those of `held` that are not wanted any more."""
        keep = {tag_key(tag) for tag in wanted}
        remove = tuple(tag for tag in held if tag_key(tag) not in keep)
        had = {tag_key(tag) for tag in held}
        add = tuple(tag for tag in wanted if tag_key(tag) not in had)
        if not add and not remove:
            self.say("nothing changed")
            return
        if add:
            self.last_tags = add
        self.change(self._changes(targets, add, remove), _deed(add, remove, len(targets)))

    def _changes(self, targets: Iterable[int], add: tuple[str, ...], remove: tuple[str, ...]) -> list[Change]:
        sections = self.session.document.sections
        return [Change(sections[index].id, add, remove) for index in targets]

    def action_chip(self, number: int) -> None:
        """Give or take the tag with that number."""
        targets = self.targets()
        chips = self.session.chips(targets[0]) if targets else ()
        if number > len(chips):
            if targets:
                self.say(f"there is no suggestion {number} here")
            return
        tag = chips[number - 1].tag
        if all(self._has(index, tag) for index in targets):
            self.change(self._changes(targets, (), (tag,)), _deed((), (tag,), len(targets)))
        else:
            self.last_tags = (tag,)
            self.change(self._changes(targets, (tag,), ()), _deed((tag,), (), len(targets)))

    def _has(self, index: int, tag: str) -> bool:
        return tag_key(tag) in {tag_key(held) for held in self.session.tags_of(index)}

    def action_repeat_tags(self) -> None:
        """Give the tags that were given last."""
        targets = self.targets()
        if not self.last_tags:
            self.say(f"nothing was tagged yet: {self.briefing.key('tag')} tags")
        elif targets:
            missing = tuple(t for t in self.last_tags if not all(self._has(i, t) for i in targets))
            if missing:
                self.change(self._changes(targets, missing, ()), _deed(missing, (), len(targets)))
            else:
                self.say("tagged like that already")

    def action_annotate(self) -> None:
        """Ask for a note."""
        from briefing.tui.screens.prompt import Prompt, Question

        index = self.index
        if index is None or index == HIGHLIGHTS:
            return
        known = self.session.known(index)
        section = self.session.document.sections[index].id

        def answered(words: str | None) -> None:
            if words is not None:
                self.change([Change(section, note=words)], "noted" if words else "note taken away")

        self.app.push_screen(Prompt(Question("note", (known.note if known else None) or "")), answered)

    def action_attach(self) -> None:
        """Give the section the tags of one that is gone."""
        from briefing.tui.screens.prompt import Prompt, Question
        from briefing.tui.widgets.choice_list import Choice

        index, orphans = self.index, self.session.tags.orphans
        if not orphans:
            self.say("every tagged section is still in the text")
            return
        if index is None or index == HIGHLIGHTS:
            self.say("choose a section first: highlights carry no tags")
            return
        section = self.session.document.sections[index].id
        offered = [(each, Choice(each.id or each.heading or "", *_name_and_note(each))) for each in orphans]

        def fitting(words: str) -> list[Choice]:
            wanted = words.casefold()
            return [
                choice
                for entry, choice in offered
                if wanted in " ".join((choice.text, *entry.tags, entry.note or "")).casefold()
            ]

        def answered(orphan: str | None) -> None:
            if orphan is not None:
                self.attach(orphan, section)

        question = Question(f"attach to section {index + 1}", choices=fitting, strict=True)
        self.app.push_screen(Prompt(question), answered)

    # -- marks

    def action_mark(self) -> None:
        """Mark the section, or take its mark away, and go on."""
        index = self.index
        if index is None or index == HIGHLIGHTS:
            return
        self.session.marked ^= {self.session.document.sections[index].id}
        self.list.refresh_index(index)
        self.move_list(1)
        self._say_marked()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self.session.marked.clear()
        self.list.refresh()
        self._say_marked()

    def action_mark_matching(self) -> None:
        """Mark all that is listed."""
        sections = self.session.document.sections
        self.session.marked |= {sections[i].id for i in self.session.indices if i != HIGHLIGHTS}
        self.list.refresh()
        self._say_marked()

    def _say_marked(self) -> None:
        count = len(self.session.marked)
        key = self.briefing.key("tag")
        self.say(f"{count} marked: {key} tags them all" if count else "nothing is marked")


def split_tags(words: str) -> tuple[str, ...]:
    """Return the tags in a line with commas, each once."""
    cleaned = (clean_tag(part) for part in words.split(","))
    return tuple({tag_key(tag): tag for tag in cleaned if tag}.values())


def _name_and_note(entry: SectionTags) -> tuple[str, str]:
    """Return what an orphan is called and what it has to give: its tags, else its note."""
    carried = ", ".join(entry.tags) or unwrap(f"note: {entry.note}")
    return entry.name, shorten(carried, CARRIED_LENGTH)


def _deed(add: Sequence[str], remove: Sequence[str], count: int) -> str:
    parts = []
    if add:
        parts.append(f"tagged {', '.join(add)}")
    if remove:
        parts.append(f"took {', '.join(remove)} off")
    words = " and ".join(parts)
    return words if count == 1 else f"{words} ({count} sections)"
