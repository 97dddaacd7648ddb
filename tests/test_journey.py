"""The whole job in a real terminal: open, read, tag, quit, come back, export; and the same from the shell."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.harness.program import call, on_terminal
from tests.harness.session import Session


def press(session: Session, keys: str, shown: str) -> None:
    """Press `keys` and wait until `shown` stands on the screen."""
    session.press(keys)
    assert session.wait_for(shown), f"no {shown!r} after {keys!r} in:\n{session.text()}"


def command(*arguments: str) -> str:
    """Return what a headless command prints."""
    ended = call(*arguments)
    assert ended.code == 0, ended.err
    return ended.out


@pytest.fixture
def tagged(seeds: Path, home: Path) -> Path:
    """The sample, with its first story tagged by keys alone; the program has ended since."""
    roundup = seeds / "ukraine-roundup.txt"
    with on_terminal(str(roundup), environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("7 untagged")
        press(session, "t", "tag:")
        press(session, "diplomacy\r", "saved")
        assert "6 untagged" in session.text()
        session.press("q")
        assert session.wait() == 0
        assert not session.left_on()
    return roundup


def test_tags_given_by_keys_are_there_after_coming_back(tagged: Path, home: Path) -> None:
    with on_terminal(str(tagged), environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("6 untagged")
        assert session.wait_for("diplomacy")
        session.press("q")
        assert session.wait() == 0


def test_tags_given_by_keys_stand_in_a_yaml_file_and_in_every_command(tagged: Path, home: Path) -> None:
    (file,) = home.glob("**/tags/*.yaml")
    assert re.search(r"tags: \[diplomacy\]", file.read_text(encoding="utf-8"))
    assert "diplomacy" in command("tags")
    assert '"tags": ["diplomacy"]' in command("show", "--format", "jsonl", str(tagged)).replace('":[', '": [')


def export_folder(tmp_path: Path) -> Path:
    """Return a new folder that the settings export to."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    config = Path(json.loads(command("paths", "--format", "json"))["config"])
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f"export_folder: {folder}\n", encoding="utf-8")
    return folder


def test_screen_and_command_line_export_the_same_bytes(tagged: Path, home: Path, tmp_path: Path) -> None:
    folder = export_folder(tmp_path)
    with on_terminal(str(tagged), environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("6 untagged")
        press(session, "e", "Esc leave")
        press(session, "\r", "Brief: diplomacy")
        press(session, "e", "6 untagged")
        session.press("q")
        assert session.wait() == 0
    (written,) = folder.iterdir()
    assert written.read_text(encoding="utf-8") == command(
        "export", "--tag", "diplomacy", "--format", "markdown"
    )


@pytest.mark.parametrize(
    "name",
    [
        f"arn-courier{ending}"
        for ending in (".html", ".pdf", ".eml", ".rtf", ".srt", ".jsonl", ".mbox#2", "-pages.txt")
    ],
)
def test_a_document_of_any_kind_leaves_the_screen_as_it_leaves_its_file_and_the_library(
    name: str, seeds: Path, home: Path, tmp_path: Path
) -> None:
    source = tmp_path / name
    (tmp_path / name.partition("#")[0]).write_bytes((seeds / name.partition("#")[0]).read_bytes())
    folder = export_folder(tmp_path)
    command("tag", str(source), "1", "kept")
    with on_terminal(str(source), environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("kept")
        press(session, "e", "Esc leave")
        press(session, "\r", "Brief: kept")
        press(session, "e", "1 section written")
        session.press("q")
        assert session.wait() == 0
    (written,) = folder.iterdir()
    exported = written.read_text(encoding="utf-8")
    assert exported == command("export", str(source), "--tag", "kept", "--format", "markdown")
    assert exported == command("export", "--tag", "kept", "--format", "markdown")
