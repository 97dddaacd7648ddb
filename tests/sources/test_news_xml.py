"""News and notes in XML: each article a section, with what the file tells of it."""

from __future__ import annotations

import pytest

from briefing.errors import SourceError
from briefing.sources.adapter import Hints
from briefing.sources.news_xml import extract
from tests.reading import document_from

SHUT = "The upper gate stays shut until Friday, said Ida Pell, the keeper."
WAIT = "Forty barges wait below the town."
BODY = f"<p>{SHUT}</p><p>{WAIT}</p>"
NITF = (
    '<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20260512T073000Z"/></docdata></head><body>'
    "<body.head><hedline><hl1>Gate shut</hl1></hedline><byline>Tom Ray</byline></body.head>"
    f"<body.content>{BODY}</body.content></body></nitf>"
)
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Arn Press"/>'
    "<versionCreated>2026-05-12T07:30:00Z</versionCreated></itemMeta><contentMeta>"
    "<headline>Gate shut</headline><by>Tom Ray</by></contentMeta><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'>"
    f"<body>{BODY}</body></html></inlineXML></contentSet></newsItem>"
)
NOTE = (
    "<note><title>Gate shut</title><created>20260512T073000Z</created><note-attributes>"
    "<author>Tom Ray</author><source-url>https://arn.example/gate</source-url></note-attributes>"
    "<content><![CDATA[<?xml version='1.0'?><!DOCTYPE en-note SYSTEM 'http://xml.evernote.com/pub/enml2.dtd'>"
    f"<en-note><div>{SHUT}</div><div><br/></div><div>{WAIT}</div></en-note>]]></content></note>"
)
HEAD = (
    '<?xml version="1.0"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n'
)
ENEX = f"{HEAD}<en-export>{NOTE}</en-export>"


@pytest.mark.parametrize("text", [NITF, NEWSML, ENEX], ids=["NITF", "NewsML-G2", "ENEX"])
def test_an_article_is_its_text_under_its_title(text: str) -> None:
    document = document_from(text)
    assert document.kind == "news"
    assert document.title
    assert document.title.of(document.text) == "Gate shut"
    assert (document.metadata.author, document.metadata.published) == ("Tom Ray", "2026-05-12T07:30:00+00:00")
    (section,) = document.sections
    assert [paragraph.span.of(document.text) for paragraph in section.paragraphs] == [SHUT, WAIT]


def test_each_note_is_a_section() -> None:
    other = NOTE.replace("Gate shut", "Mill open").replace("upper", "lower")
    document = document_from(f"{HEAD}<en-export>{NOTE}{other}</en-export>")
    assert [document.heading_of(section) for section in document.sections] == ["Gate shut", "Mill open"]
    assert "https://arn.example/gate" in document.sections[0].paragraphs[0].span.of(document.text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (NITF[:200], "damaged"),
        ("<nitf><body/></nitf>", "no articles"),
        ("<nitf>" + "<p>" * 500_000, "larger than briefing reads"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=rf"^x: .*{sentence}"):
        extract(text.encode(), Hints("x"))


def test_no_entity_is_resolved() -> None:
    secret = '<!DOCTYPE nitf [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + NITF.removeprefix(
        '<?xml version="1.0"?>'
    )
    read = extract(secret.replace(WAIT, f"{WAIT} &e;").encode(), Hints("x"))
    assert read.text.split("\n\n") == ["Gate shut", SHUT, f"{WAIT} &e;"]
