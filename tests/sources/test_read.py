"""Bytes to text: every encoding people have, and one clear sentence for everything else."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.errors import SourceError
from briefing.sources import read
from briefing.sources.decode import decode
from briefing.sources.folder import expand_sources
from briefing.sources.read import read_source
from briefing.sources.source import Source

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "Žofie’s café – 5 € “quoted”\n"


@pytest.mark.parametrize(
    ("raw", "text", "encoding", "undecodable"),
    [
        (TEXT.encode(), TEXT, "utf-8", 0),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT, "utf-8", 0),
        (TEXT.encode("utf-16"), TEXT, "utf-16-le", 0),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, "utf-16-be", 0),
        (TEXT.encode("utf-32"), TEXT, "utf-32-le", 0),
        ("café “x” – €5".encode("windows-1252"), "café “x” – €5", "windows-1252", 0),
        ("Müller sagte: schön".encode("latin-1"), "Müller sagte: schön", "windows-1252", 0),
        ("ends in é".encode()[:-1], "ends in \ufffd", "utf-8", 1),
        ("a long text – with “quotes” – and ".encode() + b"\xff here", None, "utf-8", 1),
        (b"plain", "plain", "utf-8", 0),
        ("has \ufffd in it".encode(), "has \ufffd in it", "utf-8", 0),
    ],
    ids=[
        "utf-8", "utf-8 with mark", "utf-16", "utf-16 be", "utf-32", "windows-1252", "latin-1", "cut off",
        "one bad byte", "ascii", "replacement character",
    ],
)  # fmt: skip
def test_encodings(raw: bytes, text: str | None, encoding: str, undecodable: int) -> None:
    decoded = decode(raw, "x")
    assert decoded[1:] == (encoding, undecodable)
    assert text is None or decoded[0] == text


ODD = (
    *("one-article.txt", "weekly-digest.md", "arn-courier.html", "arn-courier.csv", "arn-courier.jsonl"),
    *("arn-courier.srt", "arn-courier-database.txt", "arn-courier-wire.txt", "arn-courier-browser.txt"),
    "arn-courier-pages.txt",
)
MADE = {
    "a.org": "#+title: Gates\n\n* The lock\n\nThe upper gate stays shut.\n",
    "a.nitf": "<nitf><body><body.content><p>The upper gate stays shut.</p></body.content></body></nitf>",
}


@pytest.mark.parametrize("name", [*ODD, *MADE])
def test_of_every_kind_of_text_it_is_said_what_was_no_text_in_it(name: str, tmp_path: Path) -> None:
    text = MADE[name].encode() if name in MADE else (SEEDS / name).read_bytes()
    before, mark, behind = text.rpartition(b" the " if b" the " in text else b"upper")
    path = tmp_path / name
    path.write_bytes(before + mark + b"\x1b\xff" + behind)
    found = read_source(Source.named(path, encoding="utf-8")).extract
    assert (found.neutralised, found.undecodable, found.metadata.encoding) == (1, 1, "utf-8")


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_a_sentence(raw: bytes) -> None:
    try:
        text, _, undecodable = decode(raw, "x.txt")
    except SourceError:
        assert any(byte < 0x20 or byte == 0x7F for byte in raw)
    else:
        assert undecodable <= text.count("\ufffd")


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "the file is empty."),
        (b" \n\t\n", "there is no text in it."),
        (b"\xef\xbb\xbf", "the file is empty."),
        (b"\x7fELF\0\0\0", "this is a program, which briefing does not read."),
        (b"\1\2\3\0\0\0", "this is a binary file, not text."),
    ],
    ids=["empty", "blank", "mark alone", "a known kind", "binary"],
)
def test_a_file_without_text_is_named(tmp_path: Path, raw: bytes, sentence: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(raw)
    with pytest.raises(SourceError) as caught:
        read_source(Source.named(path))
    assert str(caught.value) == f"{path}: {sentence}"


@pytest.mark.parametrize("suffix", [".eml", ".mbox", ".html", ".md", ".csv", ".srt", ".rtf", ".org"])
def test_bytes_that_are_no_text_are_none_by_any_name(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(b"\x01\xa1\x1d\x00\x8f\x02\x0b\xf5\n\xb0\x00\x9f\x90q" * 90)
    with pytest.raises(SourceError):
        read_source(Source.named(path))


def test_what_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match=r"nowhere\.txt: there is no such file\.$"):
        read_source(Source.named(tmp_path / "nowhere.txt"))
    with pytest.raises(SourceError, match=r"there are no text files in this directory\.$"):
        read_source(Source.named(tmp_path))
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    with pytest.raises(SourceError, match=r": name one of the text files in this directory\.$"):
        read_source(Source.named(tmp_path))
    with pytest.raises(SourceError, match=r"cannot be read \(.*null.*\)\.$"):
        read_source(Source.named("a\0b"))
    with pytest.raises(SourceError, match=r"cannot be read \(not a directory\)\.$"):
        read_source(Source.named(f"{__file__}/x"))
    monkeypatch.setattr(read, "SIZE_LIMIT", 10)
    (tmp_path / "big.txt").write_text("eleven char")
    with pytest.raises(SourceError, match=r"big\.txt: larger than"):
        read_source(Source.named(tmp_path / "big.txt"))


def test_a_name_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(Source.named(tmp_path / "a\x1b[2J.txt"))
    assert "\x1b" not in str(caught.value)
    name = os.fsdecode(b"\xe9t\xe9.txt")
    (tmp_path / name).write_text("news")
    assert read_source(Source.named(tmp_path / name)).extract.text == "news"


def test_line_ends_and_marks_leave_the_same_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("One\r\n\r\nTwo\r\n".encode("utf-8-sig"))
    extract = read_source(Source.named(tmp_path / "a.txt")).extract
    assert (extract.text, extract.neutralised) == ("One\n\nTwo\n", 0)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "x", "plain"),
        ("a.MD", "x", "markdown"),
        ("a.htm", "x", "html"),
        ("a.txt", " <!DOCTYPE html><p>x", "html"),
        ("a.log", "x", "plain"),
    ],
)
def test_kinds(tmp_path: Path, name: str, text: str, kind: str) -> None:
    (tmp_path / name).write_text(text)
    assert read_source(Source.named(tmp_path / name)).kind == kind


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-16"))))
    source = Source.named("-")
    assert (read_source(source).extract.text, source.path) == (TEXT, None)


def test_a_directory_is_its_text_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.html", ".hidden.txt", "picture.png", "d.txt"):
        (tmp_path / name).write_text("news")
    (tmp_path / "d.txt").write_bytes(b"\0")
    (tmp_path / "empty").mkdir()
    found = [
        Path(source.name).name
        for source in expand_sources([str(tmp_path), "-", str(tmp_path / "empty"), "gone"])
    ]
    assert found == ["a.md", "b.txt", "c.html", "-", "empty", "gone"]


def test_a_pipe_in_a_directory_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("news")
    os.mkfifo(tmp_path / "b.txt")
    assert list(expand_sources([str(tmp_path)])) == [Source.named(tmp_path / "a.txt")]


def test_a_folder_is_looked_through_as_its_documents_are_asked_for(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("The bridge closes on Monday.\n", encoding="utf-8")
    sources = expand_sources([str(tmp_path)])
    assert next(sources).name == str(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    assert [source.name for source in sources] == [str(tmp_path / "c.txt")]


def test_references_that_a_text_was_left_with_are_read_and_spans_are_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    said = "&ldquo;The ferry won&#8217;t sail,&rdquo; said Ida Pell, the harbour&rsquo;s spokeswoman."
    path.write_text(f"Ferry stays in port\n\n{said} Nobody was hurt &amp; nothing lost.\n", encoding="utf-8")
    assert main(["show", "--format", "json", str(path)]) == 0
    (section,) = json.loads(capsys.readouterr().out)["sections"]
    (quote,) = section["quotes"]
    start, end = quote["span"]
    assert path.read_text(encoding="utf-8")[start:end] == "&ldquo;The ferry won&#8217;t sail,&rdquo;"
    assert quote["speakers"][0]["name"] == "Ida Pell"
    assert main(["show", str(path)]) == 0
    assert "“The ferry won’t sail”" in capsys.readouterr().out


POST = "".join(
    f"From a@a.example Mon Nov 04 06:30:00 2024\nFrom: a@a.example\nSubject: {name}\n\nThe {name} opened.\n\n"
    for name in ("pier", "lock")
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home directory with a text, a mailbox and a text with an undecodable name."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "news.txt").write_text("The pier opened.\n")
    (tmp_path / "post.mbox").write_text(POST)
    (tmp_path / "caf\udce9.txt").write_text("The lock opened.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "words"),
    [("~/news.txt", "pier"), ("~/post.mbox#2", "lock"), ("~/caf\\xe9.txt", "lock")],
)
def test_a_name_as_tag_files_have_it_is_that_of_the_file(folder: Path, name: str, words: str) -> None:
    source = Source.named(name)
    assert source.is_there
    assert Source.named(source.name) == source
    assert f"The {words} opened." in read_source(source).extract.text


def test_a_file_of_the_very_name_comes_before_what_else_it_may_mean(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "~").mkdir()
    (folder / "~" / "news.txt").write_text("The weir broke.\n")
    monkeypatch.chdir(folder)
    assert read_source(Source.named("~/news.txt")).extract.text == "The weir broke.\n"


@pytest.mark.parametrize("number", ["9" * 5000, "٣", "x"])
def test_a_number_that_no_letter_has_is_part_of_a_name(folder: Path, number: str) -> None:
    with pytest.raises(SourceError, match=r"no such file|name too long"):
        read_source(Source.named(folder / f"post.mbox#{number}"))


def test_a_mailbox_that_cannot_be_read_is_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("briefing.sources.mbox.read_message", denied)
    with pytest.raises(SourceError, match=r"post\.mbox#2: cannot be read \(permission denied\)\.$"):
        read_source(Source.named(folder / "post.mbox#2"))
