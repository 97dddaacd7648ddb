"""Folders: what is in them is read or said to be passed over; standard input is called by its name."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.sources.folder import expand_sources

NEWS = "The lock at Arn stays shut until Friday, said the keeper.\n"


def filled(folder: Path, **files: bytes) -> Path:
    folder.mkdir()
    for name, raw in files.items():
        (folder / name.replace("_", ".")).write_bytes(raw)
    return folder


def test_what_is_passed_over_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    png = b"\x89PNG\r\n\x1a\n"
    folder = filled(tmp_path / "news", a_txt=NEWS.encode(), b_txt=b"", c_png=png, d_txt=png)
    (folder / ".hidden").write_bytes(b"")
    (folder / "sub").mkdir()
    assert main(["show", str(folder)]) == 0
    said = capsys.readouterr()
    assert "The lock at Arn" in said.out
    three = "b.txt (empty), c.png (a PNG picture), d.txt (a PNG picture)"
    assert said.err == f"briefing: {folder}: passed over 3 files: {three}.\n"


def test_of_many_files_that_are_passed_over_three_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {f"x{number}_txt": b"" for number in range(40)}
    folder = filled(tmp_path / "news", a_txt=NEWS.encode(), **files)
    assert main(["show", str(folder)]) == 0
    assert ": x0.txt (empty), x1.txt (empty), x10.txt (empty) and 37 more." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.json", b'{"price": 3}', "a JSON file without articles"),
        ("a.csv", b"id,grain,price\n1,oats,20\n", "a table (CSV) without articles"),
        ("a.txt", bytes(range(256)) * 4, "not a text"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "an Office file that is locked with a password"),
        ("a.xml", b'<?xml version="1.0"?><grain/>', "an XML file"),
        ("a.zip", b"PK\x03\x04", "a ZIP archive"),
    ],
)
def test_each_has_its_reason(
    name: str, raw: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = filled(tmp_path / "news", z_txt=NEWS.encode())
    (folder / name).write_bytes(raw)
    assert main(["show", str(folder)]) == 0
    assert capsys.readouterr().err == f"briefing: {folder}: passed over 1 file: {name} ({reason}).\n"


@pytest.mark.parametrize("more", ["", ', "sha256": null', ', "language": "en"'])
def test_articles_under_a_schema_and_source_of_their_own_are_news(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: str
) -> None:
    story = '{"title": "Lock shut", "text": "The lock at Arn stays shut until Friday, said the keeper."}'
    raw = f'{{"schema": 1, "source": "Arn \\"Post\\""{more}, "articles": [{story}]}}\n'
    folder = filled(tmp_path / "news", a_json=raw.encode())
    assert main(["show", str(folder)]) == 0
    said = capsys.readouterr()
    assert "The lock at Arn" in said.out
    assert not said.err


def test_a_feed_in_a_folder_is_read_by_whatever_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = b"<item><title>Lock shut</title><description>Barges wait.</description></item>"
    feed = b'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!DOCTYPE rss [<!ENTITY e "x">]>'
    folder = filled(
        tmp_path / "news", a_xml=feed + b"<rss version='2.0'><channel>" + item + b"</channel></rss>"
    )
    assert main(["show", str(folder)]) == 0
    assert "Lock shut" in capsys.readouterr().out


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf"])
def test_standard_input_that_is_empty_is_called_so(
    raw: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert main(["show", "-"]) == 1
    assert capsys.readouterr().err == "briefing: -: standard input is empty.\n"


def test_a_link_that_leads_nowhere_stops_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = filled(tmp_path / "news", z_txt=NEWS.encode())
    (folder / "a.txt").symlink_to("gone.txt")
    assert main(["show", str(folder)]) == 0
    reason = "a link that leads nowhere"
    assert capsys.readouterr().err == f"briefing: {folder}: passed over 1 file: a.txt ({reason}).\n"
    assert [source.file for source in expand_sources([str(folder)])] == [str(folder / "z.txt")]
