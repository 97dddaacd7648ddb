"""PDFs: reading order, headings, whole paragraphs, and what cannot be read."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

import pytest
from rapidfuzz.distance import LCSseq
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.pdf import process
from briefing.sources.pdf.lines import TypeLine
from briefing.sources.pdf.passages import read_passages

from .pdfs import Printed, print_pdf


def read_pdf(data: bytes) -> Extract:
    return process.extract(data, Hints("x.pdf"))


def words_of(read: Extract, *roles: str) -> list[str]:
    assert read.parts is not None
    return [part.words.of(read.text) for part in read.parts if part.role in roles]


@pytest.mark.parametrize("seed", range(12))
def test_a_printed_text_is_read_in_order_with_its_headings_and_paragraphs(seed: int) -> None:
    printed = print_pdf(seed)
    read = read_pdf(printed.data)
    shown = read.text.split()
    assert LCSseq.similarity(printed.words, shown) >= 0.99 * max(len(printed.words), len(shown))
    assert words_of(read, "title") == [printed.title]
    assert _agreement(printed.headings, words_of(read, "heading")) >= 0.93
    whole = set(words_of(read, "text"))
    assert sum(text in whole for text in printed.paragraphs) >= 0.95 * len(printed.paragraphs)


def _agreement(expected: list[str], found: list[str]) -> float:
    return 2 * len([text for text in found if text in expected]) / (len(expected) + len(found))


def test_running_heads_and_page_numbers_are_in_no_paragraph() -> None:
    read = read_pdf(print_pdf(3).data)
    assert "12 May 2026" not in read.text
    assert "– 1 –" not in read.text


def lines(
    *texts: str, left: float = 0, width: float = 300, top: float = 0, **more: float | bool
) -> Iterator[TypeLine]:
    for number, text in enumerate(texts):
        yield TypeLine(0, left, left + width, top + 12 * number, 10, bold=False, text=text)._replace(**more)


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("the har-", "bour is"), "the harbour is"),
        (("the har\xad", "bour is"), "the harbour is"),
        (("a well-known man, well-", "known here"), "a well-known man, well-known here"),
        (("the Arn-", "Vesk line"), "the Arn- Vesk line"),
        (("from 1-", "2 days"), "from 1- 2 days"),
        (("岛上的村", "庄要求"), "岛上的村庄要求"),
        (("the 村", "is"), "the 村 is"),
    ],
)
def test_lines_are_joined_as_their_words_are_written(texts: tuple[str, str], joined: str) -> None:
    assert [passage.words for passage in read_passages(list(lines(*texts)))] == [joined]


def test_columns_drawn_row_by_row_are_read_column_by_column() -> None:
    left = [f"left {number} goes on and on" for number in range(8)]
    right = [f"right {number} goes on and on" for number in range(8)]
    columns = zip(lines(*left, width=140), lines(*right, left=160, width=140), strict=True)
    read = read_passages([line for row in columns for line in row])
    assert " ".join(passage.words for passage in read) == " ".join(left + right)


def test_the_cells_of_a_row_stay_in_their_row() -> None:
    prose = list(lines(*(f"line {number} of a paragraph over the whole page" for number in range(6))))
    names = lines("Arn", "Vesk", "Elsing", left=0, width=40, top=90)
    counts = lines("12", "9", "140", left=200, width=20, top=90)
    rows = [passage.words for passage in read_passages([*prose, *names, *counts]) if passage.role == "row"]
    assert rows == ["Arn | 12", "Vesk | 9", "Elsing | 140"]


def _canvas(draw: str = "", **options: object) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, **options)
    canvas.drawString(72, 720, draw) if draw else canvas.rect(72, 72, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _bomb() -> bytes:
    """Return a page whose drawing is two gigabytes when it is unpacked."""
    packer = zlib.compressobj(9)
    start = packer.compress(b"BT ET " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b"BT ET " * 1_000_000) + packer.flush(
        zlib.Z_FULL_FLUSH
    )  # needs nothing before it
    packed = start + 330 * block
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
    head += b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj "
    stream = b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj " % (len(packed), packed)
    return head + page + stream + b"trailer<</Root 1 0 R>>\n%%EOF"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (_canvas("Meet at noon.", encrypt=StandardEncryption("secret")), "locked with a password"),
        (_canvas(), "no text"),
        (_canvas("Meet at noon.")[:300], "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
        (b"", "damaged"),
        (_bomb(), "too much time or memory|no text"),
    ],
    ids=["locked", "pictures", "cut short", "noise", "nothing", "bomb"],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=rf"^x\.pdf: this PDF .*(?:{sentence}).*\.$"):
        read_pdf(data)


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 0.001)
    with pytest.raises(SourceError, match="too much time"):
        read_pdf(print_pdf(1).data)


def test_what_a_terminal_might_obey_is_neutralised() -> None:
    read = read_pdf(_canvas("A long enough line with \x1b]0;title\x07 in it."))
    assert not set(read.text) & set("\x1b\x07")


def test_printed_is_what_it_says() -> None:
    printed: Printed = print_pdf(0)
    assert printed.data.startswith(b"%PDF")
    assert printed.words[: len(printed.title.split())] == printed.title.split()


def linked_pdf(**info: str) -> bytes:
    raw = io.BytesIO()
    canvas = Canvas(raw)
    for name, value in info.items():
        getattr(canvas, f"set{name}")(value)
    canvas.setFont("Helvetica", 11)
    lines = (
        "The keepers of Arn shut the upper gate, see here, on Sunday night.",
        "The mill at Oster has grain for a week, see here, the miller said.",
        "Neither of them wants to wait for the council any longer than that.",
    )
    for number, line in enumerate(lines):
        base = 700 - 14 * number
        canvas.drawString(60, base, line)
        for word, url in (("here", f"https://arn.example/{number}"), ("council", "https://arn.example/c")):
            if word in line:
                left = 60 + canvas.stringWidth(line[: line.index(word)], "Helvetica", 11)
                width = canvas.stringWidth(word, "Helvetica", 11)
                canvas.linkURL(url, (left, base - 2, left + width, base + 9))
    canvas.linkURL("file:///etc/passwd", (60, 698, 90, 710))
    canvas.linkURL("https://arn.example/nowhere", (60, 100, 90, 110))
    canvas.save()
    return raw.getvalue()


def test_links_stand_on_their_words() -> None:
    read = read_pdf(linked_pdf())
    assert [(link.span.of(read.text), link.url) for link in read.links] == [
        ("here", "https://arn.example/0"),
        ("here", "https://arn.example/1"),
        ("council", "https://arn.example/c"),
    ]
    assert [read.text[: link.span.start].split()[-2] for link in read.links] == ["gate,", "week,", "for"]


@pytest.mark.parametrize(
    ("told", "author"),
    [("Ida Pell", "Ida Pell"), ("ipell", None), ("ida@arn.example", None), ("C:\\Users\\Ida Pell", None)],
)
def test_the_author_is_a_person(told: str, author: str | None) -> None:
    read = read_pdf(linked_pdf(Author=told))
    assert read.metadata.author == author
    assert read.metadata.published
