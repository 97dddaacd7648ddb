"""From sources to a running screen, and what is kept when it closes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.tui.app import BriefingApp
from briefing.tui.habits import habitual, keep_habit
from briefing.tui.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.core.brief import BriefOptions
    from briefing.core.theme import Theme
    from briefing.store.settings import Settings
    from briefing.store.workspace import Workspace


def read_on_screen(
    workspace: Workspace,
    sources: Sequence[str],
    theme: Theme,
    options: BriefOptions,
    *,
    settings: Settings | None = None,
    explicit: bool = False,
    article: bool = False,
    mouse: bool = False,
    **manner: Any,
) -> int:
    """Open the first of `sources` and let the reader read; return the exit code.

    Args:
        workspace: where everything is kept.
        sources: paths, or `-`; with none, the document read last or the bundled sample.
        theme: the colours.
        options: how sections are summarised.
        settings: the reader's; None for the defaults.
        explicit: whether `options` were asked for just now, so that habits do not count.
        article: whether sources are articles without sections.
        mouse: whether the mouse works.
        manner: of `BriefingApp`.

    Raises:
        SourceError: the first source cannot be read.
    """
    named = sources or [latest_or_sample(workspace)]
    beginning = workspace.open_beginning(named[0], screen_rows(), article=article)
    opened = beginning or workspace.open_to_read(named[0], article=article)
    chosen = options if explicit else habitual(workspace.paths, options)
    reading = Reading(workspace, opened, options=chosen, settings=settings, sources=named, article=article)
    reading.whole = beginning is None
    app = BriefingApp(reading, theme, **manner)
    app.run(mouse=mouse)
    if not explicit:
        keep_habit(workspace.paths, options, reading.session.options)
    return app.return_code or 0


def screen_rows() -> int:
    """Return the height of the terminal in rows."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return 24


def latest_or_sample(workspace: Workspace) -> str:
    """Return the document that was read last and is still there; the bundled sample when there is none."""
    if workspace.paths.database.exists():
        for sha256, source in workspace.state.recent():
            if source != "-" and Path(source).is_file():
                return source
            if (kept := workspace.library.path_of(sha256)).is_file():
                return str(kept)
    from briefing.store.data import sample_document

    return str(sample_document())
