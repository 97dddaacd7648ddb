"""Passages are marked, noted, listed and exported by keys."""

from __future__ import annotations

from pathlib import Path

from briefing.core.model import MarkedPassage
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from tests.harness.program import fork

from .conftest import AppMaker, main, shown
from .test_sharing import preview_ready

SENTENCE = "The ferry company in Aldmere will cut its evening crossings from Monday, because two captains"
PARAGRAPH = "Passengers who hold yearly tickets will get a quarter of the price back."


def marked(roundup: str) -> list[MarkedPassage]:
    """Return what is marked, as the next process finds it."""
    opened = Workspace().open(Source.named(roundup))
    return [one for entry in opened.tags.sections.values() for one in entry.passages]


async def test_a_chosen_sentence_is_marked_and_listed_on_the_card(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("tab", "p")
        assert "passage marked · saved" in shown(app)
        assert "PASSAGES" in shown(app)
        assert [one.text.startswith(SENTENCE) for one in marked(roundup)] == [True]
        await pilot.press("p")
        assert "mark taken off the passage · saved" in shown(app)
        assert "PASSAGES" not in shown(app)
        assert marked(roundup) == []
        await pilot.press("u")
        assert "PASSAGES" in shown(app)


async def test_a_quote_stands_for_its_sentence(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        while (stop := main(app).reader.stop) is None or stop.quote is None:
            await pilot.press("tab")
        await pilot.press("p", "a", *"who else", "enter")
    (one,) = marked(roundup)
    assert one.note == "who else"
    assert one.text.startswith("“We looked for captains in three countries and found none,” said Maria Holt")
    assert one.text.endswith("the director of the company.")


async def test_the_paragraph_under_the_cursor_is_marked_and_noted(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("enter", "G", "p")
        assert [one.text for one in marked(roundup)] == [PARAGRAPH]
        text = shown(app)
        assert "▌ Passengers" in text
        await pilot.press("a", *"what price", "enter")
        assert marked(roundup) == [MarkedPassage(PARAGRAPH, "what price")]
        rows = shown(app).splitlines()
        passage = next(at for at, row in enumerate(rows) if "▌ Passengers" in row)
        assert any("what price" in row for row in rows[passage + 1 : passage + 4])  # below it, in the text
        await pilot.press("escape", "escape")
        assert "what price" in shown(app)


async def test_where_nothing_is_chosen_it_is_said_how(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("p")
        assert "Tab chooses a sentence" in shown(app)
        await pilot.press("P")
        assert "nothing is marked yet" in shown(app)
        await pilot.press("enter", "p")
        assert "or go down (j) to a paragraph" in shown(app)
        await pilot.press("escape", "g", "p")
        assert "highlights carry no marks" in shown(app)
    assert marked(roundup) == []


async def test_all_passages_are_listed_and_lead_to_their_places(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "p", "escape", "j", "tab", "p", "escape", "P")
        assert "2 passages" in shown(app)
        await pilot.press("tab", "enter")
        assert "▌ The town council" in shown(app)
        await pilot.press("escape")
        assert "2 passages" in shown(app)


async def test_passages_are_found_by_a_query_and_exported_alone(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "tab", "p", "F", *"passage:yes", "enter")
        assert "1 of 4 sections" in shown(app)
    printed = fork("export", "--passages", "--format", "text").out
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("e")
        while "passages alone (1)" not in shown(app):
            await pilot.press("enter")
        await pilot.press("down", "enter", "enter")  # from Markdown over HTML to text
        assert "Format    text" in shown(app)
        await preview_ready(pilot, app)
        await pilot.press("e")
        await pilot.pause()
    (written,) = set(Path().glob("*.txt")) - {Path(roundup)}
    assert written.read_text(encoding="utf-8") == printed
    assert "Marked passages" in printed
    assert "+ The town council" in printed
    assert "* The town council" not in printed


async def test_a_passage_whose_words_are_gone_is_kept_and_said(make_app: AppMaker, roundup: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "G", "p")
    text = Path(roundup).read_text(encoding="utf-8")
    Path(roundup).write_text(text.replace(PARAGRAPH, "Nobody gets anything."), encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        assert "any more)" in " ".join(shown(app).split())
