"""What a source is, told from its first bytes and its name; what is no text is never read as one."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import plistlib
import random
import sqlite3
import subprocess
import tarfile
import wave
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.errors import SourceError
from briefing.sources.adapter import Hints
from briefing.sources.kind import Kind
from briefing.sources.read import read_as
from briefing.sources.registry import KINDS, SNIFF, kind_of
from briefing.sources.unread import UNREAD
from tests.harness.program import PROGRAM, run


def archive(*names: str, mimetype: str = "") -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as zipped:
        if mimetype:
            zipped.writestr("mimetype", mimetype)
        for name in names:
            zipped.writestr(name, "words")
    return raw.getvalue()


PROSE = b"The lock is shut\n\nBarges wait below the town until the water falls, said the keeper.\n"
TABLE = b"id,grain,price\n1,oats,20\n2,rye,31\n3,wheat,28\n"
CASES = [
    ("a.txt", PROSE, "plain"),
    ("a", PROSE, "plain"),
    ("a.log", PROSE, "plain"),
    ("a.md", PROSE, "markdown"),
    ("a.txt", b"## Lock\n\nShut.\n\n## Mill\n\nOpen.\n", "markdown"),
    ("a.txt", "## Lock\n\nShut.\n\n## Mill\n\nOpen.\n".encode("utf-16"), "markdown"),
    ("a.txt", b"<!DOCTYPE html><p>Shut", "html"),
    ("a.md", b'<?xml version="1.0"?>\n<!-- x --><html><p>Shut</html>', "html"),
    ("a.txt", b"<!---->" * 60 + b"<html><p>Shut</html>", "html"),
    ("a.txt", b"<!---->" * 60 + PROSE, "plain"),  # exponential, once
    ("a.txt", b"<!-- --> " * 60 + b"<p" + PROSE, "plain"),
    ("a.html", PROSE, "html"),
    ("a.txt", b"%PDF-1.7\n...", "pdf"),
    ("a.pdf", PROSE, "plain"),
    ("a.bin", archive("[Content_Types].xml", "word/document.xml"), "docx"),
    ("a.bin", archive("xl/workbook.xml"), "xlsx"),
    ("a.bin", archive("a.txt"), "zip"),
    ("a.bin", archive(mimetype="application/epub+zip"), "epub"),
    ("a.bin", archive(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
    ("a.docx", archive("x"), "docx"),
    ("a.txt", b"{\\rtf1\\ansi Shut}", "rtf"),
    ("a.txt", gzip.compress(PROSE), "gzip"),
    ("a.txt", json.dumps([{"price": 20}]).encode(), "json"),
    ("a.txt", json.dumps({"a": {"b": 1}}, indent=2).encode(), "json"),
    ("a.txt", b'[Reuters] The lock is shut.\n\nIt said: "shut": no more.', "plain"),
    ("a.txt", TABLE, "table"),
    ("a.txt", TABLE.replace(b",", b"\t"), "table"),
    ("a.txt", b"Lock, mill, ferry\n\nThe lock, the mill, and all else.\nShut.\n", "plain"),
    ("a.xml", b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed"),
    ("a.txt", b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "feed"),
    ("a.xml", b'<?xml version="1.0"?><grain/>', "xml"),
    ("a.xml", b'<?xml version="1.0"?><nitf><head/></nitf>', "news"),
    ("a.txt", b"<en-export><note/></en-export>", "news"),
    ("a.xml", b'<?xml version="1.0"?>\n<!-- x --><opml version="2.0"/>', "opml"),
    ("a.html", b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>", "bookmarks"),
    ("a.txt", b"WARC/1.0\r\nWARC-Type: response\r\n", "warc"),
    ("a.txt", b"% draft\n\\documentclass[11pt]{article}\n\\begin{document}\n", "latex"),
    ("a.txt", b"How to write \\documentclass: begin with it.\n", "plain"),
    ("lock.1", b'.TH LOCK 1 "May 2026"\n.SH NAME\nlock \\- a gate\n', "man"),
    ("a.txt", b"\x89PNG\r\n\x1a\n", "png"),
    ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1", "ole"),
    ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "locked"),
    ("a.docx", b"PK", "docx"),
    ("a.txt", b"PK", "zip"),
    ("a.pdf", b"%PD", "pdf"),
    ("a.png", bytes(range(1, 200)), "png"),
    ("a.txt", "яснее не скажешь: шлюз закрыт".encode("cp1251"), "plain"),  # as a frame of AAC begins
    ("a.txt", b"BM said the mill is open. MZ, too.", "plain"),
    ("a.txt", b"<svg xmlns='http://www.w3.org/2000/svg'><text>Shut</text></svg>", "xml"),
]


IDS = [f"{at}-{name}-{kind}" for at, (name, _, kind) in enumerate(CASES)]  # archives hold the time


@pytest.mark.parametrize(("name", "raw", "kind"), CASES, ids=IDS)
def test_a_kind_is_told(name: str, raw: bytes, kind: str) -> None:
    assert kind_of(raw, name).name == kind


def test_the_bearer_is_believed_about_what_shows_nothing_itself() -> None:
    assert kind_of(PROSE, "", "text/html; charset=utf-8").name == "html"
    assert kind_of(b"%PDF-1.4", "", "text/html").name == "pdf"


@pytest.mark.parametrize(
    ("opens", "goes_on"),
    [
        (b"https://arn.example\nReferences", b"\n"),
        (b"References\n1. ", b"a://"),
        (b"https://arn.example\n", b"References\n1. a://a\n"),
    ],
)
def test_no_kind_is_told_in_more_work_than_there_are_bytes(opens: bytes, goes_on: bytes) -> None:
    """Squares of the bytes would take longer than a test may."""
    kind_of((opens + goes_on * SNIFF)[:SNIFF], "roundup.txt")


def test_no_two_kinds_share_a_suffix_or_a_type() -> None:
    for taken in ([s for kind in KINDS for s in kind.suffixes], [t for kind in KINDS for t in kind.types]):
        assert len(taken) == len(set(taken))


INSIDE = {
    "xlsx": b"xl/workbook.xml",
    "pptx": b"ppt/slides",
    "ods": b"opendocument.spreadsheet",
    "odp": b"opendocument.presentation",
    "iwork": b"Index/Document.iwa",
    "xls": "Workbook".encode("utf-16-le"),
    "ppt": "PowerPoint Document".encode("utf-16-le"),
    "msg": "__nameid_version1.0".encode("utf-16-le"),
    "doc": "WordDocument".encode("utf-16-le"),
    "webarchive": b"WebMainResource",
}
FORMS = {"webp": b"WEBP", "wav": b"WAVE", "aiff": b"AIFF", "avi": b"AVI "}


def signed(kind: Kind, signature: bytes) -> bytes:
    """A file of `kind` as far as its beginning tells it, with a little prose in it."""
    form = bytes(4) + FORMS[kind.name] if kind.name in FORMS else b""
    junk = b"The lock is shut. " + bytes(range(32)) * 20
    return bytes(kind.offset) + signature + form + INSIDE.get(kind.name, b"") + junk


@pytest.mark.parametrize(
    ("kind", "signature"),
    [
        pytest.param(kind, signature, id=f"{kind.name}-{at}")
        for kind in UNREAD
        for at, signature in enumerate(kind.begins)
    ],
)
def test_a_file_that_is_no_text_is_told_whatever_it_is_called(kind: Kind, signature: bytes) -> None:
    names = ("a.txt", "a", "a.md", "a.html", "a.csv")
    assert {kind_of(signed(kind, signature), name) for name in names} == {kind}


def test_the_signatures_tell_real_files(tmp_path: Path) -> None:
    told = {path.name: kind_of(path.read_bytes()[:SNIFF], "news.txt").name for path in real_files(tmp_path)}
    assert told == {
        "tar": "tar", "bz2": "bzip2", "xz": "xz", "sqlite": "sqlite", "wav": "wav", "plist": "plist",
    }  # fmt: skip


def real_files(folder: Path) -> list[Path]:
    """Files as programs write them."""
    (folder / "bz2").write_bytes(bz2.compress(PROSE))
    (folder / "xz").write_bytes(lzma.compress(PROSE))
    with tarfile.open(folder / "tar", "w") as tar:
        tar.add(folder / "xz", "news.txt")
    with closing(sqlite3.connect(folder / "sqlite")) as database:
        database.execute("create table news (text)")
        database.commit()
    with wave.open(str(folder / "wav"), "wb") as sound:
        sound.setparams((1, 1, 8000, 0, "NONE", "not compressed"))
        sound.writeframes(PROSE)
    (folder / "plist").write_bytes(plistlib.dumps({"news": PROSE}, fmt=plistlib.FMT_BINARY))
    return sorted(folder.iterdir())


@pytest.mark.parametrize("kind", UNREAD, ids=[kind.name for kind in UNREAD])
def test_what_is_not_read_is_one_sentence_that_names_it(
    kind: Kind, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(signed(kind, kind.begins[0]))
    assert main(["show", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"briefing: {path}: this is {kind.label}, which briefing does not read")
    assert kind.way_out in said.err
    assert said.err.count("\n") == 1


@given(st.binary(min_size=200, max_size=4000))
def test_bytes_at_random_are_never_prose(raw: bytes) -> None:
    raw = random.Random(raw).randbytes(4000)
    kind = kind_of(raw, "news.txt")
    with pytest.raises(SourceError):
        read_as(kind, raw, Hints("news.txt"))


@pytest.mark.parametrize("command", ["show", "quotes"])
def test_what_is_piped_in_is_read_without_a_name(command: str) -> None:
    done = run(command, stdin=PROSE)
    assert (done.code, done.err) == (0, "")
    assert command == "quotes" or "The lock is shut" in done.out


def test_nothing_named_and_nothing_piped_is_a_sentence() -> None:
    done = subprocess.run([*PROGRAM, "show"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    assert done.returncode == 2
    assert b"name a SOURCE" in done.stderr
