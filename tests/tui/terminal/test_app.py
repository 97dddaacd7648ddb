"""The terminal is taken over lightly, and given back as it was found whatever happens."""

from __future__ import annotations

import re
import shlex
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual.app import App

from briefing.tui.terminal import app as terminal
from tests.harness.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

APP = (sys.executable, str(Path(__file__).parent / "terminal_app.py"))
FIRST, LAST = "line 0", "line 39"
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")


def opened(*extra: str, **options: Any) -> Session:
    session = Session((*APP, *extra), **options)
    assert session.wait_for(FIRST), session.text()
    session.read_until_quiet()
    return session


@pytest.fixture(scope="module")
def running() -> Iterator[Session]:
    """A session for tests that leave the program as they found it."""
    with opened() as session:
        yield session


def test_quitting_puts_everything_back() -> None:
    with opened() as session:
        session.press("q")
        assert session.wait() == 0
        assert session.left_on() == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_with_the_terminal_as_it_was(number: signal.Signals) -> None:
    with opened() as session:
        session.signal(number)
        assert session.wait(3) == 128 + number
        assert session.left_on() == set()


def test_a_terminal_that_goes_away_ends_the_program() -> None:
    with opened() as session:
        session.hang_up()
        assert session.wait(3) == 128 + signal.SIGHUP


def test_suspending_gives_the_shell_its_terminal_and_fg_repaints() -> None:
    with Session(("bash", "--norc", "--noprofile", "-i"), environment={"PS1": "ready> "}) as session:
        assert session.wait_for("ready>")
        session.press(shlex.join(APP) + "\r")
        assert session.wait_for(FIRST)
        session.press("\x1a")
        assert session.wait_for("Stopped")
        assert "alternate screen" not in session.left_on()
        session.press("fg\r")
        assert session.wait_for(lambda text: FIRST in text and "Stopped" not in text)
        session.press("q")
        session.read_until_quiet()
        assert "alternate screen" not in session.left_on()


def test_the_terminal_is_asked_what_it_is_and_how_wide_signs_are_and_that_once(
    running: Session,
) -> None:
    running.read_until_quiet()
    asked = re.findall(rb"\$p|\x1b\[[0-9;>?]*[cn]|\x1b\[\?u|\x1bP\+q", running.raw)
    assert sorted(asked) == [b"\x1b[6n", b"\x1b[>c"]


def test_an_idle_app_sends_nothing(running: Session) -> None:
    assert running.read_until_quiet(silence=1.0) == 0


def test_no_color_sends_not_one_colour() -> None:
    with opened(environment={"NO_COLOR": "1"}) as session:
        session.press("\x1b[6~\x1b[B")
        session.read_until_quiet()
        session.press("q")
        session.wait()
        assert not COLOUR.search(session.raw)


@pytest.mark.parametrize(
    "environment", [{"LANG": "C"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}]
)
def test_a_terminal_without_unicode_gets_ascii_in_as_many_cells(environment: dict[str, str]) -> None:
    with opened(environment=environment) as session:
        assert session.raw.isascii()
        assert "line 0 - cafe ????" in session.text()


def test_the_redraw_key_repaints_what_something_else_has_overwritten(running: Session) -> None:
    clean = running.cells()
    running.overwrite("\x1b[2J\x1b[3;3Hsomebody else")
    running.press("\x0c")
    running.read_until_quiet()
    assert running.cells() == clean


@pytest.mark.parametrize("size", [(20, 5), (300, 100), (80, 24)])
def test_a_new_size_is_painted_even_when_it_is_the_old_one(running: Session, size: tuple[int, int]) -> None:
    running.resize(33, 7)
    running.resize(*size)
    running.read_until_quiet(0.4)
    changed = running.cells()
    running.press("\x0c")
    running.read_until_quiet()
    assert running.cells() == changed
    assert FIRST in running.text()


def test_both_painters_show_the_same() -> None:
    screens = []
    for painter in ("stock", "diff"):
        with opened(painter) as session:
            for key in ("\x1b[B", "\x1b[6~", "\x1b[B\x1b[B", "\x1b[F"):
                session.press(key)
                session.read_until_quiet()
            assert session.wait_for(LAST), session.text()  # a busy machine may be silent before it paints
            session.read_until_quiet()
            screens.append(session.cells())
    assert screens[0] == screens[1]


def test_keys_come_from_the_terminal_when_standard_input_is_a_pipe() -> None:
    with opened(stdin=b"words from a pipe") as session:
        before = len(session.raw)
        session.press("\x1b[B")
        session.read_until_quiet()
        assert len(session.raw) > before
        session.press("q")
        assert session.wait() == 0
        assert session.left_on() == set()


def test_the_title_is_set_without_what_it_smuggles_and_put_back() -> None:
    with opened() as session:
        session.press("q")
        session.wait()
        assert re.findall(rb"\x1b\]2;([^\x07]*)\x07", session.raw) == [b"forty lines]2;spoofed"]
        assert (
            session.raw.index(b"\x1b[22;2t")
            < session.raw.index(b"\x1b]2;")
            < session.raw.index(b"\x1b[23;2t")
        )


@pytest.mark.parametrize("term", ["linux", "vt100"])
def test_consoles_get_no_titles_links_or_modes_they_do_not_know(term: str) -> None:
    with opened(environment={"TERM": term}) as session:
        session.press("y")
        session.read_until_quiet()
        session.press("q")
        assert session.wait() == 0
        assert b"\x1b]" not in session.raw
        assert not re.search(rb"\x1b\[(?:[<>]|[0-9;]*t)|2026", session.raw)


def test_copying_goes_through_the_terminal(running: Session) -> None:
    running.press("y")
    running.read_until_quiet()
    assert b"\x1b]52;c;Zm9ydHktdHdv\x07" in running.raw


def test_an_unknown_textual_falls_back_to_its_own_painter(monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminal.stock_painter_known()

    def display(self: App[None], renderable: object) -> None: ...

    monkeypatch.setattr(App, "_display", display)
    assert not terminal.stock_painter_known()


async def test_a_fault_of_the_painter_falls_back_to_textuals_own(monkeypatch: pytest.MonkeyPatch) -> None:
    app = terminal.TerminalApp()
    async with app.run_test() as pilot:
        assert app.painter
        monkeypatch.setattr(app.painter, "paint", lambda *_: 1 / 0)
        monkeypatch.setattr(type(app), "is_headless", False)
        monkeypatch.setattr(app._driver, "write", lambda _: None)
        app.repaint()
        await pilot.pause()
        assert app.painter is None
