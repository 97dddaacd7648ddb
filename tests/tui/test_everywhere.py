"""Help and palette on every screen: they show what works there, and lead back to what was being done."""

from __future__ import annotations

import pytest

from .conftest import AppMaker, main, shown

PROMPTS = {"filter": "F", "find": "/", "tag": "t", "note": "a", "do": "ctrl+p", "colours": "c"}


def last_row(text: str) -> str:
    return text.splitlines()[-1].strip()


@pytest.mark.parametrize("label", PROMPTS)
async def test_help_in_a_prompt_begins_with_its_keys_and_leads_back(make_app: AppMaker, label: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(PROMPTS[label], *"ferry c", "left", "f1")
        title, first = shown(app).splitlines()[:2]
        assert (title.strip(), first.strip()) == ("Keys", "Where one writes")
        await pilot.press("escape")
        assert last_row(shown(app)) == f"{label}: ferry c"
        await pilot.press("a")
        assert last_row(shown(app)) == f"{label}: ferry ac"


@pytest.mark.parametrize("label", [label for label in PROMPTS if label != "do"])
async def test_the_palette_in_a_prompt_offers_what_can_be_done_there(make_app: AppMaker, label: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(PROMPTS[label], *"ferry co", "ctrl+p")
        assert last_row(shown(app)) == "do:"
        assert "Answer: " in shown(app)
        assert "Export: " not in shown(app)
        await pilot.press(*"erase word", "enter")
        assert last_row(shown(app)) == f"{label}: ferry"
        await pilot.press("ctrl+p", *"help", "enter", "?", "ctrl+p", "escape")
        assert last_row(shown(app)) == f"{label}: ferry"
        await pilot.press("ctrl+p", *"leave", "enter")
        assert app.screen is main(app)


async def test_what_is_chosen_by_name_in_a_prompt_is_said_there(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"aldm", "ctrl+p", *"colours", "enter", *"dusk", "enter")
        assert app.colours.name == "dusk"
        assert "theme: dusk" in shown(app).splitlines()[-2]
        await pilot.press("ctrl+p", *"answer", "enter")
        assert main(app).session.filter == "aldm"


async def test_palette_and_colours_ask_once(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", "ctrl+p")
        assert app.screen is main(app)
        await pilot.press("c", "ctrl+p", *"colours")
        assert "Colours: " not in shown(app)


async def test_help_is_left_by_its_own_key(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("?")
        assert last_row(shown(app)) == "Esc back  / find"
        await pilot.press("?")
        assert app.screen is main(app)


async def test_the_export_form_says_what_its_keys_do_there(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", "j", "enter", "?")
        title, first = shown(app).splitlines()[:2]
        assert title.strip() == "Keys"
        assert first.strip().startswith("The export form")
        assert "Give the question its next answer" in shown(app)
        await pilot.press("escape", "ctrl+p")
        assert "Change: " in shown(app)
        assert "Tag: " not in shown(app)
        await pilot.press(*"change", "enter")
        assert "Format    text" in shown(app)
        await pilot.press("ctrl+p", *"leave", "enter")
        assert app.screen is main(app)


async def test_a_page_offers_what_can_be_done_on_it(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("Q", "ctrl+p")
        assert "Tag: " not in shown(app)
        await pilot.press(*"half a page down", "enter")
        assert "Quotes" in shown(app).splitlines()[0]
