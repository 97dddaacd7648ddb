"""A place that an export names is one that a reader finds in the source: a line, a paragraph or a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import main
from tests.sources.pdfs import print_pdf
from tests.sources.test_office import LONG, MORE, word

TEXT = f"# Mud\n\nMud.\n\n# The lock\n\n{LONG}\n\n{MORE}\n"
PAGE = f"<html><title>Gate shut</title><body><h2>Mud</h2><p>Mud.</p><h2>The lock</h2><p>{LONG}</p>"


@pytest.fixture
def exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    def run(name: str, raw: bytes, form: str = "markdown") -> str:
        path = tmp_path / name
        path.write_bytes(raw)
        assert main(["tag", str(path), "2", "water"]) == 0
        capsys.readouterr()
        assert main(["export", str(path), "--tag", "water", "--format", form]) == 0
        from_file = capsys.readouterr().out
        path.unlink()
        assert main(["export", "--tag", "water", "--format", form]) == 0
        assert capsys.readouterr().out == from_file
        return from_file

    return run


@pytest.mark.parametrize(
    ("name", "raw"), [("a.html", PAGE.encode()), ("a.docx", word())], ids=["page", "word"]
)
def test_a_web_page_and_a_word_document_have_paragraphs(exported, name: str, raw: bytes) -> None:
    shown = exported(name, raw)
    assert re.search(r", paragraphs \d+–\d+", shown)
    assert re.search(r"\(paragraph \d+\)", shown)
    assert " line" not in shown


def test_a_pdf_has_pages(exported) -> None:
    shown = exported("a.pdf", print_pdf(2).data)
    assert re.search(r", pages? 1(–2)?\b", shown)
    assert "(page 1)" in shown


def test_the_last_section_of_a_pdf_is_on_its_last_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = print_pdf(7)
    path = tmp_path / "a.pdf"
    path.write_bytes(printed.data)
    assert main(["show", str(path)]) == 0
    pages = [int(number) for number in re.findall(r"\[p\. (\d+)\]", capsys.readouterr().out)]
    assert pages[0] == 1
    assert pages == sorted(pages)
    assert pages[-1] == printed.pages > 1


LETTER = b"From: Arn <a@b.example>\nSubject: Mud\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" + (
    f"Mud\n\nMud.\n\nThe lock\n\n{LONG}\n\n{MORE}\n".encode()
)
CUES = (
    "1\n00:00:01,000 --> 00:00:03,000\nMud.\n\n"
    f"2\n00:01:09,500 --> 00:01:12,000\n>> INA: {LONG}\n\n3\n01:02:03,000 --> 01:02:09,000\n>> OTTO: {MORE}\n"
)


def test_paragraphs_of_a_letter_are_counted_below_its_header(exported) -> None:
    shown = exported("a.eml", LETTER)
    assert re.search(r", paragraphs 3–5\b", shown)
    assert "(paragraph 4)" in shown


def test_subtitles_have_times(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.srt"
    path.write_text(CUES)
    assert main(["tag", str(path), "1", "water"]) == 0
    assert main(["export", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "time 0:01–1:02:03" in shown
    assert "(time 1:09)" in shown
    path.unlink()
    assert main(["export", "--tag", "water"]) == 0
    assert "(time 1:09)" in capsys.readouterr().out


def test_a_place_is_named_wherever_a_source_is_cited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace(LONG, f"{LONG} “We wait for the river,” said Ina Vost, the keeper."))
    assert main(["quotes", str(path)]) == 0
    assert f"[{path}, paragraph 5]" in " ".join(capsys.readouterr().out.split())
    assert main(["search", "lock", str(path)]) == 0
    assert f"{path}, paragraph 4: " in capsys.readouterr().out


@pytest.mark.parametrize("form", ["markdown", "text", "org", "html"])
def test_a_text_of_lines_has_lines(exported, form: str) -> None:
    assert re.search(r"\bline\s+7\b", exported("a.md", TEXT.encode(), form))
