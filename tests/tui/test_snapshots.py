"""What the screens look like: each once, in one theme each, wide, narrow and without colours.

The document and its chips are fixed, and nothing of today is on the screen. After a change that is meant:
`pytest tests/tui/test_snapshots.py --snapshot-update`, and look at every picture that changed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from briefing.store.config.themes import load_theme
from briefing.tui.model.reading import Reading
from briefing.tui.terminal.capabilities import Capabilities

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from .conftest import AppMaker


class Scene(NamedTuple):
    """A screen to look at."""

    theme: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (80, 24)
    can: Capabilities = Capabilities(palette="truecolor")


TAG = ("t", *"ferry, sea/aldmere", "enter")
SCENES = {
    "reading": Scene("newspaper-dark"),
    "tagged-and-marked": Scene("newspaper-light", (*TAG, "j", "x", "a", *"ask the mayor", "enter")),
    "text-with-finds": Scene("dusk", ("/", *"captains", "enter", "n")),
    "sepia-in-256-colours": Scene("sepia", ("j", "enter"), can=Capabilities()),
    "dusk-in-256-colours": Scene("dusk", ("j", "x"), can=Capabilities()),
    "newspaper-in-16-colours": Scene("newspaper-light", (*TAG, "j"), can=Capabilities(palette="standard")),
    "passages-in-the-text": Scene(
        "newspaper-dark", ("enter", "G", "p", "a", *"check the price", "enter", "tab", "p")
    ),
    "passages-on-the-card": Scene("dawn", ("tab", "p", "a", *"whose words", "enter"), (100, 30)),
    "passages-without-colours": Scene(
        "newspaper-dark", ("enter", "G", "p"), can=Capabilities(colours=False, encoding="ascii")
    ),
    "prompt-for-tags": Scene("dawn", (*TAG, "j", "t", *"f")),
    "quotes-by-speaker": Scene("sepia", ("Q", "tab")),
    "export": Scene("high-contrast-dark", (*TAG, "e", *"jjjjj"), (100, 30)),
    "highlights-on-a-wide-screen": Scene("high-contrast-light", ("g", "tab"), (140, 30)),
    "three-columns": Scene("newspaper-dark", (*TAG, "j", "x", "j"), (160, 30)),
    "three-columns-in-the-text": Scene("dawn", ("j", "enter", "tab"), (160, 30)),
    "list-on-a-narrow-screen": Scene("terminal", ("j",), (40, 12)),
    "reader-on-a-narrow-screen": Scene("terminal", ("enter",), (40, 12)),
    "filtered": Scene("newspaper-dark", ("F", *"aldmere", "enter")),
    "palette": Scene("newspaper-dark", ("ctrl+p", *"sec")),
    "help": Scene("newspaper-light", ("?",), (100, 40)),
    "without-colours-in-ascii": Scene(
        "newspaper-dark", (*TAG, "j", "tab"), can=Capabilities(colours=False, encoding="ascii")
    ),
}


@pytest.mark.parametrize("name", SCENES)
def test_screens_look_as_they_should(
    name: str, make_app: AppMaker, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = SCENES[name]
    monkeypatch.setattr(Reading, "suggest", lambda *_: [("ferry", "its words"), ("aldmere", "its words")])
    if not scene.can.colours:
        monkeypatch.setenv("NO_COLOR", "1")
    theme, problems = load_theme(scene.theme, Path("none"))
    assert not problems
    app = make_app(theme=theme, capabilities=scene.can)
    assert snap_compare(app, terminal_size=scene.size, run_before=pressing(scene.keys))


def pressing(keys: tuple[str, ...]) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Return what presses `keys` and waits until everything stands still."""

    async def press(pilot: Pilot[Any]) -> None:
        await pilot.pause()
        await pilot.press(*keys)
        for _ in range(100):
            if getattr(pilot.app.screen, "composed", True) is not None:
                break
            await pilot.pause(0.05)
        await pilot.pause(0.3)

    return press
