"""A feed that was saved is a document, each item a section."""

from __future__ import annotations

import json
from pathlib import Path

from briefing.cli import main

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>
<item><title>Pier reopens</title><link>https://harbour.example/pier</link>
<author>a@x.example (Ada Lind)</author>
<pubDate>Mon, 04 Nov 2024 06:30:00 GMT</pubDate>
<description>&lt;p&gt;The pier opened on Monday.&lt;/p&gt;&lt;h2&gt;What comes next&lt;/h2&gt;&lt;p&gt;“We are
glad,” said Bo Marn, the harbour master. &lt;a href="/more"&gt;More&lt;/a&gt;&lt;/p&gt;</description></item>
<item><description>Trams stop at midnight from next week, the council said.</description></item>
</channel></rss>"""


def shown(path: Path, capsys) -> dict:
    assert main(["show", "--format", "json", str(path)]) == 0
    document = json.loads(capsys.readouterr().out)
    return document[0] if isinstance(document, list) else document


def test_each_item_is_a_section(tmp_path: Path, capsys) -> None:
    path = tmp_path / "news.xml"
    path.write_text(RSS)
    document = shown(path, capsys)
    assert document["title"] == "Harbour Gazette"
    assert document["kind"] == "feed"
    first, second = document["sections"]
    assert first["heading"] == "Pier reopens"
    assert second["heading"] == "Trams stop at midnight from next week, the council said."
    (quote,) = first["quotes"]
    assert quote["speakers"] == [{"name": "Bo Marn", "role": "harbour master"}]


def test_a_json_feed_is_a_feed(tmp_path: Path, capsys) -> None:
    path = tmp_path / "feed.json"
    item = {"id": "1", "title": "Pier reopens", "content_text": "The pier opened on Monday.\n\nBoats came."}
    told = {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [item]}
    path.write_text(json.dumps(told))
    document = shown(path, capsys)
    assert (document["kind"], [each["heading"] for each in document["sections"]]) == (
        "feed",
        ["Pier reopens"],
    )
    assert len(document["sections"][0]["paragraphs"]) == 2


def test_a_feed_without_items_is_one_sentence(tmp_path: Path, capsys) -> None:
    path = tmp_path / "news.rss"
    path.write_text("<rss><channel><title>x</title></channel></rss>")
    assert main(["show", str(path)]) == 1
    assert capsys.readouterr().err == f"briefing: {path}: there is no item in this feed.\n"
