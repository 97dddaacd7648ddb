"""A long document shows its beginning at once, and is whole before anything can tell the difference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing.cli import main
from briefing.sources.head import LONG, read_beginning, without_cut_section
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace, parse
from tests.harness.program import on_terminal
from tests.harness.session import Session

if TYPE_CHECKING:
    from pathlib import Path

SECTION = """\
Council {n} keeps the library open

The council of district {n} voted on Monday to keep the town library open through the winter months, after \
hearing from readers.

A second paragraph adds that the money comes from the roads fund and will last for {n} years at most.

"""
MANY = 600


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "long.txt"
    path.write_text(
        "Town news\n\n" + "".join(SECTION.format(n=n) for n in range(1, MANY + 1)), encoding="utf-8"
    )
    return str(path)


def test_the_beginning_is_what_the_whole_begins_with(source: str) -> None:
    read = read_beginning(Source.named(source))
    assert read
    beginning = without_cut_section(parse(read))
    whole = Workspace(Paths.from_environment()).open(Source.named(source)).document
    count = len(beginning.sections)
    assert 10 < count < MANY
    assert [section.id for section in beginning.sections] == [
        section.id for section in whole.sections[:count]
    ]
    assert [section.span for section in beginning.sections] == [s.span for s in whole.sections[:count]]


def test_a_taller_screen_gets_a_longer_beginning(source: str) -> None:
    short, tall = read_beginning(Source.named(source), 24), read_beginning(Source.named(source), 72)
    assert short
    assert tall
    assert len(tall.extract.text) > 2 * len(short.extract.text)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("short.txt", b"Heading\n\nText.\n" * 10, id="short"),
        pytest.param("latin.txt", b"Caf\xe9\n\nText.\n" * LONG, id="not UTF-8"),
        pytest.param("page.html", b"<html><p>Text.</p>\n" * LONG, id="HTML"),
        pytest.param("notes.md", b"# Heading\n\nText.\n" * LONG, id="Markdown"),
        pytest.param("binary.txt", b"\0\n\n" * LONG, id="binary"),
    ],
)
def test_what_had_better_be_read_as_a_whole_has_no_beginning(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert read_beginning(Source.named(path)) is None
    assert read_beginning(Source.named(tmp_path / "nowhere.txt")) is None
    assert read_beginning(Source.named("-")) is None


def opened(source: str) -> Session:
    session = on_terminal(source)
    assert session.wait_for(lambda text: "Council 2" in text and "SUMMARY" in text), session.text()
    session.read_until_quiet()
    return session


def test_the_whole_is_read_when_a_key_is_pressed(source: str) -> None:
    with opened(source) as session:
        assert re.search(r"\d+\+ sections", session.text())
        session.press("j")
        assert session.wait_for(f"{MANY} sections")


def test_a_key_that_needs_the_whole_waits_for_it(source: str) -> None:
    with opened(source) as session:
        session.press("G")
        assert session.wait_for(f"Council {MANY} ")


def test_leaving_does_not_wait_for_the_rest(source: str) -> None:
    with opened(source) as session:
        session.press("jq")
        assert session.wait(3) == 0
        assert session.left_on() == set()


def test_reading_goes_on_beyond_the_beginning_where_it_stopped(source: str) -> None:
    with opened(source) as session:
        session.press("G")
        session.wait_for(f"Council {MANY} ")
        session.press("q")
        assert session.wait() == 0
    with on_terminal(source) as session:
        assert session.wait_for("reading the rest")  # or a page that changes by itself would be a riddle
        assert session.wait_for(f"Council {MANY} keeps")
        assert "reading the rest" not in session.text()


def test_what_was_tagged_before_is_read_at_once(source: str) -> None:
    tag(source, str(MANY))
    with on_terminal(source) as session:
        assert session.wait_for(f"{MANY} sections"), session.text()


@pytest.mark.parametrize("source_again", [True, False], ids=["here", "renamed"])
def test_a_tag_on_its_beginning_finds_a_document_again(
    source: str, source_again: bool, tmp_path: Path
) -> None:
    tag(source, "2")
    if not source_again:
        source = str((tmp_path / "long.txt").rename(tmp_path / "renamed.txt"))
    with on_terminal(source) as session:
        assert session.wait_for(f"{MANY} sections"), session.text()


def test_tags_of_other_documents_make_nobody_read_the_rest(source: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "The mill is sold\n\nThe mill in Brisk was sold on Monday to a baker.\n", encoding="utf-8"
    )
    tag(str(other), "1")
    with opened(source) as session:
        session.read_until_quiet(1.5)
        assert re.search(r"\d+\+ sections", session.text()), session.text()


def tag(source: str, section: str) -> None:
    """Tag a section from a script."""
    assert main(["tag", source, section, "town"]) == 0


def test_a_tag_given_at_once_is_kept_for_the_whole_document(source: str) -> None:
    with opened(source) as session:
        session.press("t")
        session.read_until_quiet(0.5)
        session.press("town\r")
        assert session.wait_for("saved")
    opened_again = Workspace(Paths.from_environment()).open(Source.named(source))
    assert [entry.tags for entry in opened_again.tags.sections.values()] == [("town",)]


def test_the_library_opens_a_long_document_by_its_beginning_and_keeps_the_place_here(
    source: str, tmp_path: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text("Short news\n\n" + "".join(SECTION.format(n=n) for n in range(1, 4)), encoding="utf-8")
    with on_terminal(str(short), source) as session:
        assert session.wait_for("3 sections")
        session.press("j\rLlong\r")
        assert session.wait_for(lambda text: re.search(r"\d\d\+ sections", text) is not None), session.text()
        session.press("t")
        assert session.wait_for(f"{MANY} sections")
        session.press("\x07")
        assert session.wait_for("/ find")
        session.press("q")
        assert session.wait() == 0
    with on_terminal(str(short)) as session:
        assert session.wait_for("Council 2 keeps"), session.text()


def test_a_section_far_on_in_a_long_document_is_opened_from_a_search(
    source: str, tmp_path: Path, home: Path
) -> None:
    assert main(["tag", source, str(MANY), "books"]) == 0
    other = tmp_path / "other.txt"
    other.write_text("Ferry sails\n\nThe ferry sails again.\n", encoding="utf-8")
    with on_terminal(str(other), environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("Ferry sails")
        session.press("&")
        assert session.wait_for("search all:")
        session.press("tag:books heading:600\r")
        assert session.wait_for("read:"), session.text()
        session.press("\r")
        assert session.wait_for(f"▸ {MANY} Council"), session.text()
        assert session.wait_for(f"{MANY} sections"), session.text()
        session.press("q")
        assert session.wait() == 0
