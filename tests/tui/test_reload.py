"""A document, or the settings, that change on disk while one reads: said, marked, and nothing moves away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.core.tags.model import SectionTags
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from tests.harness.program import on_terminal
from tests.harness.session import Session

from .conftest import HEADINGS, ROUNDUP, AppMaker, said, shown

NEW = """\
Lamp at the harbour mouth goes out for repairs
The lamp at the harbour mouth goes out on Friday, because its lens needs to be ground again.
It will shine again in the autumn, the harbour master said.
"""
LIBRARY = "Library finds letters"
WATCHED = 1.2
"""Seconds in which a change is seen for certain, and told if it may be."""


@pytest.fixture
def reading(roundup: str, home: Path) -> Iterator[Session]:
    environment = {"BRIEFING_HOME": str(home)}
    with on_terminal(roundup, columns=110, rows=30, environment=environment) as session:
        assert session.wait_for(HEADINGS[3][:20])
        session.press("j")
        assert session.wait_for("▸ 2 ")
        session.read_until_quiet(0.3)
        yield session


def wait_for_watching(session: Session, home: Path) -> None:
    """Write settings until that is said: what is written before they are watched is no change."""
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    for written in range(1, 20):
        settings.write_text("#" * written, encoding="utf-8")
        if session.wait_for("the settings were changed", 2):
            return
    raise AssertionError(session.text())


def read_last_section(session: Session) -> list[str]:
    """Go to the first paragraph of the last section; return the rows of the text."""
    session.press("jj\rj")
    assert session.wait_for("▸ ┃ Hail has ruined"), session.text()
    return rows_of(session.text())


def tagged(roundup: str) -> list[SectionTags]:
    return list(Workspace().open(Source.named(roundup)).tags.sections.values())


def insert(roundup: str, before: str = LIBRARY, text: str = NEW) -> None:
    Path(roundup).write_text(ROUNDUP.replace(before, f"{text}{before}", 1), encoding="utf-8")


def rows_of(screen: str) -> list[str]:
    """Return the rows of the text, without the numbers of their lines, which are others now."""
    return [row[43:].rstrip(" 0123456789") for row in screen.splitlines()[1:-1]]


def marked(screen: str) -> bool:
    """Tell whether the list marks the section that came as new."""
    return "*" in next(row for row in screen.splitlines() if "Lamp at the harbour" in row)[:43]


def test_a_section_that_comes_is_marked_and_the_place_in_the_text_is_kept(
    reading: Session, roundup: str
) -> None:
    before = read_last_section(reading)
    insert(roundup)
    assert reading.wait_for("roundup.txt changed on disk: 1 new section (marked *)"), reading.text()
    assert rows_of(reading.text()) == before
    assert reading.wait_for("5 sections")
    assert marked(reading.text())
    reading.press("[[\x1b")
    assert reading.wait_for(lambda text: not marked(text)), reading.text()


def test_what_goes_is_counted_and_the_cursor_stays_near(reading: Session, roundup: str) -> None:
    reading.press("jj")
    assert reading.wait_for("▸ 4 ")
    Path(roundup).write_text(ROUNDUP[: ROUNDUP.index(HEADINGS[3])], encoding="utf-8")
    assert reading.wait_for("no new section, 1 gone"), reading.text()
    assert reading.wait_for("▸ 3 "), reading.text()


def test_an_edited_headline_is_a_change_and_the_place_stays(reading: Session, roundup: str) -> None:
    before = read_last_section(reading)
    text = ROUNDUP.replace(HEADINGS[3], "A third of the apples is lost to hail").replace("eleven", "twelve")
    Path(roundup).write_text(text, encoding="utf-8")
    assert reading.wait_for("roundup.txt changed on disk: no new section, 2 changed"), reading.text()
    assert rows_of(reading.text())[2:] == before[2:]
    assert any("A third of the apples" in row for row in reading.text().splitlines())
    assert not any("*" in row[:43] for row in reading.text().splitlines())


def test_a_filter_holds_for_what_comes_and_a_page_in_front_stays(reading: Session, roundup: str) -> None:
    reading.press("Fharbour OR aldmere\r")
    assert reading.wait_for("2 of 4 sections")
    reading.press("Q")
    assert reading.wait_for("Maria Holt")
    insert(roundup)
    reading.read_until_quiet(WATCHED)
    assert reading.text().startswith(" Quotes")
    reading.press("q")
    assert reading.wait_for("1 new section"), reading.text()
    assert reading.wait_for("3 of 5 sections"), reading.text()


@pytest.mark.parametrize("keys", ["t", "ttide, \x1b\x10tag\r"], ids=["prompt", "palette"])
def test_an_answer_is_about_the_section_it_was_asked_for(reading: Session, roundup: str, keys: str) -> None:
    reading.press("jg\x1b[B\x1b[B\x1b[B")  # the library
    reading.read_until_quiet(0.5)
    for key in keys:
        reading.press(key)
        reading.read_until_quiet(0.1)
    assert reading.wait_for("tag:")
    insert(roundup)
    reading.read_until_quiet(WATCHED)
    reading.press("letters\r")
    assert reading.wait_for("1 new section"), reading.text()
    held = {section.heading: section.tags for section in tagged(roundup)}
    assert held == {HEADINGS[2]: ("letters",)}
    reading.read_until_quiet(WATCHED)
    assert "1 new section" in reading.text().splitlines()[-1], "own tags are said to come from outside"


def test_a_file_that_goes_away_leaves_what_was_read(reading: Session, roundup: str) -> None:
    Path(roundup).unlink()
    assert reading.wait_for("is not there any more; what was read stays"), reading.text()
    reading.press("\r")
    assert reading.wait_for("▸ Old bridge"), reading.text()
    assert "┃ The detour is eleven kilometres long." in reading.text()


def test_settings_that_change_are_obeyed_and_wrong_ones_said(reading: Session, home: Path) -> None:
    wait_for_watching(reading, home)
    settings = home / "config" / "config.yaml"
    settings.write_text("sentences: 1\nkeymap: {last: [g e]}\nmouse: yes\n", encoding="utf-8")
    assert reading.wait_for(lambda text: "takes “g” from first" in " ".join(text.split())), reading.text()
    settings.write_text("sentences: 1\nkeymap: {last: [g e], first: [g g]}\nmouse: yes\n", encoding="utf-8")
    assert reading.wait_for("the settings were changed"), reading.text()
    assert reading.wait_for("1 of 3"), reading.text()
    reading.press("ge")
    assert reading.wait_for(lambda text: any(row.startswith("▸ 4 ") for row in text.splitlines()))
    settings.write_text("sentences: many\nmethods: lead\ntheme: [1]\n", encoding="utf-8")
    assert reading.wait_for("3 problems:"), reading.text()
    settings.write_text("sentences: [\n", encoding="utf-8")
    assert reading.wait_for("is not YAML"), reading.text()
    reading.press("gg")
    assert reading.wait_for(lambda text: any(row.startswith("▸   High") for row in text.splitlines()))


async def test_a_change_before_anybody_watched_is_told(make_app: AppMaker, roundup: str) -> None:
    """Between the reading of a file and the first look at it Textual is loaded, which takes a while."""
    app = make_app()
    insert(roundup)
    async with app.run_test(size=(100, 24)) as pilot:
        for _ in range(100):
            if "changed on disk: 1 new section" in said(app):
                break
            await pilot.pause(0.05)
        assert "changed on disk: 1 new section" in said(app)
        assert "Lamp at the harbour" in shown(app)
