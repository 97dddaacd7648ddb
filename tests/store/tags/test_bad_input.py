"""What no tag file, clock, lock or state should be, and is at times: real commands on real files."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.store import state
from briefing.store.paths import Paths
from tests.harness.program import PROGRAM, call, fork, on_terminal

TEXT = (
    "## The bridge closes\n\nThe bridge of Marn closes on Monday. It is old.\n\n"
    "## The pier opens\n\nThe pier of Marn opens on Monday. It is new.\n"
)
BOUNDS = {resource.RLIMIT_AS: 1_000_000_000, resource.RLIMIT_CPU: 30}
"""Bytes and seconds; what needs more is a failure, and does not take the machine with it."""
LETTERS = "abcdefghi"
NINE = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise(LETTERS)
)
BOMBS = {
    "billion": NINE,
    "billion tags": f"briefing: 1\n{NINE}sections:\n- id: a\n  tags: *i\n",
    "merge keys": "a: &a {k: 1}\nb: &b {<<: [*a, *a, *a]}\nsections:\n- <<: *b\n  tags: [x]\n",
    "a list in itself": "&a [*a]\n",
    "a mapping in itself": "briefing: 1\nsections: &s\n- tags: *s\n",
    "brackets": "briefing: 1\nsections: " + "[" * 100_000,
    "braces": "briefing: 1\nx: " + "{a: " * 50_000,
    "indents": "briefing: 1\n" + "".join(" " * depth + "a:\n" for depth in range(3000)),
    "questions": "? " * 100_000,
    "documents": "---\n" * 50_000,
    "a quotation without end": "briefing: 1\nx: '" + "''" * 500_000,
}


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "today.md"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def tags_of(source: str) -> set[str]:
    """Return the tags of a document as a command prints them."""
    return {line.split()[0] for line in call("tags", "--format", "text").out.splitlines()}


def the_file(home: Path) -> Path:
    (found,) = Paths.from_environment().tags.glob("*.yaml")
    return found


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_a_tag_file_is_named_and_the_others_count(home: Path, source: str, name: str) -> None:
    call("tag", source, "1", "sea")
    bomb = the_file(home).with_name("bomb.yaml")
    bomb.write_text(BOMBS[name], encoding="utf-8")
    done = fork("tags", limits=BOUNDS)
    assert done.code == 1
    assert done.out.split()[:2] == ["sea", "1"]
    assert done.err.count("\n") == 1
    assert str(bomb) in done.err
    assert bomb.read_text(encoding="utf-8") == BOMBS[name]


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_the_settings_is_named_and_all_else_works(home: Path, source: str, name: str) -> None:
    settings = Paths.from_environment().settings_file
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(BOMBS[name], encoding="utf-8")
    done = fork("show", source, limits=BOUNDS)
    assert "The pier opens" in done.out
    assert str(settings) in done.err
    assert "Traceback" not in done.err


def test_an_edit_that_leaves_size_and_time_as_they_were_is_seen(home: Path, source: str) -> None:
    call("tag", source, "1", "sea")
    assert tags_of(source) == {"sea"}
    file = the_file(home)
    before = file.stat()
    with file.open("r+", encoding="utf-8") as edited:  # in place, as no rename would be overlooked
        text = edited.read()
        edited.seek(0)
        edited.write(text.replace("[sea]", "[tea]"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert '"tea"' in call("show", "--format", "json", source).out
    assert tags_of(source) == {"tea"}


def test_files_from_the_future_are_read_again_and_written_to(home: Path, source: str) -> None:
    """As after the clock was set back."""
    call("tag", source, "1", "sea")
    file, ahead = the_file(home), 4_000_000_000
    os.utime(file, (ahead, ahead))
    os.utime(file.parent, (ahead, ahead))
    assert tags_of(source) == {"sea"}
    file.write_text(file.read_text(encoding="utf-8").replace("[sea]", "[tea]"), encoding="utf-8")
    os.utime(file, (ahead, ahead))
    assert tags_of(source) == {"tea"}
    assert call("tag", source, "2", "pier").code == 0
    assert tags_of(source) == {"tea", "pier"}
    assert call("undo").out.startswith("undid: tagged pier")


WITHOUT_LOCKS = """
import errno, fcntl, os
real = fcntl.flock
def flock(handle, operation):
    if os.readlink(f"/proc/self/fd/{handle}").endswith(".briefing.lock"):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
    real(handle, operation)
fcntl.flock = flock
"""


@pytest.mark.skipif(sys.platform != "linux", reason="tells files apart by /proc")
def test_where_the_tags_cannot_be_locked_two_who_write_at_once_lose_nothing(
    home: Path, source: str, tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(WITHOUT_LOCKS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path / 'site'}:{os.environ.get('PYTHONPATH', '')}"}
    said = []
    for number in range(5):
        writers = [
            subprocess.Popen(
                [*PROGRAM, "tag", source, section, f"{number}-{section}"],
                env=environment,
                stderr=subprocess.PIPE,
                text=True,
            )
            for section in "12"
        ]
        said += [writer.communicate()[1] for writer in writers]
    assert tags_of(source) == {f"{number}-{section}" for number in range(5) for section in "12"}
    assert any("no locks" in words for words in said[:2])
    assert not any(said[2:])


@pytest.fixture
def holder(home: Path, source: str) -> Iterator[sqlite3.Connection]:
    """Another program that has begun to write to the state, and does not end."""
    call("tag", source, "1", "sea")
    with closing(sqlite3.connect(Paths.from_environment().database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def test_while_the_state_is_held_tags_are_read_and_none_is_lost(
    source: str, holder: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "TIMEOUT", 0.3)
    assert tags_of(source) == {"sea"}
    done = call("tag", source, "2", "pier")
    assert done.code == 1
    assert done.err.endswith("state.db: not saved (another program holds it).\n")
    assert done.err.count("\n") == 1
    holder.execute("ROLLBACK")
    assert call("tag", source, "2", "pier").code == 0
    assert tags_of(source) == {"sea", "pier"}


def test_with_a_state_of_a_newer_version_tags_are_kept_and_undo_says_why_not(home: Path, source: str) -> None:
    call("tag", source, "1", "sea")
    database = Paths.from_environment().database
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = database.read_bytes()
    assert call("tag", source, "2", "pier").code == 0
    assert tags_of(source) == {"sea", "pier"}
    done = call("undo")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "earlier changes are not known" in done.err
    assert database.read_bytes() == before


def test_a_folder_that_becomes_a_link_under_an_open_screen_is_the_one_written_to(
    home: Path, source: str, tmp_path: Path
) -> None:
    call("tag", source, "1", "sea")
    folder, elsewhere = Paths.from_environment().tags, tmp_path / "elsewhere"
    with on_terminal(source, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for("The pier opens")
        folder.rename(elsewhere)
        folder.symlink_to(elsewhere)
        session.press("Gtpier\r")
        assert session.wait_for("saved"), session.text()
        session.press("q")
        assert session.wait() == 0
    assert folder.is_symlink()
    (file,) = elsewhere.glob("*.yaml")
    assert "tags: [pier]" in file.read_text(encoding="utf-8")
    assert tags_of(source) == {"sea", "pier"}
