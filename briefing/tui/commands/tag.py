"""The keys that tag, note and mark, and those that put a wrong cut right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.core.model import MarkedPassage, Section, Span
from briefing.core.tags.line import read_tags, said_of_tags, write_tags
from briefing.core.tags.model import Change, SectionTags, passage_key, tag_key
from briefing.core.text.naming import shorten
from briefing.tui.commands.changes import CARRIED_LENGTH, attach_orphan, change
from briefing.tui.commands.move import move_list
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.offers import Choice, tag_choices
from briefing.tui.screens.main import MainScreen

NAMED_LENGTH = 24
"""Code points of a heading that is named within a sentence."""


def targets(screen: MainScreen) -> tuple[int, ...]:
    """Return the sections that a command is for; says so when there is none."""
    found = screen.session.targets(screen.index)
    if not found:
        screen.chosen_section("carry no tags")
    return found


def tag(screen: MainScreen) -> None:
    """Ask for tags; what is written replaces what the section has."""
    from briefing.tui.screens.prompt import TAGS, Question

    sections = targets(screen)
    if not sections:
        return
    several = len(sections) > 1
    held = () if several else screen.session.tags_of(sections[0])
    label = f"tag {len(sections)} sections" if several else "tag"
    written = f"{write_tags(held)}, " if held else ""

    def check(words: str) -> str:  # what is no tag would take off what the reader left on the line
        return said_of_tags(words, held)

    def answered(words: str) -> None:
        give(screen, sections, screen.reading.workspace.tags.proper(read_tags(words)), held)

    screen.ask(Question(label, written, _tags_to_offer(screen), TAGS, check=check), answered)


def _tags_to_offer(screen: MainScreen) -> list[Choice]:
    """Return what there is to complete: likely tags first, then recent ones."""
    session = screen.session
    chips = () if screen.section is None else session.chips(screen.section)
    return tag_choices(chips, screen.reading.library_tags.topics(session.tags.sections.values()))


def give(
    screen: MainScreen, sections: Sequence[int], wanted: Sequence[str], held: Sequence[str] = ()
) -> None:
    """Give sections the tags `wanted`, and take those of `held` that are not wanted any more."""
    keep = {tag_key(tag) for tag in wanted}
    remove = tuple(tag for tag in held if tag_key(tag) not in keep)
    had = {tag_key(tag) for tag in held}
    add = tuple(tag for tag in wanted if tag_key(tag) not in had)
    if not add and not remove:
        screen.say("nothing changed")
        return
    if add:
        screen.session.last_tags = add
    _retag(screen, sections, add, remove)


def _retag(
    screen: MainScreen, sections: Sequence[int], add: tuple[str, ...], remove: tuple[str, ...] = ()
) -> None:
    ids = [screen.session.document.sections[index].id for index in sections]
    change(screen, [Change(section, add, remove) for section in ids], _said(add, remove, len(sections)))


def _said(add: Sequence[str], remove: Sequence[str], count: int) -> str:
    parts = []
    if add:
        parts.append(f"tagged {', '.join(add)}")
    if remove:
        parts.append(f"took {', '.join(remove)} off")
    words = " and ".join(parts)
    return words if count == 1 else f"{words} ({count} sections)"


def chip(screen: MainScreen, number: int) -> None:
    """Give or take the tag that has that number on the card; where that is out of sight, say it first."""
    index = screen.chosen_section("carry no tags")
    if index is None:
        return
    chips, sections = screen.session.chips(index), screen.session.targets(index)
    if number > len(chips):
        screen.say(f"there is no suggestion {number} here")
        return
    chosen = chips[number - 1]
    if not _seen(screen, f"{number} {'takes' if chosen.given else 'gives'} {chosen.tag}: press it again"):
        return
    if chosen.given:
        _retag(screen, sections, (), (chosen.tag,))
    else:
        screen.session.last_tags = (chosen.tag,)
        _retag(screen, sections, (chosen.tag,))


def _seen(screen: MainScreen, words: str) -> bool:
    """Tell whether the reader sees the numbered tags, or was told of this one; tells them otherwise."""
    if screen.view.shows("chip", "given") or screen.message[0] == words:
        return True
    screen.say(words)
    return False


def _all_have(screen: MainScreen, sections: Iterable[int], tag: str) -> bool:
    session = screen.session
    return all(tag_key(tag) in map(tag_key, session.tags_of(index)) for index in sections)


def repeat_tags(screen: MainScreen) -> None:
    """Give the tags that were given last."""
    sections, last = targets(screen), screen.session.last_tags
    if not last:
        screen.say(f"nothing was tagged yet: {screen.look.key('tag')} tags")
    elif sections:
        missing = tuple(tag for tag in last if not _all_have(screen, sections, tag))
        if missing:
            _retag(screen, sections, missing)
        else:
            screen.say("tagged like that already")


def annotate(screen: MainScreen) -> None:
    """Ask for a note."""
    from briefing.tui.screens.prompt import Question

    index = screen.chosen_section("carry no notes")
    if index is None:
        return
    if (chosen := _chosen_passage(screen, index)) is not None:
        _annotate_passage(screen, index, chosen)
        return
    known = screen.session.known(index)
    note = (known.note if known else None) or ""
    section = screen.session.document.sections[index].id

    def answered(words: str) -> None:
        if words == note:
            screen.say("nothing changed")
        else:
            change(screen, [Change(section, note=words)], "noted" if words else "note taken away")

    screen.ask(Question("note", note), answered)


def _chosen_passage(screen: MainScreen, index: int) -> MarkedPassage | None:
    """Return the marked passage that is chosen, or is what would be marked here; None for none."""
    stop = screen.reader.stop
    places = {span: passage for passage, span in screen.session.passages(index)}
    here = (stop.span if stop else None, _place_to_mark(screen, index))
    return next((places[span] for span in here if span in places), None)


def _annotate_passage(screen: MainScreen, index: int, passage: MarkedPassage) -> None:
    from briefing.tui.screens.prompt import Question

    section = screen.session.document.sections[index].id

    def answered(words: str) -> None:
        if words == (passage.note or ""):
            screen.say("nothing changed")
        else:
            marked = passage._replace(note=words or None)
            change(screen, [Change(section, marked=(marked,))], "noted" if words else "note taken away")

    screen.ask(Question("note on the passage", passage.note or ""), answered)


def passage(screen: MainScreen) -> None:
    """Mark the chosen sentence or the paragraph under the cursor as the reader's own, or take that away."""
    from briefing.core.tags.passages import passage_of

    index = screen.chosen_section("carry no marks")
    if index is None:
        return
    section = screen.session.document.sections[index]
    known = _chosen_passage(screen, index)
    place = _place_to_mark(screen, index)
    if known is not None:
        change(screen, [Change(section.id, unmarked=(known,))], "mark taken off the passage")
    elif place is None:
        key = screen.look.key
        way = f"go down ({key('down')})" if screen.view.in_text else f"read the text ({key('read')}) and go"
        screen.say(f"{key('next_stop')} chooses a sentence; or {way} to a paragraph")
    else:
        _toggle_passage(screen, section, passage_of(screen.session.document, place))


def _toggle_passage(screen: MainScreen, section: Section, passage: MarkedPassage) -> None:
    known = screen.session.tags.sections.get(section.id)
    same = [one for one in known.passages if passage_key(one) == passage_key(passage)] if known else []
    if same:
        change(screen, [Change(section.id, unmarked=tuple(same))], "mark taken off the passage")
    else:
        change(screen, [Change(section.id, marked=(passage,))], "passage marked")


def _place_to_mark(screen: MainScreen, index: int) -> Span | None:
    """Return the place of the chosen sentence, of the sentence around a quote, or of the paragraph."""
    from briefing.core.tags.passages import whole_sentences

    document, stop = screen.session.document, screen.reader.stop
    section = document.sections[index]
    if stop is not None:
        return whole_sentences(document, section, stop.span) if stop.span and stop.kind != "link" else None
    paragraph = screen.reader.paragraph if screen.view.in_text else None
    return None if paragraph is None else section.paragraphs[paragraph].span


def attach(screen: MainScreen) -> None:
    """Give the section the tags of one that is gone."""
    from briefing.tui.screens.prompt import Question

    orphans = screen.session.tags.orphans
    if not orphans:
        screen.say("nothing to attach: every tagged section is still in the text")
        return
    index = screen.chosen_section("carry no tags")
    if index is None:
        return
    section = screen.session.document.sections[index].id
    question = Question(
        f"attach to section {index + 1}", choices=[_orphan_choice(each) for each in orphans], strict=True
    )
    screen.ask(question, lambda orphan: attach_orphan(screen, orphan, section))


def _orphan_choice(entry: SectionTags) -> Choice:
    """Return an orphan by what it is called, with what it has to give."""
    words = " ".join((*entry.tags, entry.note or ""))
    note = shorten(entry.gist, CARRIED_LENGTH)
    return Choice(entry.id or entry.heading or "", entry.name, note, words=words)


# -- marks


def mark(screen: MainScreen) -> None:
    """Mark the section, or take its mark away, and go on."""
    index = screen.chosen_section("are not marked")
    if index is None:
        return
    screen.session.marked ^= {screen.session.document.sections[index].id}
    screen.show_here(keep_place=True)
    move_list(screen, 1)
    _say_marked(screen)


def unmark_all(screen: MainScreen) -> None:
    """Take all marks away."""
    screen.session.marked.clear()
    screen.show_here(keep_place=True)
    _say_marked(screen)


def mark_matching(screen: MainScreen) -> None:
    """Mark all that is listed."""
    sections = screen.session.document.sections
    screen.session.marked |= {sections[i].id for i in screen.session.indices if i != HIGHLIGHTS}
    screen.show_here(keep_place=True)
    _say_marked(screen)


def _say_marked(screen: MainScreen) -> None:
    count = len(screen.session.marked)
    screen.say(f"{count} marked: {screen.look.key('tag')} tags them all" if count else "nothing is marked")


# -- cuts


def join(screen: MainScreen) -> None:
    """Join the section with the one above it."""
    from briefing.core.segment.corrections import join_correction

    session, index = screen.session, screen.chosen_section("are not joined")
    if index == 0:
        screen.say("the first section has none above it")
    elif index is not None and not session.stands_above(index - 1, index):
        name = shorten(session.entry(index - 1).heading, NAMED_LENGTH)
        filtered = session.only is not None
        way = f"{screen.look.key('back')} lists all" if filtered else f"{screen.look.key('order')} reorders"
        screen.say(f"not joined: in the text “{name}” is above it; {way}")
    elif index is not None:
        correction = join_correction(session.document, index)
        change(screen, (), "joined", (*session.tags.corrections, correction))


def split(screen: MainScreen) -> None:
    """Begin a new section at the paragraph under the cursor."""
    from briefing.core.segment.corrections import split_correction

    session, index, paragraph = screen.session, screen.section, screen.reader.paragraph
    if not screen.view.in_text or index is None:
        screen.say(f"to split, read the text ({screen.look.key('read')}) and go to the paragraph")
    elif not paragraph:  # the first, or the heading above it
        screen.say("the section begins here already: go to a later paragraph")
    else:
        correction = split_correction(session.document, index, paragraph)
        change(screen, (), "split", (*session.tags.corrections, correction))
