"""What an export keeps for the next one: it may save time, and changes no byte."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.commands import picking
from briefing.core.brief import BriefOptions
from briefing.store import cache
from briefing.store.library.texts import Library
from briefing.store.paths import Paths

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
                main(["tag", *shape, str(path), section, "all", path.stem])
    return home


@pytest.fixture
def library(tagged: Path, home: Path) -> Path:
    """Return where the entries of that library are kept."""
    shutil.copytree(tagged, home)
    return Paths.from_environment().briefs


@pytest.fixture
def exported(capsys: pytest.CaptureFixture[str]):
    def run(*arguments: str) -> str:
        capsys.readouterr()
        assert main(["export", "--full-text", "--quotes", "all", *arguments]) == 0
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize("form", ["markdown", "html", "json", "csv", "org", "text"])
def test_an_export_is_the_same_with_and_without_what_was_kept(form: str, library: Path, exported) -> None:
    cold = exported("--format", form)
    entries = sorted(library.iterdir())
    assert len(entries) > 8
    assert exported("--format", form) == cold
    assert exported("--format", form, "--jobs", "3") == cold
    assert sorted(library.iterdir()) == entries
    shutil.rmtree(library)
    assert exported("--format", form, "--jobs", "3") == cold


def test_nothing_is_made_twice(library: Path, exported, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = exported("--tag", "ukraine-roundup", "harbour-letter")
    monkeypatch.setattr(cache, "brief_document", None)
    monkeypatch.setattr(picking.Workspace, "cut", None)
    assert exported("--tag", "ukraine-roundup", "harbour-letter") == cold


def test_a_section_tagged_later_is_there(library: Path, tagged: Path, exported) -> None:
    source = tagged.parent / "ukraine-roundup.txt"
    before = exported("--tag", "ukraine-roundup")
    assert main(["tag", str(source), "4", "ukraine-roundup"]) == 0
    warm = exported("--tag", "ukraine-roundup")
    assert warm != before
    shutil.rmtree(library)
    assert exported("--tag", "ukraine-roundup") == warm


@pytest.mark.parametrize("options", [["--sentences", "1"], ["--method", "lead"], ["--max-words", "20"]])
def test_other_options_have_entries_of_their_own(options: list[str], library: Path, exported) -> None:
    exported()
    warm = exported(*options)
    shutil.rmtree(library)
    assert exported(*options) == warm


def test_another_program_makes_its_own(library: Path, exported, monkeypatch: pytest.MonkeyPatch) -> None:
    exported()
    kept = len(list(library.iterdir()))
    monkeypatch.setattr(cache, "_code", lambda: "another version")
    exported()
    assert len(list(library.iterdir())) == 2 * kept


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
def test_a_damaged_or_foreign_entry_is_made_again(damage, library: Path, exported) -> None:
    cold = exported()
    whole = {path: path.read_bytes() for path in library.iterdir()}
    damaged = {path: damage(path) for path in whole}
    for path, entry in damaged.items():
        path.write_bytes(entry)
    assert exported() == cold
    assert {path: path.read_bytes() for path in library.iterdir()} == whole


def test_where_nothing_can_be_kept_the_export_is_the_same(library: Path, exported) -> None:
    cold = exported()
    shutil.rmtree(library)
    library.write_text("a file where the directory should be")
    assert exported() == cold


def test_an_entry_holds_no_sentence_of_the_text(library: Path, exported) -> None:
    exported("--tag", "ukraine-roundup")
    (entry,) = library.iterdir()
    text = (SEEDS / "ukraine-roundup.txt").read_text("utf-8")
    kept = entry.read_text("utf-8")
    assert not [line for line in text.splitlines() if len(line) > 60 and line[:60] in kept]


def test_the_oldest_entries_go_when_there_are_too_many(library: Path, exported) -> None:
    exported()
    entries = sorted(library.iterdir())
    for number, path in enumerate(entries):
        os.utime(path, (number, number))
    room = sum(path.stat().st_size for path in entries[3:])
    cache.BriefCache(library, BriefOptions(), Library(library)).trim(room)
    assert sorted(library.iterdir()) == entries[3:]
