"""Files made to fill the memory: each is a text or one sentence, and no entity of theirs is resolved."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.harness.program import call

MEGABYTES = 200
"""Of memory that reading any of them takes at most, with the interpreter and all libraries."""
WORDS = b"The lock at Arn stays shut until Friday, said the keeper."
DIGITS = b"9" * 4_500
"""More than Python reads."""
WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
PARAGRAPH = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"
CONTAINER = b'<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
PACKAGE = (
    b'<package><manifest><item id="i" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
    + b'<itemref idref="i"/>' * 500
    + b"</spine></package>"
)


def entities(kind: str) -> bytes:
    """A document type whose entity is a secret file, or one that grows to a billion letters."""
    if kind == "outside":
        return b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    steps = b"".join(
        b'<!ENTITY e%d "%s">' % (n, (b"&e%d;" % (n - 1) if n else b"grain") * 10) for n in range(12)
    )
    return b"<!DOCTYPE x [" + steps + b'<!ENTITY e "&e11;">]>'


def zipped(**parts: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return raw.getvalue()


def word(body: bytes, before: bytes = b"") -> bytes:
    return zipped(**{"word/document.xml": before + WORD + body + b"</w:body></w:document>"})


def book(chapter: bytes) -> bytes:
    parts = {"META-INF/container.xml": CONTAINER, "a.opf": PACKAGE, "a.xhtml": chapter}
    return zipped(mimetype=b"application/epub+zip", **parts)


def news(before: bytes, words: bytes) -> bytes:
    body = b"<nitf><body><body.content><p>" + words + b"</p></body.content></body></nitf>"
    return b'<?xml version="1.0"?>' + before + body


def letter(kind: str, body: bytes) -> bytes:
    return b"From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: " + kind.encode() + b"\n\n" + body


def feed(before: bytes, words: bytes) -> bytes:
    item = b"<item><title>Lock</title><description>" + words + b"</description></item>"
    return b'<?xml version="1.0"?>' + before + b'<rss version="2.0"><channel>' + item + b"</channel></rss>"


def printed(stream: bytes, times: int = 1) -> bytes:
    """A PDF of one page, whose contents are packed several times."""
    for _ in range(times):
        stream = zlib.compress(stream, 1)
    filters = b" ".join([b"/FlateDecode"] * times)
    return (
        b"%PDF-1.5\n"
        + b"".join(
            b"%d 0 obj\n%s\nendobj\n" % (number, body)
            for number, body in enumerate(
                (
                    b"<</Type/Catalog/Pages 2 0 R>>",
                    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    (
                        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        b"/Resources<</Font<</F 5 0 R>>>>>>"
                    ),
                    b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(stream), filters, stream),
                    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                ),
                1,
            )
        )
        + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def nested(levels: int) -> bytes:
    return b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(levels)
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "unpacks to much.docx": lambda: word(b"x" * 100_000_000),
    "paragraphs.docx": lambda: word(PARAGRAPH * 400_000),
    "deep.docx": lambda: word(b"<w:p>" * 1_000_000),
    "entities.docx": lambda: word(PARAGRAPH + b"<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", entities("inside")),
    "one chapter five hundred times.epub": lambda: book(b"<html><body>" + b"<p>x" * 80_000),
    "zeros.gz": lambda: gzip.compress(bytes(100_000_000)),
    "deep.html": lambda: b"<html><body>" + b"<div>" * 1_500_000 + WORDS,
    "bold.html": lambda: b"<html><body>" + b"<b><i>" * 190_000 + WORDS,
    "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 130_000 + WORDS,
    "breaks.html": lambda: b"<html><body>" + b"a<br>" * 1_500_000,
    "deep.json": lambda: b"[" * 10_000_000,
    "objects.json": lambda: b"[" + b'{"a":1},' * 2_000_000 + b"{}]",
    "groups.rtf": lambda: b"{\\rtf1 " + b"{" * 5_000_000,
    "aliases.md": lambda: (
        b"---\na: &a [x]\n"
        + b"".join(
            b"b%d: &b%d [*%s,*%s]\n" % (n, n, *[b"b%d" % (n - 1) if n else b"a"] * 2) for n in range(60)
        )
        + b"---\n"
        + WORDS
    ),
    "fields.eml": lambda: letter("text/plain", WORDS) + b"X-A: 1\n" * 3_000_000,
    "parts.eml": lambda: letter('multipart/mixed; boundary="b"', b"--b\n\nx\n" * 1_000_000),
    "nested.eml": lambda: b"From: a@b\nMIME-Version: 1.0\n" + nested(100_000) + b"\n" + WORDS,
    "headers of parts.eml": lambda: letter("text/plain", b"Content-Type: application/x\n" * 250_000),
    "attachments.eml": lambda: letter(
        "text/plain", (b"Content-Disposition: attachment\n\n" + b"QUFB" * 15 + b"\n") * 80_000
    ),
    "fonts.html": lambda: b"<p style='" + b"font:" * 1_000_000 + b"'>" + WORDS,
    "letters.eml": lambda: letter("message/rfc822", b"") * 80_000 + WORDS,
    "breaks.eml": lambda: letter("text/html", b"a<br>" * 1_500_000),
    "blanks.pdf": lambda: printed(b" " * 200_000_000),
    "packed.pdf": lambda: printed(b" " * 200_000_000, 3),
    "letters.pdf": lambda: printed(b"BT /F 10 Tf " + b"(grain) Tj 0 -1 Td " * 3_000_000 + b"ET"),
    "deep.pdf": lambda: b"%PDF-1.5\n1 0 obj\n" + b"[" * 5_000_000 + b"\nendobj\ntrailer<</Root 1 0 R>>",
    "entities.nitf": lambda: news(entities("inside"), b"&e;"),
    "tags.nitf": lambda: news(b"", b"<p>x</p>" * 99_000),
    "entities.rss": lambda: feed(entities("inside"), b"&e;"),
    "deep.rss": lambda: feed(b"", b"<a>" * 1_000_000),
    "digits.rss": lambda: feed(b"", b"<item><title>A &#" + DIGITS + b";</title></item>"),
    "digits.html": lambda: (
        b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "&#'
        + DIGITS
        + b';"}</script><article><p>'
        + WORDS
    ),
    "digits.vtt": lambda: b"WEBVTT\n\n00:01.000 --> 00:02.000\nThe lock &#" + DIGITS + b"; is shut.\n",
    "levels.docx": lambda: word(
        b'<w:p><w:pPr><w:outlineLvl w:val="%s"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' % DIGITS
    ),
    "items.docx": lambda: word(
        b'<w:p><w:pPr><w:numPr><w:ilvl w:val="%s"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' % DIGITS
    ),
    "levels.odt": lambda: zipped(
        **{
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"<content><body><text><h outline-level='%s'>x</h></text></body></content>"
            % DIGITS,
        }
    ),
}
READ = """\
import re, resource, sys
from pathlib import Path
from briefing.errors import SourceError
from briefing.sources.read import read_source
from briefing.sources.source import Source
try:
    print("text", len(read_source(Source.named(sys.argv[1])).extract.text))
except SourceError as error:
    print("sentence", error)
status = Path("/proc/self/status")
own = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) if status.exists() else 0
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if status.exists() else 0
print(max(own, child) // 1024)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_a_text_or_a_sentence_within_the_limits(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BOMBS[name]())
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, timeout=60, cwd=ROOT
    )
    assert done.stderr == ""
    *answer, megabytes = done.stdout.splitlines()
    assert len(answer) == 1
    assert answer[0].startswith((f"sentence {path}: ", "text "))
    assert int(megabytes) <= MEGABYTES


SECRET = {
    "a.docx": word(b"<w:p><w:r><w:t>" + WORDS + b" &e;</w:t></w:r></w:p>", entities("outside")),
    "a.epub": book(b'<?xml version="1.0"?>' + entities("outside") + b"<html><body>" + WORDS + b" &e;"),
    "a.html": entities("outside") + b"<html><body><p>" + WORDS + b" &e;",
    "a.nitf": news(entities("outside"), WORDS + b" &e;"),
    "a.xml": feed(entities("outside"), WORDS + b" &e;"),
}


@pytest.mark.parametrize("name", SECRET)
def test_what_lies_outside_a_file_is_not_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(SECRET[name])
    done = call("show", path)
    assert "root:" not in done.out
    assert ("said the keeper" in done.out) == (done.code == 0)
