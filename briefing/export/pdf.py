"""PDF, from the HTML, by WeasyPrint.

One invariant: nothing is fetched, whatever the document or a template asks for.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import NoReturn

from briefing.core.model import Brief
from briefing.errors import BriefingError
from briefing.export.options import ExportOptions
from briefing.export.template import render_report


def render(briefs: Sequence[Brief], options: ExportOptions) -> bytes:
    """Print `briefs` on pages.

    Raises:
        BriefingError: WeasyPrint, or a library it needs, is not installed.
    """
    try:
        with (
            warnings.catch_warnings()
        ):  # WeasyPrint remarks on the system's libraries; the reader cannot help it
            warnings.simplefilter("ignore")
            from weasyprint import HTML
    except (ImportError, OSError) as missing:
        raise BriefingError(
            "PDF needs WeasyPrint and its libraries: pip install 'briefing-tui[pdf]', or print the html"
        ) from missing
    page = render_report(briefs, "html", options)
    document: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf()
    return document


def _refuse(url: str, *_args: object, **_options: object) -> NoReturn:
    raise ValueError(f"nothing is fetched: {url}")
