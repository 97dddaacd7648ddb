"""Passages from scripts and line by line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.commands.plain_reader import PlainReader
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from briefing.tui.model.reading import Reading

TEXT = """\
Ferry cuts evening crossings to Aldmere
The ferry company will cut its evening crossings from Monday. Two captains have retired this autumn.
Old bridge in Quarnford closes to lorries
The council voted on Tuesday to close the old bridge to lorries until the spring of next year.
"""
SENTENCE = "Two captains have retired this autumn."


@pytest.fixture
def source(tmp_path: Path) -> str:
    """The name of a file with two sections."""
    path = tmp_path / "roundup.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_a_script_marks_notes_shows_and_unmarks(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", source, "1", "--passage", "captains", "--note", "names?"]) == 0
    assert main(["show", source, "--format", "json"]) == 0
    section, other = json.loads(capsys.readouterr().out)["sections"]
    (passage,) = section["passages"]
    start, end = passage["span"]
    assert TEXT[start:end] == passage["text"] == SENTENCE
    assert (passage["line"], passage["note"], section["note"]) == (2, "names?", None)
    assert "passages" not in other
    assert main(["tag", source, "1", "--remove", "--passage", "two captains"]) == 0
    assert main(["show", source, "--format", "json"]) == 0
    assert "passages" not in json.loads(capsys.readouterr().out)["sections"][0]


@pytest.mark.parametrize(("words", "remove"), [("no such words", False), ("captains", True)])
def test_words_that_are_not_there_are_named(
    source: str, capsys: pytest.CaptureFixture[str], words: str, remove: bool
) -> None:
    assert main(["tag", source, "1", "--passage", words, *["--remove"] * remove]) != 0
    assert words in capsys.readouterr().err


def test_line_by_line_passages_are_marked_listed_and_unmarked(source: str) -> None:
    workspace = Workspace()
    reader = PlainReader(Reading(workspace, workspace.open(Source.named(source))))
    assert list(reader.answer("passages")) == ["Nothing is marked."]
    assert "1 passage marked" in next(reader.answer("mark 1 captains"))
    assert list(reader.answer("passages"))[1:] == [SENTENCE]
    assert next(reader.answer("find passage:yes")) == "1 found."
    next(reader.answer("unmark 1 captains"))
    assert list(reader.answer("passages")) == ["Nothing is marked."]


@pytest.mark.parametrize("form", ["markdown", "html", "text", "org", "json", "csv"])
def test_a_brief_has_the_passages_of_its_sections(
    source: str, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    main(["tag", source, "1", "ferries", "--passage", "captains", "--note", "whose names"])
    capsys.readouterr()
    assert (
        main(["export", "--tag", "ferries", "--format", form, *["--rows", "passages"] * (form == "csv")]) == 0
    )
    printed = capsys.readouterr().out
    assert SENTENCE in printed.replace("\\", "")
    assert "whose names" in printed


def test_without_a_passage_there_is_nothing_to_export(
    source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["tag", source, "1", "ferries"])
    assert main(["export", "--passages"]) == 1
    assert "has a passage that you marked" in capsys.readouterr().err
