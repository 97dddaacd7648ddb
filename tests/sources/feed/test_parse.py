"""Feeds as they are found: every format, and what goes wrong in them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.text.normalise import neutralise
from briefing.errors import SourceError
from briefing.sources.feed.dates import iso_date
from briefing.sources.feed.model import Feed, Item
from briefing.sources.feed.parse import MOST_ITEMS, parse_feed

HOME = "https://harbour.example/news/feed.xml"
RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Gazette</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>Pier &amp; market reopen</title><link>/pier</link><guid isPermaLink="false">pier-1</guid>
<dc:creator>Ada Lind</dc:creator><pubDate>Mon, 04 Nov 2024 06:30:00 +0100</pubDate><category>Ports</category>
<description>The pier reopened.</description>
<content:encoded><![CDATA[<p>The pier <b>reopened</b> on Monday &amp; stayed open.</p>]]></content:encoded>
</item>
</channel></rss>"""
PIER = Item(
    guid="pier-1",
    url="https://harbour.example/pier",
    title="Pier & market reopen",
    author="Ada Lind",
    published="2024-11-04T05:30:00Z",
    content="<p>The pier <b>reopened</b> on Monday &amp; stayed open.</p>",
    base=HOME,
    tags=("Ports",),
)


def read(text: str | bytes, charset: str | None = None) -> Feed:
    return parse_feed(text if isinstance(text, bytes) else text.encode(), HOME, charset)


def only(text: str | bytes, charset: str | None = None) -> Item:
    (item,) = read(text, charset).items
    return item


def rss(item: str, more: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {more}><channel><title>T</title>{item}</channel></rss>'


def test_rss_is_read_whole() -> None:
    feed = read(RSS)
    assert (feed.title, feed.url, feed.language, feed.damaged) == (
        "Harbour Gazette",
        "https://harbour.example/",
        "en-gb",
        False,
    )
    assert feed.items == (PIER,)


def test_rdf_keeps_its_items_beside_the_channel() -> None:
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Gazette</title></channel>
      <item rdf:about="https://harbour.example/pier"><title>Pier</title><link>https://harbour.example/pier</link>
      <dc:date>2024-11-04T06:30+01:00</dc:date></item></rdf:RDF>"""
    assert read(text).title == "Gazette"
    assert only(text)[:3] == ("https://harbour.example/pier", "https://harbour.example/pier", "Pier")
    assert only(text).published == "2024-11-04T05:30:00Z"


@pytest.mark.parametrize("space", ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"])
def test_atom_of_both_versions(space: str) -> None:
    text = f"""<feed xmlns="{space}" xml:lang="de" xml:base="https://harbour.example/a/"><title>Hafen</title>
      <link rel="self" href="feed"/><link href="/"/><entry><id>tag:1</id>
      <title type="html">Kai &amp;amp; &lt;i&gt;Markt&lt;/i&gt;</title>
      <link rel="enclosure" href="x.mp3"/>
      <link rel="alternate" href="kai"/><issued>2024-11-04T05:30:00Z</issued>
      <author><name>Ada</name></author><author><name>Bo</name></author><category term="p" label="Ports"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kai.</p></div></content>
      </entry></feed>"""
    feed = read(text)
    assert (feed.title, feed.url, feed.language) == ("Hafen", "https://harbour.example/", "de")
    item = only(text)
    assert (item.title, item.url) == ("Kai & Markt", "https://harbour.example/a/kai")
    assert (item.author, item.tags, item.published) == ("Ada, Bo", ("Ports",), "2024-11-04T05:30:00Z")
    assert "<p>Der Kai.</p>" in item.content
    assert item.body == "html"


def test_json_feed() -> None:
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Gazette",
        "home_page_url": "/",
        "items": [
            {"id": 7, "url": "pier", "title": "Pier", "content_text": "Open.", "authors": [{"name": "Ada"}]},
            {
                "id": "8",
                "external_url": "https://x.example/",
                "content_html": "<p>A</p>",
                "tags": ["Ports", 3],
            },
            "no item",
        ],
    }
    feed = read(json.dumps(told))
    assert feed.url == "https://harbour.example/"
    first, second = feed.items
    assert first == Item("7", "https://harbour.example/news/pier", "Pier", "Ada", None, "Open.", "text", HOME)
    assert (second.url, second.body, second.tags) == ("https://x.example/", "html", ("Ports",))


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        pytest.param("﻿" + RSS, None, id="byte order mark"),
        pytest.param("Warning: mysql_connect() in /a.php on line 3<br/>\n" + RSS, None, id="junk before it"),
        pytest.param(RSS.replace("Ada Lind", "Ad\x0ba L\x1bind"), None, id="control characters"),
        pytest.param(RSS.encode("utf-16"), None, id="UTF-16"),
        pytest.param(RSS.replace("&amp;", "&", 1), None, id="bare ampersand"),
        pytest.param("<!DOCTYPE rss [<!ENTITY a 'x'>]>" + RSS.partition("?>")[2], None, id="doctype"),
        pytest.param(RSS.partition("</channel>")[0], None, id="cut"),
    ],
)
def test_damage_around_an_item_does_not_touch_it(text: str | bytes, charset: str | None) -> None:
    item = only(text, charset)
    assert item._replace(author="Ada Lind") == PIER


DECLARED = rss("<item><title>Café</title></item>").replace("?>", ' encoding="latin-1"?>', 1)


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        (rss("<item><title>Café</title></item>").encode("latin-1"), "latin-1"),
        (rss("<item><title>Café</title></item>").encode("cp1252"), "utf-8"),
        (DECLARED.encode("cp1252"), None),
        (rss("<item><title>Caf&eacute;</title></item>").encode(), None),
        (rss("<item><title>Caf&amp;eacute;</title></item>").encode(), None),
        (rss("<item><title>Caf&#233;</title></item>").encode(), None),
        (rss("<item><title><![CDATA[<b>Café</b>]]></title></item>").encode(), None),
    ],
    ids=["http", "wrong", "declared", "name", "escaped twice", "number", "markup"],
)  # fmt: skip
def test_a_letter_is_the_letter_that_was_meant(raw: bytes, charset: str | None) -> None:
    assert only(raw, charset).title == "Café"


@pytest.mark.parametrize(
    ("inner", "title"),
    [
        ("AT&T < IBM", "AT&T < IBM"),
        ("a &unknown; b", "a &unknown; b"),
        ("[Reuters] [/b] [@click=app.quit]", "[Reuters] [/b] [@click=app.quit]"),
        ("x&#27;[31m", "x\ufffd[31m"),
        ("one\n two", "one two"),
        ("", None),
    ],
)
def test_a_title_is_plain_words(inner: str, title: str | None) -> None:
    assert only(rss(f"<item><title>{inner}</title><guid>1</guid></item>")).title == title


def test_what_feeds_of_old_do_is_understood() -> None:
    assert only("<rss><item><description>No channel.</description></item></rss>").content == "No channel."
    packed = (
        '<feed xmlns="http://purl.org/atom/ns#"><entry><title mode="base64">UGllcg==</title></entry></feed>'
    )
    assert only(packed).title == "Pier"
    unknown = '<feed xmlns="http://atom.example/"><entry><id>https://a.example/1</id><title>P</title></entry></feed>'
    assert (only(unknown).title, only(unknown).url) == ("P", "https://a.example/1")
    body = '<item><b:body xmlns:b="http://www.w3.org/1999/xhtml"><b:p>Open.</b:p></b:body></item>'
    assert "Open.</p>" in only(rss(body)).content


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "data:text/html,x"]
)
def test_no_address_leads_off_the_web(address: str) -> None:
    assert only(rss(f"<item><title>x</title><link>{address}</link></item>")).url is None


def test_no_entity_is_resolved() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    item = only(
        rss("<item><title>&b;</title><description>&x;</description></item>").replace("<rss", bomb + "<rss")
    )
    assert (item.title, item.content) == ("&b;", "&x;")


@pytest.mark.parametrize(
    "text", ["", "<html><body>news</body></html>", "{}", '{"items": 3}', "[" * 9999, "plain words"]
)
def test_what_is_no_feed_is_said_to_be_none(text: str) -> None:
    with pytest.raises(SourceError, match=r"^https://harbour\.example/news/feed\.xml: "):
        read(text or " ")


@given(st.text(), st.integers(0, len(RSS)))
def test_any_damage_leaves_a_feed_or_a_sentence(text: str, at: int) -> None:
    try:
        feed = read((RSS[:at] + text + RSS[at:]).encode("utf-8", "surrogatepass"))
    except SourceError:
        return
    words = [word for item in feed.items for word in (item.title, item.author) if word]
    assert [neutralise(word) for word in words] == words


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Mon, 04 Nov 2024 06:30:00 +0100", "2024-11-04T05:30:00Z"),
        ("4 Nov 24 06:30 GMT", "2024-11-04T06:30:00Z"),
        ("Monday, 4 November 2024 06:30:00 EST", "2024-11-04T11:30:00Z"),
        ("2024-11-04T06:30:00.123+01:00", "2024-11-04T05:30:00Z"),
        ("2024-11-04t06:30:00z", "2024-11-04T06:30:00Z"),
        ("2024-11-04 06:30:00 UTC", "2024-11-04T06:30:00Z"),
        ("2024-11-04 06:30:00 +0100", "2024-11-04T05:30:00Z"),
        ("2024-11-04", "2024-11-04T00:00:00Z"),
        ("2024-11", "2024-11-01T00:00:00Z"),
        ("2024", "2024-01-01T00:00:00Z"),
        ("20241104T063000Z", "2024-11-04T06:30:00Z"),
        ("Mon Nov  4 06:30:00 2024", "2024-11-04T06:30:00Z"),
        ("Nov 4, 2024", "2024-11-04T00:00:00Z"),
        ("yesterday", None),
        ("2024-13-45", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("99999999999999999999", None),
        ("", None),
    ],
)
def test_dates_as_feeds_write_them(written: str, moment: str | None) -> None:
    assert iso_date(written) == moment


@given(st.text(max_size=40))
def test_no_words_break_the_reading_of_dates(words: str) -> None:
    iso_date(words)


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_of_a_feed_with_very_many_items_the_first_are_read(form: str) -> None:
    words = "The pier of the old harbour opened again on Monday. " * 12
    name = {"rss": "item", "atom": "entry"}[form]
    rows = "".join(
        f"<{name}><title>{n}</title><summary>{words}</summary></{name}>" for n in range(MOST_ITEMS + 99)
    )
    feed = f"<rss><channel>{rows}</channel></rss>" if form == "rss" else f"<feed>{rows}</feed>"
    found = parse_feed(feed.encode(), "https://news.example/feed").items
    assert [found[0].title, found[-1].title, len(found)] == ["0", str(MOST_ITEMS - 1), MOST_ITEMS]
    assert {item.content for item in found} == {words.strip()}
