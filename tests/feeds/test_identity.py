"""An item stays the same item, whatever a feed does to it: its tags stay with it, and it stands once."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from tests.feeds.site import Site, place
from tests.harness.web import Web

FEED = ("--full", "no")
Run = Callable[..., tuple[int, str, str]]
REPORT = (
    "The harbour of Marn is closed to ferries until Friday, the pilots said in a statement on Monday. "
    "Two ships wait outside with four hundred passengers on board, among them a school class from Arn. "
    "The port authority expects the storm to turn east in the night before Friday morning."
)


@pytest.fixture
def site() -> Site:
    return Site(padding="")


@pytest.fixture
def fetch(run: Run, site: Site) -> Callable[..., str]:
    """Lets a day of the site go by, fetches, and returns the path of the roundup."""

    def fetch(*arguments: str) -> str:
        site.advance()
        return run("fetch", *arguments)[1].strip()

    return fetch


def items(path: str) -> list[dict]:
    return json.loads(Path(path).read_text())["items"]


def tags(run: Run, path: str) -> dict[str, list[str]]:
    document = json.loads(run("show", "--format", "json", path)[1])
    own = {
        section["heading"]: [tag for tag in section["tags"] if tag != "harbour"]
        for section in document["sections"]
    }
    return {heading: tags for heading, tags in own.items() if tags}


@pytest.fixture
def tagged(run: Run, web: Web, site: Site, fetch: Callable[..., str]) -> str:
    """Returns a roundup in which “Pier reopens” carries the tag “sea”."""
    site.items["/ports"].append(("p0", "Fish is dear", "Fish cost more than ever in Marn on Monday."))
    run("feeds", "add", f"{web.base}/ports", "--tag", "harbour", *FEED)
    path = fetch()
    Workspace().open_to_read(Source.named(path))  # gives the tag of the feed
    assert run("tag", path, "Pier reopens", "sea")[0] == 0
    return path


def test_tags_stay_when_an_item_is_fetched_again(run: Run, fetch: Callable[..., str], tagged: str) -> None:
    assert tags(run, fetch()) == {"Pier reopens": ["sea"]}


def test_tags_follow_an_item_that_is_rewritten(
    run: Run, site: Site, fetch: Callable[..., str], tagged: str
) -> None:
    site.items["/ports"][0] = ("p1", "No ferry before Friday", REPORT)
    assert tags(run, fetch()) == {"No ferry before Friday": ["sea"]}


def test_tags_follow_an_item_whose_guid_changes(
    run: Run, site: Site, fetch: Callable[..., str], tagged: str
) -> None:
    site.places["q9"] = place("p1")
    site.items["/ports"][0] = ("q9", "Pier reopens", REPORT)
    path = fetch()
    assert tags(run, path) == {"Pier reopens": ["sea"]}
    assert len(items(path)) == 2
    site.items["/ports"][0] = ("q9", "No ferry before Friday", REPORT)
    site.advance()
    assert len(items(fetch())) == 3, "another title and no date: it may be another item of the same page"


def test_tags_stay_when_a_feed_moves(
    run: Run, web: Web, site: Site, fetch: Callable[..., str], tagged: str
) -> None:
    site.items["/harbour"] = [("p1", "No ferry before Friday", REPORT), *site.items["/ports"][1:]]
    site.moved["/ports"] = "/harbour"
    fetch()
    path = fetch()
    assert f"{web.base}/harbour" in run("feeds", "list")[1]
    path = fetch()
    assert tags(run, path) == {"No ferry before Friday": ["sea"]}
    assert len(items(path)) == 2


def test_tags_stay_when_an_item_vanishes_from_its_feed(
    run: Run, site: Site, fetch: Callable[..., str], tagged: str
) -> None:
    site.items["/ports"] = [("p2", "Crane falls", "A crane fell into the harbour on Tuesday.")]
    path = fetch()
    assert tags(run, path) == {"Pier reopens": ["sea"]}
    site.items["/ports"] = []
    assert len(items(fetch())) == 3


def test_items_that_lead_to_one_page_are_each_there(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    site.items["/ports"] = [(f"p{n}", f"Bulletin {n}", f"Bulletin {n} of the port.") for n in range(5)]
    site.places |= {f"p{n}": "https://news.example/" for n in range(9)}
    run("feeds", "add", f"{web.base}/ports", *FEED)
    fetch()
    site.items["/ports"] = [("p6", "Bulletin 6", "Bulletin 6 of the port.")]
    assert sorted(item["title"] for item in items(fetch())) == [f"Bulletin {n}" for n in (0, 1, 2, 3, 4, 6)]


def test_numbers_that_two_feeds_give_to_their_items_are_not_the_same(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    site.items = {
        "/ports": [("1", "Pier reopens", "The pier.")],
        "/trams": [("1", "Trams stop", "At night.")],
    }
    for path in site.items:
        run("feeds", "add", f"{web.base}{path}", *FEED)
    site.hosts["/trams"] = "https://other.example/"
    keys = {item["key"] for item in items(fetch())}
    assert keys == {"1 news.example", "1 other.example"}


def test_one_report_under_two_addresses_stands_once(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    site.items = {
        "/ports": [("a", "Harbour closed until Friday", f"MARN – {REPORT}")],
        "/trams": [("b", "No ferries, say pilots", f"<p>{REPORT.replace('. ', '.</p><p>')}</p>")],
        "/arn": [("c", "Harbour closed", REPORT.partition(". ")[0] + ". Nothing else was known.")],
    }
    for path in site.items:
        run("feeds", "add", f"{web.base}{path}", *FEED)
    first, other = items(fetch())
    assert (first["title"], first["also"]) == ("Harbour closed until Friday", ["Trams Gazette"])
    assert other["title"] == "Harbour closed"


def test_what_was_asked_for_by_name_is_a_roundup_of_its_own(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    for path in ("/ports", "/trams"):
        run("feeds", "add", f"{web.base}{path}", *FEED, "--tag", path[1:])
    everything, ports = fetch(), fetch("ports")
    assert everything != ports
    assert [item["title"] for item in items(ports)] == ["Pier reopens"]
    assert len(items(everything)) == 2


def test_tomorrow_has_what_is_new_since_today(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    run("feeds", "add", f"{web.base}/ports", *FEED)
    today = Path(fetch())
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    today.rename(today.with_name(f"{yesterday:%Y-%m-%d}.roundup.json"))
    assert run("fetch") == (0, "", "")
    site.items["/ports"].insert(0, ("p2", "Crane falls", "A crane fell into the harbour on Tuesday."))
    path = fetch()
    assert [item["title"] for item in items(path)] == ["Crane falls"]
    assert len(items(fetch("--since", "3"))) == 2
    assert len(items(fetch())) == 2, "a roundup never shrinks"


def test_what_came_last_stands_on_top_and_the_rest_by_feed_or_tag(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    site.items["/fish"] = [("f1", "Fish is dear", "Fish cost more than ever.")]
    for path, tag in (("/ports", "sea"), ("/trams", "streets"), ("/fish", "sea")):
        run("feeds", "add", f"{web.base}{path}", *FEED, "--tag", tag)
    titles = [item["title"] for item in items(fetch())]
    assert titles == ["Pier reopens", "Trams stop", "Fish is dear"]
    by_tag = items(fetch("--by", "tag"))
    assert [item["title"] for item in by_tag] == ["Pier reopens", "Fish is dear", "Trams stop"]
    assert [item["group"] for item in by_tag] == ["sea", "sea", "streets"]
    site.items["/fish"].insert(0, ("f2", "Cod is gone", "There was no cod at the market."))
    assert next(item["title"] for item in items(fetch())) == "Cod is gone"


def test_every_item_is_a_section_whatever_its_words_look_like(
    run: Run, web: Web, site: Site, fetch: Callable[..., str]
) -> None:
    site.items["/ports"] = [
        ("p1", "The pier is sold", "<p>The pier of Marn is sold, said Bo Marn.</p><p>It is long.</p>"),
        ("p2", "Trams stop", "<p><b>Money.</b> The trams cost more.</p><p><b>Time.</b> They are late.</p>"),
        (
            "p3",
            "The pier is sold",
            "<p>ANNA: Who bought it?</p><p>BEN: Nobody.</p><p>ANNA: Why?</p><p>BEN: So.</p>",
        ),
        (
            "p4",
            "Fish is dear",
            "<p>08:30 Fish.</p><p>09:30 More fish.</p><p>10:30 None left.</p><p>ADA LIND</p>",
        ),
    ]
    run("feeds", "add", f"{web.base}/ports", *FEED)
    document = json.loads(run("show", "--format", "json", fetch())[1])
    headings = [section["heading"] for section in document["sections"]]
    assert headings == ["The pier is sold", "Trams stop", "The pier is sold", "Fish is dear"]
    assert [section["item"]["key"][:2] for section in document["sections"]] == ["p1", "p2", "p3", "p4"]
    assert (document["highlights"], document["sign_off"]) == ([], None)


def age(home: Path, days: int) -> None:
    """Let everything that was fetched so far have been fetched so many days ago."""
    moment = datetime.now(UTC) - timedelta(days=days)
    with sqlite3.connect(home / "data" / "feeds.db") as archive:
        archive.execute("UPDATE item SET fetched = ?", (f"{moment:%Y-%m-%dT%H:%M:%SZ}",))
    archive.close()


def kept(home: Path) -> dict[str, bool]:
    """Return the items that are known, and whether their words are."""
    with sqlite3.connect(home / "data" / "feeds.db") as archive:
        rows = archive.execute("SELECT key, item IS NOT NULL FROM item").fetchall()
    archive.close()
    return {key: bool(words) for key, words in rows}


def test_words_go_before_keys_do_and_what_is_tagged_stays(
    run: Run, site: Site, home: Path, fetch: Callable[..., str], tagged: str
) -> None:
    age(home, 91)
    site.items["/ports"].insert(0, ("p2", "Crane falls", "A crane fell into the harbour."))
    del site.items["/ports"][1:]
    fetch()
    first, other, new = (f"{name} news.example" for name in ("p1", "p0", "p2"))
    assert kept(home) == {first: True, other: False, new: True}
    age(home, 366)
    site.items["/ports"] = [("p3", "Crane stands", "The crane stands again.")]
    fetch()
    assert kept(home) == {first: True, "p3 news.example": True}
    (home / "config" / "config.yaml").write_text("feed_days: 3\nfeed_key_days: 5\n")
    old, other_old = (Path(tagged).with_name(f"2024-11-0{day}.roundup.json") for day in (4, 5))
    for path in (old, other_old):
        path.write_bytes(Path(tagged).read_bytes())
    run("tag", str(old), "Pier reopens", "history")
    age(home, 4)
    site.items["/ports"] = [("p4", "Crane moves", "The crane moves again.")]
    fetch()
    assert kept(home) == {first: True, "p3 news.example": False, "p4 news.example": True}
    assert old.exists(), "there are tags in it"
    assert not other_old.exists()


@pytest.mark.parametrize(
    "said", [("--passage", "Fish cost"), ("--note", "ask them"), ("prices",)], ids=" ".join
)
@pytest.mark.parametrize("elsewhere", [False, True])
def test_whatever_the_reader_said_of_an_item_keeps_it(
    run: Run, site: Site, home: Path, tmp_path: Path, tagged: str, said: tuple[str, ...], elsewhere: bool
) -> None:
    own = ("--tags", str(tmp_path / "synced")) if elsewhere else ()
    assert run("tag", *own, tagged, "Fish is dear", *said)[0] == 0
    age(home, 400)
    site.items["/ports"] = [("p2", "Crane falls", "A crane fell into the harbour.")]
    site.advance()
    run("fetch", *own)
    assert kept(home)["p0 news.example"]


def test_what_is_tagged_in_the_usual_folder_stays_when_another_is_named(
    run: Run, site: Site, home: Path, tmp_path: Path, tagged: str
) -> None:
    age(home, 400)
    site.items["/ports"] = [("p2", "Crane falls", "A crane fell into the harbour.")]
    site.advance()
    run("fetch", "--tags", str(tmp_path / "synced"))
    assert kept(home)["p1 news.example"]
    assert not kept(home).get("p0 news.example")


def test_nothing_is_let_go_of_while_a_tag_file_cannot_be_read(
    run: Run, site: Site, home: Path, tagged: str
) -> None:
    (file,) = (home / "data" / "tags").glob("*.yaml")
    file.write_text(file.read_text("utf-8") + "<<<<<<< ours: [\n", "utf-8")
    age(home, 400)
    site.items["/ports"] = [("p2", "Crane falls", "A crane fell into the harbour.")]
    site.advance()
    run("fetch")
    assert kept(home)["p1 news.example"]
    assert kept(home)["p0 news.example"]


def test_a_tagged_roundup_stays_below_a_home_that_is_named_in_a_roundabout_way(
    run: Run, site: Site, home: Path, monkeypatch: pytest.MonkeyPatch, tagged: str
) -> None:
    old = Path(tagged).with_name("2024-11-04.roundup.json")
    old.write_bytes(Path(tagged).read_bytes())
    monkeypatch.setenv("BRIEFING_HOME", str(home / "data" / ".."))
    run("tag", str(old), "Pier reopens", "history")
    age(home, 91)
    site.items["/ports"] = [("p2", "Crane falls", "A crane fell into the harbour.")]
    site.advance()
    run("fetch")
    assert old.exists()


def test_what_a_feed_brought_stays_when_its_subscription_ends(
    run: Run, web: Web, site: Site, fetch: Callable[..., str], tagged: str
) -> None:
    run("feeds", "add", f"{web.base}/trams", *FEED)
    run("feeds", "remove", f"{web.base}/ports")
    path = fetch()
    assert [item["title"] for item in items(path)] == ["Trams stop", "Pier reopens", "Fish is dear"]
    assert tags(run, path) == {"Pier reopens": ["sea"]}
    assert items(path)[1]["feed"] == "Ports Gazette"


@pytest.mark.parametrize(
    "items",
    [
        [(None, "Nothing but words. No title."), ("Pier reopens", "The pier opened on Monday.")],
        [("The day", "The pier is open."), ("Trams stop", "Trams stop at midnight."), (None, "Rain.")],
        [("A question?", "<b>Who pays</b><p>The port pays.</p>"), ("Fish is dear.", "<pre>2 boats</pre>")],
        [("Tables", "<pre>one\\ntwo\\nthree</pre>"), ("More tables", "<pre>four\\nfive\\nsix\\nseven</pre>")],
    ],
)
def test_a_tag_is_kept_by_what_its_own_item_is_known_by(
    run: Run, tmp_path: Path, items: list[tuple[str | None, str]]
) -> None:
    records = [
        {"key": f"{number} x.example", "title": title, "content": words, "body": "html", "feed": "X"}
        for number, (title, words) in enumerate(items, 1)
    ]
    path = tmp_path / "2026-11-30.roundup.json"
    path.write_text(json.dumps({"briefing-roundup": 1, "title": "The day", "items": records}))
    for number in range(1, len(items) + 1):
        assert run("tag", str(path), str(number), f"of-{number}")[0] == 0
    folder = run("paths", "tags")[1].strip()
    (file,) = Path(folder).glob("*.yaml")
    found = re.findall(r"key: \"(\d) x\.example\"\n  tags: \[of-(\d)\]", file.read_text())
    assert found == [(str(number), str(number)) for number in range(1, len(items) + 1)]
