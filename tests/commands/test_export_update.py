"""Briefs that are continued: what one wrote into the file stays, and what is new goes where it belongs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.export.continued import marker_key, read_marked

STORIES = {
    "ferries.txt": (
        (
            "Ferry cuts evening crossings",
            "The ferry company will cut its crossings, because captains retired.",
        ),
        (
            "Old bridge closes to lorries",
            "The town council voted to close the old bridge to all lorries now.",
        ),
        (
            "Hail ruins the apple harvest",
            "Hail has ruined a third of the apple harvest, the growers said today.",
        ),
    ),
    "lamps.txt": (
        (
            "Harbour lamp goes out",
            "The lamp at the harbour mouth goes out on Friday for its lens to be ground.",
        ),
    ),
}


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, stories in STORIES.items():
        text = "\n\n".join(f"{heading}\n\n{body} It was said twice." for heading, body in stories)
        Path(name).write_text(f"{text}\n", encoding="utf-8")
    run("tag", "ferries.txt", "1", "sea")
    run("tag", "ferries.txt", "2", "ways")


def run(*arguments: str) -> int:
    return main(list(arguments))


def headings(text: str) -> list[str]:
    every = [heading for stories in STORIES.values() for heading, _ in stories]
    return sorted((one for one in every if one in text), key=text.index)


@pytest.mark.parametrize("name", ["brief.md", "brief.html", "brief.org"])
def test_new_sections_go_to_their_part_and_every_line_that_was_there_stays(name: str) -> None:
    assert run("export", "--update", name) == 0
    text = Path(name).read_text("utf-8")
    edited = text.replace("will cut its crossings", "WILL CUT").replace("Sources", "Where it is from")
    Path(name).write_text(edited, encoding="utf-8")
    run("tag", "ferries.txt", "3", "farms")
    run("tag", "lamps.txt", "1", "sea")
    assert run("export", "--update", name) == 0
    now = Path(name).read_text("utf-8")
    assert headings(now) == [
        "Ferry cuts evening crossings",
        "Harbour lamp goes out",
        "Old bridge closes to lorries",
        "Hail ruins the apple harvest",
    ]
    lines = iter(now.splitlines())
    assert all(line in lines for line in edited.splitlines()), "a line went, or is somewhere else"
    assert now.count("lamps.txt") == 2
    assert run("export", "--update", name) == 0
    assert Path(name).read_text("utf-8") == now


def test_a_section_whose_text_was_deleted_stays_away_and_one_without_marker_comes_again() -> None:
    run("export", "--update", "brief.md")
    lines = Path("brief.md").read_text("utf-8").splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if "item ferry" in line)
    end = next(n for n, line in enumerate(lines) if "briefing more" in line)
    Path("brief.md").write_text("".join([*lines[: first + 1], *lines[end:]]), encoding="utf-8")
    run("export", "--update", "brief.md")
    assert headings(Path("brief.md").read_text("utf-8")) == ["Old bridge closes to lorries"]
    Path("brief.md").write_text("".join([*lines[:first], *lines[end:]]), encoding="utf-8")
    run("export", "--update", "brief.md")
    assert "Ferry cuts evening crossings" in Path("brief.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ("--update", "brief.txt"),
            "text cannot grow, having no comments to tell your own words by; markdown, html and org can",
        ),
        (
            ("--update", "notes.md"),
            "was not begun by --update, whose markers tell your own words",
        ),
        (("--update", "ferries.txt", "--format", "markdown"), "is what the export is made from"),
        (("--update", "a.md", "-o", "b.md"), "both name a file to write"),
        (("--update", "new.md", "--template", "mine.md"), "the template writes no markers"),
        (("--update", "latin.md"), "is not UTF-8"),
    ],
)
def test_what_cannot_be_continued_is_left_alone_with_a_sentence(
    options: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("notes.md").write_text("# My notes\n", encoding="utf-8")
    Path("mine.md").write_text("{{ report.title }}\n", encoding="utf-8")
    Path("latin.md").write_bytes(b"caf\xe9\n")
    before = {path: path.read_bytes() for path in Path().iterdir() if path.is_file()}
    assert run("export", *options) in (1, 2)
    assert sentence in capsys.readouterr().err
    assert {path: path.read_bytes() for path in Path().iterdir() if path.is_file()} == before


@pytest.mark.parametrize("moment", ["commands.export.pick_library", "export.update.write"])
def test_what_is_saved_while_an_update_is_made_stays(moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run("export", "--update", "brief.md")
    run("tag", "ferries.txt", "3", "farms")
    module, _, name = f"briefing.{moment}".rpartition(".")
    work, saves = getattr(import_module(module), name), iter(["My own words.\n"])

    def meanwhile(*arguments: Any) -> Any:
        for words in saves:
            Path("brief.md").write_text(Path("brief.md").read_text("utf-8") + words, "utf-8")
        return work(*arguments)

    monkeypatch.setattr(f"briefing.{moment}", meanwhile)
    assert run("export", "--update", "brief.md") == 0
    text = Path("brief.md").read_text("utf-8")
    assert text.endswith("My own words.\n")
    assert len(headings(text)) == 3


def test_no_tag_can_end_the_comment_that_a_marker_is() -> None:
    tag = "a --> b <!-- c"
    run("tag", "ferries.txt", "3", tag)
    run("export", "--tag", tag, "--update", "brief.md")
    text = Path("brief.md").read_text("utf-8")
    assert f"<!-- briefing group {marker_key(tag)} -->\n" in text
    assert "-->" not in marker_key(tag)
    assert read_marked(text, "markdown").keys("group") == {marker_key(tag)}
