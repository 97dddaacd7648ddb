"""Word documents, OpenDocument texts, EPUB books and RTF texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefing.core.model import DEEPEST, Metadata
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.read import SourceText
from briefing.sources.registry import SNIFF, kind_named, kind_of
from briefing.sources.source import Source
from briefing.store.workspace import parse

LONG = "The lock keepers of Arn closed the upper gate on Sunday night."
MORE = "Barges wait below the town until the water has fallen."


def read(raw: bytes, kind: str) -> Extract:
    return kind_named(kind).adapter(raw, Hints("x"))


def roles(extract: Extract) -> list[tuple[str, str]]:
    assert extract.parts is not None
    return [(part.role, part.words.of(extract.text)) for part in extract.parts]


def packed(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(
                name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            )
    return file.getvalue()


def word(**told: str) -> bytes:
    document = docx.Document()
    for name, value in told.items():
        setattr(document.core_properties, name, value)
    document.core_properties.modified = datetime(2026, 5, 12, 7, 30)
    document.add_heading("Gate shut", 0)
    document.add_paragraph(LONG)
    document.add_heading("By road", 1)
    paragraph = document.add_paragraph("Barges ")
    paragraph.add_run("wait").bold = True
    paragraph.add_run(" below the town until the water has fallen.")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>gone</w:delText></w:r></w:del>"))
    document.add_paragraph("grain", style="List Bullet")
    numbered = document.add_paragraph("timber")
    numbered._p.get_or_add_pPr().get_or_add_numPr()
    table = document.add_table(2, 2)
    for number, text in enumerate(("Gate", "Built", "Upper", "1911")):
        table.cell(number // 2, number % 2).text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_word_document_is_read_by_its_styles() -> None:
    extract = read(word(author="Ida Pell", title="draft_7.doc"), "docx")
    assert roles(extract) == [
        ("title", "Gate shut"),
        ("text", LONG),
        ("heading", "By road"),
        ("text", MORE),
        ("item", "grain"),
        ("item", "timber"),
        ("meta", "Gate | Built"),
        ("meta", "Upper | 1911"),
    ]
    assert extract.metadata == Metadata("Gate shut", "Ida Pell", published="2026-05-12T07:30:00+00:00")


def numbered(level: int | None, number: int = 1) -> str:
    depth = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr>'


ITEMS = {
    "by themselves": (numbered(0), numbered(1), numbered(2), (1, 2, 3)),
    "without a level": (numbered(None), numbered(None), numbered(1), (1, 1, 2)),
    "by a style": ('<w:pStyle w:val="B1"/>', '<w:pStyle w:val="B2"/>', '<w:pStyle w:val="B3"/>', (1, 2, 3)),
    "by a style of one's own": ('<w:pStyle w:val="O"/>', '<w:pStyle w:val="B2"/>', "", (2, 2, 0)),
    "taken out of the list": (numbered(0), f'<w:pStyle w:val="B2"/>{numbered(0, 0)}', "", (1, 0, 0)),
    "deeper than there are levels": (numbered(0), numbered(70), numbered(0), (1, 9, 1)),
}
LIST_STYLES = f"""
    <w:style w:styleId="B1"><w:name w:val="List Bullet"/><w:pPr>{numbered(None)}</w:pPr></w:style>
    <w:style w:styleId="B2"><w:name w:val="List Bullet 2"/><w:pPr>{numbered(None, 2)}</w:pPr></w:style>
    <w:style w:styleId="B3"><w:name w:val="Step"/><w:pPr>{numbered(2)}</w:pPr></w:style>
    <w:style w:styleId="O"><w:name w:val="Mine"/><w:basedOn w:val="B2"/></w:style>
"""


@pytest.mark.parametrize("case", ITEMS)
def test_items_of_a_word_document_keep_their_levels(case: str) -> None:
    *properties, levels = ITEMS[case]
    body = "".join(paragraph(f"Gate {number}", told) for number, told in enumerate(properties))
    parts = read(word_xml(body, LIST_STYLES), "docx").parts or ()
    assert tuple(part.level for part in parts) == tuple(min(level, DEEPEST) for level in levels)


def word_xml(body: str, styles: str = "") -> bytes:
    names = nsdecls("w", "r")
    relation = '<Relationship Id="r1" TargetMode="External" Target="https://arn.example/"/>'
    return packed(
        {
            "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>",
            "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
        }
    )


def paragraph(text: str, properties: str = "", more: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r>{more}</w:p>"


def test_a_style_of_ones_own_is_what_it_is_based_on() -> None:
    styles = (
        '<w:style w:styleId="a"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="House head"/><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:name w:val="Mine"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    heads = [paragraph(name, f'<w:pStyle w:val="{name}"/>') + paragraph(LONG) for name in "abc"]
    found = roles(read(word_xml("".join(heads), styles), "docx"))
    assert [words for role, words in found if role in ("heading", "title")] == ["a", "b", "c"]


def test_links_of_a_word_document_are_kept_and_hidden_words_are_not() -> None:
    link = '<w:hyperlink r:id="r1"><w:r><w:t>map</w:t></w:r></w:hyperlink>'
    hidden = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    )
    extract = read(word_xml(paragraph("See the ", more=link + hidden)), "docx")
    assert extract.text == "See the map"
    assert [(link.span.of(extract.text), link.url) for link in extract.links] == [
        ("map", "https://arn.example/")
    ]


ODF = 'xmlns:o="urn:o" xmlns:t="urn:t" xmlns:x="urn:x" xmlns:s="urn:s" xmlns:d="urn:d"'


def open_document(body: str) -> bytes:
    styles = '<s:style s:name="P1" s:parent-style-name="Title"/>'
    meta = "<d:title>draft</d:title><d:creator>Ida Pell</d:creator><d:date>2026-05-12T07:30:00</d:date>"
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<o:document {ODF}>{styles}<o:body><o:text>{body}</o:text></o:body></o:document>",
            "meta.xml": f"<o:meta {ODF}>{meta}<d:language>en-GB</d:language></o:meta>",
        }
    )


def test_an_open_document_is_read_by_its_outline() -> None:
    body = f"""<t:tracked-changes><t:p>gone</t:p></t:tracked-changes><t:p t:style-name="P1">Gate shut</t:p>
      <t:h t:outline-level="1">By road</t:h>
      <t:p>{LONG[:19]}<t:s/>{LONG[20:]}<t:note><t:p>at the foot</t:p></t:note></t:p>
      <t:list><t:list-item><t:p>grain</t:p></t:list-item></t:list>
      <t:p>See <t:a x:href="https://arn.example/">the map</t:a></t:p>
      <t:table><t:table-row><t:table-cell><t:p>Upper</t:p></t:table-cell><t:table-cell><t:p>1911</t:p>
      </t:table-cell></t:table-row></t:table>"""
    extract = read(open_document(body), "odt")
    assert roles(extract) == [
        ("title", "Gate shut"),
        ("heading", "By road"),
        ("text", LONG),
        ("item", "grain"),
        ("text", "See the map"),
        ("meta", "Upper | 1911"),
    ]
    assert [link.url for link in extract.links] == ["https://arn.example/"]
    assert extract.metadata == Metadata(
        "Gate shut", "Ida Pell", published="2026-05-12T07:30:00", language="en"
    )


def book(*chapters: str, spine: str = "", more: str = "") -> bytes:
    items = "".join(
        f'<item id="c{number}" href="c%20{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(chapters))
    )
    order = spine or "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    told = "<d:title>Gates</d:title><d:creator>Ida Pell</d:creator><d:date>2026-05-12</d:date>"
    pages = {
        f"OPS/c {number}.xhtml": f"<html><body>{chapter}</body></html>"
        for number, chapter in enumerate(chapters)
    }
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="OPS/book.opf"/></container>',
            "OPS/book.opf": f"<package xmlns:d='urn:d'>{told}{items}{more}<spine>{order}</spine></package>",
            **pages,
        }
    )


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    spine = '<itemref idref="c1"/><itemref idref="c0"/><itemref idref="c2" linear="no"/><itemref idref="c9"/>'
    chapters = [f"<h1>{name}</h1><p>{LONG} {name}.</p>" for name in ("Two", "One", "Notes")]
    extract = read(book(*chapters, spine=spine), "epub")
    assert roles(extract) == [
        ("title", "Gates"),
        ("heading", "One"),
        ("text", f"{LONG} One."),
        ("heading", "Two"),
        ("text", f"{LONG} Two."),
    ]
    assert extract.metadata == Metadata("Gates", "Ida Pell", published="2026-05-12")


def test_an_rtf_text_is_its_words() -> None:
    source = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Gate shut}{\author Ida Pell}}"
        r"{\*\generator x}\f0 Gate shut\par\par Keepers\rquote  \b gate\b0  \'84shut\'93 in M\u228?rz.\par}"
    )
    extract = read(source.encode("ascii"), "rtf")
    assert extract.text.split("\n") == ["Gate shut", "", "Keepers’ gate „shut“ in März."]
    assert (extract.metadata.title, extract.metadata.author) == ("Gate shut", "Ida Pell")


def test_an_rtf_text_is_called_what_it_says() -> None:
    info = r"{\info{\title M\'e4rz am Fluss}{\creatim\yr2025\mo11\dy7}}"
    source = r"{\rtf1\ansi" + info + r"M\'e4rz am Fluss\par\par %s\par}"
    path = read((source % LONG).encode("ascii"), "rtf")
    assert path.metadata == Metadata("März am Fluss", published="2025-11-07")
    document = parse(SourceText(Source.named("a.rtf"), "rtf", path))
    assert document.title
    assert document.title.of(document.text) == "März am Fluss"
    assert [document.heading_of(section) for section in document.sections] == [None]


def test_the_outline_of_an_rtf_text_tells_its_headings() -> None:
    styles = r"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}}"
    heading = r"\pard\s2\outlinelevel1 {\b %s}\par \pard %s\par "
    body = "".join(heading % (name, f"{LONG} {name}.") for name in ("One", "Two"))
    extract = read(
        (r"{\rtf1\ansi" + styles + r"\pard\s1\outlinelevel0 Gates\par " + body + "}").encode(), "rtf"
    )
    assert extract.parts is not None
    assert [(part.role, part.words.of(extract.text)) for part in extract.parts] == [
        ("title", "Gates"),
        ("heading", "One"),
        ("text", f"{LONG} One."),
        ("heading", "Two"),
        ("text", f"{LONG} Two."),
    ]


MAKERS: dict[str, Callable[[], bytes]] = {
    "docx": word,
    "odt": lambda: open_document(f"<t:p>{LONG}</t:p>"),
    "epub": lambda: book(f"<p>{LONG}</p>"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_a_document_is_known_by_its_bytes(kind: str) -> None:
    assert kind_of(MAKERS[kind]()[:SNIFF], "download").name == kind


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("damage", ["cut", "noise", "nothing", "emptied"])
def test_a_damaged_document_is_said_to_be(kind: str, damage: str) -> None:
    whole = MAKERS[kind]()
    raw = {
        "cut": whole[: len(whole) // 2],
        "noise": b"PK\x03\x04" + bytes(range(256)) * 9,
        "nothing": b"",
        "emptied": packed({"mimetype": "x"}),
    }[damage]
    with pytest.raises(SourceError, match=r"^x: this .*(?:damaged|incomplete) .*\.$"):
        read(raw, kind)


def _with_part(raw: bytes, content: bytes, flag: int = 0) -> bytes:
    """Return `raw` with its main part replaced by `content`, marked as locked if `flag` says so."""
    mains = ("word/document.xml", "content.xml", "OPS/book.opf")
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name in mains else old.read(name))
    data = bytearray(file.getvalue())
    if flag:
        at = data.rfind(
            b"PK\x01\x02", 0, data.rfind(next(name for name in mains if name.encode() in data).encode())
        )
        data[at + 8] |= flag
    return bytes(data)


LAUGHS = b'<!DOCTYPE r [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (97 + number, b"&%c;" % (96 + number) * 50) for number in range(1, 9)
)
FATAL = {
    "bomb": (b" " * 50_000_000, "unpacks to more"),
    "not XML": (b"<a><b></a>", "damaged"),
    "deep": (b"<a>" * 100_000, "damaged"),
}


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("trick", FATAL)
def test_a_part_without_bounds_is_refused(kind: str, trick: str) -> None:
    content, sentence = FATAL[trick]
    with pytest.raises(SourceError, match=sentence):
        read(_with_part(MAKERS[kind](), content), kind)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize(
    "content",
    [
        LAUGHS + b"]><r><p>&i;</p></r>",
        b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r><p>&a;</p></r>',
    ],
    ids=["laughs", "outside"],
)
def test_no_entity_is_resolved(kind: str, content: bytes) -> None:
    with suppress(SourceError):
        assert read(_with_part(MAKERS[kind](), content), kind).text in ("", "Gates", "Gate shut", "draft")


@pytest.mark.parametrize("kind", MAKERS)
def test_a_locked_document_is_said_to_be(kind: str) -> None:
    with pytest.raises(SourceError, match="locked with a password"):
        read(_with_part(MAKERS[kind](), b"<a/>", flag=1), kind)


def test_a_locked_office_file_is_known_whatever_it_is_called() -> None:
    raw = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert kind_of(raw, "minutes.docx").name == "locked"
    assert kind_of(raw.replace(b"E\0", b"e\0"), "minutes.doc").name == "doc"


HEADS = ("The gate is shut", "Barges go by road", "The mill buys timber")


def typed(*styles: str) -> bytes:
    """Return a document of three stories whose headlines are in the style given, or none."""
    document = docx.Document()
    for head in HEADS:
        document.add_paragraph(head, style=styles[0] if styles else None)
        document.add_paragraph(f"{LONG} {MORE}")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_document_without_styles_is_split_as_plain_text() -> None:
    extract = read(typed(), "docx")
    document = parse(SourceText(Source.named("x"), "docx", extract))
    assert tuple(map(document.heading_of, document.sections)) == HEADS


def test_a_document_with_styles_is_split_by_them_alone() -> None:
    extract = read(typed("Heading 1"), "docx")
    assert [words for role, words in roles(extract) if role == "heading"] == [*HEADS]
