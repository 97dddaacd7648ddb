"""`briefing tag`, `tags`, `undo`, `redo` and `paths`: bytes and exit codes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.store.paths import Paths
from tests.store.documents import NEWS

TEXT = "".join(f"## {heading}\n\n" + "\n\n".join(paragraphs) + "\n\n" for heading, paragraphs in NEWS)


class Shell:
    """Runs commands and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return (code, *self._capsys.readouterr())


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def news(tmp_path: Path) -> str:
    path = tmp_path / "news.md"
    path.write_text(TEXT)
    return str(path)


def counts(shell: Shell) -> dict[str, int]:
    code, out, _ = shell("tags", "--format", "json")
    assert code == 0
    return {record["tag"]: record["sections"] for record in json.loads(out)}


def test_a_comma_parts_tags_unless_it_is_quoted(shell: Shell, news: str) -> None:
    assert shell("tag", news, "1", "air war, oil", '"Washington, DC"')[0] == 0
    assert counts(shell) == {"air war": 1, "oil": 1, "Washington, DC": 1}
    assert shell("tag", "--remove", news, "1", '"washington, dc", oil')[0] == 0
    assert counts(shell) == {"air war": 1}
    code, _, err = shell("tag", news, "1", " , ")
    assert (code, err) == (2, "briefing: “ , ” is no tag.\n")


def test_a_line_of_tags_typed_without_quotes_is_one_as_on_the_screen(shell: Shell, news: str) -> None:
    assert shell("tag", news, "1", "ukraine,", "air", "war")[0] == 0
    assert counts(shell) == {"ukraine": 1, "air war": 1}


def test_a_section_is_tagged_by_number_and_by_heading(shell: Shell, news: str) -> None:
    assert shell("tag", news, "1", "ports", "sea/ferries", "--note", "check") == (0, "", "")
    assert shell("tag", news, "council votes", "trams") == (0, "", "")
    assert counts(shell) == {"ports": 1, "sea/ferries": 1, "trams": 1}
    assert shell("tag", "--remove", news, "1", "PORTS") == (0, "", "")
    assert counts(shell) == {"sea/ferries": 1, "trams": 1}


def test_what_was_tagged_is_shown(shell: Shell, news: str) -> None:
    shell("tag", news, "2", "money")
    code, out, _ = shell("show", "--format", "jsonl", news)
    assert code == 0
    assert [section["tags"] for section in json.loads(out)["sections"]] == [[], ["money"], []]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("9", "x"), 1, "no section begins with “9”"),
        (("nothing like it", "x"), 1, "no section begins with"),
        (("1",), 2, "name a tag or a --passage, or write a --note."),
        (("1", " / "), 2, "“/” is no tag."),
        (("1", " , ,/"), 2, "“/” is no tag."),
        (("1", "sea, //"), 2, "“//” is no tag."),
    ],
    ids=["number", "heading", "no tag", "empty tag", "commas and a slash", "one of two"],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    shell: Shell, news: str, arguments: tuple[str, ...], code: int, words: str
) -> None:
    result = shell("tag", news, *arguments)
    assert result[:2] == (code, "")
    assert words in result[2]
    assert result[2].count("\n") == 1


def test_a_broken_tag_file_is_named_by_every_command(shell: Shell, news: str, home: Path) -> None:
    shell("tag", news, "1", "ports")
    (file,) = (home / "data" / "tags").glob("*.yaml")
    file.write_text(file.read_text() + "  x: [\n")
    os.utime(file, (0, 0))  # nobody is writing it
    for arguments in (("tag", news, "1", "more"), ("tags",), ("undo",)):
        code, _, words = shell(*arguments)
        assert code == 1
        assert f"{file}, line " in words
    assert shell("show", news)[0] == 0


def test_tags_are_listed_with_counts(shell: Shell, news: str) -> None:
    shell("tag", news, "1", "ports", "sea")
    shell("tag", news, "2", "sea")
    assert shell("tags")[1].splitlines() == ["ports       1 in 1 document", "sea         2 in 1 document"]


def test_a_change_over_the_library_is_counted_first_and_can_be_undone(shell: Shell, news: str) -> None:
    shell("tag", news, "1", "ports", "sea/ferries")
    shell("tag", news, "2", "sea")
    code, _, words = shell("tags", "rename", "sea", "water")
    assert code == 2
    assert "sea, sea/ferries: 2 sections in 1 document will change; add --yes" in words
    assert shell("tags", "rename", "sea", "water", "--dry-run")[1].endswith(
        "2 sections in 1 document would change\n"
    )
    assert counts(shell) == {"ports": 1, "sea": 1, "sea/ferries": 1}
    assert shell("tags", "rename", "sea", "water", "--yes")[0] == 0
    assert counts(shell) == {"ports": 1, "water": 1, "water/ferries": 1}
    assert shell("tags", "merge", "ports", "water", "harbour", "--yes")[0] == 0
    assert counts(shell) == {"harbour": 2, "harbour/ferries": 1}
    assert shell("tags", "split", "harbour", "a", "b", "--yes")[0] == 0
    assert counts(shell) == {"a": 2, "b": 2, "harbour/ferries": 1}
    assert shell("tags", "delete", "harbour", "--yes")[0] == 0
    assert counts(shell) == {"a": 2, "b": 2}
    assert [shell("undo")[1] for _ in range(4)] == [
        "undid: deleted harbour\n",
        "undid: split harbour into a, b\n",
        "undid: merged ports, water into harbour\n",
        "undid: renamed sea to water\n",
    ]
    assert counts(shell) == {"ports": 1, "sea": 1, "sea/ferries": 1}
    assert shell("redo") == (0, "redid: renamed sea to water\n", "")


def test_a_longer_tag_is_not_given_and_one_of_a_file_stays_and_is_taken_off(shell: Shell, news: str) -> None:
    long = "x" * 5000
    shell("tag", news, "1", "port")
    (file,) = Paths.from_environment().tags.glob("*.yaml")
    file.write_text(file.read_text().replace("[port]", f"[{long}]"))
    for words in (("tag", news, "1", f"{long}z"), ("tags", "rename", long, f"{long}z", "--yes")):
        code, _, said = shell(*words)
        assert code == 2
        assert said == f"briefing: “{'x' * 23}…” has 5,001 characters; a tag has 100 at most.\n"
    shell("tag", news, "1", "sea")
    assert counts(shell) == {long: 1, "sea": 1}
    assert shell("tag", "--remove", news, "1", long)[0] == 0
    assert counts(shell) == {"sea": 1}


@pytest.mark.parametrize("action", [("rename", "a", "/"), ("merge", "a", " "), ("split", "a", "b", "")])
def test_a_tag_without_letters_is_refused(shell: Shell, news: str, action: tuple[str, ...]) -> None:
    shell("tag", news, "1", "a")
    code, _, words = shell("tags", *action, "--yes")
    assert (code, words.split(": ")[1].endswith("is no tag.\n")) == (2, True)
    assert counts(shell) == {"a": 1}


@pytest.mark.parametrize("action", [("rename", "a"), ("merge", "a")])
def test_a_new_name_is_one_tag_and_a_comma_parts_tags_everywhere(
    shell: Shell, news: str, action: tuple[str, ...]
) -> None:
    shell("tag", news, "1", "a")
    code, out, words = shell("tags", *action, "sea,tide", "--yes")
    assert (code, out, words.count("\n")) == (2, "", 1)
    assert words.startswith("briefing: “sea,tide” names 2 tags")
    assert counts(shell) == {"a": 1}
    assert shell("tags", *action, '"sea,tide"', "--yes")[0] == 0  # as it says, and as `tag` and the screen do
    assert counts(shell) == {"sea,tide": 1}


def test_a_tag_is_split_into_what_commas_part(shell: Shell, news: str) -> None:
    shell("tag", news, "1", "a")
    assert shell("tags", "split", "a", "sea,tide", "port", "--yes")[0] == 0
    assert counts(shell) == {"port": 1, "sea": 1, "tide": 1}


def test_a_tag_that_nobody_gave_is_said(shell: Shell, news: str) -> None:
    assert shell("tags", "delete", "nothing", "--yes") == (
        1,
        "",
        "briefing: no section has a tag that this would change.\n",
    )


def test_counts_stand_below_each_other_whatever_the_script(shell: Shell, news: str) -> None:
    shell("tag", news, "1", "ports", "港湾")
    assert shell("tags")[1] == "ports       1 in 1 document\n港湾        1 in 1 document\n"


def test_a_library_is_written_and_read_in(
    shell: Shell, news: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("tag", news, "1", "ports", "no", "--note", "a: b")
    library = tmp_path / "library.yaml"
    library.write_text(shell("tags", "--format", "yaml")[1])
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "elsewhere"))
    assert shell("tags", "--import", str(library))[:2] == (0, "1 section in 1 document changed\n")
    assert shell("tags", "--format", "yaml")[1] == library.read_text()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("documents: [", "line 2: "),
        ("sections: []", "this is not a library of tags"),
        ("documents:\n- sections: 3\n", "line 2: “sections” is not a list"),
        ("documents:\n- sections:\n  - id: a\n    note: [b]\n", "line 4: “note” is not text"),
        ("documents: [a]", "this is not a library of tags"),
        ("- documents: []", "this is not a library of tags"),
        (b"\xff\xfe", "this is not UTF-8"),
        (None, "cannot be read (no such file or directory)"),
    ],
    ids=["no yaml", "one document", "wrong shape", "list for text", "a word", "a list", "no text", "gone"],
)
def test_what_is_no_library_is_named(
    shell: Shell, tmp_path: Path, content: str | bytes | None, words: str
) -> None:
    path = tmp_path / "library.yaml"
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    code, _, said = shell("tags", "--import", str(path))
    assert code == 1
    assert str(path) in said
    assert words in said


@pytest.mark.parametrize("digest", ["../../../owned", "owned", "/owned"])
def test_a_library_writes_nothing_but_tags_and_texts_under_their_own_digests(
    shell: Shell, tmp_path: Path, home: Path, digest: str
) -> None:
    path = tmp_path / "library.yaml"
    about = f"document: {{title: A, source: a.txt, sha256: {digest}}}"
    told = "text: words\n  told: '{}'\n  sections:\n  - id: a\n    tags: [ports]\n"
    path.write_text(f"documents:\n- {about}\n  {told}")
    assert shell("tags", "--import", str(path))[0] == 0
    assert not list(tmp_path.rglob("*owned*"))
    assert not list((home / "data").glob("library/*"))


def test_where_the_text_is_gone_the_source_stands_in(
    shell: Shell, news: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    shell("tag", news, "1", "ports")
    for text in (home / "data" / "library").glob("*.txt"):
        text.unlink()
    code, out, err = shell("export", "--tag", "ports", "--format", "text")
    assert (code, err) == (0, "")
    assert "Tags: ports" in out


def test_an_orphan_is_listed_and_attached(shell: Shell, news: str) -> None:
    shell("tag", news, "2", "money")
    assert shell("tags", "--orphans")[1] == ""
    shorter = TEXT.replace(f"## {NEWS[1][0]}\n\n{NEWS[1][1][0]}\n\n", "")
    Path(news).write_text(shorter)
    line = shell("tags", "--orphans")[1]
    name = line.split(": ")[1]
    assert line == f"{news}: {name}: Markets [money]\n"
    assert json.loads(shell("tags", "--orphans", "--format", "json")[1])[0]["tags"] == ["money"]
    assert shell("tags", "attach", news, name, "council")[0] == 0
    assert shell("tags", "--orphans")[1] == ""
    assert shell("tags", "attach", news, "nothing", "1")[0] == 1


def test_what_is_undone_and_done_again_says_in_which_document(
    shell: Shell, news: str, tmp_path: Path
) -> None:
    (tmp_path / "trams.txt").write_text(
        "Trams stop at midnight\n\nTrams stop at midnight from Monday.\n\nMill turns again\n\nIt has work.\n"
    )
    shell("tag", str(tmp_path / "trams.txt"), "1", "night")
    shell("tag", news, "1", "ports")
    assert [shell("undo")[1].rpartition(", in ")[2] for _ in range(2)] == ["news.md\n", "trams.txt\n"]
    assert shell("redo")[1] == "redid: tagged night · Trams stop at midnight, in trams.txt\n"


def test_a_tag_file_that_cannot_be_read_is_named_when_others_change(
    shell: Shell, news: str, tmp_path: Path
) -> None:
    trams = tmp_path / "trams.txt"
    trams.write_text(
        "Trams stop at midnight\n\nTrams stop at midnight from Monday.\n\nMill turns\n\nIt has work.\n"
    )
    shell("tag", str(trams), "1", "night")
    (broken,) = Path(os.environ["BRIEFING_HOME"]).rglob("tags/*.yaml")
    shell("tag", news, "1", "night")
    broken.write_text("<<<<<<< HEAD\n" + broken.read_text())
    code, out, err = shell("tags", "rename", "night", "late", "--yes")
    assert (code, out.startswith("1 section in 1 document changed")) == (1, True)
    assert broken.name in err
    for command in (("show",), ("quotes",), ("export",)):
        assert broken.name in shell(*command, str(trams))[2]


def test_a_note_alone_is_found_in_the_library(shell: Shell, news: str) -> None:
    shell("tag", news, "1", "--note", "zebra question")
    assert shell("search", "note:zebra")[1]


def test_a_section_without_a_headline_is_called_by_its_first_words_as_they_are_read(
    shell: Shell, tmp_path: Path
) -> None:
    source = tmp_path / "trams.md"
    source.write_text("# Tram news\n\n> **Note**: the *night* tram stops at [midnight](https://t.example).\n")
    shell("tag", str(source), "1", "night")
    assert shell("undo")[1] == "undid: tagged night · Note: the night tram stops at midnight, in Tram news\n"


@pytest.mark.parametrize(
    ("said", "gist"),
    [
        (("money", "sea"), "money, sea"),
        (("--note", "ask them"), "note: ask them"),
        (("--passage",), "1 passage"),
    ],
    ids=["tags", "note", "passage"],
)
def test_an_orphan_is_listed_with_whatever_was_said(
    shell: Shell, news: str, said: tuple[str, ...], gist: str
) -> None:
    paragraph = NEWS[1][1][0]
    said = (*said, paragraph[:12]) if said == ("--passage",) else said
    assert shell("tag", news, "2", *said)[0] == 0
    Path(news).write_text(TEXT.replace(f"## {NEWS[1][0]}\n\n{paragraph}\n\n", ""))
    line = shell("tags", "--orphans")[1]
    assert line.endswith(f": Markets [{gist}]\n")
    assert shell("tags", "attach", news, line.split(": ")[1], "council")[0] == 0
    assert shell("undo")[1] == f"undid: attached {gist}\n"


def test_nothing_to_undo_is_no_error(shell: Shell) -> None:
    assert shell("undo") == (0, "", "briefing: there is nothing to undo.\n")
    assert shell("redo") == (0, "", "briefing: there is nothing to do again.\n")
    assert shell("redo")[:2] == (0, "")


def test_tags_may_live_elsewhere(shell: Shell, news: str, tmp_path: Path, home: Path) -> None:
    shell("tag", "--tags", str(tmp_path / "mine"), news, "1", "ports")
    assert len(list((tmp_path / "mine").glob("*.yaml"))) == 1
    assert not (home / "data" / "tags").exists()
    assert counts(shell) == {}


def test_paths_are_printed(shell: Shell, home: Path) -> None:
    assert shell("paths", "tags") == (0, f"{home}/data/tags\n", "")
    lines = shell("paths")[1].splitlines()
    assert f"library  {home}/data/library" in lines
    assert json.loads(shell("paths", "--format", "json")[1])["state"] == f"{home}/state/state.db"
    assert not home.exists()


@pytest.mark.parametrize("asked", ["café", "CAFE", "Cafe\u0301", "cafe"])
def test_one_rule_says_which_tags_match(shell: Shell, news: str, tmp_path: Path, asked: str) -> None:
    shell("tag", news, "1", "Café/Öl")
    assert shell("search", f"tag:{asked}", news)[1].count("[Café/Öl]") == 1
    assert "Café/Öl" in shell("export", "--tag", asked)[1]
    assert shell("tag", "--remove", news, "1", f"{asked}/ol") == (0, "", "")
    shell("tag", news, "1", "Café")
    assert shell("tags", "rename", "--yes", asked, "tea")[0] == 0
    assert counts(shell) == {"tea": 1}


def test_syllables_are_no_accents(shell: Shell, news: str) -> None:
    shell("tag", news, "1", "かき", "がき", "мой", "мои", "धरम", "धर्म")
    assert len(counts(shell)) == 6


def test_a_section_has_one_name_and_no_marks_of_markdown(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "news.md"
    path.write_text("## **Ports** and *ferries*\n\nThe pier opened on Monday.\n")
    source = str(path)
    assert shell("search", "pier", source)[1].startswith(f"{source}:1: Ports and ferries\n")
    path.write_text("The **old** pier of the harbour town opened again on Monday after two years.\n")
    name = "The old pier of the harbour town opened…"
    assert f": {name}\n" in shell("search", "pier", source)[1]
    assert f" {name}\n" in shell("show", source)[1]
