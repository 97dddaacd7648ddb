"""Keys act one after the other, however fast they come: nothing typed ahead is lost or acts elsewhere."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.store.workspace import Workspace
from briefing.tui.terminal.driver import message_of
from briefing.tui.terminal.input import InputParser
from tests.harness.program import on_terminal

from .conftest import HEADINGS, main, shown
from .test_tagging import held, tags_on_disk

if TYPE_CHECKING:
    from .conftest import AppMaker

PASTE = "\x1b[200~{}\x1b[201~"


async def type_ahead(pilot: Any, keys: str) -> None:
    """Press `keys`, as a terminal sends them, before the app has seen the first of them."""
    driver = pilot.app._driver
    assert driver is not None
    for found in InputParser().feed(keys.encode(), 0):
        message = message_of(found)
        assert message is not None
        driver.process_message(message)
    await pilot.pause()
    while pilot.app._typed:  # a key may wait for its screen
        await asyncio.sleep(0.01)
        await pilot.pause()


async def test_words_typed_after_the_key_that_asks_for_them_are_the_answer(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "acheck the figure\r")
        assert "Note: check the figure" in shown(app)
        await type_ahead(pilot, "/captains\r")
        assert "1 of 2 found" in shown(app)


async def test_keys_after_an_answer_act_after_it(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "tdiplomacy\rj.jtsport, energy\rk")
        assert held(app) == [("diplomacy",), ("diplomacy",), ("sport", "energy"), ()]
        assert main(app).index == 1


async def test_keys_behind_a_screen_that_is_left_act_on_the_one_below(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "Q\x7fjjFaldmere\r*")
        assert main(app).session.filter == "aldmere"
        assert len(main(app).session.marked) == 2


async def test_a_key_after_a_held_one_acts_on_the_section_that_was_reached(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "jj\t\r")
        assert main(app).index == 2
        assert main(app).reader.stop is not None
        assert main(app).reader.stop.section == 2


async def test_an_action_of_the_palette_asks_before_the_next_key_acts(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "\x10note\rask Holt\rj")
        assert held(app)[0] == ()
        known = main(app).session.known(0)
        assert known is not None
        assert known.note == "ask Holt"
        assert main(app).index == 1


async def test_an_export_typed_in_one_go_is_written(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "eej")
        assert Path("roundup.md").exists()
        assert main(app).index == 1


async def test_keys_typed_before_the_first_page_wait_for_it(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, "1")
        assert held(app)[0]


@pytest.mark.parametrize(
    ("pasted", "note"),
    [
        ("ask the mayor", "ask the mayor"),
        ("two\nlines\r\nand more", "two lines and more"),
        ("q\x07j", "q␇j"),
    ],
    ids=["words", "lines", "controls"],
)
async def test_what_is_pasted_into_a_prompt_is_written_there(
    make_app: AppMaker, pasted: str, note: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, f"a{PASTE.format(pasted)}\r")
        known = main(app).session.known(0)
        assert known is not None
        assert known.note == note


async def test_what_is_pasted_elsewhere_does_nothing(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_ahead(pilot, PASTE.format("jtx\rq"))
        assert main(app).index == 0
        assert app.is_running


def test_one_chunk_from_the_terminal_tags_two_sections(roundup: str, home: Path) -> None:
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("tdiplomacy\rjtsport, energy\rj")
        assert session.wait_for("2 untagged"), session.text()
        assert tags_on_disk(roundup) == [("diplomacy",), ("sport", "energy"), (), ()]
        assert Workspace().paths.tags.is_dir()
        session.press("q")
        assert session.wait() == 0


def test_keys_pressed_before_the_terminal_is_ours_act_once_it_is(roundup: str, home: Path) -> None:
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        session.press("tdiplomacy\rj")
        assert session.wait_for("3 untagged"), session.text()
        assert tags_on_disk(roundup)[0] == ("diplomacy",)
        session.press("q")
        assert session.wait() == 0
