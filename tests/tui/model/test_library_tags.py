"""What was tagged before is offered, of a small library at once and of a large one as soon as it is known."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.tags.model import Change
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from briefing.tui.model.library_tags import FEW
from briefing.tui.screens.prompt import Prompt
from tests.tui.conftest import main, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import BriefingApp
    from tests.tui.conftest import AppMaker

FERRY = """\
## Ferry cuts morning crossings to Sandholm

The ferry company in Sandholm will cut its morning crossings from Friday, for want of captains.
"""


def tag_library(letters: int) -> None:
    """Tag a story in each of so many letters, of which only the first is like a story of the roundup."""
    workspace = Workspace()
    for number in range(letters):
        path = Path(f"letter-{number}.md")
        story = FERRY if number == 0 else f"## Fair {number} opens\n\nFair {number} of Lunden opens."
        path.write_text(story, encoding="utf-8")
        document = workspace.open(Source.named(path)).document
        tag = f"fruit-{number}" if number else "boats"
        workspace.tags.change(document, [Change(document.sections[0].id, add=(tag,))])


async def suggested(app: BriefingApp, pilot: Pilot[None], tag: str) -> bool:
    for _ in range(500):
        if tag in [chip.tag for chip in main(app).session.chips(0)]:
            return True
        await asyncio.sleep(0.01)
        await pilot.pause()
    return False


async def test_the_past_of_a_small_library_is_suggested_at_once(make_app: AppMaker, roundup: str) -> None:
    tag_library(2)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "boats" in [chip.tag for chip in main(app).session.chips(0)]


async def test_the_past_of_a_large_library_is_suggested_when_it_is_known(
    make_app: AppMaker, roundup: str
) -> None:
    tag_library(FEW + 2)
    app = make_app()
    async with app.run_test(size=(120, 24)) as pilot:
        assert await suggested(app, pilot, "boats")
        await pilot.pause()
        assert "boats" in shown(app)


async def test_a_tag_given_a_moment_ago_leads_the_completion(make_app: AppMaker, roundup: str) -> None:
    tag_library(2)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"fr", "escape")  # the library is known
        await pilot.press("t", *"fresh news, freight", "enter", "j", "t", *"fr")
        assert isinstance(app.screen, Prompt)
        assert [choice.value for choice in app.screen.list.choices][:2] == ["fresh news", "freight"]
