"""What the documentation says is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import COMMANDS
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
