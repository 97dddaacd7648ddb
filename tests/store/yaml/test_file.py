"""A file that belongs to the reader is changed where it must be, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import StoreError
from briefing.store.yaml.file import change_file, part
from briefing.store.yaml.write import Value

HEADER = "# Made by hand\n"


def add_pier(path: Path, header: str = HEADER) -> None:
    def added(whole: dict[str, Value]) -> dict[str, Value]:
        return {**whole, "places": [*part(path, whole, "places", []), "pier"]}

    change_file(path, added, header)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "# Made by hand\nplaces: [pier]\n"),
        ("", "# Made by hand\nplaces: [pier]\n"),
        ("# mine\n\n", "# mine\n\nplaces: [pier]\n"),
        ("places:\n- quay  # the old one\n", "places:\n- quay  # the old one\n- pier\n"),
        ("a: b  # kept\nplaces: [quay]\n", "a: b  # kept\nplaces: [quay, pier]\n"),
    ],
)
def test_a_change_leaves_all_else_of_a_file_as_it_is(tmp_path: Path, before: str | None, after: str) -> None:
    path = tmp_path / "file.yaml"
    if before is not None:
        path.write_text(before)
    add_pier(path)
    assert path.read_text() == after


@pytest.mark.parametrize("nothing", ["places:\n", "places: ~\n", "places: null\n"])
def test_where_nothing_is_said_there_is_room(tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "file.yaml"
    path.write_text(nothing)
    add_pier(path)
    change_file(path, lambda whole: whole | {"seen": part(path, whole, "places", [])})
    assert "seen: [pier]\n" in path.read_text()


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"places: quay\n", "“places” should be a list; nothing was changed"),
        (b"places: {quay: old}\n", "“places” should be a list; nothing was changed"),
        (b"- quay\n", "is not YAML that can be used; nothing was changed"),
        (b"places: [\n", "is not YAML that can be used; nothing was changed"),
        (b"places: \xff\n", "is not YAML that can be used; nothing was changed"),
    ],
)
def test_a_file_that_says_something_else_stays_as_it_is(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "file.yaml"
    path.write_bytes(raw)
    with pytest.raises(StoreError, match=words):
        add_pier(path)
    assert path.read_bytes() == raw


def test_a_mapping_is_asked_for_as_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="“views” should be a mapping"):
        part(tmp_path / "file.yaml", {"views": ["tag:sea"]}, "views", {})


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").mkdir()
    with pytest.raises(StoreError, match=r"file\.yaml: cannot be written"):
        add_pier(tmp_path / "file.yaml")


def test_no_change_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file.yaml"
    path.write_text("places: [ quay ]")
    before = path.stat().st_ino
    change_file(path, lambda whole: dict(whole))
    assert (path.read_text(), path.stat().st_ino) == ("places: [ quay ]", before)
