"""Lists within lists keep their levels, on the screen and in each form of a brief."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.cli import main

DEEP = (
    "Both berths stay closed.",
    "The mail boat sails at noon.",
    "It takes no cars.",
    "Two ships come on Friday.",
)
LEVELS = (1, 2, 3, 2)
LAST = "The mayor asked both sides to meet."


def plain(step: str, bullet: str) -> str:
    items = (f"{step * (level - 1)}{bullet} {words}" for words, level in zip(DEEP, LEVELS, strict=True))
    return "\n".join(("Port", "", *items, f"{bullet} {LAST}", ""))


HTML = (
    "<h1>Port</h1><p>What is known of the strike so far, by the hour.</p>"
    "<ul><li>Both berths stay closed."
    "<ul><li>The mail boat sails at noon.<ul><li>It takes no cars.</li></ul></li>"
    "<li>Two ships come on Friday.</li></ul></li>"
    "<li>The mayor asked both sides to meet.</li></ul>"
)
WRITTEN: dict[str, tuple[str, str]] = {
    "two spaces": ("a.txt", plain("  ", "-")),
    "four spaces": ("a.txt", plain("    ", "•")),
    "tabs": ("a.txt", plain("\t", "*")),
    "one space": ("a.txt", plain(" ", "–")),
    "Markdown": ("a.md", f"# Port\n\n{plain('  ', '-')[6:]}"),
    "a page": ("a.html", HTML),
}
LAID_OUT: dict[str, Callable[[str, int], str]] = {
    "markdown": lambda words, level: f"\n{'  ' * (level - 1)}- {words}\n",
    "org": lambda words, level: f"\n{'  ' * (level - 1)}- {words}\n",
    "text": lambda words, level: f"\n{'  ' * level}- {words}\n",
    "html": lambda words, level: f'style="margin-left: {level}em">• {words}</p>',
}


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("form", LAID_OUT)
def test_items_stand_as_deep_as_in_the_source(
    written: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, text = WRITTEN[written]
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["export", "--full-text", "--format", form, str(tmp_path / name)]) == 0
    out = capsys.readouterr().out
    for words, level in (*zip(DEEP, LEVELS, strict=True), (LAST, 1)):
        assert LAID_OUT[form](words, level) in out


@pytest.mark.parametrize("written", WRITTEN)
def test_an_object_says_how_deep_each_paragraph_stands(
    written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, text = WRITTEN[written]
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["show", "--format", "json", str(tmp_path / name)]) == 0
    section = json.loads(capsys.readouterr().out)["sections"][-1]
    assert section["levels"][-5:] == [*LEVELS, 1]
    assert len(section["levels"]) == len(section["paragraphs"])


def test_an_object_says_nothing_of_lists_where_there_are_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Port\n\nBoth berths stay closed on Tuesday, and the mail boat sails.\n")
    assert main(["show", "--format", "json", str(tmp_path / "a.txt")]) == 0
    assert all("levels" not in section for section in json.loads(capsys.readouterr().out)["sections"])
