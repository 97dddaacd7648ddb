"""Reading by keys alone: moving, the text, summaries, finding, filtering."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.tui.commands.move import down
from tests.harness.program import on_terminal

from .conftest import HEADINGS, AppMaker, main, said, shown

if TYPE_CHECKING:
    from .conftest import AppMaker


async def test_the_first_section_is_shown_beside_the_list(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = shown(app)
        assert "4 sections · 4 untagged" in text
        assert text.count(HEADINGS[0]) == 1
        assert "SUMMARY" in text
        assert "KEY QUOTES" in text
        assert "Maria Holt" in text


@pytest.mark.parametrize(
    ("keys", "heading"),
    [
        (["j"], HEADINGS[1]),
        (["down", "j"], HEADINGS[2]),
        (["G"], HEADINGS[3]),
        (["end", "k"], HEADINGS[2]),
        (["pagedown"], HEADINGS[3]),
        (["G", "ctrl+u", "G"], HEADINGS[3]),
        (["j", "j", "g"], "Highlights"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
async def test_keys_move_through_the_list_and_the_reader_follows(
    make_app: AppMaker, keys: list[str], heading: str
) -> None:
    app = make_app()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause(0.2)
        assert heading in "\n".join(line[44:] for line in shown(app).splitlines())


async def test_enter_reads_the_text_and_escape_comes_back(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert "yearly tickets" in shown(app)
        assert "SUMMARY" not in shown(app)
        await pilot.press("escape")
        assert "SUMMARY" in shown(app)


async def test_enter_on_a_quote_goes_to_its_place_in_the_text(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "tab", "tab")
        chosen = main(app).reader.stop
        assert chosen is not None
        assert chosen.kind == "quote"
        await pilot.press("enter")
        assert main(app).view.in_text
        assert main(app).reader.stop is not None
        assert main(app).reader.stop.span == chosen.span


async def test_enter_on_a_highlight_goes_to_its_section(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", "tab", "enter")
        assert main(app).index == 1


async def test_space_reads_on_to_the_next_section_when_nothing_is_left(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        assert main(app).index == 1
        await pilot.press("b")
        assert main(app).index == 0


async def test_what_space_reads_to_its_end_counts_as_read_and_so_does_what_one_says(
    make_app: AppMaker,
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "r", "j", "r", "r")
        session = main(app).session
        assert [session.is_read(index) for index in range(4)] == [True, True, False, False]
        assert "counts as not read" in shown(app)


async def test_what_counts_as_not_read_is_still_so_the_next_time_and_marked_ones_count_together(
    make_app: AppMaker,
) -> None:
    for presses, expected in (
        (("r", "j", "r"), [True, True, False, False]),
        (("g", "j", "r"), [False, True, False, False]),
        (("*", "r"), [True] * 4),
        (("*", "r"), [False] * 4),
    ):
        app = make_app()
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*presses)
            session = main(app).session
        assert [session.is_read(index) for index in range(4)] == expected


async def test_the_list_can_begin_with_what_is_unread_or_untagged(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "j", "t", *"bridge", "enter", "O")
        assert list(main(app).list.indices) == [-1, 1, 2, 3, 0]
        assert main(app).index == 1
        assert "unread sections first" in shown(app)
        await pilot.press("down")
        assert "unread first · 4 sections" in shown(app)
        await pilot.press("up")
        await pilot.press("O")
        assert list(main(app).list.indices) == [-1, 0, 2, 3, 1]
        await pilot.press("G", "k", "t", *"apples", "enter", "O")
        assert "by tag" in shown(app)
        assert list(main(app).list.indices) == [-1, 3, 1, 0, 2]
        await pilot.press("u", "F", *"tagged:no", "enter", "O")
        assert list(main(app).list.indices) == [0, 2, 3]
        await pilot.press("escape")
        assert list(main(app).list.indices) == [-1, 0, 1, 2, 3]


async def test_the_orders_that_would_change_nothing_are_passed_over(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("O", "O")
        assert "in the order of the document" in shown(app)


async def test_items_of_feeds_are_listed_by_their_time(make_app: AppMaker) -> None:
    items = [
        {"title": f"Ferry {n} sails", "body": f"Ferry {n} left the harbour with {n} cars.", "key": str(n)}
        | ({"published": f"2026-11-{day:02}T08:00:00Z"} if day else {})
        for n, day in ((1, 3), (2, 0), (3, 9), (4, 5))
    ]
    Path("day.roundup.json").write_text(json.dumps({"briefing-roundup": 1, "items": items}), "utf-8")
    app = make_app("day.roundup.json")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("O", "O")
        assert "the latest first" in shown(app)
        rows = [row.partition("│")[0] for row in shown(app).splitlines()]
        assert [row.split()[-2] for row in rows if "sails" in row] == ["3", "4", "1", "2"]


async def test_length_and_method_change_and_are_said(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("S", "S")
        assert "1 sentence by lead-centroid" in shown(app)
        assert "1 of 3" in shown(app)
        await pilot.press("m")
        assert "by lead" in shown(app)


async def test_a_method_of_sumy_is_made_in_the_background(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "m")
        for _ in range(100):
            if "lexrank ·" in shown(app):
                break
            await pilot.pause(0.1)
        assert "lexrank ·" in shown(app)


async def test_find_marks_every_place_and_steps_through_them(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"quarnford", "enter")
        assert main(app).index == 1
        assert "1 of 2 found" in shown(app)
        await pilot.press("n")
        assert "2 of 2 found" in shown(app)
        await pilot.press("n")
        assert "1 of 2 found" in shown(app)
        await pilot.press("N", "escape")
        assert not main(app).session.found


async def test_what_is_found_in_a_headline_is_marked_there(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"lorries", "enter")
        row = main(app).reader.page.lines[0]
        assert [piece.text for piece in row.pieces if piece.role == "found-here"] == ["lorries"]


async def test_words_of_the_title_are_found_where_it_is_the_only_headline(
    make_app: AppMaker, seeds: Path
) -> None:
    app = make_app(str(seeds / "one-article.txt"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"that voted", "enter")
        row = main(app).reader.page.lines[0]
        assert [piece.text for piece in row.pieces if piece.role == "found-here"] == ["that voted"]


async def test_what_is_not_there_is_said_not_to_be(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"zebra", "enter")
        assert "“zebra” is not in this document" in shown(app)


async def test_a_filter_lists_what_matches_until_escape(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"aldmere", "enter")
        assert list(main(app).list.indices) == [0, 2]
        assert "2 of 4 sections" in shown(app)
        await pilot.press("escape")
        assert list(main(app).list.indices) == [-1, 0, 1, 2, 3]


async def test_a_filter_that_makes_no_sense_says_where(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"tga:x", "enter")
        assert "character 1" in shown(app)
        assert len(main(app).list.indices) == 5


async def test_a_filter_without_matches_says_how_to_come_back(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("F", *"zebra", "enter")
        assert "No section matches" in shown(app)
        assert "Esc shows all sections again" in shown(app)


async def test_quotes_by_speaker_lead_into_the_text(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "Maria Holt" in shown(app)
        assert "Peter Lund" in shown(app)
        await pilot.press("tab", "tab", "enter")
        assert main(app).view.in_text


async def test_digest_takes_at_most_one_sentence_of_a_section(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("D")
        await pilot.pause()
        assert sum(heading in shown(app) for heading in HEADINGS) == 4


async def test_help_and_palette_name_every_action(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 90)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        for words in ("Show all keys.", "Undo the last change", "Ctrl-r", "1-9"):
            assert words in shown(app)


async def test_an_action_chosen_in_the_palette_is_done(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"digest", "enter")
        await pilot.pause()
        assert shown(app).splitlines()[0].strip() == "Digest"


async def test_zen_hides_the_list(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z")
        await pilot.pause()
        assert HEADINGS[3] not in shown(app)
        await pilot.press("z")
        await pilot.pause()
        assert HEADINGS[3][:20] in shown(app)


async def test_reading_goes_on_where_it_stopped(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j", "enter", "q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert main(again).index == 2
        assert len(main(again).session.read) == 1


async def test_going_through_the_list_is_going_on_too(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j", "q")
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert main(again).index == 2
        await pilot.press("k", "k", "q")
    once_more = make_app()
    async with once_more.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert main(once_more).index == 0


async def test_what_was_read_by_a_relative_path_is_found_from_any_folder(
    make_app: AppMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mill.txt").write_text("Mill turns again\n\nTwelve people have work again at the mill.\n")
    monkeypatch.chdir(tmp_path)
    app = make_app("mill.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
    (tmp_path / "lock.txt").write_text("Lock shut until Friday\n\nForty barges wait below the town.\n")
    monkeypatch.chdir("/")
    other = make_app(str(tmp_path / "lock.txt"))
    async with other.run_test(size=(80, 24)) as pilot:
        await pilot.press("L")
        await pilot.pause()
        assert "mill" in shown(other).lower()


async def test_a_document_is_listed_once_by_its_shortest_path(
    make_app: AppMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("here", "there", "there/below"):
        (tmp_path / folder).mkdir()
    mill = tmp_path / "there" / "mill.txt"
    mill.write_text("Mill turns again\n\nTwelve people have work again at the mill.\n")
    (tmp_path / "here" / "link").symlink_to(tmp_path / "there" / "below")
    for name in ("../there/mill.txt", str(mill), "link/../mill.txt"):  # the last is there by the link alone
        monkeypatch.chdir(tmp_path / "here")
        app = make_app(name)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("t", *"work", "enter", "q")
    (tmp_path / "lock.txt").write_text("Lock shut until Friday\n\nForty barges wait below the town.\n")
    other = make_app(str(tmp_path / "lock.txt"))
    async with other.run_test(size=(160, 24)) as pilot:
        await pilot.press("L")
        await pilot.pause()
        places = [offer.place for offer in main(other).reading.documents()]
        assert [place for place in places if ".." in place] == [place for place in places if "link" in place]
        assert places.count(str(mill)) == 1


async def test_a_table_is_read_row_by_row_and_code_line_by_line(make_app: AppMaker) -> None:
    table = "| What | Last week | Now |\n|---|---:|---|\n| Oil | 70 | 75 |\n| Gas | 3 | 4 |\n"
    text = f"# Week\n\n## Markets\n\nPrices rose.\n\n{table}\n```sh\nls -l\nrm x\n```\n\na --- b | c | d\n"
    Path("week.md").write_text(text, encoding="utf-8")
    app = make_app("week.md")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("enter")
        rows = [row.partition("│")[2].strip() for row in shown(app).splitlines()]
    begins = [row.split("  ")[0] for row in rows]
    assert begins[begins.index("What | Last week | Now") :][:3] == [
        "What | Last week | Now",
        "Oil | 70 | 75",
        "Gas | 3 | 4",
    ]
    assert begins.index("rm x") == begins.index("ls -l") + 1
    assert "a --- b | c | d" in begins
    assert not any("---|" in row or "```" in row for row in rows)


async def test_holding_a_key_moves_the_list_at_once_and_the_reader_at_rest(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        down(main(app))
        down(main(app))
        assert main(app).index == 3
        assert main(app).view.reader.page.lines[0].pieces[0].text != HEADINGS[3]
        await pilot.pause(0.2)
        assert main(app).reader.page.lines[0].pieces[-1].text == HEADINGS[3]


def test_words_of_saved_queries_are_underlined_in_the_text(roundup: str, home: Path) -> None:
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text('views: {crews: "captains -tag:sea", none: "read:no"}\n', encoding="utf-8")
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}, columns=110) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("\r")
        assert session.wait_for("┃")
        session.read_until_quiet(0.3)
        lined = "".join(
            cell.text for row in session.cells() for cell in row if "underscore" in cell.attributes
        )
        assert lined == "captainscaptains"
        settings.write_text("views: {price: price}\n", encoding="utf-8")
        assert session.wait_for("the settings were changed")
        session.read_until_quiet(0.3)
        lined = "".join(
            cell.text for row in session.cells() for cell in row if "underscore" in cell.attributes
        )
        assert lined == "price"


async def test_the_footer_names_no_key_that_does_nothing_at_the_last_section(make_app: AppMaker) -> None:
    app = make_app()
    async with app.run_test(size=(140, 24)) as pilot:
        await pilot.press("enter")
        assert "] next section" in shown(app)
        await pilot.press("]", "]", "]")
        assert "[ previous section" in shown(app)
        await pilot.press("]")
        assert "that was the last section" in shown(app)


async def test_the_list_goes_by_the_time_that_sections_tell(make_app: AppMaker) -> None:
    rows = ("Lock shut,2026-05-10", "Mill opens,2026-05-12", "Goat found,2026-05-11", "Undated,")
    lines = "".join(f"{row},Nothing more is known of it.\n" for row in rows)
    Path("rows.csv").write_text(f"title,date,text\n{lines}", encoding="utf-8")
    app = make_app("rows.csv")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("O", "O")
        assert "latest first" in shown(app).splitlines()[0]
        listed = [row.partition("│")[0].strip(" ▸") for row in shown(app).splitlines()[1:5]]
        assert [row.split(maxsplit=1)[1] for row in listed] == [
            "Mill opens",
            "Goat found",
            "Lock shut",
            "Undated",
        ]


@pytest.mark.parametrize("key", ["t", "1", ".", "a", "p", "x", "J", "o", "r", "Y"])
async def test_a_key_for_a_section_says_on_highlights_to_choose_one(make_app: AppMaker, key: str) -> None:
    app = make_app()
    async with app.run_test(size=(110, 24)) as pilot:
        await pilot.press("t", *"sea", "enter", "g", key)
        assert "choose a section first: highlights" in said(app)
        await pilot.press("F", *"walrus", "enter", key)
        assert "choose a section first" in said(app)
        assert "highlights" not in said(app)
