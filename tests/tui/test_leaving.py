"""Leaving does not queue: what waits is dropped, what was acknowledged is kept, the terminal is as it was."""

from __future__ import annotations

import fcntl
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual import events

from briefing.store.paths import Paths
from briefing.store.workspace import Workspace
from tests.harness.program import on_terminal
from tests.harness.session import Session

from .conftest import HEADINGS, AppMaker
from .test_tagging import tags_on_disk

QUEUE = 5000
"""Keys, every one a change that is written to the disk: more than are done before the end."""


def with_a_queue(session: Session, keys: str) -> None:
    """Type faster than the program acts; whoever reads what it writes must go on with that."""
    typist = threading.Thread(target=session.press, args=(keys,))
    typist.start()
    while typist.is_alive():
        session.read(0.01)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, "\x03", "q"])
def test_leaving_drops_the_keys_that_wait(roundup: str, home: Path, end: signal.Signals | str) -> None:
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("Gtdiplomacy\r")
        assert session.wait_for("saved"), session.text()
        with_a_queue(session, "g" + "1" * QUEUE + (end if isinstance(end, str) else ""))
        if not isinstance(end, str):
            session.signal(end)
        code = session.wait(30)
        assert code == (0 if isinstance(end, str) else 128 + end)
        assert session.left_on() == set()
    assert tags_on_disk(roundup)[3] == ("diplomacy",)
    tags, undone = Workspace().tags, 0
    while undone < QUEUE and tags.undo() is not None:
        undone += 1
    assert 0 < undone < QUEUE


async def test_a_key_that_comes_after_the_end_was_called_does_not_act(
    make_app: AppMaker, roundup: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"ta", "enter", "j")
        app.exit()
        app.post_message(events.Key("full_stop", "."))
        await pilot.pause()
    assert tags_on_disk(roundup)[:2] == [("a",), ()]


async def test_a_few_keys_typed_ahead_act_before_the_one_that_leaves(roundup: str, home: Path) -> None:
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        session.press("tdiplomacy\rjtsport, energy\rq")
        assert session.wait() == 0
    assert tags_on_disk(roundup) == [("diplomacy",), ("sport", "energy"), (), ()]


def test_a_long_queue_that_asks_for_words_takes_q_for_a_letter(roundup: str, home: Path) -> None:
    words = "q" * 300
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        session.press(f"a{words}\r")
        assert session.wait_for(lambda text: "qqqq" in text)
        session.press("q")
        assert session.wait() == 0


@contextmanager
def somebody_writing() -> Iterator[None]:
    """Hold the lock of the tags, as a program does that was stopped in the middle of a write."""
    lock = Paths.from_environment().lock
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def test_who_waits_for_another_writer_is_told_and_may_leave(roundup: str, home: Path) -> None:
    with (
        somebody_writing(),
        on_terminal(roundup, columns=200, environment={"BRIEFING_HOME": str(home)}) as session,
    ):
        assert session.wait_for(HEADINGS[0])
        session.press("Gtdiplomacy\r")
        assert session.wait_for("kept and tried again"), session.text()
        session.signal(signal.SIGTERM)
        assert session.wait(30) == 128 + signal.SIGTERM
        assert session.left_on() == set()
    assert tags_on_disk(roundup)[3] == ()


def test_what_waited_for_another_writer_is_saved_at_the_end(roundup: str, home: Path) -> None:
    with on_terminal(roundup, columns=200, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for(HEADINGS[0])
        with somebody_writing():
            session.press("Gtdiplomacy\r")
            assert session.wait_for("kept and tried again"), session.text()
        session.signal(signal.SIGTERM)
        assert session.wait(30) == 128 + signal.SIGTERM
    assert tags_on_disk(roundup)[3] == ("diplomacy",)


def test_where_no_shell_could_continue_it_the_program_does_not_stop(roundup: str, home: Path) -> None:
    # the first of its session, as in a window of tmux
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("\x1a")
        assert session.wait_for("there is no shell here"), session.text()
        session.press("G")
        assert session.wait_for(lambda text: any(row.startswith("▸ 4 ") for row in text.splitlines()))
        session.press("q")
        assert session.wait() == 0
