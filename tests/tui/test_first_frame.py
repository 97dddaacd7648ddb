"""The first page is painted before Textual is there, and the desk takes over without a visible trace."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.harness.program import PROGRAM, on_terminal
from tests.harness.session import Session
from tests.tui.conftest import ROUNDUP

HEADING = "Ferry cuts evening"
FRAME = b"\x1b[?2026h"
REDRAW = "\x0c"
TITLE = b"\x1b]2;"
"""The desk names the window when it is there."""
FRAMES_OF_THE_FIRST_PAGE = 2
"""The summary, and then quotes and suggested tags."""


def with_textual(does: str) -> tuple[str, ...]:
    """The program, with something else in place of what comes after the first page."""
    code = (
        "import sys, time\n"
        "from briefing.tui import start\n"
        f"def instead(*_, **__): {does}\n"
        "start.textual_app = instead\n"
        "from briefing.cli import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    return (sys.executable, "-c", code)


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment with nothing in it but a place for files."""
    (tmp_path / "home").mkdir()
    (tmp_path / "roundup.txt").write_text(ROUNDUP, encoding="utf-8")
    return {"BRIEFING_HOME": str(tmp_path / "home")}


def configure(home: dict[str, str], settings: str) -> None:
    folder = Path(home["BRIEFING_HOME"]) / "config"
    folder.mkdir()
    (folder / "config.yaml").write_text(settings, encoding="utf-8")


def started(home: dict[str, str], *extra: str, program: tuple[str, ...] = (), **options: Any) -> Session:
    """The program on the roundup, its first screen complete; without `program`, with its imports done."""
    source = Path(home["BRIEFING_HOME"]).with_name("roundup.txt")
    environment = home | options.pop("environment", {})
    if program:
        session = Session((*program, str(source), *extra), environment=environment, **options)
    else:
        session = on_terminal(source, *extra, environment=environment, **options)
    assert session.wait_for(HEADING), session.text()
    return session


@pytest.mark.parametrize(
    ("size", "environment", "settings", "extra"),
    [
        pytest.param((80, 24), {}, "", (), id="80 by 24"),
        pytest.param((50, 20), {}, "", (), id="one pane"),
        pytest.param((160, 50), {"COLORTERM": "truecolor"}, "", (), id="wide, true colour"),
        pytest.param((80, 5), {"TERM": "xterm"}, "", (), id="flat, 16 colours"),
        pytest.param((80, 24), {"NO_COLOR": "1"}, "", (), id="no colour"),
        pytest.param((80, 24), {"LANG": "C"}, "", (), id="ASCII"),
        pytest.param((80, 30), {}, "layout: stacked\ntext_width: 60\n", (), id="stacked"),
        pytest.param((90, 24), {}, "list_width: 40\npinned: [ferries]\n", (), id="wide list, a pinned tag"),
        pytest.param((80, 24), {}, "keymap: {tag: [f5], read: [o]}\n", (), id="own keys"),
        pytest.param((80, 24), {}, "", ("--theme", "newspaper-light"), id="another theme"),
        pytest.param((80, 24), {}, "", ("--theme", "terminal"), id="the colours of the terminal"),
    ],
)
def test_the_desk_takes_over_without_painting_anything(
    home: dict[str, str],
    size: tuple[int, int],
    environment: dict[str, str],
    settings: str,
    extra: tuple[str, ...],
) -> None:
    if settings:
        configure(home, settings)
    columns, rows = size
    with started(home, *extra, columns=columns, rows=rows, environment=environment) as session:
        assert session.wait_for(lambda _: TITLE in session.raw)
        session.read_until_quiet(0.3)
        assert session.raw.count(FRAME) <= FRAMES_OF_THE_FIRST_PAGE
        painted = session.cells()
        session.overwrite("\x1b[2J")
        session.press(REDRAW)  # now the desk paints, and all of it
        assert session.wait_for(HEADING)
        session.read_until_quiet()
        assert session.cells() == painted


@pytest.mark.parametrize(
    ("term", "settings", "extra", "own_paper"),
    [
        pytest.param("xterm-256color", "", (), True, id="256 colours"),
        pytest.param("screen", "", (), False, id="16 colours"),
        pytest.param("screen", "theme: dawn\n", (), True, id="16 colours, a theme in the settings"),
        pytest.param("screen", "", ("--theme", "dusk"), True, id="16 colours, a theme asked for"),
    ],
)
def test_a_terminal_with_16_colours_keeps_its_own_unless_a_theme_is_asked_for(
    home: dict[str, str], term: str, settings: str, extra: tuple[str, ...], own_paper: bool
) -> None:
    if settings:
        configure(home, settings)
    with started(home, *extra, environment={"TERM": term}) as session:
        blank = session.cells()[12][2]  # below the list
        assert (blank.background != "default") is own_paper


def test_the_first_page_needs_no_textual_and_nothing_else_that_takes_long_to_load(
    home: dict[str, str],
) -> None:
    slow = ("textual", "asyncio", "dataclasses", "inspect", "json", "briefing.store.config")
    says = f"print('loaded', [m for m in sys.modules if m.partition('.')[0] in {slow} or m in {slow}])"
    with started(home, program=with_textual(f"{says}; sys.exit(3)")) as session:
        assert session.wait() == 3
        assert b"loaded []" in session.raw


def test_whatever_goes_wrong_before_the_desk_is_there_the_terminal_is_given_back(
    home: dict[str, str],
) -> None:
    with started(home, program=with_textual("raise RuntimeError('no toolkit')")) as session:
        assert session.wait() == 1
        assert session.left_on() == set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_before_the_desk_is_there_gives_the_terminal_back(
    home: dict[str, str], number: signal.Signals
) -> None:
    with started(home, program=with_textual("time.sleep(30)")) as session:
        session.signal(number)
        assert session.wait(5) == 128 + number
        assert session.left_on() == set()


def test_keys_pressed_before_the_desk_is_there_are_not_lost(home: dict[str, str]) -> None:
    with started(home, program=PROGRAM) as session:
        session.press("tferries\rj")
        assert session.wait_for("3 untagged")
        assert session.wait_for("Library" if "▸ 3" in session.text() else "Old bridge")
        session.press("q")
        assert session.wait() == 0
    (tags,) = (Path(home["BRIEFING_HOME"]) / "data" / "tags").glob("*.yaml")
    assert "tags: [ferries]" in tags.read_text("utf-8")


def test_a_page_is_a_page_however_early_the_key_comes(home: dict[str, str]) -> None:
    Path(home["BRIEFING_HOME"]).with_name("roundup.txt").write_text(
        "Ferry cuts evening crossings\n\n"
        + "\n\n".join(f"Crossing {n} was cut on a Monday." for n in range(60))
    )
    screens = []
    for early in (True, False):
        with started(home, program=PROGRAM) as session:
            if not early:
                session.read_until_quiet(0.5)
            session.press("\r\x1b[6~")
            assert session.wait_for("Crossing 16 was")
            session.read_until_quiet(0.3)
            screens.append(session.text())
    assert screens[0] == screens[1]


def test_a_window_that_changes_its_size_before_the_desk_is_there_is_painted_in_the_new_one(
    home: dict[str, str],
) -> None:
    with started(home, program=PROGRAM) as session:
        session.resize(110, 20)
        assert session.wait_for(lambda text: max(map(len, text.splitlines())) > 100)
        session.read_until_quiet()
        rows = session.text().rstrip().splitlines()
        assert (len(rows), rows[-1][-4:]) == (20, "help")
        assert HEADING in rows[2]


def test_nothing_is_taken_when_the_document_cannot_be_read(home: dict[str, str]) -> None:
    with Session((*PROGRAM, "nowhere.txt"), environment=home) as session:
        assert session.wait() == 1
        assert b"\x1b[" not in session.raw


@pytest.mark.parametrize("shown", [False, True])
def test_the_cursor_is_hidden_unless_asked_for_and_stands_at_the_selection(
    home: dict[str, str], shown: bool
) -> None:
    configure(home, f"show_cursor: {str(shown).lower()}\n")
    with started(home) as session:
        session.press("j")
        assert session.wait_for("▸ 2")
        session.read_until_quiet()
        assert (b"\x1b[?25l" in session.raw) is not shown
        rows = session.text().splitlines()
        assert session.terminal is not None
        column, row = session.terminal.cursor()
        assert (column, rows[row][:3]) == (0, "▸ 2")
