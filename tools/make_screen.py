"""Draw the picture of the README: the bundled sample at 80x24, with a few tags on it.

Run `python -m tools.make_screen` after a change of the screen that is meant.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from briefing.core.tags.model import Change
from briefing.core.theme import DEFAULT_THEME
from briefing.sources.source import Source
from briefing.store.resources import sample_document
from briefing.store.workspace import Workspace
from briefing.tui.model.reading import Reading
from briefing.tui.start import reading_app
from briefing.tui.terminal.capabilities import Capabilities

TARGET = Path(__file__).parent.parent / "docs" / "screen.svg"
TAGS = {0: ("diplomacy", "ukraine/north-korea"), 2: ("diplomacy",), 4: ("energy",)}
KEYS = ("j", "j", "j", "j", "j")
SIZE = (80, 24)
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rules that would fetch a font from elsewhere; the font family falls back to any of fixed pitch."""


async def draw() -> str:
    """Return the screen as SVG."""
    workspace = Workspace()
    opened = workspace.open(Source.named(sample_document()))
    sections = opened.document.sections
    workspace.tags.change(opened.document, [Change(sections[i].id, add=tags) for i, tags in TAGS.items()])
    reading = Reading(workspace, workspace.open(Source.named(sample_document())))
    app = reading_app(reading, DEFAULT_THEME, capabilities=Capabilities())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*KEYS)
        await pilot.pause(0.3)
        return FONTS.sub("", app.export_screenshot(title="briefing ukraine-roundup.txt"))


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFING_HOME"] = home
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text(asyncio.run(draw()), encoding="utf-8")


if __name__ == "__main__":
    main()
