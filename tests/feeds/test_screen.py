"""The morning in a real terminal: fetch, read, fetch again while reading, quit, come back offline."""

from __future__ import annotations

import json
from pathlib import Path

from briefing.cli import main
from tests.feeds.site import Site
from tests.harness.program import on_terminal
from tests.harness.session import Session
from tests.harness.web import Web


def test_what_comes_while_reading_leaves_the_reader_where_they_are(home: Path, capsys) -> None:
    site = Site()
    environment = {"BRIEFING_HOME": str(home)}
    with Web(site) as web:
        main(["feeds", "add", f"{web.base}/ports"])
        main(["feeds", "add", f"{web.base}/trams", "--tag", "traffic"])
        capsys.readouterr()
        with on_terminal("fetch", environment=environment) as session:
            assert session.wait_for("2 sections"), session.text()
            assert session.wait_for("Trams stop"), session.text()
            session.press("j")
            assert session.wait_for("traffic (auto)"), session.text()
            site.items["/ports"].insert(0, ("p2", "Crane falls", "A crane fell into the harbour on Tuesday."))
            site.advance()
            session.press("R")
            assert session.wait_for("1 new section", timeout=40), session.text()
            assert session.wait_for("traffic (auto)"), session.text()
            assert "Crane falls" in session.text()
            session.press("q")
            assert session.wait() == 0
    with on_terminal(environment=environment) as session:
        assert session.wait_for("3 sections"), session.text()
        session.press("q")
        assert session.wait() == 0


def row_of(session: Session, words: str) -> int:
    """Return the row of the screen that the first of `words` stands on."""
    return next(row for row, line in enumerate(session.text().splitlines()) if words in line)


def test_while_feeds_are_asked_it_is_said_how_far_that_is_and_nothing_moves(home: Path, capsys) -> None:
    site = Site()
    environment = {"BRIEFING_HOME": str(home)}
    site.items["/ports"] = [(f"p{n}", f"Story {n}", f"The pier of harbour {n} opened.") for n in range(40)]
    with Web(site) as web:
        for path in ("/ports", "/trams"):
            main(["feeds", "add", f"{web.base}{path}"])
        capsys.readouterr()
        with on_terminal("fetch", environment=environment) as session:
            assert session.wait_for("41 sections"), session.text()
            session.press("j" * 30)
            assert session.wait_for("Story 30"), session.text()
            before = row_of(session, "31 Story 30")
            site.items["/ports"].insert(0, ("new", "Crane falls", "A crane fell into the harbour."))
            site.items["/ports"][31] = ("p30", "Story rewritten", "It was not a pier at all, the port says.")
            site.delays["/trams"] = 2.0
            site.advance()
            session.press("R")
            assert session.wait_for("asking the feeds: 1 of 2"), session.text()
            assert session.wait_for("1 new section", timeout=40), session.text()
            assert session.wait_for("32 Story rewritten"), session.text()
            assert row_of(session, "32 Story rewritten") == before
            session.press("q")
            assert session.wait() == 0


def test_the_first_thing_in_the_morning_is_what_the_feeds_brought(home: Path, tmp_path: Path, capsys) -> None:
    environment = {"BRIEFING_HOME": str(home)}
    book = tmp_path / "book.txt"
    book.write_text("A letter about the sea\n\nThe sea was calm on Monday, the pilots of Marn said.\n")
    with on_terminal(str(book), environment=environment) as session:
        assert session.wait_for("The sea was calm"), session.text()
        session.press("q")
        assert session.wait() == 0
    with Web(Site()) as web:
        main(["feeds", "add", f"{web.base}/ports"])
        main(["fetch", "--no-open", "--quiet"])
        capsys.readouterr()
    with on_terminal(environment=environment) as session:
        assert session.wait_for("Ports Gazette"), session.text()
        session.press("q")
        assert session.wait() == 0
    with on_terminal(str(book), environment=environment) as session:
        assert session.wait_for("The sea was calm"), session.text()
        session.press("L")
        assert session.wait_for("from your feeds"), session.text()
        (head,) = (home / "data" / "roundups").glob("*.roundup.json")
        assert json.loads(head.read_text())["title"] in session.text()
        assert "roundup.json" not in session.text()
        session.press("\x1b")
        session.read_until_quiet(0.5)
        session.press("q")
        assert session.wait() == 0
    with on_terminal(environment=environment) as session:
        assert session.wait_for("The sea was calm"), session.text()


def test_what_is_wrong_stands_on_a_line_of_its_own_and_the_bar_goes(home: Path, capsys) -> None:
    site = Site()
    with Web(site) as web:
        for path in ("/ports", "/trams", "/page"):
            main(["feeds", "add", f"{web.base}{path}"])
        site.items |= {"/slow": [("s", "Slow", "It took long.")]}
        main(["feeds", "add", f"{web.base}/slow"])
        capsys.readouterr()
        site.status |= {"/ports": 404, "/trams": 404}
        site.delays["/slow"] = 1.5
        with on_terminal("fetch", "--no-open", environment={"BRIEFING_HOME": str(home)}) as session:
            assert session.wait_for("] 2 of 3 feeds"), session.text()
            assert session.wait() == 1
            lines = [line for line in session.text().splitlines() if line.strip()]
            assert [line.startswith("briefing: ") for line in lines[:2]] == [True, True], session.text()
            assert "#" not in session.text()
