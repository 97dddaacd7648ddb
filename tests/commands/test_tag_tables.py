"""`briefing tags --suggest`, `tags --by` and `show --suggest`: bytes and exit codes."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main

FIRST = """Shells fall on Varn

Two soldiers died when artillery hit their trench near Varn at dawn, the general staff said.

Voters go to the polls in Marn

Three candidates stand in the election for mayor of Marn, and the ballot is long.
"""
SECOND = """Missiles strike the port

Missiles hit the harbour of Varn on Monday and troops closed the roads, officers said.
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    return (code, *capsys.readouterr())


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST)
    (folder / "b.txt").write_text(SECOND)
    return folder


def test_what_would_be_suggested_over_a_folder_is_counted_and_nothing_is_tagged(
    capsys: pytest.CaptureFixture[str], letters: Path
) -> None:
    code, out, _ = run(capsys, "tags", "--suggest", str(letters), "--format", "json")
    found = {record["tag"]: record for record in json.loads(out)}
    assert code == 0
    war = {"tag": "conflict/armed-conflict", "origin": "topic", "sections": 2, "documents": 2}
    assert found["conflict/armed-conflict"] == war
    assert found["politics/election"]["sections"] == 1
    assert found["Varn"] == {"tag": "Varn", "origin": "name", "sections": 2, "documents": 2}
    assert run(capsys, "tags", "--suggest", str(letters))[1].startswith("conflict/armed-conflict")
    assert json.loads(run(capsys, "tags", "--format", "json")[1]) == []


def test_a_folder_that_cannot_be_read_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "tags", "--suggest", str(tmp_path / "nowhere"))
    assert (code, out) == (1, "")
    assert "nowhere" in err


def test_each_section_has_its_suggestions_in_json(capsys: pytest.CaptureFixture[str], letters: Path) -> None:
    _, out, _ = run(capsys, "show", "--format", "json", "--suggest", "3", str(letters / "a.txt"))
    war, vote = json.loads(out)["sections"]
    first = war["suggestions"][0]
    assert len(war["suggestions"]) == 3
    assert {key: first[key] for key in ("tag", "origin", "subject", "code", "name", "shown")} == {
        "tag": "conflict/armed-conflict",
        "origin": "topic",
        "subject": "conflict",
        "code": "20000056",
        "name": "armed conflict",
        "shown": True,
    }
    assert vote["suggestions"][0]["tag"] == "politics/election"
    _, plain, _ = run(capsys, "show", "--format", "json", str(letters / "a.txt"))
    assert "suggestions" not in json.loads(plain)["sections"][0]


def test_suggestions_are_for_programs(capsys: pytest.CaptureFixture[str], letters: Path) -> None:
    code, out, err = run(capsys, "show", "--suggest", "3", str(letters / "a.txt"))
    assert (code, out) == (2, "")
    assert "--format json" in err


def test_suggestions_take_what_the_reader_has_said_and_done(
    capsys: pytest.CaptureFixture[str], letters: Path, tmp_path: Path
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("pinned: [today]\ntopics: {politics/election: polls, conflict/armed-conflict: no}\n")
    run(capsys, "tag", str(letters / "b.txt"), "1", "Harbours")
    file = str(letters / "a.txt")
    _, out, _ = run(capsys, "show", "--format", "json", "--suggest", "9", "--config", str(config), file)
    tags = [[one["tag"] for one in section["suggestions"]] for section in json.loads(out)["sections"]]
    assert [found[0] for found in tags] == ["today", "today"]
    assert "conflict/armed-conflict" not in tags[0]
    assert "polls" in tags[1]


def test_a_topic_that_there_is_not_is_named_with_what_was_meant(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("topics: {politics/elections: polls}\n")
    _, _, err = run(capsys, "config", "--config", str(config))
    assert "config.yaml, line 1" in err
    assert "politics/election" in err.replace("politics/elections", "", 1)


def test_topics_of_the_readers_own_stand_in_for_the_built_in_ones(
    capsys: pytest.CaptureFixture[str], letters: Path, tmp_path: Path
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(
        "vocabulary:\n  front/east: shell* artillery\n  civics: [ballot, Mayor]\n  war: soldiers\n"
    )
    file = str(letters / "a.txt")
    _, out, _ = run(capsys, "show", "--format", "json", "--suggest", "9", "--config", str(config), file)
    first, second = (section["suggestions"] for section in json.loads(out)["sections"])
    topics = [one for one in first if one["origin"] == "topic"]
    assert [(one["tag"], one["subject"], one["code"], one["shown"]) for one in topics] == [
        ("front/east", None, None, True),
        ("war", None, None, True),
    ]
    assert topics[0]["reason"] == "topic: shells, artillery"
    assert [one["tag"] for one in second if one["origin"] == "topic"] == ["civics"]


def test_a_broken_vocabulary_is_named_by_line_and_the_rest_of_it_holds(
    capsys: pytest.CaptureFixture[str], letters: Path, tmp_path: Path
) -> None:
    file = str(letters / "a.txt")
    for broken, tag in (("vocabulary:\n  a: '*'\n  b: shells\n", "b"), ("vocabulary: [a]\n", "conflict")):
        config = tmp_path / tag / "config.yaml"
        config.parent.mkdir()
        config.write_text(broken)
        _, out, _ = run(capsys, "show", "--format", "json", "--suggest", "3", "--config", str(config), file)
        assert json.loads(out)["sections"][0]["suggestions"][0]["tag"].startswith(tag)
        _, _, err = run(capsys, "config", "--config", str(config))
        assert "config.yaml, line" in err
        assert "vocabulary" in err


@pytest.fixture
def dated(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "tagfiles"
    folder.mkdir()
    sections = "".join(
        f"- {{id: s{number}, heading: H{number}, lede: L, tags: [{tags}], tagged: {moment}}}\n"
        for number, (tags, moment) in enumerate(
            [
                ("energy, war", "2026-11-22T22:59:59Z"),
                ("energy", "2026-11-22T23:30:00Z"),
                ("Energy", "2026-11-24T08:00:00Z"),
                ("lost", "yesterday"),
            ]
        )
    )
    (folder / "n.yaml").write_text(
        f"briefing: 1\ndocument: {{title: N, source: n.txt, sha256: {'0' * 64}}}\nsections:\n{sections}"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Vienna")
        time.tzset()
        yield folder
    time.tzset()


def test_tags_are_counted_by_week_of_the_readers_calendar(
    capsys: pytest.CaptureFixture[str], dated: Path
) -> None:
    _, out, _ = run(capsys, "tags", "--by", "week", "--format", "json", "--tags", str(dated))
    weeks = json.loads(out)
    assert [week["week"] for week in weeks] == ["2026-W48", "2026-W47"]
    assert sum(tag["sections"] for tag in weeks[0]["tags"]) == 2
    assert weeks[1]["tags"] == [{"tag": "energy", "sections": 1}, {"tag": "war", "sections": 1}]


def test_a_tag_in_two_spellings_is_counted_once(capsys: pytest.CaptureFixture[str], dated: Path) -> None:
    _, out, _ = run(capsys, "tags", "--by", "year", "--tags", str(dated))
    assert out == "2026  energy 3, war 1\n"


@pytest.mark.parametrize(("period", "when"), [("day", "2026-11-24"), ("month", "2026-11"), ("year", "2026")])
def test_a_period_is_named_as_iso_8601_has_it(
    capsys: pytest.CaptureFixture[str], dated: Path, period: str, when: str
) -> None:
    _, out, _ = run(capsys, "tags", "--by", period, "--tags", str(dated))
    assert out.startswith(f"{when}  ")
