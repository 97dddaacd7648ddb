"""Outside changes are told."""

from __future__ import annotations

import threading
from pathlib import Path

from briefing.store.watch import outside_changes


def test_changes_are_told_until_it_is_stopped(tmp_path: Path) -> None:
    directory, stop = tmp_path / "tags", threading.Event()
    watching = outside_changes(directory, stop, interval=0.01)
    stages = (
        lambda: (directory.mkdir(), (directory / "a.yaml").write_text("a: b")),
        lambda: (directory / "a.yaml").write_text("a: c"),
        lambda: (directory / "a.yaml").unlink(),
    )
    heard: list[frozenset[Path]] = []
    for stage in stages:
        timer = threading.Timer(0.05, stage)
        timer.start()
        heard.append(next(watching))
        timer.join()
    assert heard == [{directory / "a.yaml"}] * 3
    (directory / "notes.txt").write_text("not ours")
    threading.Timer(0.05, stop.set).start()
    assert list(watching) == []
