"""Sequences of keys and macros: what may follow is said, and several actions act in their order."""

from __future__ import annotations

from pathlib import Path

from tests.harness.program import on_terminal

from .conftest import HEADINGS, AppMaker, main, shown
from .test_tagging import held, tags_on_disk

KEYMAP = {"first": ("g g", "home"), "last": ("g e", "G"), "unmark_all": ("ctrl+x |",), "file away": ("M",)}
MACROS = {"file away": ("repeat_tags", "toggle_read", "down")}


async def test_a_sequence_acts_at_its_last_key_and_says_before_what_may_follow(make_app: AppMaker) -> None:
    app = make_app(keymap=KEYMAP)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j", "x", "g")
        assert main(app).index == 3
        assert shown(app).splitlines()[-1].startswith(" g… g first  e last")
        await pilot.press("g")
        assert main(app).index == -1
        assert "g…" not in shown(app)
        await pilot.press("ctrl+x", "|")
        assert not main(app).session.marked


async def test_a_key_that_follows_no_sequence_does_nothing_and_escape_leaves_it(make_app: AppMaker) -> None:
    app = make_app(keymap=KEYMAP)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "g", "x")
        assert not main(app).session.marked
        assert "g… g first  e last only" in shown(app)
        await pilot.press("enter", "g", "escape", "escape")
        assert not main(app).view.in_text
        assert main(app).index == 1


async def test_help_and_palette_know_sequences_and_macros(make_app: AppMaker) -> None:
    app = make_app(keymap=KEYMAP, macros=MACROS)
    async with app.run_test(size=(120, 80)) as pilot:
        await pilot.press("?")
        assert "gg Home" in shown(app)
        row = next(row for row in shown(app).splitlines() if "Does one after the other" in row)
        assert "M  " in row
        await pilot.press("q", "t", *"ferry", "enter", "j", "ctrl+p", *"file aw", "enter")
        assert held(app)[1] == ("ferry",)
        assert main(app).session.is_read(1)
        assert main(app).index == 2


def test_a_macro_and_one_that_calls_itself_in_a_terminal(roundup: str, home: Path) -> None:
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        "macros: {file away: [repeat_tags, down], loop: [up, loop]}\n"
        "keymap: {file away: M, first: [g g], loop: [L]}\n",
        encoding="utf-8",
    )
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}, columns=130) as session:
        assert session.wait_for(HEADINGS[0])
        assert session.wait_for(
            lambda text: "macros.loop: calls itself: loop, loop" in " ".join(text.split())
        )
        session.press("tferry\rjMMgg")
        assert session.wait_for("1 untagged"), session.text()
        assert tags_on_disk(roundup) == [("ferry",), ("ferry",), ("ferry",), ()]
        session.press("q")
        assert session.wait() == 0
