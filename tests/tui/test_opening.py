"""What is opened: what was read last, what is piped in, one of a folder."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.harness.program import PROGRAM, on_terminal
from tests.harness.session import Session

LOCK = "Lock shut until Friday\n\nForty barges wait below the town, said the keeper of the lock on Monday.\n"
MILL = "Mill turns again\n\nTwelve people have work again at the mill, which took its first grain.\n"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "home").mkdir()
    return {"BRIEFING_HOME": str(tmp_path / "home")}


def read(home: dict[str, str], *sources: str, keys: str = "q", shows: str) -> str:
    """Open sources, wait until `shows` is on the screen, press keys and return the screen before that."""
    session = on_terminal(*sources, environment=home)
    assert session.wait_for(shows), session.text()
    text = session.text()
    for key in keys:
        session.press(key)
        session.read_until_quiet()
    assert session.wait() == 0
    return text


@pytest.mark.parametrize("name", ["a.txt", "a.eml", "~a.txt"])
def test_without_a_source_the_document_read_last_is_opened(
    home: dict[str, str], tmp_path: Path, name: str
) -> None:
    head = "From: a@b\nSubject: Post\nMIME-Version: 1.0\n\n" if name.endswith("eml") else ""
    (tmp_path / name).write_text(head + LOCK)
    read(home, str(tmp_path / name), shows="Forty barges")
    read(home, shows="Forty barges")


def test_a_folder_opens_as_a_list_of_titles_and_days(home: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "README.md").write_text("# About this folder\n\nNothing.\n\n## More\n\nNothing.\n")
    (folder / "a.eml").write_text(
        "From: a@b\nSubject: The Arn Courier\nDate: Fri, 7 Nov 2025 06:00:00 +0100\nMIME-Version: 1.0\n\n"
        + LOCK
    )
    (folder / "b.md").write_text(f"---\ntitle: Oster Gazette\ndate: 2025-11-08\n---\n\n{MILL}")
    text = read(home, str(folder), keys="\x1bq", shows="Oster Gazette")
    assert "The Arn Courier" in text
    assert "2025-11-07" in text
    assert "2025-11-08" in text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, and what is none."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.docx").write_bytes(b"PK\3\4 broken off")
    (folder / "b.txt").write_text(LOCK)
    (folder / "c.txt").write_text(" \n\t\n")
    (folder / "d.txt").write_text(MILL)
    return folder


def test_what_cannot_be_read_is_said_in_the_list_and_what_is_blank_is_not_there(
    home: dict[str, str], folder: Path
) -> None:
    session = on_terminal(str(folder), environment=home)
    assert session.wait_for("open:"), session.text()
    assert session.wait_for("a.docx"), session.text()
    text = session.text()
    assert "this Word document is damaged" in text
    assert "c.txt" not in text
    assert "Forty barges" in text
    session.press("\x1b")
    session.read_until_quiet()
    session.press("q")
    assert session.wait() == 0


def test_a_key_before_the_list_of_a_folder_is_for_the_list(home: dict[str, str], folder: Path) -> None:
    session = on_terminal(str(folder), environment=home)
    assert session.wait_for("Lock shut"), session.text()
    session.press("d.txt")
    session.press("\r")
    assert session.wait_for("Twelve people"), session.text()
    session.press("q")
    assert session.wait() == 0


def test_what_was_passed_over_is_said_once(home: dict[str, str], folder: Path) -> None:
    (folder / "a.docx").unlink()
    session = on_terminal(str(folder), environment=home)
    assert session.wait_for("open:"), session.text()
    session.press("d.txt")
    session.press("\r")
    assert session.wait_for("Twelve people"), session.text()
    assert session.wait_for("c.txt (blank)"), session.text()
    session.press("L")
    assert session.wait_for("open:"), session.text()
    session.press("b.txt")
    session.press("\r")
    assert session.wait_for("1 of 2 documents"), session.text()
    assert "passed over" not in session.text()
    session.press("q")
    assert session.wait() == 0


@pytest.mark.parametrize("names", [("a.txt", "none.txt"), ("none.txt", "a.txt")])
def test_what_was_named_and_is_not_there_is_said_and_the_rest_is_read(
    home: dict[str, str], tmp_path: Path, names: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(LOCK)
    text = read(home, *(str(tmp_path / name) for name in names), shows="there is no such file")
    assert "Forty barges" in text
    environment = {**os.environ, **home}
    done = subprocess.run(
        [*PROGRAM, "--plain", *names], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        env=environment, cwd=tmp_path,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "briefing: none.txt: there is no such file.\n")
    assert "Lock shut" in done.stdout or "1 section" in done.stdout


def test_where_several_are_named_it_is_said_how_to_get_to_the_others(
    home: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(LOCK)
    (tmp_path / "b.txt").write_text(MILL)
    session = on_terminal(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), environment=home)
    assert session.wait_for("1 of 2 documents; L chooses another"), session.text()
    session.press("L")
    assert session.wait_for("open:"), session.text()
    session.press("\r")
    assert session.wait_for("2 of 2 documents"), session.text()
    session.press("q")
    assert session.wait() == 0


def test_settings_of_other_things_leave_the_list_as_wide_as_it_was(
    home: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(LOCK)
    settings = Path(home["BRIEFING_HOME"]) / "config" / "config.yaml"
    settings.parent.mkdir()
    wide = []
    for words in (None, "sentences: 2\n", "list_width: 35\n"):
        if words:
            settings.write_text(words)
        rows = read(home, str(tmp_path / "a.txt"), shows="Forty barges").splitlines()
        wide.append(rows[2].index("│"))
    assert wide[0] == wide[1] != wide[2] == 35


def test_what_is_piped_in_is_read_with_keys_from_the_terminal(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LOCK)
    command = f"{shlex.join(PROGRAM)} < {tmp_path / 'a.txt'}"
    session = Session(("/bin/sh", "-c", command), environment=home)
    assert session.wait_for("Forty barges"), session.text()
    session.press("q")
    assert session.wait() == 0


def test_line_by_line_the_document_read_last_is_read_again(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LOCK)
    read(home, str(tmp_path / "a.txt"), shows="Forty barges")
    environment = {**os.environ, **home}
    done = subprocess.run(
        [*PROGRAM, "--plain"], stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment
    )
    assert "1 section" in done.stdout, done.stderr


def test_the_status_line_says_what_encoding_was_assumed(home: dict[str, str], tmp_path: Path) -> None:
    text = "Шлюз закрыт до пятницы\n\nСорок барж стоят ниже города, сказала смотрительница Инна Востова.\n"
    (tmp_path / "a.txt").write_bytes(text.encode("windows-1251"))
    read(home, str(tmp_path / "a.txt"), shows="read as windows-1251; --encoding NAME")
    shown = read(home, "--encoding", "windows-1251", str(tmp_path / "a.txt"), shows="Сорок барж")
    assert "read as" not in shown


def test_what_is_missing_is_said_on_the_screen(home: dict[str, str], tmp_path: Path) -> None:
    head = 'From: a@b\nSubject: Post\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
    letter = tmp_path / "a.eml"
    letter.write_text(f"{head}--b\nContent-Type: text/plain\n\n{LOCK}")
    assert "Forty barges" in read(home, str(letter), shows="this letter is cut off")
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(LOCK)
    (folder / "b.txt").touch()
    assert "Forty barges" in read(home, str(folder), shows="b.txt (empty)")


def test_a_scroll_region_that_somebody_left_behind_moves_nothing(
    home: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(LOCK + "\n" + MILL)
    screens = []
    for left_behind in ("", r"\033[5;9r"):
        command = f"printf '{left_behind}'; exec \"$@\""
        session = Session(("sh", "-c", command, "sh", *PROGRAM, str(tmp_path / "a.txt")), environment=home)
        assert session.wait_for("Forty barges"), session.text()
        for key, section in zip("jkjk", "2121", strict=True):
            session.press(key)
            assert session.wait_for(f"▸ {section}"), session.text()
        screens.append(session.text())
        session.press("q")
        assert session.wait() == 0
    assert screens[0] == screens[1]
