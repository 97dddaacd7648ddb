"""Schema-1 objects, one on each line."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.model import Brief
from briefing.export.formats.json import dump_line, export_records
from briefing.export.options import ExportOptions


def render(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Write one line for each document."""
    return "".join(dump_line(record) for record in export_records(briefs, options))
