"""PDF from the HTML that a template of the reader's own makes, by WeasyPrint.

One invariant: nothing is fetched, whatever the document or a template asks for; and the same page gives the
same bytes, so neither the clock nor chance has a part in them.
"""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from briefing.core.model import Brief
from briefing.errors import BriefingError
from briefing.export.formats.template import render as render_page
from briefing.export.options import ExportOptions

EPOCH = "SOURCE_DATE_EPOCH"


def render(briefs: Sequence[Brief], options: ExportOptions, template: str) -> bytes:
    """Print `briefs` on pages, by the HTML that `template` makes.

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
            "PDF by a template of your own needs WeasyPrint and its libraries: "
            "pip install 'briefing-tui[pdf]', or print the html"
        ) from missing
    page = render_page(briefs, options, template)
    identifier = hashlib.sha256(page.encode()).digest()[:16]
    with _undated():
        document: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf(pdf_identifier=identifier)
    return document


@contextmanager
def _undated() -> Iterator[None]:
    """Give embedded fonts no date: https://reproducible-builds.org/specs/source-date-epoch/."""
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = before


def _refuse(url: str, *_args: object, **_options: object) -> NoReturn:
    raise ValueError(f"nothing is fetched: {url}")
