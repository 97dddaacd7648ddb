"""Two windows, commands beside them: each leaves to the others what they hold."""

from __future__ import annotations

from pathlib import Path

from briefing.core.tags.model import Change
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace
from tests.harness.program import fork, on_terminal

from .conftest import HEADINGS


def test_a_command_that_ends_leaves_the_state_to_the_window_that_has_it_open(
    roundup: str, home: Path
) -> None:
    """SQLite forgets that a process has a file open as soon as that process reads it by other means."""
    workspace = Workspace()
    document = workspace.open(Source.named(roundup)).document
    workspace.tags.change(document, [Change(document.sections[0].id, add=("ferry",))])
    workspace.state.close()
    database = Paths.from_environment().database
    log = database.with_name(f"{database.name}-wal")
    assert not log.exists()
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home)}) as session:
        assert session.wait_for(HEADINGS[0])
        session.read_until_quiet()
        assert log.exists()
        assert fork("tags").code == 0
        assert log.exists()
        session.press("q")
        assert session.wait() == 0
