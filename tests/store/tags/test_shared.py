"""A folder of tags that several homes, editors and synchronisers write to at once."""

from __future__ import annotations

import errno
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing import lock, temporary
from briefing.core.tags.model import Change
from briefing.errors import StoreError
from briefing.store.paths import Paths
from briefing.store.tags import replace
from briefing.store.tags.store import TagStore
from briefing.store.tags.unite import MARK
from tests.conftest import ROOT
from tests.store.documents import document_of

NEWS_OF_MARN = document_of()
PIER_ID, MARKETS_ID, TRAM_ID = (section.id for section in NEWS_OF_MARN.sections)
Stores = Callable[[], TagStore]

WRITER = """
import sys
from briefing.core.tags.model import Change
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from tests.store.documents import document_of
home, folder, name, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
store = TagStore(Paths.from_environment({"BRIEFING_HOME": home}, tags=folder))
document = document_of()
for number in range(count):
    section = document.sections[number % len(document.sections)].id
    store.change(document, [Change(section, add=(f"{name}-{number}",))])
"""


def tags_of(store: TagStore, section: str = PIER_ID) -> tuple[str, ...]:
    entry = store.load(NEWS_OF_MARN).sections.get(section)
    return entry.tags if entry else ()


def test_two_homes_that_share_a_folder_lose_nothing_of_each_other(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path / name), str(folder), name, "24"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for name in ("one", "two")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    store = TagStore(Paths.from_environment({"BRIEFING_HOME": str(tmp_path / "three")}, tags=folder))
    found = {tag for entry in store.load(NEWS_OF_MARN).sections.values() for tag in entry.tags}
    assert found == {f"{name}-{number}" for name in ("one", "two") for number in range(24)}
    assert [path.name for path in folder.iterdir() if path.suffix != ".yaml"] == [".briefing.lock"]


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOTSUP])
def test_where_nothing_can_be_locked_that_is_said_once_and_tags_are_written(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    real = lock.fcntl.flock

    def flock(handle: int, operation: int) -> None:
        if os.path.samestat(os.fstat(handle), paths.lock.stat()):
            raise OSError(code, os.strerror(code))
        real(handle, operation)

    monkeypatch.setattr(lock.fcntl, "flock", flock)
    said: list[str] = []
    for number in range(3):
        store = TagStore(paths, notify=said.append)
        store.change(NEWS_OF_MARN, [Change(PIER_ID, add=(f"t{number}",))])
    assert tags_of(store) == ("t0", "t1", "t2")
    (sentence,) = said
    assert str(paths.tags) in sentence
    assert "no locks" in sentence


def test_what_cannot_be_locked_is_named_by_its_folder(
    store: TagStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(path: Path) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    monkeypatch.setattr(lock, "_opened", read_only)
    with pytest.raises(StoreError) as caught:
        store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    assert str(caught.value) == f"{store.directory}: not saved (read-only file system)."


def test_a_lock_that_is_replaced_and_cannot_be_made_again_is_let_go_of_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(path: Path) -> int:
        return opened(path) if next(tries) else os.open(tmp_path / "missing", os.O_RDWR)

    opened, tries = lock._opened, iter((True, False))
    monkeypatch.setattr(lock, "_opened", made)
    monkeypatch.setattr(lock, "_is_at", lambda *_: False)
    with pytest.raises(FileNotFoundError), lock.writing(tmp_path / "lock"):
        pytest.fail("nobody holds it")


def test_what_others_put_beside_the_files_stays_and_left_overs_go(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    name = tag_file().name
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    theirs = [
        f".{name}.swp",
        f".{name}.swo",
        f".{name}.un~",
        f"{name}~",
        f".{name}.Xk2bQz",
        f".syncthing.{name}.tmp",
        f".{name}.elsewhere.77.0123abcd.tmp",
        f".{name}.{temporary._host()}.{os.getpid()}.0123abcd.tmp",
    ]
    ours = [f".{name}.{temporary._host()}.{ended.pid}.0123abcd.tmp", f".{name}.far-away.77.abcd0123.tmp"]
    for each in (*theirs, *ours):
        tag_file().with_name(each).write_text("half a fi")
    long_ago = time.time() - 2 * temporary.OLD
    os.utime(tag_file().with_name(ours[1]), (long_ago, long_ago))
    TagStore(Paths.from_environment()).load(document_of(NEWS[:1], "/news/other.txt"))
    left = {path.name for path in store.directory.iterdir()}
    assert left == {name, ".briefing.lock", *theirs}


NEWS = (("Another letter about another matter altogether", ["Nothing in it was ever tagged."]),)


@contextmanager
def editing(path: Path, save: Callable[[Path, str], None]) -> Iterator[list[str]]:
    """Add tags to `path` as fast as an editor could, until the block ends; yields what was saved."""
    saved: list[str] = []
    stop = threading.Event()

    def work() -> None:
        chance = random.Random(3)
        while not stop.wait(chance.uniform(0, 0.03)):
            text = path.read_text()
            if "tags: [" not in text:
                continue
            word = f"e{len(saved)}"
            save(path, text.replace("tags: [", f"tags: [{word}, ", 1))
            saved.append(word)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield saved
    finally:
        stop.set()
        thread.join()


def by_rename(path: Path, text: str) -> None:
    draft = path.with_name(".draft~")
    draft.write_text(text)
    draft.replace(path)


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


@pytest.mark.parametrize("save", [by_rename, in_place])
def test_what_an_editor_saves_between_our_look_and_our_rename_is_kept(
    store: TagStore,
    tag_file: Callable[[], Path],
    monkeypatch: pytest.MonkeyPatch,
    save: Callable[[Path, str], None],
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    path = tag_file()
    real, saves = replace._exchanged, iter(range(3))

    def exchanged(one: Path, other: Path) -> bool:
        if (number := next(saves, None)) is not None:
            save(path, path.read_text().replace("tags: [", f"tags: [edit-{number}, ", 1))
        return real(one, other)

    monkeypatch.setattr(replace, "_exchanged", exchanged)
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert set(tags_of(store)) >= {"ports", "sea", "edit-0", "edit-1", "edit-2"}
    assert next(saves, None) is None
    assert (store.undo() or "").startswith("undid: tagged sea")
    assert "sea" not in tags_of(store)


def test_where_files_cannot_be_exchanged_a_link_keeps_what_was_written_in_place(
    store: TagStore, tag_file: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    path, saves = tag_file(), iter(range(1))

    def cannot(one: Path, other: Path) -> bool:
        for _ in saves:
            in_place(path, path.read_text().replace("[ports]", "[ports, edited]"))
        return False

    def link(here: Path, there: Path) -> None:
        assert temporary.is_temporary(there.name)  # what a killed process leaves is told by its name
        real(here, there)

    real = os.link
    monkeypatch.setattr(replace.os, "link", link)

    monkeypatch.setattr(replace, "_exchanged", cannot)
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tags_of(store) == ("ports", "edited", "sea")
    assert not list(store.directory.glob(".*.tmp"))


@pytest.mark.parametrize("moment", ["empty", "half"])
def test_a_file_that_is_being_written_is_waited_for(
    store: TagStore, tag_file: Callable[[], Path], moment: str
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    path = tag_file()
    whole = path.read_text().replace("[ports]", "[ports, edited]")
    path.write_text("" if moment == "empty" else whole[: whole.index("ports") + 2])
    threading.Timer(0.1, lambda: path.write_text(whole)).start()
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tags_of(store) == ("ports", "edited", "sea")
    assert tag_file() == path


def test_a_file_that_stays_broken_is_refused_and_left_alone(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    broken = tag_file().read_text().replace("[ports]", "[ports")
    tag_file().write_text(broken)
    with pytest.raises(StoreError, match="cannot be changed until that is mended"):
        store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tag_file().read_text() == broken


def test_two_files_about_one_text_are_one_and_are_united_by_the_next_change(
    store: TagStore, open_store: Stores, paths: Paths, tag_file: Callable[[], Path], tmp_path: Path
) -> None:
    there = TagStore(Paths.from_environment({"BRIEFING_HOME": str(tmp_path / "there")}))
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",), note="mine")])
    there.change(
        NEWS_OF_MARN, [Change(PIER_ID, add=("sea",), note="theirs"), Change(TRAM_ID, add=("trams",))]
    )
    (theirs,) = there.directory.glob("*.yaml")
    first = tag_file()
    second = first.with_name(f"z-{first.name}")
    second.write_bytes(theirs.read_bytes())
    for window in (store, open_store()):
        assert tags_of(window) == ("ports", "sea")
        assert tags_of(window, TRAM_ID) == ("trams",)
        assert [(topic.tag, topic.documents) for topic in window.topics()] == [
            ("ports", 1),
            ("sea", 1),
            ("trams", 1),
        ]
        assert len(window.tagged_documents()) == 1
    store.change(NEWS_OF_MARN, [Change(MARKETS_ID, add=("money",))])
    assert tag_file() == first
    entries = open_store().load(NEWS_OF_MARN).sections
    assert entries[PIER_ID].note == "mine\ntheirs"
    assert {name: entry.tags for name, entry in entries.items()} == {
        PIER_ID: ("ports", "sea"),
        TRAM_ID: ("trams",),
        MARKETS_ID: ("money",),
    }
    assert any(path.read_bytes() == theirs.read_bytes() for path in paths.backups.iterdir())


@pytest.mark.parametrize("left", ["", "# mine\n", "\n\n", "\ufeff", "# mine\n---\n"])
def test_a_file_that_says_nothing_is_used_not_passed_by(
    store: TagStore, open_store: Stores, tag_file: Callable[[], Path], left: str
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    path = tag_file()
    path.write_text(left)
    os.utime(path, (0, 0))  # nobody is writing it
    assert tags_of(open_store()) == ()
    assert open_store().broken() == ()
    open_store().change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tag_file() == path
    assert tags_of(open_store()) == ("sea",)
    assert ("# mine" in path.read_text()) == ("# mine" in left)


@pytest.mark.parametrize("nothing", ["", " ~", " null", " []", " # none yet"])
def test_a_list_of_nothing_is_empty(store: TagStore, tag_file: Callable[[], Path], nothing: str) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    head = tag_file().read_text().partition("sections:")[0]
    tag_file().write_text(f"{head}sections:{nothing}\ncorrections:{nothing}\n")
    assert tags_of(store) == ()
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tags_of(store) == ("sea",)


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x7f", "\x85\x9b"])
def test_a_control_character_is_named_with_its_line(
    store: TagStore, tag_file: Callable[[], Path], control: str
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    text = tag_file().read_text()
    line = text[: text.index("ports")].count("\n") + 1
    tag_file().write_text(text.replace("ports", f"po{control}rts"))
    assert f"line {line}: " in (store.load(NEWS_OF_MARN).problem or "")


def test_a_folder_replaced_by_a_link_is_the_folder_it_leads_to(store: TagStore, tmp_path: Path) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    store.directory.rename(tmp_path / "elsewhere")
    store.directory.symlink_to(tmp_path / "elsewhere")
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("sea",))])
    assert tags_of(store) == ("ports", "sea")
    (file,) = (tmp_path / "elsewhere").glob("*.yaml")
    assert "[ports, sea]" in file.read_text()


@pytest.mark.parametrize("name", ["marn.yaml", "ä" * 125 + ".yaml"], ids=["short", "of 255 bytes"])
def test_an_editor_that_had_opened_the_file_before_we_replaced_it_loses_nothing(
    store: TagStore,
    open_store: Stores,
    tag_file: Callable[[], Path],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("first",))])
    tag_file().rename(tag_file().with_name(name))
    late = tag_file().read_text().replace("tags: [", "tags: [late, ")
    real, opened = replace.sync_directory, [tag_file().open("r+")]

    def synced(directory: Path) -> None:
        for file in opened:
            file.truncate()
            file.write(late)
            file.close()
        opened.clear()
        real(directory)

    monkeypatch.setattr(replace, "sync_directory", synced)
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("ours",))])
    assert not opened
    assert set(tags_of(open_store(), TRAM_ID)) == {"first", "ours", "late"}


def test_a_copy_that_is_being_written_is_not_taken_for_an_empty_one(
    store: TagStore, tag_file: Callable[[], Path]
) -> None:
    store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ports",))])
    theirs = tag_file().read_text().replace("[ports]", "[ports, theirs]")
    with tag_file().with_name(f"{tag_file().stem}{MARK}20261122-080000-ABCDEFG.yaml").open("w") as copy:
        store.change(NEWS_OF_MARN, [Change(PIER_ID, add=("ours",))])
        copy.write(theirs)
    assert set(tags_of(store)) == {"ports", "ours", "theirs"}


@pytest.mark.parametrize("save", [by_rename, in_place])
def test_an_editor_that_saves_all_the_time_loses_nothing(
    store: TagStore,
    open_store: Stores,
    paths: Paths,
    tag_file: Callable[[], Path],
    save: Callable[[Path, str], None],
) -> None:
    store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=("first",))])
    with editing(tag_file(), save) as saved:
        for number in range(30):
            store.change(NEWS_OF_MARN, [Change(TRAM_ID, add=(f"t{number}",))])
    assert saved
    lost = set(saved) - set(tags_of(open_store(), TRAM_ID))  # by an older text that the editor wrote later
    assert lost <= {word for path in paths.backups.glob("*") for word in re.findall(r"\w+", path.read_text())}
