"""`briefing search`: bytes and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main

SAMPLE = "ukraine-roundup.txt"


@pytest.fixture
def sample(seeds: Path) -> str:
    return str(seeds / SAMPLE)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_each_section_that_matches_is_a_line_that_editors_can_follow(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "heading:kharkiv OR heading:qatar", sample]) == 0
    found = [line for line in lines(capsys) if not line.startswith("    ")]
    assert [line.partition(SAMPLE)[2] for line in found] == [
        ":16: Guided bombs injure 15 in and around Kharkiv",
        ":36: Kyiv would let Qatar broker energy deals, says Yermak",
    ]


def test_the_words_around_the_first_place_follow_below(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", '"shopping centre"', sample]) == 0
    _, excerpt = lines(capsys)
    assert excerpt.startswith("    …")
    assert "two supermarkets, a shopping centre, a cafe" in excerpt
    assert excerpt.endswith("…")


def test_json_lines_hold_ids_and_spans(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "muromets", sample, "--format", "jsonl"]) == 0
    (record,) = map(json.loads, lines(capsys))
    text = Path(sample).read_text(encoding="utf-8")
    assert record["heading"] == text[slice(*record["span"])].splitlines()[0]
    assert [text[slice(*span)] for span in record["found"]] == ["Muromets"]
    assert record["tags"] == []


def test_json_is_a_list_even_when_nothing_is_found(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "xyzzy", sample, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_tags_count_and_are_shown(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", sample, "2", "ukraine/kharkiv", "bombs"]) == 0
    capsys.readouterr()
    assert main(["search", "tag:ukraine", sample]) == 0
    assert lines(capsys)[0].endswith("Kharkiv [ukraine/kharkiv, bombs]")
    assert main(["search", "tagged:no", sample]) == 0
    assert len(lines(capsys)) == 6


def test_without_a_source_the_library_is_searched(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "kharkiv"]) == 0
    assert lines(capsys) == []
    assert main(["tag", sample, "2", "bombs"]) == 0
    capsys.readouterr()
    assert main(["search", "tag:bombs"]) == 0
    assert len([line for line in lines(capsys) if "Guided bombs injure 15" in line]) == 1


def test_an_alias_of_the_settings_stands_for_its_tag(
    sample: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text("aliases: {kh: ukraine/kharkiv}\n", encoding="utf-8")
    assert main(["tag", sample, "2", "ukraine/kharkiv"]) == 0
    capsys.readouterr()
    assert main(["search", "tag:kh", sample]) == 0
    assert lines(capsys)[0].endswith("[ukraine/kharkiv]")


def test_a_query_that_makes_no_sense_is_named_with_its_character(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "tag:"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "briefing: query, character 5: a tag is missing here\n"


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_searched(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "muromets", "none.txt", sample]) == 1
    captured = capsys.readouterr()
    assert "Falling drone debris" in captured.out
    assert "none.txt" in captured.err


def test_hostile_text_is_printed_harmless(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "mallory OR reuters", str(seeds / "hostile.txt")]) == 0
    out = capsys.readouterr().out
    assert "[Reuters]" in out
    assert not set(out) & {"\x1b", "\x9b", "\x07", "\u202e"}


def test_searching_writes_nothing(sample: str, home: Path) -> None:
    assert main(["search", "kharkiv read:no", sample]) == 0
    assert not home.exists()


def test_help_explains_the_query_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--help"]) == 0
    out = capsys.readouterr().out
    assert "date>=2024-11-01" in out
    assert "Quotes that person." in out


def test_the_title_is_the_headline_of_a_document_of_one_story(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story, title = str(seeds / "one-article.txt"), "The town that voted to move uphill"
    assert main(["search", "heading:voted", story]) == 0
    assert lines(capsys)[0].endswith(f"one-article.txt:3: {title}")
    assert main(["show", story]) == 0
    assert f" 1  {title}" in lines(capsys)
    assert main(["export", story]) == 0
    assert f"## {title}" in lines(capsys)


def test_the_title_of_several_stories_is_the_headline_of_none(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "heading:courier", str(seeds / "arn-courier.html")]) == 0
    assert lines(capsys) == []
