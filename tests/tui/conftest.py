"""A document, and the app that reads it without a terminal. Keys are the only way in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual.pilot import Pilot

from briefing.core.theme import DEFAULT_THEME
from briefing.sources.source import Source
from briefing.store import watch
from briefing.store.workspace import Workspace
from briefing.tui.app import BriefingApp
from briefing.tui.model.reading import Reading
from briefing.tui.screens.main import MainScreen
from briefing.tui.start import reading_app
from briefing.tui.terminal.capabilities import Capabilities
from tests.harness import warm

if TYPE_CHECKING:
    from textual.screen import Screen

ROUNDUP = """\
The ferry company in Aldmere will cut its evening crossings from Monday, because two captains have retired.
The town council of Quarnford voted on Tuesday to close the old bridge to lorries until the spring.
Ferry cuts evening crossings to Aldmere
The ferry company in Aldmere will cut its evening crossings from Monday, because two captains have retired.
“We looked for captains in three countries and found none,” said Maria Holt, the director of the company.
Passengers who hold yearly tickets will get a quarter of the price back.
Old bridge in Quarnford closes to lorries
The town council of Quarnford voted on Tuesday to close the old bridge to lorries until the spring.
Mayor Peter Lund said that the bridge was “a patient who needs rest”.
The detour is eleven kilometres long.
Library finds letters of a lighthouse keeper
The library of Aldmere has found forty letters of a lighthouse keeper in the binding of an atlas.
They will be shown from June. See https://example.org/letters for the plan.
Hail ruins a third of the apple harvest
Hail has ruined a third of the apple harvest in the valley, the growers said on Wednesday.
They ask the province for help with the costs of new nets.
"""
HEADINGS = (
    "Ferry cuts evening crossings to Aldmere",
    "Old bridge in Quarnford closes to lorries",
    "Library finds letters of a lighthouse keeper",
    "Hail ruins a third of the apple harvest",
)


@pytest.fixture
def roundup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a file, in the current directory, that holds the document."""
    monkeypatch.chdir(tmp_path)
    Path("roundup.txt").write_text(ROUNDUP, encoding="utf-8")
    return "roundup.txt"


@pytest.fixture(autouse=True)
def keys_without_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a pilot press several keys as fast as they can be sent: it need not rest after each.

    What is on the screen is looked at when all of them have acted and nothing moves any more.
    """
    press = Pilot.press

    async def press_and_rest(pilot: Pilot[Any], *keys: str) -> None:
        await press(pilot, *keys)
        await pilot.pause()

    monkeypatch.setattr("textual.app.wait_for_idle", lambda _: asyncio.sleep(0))
    monkeypatch.setattr(Pilot, "press", press_and_rest)


@pytest.fixture(autouse=True)
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files that others may change be looked at often: tests wait for what is seen."""
    monkeypatch.setattr(watch, "INTERVAL", warm.INTERVAL)


AppMaker = Callable[..., BriefingApp]


@pytest.fixture
def make_app(roundup: str) -> AppMaker:
    """Make an app that reads the document, or the one named."""

    def make(source: str = roundup, theme: Any = DEFAULT_THEME, **options: Any) -> BriefingApp:
        workspace = Workspace()
        reading = Reading(workspace, workspace.open(Source.named(source)), sources=[Source.named(source)])
        options.setdefault("capabilities", Capabilities())
        return reading_app(reading, theme, **options)

    return make


def shown(app: BriefingApp) -> str:
    """Return what stands on the screen, one line a row, without blanks at the ends of lines."""
    return screen_text(app.screen)


def screen_text(screen: Screen[Any]) -> str:
    """Return what a screen shows."""
    update = screen._compositor.render_strips(screen.size)
    return "\n".join(strip.text.rstrip() for strip in update)


def main(app: BriefingApp) -> MainScreen:
    """Return the main screen."""
    return next(screen for screen in app.screen_stack if isinstance(screen, MainScreen))


def said(app: BriefingApp) -> str:
    """Return what stands on the lower half of the screen as one line: words there may take several rows."""
    rows = shown(app).splitlines()
    return " ".join(" ".join(rows[len(rows) // 2 :]).split())
