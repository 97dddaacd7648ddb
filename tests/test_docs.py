"""What the documentation says is what the program does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.commands.table import COMMANDS
from tests.conftest import ROOT
from tools.make_docs import PAGES as GENERATED
from tools.make_docs import PARTS, generated

README = ROOT / "README.md"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md")])


def test_the_generated_parts_of_the_pages_are_up_to_date() -> None:
    texts = [page.read_text(encoding="utf-8") for page in GENERATED]
    assert [generated(text) for text in texts] == texts, "run `make docs`"
    assert all(sum(f"<!-- {part} -->" in text for text in texts) == 1 for part in PARTS)


def test_the_readme_is_for_a_person_in_a_hurry() -> None:
    assert len(README.read_text(encoding="utf-8").split()) < 1500


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_commands_in_the_readme_exist() -> None:
    named = {command.name for command in COMMANDS}
    blocks = re.findall(r"```sh\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    words = re.findall(r"^(?:.*\| )?briefing ([a-z]+)(?: |$)", "\n".join(blocks), re.MULTILINE)
    assert words
    assert [word for word in words if word not in named] == []


def test_targets_of_make_in_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    words = re.findall(r"(?:^|`)make ([a-z]+)\b", README.read_text(encoding="utf-8"), re.MULTILINE)
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert words
    assert set(words) <= targets


ROUNDUP = """\
{"briefing-roundup":1,"title":"Monday","made":"2024-11-04","items":[
{"key":"a","fetched":"2024-11-04","also":[],"feed":"Gazette","feed_url":"https://g.example/","group":null,\
"given":["sea"],"guid":"a","url":"https://g.example/a","title":"Pier reopens","author":"Ada Lind",\
"published":"2024-11-04","content":"The pier opened. “At last,” said Bo Marn.","body":"text","tags":[]}
]}
"""
LISTS = "# Pier\n\nThe pier opened.\n\n- One boat\n  - A small one\n\n# Lock\n\nThe lock is shut.\n"


def keys_of(value: Any) -> Iterator[str]:
    """Yield every key in a value of JSON, however deep."""
    if isinstance(value, dict):
        yield from value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys_of(part)


def test_every_key_of_schema_1_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "day.roundup.json").write_text(ROUNDUP, encoding="utf-8")
    (tmp_path / "lists.md").write_text(LISTS, encoding="utf-8")
    sources = [str(tmp_path / name) for name in ("day.roundup.json", "lists.md", "missing.txt")]
    main(["tag", sources[1], "2", "--passage", "lock is shut"])
    options = ("--digest", "1", "--full-text", "--suggest", "2", "--format", "json")
    main(["show", *options, *sources, str(ROOT / "seeds" / "ukraine-roundup.txt")])
    keys = set(keys_of(json.loads(capsys.readouterr().out)))
    assert {"levels", "passages", "item", "mention", "suggestions", "error", "published"} <= keys
    explained = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "json.md").read_text(encoding="utf-8")))
    assert sorted(keys - explained) == []
