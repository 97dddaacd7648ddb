"""Names that are no text: files, folders, homes and arguments with bytes that no encoding explains."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

TEXT = "Harbour opens\n\nThe pier of Marn opened on Monday. It is long.\n\nTram\n\nThe tram runs again.\n"
PLACES = (
    ("file", b"caf\xe9"),
    ("file", b"\xed\xa0\x80"),
    ("file", b"\\xe9\xff"),
    ("folder", b"a\x80b"),
    ("home", b"\xff\xfe"),
    ("working directory", b"caf\xe9"),
)


def run(*arguments: str | bytes, home: bytes, cwd: bytes | None = None) -> tuple[int, str]:
    """Run the program as a process; return its exit code and all that it said."""
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        env={**os.environ, "BRIEFING_HOME": os.fsdecode(home), "PYTHONPATH": str(ROOT)},
        cwd=cwd,
        capture_output=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode()


@pytest.mark.parametrize(("place", "odd"), PLACES)
def test_what_is_tagged_under_such_a_name_is_found_again(tmp_path: Path, place: str, odd: bytes) -> None:
    below = os.fsencode(tmp_path)
    folder = below + b"/" + (odd if place in ("folder", "working directory") else b"news")
    home = below + b"/" + (odd + b"-home" if place == "home" else b"reader")
    name = (odd if place == "file" else b"letter") + b".md"
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/" + name)).write_text(TEXT, encoding="utf-8")
    where, cwd = (name, folder) if place == "working directory" else (folder + b"/" + name, None)
    said = [
        run("tag", where, "1", "port", home=home, cwd=cwd),
        run("tags", home=home, cwd=cwd),
        run("show", where, "--format", "jsonl", home=home, cwd=cwd),
        run("search", "tag:port", home=home, cwd=cwd),
        run("export", "--tag", "port", home=home, cwd=cwd),
        run("tags", "rename", "port", "pier", "--yes", home=home, cwd=cwd),
        run("undo", home=home, cwd=cwd),
        run("tags", "--orphans", home=home, cwd=cwd),
    ]
    assert [code for code, _ in said] == [0] * len(said), said
    assert not any("Traceback" in words for _, words in said)
    assert "port" in said[1][1]
    assert '"tags": ["port"]' in said[2][1]
    assert "renamed port to pier" in said[6][1]
    if place == "file":
        assert "\\x" in said[3][1]


def test_two_such_files_are_two_documents(tmp_path: Path) -> None:
    folder, home = os.fsencode(tmp_path), os.fsencode(tmp_path / "reader")
    for byte, text in (
        (b"\xe9", TEXT),
        (b"\xe8", "Frost\n\nIt froze in Aldmere at night, said nobody at all.\n"),
    ):
        Path(os.fsdecode(folder + b"/" + byte + b".txt")).write_text(text, encoding="utf-8")
        assert run("tag", folder + b"/" + byte + b".txt", "1", f"t{byte[0]}", home=home)[0] == 0
    said = run("search", "tag:t233", home=home)[1]
    assert "\\xe9.txt" in said
    assert run("show", os.fsencode(tmp_path) + b"/\\xe8.txt", home=home)[0] == 0


def test_what_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    code, said = run("show", b"nowhere-\xe9.txt", home=os.fsencode(tmp_path))
    assert (code, said) == (1, "briefing: nowhere-\\xe9.txt: there is no such file.\n")
