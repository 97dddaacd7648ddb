"""Reading the rest of a document of which only the beginning was read.

One invariant: a key that could tell the difference waits for the whole document; only looking around does
not. The rest is read when the reader first presses a key, or has left traces in it: a glance at a long
document costs a glance.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from briefing.actions import ACTION_BY_ID
from briefing.errors import BriefingError
from briefing.tui.screens.main import MainScreen

if TYPE_CHECKING:
    from briefing.core.quotes import People
    from briefing.store.workspace import Opened

LONGER = 10
SMALL_SCREEN = 24
"""Rows."""


def begin(screen: MainScreen) -> None:
    """Go on at once where the reader was further on the last time, or has tagged this document."""
    if not screen.reading.whole:
        screen.looking_on = asyncio.create_task(_look_on(screen))


async def _look_on(screen: MainScreen) -> None:
    pressing = await asyncio.get_running_loop().run_in_executor(None, lambda: screen.reading.pressing)
    if pressing and screen.is_running and not screen.reading.whole and screen.reading_on is None:
        _say_so(screen)
        screen.reading_on = asyncio.create_task(_read_on(screen, soon=False))
        screen.draw()


async def ready(screen: MainScreen, action: str) -> bool:
    """Have the rest read when a key is pressed; tell whether enough of it was read for `action`."""
    row = ACTION_BY_ID[action]
    if row.group != "Move":
        screen.catch_up()
    if screen.reading.whole or row.needs == "nothing":
        return True
    screen.moved = True
    task = _reading_on(screen)
    if row.needs == "glance":
        return True
    _say_so(screen)
    if not await screen.wait_for(asyncio.shield(task)):
        screen.say("stopped waiting for the rest")
    elif not screen.reading.whole:
        screen.say(task.result(), "error")
    return screen.reading.whole


def _say_so(screen: MainScreen) -> None:
    screen.say(f"reading the rest{screen.look.glyphs.ellipsis}")


def _reading_on(screen: MainScreen) -> asyncio.Task[str]:
    if screen.reading_on is None:
        screen.reading_on = asyncio.create_task(_read_on(screen))
    return screen.reading_on


async def _read_on(screen: MainScreen, *, soon: bool = True) -> str:
    """Read all; where a key waits, first a beginning ten times as long, which is `soon` there.

    Returns:
        What went wrong.
    """
    reading, session = screen.reading, screen.session
    rows = LONGER * max(screen.size.height, SMALL_SCREEN)
    for read, whole in ((partial(reading.read_more, rows), False), (reading.read_whole, True)):
        if not (soon or whole):
            continue
        try:
            found = await asyncio.get_running_loop().run_in_executor(None, read)
        except BriefingError as error:
            screen.say(str(error), "error")
            screen.draw()
            return str(error)
        if not screen.is_running or reading.session is not session:
            return ""
        if found is not None:
            _take(screen, *found, whole=whole)
            screen.draw()
    return ""


def _take(screen: MainScreen, opened: Opened, people: People, *, whole: bool) -> None:
    """Go on with more of the document, at the section that the reader is at."""
    session, index = screen.session, screen.index if screen.moved else None
    section = screen.section if screen.moved else None
    here = None if section is None else session.document.sections[section].id
    screen.reading.take_more(opened, people, whole=whole)
    ids = [each.id for each in opened.document.sections]
    at = ids.index(here) if here in ids else screen.reading.start if index is None else index
    screen.view.whole = whole
    screen.list.show(session.indices, at)
    screen.show_here(keep_place=True)
    if whole:
        screen.say("")
