"""Themes on the screen: tried on before they are chosen, and shown again when their file changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.store.config.themes import load_theme
from briefing.store.workspace import Workspace
from tests.harness.program import on_terminal

from .conftest import said, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import BriefingApp

    from .conftest import AppMaker

DUSK = Path(__file__).parents[2] / "themes" / "dusk.yaml"


def own_theme(accent: str) -> Path:
    """Write the reader's own theme and return its file."""
    file = Workspace().paths.themes / "mine.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(DUSK.read_text(encoding="utf-8").replace("#d8a93f", accent), encoding="utf-8")
    return file


async def until_shown(pilot: Pilot[Any], app: BriefingApp, words: str) -> None:
    """Wait for words on the screen, three seconds at most."""
    for _ in range(30):
        if words in said(app):
            return
        await pilot.pause(0.1)
    raise AssertionError(shown(app))


async def test_a_theme_is_shown_while_it_is_looked_at_and_gone_when_it_is_not_chosen(
    make_app: AppMaker,
) -> None:
    app = make_app()
    before = app.colours
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"sep")
        assert app.colours.name == "sepia"
        await pilot.press("escape")
        assert app.colours == before
        await pilot.press("c", *"sep", "enter")
        assert app.colours.name == "sepia"


async def test_the_theme_in_use_is_shown_anew_when_its_file_changes(make_app: AppMaker) -> None:
    file = own_theme("#d8a93f")
    app = make_app(theme=load_theme("mine", file.parent)[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        own_theme("#ffd080")
        await until_shown(pilot, app, "the theme was changed")
        assert app.colours.colours["accent"] == "#ffd080"
        own_theme("no colour")
        await until_shown(pilot, app, "line 11: colours.found")


async def test_a_theme_of_ones_own_is_watched_from_when_it_is_chosen(make_app: AppMaker) -> None:
    own_theme("#d8a93f")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"mine", "enter")
        await pilot.pause()
        own_theme("#ffd080")
        await until_shown(pilot, app, "the theme was changed")
        assert app.colours.colours["accent"] == "#ffd080"


def test_a_theme_with_a_wrong_colour_is_named_on_the_screen_and_the_rest_of_it_holds(
    roundup: str, home: Path
) -> None:
    themes = home / "config" / "themes"
    themes.mkdir(parents=True)
    (themes / "mine.yaml").write_text("extends: dusk\ncolours: {accent: rosy, tag: '#ff0000'}\n", "utf-8")
    with on_terminal(
        "--theme", "mine", roundup, environment={"BRIEFING_HOME": str(home)}, columns=150
    ) as session:
        assert session.wait_for("mine.yaml, line 2: colours.accent: should be a colour"), session.text()
        session.press("jq")
        assert session.wait() == 0
