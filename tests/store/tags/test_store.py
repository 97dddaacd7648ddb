"""What is said about sections is on disk when the store says so, and nobody's words are lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import files
from briefing.core.tags.model import Change, Correction
from briefing.errors import StoreError
from briefing.store.paths import Paths
from briefing.store.tags import index
from briefing.store.tags.store import TagStore
from tests.store.documents import MARKETS, NEWS, PIER, TRAM, document_of

NEWS_OF_MARN = document_of()
PIER_ID, MARKETS_ID, TRAM_ID = (section.id for section in NEWS_OF_MARN.sections)
Stores = Callable[[], TagStore]


def tags_of(store: TagStore, section: str = PIER_ID) -> tuple[str, ...]:
    entry = store.load(NEWS_OF_MARN).sections.get(section)
    return entry.tags if entry else ()


def test_without_tags_nothing_is_written(store: TagStore, home: Path) -> None:
    assert store.load(NEWS_OF_MARN).sections == {}
    assert not home.exists()


def test_a_change_is_found_by_the_next_process(store: TagStore, open_store: Stores) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("Ports", " sea / ferries "), note="check")])
    entry = open_store().load(NEWS_OF_MARN).sections[PIER_ID]
    assert entry.tags == ("Ports", "sea/ferries")
    assert entry.note == "check"
    assert entry.heading == PIER[0]


def test_the_file_is_made_to_be_read(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports", "no"))])
    lines = tag_file().read_text().splitlines()
    assert lines[:2] == [
        "# Topics for one document. Edit freely: briefing keeps comments, order and keys it does not know.",
        "briefing: 1",
    ]
    assert f"- id: {PIER_ID}" in lines
    assert '  tags: [ports, "no"]' in lines
    assert lines[-1].startswith("  tagged: 2")


def test_case_does_not_tell_tags_apart(store: TagStore) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("Ports", "ports"))])
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("PORTS",))])
    assert tags_of(store) == ("Ports",)
    store.change(NEWS_OF_MARN, [Change(PIER_ID, remove=("ports",))])
    assert tags_of(store) == ()


def test_an_alias_becomes_its_tag(paths: Paths) -> None:
    store = TagStore(paths, aliases={"UA": "ukraine"})
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ua",))])
    assert tags_of(store) == ("ukraine",)


def test_a_tag_cannot_write_to_the_terminal(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("a\x1b]0;x\x07b",))])
    assert not any(ord(character) < 32 for tag in tags_of(store) for character in tag)
    tag_file().write_text(tag_file().read_text().replace("tags: [", 'tags: ["\\e[2J", '))
    assert tags_of(store)[0] == "␛[2J"


def test_a_hand_edit_in_another_style_survives_a_change(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",)), Change(TRAM_ID, add=("trams",))])
    text = tag_file().read_text().replace("  tags: [trams]\n", "  tags:   # mine\n    - trams\n    - 0777\n")
    tag_file().write_text(text + "own: {a: 1}\n")
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("rail",))])
    now = tag_file().read_text()
    assert "  tags:   # mine\n    - trams\n    - 0777\n    - rail\n" in now
    assert now.endswith("own: {a: 1}\n")
    assert tags_of(store, TRAM_ID) == ("trams", "0777", "rail")


def test_the_last_tag_taken_off_leaves_no_entry_unless_a_comment_is_in_it(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",)), Change(TRAM_ID, add=("trams",))])
    tag_file().write_text(tag_file().read_text().replace("[trams]", "[trams]  # look again"))
    store.change(NEWS_OF_MARN, [Change(PIER_ID, remove=("ports",)), Change(TRAM_ID, remove=("trams",))])
    assert PIER_ID not in tag_file().read_text()
    assert "[]  # look again" in tag_file().read_text()


def test_what_two_windows_did_is_both_kept(open_store: Stores) -> None:
    mine, theirs = open_store(), open_store()
    mine.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports", "old"))])
    theirs.load(NEWS_OF_MARN)
    mine.change(NEWS_OF_MARN, [Change(PIER_ID, add=("mine",), remove=("old",))])
    theirs.change(NEWS_OF_MARN, [Change(PIER_ID, add=("theirs",)), Change(TRAM_ID, add=("trams",))])
    assert tags_of(mine) == ("ports", "mine", "theirs")
    assert tags_of(mine, TRAM_ID) == ("trams",)


def test_two_notes_written_at_once_are_both_kept(open_store: Stores) -> None:
    mine, theirs = open_store(), open_store()
    for window in (mine, theirs):
        window.load(NEWS_OF_MARN)
    mine.change(NEWS_OF_MARN, [Change(PIER_ID, note="one")])
    theirs.change(NEWS_OF_MARN, [Change(PIER_ID, note="two")])
    assert mine.load(NEWS_OF_MARN).sections[PIER_ID].note == "one\ntwo"
    theirs.change(NEWS_OF_MARN, [Change(PIER_ID, note="")])
    assert PIER_ID not in mine.load(NEWS_OF_MARN).sections


@pytest.mark.parametrize(
    ("damage", "line", "reason"),
    [
        (lambda text: text + "  bad: [open\n", None, "line"),
        (lambda text: text.replace("sections:\n", "sections: 3\nx:\n"), 4, "not a list"),
        (lambda text: text.replace("tags: [ports]", "tags: {a: b}"), 8, "not a list of words"),
        (lambda text: "<<<<<<< HEAD\n" + text, None, "line"),
        (lambda text: text.replace("briefing: 1", "briefing: 9"), 2, "another version"),
        (lambda text: text.replace("briefing: 1", "briefing: 1\nbriefing: 1"), 3, "stands twice"),
    ],
    ids=["open list", "no list", "tags as a mapping", "merge conflict", "newer", "key twice"],
)
def test_a_broken_file_is_named_and_left_alone(
    store: TagStore,
    open_store: Stores,
    tag_file: Callable[[], Path],
    damage: Callable[[str], str],
    line: int | None,
    reason: str,
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    path = tag_file()
    sound = path.read_text()
    path.write_text(damage(sound))
    os.utime(path, (0, 0))  # nobody is writing it
    broken = path.read_bytes()
    for window in (store, open_store()):
        problem = window.load(NEWS_OF_MARN).problem
        assert problem is not None
        assert str(path) in problem
        assert reason in problem
        assert line is None or f"line {line}:" in problem
        with pytest.raises(StoreError, match="cannot be changed until that is mended"):
            window.change(NEWS_OF_MARN, [Change(PIER_ID, add=("more",))])
        assert not window.pending
    assert path.read_bytes() == broken
    assert tag_file() == path
    path.write_text(sound)
    assert tags_of(store) == ("ports",)


def test_what_cannot_be_spliced_is_rewritten_after_a_backup(
    store: TagStore, paths: Paths, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    odd = tag_file().read_text().replace("tags: [ports]", "tags: &t ports")
    odd = odd.replace("sections:\n", "own: 1\nsections:\n") + "more: *t\n"
    tag_file().write_text(odd)
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tags_of(store) == ("ports", "sea")
    (backup,) = paths.backups.iterdir()
    assert backup.read_text() == odd
    assert "own:" in tag_file().read_text()
    assert "more: ports" in tag_file().read_text()


def test_each_text_that_is_rewritten_whole_has_its_backup(
    store: TagStore, paths: Paths, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    plain = tag_file().read_text().replace("tags: [ports]", "tags: &t ports")
    odd = [
        plain.replace("sections:\n", f"own: {word}\nsections:\n") + "more: *t\n" for word in ("a", "b", "c")
    ]
    for text in odd:
        tag_file().write_text(text)
        store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert sorted(path.read_text() for path in paths.backups.iterdir()) == odd


def test_a_file_of_the_longest_name_has_a_backup_too(
    store: TagStore, paths: Paths, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    odd = tag_file().read_text().replace("tags: [ports]", "tags: &t ports") + "more: *t\n"
    tag_file().rename(tag_file().with_name("ä" * 125 + ".yaml")).write_text(odd)
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert [backup.read_text() for backup in paths.backups.iterdir()] == [odd]


def test_a_byte_order_mark_stays(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    tag_file().write_bytes(b"\xef\xbb\xbf" + tag_file().read_bytes())
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tag_file().read_bytes().startswith(b"\xef\xbb\xbf# Topics")
    assert tags_of(store) == ("ports", "sea")


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        ("fsync", errno.ENOSPC, "no space left on device"),
        ("open", errno.EROFS, "read-only file system"),
        ("open", errno.EACCES, "permission denied"),
    ],
    ids=["full disk", "read-only disk", "read-only directory"],
)
def test_a_change_that_cannot_be_written_is_kept_and_written_later(
    store: TagStore, open_store: Stores, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("first",))])

    def no_room(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        if call == "fsync":
            patch.setattr(files.os, "fsync", no_room)
        else:
            patch.setattr("briefing.temporary.os.open", no_room)
        for tag in ("second", "third"):
            with pytest.raises(StoreError, match=rf"tags: not saved \({words}\)"):
                store.change(NEWS_OF_MARN, [Change(PIER_ID, add=(tag,))])
        assert tags_of(store) == ("first", "second", "third")
        assert tags_of(open_store()) == ("first",)
    assert store.retry() == 2
    assert tags_of(open_store()) == ("first", "second", "third")
    assert not list(store.directory.glob(".*.tmp"))


def test_a_section_that_is_not_there_is_named_and_not_tried_again(store: TagStore) -> None:
    with pytest.raises(StoreError, match="no section “nowhere”"):
        store.change(NEWS_OF_MARN, [Change("nowhere", add=("x",))])
    assert not store.pending


def test_an_edited_document_keeps_its_tags_and_its_file(
    store: TagStore, open_store: Stores, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",)), Change(TRAM_ID, add=("trams",))])
    path = tag_file()
    updated = (
        TRAM,
        ("Harbour opens its new pier after three years", ["Update: it is busy.", *PIER[1]]),
        MARKETS,
    )
    edited = document_of(updated)
    seen = open_store().load(edited)
    tags = [
        seen.sections[section.id].tags if section.id in seen.sections else () for section in edited.sections
    ]
    assert tags == [("trams",), ("ports",), ()]
    open_store().change(edited, [Change(edited.sections[2].id, add=("money",))])
    assert tag_file() == path
    assert edited.sha256 in path.read_text()


def test_a_renamed_document_keeps_its_tags(store: TagStore, open_store: Stores) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    renamed = document_of(
        (*NEWS, ("Rain expected in Marn on Sunday night", ["It will rain."])), "/elsewhere/x.txt"
    )
    assert open_store().load(renamed).sections[PIER_ID].tags == ("ports",)


def test_tomorrow_s_letter_in_the_same_place_is_another_document(
    store: TagStore, open_store: Stores, paths: Paths
) -> None:
    store.change(NEWS_OF_MARN, [Change(MARKETS_ID, add=("money",))])
    tomorrow = document_of(
        (
            ("Fire in the old sugar factory", ["A fire broke out in the sugar factory at dawn on Tuesday."]),
            ("Markets", ["Bonds were steady on Tuesday while shippers waited for figures from the port."]),
        )
    )
    assert open_store().load(tomorrow).sections == {}
    open_store().change(tomorrow, [Change(tomorrow.sections[1].id, add=("bonds",))])
    assert len(list(paths.tags.glob("*.yaml"))) == 2
    assert tags_of(store, MARKETS_ID) == ("money",)


def test_a_story_that_is_gone_leaves_an_orphan_that_can_be_attached(
    store: TagStore, open_store: Stores
) -> None:
    store.change(
        NEWS_OF_MARN, [Change(PIER_ID, add=("ports",), note="check"), Change(TRAM_ID, add=("trams",))]
    )
    shorter = document_of((MARKETS, TRAM))
    seen = open_store().load(shorter)
    assert [orphan.id for orphan in seen.orphans] == [PIER_ID]
    after = open_store().attach(shorter, PIER_ID, TRAM_ID)
    assert after.orphans == ()
    assert after.sections[TRAM_ID].tags == ("trams", "ports")
    assert after.sections[TRAM_ID].note == "check"
    assert open_store().undo() == "undid: attached ports"
    assert open_store().load(shorter).orphans[0].tags == ("ports",)


def test_an_orphan_that_somebody_wrote_without_an_id_is_attached_by_its_heading(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    tag_file().write_text(tag_file().read_text() + "- heading: Floods\n  tags: water, rain\n")
    assert [orphan.tags for orphan in store.load(NEWS_OF_MARN).orphans] == [("water", "rain")]
    after = store.attach(NEWS_OF_MARN, "Floods", TRAM_ID)
    assert after.sections[TRAM_ID].tags == ("water", "rain")
    assert after.orphans == ()
    with pytest.raises(StoreError, match="no orphan"):
        store.attach(NEWS_OF_MARN, "", TRAM_ID)


def test_corrections_are_kept_and_merged(open_store: Stores) -> None:
    mine, theirs = open_store(), open_store()
    join, split = Correction("join", "Markets"), Correction("split", "It takes two: ferries")
    for window in (mine, theirs):
        window.load(NEWS_OF_MARN)
    mine.change(NEWS_OF_MARN, [], [join])
    theirs.change(NEWS_OF_MARN, [], [split])
    assert mine.load(NEWS_OF_MARN).corrections == (join, split)
    mine.change(NEWS_OF_MARN, [], [split])
    assert open_store().load(NEWS_OF_MARN).corrections == (split,)
    assert open_store().undo() is not None
    assert open_store().load(NEWS_OF_MARN).corrections == (split, join)


def test_a_rule_never_gives_again_what_was_taken_off(paths: Paths, open_store: Stores) -> None:
    store = TagStore(paths, ruled=["weather"])
    by_rule = Change(PIER_ID, add=("ports", "weather"), automatic=True)
    entry = store.change(NEWS_OF_MARN, [by_rule]).sections[PIER_ID]
    assert entry.automatic == ("ports", "weather")
    store.change(NEWS_OF_MARN, [Change(PIER_ID, remove=("ports",)), Change(TRAM_ID, remove=("weather",))])
    entry = store.change(NEWS_OF_MARN, [by_rule, Change(TRAM_ID, add=("weather",), automatic=True)]).sections[
        PIER_ID
    ]
    assert (entry.tags, entry.refused) == (("weather",), ("ports",))
    assert tags_of(open_store(), TRAM_ID) == ()
    entry = store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports", "weather"))]).sections[PIER_ID]
    assert (entry.tags, entry.automatic, entry.refused) == (("weather", "ports"), (), ())


def test_the_text_of_a_tagged_document_is_kept(store: TagStore) -> None:
    assert store.library.text_of(NEWS_OF_MARN.sha256) is None
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    assert store.library.text_of(NEWS_OF_MARN.sha256) == NEWS_OF_MARN.text
    store.library.path_of(NEWS_OF_MARN.sha256).write_text("damaged")
    assert store.library.text_of(NEWS_OF_MARN.sha256) is None
    assert store.library.text_of("../../etc/passwd") is None
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert store.library.text_of(NEWS_OF_MARN.sha256) == NEWS_OF_MARN.text
    assert [path.stem for path in store.library.directory.glob("*.txt")] == [NEWS_OF_MARN.sha256]


def test_a_text_that_was_damaged_is_whole_again_after_the_next_change(store: TagStore) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    kept = store.library.path_of(NEWS_OF_MARN.sha256)
    kept.write_text(kept.read_text().swapcase())
    assert store.library.text_of(NEWS_OF_MARN.sha256) is None
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert store.library.text_of(NEWS_OF_MARN.sha256) == NEWS_OF_MARN.text


def test_undo_is_for_what_the_reader_did(store: TagStore) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("by-rule",), automatic=True)])
    assert (store.undo() or "").startswith("undid: tagged ports")
    assert tags_of(store) == ("by-rule",)
    assert store.undo() is None


def set_aside(path: Path, here: str, there: str) -> Path:
    """Write the copy that Syncthing makes when another machine wrote `there` where this one has `here`."""
    copy = path.with_name(f"{path.stem}.sync-conflict-20261122-080000-ABCDEFG.yaml")
    copy.write_text(path.read_text().replace(here, there))
    return copy


def test_what_a_synchroniser_set_aside_is_taken_in_by_the_next_change(
    store: TagStore, paths: Paths, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("here",))])
    path = tag_file()
    copy = set_aside(path, "[here]", "[there]")
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("trams",))])
    assert tag_file() == path
    assert tags_of(store) == ("here", "there")
    assert tags_of(store, TRAM_ID) == ("trams",)
    assert [backup.name.startswith(copy.stem) for backup in paths.backups.iterdir()] == [True]


def test_what_a_synchroniser_set_aside_counts_once_with_its_original(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("both", "here")), Change(TRAM_ID, add=("both",))])
    path = tag_file()
    copy = set_aside(path, "[both, here]", "[both, there]")
    assert tags_of(store) == ("both", "here", "there")
    assert {each.tag: (each.documents, each.sections) for each in store.topics()} == {
        "both": (1, 2),
        "here": (1, 1),
        "there": (1, 1),
    }
    assert [each.path for each in store.tagged_documents()] == [path]
    assert "there" in "".join(store.dump())
    assert store.rename("there", "elsewhere").sections == 1
    assert tags_of(store) == ("both", "here", "elsewhere")
    assert not copy.exists()


def test_a_copy_whose_original_is_gone_stands_for_it(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("here",))])
    path = tag_file()
    set_aside(path, "[here]", "[there]")
    path.unlink()
    assert [(each.tag, each.documents) for each in store.topics()] == [("there", 1)]
    assert tags_of(store) == ("there",)


def test_a_directory_that_cannot_be_read_is_named(
    store: TagStore, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    paths.tags.mkdir(parents=True)
    monkeypatch.setattr(index.os, "scandir", refuse)
    sentence = f"{paths.tags}: cannot be read (permission denied)."
    assert store.load(NEWS_OF_MARN).problem == sentence
    with pytest.raises(StoreError) as caught:
        store.topics()
    assert str(caught.value) == sentence


def test_a_file_where_the_directory_should_be_costs_no_change(store: TagStore, paths: Paths) -> None:
    paths.tags.parent.mkdir(parents=True)
    paths.tags.write_text("not a directory")
    with pytest.raises(StoreError, match="not saved"):
        store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    assert [entry.tags for entry in store.load(NEWS_OF_MARN).sections.values()] == [("ports",)]
    paths.tags.unlink()
    assert store.retry() == 1
    assert tags_of(TagStore(paths)) == ("ports",)


transactions = st.tuples(
    st.integers(0, 1), st.sampled_from(["add", "remove", "look", "edit"]), st.sampled_from("abcd")
)


@given(st.lists(transactions, max_size=10))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_interleaving_of_two_windows_and_an_editor_loses_no_addition(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[int, str, str]]
) -> None:
    paths = Paths.from_environment({"BRIEFING_HOME": str(tmp_path_factory.mktemp("home"))})
    windows = [TagStore(paths), TagStore(paths)]
    windows[0].change(NEWS_OF_MARN, [Change(PIER_ID, add=("first",))])
    (file,) = paths.tags.glob("*.yaml")
    expected = {"first"}
    for number, transaction, tag in plan:
        if transaction == "look":
            windows[number].load(NEWS_OF_MARN)
        elif transaction == "edit":
            file.write_text(file.read_text().replace("tags: [", f"tags: [by-hand-{tag}, ", 1))
            expected.add(f"by-hand-{tag}")
        elif transaction == "add":
            windows[number].change(NEWS_OF_MARN, [Change(PIER_ID, add=(tag,))])
            expected.add(tag)
        else:
            windows[number].change(NEWS_OF_MARN, [Change(PIER_ID, remove=(tag,))])
            expected.discard(tag)
    for window in (*windows, TagStore(paths)):
        assert set(window.load(NEWS_OF_MARN).sections[PIER_ID].tags) == expected
    for window in windows:
        window.state.close()
