"""What others do to tag files is told, and what we do ourselves is not."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from briefing.core.tags.model import Change
from briefing.store.tags.store import TagStore
from briefing.store.workspace import Workspace
from tests.store.documents import MARKETS, document_of

DOCUMENT = document_of()
OTHER = document_of((MARKETS,), "/news/2.txt")


class Looks(threading.Event):
    """Has something done before each look at the files, and ends when nothing is left to do."""

    def __init__(self, *transactions: Callable[[], object]) -> None:
        super().__init__()
        self._transactions = iter(transactions)
        self.made = 0

    def wait(self, timeout: float | None = None) -> bool:
        """Do what comes next, in place of waiting."""
        transaction = next(self._transactions, None)
        if transaction is None:
            return True
        transaction()
        self.made += 1
        return False


def nothing() -> None:
    """Leave everything as it is."""


def tag(store: TagStore, name: str, about: int = 0) -> Path:
    document = (DOCUMENT, OTHER)[about]
    store.change(document, [Change(document.sections[0].id, add=(name,))])
    path = store.file_of(document)
    assert path is not None
    return path


def test_what_others_write_make_and_remove_is_told(
    store: TagStore, open_store: Callable[[], TagStore]
) -> None:
    ours = tag(store, "sea")
    theirs: list[Path] = []
    looks = Looks(
        nothing,  # and yet the first look tells what was done since the document was opened
        nothing,
        lambda: theirs.append(tag(open_store(), "grain", about=1)),
        nothing,
        lambda: tag(store, "ports"),
        lambda: ours.write_text(f"{ours.read_text()}# seen\n"),
        nothing,
        lambda: theirs[0].write_text(f"{theirs[0].read_text()}# seen\n"),
        lambda: theirs[0].unlink(),
        nothing,
    )
    told = {looks.made for _ in store.outside_changes(lambda: DOCUMENT, looks)}
    assert told >= {1, 3, 6, 8, 9}
    assert not told & {2, 4, 5}  # what was written in place a moment ago may be told twice


def test_the_first_tags_of_all_are_told(open_store: Callable[[], TagStore]) -> None:
    looks = Looks(nothing, nothing, lambda: tag(open_store(), "sea"))
    assert [looks.made for _ in Workspace().outside_changes(lambda: DOCUMENT, looks)] == [3]


def test_nobody_waits_for_tags_when_the_program_ends() -> None:
    assert list(Workspace().outside_changes(lambda: DOCUMENT, Looks())) == []
