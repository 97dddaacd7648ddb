"""`briefing quotes`: bytes and exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from briefing.cli import main


@pytest.fixture
def sample(seeds: Path) -> str:
    return str(seeds / "ukraine-roundup.txt")


def output(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["quotes", *arguments]) == 0
    return capsys.readouterr().out


def test_the_text_names_each_speaker_and_the_place_of_each_quote(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = output(capsys, sample)
    assert "Josep Borrell" in out
    lines = Path(sample).read_text(encoding="utf-8").split("\n")
    number = next(at for at, line in enumerate(lines, 1) if "“existential threat”" in line)
    assert f"“existential threat” [{sample}:{number}]".replace("\n", " ") in " ".join(out.split())


def test_the_formats_hold_the_same_quotes_in_the_same_order(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    voices = json.loads(output(capsys, sample, "--format", "json"))
    rows = list(csv.DictReader(io.StringIO(output(capsys, sample, "--format", "csv"))))
    listed = [(voice["name"] or "", one["text"], one["line"]) for voice in voices for one in voice["quotes"]]
    assert listed == [(row["speaker"], row["quote"], int(row["line"])) for row in rows]
    assert listed


def test_json_spans_lead_to_the_words(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = Path(sample).read_text(encoding="utf-8")
    for voice in json.loads(output(capsys, sample, "--format", "json")):
        for one in voice["quotes"]:
            assert text[slice(*one["span"])] == one["text"]


def test_one_speaker_may_be_asked_for(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    voices = json.loads(output(capsys, sample, "--who", "zelensky", "--format", "json"))
    assert [voice["name"] for voice in voices] == ["Volodymyr Zelensky"]
    assert output(capsys, sample, "--who", "xyzzy") == ""


def test_a_cell_is_never_a_formula(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "letter.txt"
    source.write_text("“=1+1 is what we will always teach here,” said Olga Brandt.\n", encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(output(capsys, str(source), "--article", "--format", "csv")))
    assert row["quote"][0] not in "=+-@"


def test_hostile_text_is_printed_harmless(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = output(capsys, str(seeds / "hostile.txt"))
    assert not set(out) & {"\x1b", "\x9b", "\x07", "\u202e"}


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_listed(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quotes", "none.txt", sample]) == 1
    captured = capsys.readouterr()
    assert "Borrell" in captured.out
    assert "none.txt" in captured.err


def test_a_language_whose_words_are_not_known_credits_nobody_and_says_so_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "news.txt"
    source.write_text(
        "โรงงานกระดาษเปิดอีกครั้งในวันจันทร์ “เราจะทำงานที่นี่ อีกสิบปี ไม่มีใครต้องไป” Otto Brenn กล่าว\n"
        "“แม่น้ำยังสูงพอสำหรับแพ และ เรามีเวลา” Ada Lind กล่าวกับผู้สื่อข่าว\n",
        encoding="utf-8",
    )
    assert main(["quotes", str(source)]) == 0
    printed = capsys.readouterr()
    assert "Otto" not in printed.out.replace("Otto Brenn กล่าว", "")
    assert printed.err == "briefing: who speaks is not told in Thai, whose reporting words are not known.\n"


def test_a_table_has_a_row_a_part_without_the_comma_of_the_reporting_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "harbour.txt"
    source.write_text("Harbour\n\n“We need a pier,” said Ada Holm, the mayor. “We need it now.”\n", "utf-8")
    rows = csv.DictReader(io.StringIO(output(capsys, "--format", "csv", str(source))))
    assert [row["quote"] for row in rows] == ["“We need a pier”", "“We need it now.”"]
    spoken = output(capsys, "--format", "json", str(source))
    assert "“We need a pier,”" in spoken
