"""Text from outside, through every widget: nothing of it acts on the terminal, and all of it is shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.style import Style

from briefing.core.text.cells import cells_of
from briefing.tui.terminal.glyphs import ASCII, UNICODE
from briefing.tui.view.page import Line, Piece
from briefing.tui.view.style import Ink
from briefing.tui.widgets.line_input import LineInput

from .conftest import shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing.tui.app import BriefingApp

    from .conftest import AppMaker

FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
ATTACKS = (
    "\x1b]52;c;ZXZpbA==\x07 \x9b2J \u202etfel\u202c \x1b]0;spoofed\x07"
    " [/b] [Reuters] [@click=app.quit]x[/] \\[x]"
)
HOSTILE = f"""\
Minister says {ATTACKS} is harmless
The minister said on Monday that the text {ATTACKS} does nothing at all to a terminal.
“Look {ATTACKS} here,” said Ann{ATTACKS}a Berg, the minister of {ATTACKS} text.
See https://example.org/{ATTACKS.split()[0]}?q=[b] for more of it.
Nothing else happened in the capital on that day
The streets were empty and the shops were closed, the police said in the evening.
"""


async def walk(pilot: Pilot[Any], app: BriefingApp) -> list[str]:
    """Open everything that shows outside text; return what was on the screen."""
    seen = []
    for keys in (
        ("enter",), ("escape",), ("tab", "tab"), ("escape",), ("D",), ("escape",), ("Q",), ("escape",),
        ("e",), ("j", "j"), ("escape",), ("t",), ("escape",), ("T",), ("escape",), ("L",), ("escape",),
        ("o",), ("escape",), ("/", *"minister", "enter"), ("n",), ("escape",), ("escape",), ("z",), ("z",),
        ("F", *"minister", "enter"), ("escape",), ("?",), ("escape",), ("ctrl+p",), ("escape",),
    ):  # fmt: skip
        await pilot.press(*keys)
        if keys == ("e",):
            await pilot.pause(0.2)  # for the preview
        seen.append(shown(app))
    return seen


async def test_hostile_text_is_shown_and_does_nothing_in_every_widget(
    make_app: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("hostile.txt").write_text(HOSTILE, encoding="utf-8", newline="")
    app = make_app("hostile.txt")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("t", *"[bold]x[/bold]", "enter", "a", *"[/] \\", "enter")
        seen = await walk(pilot, app)
        assert app.is_running
    everything = "\n".join(seen)
    assert not FORBIDDEN.search(everything.replace("\n", ""))
    for words in ("[Reuters]", "[/b]", "[@click=app.quit]x[/]", "[bold]x[/bold]"):
        assert words in everything


async def test_a_pasted_escape_sequence_is_written_as_visible_characters(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        app.screen.query_one(LineInput).insert("\x1b[2Jred\nblue")
        await pilot.pause()
        assert not FORBIDDEN.search(shown(app).replace("\n", ""))
        assert "red blue" in shown(app)


INK = Ink({"text": Style(), "focus": Style(reverse=True)}, UNICODE)


@given(st.lists(st.text(max_size=40), max_size=4), st.text(max_size=10), st.integers(0, 60))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_row_is_as_wide_as_asked_for_and_holds_no_control_character(
    words: list[str], right: str, width: int
) -> None:
    line = Line(tuple(Piece(word) for word in words), (Piece(right),))
    row = INK.segments(line, width)
    assert sum(cells_of(segment.text) for segment in row) == width
    assert not FORBIDDEN.search("".join(segment.text for segment in row))


def test_marks_are_one_cell_wide_in_both_sets() -> None:
    from rich.cells import cell_len

    assert {cell_len(mark) for marks in (UNICODE, ASCII) for mark in marks} == {1}
    assert all(mark.isascii() for mark in ASCII)
