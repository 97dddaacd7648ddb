"""`briefing redo`: make the change of tags again that was taken back last."""

from __future__ import annotations

import argparse

from briefing.commands import undo
from briefing.commands.output import complain
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace

configure = undo.configure


def run(arguments: argparse.Namespace) -> int:
    """Do one change again and print what it was."""
    done = Workspace(Paths.from_environment(tags=arguments.tags), notify=complain).tags.redo(named=True)
    return undo.report(done, "there is nothing to do again.")
