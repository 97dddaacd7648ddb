"""`briefing fetch` and `briefing feeds` against a server of our own: files, bytes and exit codes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.lock import writing
from briefing.sources import http
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from tests.feeds.site import Site, place
from tests.harness.web import Reply, Request, Web

Run = Callable[..., tuple[int, str, str]]


def roundup(home: Path) -> dict:
    """Return the roundup of everything that was fetched today."""
    (path,) = (home / "data" / "roundups").glob("????-??-??.roundup.json")
    return json.loads(path.read_text())


def headings(home: Path) -> list[str]:
    return [item["title"] for item in roundup(home)["items"]]


def test_what_is_new_becomes_the_roundup_of_the_day(run: Run, web: Web, site: Site, home: Path) -> None:
    run("feeds", "add", f"{web.base}/trams", "--tag", "Traffic")
    run("feeds", "add", f"{web.base}/ports")
    code, out, err = run("fetch")
    assert (code, err) == (0, "")
    assert headings(home) == ["Trams stop", "Pier reopens"]
    opened = Workspace().open_to_read(Source.named(out.strip()))
    assert [entry.automatic for entry in opened.tags.sections.values()] == [("Traffic",)]
    document = json.loads(run("show", "--format", "json", out.strip())[1])
    first, second = document["sections"]
    assert first["heading"] == "Trams stop"
    assert first["tags"] == ["Traffic"]
    assert second["tags"] == []
    assert first["item"]["url"] == place("t1")
    assert first["item"]["feed"] == "Trams Gazette"
    assert first["quotes"] == []


def test_only_what_changed_is_sent_and_nothing_stands_twice(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    run("feeds", "add", f"{web.base}/ports")
    run("fetch")
    run("fetch")
    assert sum(request.headers.get("If-None-Match") is not None for request in web.asked) == 1
    site.items["/ports"].insert(0, ("p2", "Crane falls", "A crane fell into the harbour on Tuesday."))
    site.items["/ports"][1] = ("p1", "Pier reopens after all", "The pier of the old harbour opened again.")
    site.advance()
    run("fetch")
    assert sorted(headings(home)) == ["Crane falls", "Pier reopens after all"]


def test_an_item_of_two_feeds_stands_once(run: Run, web: Web, site: Site, home: Path) -> None:
    site.items["/trams"] = [("other", "Pier opens", "The pier opened.")]
    site.items["/ports"] = [("other", "Pier reopens", "The pier reopened.")]
    run("feeds", "add", f"{web.base}/ports")
    run("feeds", "add", f"{web.base}/trams")
    run("fetch")
    (item,) = roundup(home)["items"]
    assert (item["title"], item["also"]) == ("Pier reopens", ["Trams Gazette"])


def test_one_feed_that_fails_is_a_sentence_and_the_others_are_there(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    run("feeds", "add", f"{web.base}/ports")
    run("feeds", "add", f"{web.base}/trams")
    site.status["/trams"] = 503
    code, _, err = run("fetch")
    assert (code, err) == (1, f"briefing: {web.base}/trams: the server answers 503.\n")
    assert headings(home) == ["Pier reopens"]
    del site.status["/trams"]
    asked = len(web.asked)
    assert run("fetch")[0] == 0  # it asked to be left alone for an hour
    assert len(web.asked) == asked + 1


def test_a_feed_that_is_gone_is_not_asked_again_and_keeps_its_items(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    run("feeds", "add", f"{web.base}/ports")
    run("fetch")
    site.status["/ports"] = 410
    assert run("fetch")[0] == 1
    asked = len(web.asked)
    run("fetch")
    assert len(web.asked) == asked
    assert headings(home) == ["Pier reopens"]


def test_a_feed_that_says_twice_to_have_moved_is_written_down(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    run("feeds", "add", f"{web.base}/trams")
    run("fetch")
    site.status["/trams"] = 301
    run("fetch")
    assert f"{web.base}/trams" in (home / "config" / "feeds.yaml").read_text()
    run("fetch")
    assert f"url: {web.base}/ports" in (home / "config" / "feeds.yaml").read_text()


def test_a_move_that_cannot_be_written_down_is_told_and_costs_nothing(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    run("feeds", "add", f"{web.base}/trams")
    lock = home / "config" / ".feeds.yaml.lock"
    lock.unlink()
    lock.mkdir()  # so that nobody can write
    site.status["/trams"] = 301
    run("fetch")
    code, _, err = run("fetch")
    assert (code, err.count("\n")) == (0, 1)
    assert err.startswith(f"briefing: {web.base}/trams has moved to {web.base}/ports, but ")
    assert headings(home) == ["Pier reopens"]


def test_a_page_leads_to_its_feed(run: Run, web: Web) -> None:
    assert run("feeds", "add", f"{web.base}/page")[0] == 0
    assert run("feeds", "list")[1] == f"0  Ports Gazette  {web.base}/ports\n"


def test_pages_that_name_each_other_lead_nowhere(run: Run, home: Path) -> None:
    link = '<html><head><link rel="alternate" type="application/rss+xml" href="/{}"></head>News</html>'
    with Web(lambda request: Reply(link.format("ba"[request.path == "/b"]).encode())) as web:
        code, _, err = run("feeds", "add", f"{web.base}/a")
        assert (code, err, len(web.asked)) == (1, f"briefing: {web.base}/b: this is no feed.\n", 2)


@pytest.mark.parametrize("link", ["http://169.254.169.254/x", "http://[", "ftp://news.example/x"])
def test_no_item_leads_into_a_private_network(
    run: Run, web: Web, site: Site, monkeypatch: pytest.MonkeyPatch, link: str
) -> None:
    def asked(here: str, *more: object) -> object:
        hosts.append(http.host_of(here))
        return ask(here, *more)

    ask, hosts = http._asked, []
    monkeypatch.setattr(http, "_asked", asked)
    site.padding, site.places = "", {"p1": link}
    run("feeds", "add", f"{web.base}/ports")
    assert run("fetch", "--full")[0] == 0
    assert set(hosts) == {"127.0.0.1"}


def test_the_list_of_feeds_has_columns_and_what_is_wrong(run: Run, web: Web, site: Site) -> None:
    run("feeds", "add", f"{web.base}/ports", "--title", "港の新聞", "--tag", "sea", "--tag", "ports")
    run("feeds", "add", f"{web.base}/trams")
    site.status["/trams"] = 404
    run("fetch")
    assert run("feeds", "list")[1].splitlines() == [
        f"1  港の新聞       sea, ports  {web.base}/ports",
        f"0  Trams Gazette              {web.base}/trams",
        "    there is nothing at this address.",
    ]


def test_a_first_answer_that_nothing_is_new_is_told(run: Run, home: Path) -> None:
    with Web(lambda _: Reply(b"", 304)) as web:
        file = home / "config" / "feeds.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(f"feeds:\n- url: {web.base}/a\n")
        code, _, err = run("fetch")
    assert (code, err.count("\n")) == (1, 1)
    assert err.startswith(f"briefing: {web.base}/a: the server says that nothing is new")


def test_offline_nobody_is_asked(run: Run, web: Web, home: Path) -> None:
    run("feeds", "add", f"{web.base}/ports")
    run("fetch")
    asked = len(web.asked)
    assert run("fetch", "--offline")[0] == 0
    assert run("fetch", "--dry-run")[1] == f"{web.base}/ports\n"
    assert len(web.asked) == asked


@pytest.mark.parametrize("form", ["mbox", "Maildir"])
def test_letters_are_items(run: Run, tmp_path: Path, home: Path, form: str) -> None:
    letters = [
        f"From: Ada Lind <ada@x.example>\nSubject: =?utf-8?q?Caf=C3=A9_{n}?=\nMessage-ID: <{n}@x.example>\n"
        f"Date: Mon, 04 Nov 2024 0{n}:30:00 +0000\n\nThe pier opened, letter {n} says.\n"
        for n in (1, 2)
    ]
    box = tmp_path / "news"
    if form == "mbox":
        box.write_text("".join(f"From ada Mon Nov  4 06:30:00 2024\n{letter}\n" for letter in letters))
    else:
        for name in ("cur", "new", "tmp"):
            (box / name).mkdir(parents=True)
        for n, letter in enumerate(letters):
            (box / "new" / f"{n}.x").write_text(letter)
    assert run("feeds", "add", str(box), "--tag", "letters")[0] == 0
    assert run("fetch")[0] == 0
    assert headings(home) == ["Café 2", "Café 1"]
    assert roundup(home)["items"][0]["author"] == "Ada Lind"
    assert run("fetch")[0] == 0
    assert len(roundup(home)["items"]) == 2


def test_a_foretaste_is_made_whole_unless_the_reader_says_no(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    feed = f"<rss><channel><title>x</title><item><title>Short</title><link>{web.base}/article</link>"
    feed += "<description>A long one.</description></item></channel></rss>"
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    site.items.pop("/ports")
    with Web(lambda _: Reply(feed.encode())) as other:
        file.write_text(f"feeds:\n- url: {other.base}/a\n- url: {other.base}/b\n  full: no\n  title: Brief\n")
        run("fetch")
        path = run("fetch", "Brief")[1].strip()
    (item,) = roundup(home)["items"]
    assert "A long article." in item["content"]
    assert item["also"] == ["Brief"]
    (brief,) = json.loads(Path(path).read_text())["items"]
    assert (brief["feed"], brief["content"]) == ("Brief", "A long one.")


BEGINS = "The ferry to Marn sank at its pier on Sunday, and nobody was aboard."
GOES_ON = "Divers looked at the hull on Monday morning and found a plank gone below the waterline. " * 8
ABOUT_IT = (
    f"An empty ferry went down in the harbour of Marn. {GOES_ON}It sank beside the old pier late on Sunday."
)
WALLS = {
    "cookies": "Before we begin we set cookies on your device and share them with our partners. " * 8,
    "script": "Please turn JavaScript on in your browser, so that we can see that you are not a robot. " * 8,
    "payment": "You have read all your free articles. Take out a subscription for one euro to read on. " * 8,
    "another language": "Bitte melden Sie sich an, um alle Beiträge ohne Werbung lesen zu können. " * 8,
    "another story": "The mill of Arn has a new roof, and the town choir sang below it for an hour. " * 8,
}


@pytest.mark.parametrize("full", ["auto", "yes"])
@pytest.mark.parametrize("page", WALLS.values(), ids=WALLS)
def test_a_page_that_is_not_the_article_takes_no_words_from_the_feed(
    run: Run, home: Path, page: str, full: str
) -> None:
    assert content_beside(run, home, page, full) == BEGINS


@pytest.mark.parametrize("page", [f"{BEGINS} {GOES_ON}", ABOUT_IT], ids=["the same words", "in other words"])
def test_a_page_about_the_same_is_the_article(run: Run, home: Path, page: str) -> None:
    assert content_beside(run, home, page, "auto") == page.strip()


def content_beside(run: Run, home: Path, page: str, full: str) -> str:
    """Return what the roundup has of an item that leads to a page."""

    def answer(request: Request) -> Reply:
        if request.path == "/page":
            return Reply(f"<html><body><main><p>{page}</p></main></body></html>".encode(), 200, html)
        link = f"http://{request.headers['Host']}/page"
        item = (
            f"<item><title>Ferry sinks</title><link>{link}</link><description>{BEGINS}</description></item>"
        )
        return Reply(f"<rss><channel><title>x</title>{item}</channel></rss>".encode())

    html = {"Content-Type": "text/html; charset=utf-8"}
    with Web(answer) as site:
        run("feeds", "add", f"{site.base}/feed", "--full", full)
        run("fetch")
    (item,) = roundup(home)["items"]
    return item["content"]


def test_wrong_entries_are_named_and_the_rest_works(run: Run, web: Web, home: Path) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(
        f"# mine\nfeeds:\n- url: {web.base}/ports\n- titel: x\n- url: ftp://x.example/\n- mail: a\n  url: b\n"
    )
    code, _, err = run("fetch")
    assert code == 1
    assert err.count("\n") == 4
    assert f"{file}, line 4: feeds[2]: there is no key “titel” (did you mean “title”?)" in err
    assert headings(home) == ["Pier reopens"]
    run("feeds", "add", f"{web.base}/trams")
    assert file.read_text().startswith("# mine\nfeeds:\n")


@pytest.mark.parametrize("address", ["http://[", "http://[::1/feed", "https:///feed.xml"])
def test_an_address_that_names_no_server_costs_itself_alone(
    run: Run, web: Web, home: Path, address: str
) -> None:
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"feeds:\n- url: '{address}'\n- url: {web.base}/ports\n")
    code, _, err = run("fetch")
    assert (code, err) == (1, f"briefing: {file}, line 2: feeds[1]: {address} is no address of the web.\n")
    assert headings(home) == ["Pier reopens"]


def test_half_a_character_in_json_costs_itself_alone(run: Run, home: Path) -> None:
    half = "\\ud800"
    told = f'"id":"{half}","url":"https://news.example/{half}","title":"Pier {half}","tags":["{half}"]'
    more = f'"content_text":"The pier {half} opened.","authors":[{{"name":"Ada {half}"}}]'
    feed = f'{{"version":"https://jsonfeed.org/version/1.1","title":"{half}","items":[{{{told},{more}}}]}}'
    with Web(lambda _: Reply(feed.encode())) as web:
        run("feeds", "add", f"{web.base}/feed", "--title", "Ports")
        code, _, err = run("fetch")
    assert (code, err) == (0, "")
    assert headings(home) == ["Pier \ufffd"]


@pytest.mark.parametrize("harm", ["DROP TABLE item", "DROP TABLE feed", "PRAGMA user_version = 9"])
@pytest.mark.parametrize("command", [("fetch",), ("fetch", "--offline"), ("feeds", "list")])
def test_what_was_fetched_and_cannot_be_used_is_one_sentence(
    run: Run, web: Web, home: Path, harm: str, command: tuple[str, ...]
) -> None:
    run("feeds", "add", f"{web.base}/ports")
    Path(run("fetch")[1].strip()).unlink()
    database = home / "data" / "feeds.db"
    harmed = sqlite3.connect(database)
    harmed.execute(harm)
    harmed.close()
    code, _, err = run(*command)
    assert code == 1
    assert err.startswith(f"briefing: {database}: cannot be ")
    assert err.count("\n") == 1


def test_lists_of_other_programs(run: Run, web: Web, tmp_path: Path) -> None:
    urls = tmp_path / "urls"
    urls.write_text(
        '# news\nhttps://a.example/feed "~The A" ports "sea trade"\n"query:Unread:unread = \\"yes\\""\n'
        "exec:~/bin/x\n"
    )
    code, _, err = run("feeds", "import", str(urls))
    assert code == 1
    assert "exec:~/bin/x is not taken over: briefing runs no programs." in err
    opml = run("feeds", "export")[1]
    assert 'text="The A" title="The A" xmlUrl="https://a.example/feed" category="/ports,/sea trade"' in opml
    assert run("feeds", "remove", "The A")[0] == 0
    file = tmp_path / "list.opml"
    file.write_text(opml)
    assert run("feeds", "import", str(file))[0] == 0
    assert json.loads(run("feeds", "list", "--format", "json")[1])[0]["tags"] == ["ports", "sea trade"]


@pytest.mark.parametrize("words", ["\x1b]52;c;eA==\x07Pier", "[/b][@click=app.quit]Pier", "\u202ereiP"])
def test_a_hostile_title_is_inert(run: Run, web: Web, site: Site, words: str) -> None:
    site.items["/ports"] = [("p", words.replace("\x1b", "&#27;").replace("\x07", "&#7;"), "The pier opened.")]
    run("feeds", "add", f"{web.base}/ports")
    path = run("fetch")[1].strip()
    shown = run("show", path)[1] + run("feeds", "list")[1]
    assert not set("\x1b\x07\u202e") & set(shown)


def test_what_a_query_ignores_is_not_shown_and_comes_back(run: Run, web: Web, site: Site, home: Path) -> None:
    site.items["/ports"] = [("p1", "Pier reopens", "The pier opened."), ("p2", "Football", "Two goals.")]
    file = home / "config" / "feeds.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"feeds:\n- url: {web.base}/ports\n  ignore: [heading:football, 'who:']\n")
    code, _, err = run("fetch")
    assert code == 1
    assert f"{file}, line 2: feeds[1].ignore: " in err
    assert headings(home) == ["Pier reopens"]
    file.write_text(f"feeds:\n- url: {web.base}/ports\n")
    run("fetch", "--offline")
    assert headings(home) == ["Pier reopens", "Football"]


def test_what_is_no_mailbox_is_not_subscribed_to(run: Run, tmp_path: Path) -> None:
    plain = tmp_path / "news.txt"
    plain.write_text("The pier opened.\n")
    for name in (plain, tmp_path, tmp_path / "missing", "~no-such-user/box"):
        assert run("feeds", "add", str(name))[0] == 2


def test_a_feed_that_breaks_off_is_told_and_what_came_is_kept(run: Run, home: Path) -> None:
    feed = b"<rss><channel><item><guid>1</guid><title>Pier</title></item></channel></rss>"
    with Web(lambda _: Reply(feed, breaks_off=50)) as web:
        run("feeds", "add", f"{web.base}/a")
        code, _, err = run("fetch")
    assert (code, err) == (1, f"briefing: {web.base}/a: it broke off in the middle; what came is kept.\n")
    assert headings(home) == ["Pier"]


def test_two_at_once_do_not_both_fetch(run: Run, web: Web, home: Path) -> None:
    run("feeds", "add", f"{web.base}/ports")
    asked = len(web.asked)
    with writing(home / "data" / "feeds.lock"):
        code, _, err = run("fetch")
    assert (code, err) == (
        1,
        "briefing: another briefing is fetching at this moment; it makes the roundup.\n",
    )
    assert len(web.asked) == asked
    assert run("fetch")[0] == 0


def test_what_feeds_yaml_said_last_never_stands_for_another(
    run: Run, web: Web, site: Site, home: Path
) -> None:
    file, kept = home / "config" / "feeds.yaml", home / "cache" / "feeds.json"
    run("feeds", "add", f"{web.base}/ports", "--tag", "sea")
    os.utime(file, (1, 1))
    run("fetch")
    assert kept.exists()
    assert (run("fetch"), headings(home)) == ((0, run("fetch")[1], ""), ["Pier reopens"])
    text = file.read_text()
    file.write_text(text.replace("/ports", "/trams"))  # of the same length
    run("fetch")
    assert f"{web.base}/trams" in {web.base + request.path for request in web.asked}
    for damage in ("", "[]", "[1, 2]", "{", '["x", [["a", 1, 2]]]', "\x00"):
        kept.write_text(damage)
        assert run("fetch", "--dry-run")[1] == f"{web.base}/trams\n"
    file.unlink()
    assert run("fetch")[0] == 1


def test_a_fetch_that_brings_nothing_new_loads_nothing_that_reads_feeds(
    run: Run, web: Web, home: Path
) -> None:
    run("feeds", "add", f"{web.base}/ports")
    os.utime(home / "config" / "feeds.yaml", (1, 1))
    run("fetch")
    program = (
        "import sys; from briefing.cli import main; main(['fetch', '--no-open']); "
        "print(*{'yaml', 'lxml', 'dataclasses', 'textual', 'urllib3'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "urllib3"
