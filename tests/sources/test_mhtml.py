"""A page that was saved with its pictures in one file is the page."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.sources.read import read_source
from briefing.sources.source import Source

from .pages import newspaper, page, story, wordpress

TOLD = story(3)
PAGE = page(TOLD, wordpress, newspaper, 1)
HEAD = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://arn.example/9
Subject: =?utf-8?Q?Arn=20Courier?=
Date: Fri, 7 Nov 2025 06:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

"""


def saved(html: str, kind: str = "text/html", head: str = HEAD) -> bytes:
    picture = base64.encodebytes(bytes(200_000))
    return (
        head.encode()
        + f"------B\nContent-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\n\n".encode()
        + quopri.encodestring(html.encode())
        + b"\n------B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + picture
        + b"------B--\n"
    )


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.eml", "a"])
def test_a_saved_page_is_its_article(name: str, tmp_path: Path) -> None:
    path, alone = tmp_path / name, tmp_path / "alone.html"
    path.write_bytes(saved(PAGE))
    alone.write_text(PAGE, encoding="utf-8")
    read, wanted = read_source(Source.named(path)), read_source(Source.named(alone))
    assert read.kind == "mhtml"
    assert (read.extract.text, read.extract.parts) == (wanted.extract.text, wanted.extract.parts)
    assert read.extract.metadata.title == TOLD.title
    assert read.extract.metadata.url == "https://arn.example/9"


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (saved("", "image/svg+xml"), "there is no page in this saved page."),
        (saved("<p></p>"), "there is no text in this page saved with its pictures."),
        (saved("<b>" * 500_000), "this web page is larger than briefing reads."),
    ],
    ids=["no page", "no text", "too large"],
)
def test_what_holds_no_page_is_one_sentence(
    raw: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.mhtml"
    path.write_bytes(raw)
    assert main(["show", str(path)]) == 1
    assert capsys.readouterr() == ("", f"briefing: {path}: {sentence}\n")
