"""Prompts: what they complete, recall and refuse, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.sources.source import Source
from briefing.tui.offers import last_term

from .conftest import AppMaker, main, shown


def line(text: str) -> str:
    return text.splitlines()[-1].strip()


async def test_a_wrong_query_stays_to_be_mended_with_what_is_wrong_above_it(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"tga:x", "enter")
        assert line(shown(app)) == "filter: tga:x"
        assert "character 1" in shown(app).splitlines()[-2]
        await pilot.press("ctrl+u")
        assert "character 1" not in shown(app)
        await pilot.press(*"aldmere", "enter")
        assert main(app).session.filter == "aldmere"


async def test_words_that_are_not_there_stay_to_be_mended(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"ferri", "enter")
        assert "“ferri” is not in this document" in shown(app).splitlines()[-2]
        await pilot.press("backspace", "y", "enter")
        assert main(app).session.found


@pytest.mark.parametrize("key", ["ctrl+p", "c"])
async def test_what_is_none_of_the_choices_stays_to_be_mended(make_app: AppMaker, key: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key, *"zqzq", "enter")
        assert "nothing in this list matches “zqzq”" in shown(app).splitlines()[-2]
        assert line(shown(app)).endswith(": zqzq")
        await pilot.press("ctrl+u")
        assert "nothing in this list" not in shown(app)
        await pilot.press("escape")
        assert "zqzq" not in shown(app)


async def test_what_only_a_command_does_is_found_in_the_palette_and_said(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"rename")
        assert "Rename, merge, split or delete a tag everywhere" in shown(app)
        await pilot.press("enter")
        assert "briefing tags --help" in shown(app).splitlines()[-1]


async def test_what_is_written_is_seen_on_the_narrowest_screen(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(10, 4)) as pilot:
        await pilot.press("F", *"sea")
        assert line(shown(app)) == "fi… sea"


@pytest.mark.parametrize("opens", ["F", "/", "t", "a", "c", "ctrl+p"])
async def test_a_key_that_stands_for_nothing_does_nothing(make_app: AppMaker, opens: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(opens, *"sea")
        before = shown(app)
        await pilot.press("f9", "ctrl+t", "insert")
        assert shown(app) == before


async def test_find_and_filter_complete_and_remember(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"north sea", "enter", "/", *"quarn", "tab", "enter")
        assert "1 of 2 found" in shown(app)
        await pilot.press("escape", "/", *"lighth", "tab", "enter", "escape")
        await pilot.press("/", "up")
        assert line(shown(app)) == "find: lighthouse"
        await pilot.press("up")
        assert line(shown(app)) == "find: Quarnford"
        await pilot.press("down", "down")
        assert line(shown(app)) == "find:"
        await pilot.press("escape", "escape", "F", *"ta")
        assert "tagged:" in shown(app)
        assert "tag:ukraine" in shown(app)
        await pilot.press(*'g:"no', "tab", "enter")
        assert main(app).session.filter == 'tag:"north sea"'
        assert list(main(app).list.indices) == [0]
        await pilot.press("escape", "F", "up", "enter")
        assert main(app).session.filter == 'tag:"north sea"'


async def test_what_a_field_takes_stands_beside_it_where_the_row_has_room(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"date")
        assert any("date:" in row and "as in date" in row for row in shown(app).splitlines())


async def test_a_document_without_a_title_is_named_once(make_app: AppMaker) -> None:
    Path("other.txt").write_text("Pier reopens\n\nThe pier reopened on Monday.\n", encoding="utf-8")
    app = make_app()
    app.reading.sources = (*app.reading.sources, Source.named("other.txt"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("L")
        (row,) = (row for row in shown(app).splitlines() if "other.txt" in row)
        assert row.count("other.txt") == 1


@pytest.mark.parametrize(
    ("query", "before", "term"),
    [
        ("", "", ""),
        ("tag:sea", "", "tag:sea"),
        ("ferry tag:se", "ferry ", "tag:se"),
        ('ferry tag:"north s', "ferry ", 'tag:"north s'),
        ('tag:"north sea" ', 'tag:"north sea" ', ""),
    ],
)
def test_the_last_term_of_a_query_is_the_one_being_written(query: str, before: str, term: str) -> None:
    assert last_term(query) == (before, term)
