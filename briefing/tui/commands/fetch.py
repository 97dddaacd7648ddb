"""What is new from the reader's own feeds, fetched while they read on.

One invariant: fetching runs in a process of its own and moves nothing on the screen; a roundup that grew is
taken as any document that changes on disk is.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from briefing.core.text.english import counted
from briefing.sources.source import Source
from briefing.tui.commands.reload import read_again
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
    known = frozenset(section.id for section in screen.session.document.sections)
    screen.run_worker(partial(_fetch, screen, known), thread=True, exit_on_error=False, group="fetch")


def _fetch(screen: MainScreen, known: frozenset[str]) -> None:
    """Run in a thread: fetch, and hand on what was said; `known` are the ids of the sections so far."""
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
    here = screen.reading.source
    grown = found.path and Source.named(found.path).lasting_name == here.lasting_name
    screen.post_message(Finished(partial(_show, screen, found, read_again(screen) if grown else None, known)))


def _show(
    screen: MainScreen, found: Fetched, taken: Callable[[], object] | None, known: frozenset[str]
) -> None:
    """Say what is new; `taken` takes the roundup of the day, where that is what is being read."""
    trouble = f"; {counted(len(found.problems), 'problem')}: {found.problems[0]}" if found.problems else ""
    role: Role = "error" if found.problems else "success"
    if not found.path:
        screen.say(f"nothing is new{trouble}", role)
    elif taken is None:
        screen.say(f"fetched: {screen.look.key('library')} lists the roundup of the day{trouble}", role)
    else:
        taken()  # unless the watch was quicker
        new = sum(section.id not in known for section in screen.session.document.sections)
        marked = f"{counted(new, 'new section')} (marked {screen.look.glyphs.new})"
        screen.say(f"{marked if new else 'nothing is new'}{trouble}", role)
