"""The morning in a real terminal: fetch, read, fetch again while reading, quit, come back offline."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.cli import main
from tests.feeds.site import Site
from tests.harness.session import Session
from tests.harness.web import Web

BRIEFING = [sys.executable, "-m", "briefing"]


def test_what_comes_while_reading_leaves_the_reader_where_they_are(home: Path, capsys) -> None:
    site = Site()
    environment = {"BRIEFING_HOME": str(home)}
    with Web(site) as web:
        main(["feeds", "add", f"{web.base}/ports"])
        main(["feeds", "add", f"{web.base}/trams", "--tag", "traffic"])
        capsys.readouterr()
        with Session([*BRIEFING, "fetch"], environment=environment) as session:
            assert session.wait_for("2 sections"), session.text()
            assert session.wait_for("Trams stop"), session.text()
            session.press("j")
            assert session.wait_for("traffic (auto)"), session.text()
            site.items["/ports"].insert(0, ("p2", "Crane falls", "A crane fell into the harbour on Tuesday."))
            site.advance()
            session.press("R")
            assert session.wait_for("1 new section", patience=40), session.text()
            assert session.wait_for("traffic (auto)"), session.text()
            assert "Crane falls" in session.text()
            session.press("q")
            assert session.wait() == 0
    with Session(BRIEFING, environment=environment) as session:
        assert session.wait_for("3 sections"), session.text()
        session.press("q")
        assert session.wait() == 0
