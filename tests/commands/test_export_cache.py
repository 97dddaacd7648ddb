"""What an export keeps for the next one: it may save time, and changes no byte."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.commands import picking
from briefing.core.brief import BriefOptions
from briefing.store import cache
from briefing.store.library.texts import Library
from briefing.store.paths import Paths
from tests.harness.program import call

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PAGE = """<html><body><h1>The day</h1><h2>Harbour &amp; wall</h2><p>“The wall is safe,” said Olga Brandt.</p>
<h2>Bread</h2><p>A loaf costs more than it did in spring, the bakers say.</p></body></html>"""
MARKUP_AS_TEXT = "<!DOCTYPE html>\n<p>Not a page but a text about one.</p>\n\n" + PAGE


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home whose library has every sample and some awkward documents."""
    folder = tmp_path_factory.mktemp("news")
    shutil.copytree(SEEDS, folder, dirs_exist_ok=True)
    (folder / "README.md").unlink()
    (folder / "page.html").write_text(PAGE, "utf-8")
    (folder / "markup.txt").write_text(MARKUP_AS_TEXT, "utf-8")
    home = folder / "home"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("BRIEFING_HOME", str(home))
        for path in sorted(folder.glob("*.*")):
            shape = ["--article"] if path.stem == "one-article" else []
            for section in ("1", "2"):
                call("tag", *shape, path, section, "all", path.stem)
    return home


@pytest.fixture
def library(tagged: Path, home: Path) -> Path:
    """Return where the entries of that library are kept: none yet."""
    shutil.copytree(tagged, home)
    return Paths.from_environment().briefs


class Warm(NamedTuple):
    """A library that was exported once."""

    home: Path
    page: str


@pytest.fixture(scope="module")
def exported_once(tagged: Path, tmp_path_factory: pytest.TempPathFactory) -> Warm:
    home = tmp_path_factory.mktemp("warm") / "home"
    shutil.copytree(tagged, home)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("BRIEFING_HOME", str(home))
        return Warm(home, exported())


@pytest.fixture
def warm(exported_once: Warm, home: Path) -> Path:
    """Return where the entries of that library are kept: all of them."""
    shutil.copytree(exported_once.home, home)
    return Paths.from_environment().briefs


def exported(*arguments: str) -> str:
    ended = call("export", "--full-text", "--quotes", "all", *arguments)
    assert ended.code == 0, ended.err
    return ended.out


@pytest.mark.parametrize("form", ["markdown", "html", "json", "csv", "org", "text"])
def test_an_export_is_the_same_with_and_without_what_was_kept(form: str, warm: Path) -> None:
    entries = sorted(warm.iterdir())
    assert len(entries) > 8
    page = exported("--format", form)
    assert sorted(warm.iterdir()) == entries
    shutil.rmtree(warm)
    assert exported("--format", form) == page


def test_any_number_of_processes_keeps_and_uses_the_same(warm: Path, exported_once: Warm) -> None:
    entries = sorted(warm.iterdir())
    for _ in range(2):
        assert exported("--jobs", "3") == exported_once.page
        assert sorted(warm.iterdir()) == entries
        shutil.rmtree(warm)


def test_nothing_is_made_twice(warm: Path, exported_once: Warm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "brief_document", None)
    monkeypatch.setattr(picking.Workspace, "cut", None)
    assert exported() == exported_once.page


def test_a_section_tagged_later_is_there(library: Path, tagged: Path) -> None:
    source = tagged.parent / "ukraine-roundup.txt"
    before = exported("--tag", "ukraine-roundup")
    assert call("tag", source, "4", "ukraine-roundup").code == 0
    warm = exported("--tag", "ukraine-roundup")
    assert warm != before
    shutil.rmtree(library)
    assert exported("--tag", "ukraine-roundup") == warm


@pytest.mark.parametrize("options", [["--sentences", "1"], ["--method", "lead"], ["--max-words", "20"]])
def test_other_options_have_entries_of_their_own(options: list[str], warm: Path) -> None:
    page = exported(*options)
    shutil.rmtree(warm)
    assert exported(*options) == page


def test_another_program_makes_its_own(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = len(list(warm.iterdir()))
    monkeypatch.setattr(cache, "_code", lambda: "another version")
    exported()
    assert len(list(warm.iterdir())) == 2 * kept


def as_ours(path: Path, entry: bytes) -> bytes:
    """Return an entry whose checksum is right whatever it says."""
    return cache._checksum(path, entry) + b"\n" + entry


DAMAGE = {
    "cut off": lambda path: path.read_bytes()[:-20],
    "empty": lambda _: b"",
    "zeros": lambda path: bytes(path.stat().st_size),
    "one bit": lambda path: path.read_bytes()[:-9] + b"\x01" + path.read_bytes()[-8:],
    "of another document": lambda path: max(path.parent.iterdir()).read_bytes(),
    "not UTF-8": lambda path: as_ours(path, b"\xff"),
    "another shape": lambda path: as_ours(path, b"[1]"),
    "a number": lambda path: as_ours(path, b"7"),
    "deep": lambda path: as_ours(path, b"[" * 100_000),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_or_foreign_entry_is_made_again(damage, warm: Path, exported_once: Warm) -> None:
    whole = {path: path.read_bytes() for path in warm.iterdir()}
    damaged = {path: damage(path) for path in whole}
    for path, entry in damaged.items():
        path.write_bytes(entry)
    assert exported() == exported_once.page
    assert {path: path.read_bytes() for path in warm.iterdir()} == whole


def test_where_nothing_can_be_kept_the_export_is_the_same(warm: Path, exported_once: Warm) -> None:
    shutil.rmtree(warm)
    warm.write_text("a file where the directory should be")
    assert exported() == exported_once.page


def test_an_entry_holds_no_sentence_of_the_text(library: Path) -> None:
    exported("--tag", "ukraine-roundup")
    (entry,) = library.iterdir()
    text = (SEEDS / "ukraine-roundup.txt").read_text("utf-8")
    kept = entry.read_text("utf-8")
    assert not [line for line in text.splitlines() if len(line) > 60 and line[:60] in kept]


def test_the_oldest_entries_go_when_there_are_too_many(warm: Path) -> None:
    entries = sorted(warm.iterdir())
    for number, path in enumerate(entries):
        os.utime(path, (number, number))
    room = sum(path.stat().st_size for path in entries[3:])
    cache.BriefCache(warm, BriefOptions(), Library(warm)).trim(room)
    assert sorted(warm.iterdir()) == entries[3:]
