"""Names that are no text: files, folders, homes and arguments with bytes that no encoding explains."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.harness.program import call, fork

TEXT = "Harbour opens\n\nThe pier of Marn opened on Monday. It is long.\n\nTram\n\nThe tram runs again.\n"
PLACES = (
    ("file", b"caf\xe9"),
    ("file", b"\xed\xa0\x80"),
    ("file", b"\\xe9\xff"),
    ("folder", b"a\x80b"),
    ("home", b"\xff\xfe"),
    ("working directory", b"caf\xe9"),
)


@pytest.mark.parametrize(
    ("odd", "printed"), [(b"a\\b.txt", "a\\b.txt"), (b"caf\xe9.txt", "caf\\xe9.txt"), (b"\\.txt", "\\.txt")]
)
def test_a_file_is_printed_by_its_whole_name(tmp_path: Path, odd: bytes, printed: str) -> None:
    path = tmp_path / os.fsdecode(odd)
    path.write_text(TEXT, encoding="utf-8")
    assert f"{printed}, line" in call("export", path, "--format", "text").out
    assert f"{printed}\n" in call("show", path).out
    assert call("show", path, "--format", "jsonl").out.count(f"/{printed}".replace("\\", "\\\\")) == 1


@pytest.mark.parametrize(("place", "odd"), PLACES)
def test_what_is_tagged_under_such_a_name_is_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, odd: bytes
) -> None:
    name = os.fsdecode(odd)
    folder = tmp_path / (name if place in ("folder", "working directory") else "news")
    folder.mkdir()
    path = folder / f"{name if place == 'file' else 'letter'}.md"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / f"{name if place == 'home' else 'reader'}-home"))
    monkeypatch.chdir(folder)
    where = path.name if place == "working directory" else path
    said = [
        fork("tag", where, "1", "port"),
        fork("tags"),
        fork("show", where, "--format", "jsonl"),
        call("search", "tag:port"),
        call("export", "--tag", "port"),
        call("tags", "rename", "port", "pier", "--yes"),
        call("undo"),
        call("tags", "--orphans"),
    ]
    assert [ended.code for ended in said] == [0] * len(said), said
    assert "port" in said[1].out
    assert '"tags": ["port"]' in said[2].out
    assert "renamed port to pier" in said[6].out
    if place == "file":
        assert "\\x" in said[3].out


def test_two_such_files_are_two_documents(tmp_path: Path) -> None:
    for byte, text in (
        (b"\xe9", TEXT),
        (b"\xe8", "Frost\n\nIt froze in Aldmere at night, said nobody at all.\n"),
    ):
        path = tmp_path / os.fsdecode(byte + b".txt")
        path.write_text(text, encoding="utf-8")
        assert call("tag", path, "1", f"t{byte[0]}").code == 0
    assert "\\xe9.txt" in call("search", "tag:t233").out
    assert call("show", tmp_path / r"\xe8.txt").code == 0


def test_what_is_not_there_is_said_in_one_sentence() -> None:
    assert fork("show", b"nowhere-\xe9.txt") == (
        1,
        "",
        "briefing: nowhere-\\xe9.txt: there is no such file.\n",
    )
