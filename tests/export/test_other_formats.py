"""Text, Org, CSV, JSON, Word and PDF: what is in them, and what hostile text can do there (nothing)."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.core.model import Brief, Provenance
from briefing.core.text.cells import cells_of
from briefing.core.text.naming import clean, utterances
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError
from briefing.export import FORMATS, ExportOptions, render, said_of_letters
from briefing.export.build import gather_report
from briefing.export.escape import ZERO_WIDTH_SPACE, escape_cell, escape_org, wrap
from briefing.export.options import Template
from briefing.sources.adapter import Hints
from briefing.sources.read import read_as
from briefing.sources.registry import kind_named

HOSTILE = "a\x1b]0;owned\x07b\u202ec\x9bd\ud800e"
EVERYWHERE = {
    "heading": HOSTILE,
    "sentence": HOSTILE,
    "quote": HOSTILE,
    "speaker": HOSTILE,
    "role": HOSTILE,
    "tags": (HOSTILE,),
    "note": HOSTILE,
}


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.binary])
def test_no_format_lets_a_control_character_out(form: str, make_brief) -> None:
    brief = make_brief(EVERYWHERE, source=HOSTILE)
    options = ExportOptions(title=HOSTILE, date=HOSTILE, topics=(HOSTILE,), full_text=True)
    page = str(render([brief], form, options)).replace("\r\n", "\n")
    assert neutralise(page) == page


def test_text_is_for_mail(samples: tuple[Brief, ...]) -> None:
    page = str(render(samples, "text", ExportOptions(full_text=True, digest=0)))
    long = [line for line in page.splitlines() if cells_of(line) > 72 and len(line.split()) > 3]
    assert long == []
    assert not any(line != line.rstrip() for line in page.splitlines())


@given(st.lists(st.text("abc“ü漢", min_size=1, max_size=9), min_size=1, max_size=60), st.integers(20, 80))
def test_wrapping_keeps_every_word_and_the_width(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), "- ", width=width).split("\n")
    assert "".join("".join(line[2:] for line in lines).split()) == "".join(words)
    assert all(cells_of(line) <= width for line in lines)
    assert lines[0].startswith("- ")


def test_a_script_without_blanks_is_wrapped_too() -> None:
    assert wrap("新聞を読む人。朝の駅で", "- ", width=10) == "- 新聞を読\n  む人。朝\n  の駅で"


def test_a_sign_that_joins_its_letter_takes_no_column() -> None:
    assert wrap("cafe\u0301 cafe\u0301", width=9) == "cafe\u0301 cafe\u0301"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "|cmd", "＝1", "%0A"])
def test_no_cell_is_a_formula(cell: str, make_brief) -> None:
    assert escape_cell(cell) == "'" + cell
    part = {"heading": cell, "quote": cell, "speaker": cell, "role": cell, "tags": (cell,), "note": cell}
    brief = make_brief(part, source=cell)
    for rows in ("quotes", "sections"):
        page = str(render([brief], "csv", ExportOptions(rows=rows)))
        for row in csv.reader(io.StringIO(page)):
            assert not any(value.lstrip()[:1] in tuple("=+-@|%＝") for value in row if value)


def test_csv_ends_every_line_as_the_standard_says(make_brief) -> None:
    brief = make_brief({"note": "first line\nsecond, with “commas”\n"}, source="roundup.txt")
    page = str(render([brief], "csv", ExportOptions(rows="sections")))
    assert page.endswith("\r\n")
    assert page.count("\n") == page.count("\r") == page.count("\r\n")


def test_csv_has_a_row_for_each_quote_or_section(samples: tuple[Brief, ...]) -> None:
    quotes = list(csv.DictReader(io.StringIO(str(render(samples, "csv", ExportOptions(quotes=None))))))
    sections = list(csv.DictReader(io.StringIO(str(render(samples, "csv", ExportOptions(rows="sections"))))))
    assert len(quotes) == sum(len(utterances(one.quotes)) for brief in samples for one in brief.sections)
    assert len(sections) == sum(len(brief.sections) for brief in samples)
    assert {row["source"] for row in sections} == {brief.document.source for brief in samples}


def test_json_points_into_the_text(samples: tuple[Brief, ...]) -> None:
    records = json.loads(str(render(samples, "json", ExportOptions(quotes=None))))
    for record, brief in zip(records, samples, strict=True):
        text = brief.document.text
        assert record["characters"] == len(text)
        for section in record["sections"]:
            for value in (*section["summary"]["sentences"], *section["quotes"]):
                start, end = value["span"]
                assert text[start:end] == value["text"]
                assert text.count("\n", 0, start) + 1 == value["line"]


def test_json_lines_are_lines_for_every_reader(make_brief) -> None:
    brief = make_brief({"sentence": "one\u2028two\x85three"}, {"heading": "b"})
    page = str(render([brief, make_brief()], "jsonl", ExportOptions()))
    assert len(page.splitlines()) == 2


def test_highlights_point_at_the_sections_that_are_exported(samples: tuple[Brief, ...]) -> None:
    whole = next(brief for brief in samples if len(brief.document.highlights) > 1)
    wanted = whole.document.highlights[1].section
    assert wanted is not None
    part = Brief(whole.document, (whole.sections[wanted],))
    record = json.loads(str(render([part], "json", ExportOptions())))[0]
    assert [one["section"] for one in record["highlights"]][:2] == [None, 0]


ORG_MARKUP = [
    ("* no headline", "\u200b* no headline"),
    ("#+begin_src sh", "\u200b#+begin_src sh"),
    ("| no table", "\u200b| no table"),
    ("see [[file:/etc/passwd]]", None),
    ("src_sh{rm -rf /}", None),
    ("call_evil()", None),
    ("{{{macro(x)}}}", None),
    ("@@html:<b>@@", None),
    ("<<target>>", None),
    ("<2024-01-01 Mon>", None),
    ("[fn:1] note", None),
    ("*bold* /italic/ =code=", None),
    ("\\alpha \\(x\\)", None),
    ("shell:rm elisp:(x)", None),
    ("%%(diary)", None),
]
ORG_LIVE = ("[[", "]]", "src_", "call_", "{{", "@@", "<<", "<2", "[fn:", "*b", "/i", "=c", "\\a", "\\(")


@pytest.mark.parametrize(("text", "expected"), ORG_MARKUP, ids=[text for text, _ in ORG_MARKUP])
def test_org_takes_nothing_for_markup(text: str, expected: str | None) -> None:
    escaped = escape_org(text)
    assert escaped.replace(ZERO_WIDTH_SPACE, "") == text
    assert not any(mark in escaped for mark in ORG_LIVE if mark in text)
    assert expected is None or escaped == expected


def test_word_holds_the_same_and_the_same_bytes(samples: tuple[Brief, ...]) -> None:
    docx = pytest.importorskip("docx")
    content = render(samples[:2], "docx", ExportOptions(date="2024-11-04"))
    assert isinstance(content, bytes)
    assert render(samples[:2], "docx", ExportOptions(date="2024-11-04")) == content
    assert {info.date_time for info in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }
    paragraphs = [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]
    for brief in samples[:2]:
        headings = [heading for one in brief.document.sections if (heading := brief.document.heading_of(one))]
        assert set(map(clean, headings)) <= set(paragraphs)


def test_pdf_holds_the_same_and_the_same_bytes(samples: tuple[Brief, ...]) -> None:
    options = ExportOptions(date="2024-11-04", digest=2)
    content = render(samples[:2], "pdf", options)
    assert isinstance(content, bytes)
    assert render(samples[:2], "pdf", options) == content
    words = shown_in_pdf(content)
    for entry in gather_report(samples[:2], options).entries:
        passages = (*entry.summary, *entry.quotes)
        assert all(bare(one) in words for one in (entry.heading, *(passage.text for passage in passages)))


@pytest.mark.parametrize("lines", range(1, 9))
def test_no_page_of_a_pdf_ends_with_a_headline_or_the_line_below_it(lines: int, make_brief) -> None:
    sentence = "The lock stays shut until the keeper has found the gate that is missing. " * lines
    parts = [
        {"heading": f"Lock {number} is shut", "sentence": sentence, "tags": ("lock",)} for number in range(40)
    ]
    content = render([make_brief(*parts)], "pdf", ExportOptions(digest=0))
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(bytes(content))]
    assert len(pages) > 3
    for page in pages[:-1]:
        *_, last, footer = filter(None, map(str.strip, page.splitlines()))
        assert footer.endswith(f"/ {len(pages)}")
        assert "is shut" not in last
        assert "day.txt" not in last


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Žofie’s café – Ελλάδα, Київ, שלום", ""),
        ("Signs 𔐀𔐁𔐀 on the wall", "2 letters (Anatolian) shown as boxes in this PDF"),
        # none that a font has by chance: a letter may be read from a PDF without being seen in it
        ("Signs 𔐀𔐁𔐂 and 𖠀𖠁𖠂 on the wall", "6 letters (Anatolian, Bamum) shown as boxes in this PDF"),
    ],
)
def test_letters_that_no_font_has_are_said(heading: str, sentence: str, make_brief) -> None:
    said = said_of_letters([make_brief({"heading": heading})], "pdf", ExportOptions())
    assert said.startswith(sentence)
    assert bool(said) == bool(sentence)
    assert said_of_letters([make_brief({"heading": heading})], "markdown", ExportOptions()) == ""


def test_the_command_says_which_letters_are_boxes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "a.pdf"
    source.write_text("Signs 𔐀 on the wall\n\nNobody can read them.\n", encoding="utf-8")
    assert main(["export", str(source), "--full-text", "-o", str(target)]) == 1
    assert target.read_bytes().startswith(b"%PDF-")
    assert "1 letter (Anatolian) shown as boxes in this PDF" in capsys.readouterr().err


def shown_in_pdf(content: bytes) -> str:
    """The words of a PDF without the blanks and line ends between them."""
    return bare(read_as(kind_named("pdf"), content, Hints("brief.pdf")).text)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


TYPST = (
    '#read("/etc/passwd")', "#import", "$x$", "*bold*", "_it_", "= Title", "@s1", "`raw`", "\\u{41}", "]]",
    "// gone", "/* gone */", "https://x.example/y", "- item", "#eval(\"1\")", "<label>", "-- and ...",
)  # fmt: skip


@pytest.mark.parametrize("text", TYPST)
def test_pdf_takes_nothing_for_markup(text: str, make_brief) -> None:
    content = render([make_brief({"heading": f"The lock {text} is shut"})], "pdf", ExportOptions())
    assert isinstance(content, bytes)
    assert bare(f"The lock {text} is shut") in shown_in_pdf(content)


MINE = ExportOptions(template=Template("mine.html.j2", "<h1>{{ report.title }}</h1>"))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # WeasyPrint's, about libraries of the system
def test_a_template_of_ones_own_is_printed_and_fetches_nothing(make_brief, pdf_engine: None) -> None:
    brief = make_brief({"heading": "<img src='http://x.example/y.png'>"})
    content = render([brief], "pdf", MINE)
    assert isinstance(content, bytes)
    assert content.startswith(b"%PDF-")


def test_a_template_of_ones_own_without_its_printer_says_what_to_install(
    make_brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(BriefingError, match=r"pip install 'briefing-tui\[pdf\]'"):
        render([make_brief({})], "pdf", MINE)


def from_feed(brief: Brief, **told: str | None) -> Brief:
    """Return `brief` with its sections as items of a feed."""
    starts = (section.section.span.start for section in brief.sections)
    return brief._replace(
        document=brief.document._replace(items=tuple(Provenance(one, "k", **told) for one in starts))
    )


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.binary])
def test_an_item_of_a_feed_is_exported_with_its_link_feed_and_date(form: str, make_brief) -> None:
    told = {"feed": "Harbour Gazette", "published": "2024-11-04", "url": "https://news.example/pier?a=1"}
    page = str(render([from_feed(make_brief({}), **told)], form, ExportOptions()))
    assert all(words in page for words in told.values())


def test_word_and_pdf_lead_to_the_page_of_an_item(make_brief) -> None:
    brief = from_feed(make_brief({}), feed="Harbour Gazette", url="https://news.example/pier")
    with zipfile.ZipFile(io.BytesIO(bytes(render([brief], "docx")))) as packed:
        page = packed.read("word/document.xml").decode()
    assert "From Harbour Gazette" in page
    assert "https://news.example/pier" in page
    assert b"https://news.example/pier" in bytes(render([brief], "pdf"))


@pytest.mark.parametrize("form", ["markdown", "html", "text", "org", "csv"])
@pytest.mark.parametrize("told", [{}, {"url": "https://news.example/"}, {"feed": "Gazette"}])
def test_what_is_not_known_of_an_item_leaves_no_gap(form: str, told: dict[str, str], make_brief) -> None:
    page = str(render([from_feed(make_brief({}), **told)], form, ExportOptions()))
    assert "None" not in page
    assert "[]" not in page
    assert all(words in page for words in told.values())


@pytest.mark.parametrize("form", ["markdown", "html", "text", "org"])
def test_an_address_is_no_markup(form: str, make_brief) -> None:
    address = "https://news.example/a) [b](c)\"onclick='x'<b>]]"
    page = str(render([from_feed(make_brief({}), url=address, feed="G")], form, ExportOptions()))
    assert "https://news.example/a%29%20%5Bb%5D%28c%29%22onclick=" in page
    assert "<b>]]" not in page
    assert "javascript" not in str(
        render([from_feed(make_brief({}), url="javascript:alert(1)", feed="G")], form, ExportOptions())
    )
