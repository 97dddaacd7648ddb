"""Ways back: who goes into something comes out where they went in, and sees what they saw."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.actions import ACTIONS, by_group
from briefing.tui.app import Command
from briefing.tui.model.reading import Reading
from tests.harness.program import on_terminal

from .conftest import HEADINGS, ROUNDUP, AppMaker, main, shown


@pytest.mark.parametrize("key", ["Q", "D"])
async def test_the_first_entry_of_a_page_is_chosen_enter_reads_it_and_escape_returns(
    make_app: AppMaker, key: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key, "j")
        page = shown(app)
        await pilot.press("enter")
        assert main(app).view.in_text
        assert main(app).reader.stop is not None
        await pilot.press("escape")
        assert shown(app) == page
        await pilot.press("escape")
        assert app.screen is main(app)
        assert not main(app).view.in_text


async def test_a_highlight_leads_into_the_text_and_escape_back_to_it(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        assert "Enter read" in shown(app)
        assert "tag" not in shown(app).splitlines()[-1]
        await pilot.press("tab")
        before = shown(app)
        await pilot.press("enter")
        assert main(app).index == 1
        assert "eleven kilometres" in shown(app)
        await pilot.press("escape")
        assert shown(app) == before


async def test_text_that_was_entered_by_itself_is_left_for_the_list(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("Q", "enter", "escape", "escape", "j", "enter", "escape")
        assert app.screen is main(app)
        assert "SUMMARY" in shown(app)


@pytest.mark.parametrize("key", ["Q", "D", "?", "e"])
async def test_q_closes_a_page_before_it_leaves(make_app: AppMaker, key: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key, "q")
        assert app.screen is main(app)
        assert app.is_running
        await pilot.press("q")
    assert app.return_code == 0


@pytest.mark.parametrize(
    "keys", [["j"] * 23, ["j"] * 10, ["pagedown"], ["G"]], ids=["23", "10", "page", "end"]
)
async def test_a_window_that_is_zoomed_and_back_shows_the_same_rows(
    make_app: AppMaker, keys: list[str]
) -> None:
    body = "\n\n".join(
        f"Crossing {n} was cut on a Monday because {n} captains have retired." for n in range(60)
    )
    Path("long.txt").write_text(f"Ferry cuts evening crossings\n\n{body}\n", encoding="utf-8")
    app = make_app("long.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", *keys)
        before = shown(app)
        for size in ((120, 40), (200, 120), (60, 15), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert shown(app) == before


async def test_keys_of_a_page_help_find_and_palette(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("?", "/", *"redo", "escape", "/", *"joined", "enter")
        assert "1 of 1 found" in shown(app)
        assert any(row.startswith("▸") for row in shown(app).splitlines())
        await pilot.press("escape", "/", *"zebra", "enter")
        assert "“zebra” is not on this page" in shown(app)
        await pilot.press("q", "e", "ctrl+p", *"help", "enter")
        assert shown(app).startswith(" Keys")
        await pilot.press("q")
        assert shown(app).startswith(" Export")
        await pilot.press("q", "t", "f1")
        assert shown(app).startswith(" Keys")
        await pilot.press("q")
        assert "tag:" in shown(app)


async def test_help_has_two_columns_where_there_is_room_and_names_the_marks(make_app: AppMaker) -> None:
    app = make_app(keymap={"tag": ("ctrl+t",)})
    async with app.run_test(size=(120, 80)) as pilot:
        await pilot.press("?")
        text = shown(app)
        heads = next(row.split() for row in text.splitlines() if row.strip().startswith("Move "))
        assert heads[0] == "Move"
        assert heads[1] in by_group()
        assert "Ctrl-t" in text
        for mark in "▸●✓?+┃▌•¶":
            assert mark in text
    assert all(action.help.split()[0] in text for action in ACTIONS)


@pytest.mark.parametrize("width", [30, 40, 60, 80, 200])
async def test_the_key_for_help_is_never_dropped(make_app: AppMaker, width: int) -> None:
    app = make_app()
    async with app.run_test(size=(width, 24)) as pilot:
        for keys in (["j"], ["T"], ["n"], ["J", "u"], ["enter"], ["/", *"the", "enter"], ["Q"]):
            await pilot.press(*keys)
            assert shown(app).splitlines()[-1].rstrip().endswith(("?", "? help"))


def test_what_to_press_is_said_until_something_was_tagged(roundup: str, home: Path) -> None:
    first = "j goes on, Enter reads, t tags"
    for starts, keys in ((True, "tferries\rq"), (False, "q")):
        with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}, columns=120) as session:
            assert session.wait_for(HEADINGS[0])
            session.read_until_quiet(0.3)
            assert (first in session.text()) is starts
            session.press(keys)
            assert session.wait() == 0
    assert ROUNDUP.startswith("The ferry")


NAMED = ((1, "sentences"), (2, "there is no setting “colours_”"), (3, "tag: takes"))


def test_a_mistake_in_the_settings_is_said_on_the_screen(roundup: str, home: Path) -> None:
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("sentences: lots\ncolours_: 3\nkeymap: {tag: [ctrl+q]}\n", encoding="utf-8")
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}, columns=120) as session:
        assert session.wait_for("3 problems:")
        said = " ".join(row.strip() for row in session.text().splitlines())
        assert all(f"config.yaml, line {line}: {name}" in said for line, name in NAMED), session.text()
        assert session.text().splitlines()[-1].endswith("? help")
        session.press("j")
        assert session.wait_for(lambda text: "config.yaml" not in text)
        session.press("q")
        assert session.wait() == 0


async def test_arrows_tab_enter_and_escape_reach_every_action(
    make_app: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reading, "suggest", lambda *_: [("ferry", "its words"), ("aldmere", "its words")])
    app = make_app(macros={"file away": ("repeat_tags", "down")})
    done: list[tuple[str, int]] = []

    def noting(action: str) -> Command:
        return lambda _, number=0: done.append((action, number))

    real = dict(app.commands)
    wanted = [(action.id, 0) for action in ACTIONS if action.id not in ("palette", "chip")]
    wanted += [("repeat_tags", 0), ("chip", 1), ("chip", 2)]
    async with app.run_test(size=(80, 24)) as pilot:
        tabs = ["tab"] * (len(main(app).reader.page.stops) + 1)
        for place, expected in enumerate(wanted):
            app.commands = real
            await pilot.press(*tabs, "enter", *["down"] * place)
            app.commands = {name: noting(name) for name in real}
            done.clear()
            await pilot.press("enter")
            assert done[:1] == [expected]
            app.commands = real
            await pilot.press("escape")
            assert app.screen is main(app)


async def test_tab_goes_on_from_the_last_stop_to_the_footer_and_then_to_the_list(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        stops = len(main(app).reader.page.stops)
        await pilot.press(*["tab"] * (stops + 1))
        assert "Enter shows every action" in shown(app)
        assert app.cursor_position == (0, 23)
        await pilot.press("shift+tab")
        assert main(app).reader.focus == stops - 1
        await pilot.press("tab", "tab")
        assert main(app).reader.focus is None
        assert "every action" not in shown(app)
        await pilot.press("shift+tab", "tab", "escape", "enter")
        assert main(app).view.in_text


@pytest.mark.parametrize("page", ["Q", "e", "?"])
async def test_a_key_that_is_not_for_a_page_says_so(make_app: AppMaker, page: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(page, "t")
        assert "Tag: not on this page" in shown(app)
        await pilot.press("*")
        assert "Mark all listed: not on this page" in shown(app)
        assert not main(app).session.marked
