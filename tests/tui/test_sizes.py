"""From one cell to a wall: something readable, nothing that breaks, and one pane where two do not fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.tui.view.division import Wishes, divide
from briefing.tui.view.listing import in_sight
from tests.harness.program import on_terminal

from .conftest import HEADINGS, ROUNDUP, main, shown
from .test_tagging import tags_on_disk

if TYPE_CHECKING:
    from .conftest import AppMaker

KEYS = (
    "j",
    "enter",
    "j",
    "tab",
    "escape",
    "escape",
    "t",
    "escape",
    "?",
    "escape",
    "Q",
    "escape",
    "e",
    "escape",
    "G",
)


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (59, 20), (300, 100)])
async def test_every_screen_stands_any_size(make_app: AppMaker, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        for key in KEYS:
            await pilot.press(key)
        assert app.is_running
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert HEADINGS[3][:20] in shown(app)


async def test_a_narrow_screen_shows_list_and_reader_in_turn(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert HEADINGS[1][:20] in shown(app)
        assert "SUMMARY" not in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "SUMMARY" in shown(app)
        assert HEADINGS[1][:20] not in shown(app)
        await pilot.press("enter")
        assert main(app).view.in_text
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert HEADINGS[1][:20] in shown(app)


@pytest.mark.parametrize("width", [60, 80, 99, 100, 120, 149, 150, 170, 200, 500])
def test_parts_fit_the_screen_and_text_keeps_its_measure(width: int) -> None:
    for needed in (10, 30, 48, 90):
        part = divide(width, 24, Wishes(), reading=False, zen=False, needed=needed)
        third = part.indent + part.text + 2 if part.text else 0
        assert part.list + part.hairline + part.indent + part.measure + third <= width
        assert 20 <= part.measure <= 72
        assert part.list <= needed or part.list == 30
        assert not part.text or (width >= 150 and 50 <= part.text <= 72)


async def test_a_wide_screen_shows_the_text_beside_the_card(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.pause()
        rows = shown(app).splitlines()
        assert any("SUMMARY" in row and "yearly tickets" not in row for row in rows)
        assert any(row.count("│") == 2 and "yearly tickets" in row.rsplit("│", 1)[1] for row in rows)
        await pilot.press("j")
        assert any("SUMMARY" in row for row in shown(app).splitlines())
        assert "eleven kilometres" in shown(app)
        await pilot.press("enter", "G")
        assert "SUMMARY" in shown(app)
        assert main(app).reader.cursor == len(main(app).reader.page.lines) - 1
        await pilot.press("tab")
        assert main(app).reader.stop is not None
        assert main(app).reader.page.lines[0].start is not None
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert main(app).view.in_text
        assert "SUMMARY" not in shown(app)


async def test_headings_take_two_rows_where_all_of_the_list_is_in_sight(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        listed = [row[:30].rstrip() for row in shown(app).splitlines()[1:10]]
        assert listed[1:5] == [
            "  1 Ferry cuts evening",
            "    crossings to Aldmere",
            "▸ 2 Old bridge in Quarnford",
            "    closes to lorries",
        ]
        await pilot.resize_terminal(80, 8)
        await pilot.pause()
        assert shown(app).splitlines()[3].startswith("▸ 2 Old bridge in Quar")


LONG_HEADINGS = (
    "Ferry company of Aldmere cuts its evening crossings in spite of a petition",
    "Old stone bridge in Quarnford closes to lorries of more than seven tonnes",
    "Library finds forty letters of a lighthouse keeper bound into an old atlas",
    "Hail ruins a third of the apple harvest, and growers ask the province for help",
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_headings_are_whole_in_the_list_where_rows_are_free(
    make_app: AppMaker, size: tuple[int, int]
) -> None:
    text = "\n\n".join(f"## {heading}\n\nNothing more is known." for heading in LONG_HEADINGS)
    Path("long.md").write_text(text, encoding="utf-8")
    app = make_app("long.md")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        rows = shown(app).splitlines()[1 : size[1] - 1]
        listed = " ".join(row.partition("│")[0].strip(" ▸1234") for row in rows)
        assert all(" ".join(heading.split()) in " ".join(listed.split()) for heading in LONG_HEADINGS)


@pytest.mark.parametrize("height", range(3, 20))
def test_every_heading_is_in_sight_and_none_is_cut_while_there_is_room(height: int) -> None:
    headings = [("one",), ("two", "rows"), ("a", "b", "c", "d", "e", "f")]
    rows = in_sight(headings, height)
    assert sum(map(len, rows)) <= height
    assert [" ".join(each) for each in rows] == [" ".join(each) for each in headings]
    assert rows[1] == headings[1] or height < 5


@pytest.mark.parametrize(
    ("keys", "words"), [("*", "4 marked: t tags them all"), ("n", "nothing was searched for: / finds")]
)
async def test_what_is_said_is_whole_on_a_narrow_screen(make_app: AppMaker, keys: str, words: str) -> None:
    app = make_app()
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press(keys)
        rows = shown(app).splitlines()
        assert len(rows) == 10
        assert words in " ".join(row.strip() for row in rows[1:])
        assert rows[-1].endswith("? help")
        await pilot.press("j")
        assert words.split()[0] not in shown(app).splitlines()[-1]


async def test_ten_thousand_sections_are_listed_without_a_widget_each(make_app: AppMaker) -> None:
    from pathlib import Path

    body = ROUNDUP.split("\n", 2)[2]
    Path("many.txt").write_text("\n".join(body for _ in range(60)), encoding="utf-8")
    app = make_app("many.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G")
        assert main(app).index == len(main(app).session.document.sections) - 1 > 200
        assert len(list(app.screen.walk_children())) < 10


@pytest.mark.parametrize(("columns", "rows"), [(8, 3), (500, 200)])
def test_a_walk_in_a_terminal_that_answers_nothing(roundup: str, home: Path, columns: int, rows: int) -> None:
    environment = {"BRIEFING_HOME": str(home)}
    with on_terminal(roundup, columns=columns, rows=rows, environment=environment) as session:
        assert session.wait_for("roundu")
        for keys in ("j", "\r", "\t", "\x1b", "\x1b", "Q", "q", "D", "q", "?", "q", "e", "q", "\x10", "\x1b"):
            session.press(keys)
            session.read_until_quiet(0.3)
        session.press("tsea\r")
        assert session.wait_for(lambda _: ("sea",) in tags_on_disk(roundup)), session.text()
        session.press("q")
        assert session.wait() == 0
        assert not session.left_on()


async def test_a_narrow_prompt_shows_what_there_is_to_choose_before_what_is_said_of_it(
    make_app: AppMaker,
) -> None:
    app = make_app()
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.press("ctrl+p", *"redo")
        assert any(row.startswith(" ▸ Redo") for row in shown(app).splitlines())


async def test_many_tags_are_chosen_from_a_list_in_the_export_form(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("t", *"a1, b2, c3, d4, e5, f6, g7, h8", "enter", "e", "enter")
        assert "sections:" in shown(app)
        await pilot.press(*"f6", "enter")
        assert "Sections  f6 (1)" in shown(app)
