"""What is conveyed by colour is also conveyed by glyph or weight."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.tui.terminal.glyphs import ASCII, UNICODE
from briefing.tui.view.style import PLAIN_STYLES
from tests.harness.program import on_terminal

from .conftest import HEADINGS

TABLE = Path(__file__).resolve().parents[2] / "docs" / "accessibility.md"
APART = [
    ("cursor", "text"), ("focus", "text"), ("strong", "muted"), ("summary", "text"), ("name", "speaker"),
    ("tag", "chip"), ("given", "chip"), ("found", "text"), ("found-here", "found"), ("found-here", "focus"),
    ("link", "text"), ("error", "text"), ("warning", "text"), ("heading", "text"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART, ids="-".join)
def test_roles_that_say_something_differ_without_colours(one: str, other: str) -> None:
    assert PLAIN_STYLES.get(one) != PLAIN_STYLES.get(other)  # type: ignore[call-overload]


def test_no_style_without_colours_has_one() -> None:
    assert all(style.color is None and style.bgcolor is None for style in PLAIN_STYLES.values())


def test_the_table_names_every_mark_that_says_something() -> None:
    table = TABLE.read_text("utf-8")
    silent = {"rule", "hairline", "ellipsis", "dot", "dash"}
    for name in set(UNICODE._fields) - silent:
        assert f"`{getattr(UNICODE, name)}`" in table, name
        assert getattr(ASCII, name) in table


C_LOCALE = {"LANG": "C", "LC_ALL": "C"}
WALK = ("\r", "\t", "/captains\r", "\x1b", "\x1b", "\x1b", "Q", "j", "q", "?", "q", "e", "q")


@pytest.mark.parametrize(
    ("environment", "encoding"),
    [({"NO_COLOR": "1"}, "utf-8"), (C_LOCALE, "ascii"), ({"NO_COLOR": "1", **C_LOCALE}, "ascii")],
    ids=["no colours", "ASCII", "both"],
)
def test_a_walk_sends_only_what_the_reader_can_see(
    roundup: str, home: Path, environment: dict[str, str], encoding: str
) -> None:
    marks = ASCII if encoding == "ascii" else UNICODE
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home), **environment}) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("tsea\rx")
        assert session.wait_for("1 marked")
        assert all(mark in session.text() for mark in (marks.cursor, marks.tagged, marks.marked))
        seen = set()
        for keys in WALK:
            session.press(keys)
            session.read_until_quiet(0.2)
            seen |= {(cell.foreground, cell.background) for row in session.cells() for cell in row}
        session.press("q")
        assert session.wait() == 0
        session.raw.decode(encoding)
        assert (seen == {("default", "default")}) is ("NO_COLOR" in environment)
