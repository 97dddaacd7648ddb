"""From one cell to a wall: something readable, nothing that breaks, and one pane where two do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.tui.view.layout import Wishes, divide

from .conftest import HEADINGS, ROUNDUP, main, shown

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


@pytest.mark.parametrize("width", [60, 80, 99, 100, 120, 200])
def test_parts_fit_the_screen_and_text_keeps_its_measure(width: int) -> None:
    part = divide(width, 24, Wishes(), reading=False, zen=False)
    assert part.list + part.hairline + part.indent + part.measure <= width
    assert part.measure <= 72


async def test_ten_thousand_sections_are_listed_without_a_widget_each(make_app: AppMaker) -> None:
    from pathlib import Path

    body = ROUNDUP.split("\n", 2)[2]
    Path("many.txt").write_text("\n".join(body for _ in range(60)), encoding="utf-8")
    app = make_app("many.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("G")
        assert main(app).index == len(main(app).session.document.sections) - 1 > 200
        assert len(list(app.screen.walk_children())) < 10
