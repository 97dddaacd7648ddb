"""Where words stand: every form of output names what a reader of the source can find them by."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main

QUOTED = "“We looked for captains in three countries,” said Maria Holt, the director."
PROSE = (
    "The ferry is cut from Monday in Aldmere, because two captains have retired and nobody follows.",
    QUOTED,
)
PAGE = f"<html><body><article><h1>Ferry cut</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p></article></body></html>"
LETTER = f"MIME-Version: 1.0\nFrom: a@example.org\nSubject: Ferry cut\n\n{PROSE[0]}\n\n{PROSE[1]}\n"
PLAIN = f"Ferry cut\n\n{PROSE[0]}\n\n{PROSE[1]}\n"


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table)))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


@pytest.fixture(
    params=[("page.html", PAGE), ("letter.eml", LETTER), ("plain.txt", PLAIN)], ids=lambda one: one[0]
)
def source(request: Any, tmp_path: Path) -> str:
    name, text = request.param
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_tables_name_the_place_that_a_brief_names(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    brief = printed(capsys, "export", source, "--format", "markdown")
    (quote,) = rows(printed(capsys, "export", source, "--format", "csv"))
    assert f"— Maria Holt, director ({quote['place']})" in brief
    (listed,) = rows(printed(capsys, "quotes", source, "--format", "csv"))
    assert (listed["place"], listed["mention"]) == (quote["place"], quote["mention"])
    assert quote["mention"] == "Maria Holt"
    (section,) = rows(printed(capsys, "export", source, "--format", "csv", "--rows", "sections"))
    assert f", {section['place']}" in brief


def test_json_has_a_place_where_the_source_has_no_lines(
    source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (quote,) = rows(printed(capsys, "export", source, "--format", "csv"))
    document = json.loads(printed(capsys, "show", source, "--format", "json"))
    (section,) = document["sections"]
    (ledger,) = json.loads(printed(capsys, "quotes", source, "--format", "json"))
    for one in (*section["quotes"], *ledger["quotes"]):
        assert one["line"] == int(quote["line"])
        assert one.get("place", f"line {one['line']}") == quote["place"]
    (found,) = json.loads(printed(capsys, "search", "captains", source, "--format", "json"))
    assert found.get("place") == section.get("place")
    assert ("place" in found) == (not source.endswith("txt"))
