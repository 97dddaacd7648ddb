"""What leaves the screen: copies with attribution, and exports that are what the command line writes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.tui.model.export_plan import free_path
from briefing.tui.outside import browser_in_reach, open_link
from briefing.tui.screens.export import ExportScreen
from briefing.tui.terminal.capabilities import Capabilities
from tests.harness.program import fork, on_terminal

from .conftest import said, shown

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

    from .conftest import AppMaker


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that is put on the clipboard."""
    texts: list[str] = []

    def copy(text: str, capabilities: Capabilities, environ: object) -> tuple[str, str]:
        texts.append(text)
        return "", "copied"

    monkeypatch.setattr("briefing.tui.terminal.clipboard.copy", copy)
    return texts


async def test_a_quote_is_copied_with_speaker_and_place(make_app: AppMaker, copied: list[str]) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("y")
        (text,) = copied
        assert text.startswith("“We looked for captains in three countries and found none” — Maria Holt")
        assert text.endswith("(roundup.txt, line 5)")
        assert "copied" in shown(app)


async def test_a_chosen_sentence_is_copied_with_its_place(make_app: AppMaker, copied: list[str]) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "y")
        (text,) = copied
        assert text.startswith("The ferry company in Aldmere will cut its evening crossings from Monday")
        assert text.endswith("have retired. (roundup.txt, line 4)")


async def test_what_is_copied_tells_nothing_of_this_machine(
    make_app: AppMaker, copied: list[str], tmp_path: Path
) -> None:
    app = make_app(str(tmp_path / "roundup.txt"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("y", "Y")
        assert len(copied) == 2
        for text in copied:
            assert "(roundup.txt, line" in text
            assert tmp_path.name not in text


async def test_a_section_is_copied_with_heading_summary_and_quotes(
    make_app: AppMaker, copied: list[str]
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "Y")
        (text,) = copied
        assert text.splitlines()[0] == "Old bridge in Quarnford closes to lorries"
        assert "“a patient who needs rest”" in text


async def preview_ready(pilot: object, app: BriefingApp) -> None:
    """Wait until the export was composed."""
    for _ in range(100):
        if app.screen.composed is not None:  # type: ignore[attr-defined]
            return
        await pilot.pause(0.05)  # type: ignore[attr-defined]


async def test_the_export_writes_the_bytes_of_the_command_line(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("t", *"ferry", "enter", "e", "enter")
        await preview_ready(pilot, app)
        assert "Ferry cuts" in shown(app)
        await pilot.press("e")
        await pilot.pause()
        assert "written to ferry.md" in shown(app)
    printed = fork("export", "--tag", "ferry", "--format", "markdown").out
    assert Path("ferry.md").read_bytes() == printed.encode()


async def test_the_export_can_be_changed_before_it_is_written(make_app: AppMaker, copied: list[str]) -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "j", "enter")
        await preview_ready(pilot, app)
        assert "Format    html" in shown(app)
        await pilot.press("y")
        await pilot.pause()
        assert copied
        assert copied[0].startswith("<!DOCTYPE html>")


TAKES = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
FAILS = "import sys; sys.stdin.read(); sys.exit('no paper \\x1b]0;owned\\x07')"


def program(home: Path, name: str, *arguments: str) -> None:
    """Name a program in the settings to which exports can be handed."""
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True)
    listed = json.dumps({"pipe_to": {name: [sys.executable, "-c", *arguments]}})
    settings.write_text(listed, encoding="utf-8")  # JSON is YAML


async def test_a_program_of_the_settings_takes_the_export(
    make_app: AppMaker, home: Path, tmp_path: Path
) -> None:
    program(home, "mail", TAKES, str(tmp_path / "taken; $(touch owned)"))
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "k", "k", "enter", "enter", "enter")  # clipboard, editor, the program
        await preview_ready(pilot, app)
        content = app.screen.composed.content  # type: ignore[attr-defined]
        await pilot.press("e")
        await pilot.pause()
        assert "handed to mail" in shown(app)
    assert (tmp_path / "taken; $(touch owned)").read_bytes().decode() == content
    assert not Path("owned").exists()


def test_a_slow_program_is_said_to_be_at_work_and_need_not_be_waited_for(roundup: str, home: Path) -> None:
    program(home, "mail", "import time; time.sleep(20)")
    with on_terminal(roundup, columns=100) as session:
        session.press("ekk\r\r\r")
        assert session.wait_for("mail")
        session.press("e")
        assert session.wait_for("handing it to mail…")
        session.press("\x1b")
        assert session.wait_for("stopped waiting for mail")
        session.press("\x1b")
        assert session.wait_for("4 untagged")
        session.press("q")
        assert session.wait() == 0


async def test_what_a_failing_program_says_is_shown_safely(make_app: AppMaker, home: Path) -> None:
    program(home, "print", FAILS)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "k", "k", "enter", "enter", "enter")
        await preview_ready(pilot, app)
        await pilot.press("e")
        await pilot.pause()
        assert "print failed: no paper ␛]0;owned␇" in shown(app)


async def test_a_format_that_is_none_leaves_the_export_in_markdown(make_app: AppMaker, home: Path) -> None:
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "config.yaml").write_text("export_format: marckdown\n", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await preview_ready(pilot, app)
        assert "markdown" in shown(app)


@pytest.mark.parametrize("name", ["~stranger/brief.md", "x" * 300], ids=["tilde", "long"])
async def test_a_file_that_cannot_be_made_leaves_the_form_open(
    make_app: AppMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "~stranger").touch()
    monkeypatch.chdir(tmp_path)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await preview_ready(pilot, app)
        while "▸ File" not in shown(app):
            await pilot.press("down")
        await pilot.press("enter", "ctrl+u", *name, "enter", "e")
        assert isinstance(app.screen, ExportScreen)
        assert name[:40] in said(app)


async def test_an_export_never_overwrites(make_app: AppMaker) -> None:
    Path("roundup.md").write_text("mine", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        await preview_ready(pilot, app)
        await pilot.press("e")
        await pilot.pause()
    assert Path("roundup.md").read_text(encoding="utf-8") == "mine"
    assert Path("roundup-2.md").exists()


def test_free_paths_count_up(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    assert free_path(path) == path
    path.touch()
    (tmp_path / "brief-2.md").touch()
    assert free_path(path) == tmp_path / "brief-3.md"


def test_a_link_is_never_opened_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")
    assert not browser_in_reach()
    assert open_link("https://example.org") is None
    assert open_link("file:///etc/passwd", "open") is None
