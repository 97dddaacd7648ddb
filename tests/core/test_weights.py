from __future__ import annotations

from pathlib import Path

from briefing.core.weights import read_weights, written_weights


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    tables = {"first": {"bias": -1.5, "ends “stop”": 0.25}, "second": {"bias": 0.0}}
    file = tmp_path / "weights.tsv"
    file.write_text(written_weights(tables, ["date: today", "score: good"]), encoding="utf-8")
    assert read_weights(file) == tables
    assert file.read_text(encoding="utf-8").startswith("# date: today\n# score: good\n")
