"""Changes that others make are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.store import watch
from briefing.store.watch import changed_files, stamp_of


@pytest.fixture(autouse=True)
def short_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 0.02)


def test_a_file_is_told_once_nobody_writes_to_it_any_more(tmp_path: Path) -> None:
    file, stop = tmp_path / "a.txt", threading.Event()
    other = tmp_path / "b.txt"
    found = changed_files(lambda: [file, other], stop)
    threading.Timer(0.1, file.write_text, ("words",)).start()
    assert next(found) == {file}
    threading.Timer(0.05, file.unlink).start()
    threading.Timer(0.05, other.touch).start()
    told = next(found)
    assert (told | next(found) if told != {file, other} else told) == {file, other}
    stop.set()
    assert list(found) == []


def test_a_change_since_a_file_was_read_is_told_though_nobody_watched(tmp_path: Path) -> None:
    file, other, stop = tmp_path / "a.txt", tmp_path / "b.txt", threading.Event()
    for one in (file, other):
        one.write_text("words")
    read = {one: stamp_of(one) for one in (file, other)}
    file.write_text("other words")
    found = changed_files(list, stop, read)
    assert next(found) == {file}
    threading.Timer(0.05, other.unlink).start()
    assert next(found) == {other}  # and what was not changed yet is watched as well


def test_what_a_folder_gets_changes_and_loses_is_told(tmp_path: Path) -> None:
    folder, stop = tmp_path / "themes", threading.Event()

    def files() -> Iterator[Path]:
        return folder.glob("*.yaml")

    watching, theme = changed_files(files, stop), folder / "mine.yaml"
    stages = (
        lambda: (folder.mkdir(), theme.write_text("a: b")),
        lambda: theme.write_text("a: longer"),
        lambda: theme.unlink(),
    )
    for stage in stages:
        timer = threading.Timer(0.05, stage)
        timer.start()
        assert next(watching) == {theme}
        timer.join()
    (folder / "notes.txt").write_text("not ours")
    threading.Timer(0.1, stop.set).start()
    assert list(watching) == []
