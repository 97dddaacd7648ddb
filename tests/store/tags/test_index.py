"""The index says what the files say, whatever happened to either."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.model import Document
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tags.store import TagStore
from tests.store.documents import MARKETS, document_of

NEWS_OF_MARN = document_of()
PIER_ID, MARKETS_ID, TRAM_ID = (section.id for section in NEWS_OF_MARN.sections)
Stores = Callable[[], TagStore]


def counted(store: TagStore) -> dict[str, tuple[int, int]]:
    return {topic.tag: (topic.documents, topic.sections) for topic in store.topics()}


@pytest.fixture
def tagged(store: TagStore) -> TagStore:
    other = document_of((MARKETS,), "/news/2.txt")
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea", "ports")), Change(MARKETS_ID, add=("sea",))])
    store.change(other, [Change(other.sections[0].id, add=("sea",))])
    return store


def test_tags_are_counted_over_documents_and_sections(tagged: TagStore) -> None:
    assert counted(tagged) == {"sea": (2, 3), "ports": (1, 1)}


def test_a_file_that_is_edited_made_or_removed_is_noticed(tagged: TagStore, open_store: Stores) -> None:
    first, second = sorted(tagged.directory.glob("*.yaml"), key=lambda path: -path.stat().st_size)
    before = first.stat()
    first.write_text(first.read_text().replace("[sea, ports]", "[sky, ports]"))
    assert first.stat().st_size == before.st_size
    assert counted(open_store()) == {"sky": (1, 1), "sea": (2, 2), "ports": (1, 1)}
    (tagged.directory / "copy.yaml").write_text(first.read_text())
    second.unlink()
    assert counted(open_store()) == {"sky": (1, 1), "sea": (1, 1), "ports": (1, 1)}  # two files, one text


def test_what_is_not_a_tag_file_is_passed_over(tagged: TagStore) -> None:
    (tagged.directory / ".hidden.yaml").write_text("[")
    (tagged.directory / "readme.md").write_text("[")
    (tagged.directory / "folder.yaml").mkdir()
    assert counted(tagged)["ports"] == (1, 1)
    assert tagged.broken() == ()


def test_a_broken_file_is_named_and_the_others_count(tagged: TagStore) -> None:
    (tagged.directory / "bad.yaml").write_text("sections: [\n")
    assert counted(tagged)["sea"] == (2, 3)
    ((path, problem),) = tagged.broken()
    assert path.name == "bad.yaml"
    assert "bad.yaml, line 2: " in problem


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"SQLite format 3\0" + os.urandom(5000)),
        lambda path: path.write_bytes(b""),
        lambda path: os.truncate(path, path.stat().st_size // 2),
        lambda path: path.write_bytes(bytes(100) + path.read_bytes()[100:]),
    ],
    ids=["gone", "noise", "empty", "cut off", "no header"],
)
def test_a_damaged_index_is_built_anew(
    tagged: TagStore, open_store: Stores, paths: Paths, damage: Callable[[Path], object]
) -> None:
    tagged.topics()
    tagged.state.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    tagged.state.close()
    damage(paths.database)
    assert counted(open_store()) == {"sea": (2, 3), "ports": (1, 1)}
    assert open_store().load(NEWS_OF_MARN).sections[PIER_ID].tags == ("sea", "ports")


def test_a_damaged_index_that_cannot_be_moved_is_done_without(
    tagged: TagStore, open_store: Stores, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    tagged.state.close()
    paths.database.write_bytes(b"SQLite format 3\0" + os.urandom(5000))
    with monkeypatch.context() as read_only:
        read_only.setattr(Path, "replace", denied)
        assert counted(open_store()) == {"sea": (2, 3), "ports": (1, 1)}
        assert open_store().load(NEWS_OF_MARN).sections[PIER_ID].tags == ("sea", "ports")


@pytest.mark.parametrize("record", ["'x'", "'{}'", "NULL", "X'ff'", "'[1]'"])
def test_a_damaged_record_is_read_from_its_file(tagged: TagStore, open_store: Stores, record: str) -> None:
    tagged.topics()
    tagged.state.run(f"UPDATE file SET record = {record}", [()])
    assert sum(len(document.entries) for document in open_store().tagged_documents()) == 3
    assert open_store().load(NEWS_OF_MARN).sections[PIER_ID].tags == ("sea", "ports")


def test_an_index_of_another_version_is_built_anew(
    tagged: TagStore, open_store: Stores, paths: Paths
) -> None:
    tagged.state.close()
    with sqlite3.connect(paths.database) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert counted(open_store()) == {"sea": (2, 3), "ports": (1, 1)}


def test_where_no_state_can_be_kept_tags_are_counted_all_the_same(
    tagged: TagStore, home: Path, paths: Paths
) -> None:
    blocked = home / "blocked"
    blocked.write_text("a file where a directory should be")
    store = TagStore(paths, State(blocked / "state.db"))
    assert counted(store) == {"sea": (2, 3), "ports": (1, 1)}
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("trams",))])
    assert counted(store)["trams"] == (1, 1)


def test_two_directories_of_tags_are_two_libraries(tagged: TagStore, paths: Paths, tmp_path: Path) -> None:
    other = TagStore(Paths.from_environment(tags=tmp_path / "t*[x]gs"))
    other.change(NEWS_OF_MARN, [Change(PIER_ID, add=("elsewhere",))])
    assert counted(other) == {"elsewhere": (1, 1)}
    assert "elsewhere" not in counted(tagged)


def test_reading_positions_and_marks_are_remembered(paths: Paths) -> None:
    state = State(paths.database)
    state.remember_position("aa", "/news/1.txt", "pier", 1.0)
    state.remember_position("bb", "/news/2.txt", "tram", 2.0)
    state.mark_read("aa", ["pier"])
    state.mark_read("aa", ["pier", "tram"])
    state.close()
    state = State(paths.database)
    assert state.position("aa") == "pier"
    assert state.position("other version", "/news/1.txt") == "pier"
    assert state.position("other version", "-") is None
    assert state.recent() == (("bb", "/news/2.txt"), ("aa", "/news/1.txt"))
    assert state.read_sections("aa") == {"pier", "tram"}


def test_a_state_that_somebody_else_writes_to_is_waited_for_and_then_let_be(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.store.state.TIMEOUT", 0.01)
    state = State(paths.database)
    state.mark_read("aa", ["pier"])
    other = sqlite3.connect(paths.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    state.mark_read("aa", ["tram"])
    assert state.read_sections("aa") == {"pier"}
    other.execute("ROLLBACK")
    other.close()
    state.mark_read("aa", ["markets"])
    assert state.read_sections("aa") == {"pier", "markets"}


def test_on_a_full_disk_the_state_goes_on_in_memory(tagged: TagStore, open_store: Stores) -> None:
    tagged.state.rows("PRAGMA max_page_count = 1")
    tagged.state.mark_read("aa", [f"section {number}" for number in range(5000)])
    assert counted(tagged) == {"sea": (2, 3), "ports": (1, 1)}
    tagged.state.mark_read("aa", ["pier"])
    assert tagged.state.read_sections("aa") == {"pier"}
    assert counted(open_store()) == {"sea": (2, 3), "ports": (1, 1)}


@pytest.mark.parametrize("seed", range(12))
def test_damage_while_it_is_in_use_is_survived(tagged: TagStore, paths: Paths, seed: int) -> None:
    assert counted(tagged) == {"sea": (2, 3), "ports": (1, 1)}
    tagged.state.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    tagged.state.close()
    assert tagged.topics()
    raw = bytearray(paths.database.read_bytes())
    raw[200:] = random.Random(seed).randbytes(len(raw) - 200)
    paths.database.write_bytes(raw)
    assert counted(tagged) == {"sea": (2, 3), "ports": (1, 1)}
    tagged.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("trams",))])
    assert counted(tagged)["trams"] == (1, 1)


def test_a_daily_letter_with_standing_headings_finds_its_own_file(open_store: Stores) -> None:
    def words(seed: int) -> str:
        chance = random.Random(seed)
        return " ".join("".join(chance.choices("abcdefgh", k=6)) for _ in range(20))

    def letter(day: int) -> Document:
        stories = ((words(10 * day + number)[:40], [words(500 + 10 * day + number)]) for number in range(3))
        return document_of((*stories, ("Markets", [words(1000 + day)])))

    letters = [letter(day) for day in range(12)]
    for document in letters:
        open_store().change(document, [Change(section.id, add=("t",)) for section in document.sections])
    for document in letters:
        assert set(open_store().load(document).sections) == {section.id for section in document.sections}
    assert len(list(open_store().directory.glob("*.yaml"))) == len(letters)
