"""Passages that were marked are kept in the tag file as tags are: to be read, merged and undone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.model import MarkedPassage
from briefing.core.tags.model import Change
from briefing.errors import StoreError
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.store.documents import document_of

NEWS = document_of()
FIRST, SECOND, *_ = (section.id for section in NEWS.sections)
ONE = MarkedPassage("The first words: “quoted” # and no comment.")
TWO = MarkedPassage("Other words, 0777.", "ask: really?")
Stores = Callable[[], TagStore]


def passages(store: TagStore, section: str = FIRST) -> tuple[MarkedPassage, ...]:
    entry = store.load(NEWS).sections.get(section)
    return entry.passages if entry else ()


def test_a_passage_is_found_by_the_next_process(store: TagStore, open_store: Stores) -> None:
    store.change(NEWS, [Change(FIRST, marked=(ONE,))])
    store.change(NEWS, [Change(FIRST, marked=(TWO,)), Change(SECOND, add=("trams",), marked=(ONE,))])
    assert passages(open_store()) == (ONE, TWO)
    assert passages(open_store(), SECOND) == (ONE,)


def test_the_file_is_made_to_be_read(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS, [Change(FIRST, add=("ports",), marked=(MarkedPassage("Some words.", "a note"),))])
    text = tag_file().read_text()
    assert "  passages:\n  - text: Some words.\n    note: a note\n" in text


def test_marks_are_taken_off_and_notes_changed(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS, [Change(FIRST, add=("ports",), marked=(ONE, TWO))])
    store.change(NEWS, [Change(FIRST, marked=(TWO._replace(note=None),))])
    assert passages(store) == (ONE, MarkedPassage(TWO.text))
    store.change(NEWS, [Change(FIRST, unmarked=(ONE, TWO))])
    assert passages(store) == ()
    assert "passages" not in tag_file().read_text()


def test_an_entry_with_a_passage_alone_stays_until_that_goes(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS, [Change(FIRST, marked=(TWO,))])
    assert FIRST in tag_file().read_text()
    store.change(NEWS, [Change(FIRST, unmarked=(TWO,))])
    assert FIRST not in tag_file().read_text()


def test_a_mark_is_undone_and_made_again_after_a_restart(open_store: Stores) -> None:
    open_store().change(NEWS, [Change(FIRST, marked=(TWO,))])
    assert "marked a passage" in (open_store().undo() or "")
    assert passages(open_store()) == ()
    assert "marked a passage" in (open_store().redo() or "")
    assert passages(open_store()) == (TWO,)


def test_what_two_windows_marked_is_both_kept(open_store: Stores) -> None:
    mine, theirs = open_store(), open_store()
    for window in (mine, theirs):
        window.load(NEWS)
    mine.change(NEWS, [Change(FIRST, marked=(ONE._replace(note="mine"),))])
    theirs.change(NEWS, [Change(FIRST, marked=(TWO, ONE._replace(note="theirs")))])
    assert set(passages(mine)) == {ONE._replace(note="mine\ntheirs"), TWO}


def test_hand_written_passages_are_read_and_keep_what_is_not_ours(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS, [Change(FIRST, add=("ports",))])
    hand = "  passages:\n  - just words   # mine\n  - {text: more words, colour: red}\n"
    tag_file().write_text(tag_file().read_text() + hand)
    assert passages(store) == (MarkedPassage("just words"), MarkedPassage("more words"))
    store.change(NEWS, [Change(FIRST, marked=(ONE, MarkedPassage("More words", "why")))])
    text = tag_file().read_text()
    assert "colour: red" in text
    assert "# mine" in text
    assert passages(store) == (MarkedPassage("just words"), MarkedPassage("more words", "why"), ONE)


@pytest.mark.parametrize(
    "damage", ["  passages: 3 of them\n", "  passages: {a: b}\n", "  passages:\n  - [a]\n",
               "  passages:\n  - text: [a]\n"]
)  # fmt: skip
def test_a_file_with_passages_that_are_none_is_named_and_left_alone(
    store: TagStore, tag_file: Callable[[], Path], damage: str
) -> None:
    store.change(NEWS, [Change(FIRST, add=("ports",))])
    tag_file().write_text(tag_file().read_text() + damage)
    os.utime(tag_file(), (0, 0))  # nobody is writing it
    before = tag_file().read_text()
    with pytest.raises(StoreError, match="passage"):
        store.change(NEWS, [Change(FIRST, marked=(ONE,))])
    assert tag_file().read_text() == before


def test_a_passage_cannot_write_to_the_terminal(store: TagStore) -> None:
    store.change(NEWS, [Change(FIRST, marked=(MarkedPassage("a\x1b[2J\nb", "\x1b]0;x\x07"),))])
    assert passages(store) == (MarkedPassage("a␛[2J b", "␛]0;x␇"),)


def test_an_orphan_s_passages_are_attached_with_its_tags(store: TagStore, paths: Paths) -> None:
    store.change(NEWS, [Change(FIRST, add=("ports",), marked=(ONE,))])
    (file,) = paths.tags.glob("*.yaml")
    file.write_text(
        file.read_text().replace(FIRST, "gone").replace("heading:", "old:").replace("lede:", "was:")
    )
    (orphan,) = store.load(NEWS).orphans
    assert orphan.passages == (ONE,)
    store.attach(NEWS, "gone", SECOND)
    assert passages(store, SECOND) == (ONE,)


def test_a_library_that_is_read_in_brings_its_passages(store: TagStore, paths: Paths) -> None:
    store.change(NEWS, [Change(FIRST, marked=(ONE, TWO))])
    dumped = "".join(store.dump())
    store.change(NEWS, [Change(FIRST, unmarked=(ONE,))])
    store.read_in(dumped, "dump.yaml")
    assert set(passages(store)) == {ONE, TWO}
