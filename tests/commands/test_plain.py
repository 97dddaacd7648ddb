"""The line mode answers what is typed, in lines and nothing else."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from briefing.actions import ACTIONS
from briefing.cli import main
from briefing.commands.plain import converse
from briefing.commands.plain_reader import VERBS, PlainReader
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace
from briefing.tui.model.reading import Reading
from tests.feeds.site import Site
from tests.harness.program import on_terminal
from tests.harness.web import Web

if TYPE_CHECKING:
    from pathlib import Path

ROUNDUP = """\
Council keeps the library open

The council voted on Monday to keep the town library open through the winter months. Mayor Anna Brook \
said: “We heard every single voice in this town.”

A second paragraph adds that the money comes from the roads fund and will last a year.

Storm closes the northern road

The northern road was closed on Tuesday after a storm brought down trees near the old mill. Police asked \
drivers to stay at home.

Repairs will take until Friday, the road office said in a short statement on its website.
"""


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "roundup.txt"
    path.write_text(ROUNDUP, encoding="utf-8")
    return str(path)


def said(source: str, *typed: str) -> list[str]:
    workspace = Workspace(Paths.from_environment())
    reading = Reading(workspace, workspace.open(Source.named(source)), sources=[Source.named(source)])
    reader = PlainReader(reading)
    shown = io.StringIO()
    converse(reader, io.StringIO("".join(f"{line}\n" for line in typed)), shown)
    return shown.getvalue().splitlines()


def test_the_list_is_numbered(source: str) -> None:
    lines = said(source, "list")
    assert lines[1:3] == [
        "briefing> 1. Council keeps the library open.",
        "2. Storm closes the northern road.",
    ]


def test_a_number_shows_summary_and_quotes(source: str) -> None:
    lines = said(source, "1")
    assert "Summary." in lines
    assert "Anna Brook, Mayor: “We heard every single voice in this town.”" in lines


def test_reading_gives_every_paragraph_on_its_own_line(source: str) -> None:
    lines = said(source, "read 2")
    assert lines[-2] == "End of section."
    assert sum("storm brought down trees" in line for line in lines) == 1
    assert sum(line.startswith("Repairs will take") for line in lines) == 1


def test_a_tag_is_on_disk_when_the_answer_says_so_and_can_be_undone(source: str) -> None:
    assert any(
        "Saved. 1. Council keeps the library open. Tagged town/library." in line
        for line in said(source, "tag 1 town/library")
    )
    assert any(line.endswith("Tagged town/library.") for line in said(source, "list"))
    said(source, "undo")
    assert not any("Tagged" in line for line in said(source, "list"))


def test_a_change_of_another_document_is_undone_only_when_that_was_said(source: str, tmp_path: Path) -> None:
    other = tmp_path / "trams.txt"
    other.write_text(
        "Trams stop at midnight\n\nTrams stop at midnight from Monday.\n\nMill turns again\n\nIt has work.\n"
    )
    said(str(other), "tag 1 night")
    lines = said(source, "tag 1 town", "undo", "undo", "undo", "redo")
    asked, undone, redone = (line.removeprefix("briefing> ") for line in lines[-4:-1])
    assert (
        asked == "undo again undoes another document's: tagged night · Trams stop at midnight, in trams.txt."
    )
    assert undone.startswith("undid: tagged night")
    assert redone == "redid: tagged night · Trams stop at midnight, in trams.txt."


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Week\n\n## Markets\n\nPrices rose.\n\n| What | Now |\n|---|---|\n| Oil | 75 |\n")
    lines = said(str(path), "read 1")
    assert lines[lines.index("What | Now") + 1] == "Oil | 75"


def test_a_quote_in_two_parts_is_listed_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Pier opens\n\n“The pier is open again,” said Ada Lind, the mayor, “and it will stay so all year.” "
        "“Nobody asked us for it,” said Bo Marn, a fisherman.\n"
    )
    lines = [line for line in said(str(path), "quotes") if "“" in line]
    assert len(lines) == 2
    assert sum("stay so all year" in line for line in lines) == 1
    assert "The pier is open again" in lines[0]


def test_untagging_and_notes_are_saved_too(source: str) -> None:
    said(source, "tag 2 roads weather", "untag 2 roads", "note 2 call the road office")
    assert "2. Storm closes the northern road. Tagged weather. Note: call the road office" in said(
        source, "list"
    )


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("tag 2 roads weather", "roads, weather"),
        ("tag 2 ukraine, air war", "ukraine, air war"),
        ('tag 2 "air war" oil', "air war, oil"),
        ('tag 2 "Washington, DC", energy', "Washington, DC, energy"),
    ],
)
def test_a_comma_parts_tags_as_on_the_screen(source: str, typed: str, tags: str) -> None:
    assert f"2. Storm closes the northern road. Tagged {tags}." in said(source, typed, "list")


def test_documents_are_listed_and_opened_by_number(source: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Harbour freezes over\n\nThe harbour froze on Sunday, for the first time in years.\n")
    said(str(other), "tag 1 ice")
    lines = said(source, "documents", "open 2", "list", "open 9")
    assert lines[1:3] == ["briefing> 1. roundup.txt.", "2. other.txt. 1 tagged."]
    assert lines[3].startswith(f"briefing> {other.name}. 1 section.")
    assert lines[4] == "briefing> 1. Harbour freezes over. Tagged ice."
    assert "needed: the number of a document" in lines[5]


def test_what_was_read_counts_as_read_now_and_later(source: str) -> None:
    assert said(source, "find read:yes")[1:] == ["briefing> 0 found.", "briefing> "]
    lines = said(source, "read 2", "find read:yes")
    assert lines[-3:-1] == ["briefing> 1 found.", "2. Storm closes the northern road."]
    assert said(source, "find read:no")[1:3] == ["briefing> 1 found.", "1. Council keeps the library open."]


def test_undoing_a_cut_leaves_nothing_behind(source: str) -> None:
    lines = said(source, "join 2", "undo", "read 2", "find read:yes")
    assert lines[-3:-1] == ["briefing> 1 found.", "2. Storm closes the northern road."]


def test_rules_tag_what_is_opened_as_on_the_screen(source: str, home: Path) -> None:
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("rules:\n- {tag: weather, word: storm, automatic: yes}\n", encoding="utf-8")
    with on_terminal("--plain", source, environment={"BRIEFING_HOME": str(home)}) as session:
        session.press("list\nquit\n")
        assert session.wait() == 0
        assert "2. Storm closes the northern road. Tagged weather." in session.text()


HARBOUR = "Harbour freezes over\n\nThe harbour froze.\n\nThaw sets in\n\nIt thaws in the harbour.\n"


def test_all_tagged_documents_are_searched_and_one_is_opened_at_the_match(
    source: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(HARBOUR)
    said(str(other), "tag 1 ice")
    lines = said(source, "search harbour", "go 2", "go 3")
    assert lines[1:4] == [
        "briefing> 2 found.",
        "1. Harbour freezes over. In other.txt.",
        "2. Thaw sets in. In other.txt.",
    ]
    assert lines[4].startswith("briefing> other.txt. 2 sections.")
    assert lines[5] == "2. Thaw sets in."
    assert lines[-2] == "briefing> needed: the number of a section; type search and a query."
    assert said(source, "go 1")[1] == lines[-2]


def test_what_is_found_is_read_although_another_document_has_its_name_by_now(
    source: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(HARBOUR)
    said(str(other), "tag 1 ice")
    other.write_text(
        "Baths reopen\n\nThe baths are warm again.\n\nChess is back\n\nEight boards were set up.\n"
    )
    lines = said(source, "search harbour", "go 2", "read 2")
    assert lines[5] == "2. Thaw sets in."
    assert "It thaws in the harbour." in lines[6:]


def test_a_search_takes_nothing_from_standard_input(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Harbour opens\n\nThe harbour opens.\n")))
    said("-", "tag 1 ice")
    for text in Paths.from_environment().library.glob("*.txt"):
        text.unlink()
    typed = io.BytesIO(b"the next command")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(typed))
    assert said(source, "search harbour")[1] == "briefing> 0 found."
    assert typed.tell() == 0


def test_the_name_of_a_file_commands_no_terminal(tmp_path: Path) -> None:
    source = tmp_path / "a\x1b]0;mine\x07\u202eb\nc.txt"
    source.write_text(ROUNDUP, encoding="utf-8")
    lines = said(str(source), "documents", "open 1")
    assert lines[1] == "briefing> 1. a␛]0;mine␇\ufffdb c.txt."
    assert not [letter for line in lines for letter in line if not letter.isprintable()]


def test_highlights_lead_to_their_sections_and_the_digest_names_them(tmp_path: Path) -> None:
    source = tmp_path / "day.txt"
    lead = "The northern road was closed on Tuesday after a storm brought down trees.\n"
    source.write_text(lead + ROUNDUP.replace("\n\n", "\n"))
    highlights = said(str(source), "highlights")
    assert any(line.endswith("See 2.") for line in highlights), highlights
    digest = said(str(source), "digest")
    assert any(line.removeprefix("briefing> ").startswith("1. The council voted") for line in digest)


def test_a_suggested_tag_is_given_by_its_number(source: str) -> None:
    suggested = [line for line in said(source, "suggest 1") if ". " in line][1:]
    number, _, rest = suggested[0].removeprefix("briefing> ").partition(". ")
    tag = rest.partition(":")[0]
    assert number == "1"
    lines = said(source, "give 1 1", "give 1 99", "undo", "redo")
    assert "needed: the number of a suggested tag; type suggest and a number." in lines[2]
    assert any(f"Tagged {tag}." in line for line in said(source, "list"))


def test_a_suggested_tag_that_is_given_already_is_said_to_be(source: str) -> None:
    before = [line for line in said(source, "suggest 1") if "1. " in line][-1]
    after = [line for line in said(source, "give 1 1", "suggest 1") if "1. " in line][-1]
    assert "given already" not in before
    assert "1. " in after
    assert after.endswith(", given already.")


def test_a_note_is_read_without_words_and_taken_away_by_empty_ones(source: str) -> None:
    assert said(source, "note 2")[1] == "briefing> There is no note."
    said(source, "note 2 call them")
    assert said(source, "note 2")[1] == "briefing> Note: call them"
    lines = said(source, 'note 2 ""', "note 2", "undo", "note 2")
    assert lines[1].startswith("briefing> Saved. 2. Storm")
    assert lines[2] == "The note was: call them (undo brings it back)"
    assert lines[3] == "briefing> There is no note."
    assert lines[5] == "briefing> Note: call them"


def test_without_orphans_there_is_none_to_attach(source: str) -> None:
    assert (
        said(source, "attach 1 1")[1]
        == "briefing> Nothing to attach: every tagged section is still in the text."
    )


def test_a_document_is_called_as_on_the_screen(source: str) -> None:
    assert said(source)[0].startswith("roundup.txt. 2 sections.")


def test_folders_that_an_export_makes_are_said(source: str, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "brief.md"
    lines = said(source, "tag 1 town", f"export {target}")
    assert "Made the folder new/folder." in lines
    assert target.exists()
    assert not any("Made" in line for line in said(source, f"export {target.with_name('again.md')}"))


def test_an_ending_that_stands_for_no_format_is_said(source: str, tmp_path: Path) -> None:
    target = tmp_path / "brief.xyz"
    line = said(source, "tag 1 town", f"export {target}")[2]
    assert "as markdown: it has none of the endings .md, .html, .txt" in line


def test_an_export_has_the_format_of_its_name(source: str, tmp_path: Path) -> None:
    target = tmp_path / "brief.json"
    said(source, "tag 1 town", f"export {target}")
    assert json.loads(target.read_text("utf-8"))


SCREEN_ALONE = {
    *("last", "page_down", "page_up", "read_on", "read_back", "half_down", "half_up", "next_section"),
    *("previous_section", "previous_untagged", "next_stop", "previous_stop", "back", "shorter", "zen"),
    *("toggle_read", "find_next", "find_previous", "filter", "list_tag", "mark", "unmark_all"),
    *("mark_matching", "copy", "copy_section", "palette", "theme", "suspend", "redraw"),
}
"""What there is nothing to do about without a screen, or is done by the words of another action."""


def test_every_action_of_the_table_is_typed_or_about_the_screen_alone() -> None:
    assert {action.id for action in ACTIONS if not action.typed} == SCREEN_ALONE
    assert all(hasattr(PlainReader, f"_{verb.name}") for verb in VERBS)
    assert len({verb.name for verb in VERBS}) == len(VERBS)


def test_sections_are_gone_through_and_untagged_ones_found(source: str) -> None:
    lines = said(
        source, "next", "next", "next", "previous", "tag 1 town", "untagged", "tag 2 road", "untagged"
    )
    assert next(line for line in lines if "Council keeps" in line).startswith("briefing> 1.")
    assert "briefing> that was the last section." in lines
    assert lines[-2] == "briefing> every section carries a tag."


def test_summaries_change_as_one_says(source: str) -> None:
    long, short = said(source, "1"), said(source, "sentences 1", "method lead", "1")
    assert len(short) == len(long) - 2 + 2  # sentences, and answers
    assert "briefing> By lead from now on." in short
    assert "needed: a number from 1 to 50." in said(source, "sentences many")[1]
    assert "needed: one of lead-centroid" in said(source, "method magic")[1]


def test_a_tag_is_given_again_and_cuts_are_put_right(source: str) -> None:
    lines = said(source, "tag 1 town", "again 2", "split 1 2", "list", "undo", "join 2", "list", "join 1")
    assert any("2. Storm closes the northern road. Tagged town." in line for line in lines)
    assert sum(line == "briefing> Saved. 3 sections now." for line in lines) == 1
    assert "briefing> Saved. 1 section now." in lines
    assert "briefing> the first section has none above it." in lines


def test_links_saved_queries_and_orphans_are_listed_by_number(tmp_path: Path, home: Path) -> None:
    settings = home / "config" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("views: {storms: storm}\n", encoding="utf-8")
    path = tmp_path / "links.txt"
    path.write_text(ROUNDUP.replace("website.", "website https://road.example/news."), encoding="utf-8")
    source = str(path)
    assert said(source, "links 2", "links 1")[1:3] == [
        "briefing> 1. https://road.example/news",
        "briefing> There is no link in this section.",
    ]
    assert said(source, "views", "views 1")[1:3] == ["briefing> 1. storms: storm", "briefing> 1 found."]
    said(source, "tag 2 road")
    path.write_text(ROUNDUP[: ROUNDUP.index("Storm")], encoding="utf-8")
    lines = said(source, "orphans", "attach 1 1", "orphans")
    assert lines[1] == "briefing> 1. Storm closes the northern road. road"
    assert lines[2].startswith("briefing> Saved. 1. Council keeps the library open. Tagged road.")
    assert lines[3] == "briefing> Nothing to attach: every tagged section is still in the text."


def test_finding_lists_what_matches(source: str) -> None:
    assert said(source, "find storm")[1:3] == ["briefing> 1 found.", "2. Storm closes the northern road."]


def test_an_export_is_written_and_never_over_a_file(source: str, tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    assert any("1 section written" in line for line in said(source, "tag 1 town", f"export {target}"))
    assert "Council keeps the library open" in target.read_text(encoding="utf-8")
    assert any("exists" in line for line in said(source, f"export {target}"))


@pytest.mark.parametrize("typed", ["untag 2 sport", "tag 2 oil", "note 2 call them", 'note 1 ""'])
def test_what_changes_nothing_is_not_said_to_be_saved(source: str, typed: str) -> None:
    said(source, "tag 2 oil", "note 2 call them")
    assert "Nothing changed. " in said(source, typed)[1]


def test_what_is_missing_is_named_as_help_has_it(source: str) -> None:
    for verb in ("tag", "untag"):
        assert said(source, f"{verb} 1")[1].endswith(f"needed: {verb} N TAG...")
    assert said(source, "mark 1")[1].endswith("needed: mark N WORDS...")


def test_one_paragraph_is_not_split(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("\n\n".join(ROUNDUP.split("\n\n")[:2]) + "\n", encoding="utf-8")
    for typed in ("split 1", "split 1 1", "split 1 2"):
        assert said(str(path), typed)[1].endswith("is one paragraph; there is no place to split it.")


@pytest.mark.parametrize("typed", ["nonsense", "read", "read 99", "tag 1", "show it's", "find (", "export"])
def test_what_cannot_be_done_is_one_sentence_and_not_the_end(source: str, typed: str) -> None:
    lines = said(source, typed, "list")
    assert len(lines) == 5
    assert lines[-2].startswith("2. Storm") or lines[-2].endswith("northern road.")


def test_help_names_every_verb(source: str) -> None:
    text = "\n".join(said(source, "help"))
    assert all(verb.name in text for verb in VERBS)


def test_on_a_dumb_terminal_not_one_escape_is_written(source: str) -> None:
    with on_terminal("--plain", source, environment={"TERM": "dumb"}) as session:
        assert session.wait_for("briefing>")
        session.press("1\r")
        assert session.wait_for("Summary.")
        session.press("quit\r")
        assert session.wait() == 0
        assert b"\x1b" not in session.raw


def test_a_document_from_a_pipe_leaves_the_terminal_to_type_at(source: str) -> None:
    with on_terminal("--plain", "-", stdin=ROUNDUP.encode()) as session:
        assert session.wait_for("briefing>")
        session.press("list\r")
        assert session.wait_for("2. Storm closes")
        session.press("quit\r")
        assert session.wait() == 0


def test_feeds_are_fetched_and_their_roundup_is_read(source: str) -> None:
    site = Site()
    with Web(site) as web:
        main(["feeds", "add", f"{web.base}/ports", "--tag", "sea"])
        lines = said(source, "fetch", "list", "fetch trams")
    assert lines[1].endswith("1 section. Type list, a number, or help.")
    assert lines[2] == "briefing> 1. Pier reopens. Tagged sea."
    assert lines[3] == "briefing> no subscription is called “trams”."


def test_a_number_of_any_length_is_answered(source: str) -> None:
    lines = said(source, "9" * 5000, f"open {'9' * 5000}")
    assert "no section begins with" in lines[1]
    assert lines[2] == "briefing> needed: the number of a document; type documents."


def test_a_roundup_that_cannot_be_written_ends_nothing(source: str, home: Path) -> None:
    with Web(Site()) as web:
        main(["feeds", "add", f"{web.base}/ports"])
        (home / "data").mkdir()
        (home / "data" / "roundups").write_text("in the way")
        lines = said(source, "fetch", "1")
    assert lines[1] == f"briefing> {home}/data/roundups: cannot be written (file exists)."
    assert lines[2].startswith("briefing> 1. Council keeps")


def test_without_feeds_it_is_said_how_to_subscribe(source: str) -> None:
    assert (
        said(source, "fetch")[1] == "briefing> no feeds yet; briefing feeds add URL, in a shell, subscribes."
    )
