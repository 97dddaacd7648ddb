"""What is new from the reader's own feeds, fetched while they read on.

One invariant: fetching runs in a process of its own and moves nothing on the screen; a roundup that grew is
shown again at the section where the reader is.
"""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from typing import NamedTuple

from briefing.core.text.english import counted
from briefing.sources.source import Source
from briefing.tui.commands.find import open_source
from briefing.tui.messages import Finished
from briefing.tui.screens.main import MainScreen
from briefing.tui.view.page import Role

PATIENCE = 900.0
"""Seconds after which fetching is given up."""


class Fetched(NamedTuple):
    """What fetching said."""

    path: str
    """Of the roundup of the day; "" where there is none."""
    problems: tuple[str, ...]


def fetch(screen: MainScreen) -> None:
    """Ask every feed, in the background."""
    if any(worker.group == "fetch" and worker.is_running for worker in screen.workers):
        screen.say("the feeds are being asked already")
        return
    if not screen.reading.workspace.paths.feeds_file.exists():
        screen.say("no feeds yet: `briefing feeds add URL` in a shell subscribes")
        return
    screen.say("asking the feeds; read on")
    screen.run_worker(partial(_fetch, screen), thread=True, exit_on_error=False, group="fetch")


def _fetch(screen: MainScreen) -> None:
    """Run in a thread: fetch, and hand on what was said."""
    command = [sys.executable, "-m", "briefing", "fetch", "--no-open"]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            command, capture_output=True, stdin=subprocess.DEVNULL, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        found = Fetched("", ("the feeds cannot be asked.",))
    else:
        problems = tuple(line.removeprefix("briefing: ") for line in done.stderr.splitlines())
        found = Fetched(done.stdout.strip(), problems)
    screen.post_message(Finished(partial(_show, screen, found)))


def _show(screen: MainScreen, found: Fetched) -> None:
    trouble = f"; {counted(len(found.problems), 'problem')}: {found.problems[0]}" if found.problems else ""
    role: Role = "error" if found.problems else "success"
    if not found.path:
        screen.say(f"nothing is new{trouble}", role)
        return
    roundup, here = Source.named(found.path), screen.reading.source
    if roundup.lasting_name != here.lasting_name:
        screen.say(f"fetched: {screen.look.key('library')} lists the roundup of the day{trouble}", role)
        return
    before = len(screen.session.document.sections)
    _stay(screen)
    open_source(screen, roundup)
    new = len(screen.reading.session.document.sections) - before
    shown = screen.app.screen
    if isinstance(shown, MainScreen):
        shown.say(f"{counted(new, 'new section') if new > 0 else 'nothing is new'}{trouble}", role)


def _stay(screen: MainScreen) -> None:
    """Keep the section under the cursor as the place of reading, whether it was read or not."""
    document, index = screen.session.document, screen.index
    if index is not None and 0 <= index < len(document.sections):
        section = document.sections[index].id
        state = screen.reading.workspace.state
        state.remember_position(document.sha256, document.source, section, time.time())
