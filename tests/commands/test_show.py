"""`briefing show`: what is printed of documents, good and bad, one and many."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.commands.jobs import in_order, watched
from briefing.commands.show import FORMATS
from briefing.commands.show_text import plain, show_lines, styled
from briefing.core.model import unwrap
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError
from briefing.store.config.settings import Settings
from tests.harness.program import PROGRAM

SAMPLES = Path(__file__).resolve().parents[2] / "seeds"
ROUNDUP = str(SAMPLES / "ukraine-roundup.txt")


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]):
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["show", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_jsonl_is_the_contract(printed) -> None:
    code, out, err = printed("--format", "jsonl", ROUNDUP)
    assert (code, err, out.count("\n")) == (0, "", 1)
    record = json.loads(out)
    text = Path(ROUNDUP).read_text("utf-8")
    assert (record["schema"], record["source"], record["characters"]) == (1, ROUNDUP, len(text))
    assert {"sha256", "title", "language", "neutralised", "highlights", "sections", "sign_off"} <= set(record)
    for section in record["sections"]:
        start, end = section["heading_span"]
        assert section["heading"] == unwrap(text[start:end])
        assert section["span"][0] <= start
        assert section["line"] == text.count("\n", 0, section["span"][0]) + 1
        assert {"id", "paragraphs", "confidence", "summary", "quotes", "tags"} <= set(section)
        for value in (*section["summary"]["sentences"], *section["quotes"]):
            assert text[slice(*value["span"])] == value["text"]


def test_the_full_text_stands_below_the_quotes_of_its_section(printed, tmp_path: Path) -> None:
    news = tmp_path / "a.txt"
    news.write_text("Pier opens\n\nThe pier opened on Monday.\n\n- Cars wait.\n- Bikes pass.\n")
    code, out, _ = printed(str(news), "--full-text")
    assert code == 0
    _, text = out.split("    The pier opened on Monday. [3]\n")
    assert text == "\n    - Cars wait. [5]\n\n    - Bikes pass. [6]\n\n"
    assert "    - Cars" not in printed(str(news))[1]


def test_the_full_text_of_a_section_is_its_paragraphs_as_they_are_shown(printed, tmp_path: Path) -> None:
    letter = tmp_path / "letter.md"
    letter.write_text(
        "# Harbour\n\nThe **ferry** is\nlate.\n\n- see [the table](https://x.example)\n\n# Hills\n\nRain.\n"
    )
    sections = [
        json.loads(printed("--format", "jsonl", *more, str(letter))[1])["sections"]
        for more in ([], ["--full-text"])
    ]
    assert [section["text"] for section in sections[1]] == ["The ferry is late.\n\nsee the table", "Rain."]
    assert [{**section, "text": None} for section in sections[0]] == [
        {**section, "text": None} for section in sections[1]
    ]


def test_what_cannot_be_read_keeps_its_place(printed, tmp_path: Path) -> None:
    missing, binary, empty = (str(tmp_path / name) for name in ("missing.txt", "binary.txt", "empty.txt"))
    Path(binary).write_bytes(b"\x00\x01")
    Path(empty).write_bytes(b"")
    code, out, err = printed("--format", "jsonl", missing, ROUNDUP, binary, empty)
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [record["source"] for record in records] == [missing, ROUNDUP, binary, empty]
    assert ["error" in record for record in records] == [True, False, True, True]
    assert [set(records[at]) for at in (0, 2, 3)] == [{"schema", "source", "error"}] * 3
    assert err.count("\n") == 3


def test_json_is_an_object_for_a_file_and_a_list_for_more(printed, tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    one.write_bytes(Path(ROUNDUP).read_bytes())
    assert isinstance(json.loads(printed("--format", "json", str(one))[1]), dict)
    for sources in ([str(one), str(one)], [str(tmp_path)]):
        records = json.loads(printed("--format", "json", *sources)[1])
        assert [record["sha256"] for record in records] == [records[0]["sha256"]] * len(sources)


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
def test_any_number_of_processes_prints_the_same(form: str, printed, tmp_path: Path) -> None:
    for path in SAMPLES.glob("[a-h]*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    sources = [str(tmp_path), str(tmp_path / "missing.txt"), ROUNDUP]
    alone = printed("--format", form, "--jobs", "1", *sources)
    assert printed("--format", form, "--jobs", "3", *sources) == alone
    assert alone[0] == 1


def test_standard_input_is_read_once_and_called_dash(printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(ROUNDUP).read_bytes())))
    code, out, _ = printed("--format", "jsonl", "-")
    assert (code, json.loads(out)["source"]) == (0, "-")


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        (("--sentences", "1"), lambda s: len(s["summary"]["sentences"]) == 1),
        (("--max-words", "20"), lambda s: len(s["summary"]["sentences"]) == 1 or _words(s) <= 20),
        (("--method", "lead"), lambda s: s["summary"]["method"] == "lead"),
    ],
    ids=["--sentences", "--max-words", "--method"],
)
def test_options_shape_the_summary(options, holds, printed) -> None:
    record = json.loads(printed("--format", "jsonl", *options, ROUNDUP)[1])
    assert all(holds(section) for section in record["sections"])


def _words(section) -> int:
    return sum(len(sentence["text"].split()) for sentence in section["summary"]["sentences"])


def test_settings_shape_the_summary_and_arguments_win(printed, tmp_path: Path) -> None:
    config = tmp_path / "c.yaml"
    config.write_text("sentences: 1\nmethod: lead\n", "utf-8")
    record = json.loads(printed("--format", "jsonl", "--config", str(config), "--method", "lsa", ROUNDUP)[1])
    for section in record["sections"]:
        assert (section["summary"]["method"], len(section["summary"]["sentences"])) == ("lsa", 1)


def test_without_a_file_of_settings_its_defaults_hold() -> None:
    from briefing.core.brief import BriefOptions

    settings = Settings()
    assert BriefOptions(settings.method, settings.sentences, settings.max_words) == BriefOptions()


def test_article_looks_for_no_sections(printed) -> None:
    record = json.loads(printed("--format", "jsonl", "--article", ROUNDUP)[1])
    assert len(record["sections"]) == 1


def test_a_digest_comes_first(printed) -> None:
    record = json.loads(printed("--format", "jsonl", "--digest", "3", ROUNDUP)[1])
    assert len({one["section"] for one in record["digest"]}) == 3
    for form in ("text", "markdown"):
        page = unwrap(printed("--format", form, "--digest", "3", ROUNDUP)[1])
        first = unwrap(record["digest"][0]["text"])
        assert page.index(first) < page.index(record["sections"][0]["heading"] + " ")


def test_tags_and_notes_are_shown(printed, tmp_path: Path) -> None:
    tags = tmp_path / "tags"
    section = json.loads(printed("--format", "jsonl", ROUNDUP)[1])["sections"][2]["id"]
    assert main(["tag", "--tags", str(tags), ROUNDUP, section, "diplomacy"]) == 0
    record = json.loads(printed("--format", "jsonl", "--tags", str(tags), ROUNDUP)[1])
    assert [one["tags"] for one in record["sections"]][1:4] == [[], ["diplomacy"], []]
    assert "diplomacy" in printed("--tags", str(tags), ROUNDUP)[1]


def test_text_has_every_heading_sentence_and_quote(printed) -> None:
    record = json.loads(printed("--format", "jsonl", ROUNDUP)[1])
    page = printed(ROUNDUP)[1]
    assert all(len(line) <= 80 for line in page.splitlines())
    words = unwrap(page)
    for section in record["sections"]:
        for said in (section["heading"], *(one["text"] for one in section["summary"]["sentences"])):
            assert unwrap(said) in words
        for quote in section["quotes"]:
            assert quote["text"] in words


def test_a_terminal_gets_styles_and_no_color_no_colour(samples) -> None:
    lines = list(show_lines(samples[0]))
    coloured, weighted = styled(lines, colour=True), styled(lines, colour=False)
    assert "\x1b[1m" in weighted
    assert "\x1b[36m" in coloured
    assert "\x1b[36m" not in weighted
    import re

    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain(lines)


def test_a_terminal_is_noticed(tmp_path: Path) -> None:
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "50"}
    process = subprocess.Popen([*PROGRAM, "show", ROUNDUP], stdout=child, stderr=child, env=environment)
    os.close(child)
    page = b""
    while chunk := _read(parent):
        page += chunk
    os.close(parent)
    assert process.wait(30) == 0
    assert b"\x1b[1m" in page


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(in_order(str, list(range(40)), jobs)) == [str(number) for number in range(40)]


def end_process(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_process_that_is_killed_is_told_and_waited_for_by_nobody() -> None:
    with pytest.raises(BriefingError, match="ended from outside"):
        list(in_order(end_process, list(range(20)), 2))


@pytest.mark.parametrize("form", FORMATS)
def test_a_hostile_document_is_inert(form: str, printed) -> None:
    code, out, err = printed("--format", form, str(SAMPLES / "hostile.txt"))
    assert (code, err) == (0, "")
    assert neutralise(out) == out


def test_markdown_of_several_documents_is_one_page(printed) -> None:
    page = printed("--format", "markdown", ROUNDUP, ROUNDUP)[1]
    titles = [line for line in page.splitlines() if line.startswith("# ")]
    assert titles == ["# Ukraine roundup"] * 2
    assert "---" not in page.splitlines()


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_appears_after_half_a_second_and_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(number / 5 for number in range(100))
    monkeypatch.setattr("briefing.commands.jobs.time.monotonic", lambda: next(clock))
    screen, pipe = Screen(), io.StringIO()
    assert list(watched(iter("abcdef"), 6, "documents", screen)) == list("abcdef")
    shown = screen.getvalue().split("\r")
    assert shown[1].startswith("3 of 6 documents")
    assert shown[-1] == "\x1b[K"
    assert list(watched(iter("ab"), 2, "documents", pipe)) == ["a", "b"]
    assert pipe.getvalue() == ""
