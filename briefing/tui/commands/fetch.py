"""What is new from the reader's own feeds, fetched while they read on.

One invariant: fetching runs in a process of its own and moves nothing on the screen; a roundup that grew is
taken as any document that changes on disk is.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import Timer
from time import monotonic
from typing import NamedTuple

from briefing.core.text.english import counted
from briefing.sources.source import Source
from briefing.tui.commands.reload import read_again
from briefing.tui.messages import Finished
from briefing.tui.screens.main import MainScreen
from briefing.tui.view.page import Role

TIMEOUT = 900.0
"""Seconds after which fetching is given up."""
BETWEEN = 0.5
"""Seconds between two words on how far it is: each is sent over the line."""
ASKING = "asking the feeds"


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
    screen.say(f"{ASKING}; read on")
    document = screen.session.document
    known = frozenset(map(document.known_as, document.sections))
    screen.run_worker(partial(_fetch, screen, known), thread=True, exit_on_error=False, group="fetch")


def _fetch(screen: MainScreen, known: frozenset[str]) -> None:
    """Run in a thread: fetch, and hand on what was said; `known` are the sections so far."""
    try:
        found = _fetched(screen)
    except OSError:
        found = Fetched("", ("the feeds cannot be asked.",))
    here = screen.reading.source
    grown = found.path and Source.named(found.path).lasting_name == here.lasting_name
    screen.post_message(Finished(partial(_show, screen, found, read_again(screen) if grown else None, known)))


def _fetched(screen: MainScreen) -> Fetched:
    """Let another process fetch, and tell the screen how far it is."""
    paths = screen.reading.workspace.paths
    own = ["--tags", str(paths.tags)]
    own += ["--config", str(paths.settings_file)] if paths.settings_file.exists() else []
    command = [sys.executable, "-m", "briefing", "fetch", "--no-open", "--progress", *own]
    with subprocess.Popen(  # noqa: S603 - ourselves
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as fetching:
        overdue = Timer(TIMEOUT, fetching.kill)
        overdue.start()
        problems = tuple(_problems(screen, fetching.stderr or ()))
        path = fetching.stdout.read().strip() if fetching.stdout else ""
        overdue.cancel()
    return Fetched(path, problems)


def _problems(screen: MainScreen, lines: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong, and tell the screen what else is said: how far it is."""
    last = 0.0
    for line in lines:
        if line.startswith("briefing: "):
            yield line.removeprefix("briefing: ").rstrip("\n")
        elif monotonic() - last > BETWEEN and not screen.closed.is_set():
            last = monotonic()
            screen.post_message(Finished(partial(_tell, screen, line.strip())))


def _tell(screen: MainScreen, how_far: str) -> None:
    """Say how far it is, unless something else was said meanwhile."""
    if not screen.message[0] or screen.message[0].startswith(ASKING):
        screen.say(f"{ASKING}: {how_far}")


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
        document = screen.session.document
        new = sum(document.known_as(section) not in known for section in document.sections)
        marked = f"{counted(new, 'new section')} (marked {screen.look.glyphs.new})"
        screen.say(f"{marked if new else 'nothing is new'}{trouble}", role)
