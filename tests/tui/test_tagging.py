"""Tagging by keys alone, and what is on disk afterwards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.core.tags.model import Change
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from briefing.tui.commands.changes import retry

from .conftest import ROUNDUP, main, said, shown

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

    from .conftest import AppMaker


def tags_on_disk(source: str) -> list[tuple[str, ...]]:
    """Return the tags of each section, read afresh."""
    opened = Workspace().open(Source.named(source))
    entries = opened.tags.sections
    return [entries[s.id].tags if s.id in entries else () for s in opened.document.sections]


def held(app: BriefingApp) -> list[tuple[str, ...]]:
    """Return the tags of each section as the app knows them."""
    session = main(app).session
    return [session.tags_of(index) for index in range(len(session.document.sections))]


async def test_what_the_status_line_calls_saved_is_on_disk(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry, sea/aldmere", "enter")
        assert "tagged ferry, sea/aldmere · saved" in shown(app)
        assert "3 untagged" in shown(app)
        assert tags_on_disk(roundup)[0] == ("ferry", "sea/aldmere")


async def test_tags_are_there_after_leaving_and_coming_back(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert held(again)[0] == ("ferry",)


async def test_an_alias_is_called_by_its_tag_and_takes_nothing_off(make_app: AppMaker) -> None:
    config = Workspace().paths.settings_file
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("aliases: {nk: ukraine/north-korea}\n", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("t", *"nk, ferry", "enter")
        assert "tagged ukraine/north-korea, ferry · saved" in shown(app)
        await pilot.press("t", "ctrl+u", *"nk", "enter")
        assert held(app)[0] == ("ukraine/north-korea",)
        assert "took ferry off" in shown(app)


async def test_taking_a_tag_out_of_the_line_takes_it_off(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"one, two", "enter", "t", "ctrl+u", *"two, three", "enter")
        assert held(app)[0] == ("two", "three")
        assert "tagged three and took one off" in shown(app)


async def test_what_is_no_tag_is_said_as_the_command_says_it_and_takes_nothing_off(
    make_app: AppMaker, roundup: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "t", "ctrl+u", *" , ,/", "enter")
        assert "“/” is no tag" in shown(app)
        await pilot.press("escape")
    assert tags_on_disk(roundup)[0] == ("ferry",)


async def test_tab_completes_a_tag_that_was_given_before(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"transport", "enter", "j", "t", *"tra", "tab", "enter")
        assert held(app)[1] == ("transport",)


async def test_tags_that_a_section_came_with_are_not_suggested_to_it(make_app: AppMaker) -> None:
    async with (first := make_app()).run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry, sea/aldmere", "enter")
        assert held(first)[0] == ("ferry", "sea/aldmere")
    async with (again := make_app()).run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "k")
        tags = {chip.tag for chip in main(again).session.chips(0)}
        assert held(again)[0] == ("ferry", "sea/aldmere")
        assert tags
        assert not tags & {"ferry", "sea/aldmere"}


async def test_a_digit_gives_and_takes_the_tag_of_its_chip(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        chip = main(app).session.chips(0)[0].tag
        await pilot.press("1")
        assert held(app)[0] == (chip,)
        assert main(app).session.chips(0)[0].tag == chip
        await pilot.press("1")
        assert held(app)[0] == ()


async def test_undo_and_redo_reach_back_into_an_earlier_session(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        assert held(again)[0] == ()
        await pilot.press("ctrl+r")
        assert held(again)[0] == ("ferry",)


async def test_the_last_tags_can_be_given_again(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"one, two", "enter", "j", ".")
        assert held(app)[1] == ("one", "two")


async def test_a_command_works_on_all_marked_sections(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "x", "t", *"both", "enter")
        assert held(app) == [("both",), ("both",), (), ()]
        await pilot.press("u")
        assert held(app) == [(), (), (), ()]


async def test_marking_all_listed_follows_the_filter(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"aldmere", "enter", "*", "t", *"town", "enter")
        assert held(app) == [("town",), (), ("town",), ()]
        await pilot.press("X")
        assert not main(app).session.marked


async def test_next_untagged_passes_over_tagged_sections(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "t", *"bridge", "enter", "k", "}")
        assert main(app).index == 2
        await pilot.press("{")
        assert main(app).index == 0


async def test_listing_one_tag_includes_the_tags_below_it(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"sea/ferry", "enter", "j", "t", *"sea", "enter", "T", *"sea", "enter")
        assert list(main(app).list.indices) == [0, 1]


async def test_a_note_is_kept_and_shown(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", *"ask Holt", "enter")
        assert "Note: ask Holt" in shown(app)
        await pilot.press("a", "ctrl+u", "enter")
        assert "Note:" not in shown(app)


async def test_a_note_that_stays_as_it_was_is_not_said_to_be_changed(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", "enter")
        assert "nothing changed" in shown(app).splitlines()[-1]
        await pilot.press("a", *"ask Holt", "enter", "a", "enter")
        assert "nothing changed" in shown(app).splitlines()[-1]
        await pilot.press("u")
        assert "Note:" not in shown(app)


async def test_what_a_section_that_is_gone_carried_can_be_attached_to_another(
    make_app: AppMaker, roundup: str
) -> None:
    store = Workspace().tags
    document = Workspace().open(Source.named(roundup)).document
    bridge, letters = (document.sections[number].id for number in (1, 2))
    store.change(
        document, [Change(bridge, add=("lorries", "sea/quarnford")), Change(letters, note="ask Holt")]
    )
    lead, ferry, rest = ROUNDUP.split("\n")[0], ROUNDUP.index("Ferry cuts"), ROUNDUP.index("Old bridge")
    text = f"{lead}\n{ROUNDUP[ferry:rest]}{ROUNDUP[ROUNDUP.index('Hail ruins') :]}"
    Path(roundup).write_text(text, encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "2 tagged sections are not in the text any more: A attaches them" in shown(app)
        await pilot.press("A")
        assert "attach to section 1:" in shown(app)
        assert "letters of a lighthouse keeper" in shown(app)
        await pilot.press(*"quarnford", "enter")
        assert "attached lorries, sea/quarnford · saved, 1 more to attach" in shown(app)
        assert tags_on_disk(roundup)[0] == ("lorries", "sea/quarnford")
        await pilot.press("A", "enter")
        assert "attached note: ask Holt · saved" in shown(app)
        assert "Note: ask Holt" in shown(app)
        await pilot.press("u", "u")
        assert len(main(app).session.tags.orphans) == 2
        assert held(app)[0] == ()


async def test_when_everything_is_tagged_the_title_line_says_so(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("*", "t", *"all", "enter")
        assert "all 4 tagged" in shown(app)


async def test_join_and_split_are_undone_and_kept(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "J")
        assert len(main(app).session.document.sections) == 3
        assert len(Workspace().open(Source.named(roundup)).document.sections) == 3
        await pilot.press("u")
        assert len(main(app).session.document.sections) == 4
        await pilot.press("enter", "|")
        assert "begins here already" in shown(app)
        await pilot.press("tab", "|")
        assert "begins here already" in shown(app)
        await pilot.press("tab", "|")
        assert len(main(app).session.document.sections) == 5


async def test_nothing_is_joined_with_what_is_not_above_it_on_the_screen(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("t", *"sea", "enter", "j", "j", "t", *"sea", "enter", "O", "O")
        assert "untagged sections first" in shown(app)
        await pilot.press("g", "j", "j", "J")  # 2, and then 4, below the highlights
        assert len(main(app).session.document.sections) == 4
        assert "not joined: in the text “Library finds letters…” is above it; O reorders" in shown(app)
        await pilot.press("F", *"tag:sea", "enter", "j", "J")
        assert len(main(app).session.document.sections) == 4
        assert "not joined: in the text “Old bridge in…” is above it; Esc lists all" in shown(app)


async def test_what_is_above_in_the_text_and_on_the_screen_is_joined_in_any_order(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("t", *"sea", "enter", "O", "O", "g", "j", "j", "J")  # 2, and then 3
        assert len(main(app).session.document.sections) == 3
        assert "joined · saved" in shown(app)


async def test_a_change_that_cannot_be_written_is_said_kept_and_written_later(
    make_app: AppMaker, roundup: str, stuck: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter")
        assert "not saved (" in said(app)
        assert "; it is kept and tried again" in said(app)
        assert held(app)[0] == ("ferry",)
        stuck.unlink()
        retry(main(app))
        await pilot.pause()
        assert "1 change saved at last" in shown(app)
        assert tags_on_disk(roundup)[0] == ("ferry",)


@pytest.fixture
def stuck() -> Path:
    """A file in the way of the directory of tag files: nothing can be saved while it is there."""
    tags = Workspace().paths.tags
    tags.parent.mkdir(parents=True, exist_ok=True)
    tags.write_text("in the way", encoding="utf-8")
    return tags


async def test_leaving_with_what_could_not_be_saved_takes_a_second_key(
    make_app: AppMaker, stuck: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "q")
        assert "1 change not saved; q again leaves without saving" in shown(app)
        await pilot.press("j", "t", *"bridge", "enter", "q")
        assert "2 changes not saved" in shown(app)
        assert app.is_running
        await pilot.press("q")
    assert app.return_code == 0


async def test_leaving_saves_what_can_be_saved_by_now(make_app: AppMaker, stuck: Path, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter")
        stuck.unlink()
        await pilot.press("q")
    assert tags_on_disk(roundup)[0] == ("ferry",)


async def test_undo_forgets_what_was_not_saved_yet(make_app: AppMaker, stuck: Path, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "u")
        assert held(app)[0] == ()
        stuck.unlink()
        retry(main(app))
        assert tags_on_disk(roundup)[0] == ()


async def test_a_tag_file_that_makes_no_sense_is_said_and_left_alone(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "q")
    (file,) = Workspace().paths.tags.glob("*.yaml")
    broken = file.read_text(encoding="utf-8") + "  - [broken: {\n"
    file.write_text(broken, encoding="utf-8")
    os.utime(file, (0, 0))  # nobody is writing it
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "tags unreadable: " in said(again)
        assert f"{file.name},line" in said(again).replace(" ", "")
        await pilot.press("t", *"sea", "enter")
        assert "nothing changed: " in said(again)
    assert file.read_text(encoding="utf-8") == broken


async def test_a_change_made_outside_is_shown(make_app: AppMaker, roundup: str) -> None:
    from briefing.core.tags.model import Change

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        other = Workspace()
        opened = other.open(Source.named(roundup))
        other.tags.change(opened.document, [Change(opened.document.sections[2].id, add=("elsewhere",))])
        for _ in range(40):
            await pilot.pause(0.1)
            if held(app)[2]:
                break
        assert held(app)[2] == ("elsewhere",)
        assert "changed outside" in shown(app)


async def test_the_tag_line_left_as_it_is_changes_nothing(make_app: AppMaker, roundup: str) -> None:
    document = Workspace().open(Source.named(roundup)).document
    first = document.sections[0].id
    Workspace().tags.change(document, [Change(first, add=("Washington, DC", "energy", 'the "deal"'))])
    before = tags_on_disk(roundup)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "enter")
        assert "nothing changed" in shown(app)
        await pilot.press("t", *"sea", "enter")
    assert before[0] == ("Washington, DC", "energy", 'the "deal"')
    assert tags_on_disk(roundup)[0] == (*before[0], "sea")


async def test_a_tag_with_a_comma_is_completed_in_quotation_marks(make_app: AppMaker, roundup: str) -> None:
    document = Workspace().open(Source.named(roundup)).document
    Workspace().tags.change(document, [Change(document.sections[0].id, add=("Washington, DC",))])
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "t", *"sea, wash", "tab", "enter")
        assert held(app)[1] == ("sea", "Washington, DC")


async def test_a_digit_gives_what_the_card_shows_to_the_marked_sections(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "j", "j", "t", "escape", "j", "k")  # the first is marked, the cursor elsewhere
        main(app).catch_up()  # the card waits for the hand to rest
        main(app).draw()
        index = main(app).index
        assert index == 2
        chip = main(app).session.chips(index)[0].tag
        assert f"1 {chip}" in shown(app)
        await pilot.press("1")
        assert held(app) == [(chip,), (), (), ()]
        assert main(app).session.chips(index)[0].given
        await pilot.press("1")
        assert held(app) == [(), (), (), ()]
        await pilot.press("g", "1")
        assert "highlights carry no tags" in shown(app)
        assert held(app) == [(), (), (), ()]


@pytest.mark.parametrize("hide", [["enter", "G"], ["escape"]], ids=["scrolled away", "no room for the card"])
async def test_a_digit_that_is_out_of_sight_says_what_it_gives_before_it_does(
    make_app: AppMaker, hide: list[str]
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 6) if "enter" in hide else (40, 12)) as pilot:
        await pilot.press(*hide)
        chip = main(app).session.chips(0)[0].tag
        await pilot.press("1")
        assert held(app)[0] == ()
        assert f"1 gives {chip}" in shown(app)
        await pilot.press("1")
        assert held(app)[0] == (chip,)
        await pilot.press("1")
        assert held(app)[0] == (chip,)
        await pilot.press("1")
        assert held(app)[0] == ()


async def test_a_change_of_another_document_is_undone_only_when_that_was_said(
    make_app: AppMaker, roundup: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Trams stop at midnight\n\nTrams stop at midnight from Monday, the council said.\n")
    app = make_app(str(other))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"night", "enter", "q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"ferry", "enter", "u")
        assert held(again)[0] == ()
        await pilot.press("u")
        assert "u again undoes another document's: tagged night" in said(again)
        assert "other.txt" in said(again)
        assert tags_on_disk(str(other)) == [("night",)]
        await pilot.press("u")
        assert "undid: tagged night" in said(again)
        assert tags_on_disk(str(other)) == [()]
        await pilot.press("u")
        assert "nothing to undo" in said(again)
