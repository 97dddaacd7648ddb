"""A change over many files is one transaction: killed, refused or out of room, it is whole or not at all."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.core.tags.model import Change
from briefing.errors import StoreError
from briefing.store.paths import Paths
from briefing.store.state import State
from briefing.store.tags import directory, journal, writer
from briefing.store.tags.store import TagStore
from tests.store.documents import MARKETS, PIER, TRAM, document_of

DOCUMENTS = tuple(document_of((story,), f"/news/{n}.txt") for n, story in enumerate((PIER, MARKETS, TRAM)))
Stores = Callable[[], TagStore]

TRANSACTIONS: dict[str, Callable[[TagStore, Path], object]] = {
    "rename": lambda store, _: store.rename("sea", "ocean"),
    "merge": lambda store, _: store.merge(["sea", "ports"], "trade"),
    "split": lambda store, _: store.split("sea", ["water", "salt"]),
    "delete": lambda store, _: store.delete("sea"),
    "undo": lambda store, _: store.undo(),
    "redo": lambda store, _: store.redo(),
    "import": lambda store, library: store.read_in(library.read_text(), "lib.yaml"),
}


def killed(transaction: str, written: int, library: Path) -> int:
    """Do it in a process that dies before it writes file `written`, from 0; return its exit code."""
    pid = os.fork()
    if pid == 0:
        real, left = directory.replace_file, iter(range(written))

        def dies(*arguments: Any, **options: Any) -> bool:
            if next(left, None) is None:
                os._exit(9)
            return real(*arguments, **options)

        directory.replace_file = dies
        try:
            store = TagStore(Paths.from_environment())
            store.topics()
            TRANSACTIONS[transaction](store, library)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def prepared(store: TagStore, transaction: str) -> None:
    """Tag every document, and do what the transaction needs to stand before it."""
    for document in DOCUMENTS:
        store.change(document, [Change(document.sections[0].id, add=("sea", "ports"))])
    if transaction in ("undo", "redo"):
        store.rename("sea", "ocean")
    if transaction == "redo":
        store.undo()


def library_elsewhere(tmp_path: Path) -> Path:
    """Write a library that adds a tag to every document, and one more document."""
    there = TagStore(Paths.from_environment({"BRIEFING_HOME": str(tmp_path / "there")}))
    for document in (*DOCUMENTS, document_of((PIER, TRAM), "/news/9.txt")):
        there.change(document, [Change(document.sections[0].id, add=("theirs",))])
    path = tmp_path / "lib.yaml"
    path.write_text("".join(there.dump()))
    return path


def everything(store: TagStore) -> list[tuple[str, int]]:
    return [(topic.tag, topic.documents) for topic in store.topics()]


@pytest.mark.parametrize("transaction", TRANSACTIONS)
@pytest.mark.parametrize("written", [0, 1, 2])
def test_a_killed_change_is_finished_at_the_next_start_and_said(
    store: TagStore, paths: Paths, tmp_path: Path, transaction: str, written: int
) -> None:
    library = library_elsewhere(tmp_path)
    prepared(store, transaction)
    before = everything(store)
    assert killed(transaction, written, library) == 9
    said: list[str] = []
    after = everything(TagStore(paths, notify=said.append))
    assert after != before
    assert {count for tag, count in after if tag != "ports"} <= {3, 4}
    (sentence,) = said
    assert sentence.startswith("finished what was interrupted: ")
    again = TagStore(paths, notify=said.append)
    assert everything(again) == after
    assert len(said) == 1
    assert (again.redo if transaction == "undo" else again.undo)() is not None
    assert everything(again) == before


@pytest.mark.parametrize("transaction", ["rename", "merge", "split", "delete", "undo", "redo", "import"])
def test_a_change_that_cannot_be_written_whole_is_taken_back(
    store: TagStore, open_store: Stores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transaction: str
) -> None:
    library = library_elsewhere(tmp_path)
    prepared(store, transaction)
    before = everything(store)
    real, left = directory.replace_file, iter((True, True))

    def no_room(*arguments: object, **options: bool) -> bool:
        if next(left, False) or not full:
            return real(*arguments, **options)  # type: ignore[arg-type]
        full.clear()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    full = [True]
    monkeypatch.setattr(directory, "replace_file", no_room)
    with pytest.raises(StoreError, match="no space left"):
        TRANSACTIONS[transaction](store, library)
    assert not full
    assert everything(open_store()) == before


def test_a_change_over_many_files_is_not_begun_where_it_cannot_be_written_down(
    store: TagStore, paths: Paths, home: Path
) -> None:
    prepared(store, "rename")
    blocked = home / "blocked"
    blocked.write_text("a file where a directory should be")
    files = {path: path.read_bytes() for path in paths.tags.glob("*.yaml")}
    other = TagStore(paths, State(blocked / "state.db"))
    with pytest.raises(StoreError, match=r"state\.db: not saved \(it must be written for many files\)"):
        other.rename("sea", "ocean")
    assert files == {path: path.read_bytes() for path in paths.tags.glob("*.yaml")}


def test_a_change_is_not_begun_while_another_program_holds_the_journal(
    store: TagStore, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(store, "rename")
    (file,) = (path for path in paths.tags.glob("0-*.yaml"))
    before = file.read_bytes()
    monkeypatch.setattr("briefing.store.state.TIMEOUT", 0.01)
    window = TagStore(paths)
    window.load(DOCUMENTS[0])
    other = sqlite3.connect(paths.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program holds it"):
        window.change(DOCUMENTS[0], [Change(DOCUMENTS[0].sections[0].id, add=("new",))])
    assert file.read_bytes() == before
    assert len(window.pending) == 1
    other.execute("ROLLBACK")
    other.close()
    assert window.retry() == 1
    assert b"new" in file.read_bytes()


def test_a_note_with_undecodable_bytes_is_written_down_and_undone(
    store: TagStore, open_store: Stores
) -> None:
    document = DOCUMENTS[0]
    section = document.sections[0].id
    note = os.fsdecode(b"caf\xe9 \xff")
    store.change(document, [Change(section, note=note, add=(os.fsdecode(b"t\xe9"),))])
    assert open_store().load(document).sections[section].note == "caf� �"
    assert open_store().undo() is not None
    assert open_store().load(document).sections == {}


def test_an_older_state_keeps_what_was_read_and_the_journal(store: TagStore, paths: Paths) -> None:
    prepared(store, "rename")
    store.state.mark_read("aa", ["pier"])
    store.state.close()
    with sqlite3.connect(paths.database) as connection:
        for sql in (
            "DROP INDEX journal_pending",
            "ALTER TABLE journal DROP COLUMN pending",
            "ALTER TABLE journal DROP COLUMN made",
            "DROP TABLE directory",
            "DROP INDEX file_problem",
            "DROP INDEX label_tagged",
            "DROP INDEX file_glance",
            "DROP INDEX label_key",
            "CREATE INDEX label_key ON label (key, path)",
            "ALTER TABLE file DROP COLUMN title",
            "ALTER TABLE file DROP COLUMN sections",
            "PRAGMA user_version = 3",
        ):
            connection.execute(sql)
    connection.close()
    again = TagStore(paths)
    assert again.state.read_sections("aa") == {"pier"}
    assert (again.undo() or "").startswith("undid: tagged sea, ports")
    assert ("sea", 2) in everything(again)


def test_a_newer_state_is_left_alone(store: TagStore, paths: Paths) -> None:
    prepared(store, "rename")
    store.state.close()
    with sqlite3.connect(paths.database) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    again = TagStore(paths)
    again.change(DOCUMENTS[0], [Change(DOCUMENTS[0].sections[0].id, add=("new",))])
    assert ("new", 1) in everything(again)
    with sqlite3.connect(paths.database) as connection:
        assert connection.execute("SELECT count(*) FROM journal").fetchone() == (3,)
    connection.close()


def test_undo_with_another_folder_is_about_that_folder(store: TagStore, tmp_path: Path) -> None:
    prepared(store, "rename")
    other = TagStore(Paths.from_environment(tags=tmp_path / "tags"))
    assert other.undo() is None
    other.change(DOCUMENTS[0], [Change(DOCUMENTS[0].sections[0].id, add=("elsewhere",))])
    assert (store.undo() or "").startswith("undid: tagged sea, ports")
    assert (other.undo() or "").startswith("undid: tagged elsewhere")


def test_many_files_cost_one_fsync_of_the_journal_and_one_file_none(
    store: TagStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    durable: list[bool] = []
    real = journal.Journal.begin

    def begin(self: object, *arguments: object, **options: bool) -> int:
        durable.append(options["durable"])
        return real(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(writer.Journal, "begin", begin)
    prepared(store, "rename")
    store.rename("sea", "ocean")
    assert durable == [False, False, False, True]
