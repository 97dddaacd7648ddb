"""Lists of other programs: newsboat's queries as views, and what is refused, each in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from briefing.cli import main
from briefing.errors import UsageError
from briefing.feeds.newsboat import query_of


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ('unread = "yes"', "read:no"),
        ('unread != "yes"', "-read:no"),
        ('tags # "ports" and unread = "yes"', "tag:ports AND read:no"),
        ('(tags # "a b" or tags !# "c") and title =~ "pier"', '(tag:"a b" OR -tag:c) AND heading:pier'),
        ('title =~ "pier|quays?"', 're:"pier|quays?"'),
        ('feedtitle =~ "Gazette" and content !~ "football"', None),
        ('content !=~ "football"', "-text:football"),
        ('age between 0:7', None),
        ('title = "a" and', None),
        ('link =~ "x"', None),
        ("nonsense", None),
    ],
)  # fmt: skip
def test_a_filter_becomes_a_query_or_is_refused(theirs: str, ours: str | None) -> None:
    if ours is None:
        with pytest.raises(UsageError):
            query_of(theirs)
    else:
        assert query_of(theirs) == ours


def test_queries_of_newsboat_become_views(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    urls = tmp_path / "urls"
    urls.write_text(
        'https://a.example/feed ports\n"query:Ports unread:unread = \\"yes\\" and tags # \\"ports\\""\n'
        '"query:Mine:title =~ \\"pier\\""\n"query:Old:age > 7"\n'
    )
    config = home / "config" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("# my settings\nsentences: 2\nviews:\n  Mine: tag:mine   # by hand\n")
    assert main(["feeds", "import", str(urls)]) == 1
    assert (
        "the query “Old” (age > 7) is not taken over: queries do not ask about “age”."
        in capsys.readouterr().err
    )
    text = config.read_text()
    assert text.startswith("# my settings\nsentences: 2\n")
    assert "Mine: tag:mine   # by hand" in text
    assert yaml.safe_load(text)["views"] == {"Ports unread": "read:no AND tag:ports", "Mine": "tag:mine"}
    assert main(["config"]) == 0


def test_a_file_whose_comments_would_be_lost_is_left_alone(
    home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    text = "{feeds: [{url: 'https://a.example/'}]  # one line\n}\n"
    file.write_text(text)
    opml = tmp_path / "list.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://b.example/"/></body></opml>')
    code = main(["feeds", "import", str(opml)])
    assert (code == 1) == (file.read_text() == text)
    assert "# one line" in file.read_text()


@pytest.mark.parametrize("text", ["", "# mine\n", "{}\n"])
def test_a_file_that_says_nothing_yet_gets_its_first_feed(home: Path, tmp_path: Path, text: str) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    opml = tmp_path / "list.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://b.example/"/></body></opml>')
    assert main(["feeds", "import", str(opml)]) == 0
    assert yaml.safe_load(file.read_text()) == {"feeds": [{"url": "https://b.example/"}]}
    assert file.read_text().startswith("# mine" if text == "# mine\n" else "# What briefing fetches.")


@pytest.mark.parametrize("text", ["- a\n", "feeds:\n  a: b\n", "feeds: some\n", "feeds: {}\n"])
def test_a_file_of_another_shape_is_left_alone(home: Path, tmp_path: Path, text: str) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    opml = tmp_path / "list.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://b.example/"/></body></opml>')
    assert main(["feeds", "import", str(opml)]) == 1
    assert file.read_text() == text


def test_views_of_another_shape_are_left_alone(home: Path, tmp_path: Path) -> None:
    file = home / "config" / "config.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("views:\n- tag:mine\n")
    urls = tmp_path / "urls"
    urls.write_text('"query:Mine:title =~ \\"pier\\""\n')
    assert main(["feeds", "import", str(urls)]) == 1
    assert file.read_text() == "views:\n- tag:mine\n"


@pytest.mark.parametrize("nothing", ["feeds:", "feeds: ~", "feeds: []"])
def test_a_list_of_no_feeds_is_no_mistake(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], nothing: str
) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"# mine\n{nothing}\n")
    assert main(["feeds", "list"]) == 0
    opml = tmp_path / "list.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://b.example/"/></body></opml>')
    assert main(["feeds", "import", str(opml)]) == 0
    assert capsys.readouterr().err == ""
    assert file.read_text().startswith("# mine\n")
    assert yaml.safe_load(file.read_text()) == {"feeds": [{"url": "https://b.example/"}]}


def test_lines_end_as_they_did(home: Path, tmp_path: Path) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"# mine\r\nfeeds:\r\n- url: https://a.example/\r\n")
    opml = tmp_path / "list.opml"
    opml.write_text('<opml><body><outline xmlUrl="https://b.example/"/></body></opml>')
    assert main(["feeds", "import", str(opml)]) == 0
    assert file.read_bytes() == (
        b"# mine\r\nfeeds:\r\n- url: https://a.example/\r\n- url: https://b.example/\r\n"
    )


def test_commas_part_the_tags_of_a_feed_as_everywhere(run, tmp_path: Path, home: Path) -> None:
    letters = tmp_path / "letters.mbox"
    letters.write_text(
        "From a@example.org Mon Nov  4 10:00:00 2024\nFrom: a@example.org\n\nThe pier is open.\n"
    )
    assert run("feeds", "add", str(letters), "--tag", "ports,tides", "--tag", '"sea, air"')[0] == 0
    (feed,) = json.loads(run("feeds", "list", "--format", "json")[1])
    assert feed["tags"] == ["ports", "tides", "sea, air"]
    code, _, words = run("feeds", "add", str(letters), "--tag", "/")
    assert (code, words) == (2, "briefing: “/” is no tag.\n")
