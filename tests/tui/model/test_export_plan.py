"""What is chosen on the screen is what goes into the file."""

from __future__ import annotations

from pathlib import Path

from briefing.cli import main
from briefing.export.select import Selection
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from briefing.tui.model.export_plan import Plan, Scope
from briefing.tui.model.reading import Reading

TEXT = "Lock gates stay shut\n\nThe keepers closed the gate. Barges wait below it. Grain goes by road.\n"


def test_a_brief_of_passages_is_continued_by_passages(tmp_path: Path, home: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT)
    assert main(["tag", str(tmp_path / "news.txt"), "1", "--passage", "Barges wait"]) == 0
    workspace = Workspace()
    reading = Reading(workspace, workspace.open(Source.named(tmp_path / "news.txt")))
    plan = Plan((Scope("Marked passages", Selection(marked=True), 1, passages=True),))
    assert plan.update(reading.session, tmp_path / "brief.md").startswith("1 section written to ")
    text = (tmp_path / "brief.md").read_text()
    assert "Barges wait below it." in text
    assert "Grain goes by road." not in text
