"""Feeds with expectations are read as they say, and what differs is counted and named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.conformance import Field, expectations, measure, samples

FEED = """<!--
Description: a made-up feed
Expect:      {expected}
-->
<rss version="2.0"><channel><title>Harbour &amp; Gazette</title><link>/home</link><language>en_GB</language>
<item><guid>p1</guid><title>Pier &lt;b&gt;reopens&lt;/b&gt;</title><link>pier</link>
<author>ada@news.example (Ada Lind)</author><pubDate>Mon, 04 Nov 2024 07:30:00 +0100</pubDate>
<description>The &lt;i&gt;pier&lt;/i&gt; opened.&lt;embed src="x"&gt; It is long.</description>
<category>ports</category></item></channel></rss>
"""
MET = {
    "feed['title'] == 'Harbour & Gazette'",
    "feed.language == 'en-GB'",
    "feed['link'] == 'http://127.0.0.1:8097/home'",
    "entries[0]['title'] == 'Pier <b>reopens</b>'",
    "entries[0].link == 'http://127.0.0.1:8097/a/pier'",
    "entries[0]['id'] == 'p1'",
    "entries[0]['author'] == 'Ada Lind (ada@news.example)'",
    "entries[0]['published_parsed'] == (2024, 11, 4, 6, 30, 0, 0, 309, 0)",
    "entries[0]['description'] == 'The <i>pier</i> opened. It is long.'",
    "entries[0]['tags'][0]['term'] == 'ports'",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    return tmp_path


def expect(folder: Path, expected: str) -> None:
    (folder / "a" / "feed.xml").write_text(FEED.format(expected=expected))


@pytest.mark.parametrize("expected", sorted(MET))
def test_what_is_met_is_counted(folder: Path, expected: str) -> None:
    expect(folder, f"not bozo and {expected}")
    assert measure(samples(folder))[:2] == (1, 1)


@pytest.mark.parametrize("expected", sorted(MET))
def test_what_is_not_met_is_named(folder: Path, expected: str) -> None:
    path, _, value = expected.partition(" == ")
    expect(
        folder, f"{path} == {'(1999, 1, 1, 1, 1, 1, 1, 1, 0)' if value.startswith('(') else repr('other')}"
    )
    found = measure(samples(folder))
    assert found[:2] == (0, 1)
    assert found.differing[0].startswith("a/feed.xml: ")


@pytest.mark.parametrize(
    "expected", ["feed['generator'] == 'x'", "len(entries) == 1", "__import__('os')", "((", ""]
)
def test_what_is_not_used_or_not_understood_is_not_counted(folder: Path, expected: str) -> None:
    expect(folder, expected)
    assert measure(samples(folder))[:2] == (0, 0)


def test_folders_can_be_left_out(folder: Path) -> None:
    expect(folder, " and ".join(sorted(MET)))
    assert measure(samples(folder)).fields == len(MET)
    assert measure(samples(folder, without=("a",))).fields == 0
    assert list(expectations(b"<!-- Expect: entries[0]['id'] == 'p1' -->")) == []
    assert list(expectations(b"<!--\nExpect: entries[0]['id'] == 'p1'\n-->")) == [
        Field(("entries", 0, "id"), "p1")
    ]
