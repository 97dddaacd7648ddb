"""The export form: it keeps what was chosen, asks for words, and shows the page that will be."""

from __future__ import annotations

from pathlib import Path

from briefing.tui.terminal.glyphs import UNICODE
from briefing.tui.view.rendered import rendered_page

from .conftest import ROUNDUP, AppMaker, main, said, shown


async def settled(pilot) -> str:
    for _ in range(100):
        if getattr(pilot.app.screen, "composed", True) is not None:
            break
        await pilot.pause(0.05)
    await pilot.pause()
    return shown(pilot.app)


async def test_what_was_chosen_is_there_when_one_comes_back(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", "j", "enter", "j", "j", "j", "enter", "left", "j", "e")
        text = await settled(pilot)
        assert "Format    html" in text
        assert "Full text yes" in text
        await pilot.press("k", "enter", "ctrl+u", *"/out/of/here.html", "enter", "escape", "e")
        assert "here.html" in await settled(pilot)


async def test_title_and_date_are_asked_for_and_stand_on_the_page(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", *"jjjjjjj", "enter", *"Morning brief", "enter", "j", "enter", "ctrl+u")
        await pilot.press(*"soon", "enter")
        assert "soon is no date" in shown(app)
        await pilot.press("ctrl+u", *"2026-11-29", "enter")
        text = await settled(pilot)
        assert "Title     Morning brief" in text
        assert "Date      2026-11-29" in text
        assert "File      morning-brief.md" in text
        assert any("│  Morning brief" in row for row in text.splitlines())
        await pilot.press("e")
        assert "# Morning brief" in Path("morning-brief.md").read_text("utf-8")
        await pilot.press("e", *"jjjjjjj", "enter", "ctrl+u", "enter")
        assert "Title     from the text" in await settled(pilot)


async def test_notes_are_left_out_by_a_question(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("t", *"sea", "enter", "a", *"ask Ines first", "enter", "e")
        text = await settled(pilot)
        assert "Notes     yes" in text
        assert "ask Ines first" in text
        await pilot.press(*"jjjjj", "enter")
        text = await settled(pilot)
        assert "Notes     no" in text
        assert "ask Ines first" not in text
        await pilot.press("e")
        assert "ask Ines" not in next(Path().glob("*.md")).read_text("utf-8")


async def test_the_preview_is_a_page_for_formats_that_are_rendered(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", "j", "enter")
        text = await settled(pilot)
        assert "Format    html" in text
        assert "<h" not in text
        assert "• The ferry company" in text


async def test_the_form_says_what_its_keys_do_and_never_drops_help(make_app: AppMaker) -> None:
    app = make_app()
    for width, hints in (
        (110, "Enter change  e export  Esc leave  ? help"),
        (26, "Enter change  ? help"),
    ):
        async with make_app().run_test(size=(width, 30)) as pilot:
            await pilot.press("e")
            assert (await settled(pilot)).splitlines()[-1].strip() == hints
    assert app.look.key("help") == "?"


async def test_folders_that_will_be_made_are_named(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", "k", "enter", "ctrl+u", *"drafts/week/brief.md", "enter")
        assert "makes the folder drafts/week" in await settled(pilot)
        await pilot.press("e")
        assert "written to drafts/week/brief.md, and the folder drafts/week made" in said(app)
        assert Path("drafts/week/brief.md").is_file()
        assert app.screen is main(app)


async def test_a_file_that_is_there_is_kept_and_a_free_name_is_offered(make_app: AppMaker) -> None:
    Path("brief.md").write_text("mine", "utf-8")
    Path("drafts").mkdir()
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", "k", "enter", "ctrl+u", *"drafts", "enter", "e")
        assert "drafts is a folder; name a file in it" in said(app)
        await pilot.press("enter", "ctrl+u", *"brief.md", "enter", "e")
        assert "brief.md exists; e writes brief-2.md" in said(app)
        assert "File      brief-2.md" in shown(app)
        await pilot.press("e")
        assert "written to brief-2.md" in said(app)
        assert Path("brief.md").read_text("utf-8") == "mine"


async def test_a_format_without_comments_is_said_not_to_grow_before_it_is_tried(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("e", "j", "enter", "enter", "k", "k", "k", *["enter"] * 3)
        text = await settled(pilot)
        assert "To        a brief that grows" in text
        words = " ".join(row.partition("│")[0].strip() for row in text.splitlines())
        assert "text cannot grow, having no comments" in words


def test_a_page_has_no_signs_of_markdown() -> None:
    head = "---\ntitle: x\n---\n\n# A \\[title\\]\n\n*Note:* 3 \\* 4\n\n## Tag\n\n### Story\n\n"
    text = (
        f"{head}- one **bold** [link](https://x.example)\n\n> “said”\n>\n> — Ada Lind\n\n> “more”\n\n1. a\n"
    )
    page = rendered_page(text, UNICODE, 40)
    rows = ["".join(piece.text for piece in line.pieces) for line in page.lines]
    assert rows[:8] == ["A [title]", "", "Note: 3 * 4", "", "Tag", "", "Story", ""]
    assert rows[8:14] == ["• one bold link", "", "  “said”", "     — Ada Lind", "", "  “more”"]
    roles = {row: line.pieces[-1].role for row, line in zip(rows, page.lines, strict=True) if line.pieces}
    assert (roles["A [title]"], roles["Tag"], roles["Story"]) == ("heading", "label", "heading")
    assert (roles["  “said”"], roles["     — Ada Lind"]) == ("quote", "speaker")


async def test_a_brief_grows_and_what_one_wrote_there_stays(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("t", *"sea", "enter", "e", "k", "k", *["enter"] * 3)
        text = await settled(pilot)
        assert "To        a brief that grows" in text
        assert "File      sea.md" not in text
        assert "File      roundup.md" in text
        await pilot.press("e")
        assert "1 section written to roundup.md" in shown(app)
        brief = Path("roundup.md")
        edited = brief.read_text("utf-8").replace("retired", "gone home")
        brief.write_text(edited, encoding="utf-8")
        await pilot.press("j", "t", *"sea", "enter", "e")
        assert "a brief that grows" in await settled(pilot)
        await pilot.press("e")
        assert "1 section added to roundup.md" in shown(app)
        now = brief.read_text("utf-8")
        assert "gone home" in now
        assert "Old bridge in Quarnford" in now
        await pilot.press("e")
        await settled(pilot)
        await pilot.press("e")
        assert "nothing is new for roundup.md" in shown(app)
        assert brief.read_text("utf-8") == now
        await pilot.press("e", "j", "enter", "enter")
        await settled(pilot)
        await pilot.press("e")
        assert "roundup.txt is what the export is made from, and is not written over" in shown(app)
        assert Path("roundup.txt").read_text("utf-8") == ROUNDUP
