"""What a source is, told from its first bytes and its name; what is no text is never read as one."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.sources.registry import KINDS, kind_of


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
    ("a.txt", b"\x89PNG\r\n\x1a\n", "png"),
    ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1", "doc"),
]


IDS = [f"{at}-{name}-{kind}" for at, (name, _, kind) in enumerate(CASES)]  # archives hold the time


@pytest.mark.parametrize(("name", "raw", "kind"), CASES, ids=IDS)
def test_a_kind_is_told(name: str, raw: bytes, kind: str) -> None:
    assert kind_of(raw, name).name == kind


def test_the_bearer_is_believed_about_what_shows_nothing_itself() -> None:
    assert kind_of(PROSE, "", "text/html; charset=utf-8").name == "html"
    assert kind_of(b"%PDF-1.4", "", "text/html").name == "pdf"


def test_no_two_kinds_share_a_suffix_or_a_type() -> None:
    for taken in ([s for kind in KINDS for s in kind.suffixes], [t for kind in KINDS for t in kind.types]):
        assert len(taken) == len(set(taken))


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(raw, id=kind)
        for _, raw, kind in CASES
        if kind in ("png", "doc", "gzip", "zip", "xlsx", "xml")
    ],
)
def test_what_is_not_read_is_one_sentence_that_names_it(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    assert main(["show", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"briefing: {path}: this is ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", ["show", "quotes"])
def test_what_is_piped_in_is_read_without_a_name(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", command], input=PROSE, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert command == "quotes" or b"The lock is shut" in done.stdout


def test_nothing_named_and_nothing_piped_is_a_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "show"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60
    )
    assert done.returncode == 2
    assert b"name a SOURCE" in done.stderr
