"""Sections of all tagged documents are found by a query, and one of them is opened."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from briefing.cli import main as briefing
from briefing.tui.app import BriefingApp

from .conftest import HEADINGS, AppMaker, main, said, shown

ORCHARDS = """\
Frost spares the pears of Lower Marn
The frost of last week has spared the pears of Lower Marn, the growers said on Friday.
Bees come to the orchards on a lorry
A lorry has brought four hundred hives to the orchards, and the bees set to work at once.
Cider press of the village gets a new screw
The cider press of the village has a new screw of oak, cut by a carpenter from Aldmere.
"""


def tagged_orchards(sections: str = "3") -> Path:
    path = Path("orchards.txt")
    path.write_text(ORCHARDS, encoding="utf-8")
    assert briefing(["tag", str(path), sections, "cider"]) == 0
    return path


async def searched(pilot: Pilot[None], app: BriefingApp, query: str, until: str) -> str:
    """Search all documents, wait for what is to come, and return the screen."""
    await pilot.press("&", *query, "enter")
    for _ in range(100):
        if until in shown(app):
            break
        await pilot.pause(0.05)
    return shown(app)


async def test_a_section_of_another_document_is_found_and_read(make_app: AppMaker) -> None:
    tagged_orchards()
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        text = await searched(pilot, app, "oak", "Cider press")
        assert "Cider press of the village gets a new screw" in text
        assert "orchards" in text
        await pilot.press("enter")
        assert main(app).session.document.source.endswith("orchards.txt")
        assert main(app).section == 2
        assert "▸ 3 Cider press" in shown(app)


async def test_the_document_need_not_be_there_any_more(make_app: AppMaker) -> None:
    tagged_orchards("2").unlink()
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await searched(pilot, app, "hives", "Bees come")
        await pilot.press("enter")
        assert "▸ 2 Bees come" in shown(app)


async def test_several_matches_are_narrowed_by_words(make_app: AppMaker, roundup: str) -> None:
    tagged_orchards()
    assert briefing(["tag", roundup, "1", "ferries"]) == 0
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        text = await searched(pilot, app, "Aldmere", "Cider press")  # of both documents
        assert text.count(HEADINGS[0]) == 2  # on the list of the screen, and among what was found
        await pilot.press(*"cider", "enter")
        assert "▸ 3 Cider press" in shown(app)


async def test_what_was_read_further_on_before_gives_way_to_what_was_found(make_app: AppMaker) -> None:
    path = tagged_orchards()
    app = make_app(str(path))
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("j", "q")
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await searched(pilot, app, "heading:frost", "Frost spares")
        await pilot.press("enter")
        assert "▸ 1 Frost spares" in shown(app)


async def test_nothing_found_and_a_wrong_query_are_said(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await searched(pilot, app, "walrus", "no tagged document")
        assert "no tagged document has a section that matches “walrus”" in said(app)
        await pilot.press("&", *"since:never", "enter")
        assert "since" in said(app)
        await pilot.press("escape")
        assert HEADINGS[0] in shown(app)
