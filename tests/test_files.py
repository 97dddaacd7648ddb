"""Files are written whole or not at all."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from briefing import files
from briefing.files import atomic_write, sweep_daily, write_for_reader
from briefing.temporary import OLD


def test_an_atomic_write_keeps_links_and_permissions(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    atomic_write(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "target"]


@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_a_new_file_is_for_those_whom_the_umask_leaves(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        atomic_write(tmp_path / "x", "new")
    finally:
        os.umask(before)
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o666 & ~mask


def test_links_in_a_circle_are_an_error_and_stay(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    with pytest.raises(OSError, match="symbolic links"):
        atomic_write(tmp_path / "one", "new")
    assert (tmp_path / "one").is_symlink()


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "x").write_text("old")
    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        atomic_write(tmp_path / "x", "new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def aged(path: Path, age: float) -> Path:
    path.write_text("half")
    os.utime(path, (time.time() - age, time.time() - age))
    return path


YOUNG = OLD - 60
OTHERS = (
    *(".brief.md.swp", ".brief.md.tmp", "brief.md.far.1.0123abcd.tmp", ".brief.md.AbCdEf", "brief.md~"),
    ".brief.md.far.1.0123abc.tmp",
)
"""Files of editors and of rsync, and names that are nearly ours."""


def test_what_a_killed_export_left_goes_a_day_later_and_nothing_else(tmp_path: Path) -> None:
    others = [aged(tmp_path / name, OLD + 60) for name in OTHERS]
    another = aged(tmp_path / ".other.md.far.1.0123abcd.tmp", OLD + 60)
    young = aged(tmp_path / ".brief.md.far.1.0123abcd.tmp", YOUNG)
    old = aged(tmp_path / ".brief.md.far.2.0123abcd.tmp", OLD + 60)
    write_for_reader(tmp_path / "brief.md", "whole")
    assert not old.exists()
    assert all(path.exists() for path in (*others, another, young))


def test_a_folder_is_swept_once_a_day_whatever_stands_in_it(tmp_path: Path) -> None:
    old = aged(tmp_path / ".0f3c.txt.far.1.0123abcd.tmp", OLD + 60)
    (tmp_path / ".folder.far.1.0123abcd.tmp").mkdir()
    sweep_daily(tmp_path)
    assert not old.exists()
    old = aged(old, OLD + 60)
    sweep_daily(tmp_path)
    assert old.exists()
    os.utime(tmp_path / ".swept", (0, 0))
    sweep_daily(tmp_path)
    assert not old.exists()
    assert (tmp_path / ".folder.far.1.0123abcd.tmp").exists()
    sweep_daily(tmp_path / "absent")
