"""Articles in tables, JSON and feeds: a section each, by the names of their fields."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.core.model import Document
from briefing.errors import SourceError
from briefing.sources.folder import expand_sources
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.workspace import parse

LOCK = "The upper lock stays shut until Friday. “We will not risk a gate,” said Ina Vost, the keeper."
MILL = "The mill at Oster took its first grain after two years.\n\nTwelve people have work again."
ROWS = [
    {
        "title": "Lock shut",
        "text": LOCK,
        "date": "2025-11-07",
        "author": "Ada Lind",
        "url": "https://a.example/1",
    },
    {
        "title": "Mill turns",
        "text": MILL,
        "date": "2025-11-08",
        "author": "Ben Roe",
        "url": "https://a.example/2",
    },
]
NAMES = [
    ("title", "text"),
    ("Headline", "Body"),
    ("article_title", "full_text"),
    ("TITEL", "Inhalt"),
    ("titre", "texte"),
    ("name", "description"),
    ("Title", "content_html"),
]


def read(path: Path, raw: str | bytes) -> Document:
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return parse(read_source(Source.named(path)))


def table(rows: list[dict[str, Any]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def renamed(title: str, text: str) -> list[dict[str, Any]]:
    return [{"id": 7, title: row["title"], text: row["text"], "price": 3} for row in ROWS]


def headings(document: Document) -> list[str | None]:
    return [document.heading_of(section) for section in document.sections]


@pytest.mark.parametrize(("title", "text"), NAMES)
@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "wrapped.json", "hits.json"])
def test_rows_and_objects_are_sections(title: str, text: str, form: str, tmp_path: Path) -> None:
    rows = renamed(title, text)
    raw = {
        "csv": lambda: table(rows, ";"),
        "tsv": lambda: table(rows, "\t"),
        "json": lambda: json.dumps(rows),
        "jsonl": lambda: "".join(json.dumps(row) + "\n" for row in rows),
        "wrapped.json": lambda: json.dumps({"count": 2, "meta": [{"a": 1}], "articles": rows}, indent=1),
        "hits.json": lambda: json.dumps({"hits": {"hits": [{"_source": row} for row in rows]}}),
    }[form]()
    document = read(tmp_path / f"a.{form}", raw)
    assert headings(document) == ["Lock shut", "Mill turns"]
    words = [p.span.of(document.text) for p in document.sections[1].paragraphs if p.kind == "text"]
    assert words == MILL.split("\n\n") or text == "content_html"


def test_what_a_row_says_beside_its_text_is_no_part_of_it(tmp_path: Path) -> None:
    document = read(tmp_path / "a.csv", table(ROWS))
    about = document.sections[0].paragraphs[0]
    assert (about.kind, about.span.of(document.text)) == (
        "meta",
        "2025-11-07 · Ada Lind · https://a.example/1",
    )


def test_one_article_alone_is_a_document(tmp_path: Path) -> None:
    document = read(tmp_path / "a.json", json.dumps(ROWS[0] | {"author": [{"name": "Ada Lind"}]}))
    assert document.title
    assert document.title.of(document.text) == "Lock shut"
    told = document.metadata
    assert (told.author, told.published, told.url) == ("Ada Lind", "2025-11-07", "https://a.example/1")


def test_rows_without_titles_are_called_by_their_first_words(tmp_path: Path) -> None:
    document = read(tmp_path / "a.csv", table([{"id": 1, "text": LOCK}, {"id": 2, "text": MILL}]))
    assert headings(document) == [None, None]
    assert len(document.sections) == 2


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        (
            "a.csv",
            "id,grain,price\n1,oats,2\n2,rye,3\n",
            "a table (CSV) without a column of text; it has id, grain",
        ),
        ("a.json", '[{"id": 1, "price": 2}]', "JSON without articles; its fields are id, price"),
        ("a.json", '{"a": [1, 2]}', "JSON without articles"),
        ("a.json", '{"a": ', "JSON that is damaged"),
        ("a.json", "[" * 100_000, "JSON that is"),
        ("a.jsonl", '{"text": "x"}\n{"text":\n{"text":', "JSON that is damaged"),
        ("a.rss", "<rss><channel></channel></rss>", "there is no item"),
        ("a.rss", "", "the file is empty"),
        ("a.rss", "no feed at all", "this is no feed"),
    ],
)
def test_what_holds_no_articles_is_a_sentence(name: str, raw: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with pytest.raises(SourceError, match=r"^[^\n]*$") as caught:
        read(path, raw)
    assert str(caught.value).startswith(f"{path}: ")
    assert sentence in str(caught.value)


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Arn Courier</title>
<item><title>Lock &amp; gate shut</title><link>https://a.example/1</link><description>Short.</description>
<c:encoded><![CDATA[<p>{LOCK}</p>]]></c:encoded></item>
<item><title>Mill turns</title><description>{MILL}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Arn Courier</title>
<entry><title type="html">Lock &amp;amp; gate shut</title><link href="https://a.example/1"/>
<content type="html">&lt;p&gt;{LOCK}&lt;/p&gt;</content></entry>
<entry><title>Mill turns</title><summary>{MILL}</summary></entry></feed>"""
RDF = f"""<rdf:RDF xmlns="http://purl.org/rss/1.0/"
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<channel><title>Arn Courier</title></channel><item><title>Lock &amp; gate shut</title>
<description>{LOCK}</description></item><item><title>Mill turns</title>
<description>{MILL}</description></item></rdf:RDF>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Arn Courier",
        "items": [
            {"title": "Lock & gate shut", "content_html": f"<p>{LOCK}</p>"},
            {"title": "Mill turns", "content_text": MILL},
        ],
    }
)


@pytest.mark.parametrize("raw", [RSS, ATOM, RDF, JSON_FEED], ids=["RSS", "Atom", "RDF", "JSON Feed"])
def test_a_saved_feed_is_its_items(raw: str, tmp_path: Path) -> None:
    document = read(tmp_path / "a", raw)
    assert headings(document) == ["Lock & gate shut", "Mill turns"]
    assert document.title
    assert document.title.of(document.text) == "Arn Courier"
    assert "<" not in document.text
    assert LOCK in document.text


def test_a_feed_reads_nothing_but_itself(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the combination of the safe")
    entities = '<!DOCTYPE r [<!ENTITY a SYSTEM "secret"><!ENTITY b "aaaaaaaa"><!ENTITY c "&b;&b;&b;&b;">]>'
    raw = RSS.replace("?>", f"?>{entities}", 1).replace("Mill turns", "Mill &a; &c; turns")
    assert "combination" not in read(tmp_path / "a.rss", raw).text


def test_in_a_folder_only_what_may_hold_articles_is_read(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1"}')
    (tmp_path / "prices.csv").write_text("id,grain,price\n1,oats,2\n")
    (tmp_path / "news.csv").write_text(table(ROWS))
    (tmp_path / "news.jsonl").write_text(json.dumps(ROWS[0]))
    found = [Path(source.name).name for source in expand_sources([str(tmp_path)])]
    assert found == ["news.csv", "news.jsonl"]


def test_a_table_goes_through_the_library_unchanged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(table(ROWS))
    assert main(["tag", str(path), "2", "grain"]) == 0
    capsys.readouterr()
    main(["export", str(path), "--tag", "grain"])
    from_file = capsys.readouterr().out
    main(["export", "--tag", "grain"])
    assert capsys.readouterr().out == from_file


def test_of_lines_that_are_damaged_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.jsonl"
    rows = [json.dumps({"title": f"Story {number}", "text": "The lock is shut."}) for number in range(5)]
    path.write_text("\n".join([*rows, rows[0][:30]]))
    assert main(["show", str(path)]) == 1
    said = capsys.readouterr()
    assert all(f"Story {number}" in said.out for number in range(5))
    assert said.err == f"briefing: {path}: 1 line of this JSON file is damaged.\n"


def test_a_field_that_is_an_object_is_what_is_main_in_it(tmp_path: Path) -> None:
    record = {"headline": {"main": "Lock shut", "kicker": "Arn"}, "body": LOCK, "pub_date": "2025-11-07"}
    document = read(tmp_path / "a.json", json.dumps({"response": {"docs": [record, record]}}))
    assert [document.heading_of(section) for section in document.sections] == ["Lock shut"] * 2


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1780300800.000100", "2026-06-01T08:00:00Z"),
        (1780300800, "2026-06-01T08:00:00Z"),
        (1780300800999, "2026-06-01T08:00:00Z"),
        ("20260601", "20260601"),
        ("202606010800", "202606010800"),
    ],
)
def test_a_count_of_seconds_is_shown_as_a_date(written: str | int, shown: str, tmp_path: Path) -> None:
    path = tmp_path / "posts.json"
    path.write_text(json.dumps([{"ts": written, "text": f"The lock is shut on day {n}."} for n in range(3)]))
    text = read_source(Source.named(path)).extract.text
    assert text.count(shown) == 3
    assert "1780300800" not in text


def test_posts_of_a_channel_are_sections_and_what_is_set_apart_in_them_is_in_their_words(
    tmp_path: Path,
) -> None:
    posts = [
        {"type": "service", "action": "create_channel", "text": ""},
        {
            "from": "Arn Live",
            "text": [{"type": "bold", "text": "Lock shut"}, f"\n\n{LOCK} ", {"type": "link", "text": "x"}],
        },
        {"from": "Arn Live", "text": MILL},
    ]
    document = read(tmp_path / "a.json", json.dumps({"name": "Arn Live", "messages": posts}))
    assert document.title
    assert document.title.of(document.text) == "Arn Live"
    first, second = document.sections
    assert f"Lock shut\n\nArn Live\n\n{LOCK} x" in first.span.of(document.text)
    assert second.span.of(document.text).startswith(MILL.split("\n")[0])
