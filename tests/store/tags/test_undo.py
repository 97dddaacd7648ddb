"""Undo and redo of every kind of change, after a restart and among other people's changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.tags.model import Change, Correction, DocumentTags
from briefing.store.paths import Paths
from briefing.store.tags.journal import LENGTH, Journal
from briefing.store.tags.store import TagStore
from tests.store.documents import MARKETS, document_of

NEWS_OF_MARN = document_of()
OTHER = document_of(
    (MARKETS, ("Rain expected in Marn on Sunday night", ["It will rain in Marn."])), "/news/2.txt"
)
PIER_ID, MARKETS_ID, TRAM_ID = (section.id for section in NEWS_OF_MARN.sections)
Stores = Callable[[], TagStore]

TRANSACTIONS: dict[str, Callable[[TagStore], object]] = {
    "a tag": lambda store: store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("new",))]),
    "a tag off": lambda store: store.change(NEWS_OF_MARN, [Change(PIER_ID, remove=("ports",))]),
    "the last tag off": lambda store: store.change(NEWS_OF_MARN, [Change(TRAM_ID, remove=("sea/trams",))]),
    "several sections": lambda store: store.change(
        NEWS_OF_MARN, [Change(section.id, add=("bulk",)) for section in NEWS_OF_MARN.sections]
    ),
    "a note": lambda store: store.change(NEWS_OF_MARN, [Change(PIER_ID, note="new words")]),
    "no note": lambda store: store.change(NEWS_OF_MARN, [Change(PIER_ID, note="")]),
    "a cut": lambda store: store.change(NEWS_OF_MARN, [], [Correction("join", "Markets")]),
    "rename": lambda store: store.rename("sea", "ocean"),
    "merge": lambda store: store.merge(["ports", "money"], "trade"),
    "split": lambda store: store.split("ports", ["docks", "quays"]),
    "delete": lambda store: store.delete("sea"),
}


def prepared(store: TagStore) -> TagStore:
    store.change(
        NEWS_OF_MARN,
        [Change(PIER_ID, add=("ports", "sea"), note="old words"), Change(TRAM_ID, add=("sea/trams",))],
    )
    store.change(OTHER, [Change(OTHER.sections[0].id, add=("money", "sea"))])
    return store


def everything(store: TagStore) -> list[DocumentTags]:
    return [store.load(NEWS_OF_MARN), store.load(OTHER)]


@pytest.mark.parametrize("transaction", TRANSACTIONS.values(), ids=TRANSACTIONS)
def test_a_change_is_undone_and_done_again_after_a_restart(
    store: TagStore, open_store: Stores, transaction: Callable[[TagStore], object]
) -> None:
    before = everything(prepared(store))
    transaction(store)
    after = everything(open_store())
    assert before != after
    assert (open_store().undo() or "").startswith("undid: ")
    assert everything(open_store()) == before
    assert (open_store().redo() or "").startswith("redid: ")
    assert everything(open_store()) == after


def test_undo_goes_back_to_nothing_and_redo_all_the_way_again(store: TagStore) -> None:
    prepared(store)
    after = everything(store)
    while store.undo():
        pass
    assert [tags.sections for tags in everything(store)] == [{}, {}]
    while store.redo():
        pass
    assert everything(store) == after


def test_a_new_change_ends_what_can_be_done_again(store: TagStore) -> None:
    prepared(store).undo()
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("new",))])
    assert store.redo() is None


def test_undo_leaves_what_others_did_since(
    store: TagStore, open_store: Stores, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("mine",))])
    tag_file().write_text(tag_file().read_text().replace("[mine]", "[mine, by hand]"))
    store.undo()
    assert open_store().load(NEWS_OF_MARN).sections[PIER_ID].tags == ("by hand",)


def test_a_change_that_changes_nothing_is_not_undone(store: TagStore) -> None:
    prepared(store)
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("PORTS",), remove=("nowhere",), note="old words")])
    assert store.undo() == "undid: tagged money, sea · Markets"


def test_sentences_say_what_was_done(store: TagStore) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",), note="x")])
    store.change(NEWS_OF_MARN, [Change(PIER_ID, remove=("ports",)), Change(TRAM_ID, add=tuple("abcdef"))])
    store.rename("a", "z")
    assert [store.undo() for _ in range(4)] == [
        "undid: renamed a to z",
        "undid: tagged a, b, c, d and 2 more, untagged ports · 2 sections",
        "undid: tagged ports, noted · Harbour opens its new pier after three…",
        None,
    ]


def test_a_lost_journal_costs_undo_and_nothing_else(
    store: TagStore, open_store: Stores, paths: Paths
) -> None:
    before = everything(prepared(store))
    store.state.close()
    paths.database.write_bytes(b"this is no database" * 100)
    assert everything(open_store()) == before
    assert open_store().undo() is None
    assert open_store().topics() == store.topics() != ()
    open_store().change(NEWS_OF_MARN, [Change(PIER_ID, add=("new",))])
    assert open_store().undo() is not None


def test_the_journal_does_not_grow_for_ever(store: TagStore) -> None:
    journal = Journal(store.state, store.directory)
    for number in range(LENGTH + 10):
        journal.finish(journal.begin(str(number), [], {}, durable=False))
    assert store.state.rows("SELECT min(sentence + 0), count(*) FROM journal") == [(10, LENGTH)]


def test_counts_are_the_same_before_and_after(store: TagStore) -> None:
    prepared(store)
    preview = store.rename("sea", "ocean", preview=True)
    assert (preview.documents, preview.sections, preview.tags) == (2, 3, ("sea", "sea/trams"))
    assert everything(store)[0].sections[PIER_ID].tags == ("ports", "sea")
    assert store.rename("sea", "ocean") == preview
    assert [topic.tag for topic in store.topics()] == ["money", "ocean", "ocean/trams", "ports"]


def test_a_tag_may_be_renamed_to_another_spelling_of_itself(store: TagStore) -> None:
    prepared(store).rename("sea", "Sea")
    assert [topic.tag for topic in store.topics()] == ["money", "ports", "Sea", "Sea/trams"]


def test_undo_passes_over_files_that_are_gone(store: TagStore, tag_file: Callable[[], Path]) -> None:
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("trams",))])
    tag_file().unlink()
    assert store.undo() == "undid: tagged trams · Council votes on the tram line to the…"
    assert store.load(NEWS_OF_MARN).sections == {}
