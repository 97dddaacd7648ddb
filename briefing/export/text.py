"""Plain text, wrapped at 72 columns."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.model import Brief
from briefing.export.formats.template import render_report
from briefing.export.options import ExportOptions


def render(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Write `briefs` as one document."""
    return render_report(briefs, "text", options)
