"""What killed programs left half written goes, wherever this one writes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from briefing.store.paths import Paths
from briefing.temporary import OLD
from tests.harness.program import call, on_terminal

LETTER = "## The bridge closes\n\nThe bridge of Marn closes on Monday. It is old.\n"


@pytest.fixture
def letter(tmp_path: Path, home: Path) -> str:
    """A document that carries a tag."""
    path = tmp_path / "letter.md"
    path.write_text(LETTER, encoding="utf-8")
    call("tag", str(path), "1", "sea")
    return str(path)


def left_over(beside: Path, name: str) -> Path:
    """Leave what a process on another machine left two days ago, and take back that it was swept today."""
    path = beside / f".{name}.far-away.77.0123abcd.tmp"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("half a fi", encoding="utf-8")
    os.utime(path, (time.time() - 2 * OLD,) * 2)
    (beside / ".swept").unlink(missing_ok=True)
    return path


def test_beside_tags_and_texts(letter: str) -> None:
    paths = Paths.from_environment()
    left = [left_over(paths.tags, "letter.yaml"), left_over(paths.library, "0f3c.txt")]
    call("tag", letter, "1", "ports")
    assert not any(path.exists() for path in left)


def test_beside_a_backup(letter: str) -> None:
    paths = Paths.from_environment()
    left = left_over(paths.backups, "letter-20240101T000000Z.yaml")
    (file,) = paths.tags.glob("*.yaml")
    odd = file.read_text("utf-8").replace("tags: [sea]", "tags: &t sea")
    file.write_text(f"{odd}more: *t\n", "utf-8")
    call("tag", letter, "1", "ports")
    assert list(paths.backups.glob("*.yaml"))
    assert not left.exists()


def test_beside_an_export_and_in_the_cache(letter: str, tmp_path: Path) -> None:
    left = [left_over(Paths.from_environment().briefs, "0f3c"), left_over(tmp_path, "brief.md")]
    call("export", "-o", str(tmp_path / "brief.md"))
    assert not any(path.exists() for path in left)


def test_beside_the_last_session(letter: str, home: Path) -> None:
    left = left_over(Paths.from_environment().state, "last-session")
    with on_terminal(letter, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("The bridge closes")
        session.press("q")
        assert session.wait() == 0
    assert not left.exists()


def test_beside_the_subscriptions(home: Path, tmp_path: Path) -> None:
    left = left_over(Paths.from_environment().config, "feeds.yaml")
    feeds = '<opml><body><outline xmlUrl="http://marn.example/feed.xml"/></body></opml>'
    (tmp_path / "feeds.opml").write_text(feeds, encoding="utf-8")
    call("feeds", "import", str(tmp_path / "feeds.opml"))
    assert not left.exists()
